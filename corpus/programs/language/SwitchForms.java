/// All forms of switch: strings with colliding hashes, chars, bytes, enums across classes, yield, nesting, fallthrough, no default.
class SwitchForms {
    enum Level { LOW, MID, HIGH }

    static int strings(String s) {
        switch (s) {
            case "AaAa":
                return 1;
            case "BBBB":
                return 2;
            case "AaBB":
                return 3;
            case "BBAa":
                return 4;
            case "":
                return 5;
            case "a much longer string with spaces":
                return 6;
            case "κόσμε":
                return 7;
        }
        return 0;
    }

    static String character(char c) {
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u' -> "vowel";
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> "digit";
            case ' ', '\t', '\n' -> "space";
            case '\uffff' -> "last";
            default -> {
                if (c >= 'a' && c <= 'z') {
                    yield "consonant";
                }
                yield "other";
            }
        };
    }

    static int fallthrough(int n) {
        int r = 0;
        switch (n) {
            default:
                r += 1000;
            case 1:
                r += 1;
            case 2:
                r += 2;
                break;
            case 3:
                r += 3;
            case 4:
                switch (r) {
                    case 3:
                        r += 30;
                        break;
                    case 0:
                        r += 40;
                }
                r += 4;
        }
        return r;
    }

    static String boxed(Integer i) {
        return switch (i) {
            case 1 -> "one";
            case 2 -> "two";
            default -> "many";
        };
    }

    static int level(Level l) {
        return switch (l) {
            case LOW -> 1;
            case MID -> 2;
            case HIGH -> 3;
        };
    }

    static String mixed(Object o) {
        return switch (o) {
            case Level.LOW -> "constant low";
            case Level l when l.ordinal() == 2 -> "guarded high";
            case Level l -> "level " + l;
            case String s when s.length() > 3 -> "long";
            default -> "rest";
        };
    }

    static String stringPattern(String s) {
        return switch (s) {
            case null -> "null";
            case "x" -> "ex";
            case String t when t.startsWith("x") -> "starts with x";
            case "y" -> "why";
            case String t -> "some " + t;
        };
    }

    static long inLoop(byte[] program) {
        long acc = 0;
        int pc = 0;
        loop:
        while (true) {
            switch (program[pc++]) {
                case 0 -> {
                    break loop;
                }
                case 1 -> acc++;
                case 2 -> acc *= 3;
                case 3 -> {
                    if (acc < 100) {
                        pc = 0;
                        continue loop;
                    }
                }
                case -1 -> acc -= 7;
                default -> throw new IllegalStateException("opcode " + program[pc - 1]);
            }
        }
        return acc;
    }

    public static void main(String[] args) {
        for (String s : new String[] {"AaAa", "BBBB", "AaBB", "BBAa", "", "a much longer string with spaces", "κόσμε", "none", "AaA"}) {
            System.out.print(strings(s) + " ");
        }
        System.out.println();
        for (char c : "ab5 \uffffZ".toCharArray()) {
            System.out.print(character(c) + " ");
        }
        System.out.println();
        for (int i = 0; i < 6; i++) {
            System.out.print(fallthrough(i) + " ");
        }
        System.out.println();
        System.out.println(boxed(1) + boxed(2) + boxed(300));
        for (Level l : Level.values()) {
            System.out.print(level(l) + mixed(l) + " ");
        }
        System.out.println(mixed("abcd") + mixed(5));
        for (String s : new String[] {null, "x", "xyz", "y", "z"}) {
            System.out.print(stringPattern(s) + "; ");
        }
        System.out.println();
        System.out.println(inLoop(new byte[] {1, 2, 3, -1, 0}));
        try {
            inLoop(new byte[] {9});
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(strings(null));
        } catch (NullPointerException e) {
            System.out.println("null string");
        }
        try {
            System.out.println(level(null));
        } catch (NullPointerException e) {
            System.out.println("null enum");
        }
    }
}
