/// Loops of each form, labelled break and continue, switches old and new on int, char, string, enum.
class ControlFlow {
    enum Colour { RED, GREEN, BLUE }

    static String old(int n) {
        String r = "";
        switch (n) {
            case 1:
                r += "one ";
            case 2:
                r += "two ";
                break;
            case 100:
                r += "hundred ";
                break;
            case -5:
                return "minus five";
            default:
                r += "other ";
        }
        return r;
    }

    static int dense(int n) {
        return switch (n) {
            case 0 -> 10;
            case 1, 2, 3 -> 20;
            case 4 -> {
                int x = n * n;
                yield x + 1;
            }
            case 5 -> 50;
            default -> -1;
        };
    }

    static String text(String s) {
        return switch (s) {
            case "Aa", "BB" -> "collides";
            case "C#" -> "also";
            case "hello" -> "greeting";
            case "" -> "empty";
            default -> "unknown " + s;
        };
    }

    static int colour(Colour c) {
        switch (c) {
            case RED: return 1;
            case GREEN: return 2;
            default: return 3;
        }
    }

    public static void main(String[] args) {
        for (int i : new int[] {1, 2, 100, -5, 7}) {
            System.out.println(old(i));
        }
        for (int i = -1; i < 7; i++) {
            System.out.print(dense(i) + " ");
        }
        System.out.println();
        for (String s : new String[] {"Aa", "BB", "C#", "Bb", "hello", "", "x"}) {
            System.out.println(text(s));
        }
        for (Colour c : Colour.values()) {
            System.out.print(colour(c) + c.name() + c.ordinal() + " ");
        }
        System.out.println();
        outer:
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                if (j == 3) {
                    continue outer;
                }
                if (i == 3) {
                    break outer;
                }
                System.out.print(i * 10 + j + " ");
            }
        }
        System.out.println();
        int n = 27;
        int steps = 0;
        while (n != 1) {
            n = (n & 1) == 0 ? n / 2 : 3 * n + 1;
            steps++;
        }
        System.out.println(steps);
        do {
            steps -= 10;
        } while (steps > 0);
        System.out.println(steps);
        block: {
            if (steps < 0) {
                break block;
            }
            System.out.println("not reached");
        }
        boolean a = true, b = false;
        System.out.println((a && !b) + " " + (a & b) + " " + (a | b) + " " + (a ^ b) + " " + (b || a ? 'y' : 'n'));
        char ch = 'b';
        switch (ch) {
            case 'a' -> System.out.println("A");
            case 'b' -> System.out.println("B");
            default -> { }
        }
    }
}
