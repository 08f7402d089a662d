// stdin: 42 3.5 word\nsecond line here\n7,8,9\ntrue 99999999999\nlast\n
/// Scanner over System.in and over strings: tokens by type, lines, delimiters, hasNext, errors.
import java.util.InputMismatchException;
import java.util.NoSuchElementException;
import java.util.Scanner;

class TextScanner {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        System.out.println(in.nextInt() + 1);
        System.out.println(in.nextDouble() * 2);
        System.out.println(in.next());
        System.out.println("[" + in.nextLine() + "]");
        System.out.println("[" + in.nextLine() + "]");
        String[] parts = in.nextLine().split(",");
        int sum = 0;
        for (String p : parts) {
            sum += Integer.parseInt(p);
        }
        System.out.println(sum);
        System.out.println(in.hasNextBoolean() + " " + in.nextBoolean() + " " + in.hasNextInt() + " " + in.hasNextLong() + " " + in.nextLong());
        try {
            in.nextInt();
        } catch (InputMismatchException e) {
            System.out.println("mismatch " + e.getMessage());
        }
        System.out.println(in.next() + " " + in.hasNext());
        try {
            in.next();
        } catch (NoSuchElementException e) {
            System.out.println("no more " + e.getClass().getSimpleName());
        }
        Scanner s = new Scanner("a:1;b:22;c:333").useDelimiter("[:;]");
        StringBuilder b = new StringBuilder();
        while (s.hasNext()) {
            b.append(s.next()).append('=').append(s.nextInt()).append(' ');
        }
        System.out.println(b);
        Scanner hex = new Scanner("ff 10 -7f");
        System.out.println(hex.nextInt(16) + " " + hex.nextInt(2) + " " + hex.nextInt(16));
        Scanner lines = new Scanner("one\n\nthree");
        int count = 0;
        while (lines.hasNextLine()) {
            count += lines.nextLine().length() + 100;
        }
        System.out.println(count);
        Scanner find = new Scanner("key = value # comment");
        System.out.println(find.findInLine("(\\w+) = (\\w+)") + " " + find.match().group(2) + " " + find.next());
        System.out.println(new Scanner("1 two 3").tokens().filter(t -> t.length() == 1).count());
    }
}
