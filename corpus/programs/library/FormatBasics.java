/// String.format and printf with constant formats: %d %s %x %c %b %n %% with widths, flags and indices.
import java.util.List;

class FormatBasics {
    enum Colour { RED }

    public static void main(String[] args) {
        System.out.println(String.format("%d %d %d", 1, -2L, (byte) 3));
        System.out.println(String.format("[%5d] [%-5d] [%05d] [%+d] [%(d] [% d] [%,d]", 42, 42, 42, 42, -42, 42, 1234567));
        System.out.println(String.format("%x %X %08x %o %#x %#o", 255, 255, 48879, 8, 255, 8));
        System.out.println(String.format("%x %x %x %o", -1, -1L, (byte) -1, -1));
        System.out.println(String.format("[%s] [%10s] [%-10s] [%.3s] [%S]", "text", "right", "left", "truncated", "upper"));
        System.out.println(String.format("%s %s %s %s %s %s", null, 1, 2.5, 'c', true, List.of(1, 2)));
        System.out.println(String.format("%c %c %C %b %B %b", 'x', 65, 'y', true, false, null));
        System.out.println(String.format("%h %h %H", "hash", 42, "Hash"));
        System.out.println(String.format("%2$s %1$s %2$s %<s", "a", "b"));
        System.out.println(String.format("100%% %s%n", "sure").length());
        System.out.println(String.format("%s", Colour.RED) + " " + "%d-%s".formatted(7, "seven"));
        System.out.printf("%s has %d items at %d%%%n", "cart", 3, 50);
        System.out.printf("|%6s|%-6s|%6d|%-6d|%06d|%n", "ab", "cd", 12, 34, 56);
        System.err.printf("to err: %s%n", "x");
        for (int i = 0; i < 3; i++) {
            System.out.print(String.format("%3d|%-4s|", i * 100, "r" + i));
        }
        System.out.println();
        Object[] several = {1, "two", 3L};
        System.out.println(String.format("%d %s %d", several));
        System.out.println(String.format("%s", (Object) new int[0].length));
        System.out.println(String.format("no arguments"));
        System.out.println(String.format("%,d %,d %,d", 0, -1000, 999999999999L));
        System.out.println(String.format("%d", new java.math.BigInteger("123456789012345678901234567890")));
        String[] bad = {"%d", "%q", "%5", "%-d", "%s %s", "%,s", "%.2d", "%c", "%0d"};
        Object[][] with = {{"text"}, {1}, {1}, {1}, {"one"}, {"x"}, {5}, {"str"}, {1}};
        for (int i = 0; i < bad.length; i++) {
            try {
                System.out.println(String.format(bad[i], with[i]));
            } catch (java.util.IllegalFormatException e) {
                System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        }
        StringBuilder b = new StringBuilder();
        new java.util.Formatter(b).format("%s-%d", "formatter", 1).format("!");
        System.out.println(b);
    }
}
