/// ExceptionInInitializerError at the first use, NoClassDefFoundError afterwards, with causes.
class InitFailure {
    static class Broken {
        static int value = compute();

        static int compute() {
            throw new IllegalStateException("cannot compute");
        }
    }

    static class BrokenError {
        static {
            if (System.nanoTime() != 0) {
                throw new StackOverflowError("an error passes through");
            }
        }

        static void touch() {
        }
    }

    static class Dependent extends Broken {
        static int own = 5;
    }

    static class DividesByZero {
        static final int[] TABLE = new int[3];
        static int zero = TABLE[0];
        static int result = 1 / zero;
    }

    static void attempt(String what, Runnable r) {
        try {
            r.run();
            System.out.println(what + ": fine");
        } catch (Throwable t) {
            System.out.println(what + ": " + t);
            for (Throwable c = t.getCause(); c != null; c = c.getCause()) {
                System.out.println("  caused by " + c);
            }
        }
    }

    public static void main(String[] args) {
        attempt("first", () -> System.out.println(Broken.value));
        attempt("second", () -> System.out.println(Broken.value));
        attempt("third", () -> new Broken());
        attempt("subclass", () -> System.out.println(Dependent.own));
        attempt("subclass again", () -> System.out.println(Dependent.own));
        attempt("error", BrokenError::touch);
        attempt("error again", BrokenError::touch);
        attempt("divides", () -> System.out.println(DividesByZero.result));
        attempt("divides again", () -> System.out.println(DividesByZero.TABLE.length));
        try {
            System.out.println(DividesByZero.zero);
        } catch (NoClassDefFoundError e) {
            System.out.println(e.getCause().getClass().getName() + " / " + e.getCause().getMessage());
        }
    }
}
