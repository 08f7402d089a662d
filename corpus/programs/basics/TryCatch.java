/// throw, catch by type, finally in every way out, nested try, rethrow, return from finally.
class TryCatch {
    static class Custom extends Exception {
        final int code;

        Custom(String message, int code) {
            super(message);
            this.code = code;
        }
    }

    static void risky(int n) throws Custom {
        switch (n) {
            case 0 -> throw new Custom("custom", 42);
            case 1 -> throw new IllegalArgumentException("argument");
            case 2 -> throw new Error("an error");
            case 3 -> throw new NullPointerException();
            default -> System.out.println("fine");
        }
    }

    static String attempt(int n) {
        try {
            risky(n);
            return "returned";
        } catch (Custom e) {
            return "custom " + e.code + " " + e.getMessage();
        } catch (IllegalArgumentException | NullPointerException e) {
            return "runtime " + e;
        } catch (Throwable t) {
            return "throwable " + t.getMessage();
        } finally {
            System.out.println("finally " + n);
        }
    }

    @SuppressWarnings("finally")
    static int override() {
        try {
            throw new RuntimeException("lost");
        } finally {
            return 7;
        }
    }

    static int unchanged() {
        int x = 1;
        try {
            return x;
        } finally {
            x = 2;
        }
    }

    static int loops() {
        int count = 0;
        for (int i = 0; i < 5; i++) {
            try {
                if (i == 1) {
                    continue;
                }
                if (i == 3) {
                    break;
                }
                count += 10;
            } finally {
                count++;
            }
        }
        return count;
    }

    static void nested() throws Exception {
        try {
            try {
                throw new Exception("inner");
            } finally {
                System.out.println("inner finally");
            }
        } catch (Exception e) {
            System.out.println("caught " + e.getMessage());
            throw new Exception("outer", e);
        } finally {
            System.out.println("outer finally");
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 5; i++) {
            System.out.println(attempt(i));
        }
        System.out.println(override() + " " + unchanged() + " " + loops());
        try {
            nested();
        } catch (Exception e) {
            System.out.println(e + " caused by " + e.getCause());
        }
        int value = 0;
        try {
            value = 1;
            int[] none = new int[value - 1];
            value = 2;
            none[0] = 3;
            value = 4;
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(value + " " + e.getMessage());
        }
        try {
            System.out.println(1 / (value - 2));
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
    }
}
