// flags: -ea
/// Assertions when they are on: messages of each type, side effects in the condition, nested in initialisers.
class Assertions {
    static int evaluated;

    static boolean check(boolean b) {
        evaluated++;
        return b;
    }

    static class Guarded {
        final int value;

        Guarded(int value) {
            assert value >= 0 : value;
            this.value = value;
        }
    }

    static class InInit {
        static int x = 5;

        static {
            assert x == 5 : "x is " + x;
            System.out.println("InInit passed");
        }
    }

    static void attempt(Runnable r) {
        try {
            r.run();
            System.out.println("passed");
        } catch (AssertionError e) {
            System.out.println(e + " | " + e.getMessage() + " | " + e.getCause());
        }
    }

    public static void main(String[] args) {
        attempt(() -> {
            assert check(true);
        });
        attempt(() -> {
            assert check(false);
        });
        attempt(() -> {
            assert check(false) : "text";
        });
        attempt(() -> {
            assert check(false) : 42;
        });
        attempt(() -> {
            assert check(false) : 'c';
        });
        attempt(() -> {
            assert check(false) : 2.5;
        });
        attempt(() -> {
            assert check(false) : 7L;
        });
        attempt(() -> {
            assert check(false) : null;
        });
        attempt(() -> {
            assert check(false) : new IllegalStateException("as detail it is the cause");
        });
        attempt(() -> new Guarded(-1));
        attempt(() -> new Guarded(1));
        System.out.println(evaluated + " " + InInit.x);
        System.out.println(Assertions.class.desiredAssertionStatus());
        boolean on = false;
        assert on = true;
        System.out.println(on);
    }
}
