/// String concatenation of all types, constants folded and not, null, many operands, in loops, with side effects.
class StringConcat {
    static final String CONST = "c" + 1 + 2L + 'x' + true + 1.5 + 2.5f + (char) 66;
    static int calls;

    static String side() {
        return "side" + ++calls;
    }

    @Override
    public String toString() {
        return "custom";
    }

    static class NullString {
        @Override
        public String toString() {
            return null;
        }
    }

    public static void main(String[] args) {
        System.out.println(CONST);
        boolean z = false;
        byte b = -128;
        char c = '\u20ac';
        short s = -32768;
        int i = Integer.MIN_VALUE;
        long l = Long.MIN_VALUE;
        float f = -0f;
        double d = 1e-300;
        String n = null;
        Object o = new StringConcat();
        int[] none = null;
        System.out.println(z + " " + b + c + s + i + l + f + " " + d + n + o + none);
        System.out.println("" + z + b);
        System.out.println("" + c);
        System.out.println(1 + 2 + "3" + 4 + 5);
        System.out.println('a' + 'b' + "c" + 'd' + 1);
        System.out.println("a" + null + new NullString());
        String acc = "";
        for (int k = 0; k < 12; k++) {
            acc += k + (k % 2 == 0 ? "," : ";");
        }
        System.out.println(acc);
        char[] chars = {'x'};
        String t = "t";
        t += chars[0];
        t += 1;
        t += 2.0;
        t += t;
        System.out.println(t);
        System.out.println(side() + side() + side());
        String[] cells = {"p", "q"};
        int at = 0;
        cells[at++] += "!" + at;
        System.out.println(cells[0] + cells[1] + at);
        String wide = "\u4e16" + i + "latin" + '\u00e9';
        System.out.println(wide + wide.length());
        String many = "1" + z + "2" + b + "3" + c + "4" + s + "5" + i + "6" + l + "7" + f + "8" + d + "9" + n + "10" + o + "11" + z + "12" + b
            + "13" + c + "14" + s + "15" + i + "16" + l + "17" + f + "18" + d + "19" + n + "20" + o + "21" + z + "22" + b + "23" + c;
        System.out.println(many);
        System.out.println("tag \1 and \2 " + i + "\u0001" + l);
        System.out.println(("a" + "b" == "ab") + " " + ("a" + n).equals("anull"));
        final String local = "loc";
        System.out.println((local + "al") == "local");
    }
}
