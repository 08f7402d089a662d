// exit: 1
/// An uncaught exception with a chain of causes and a suppressed one.
class UncaughtCause {
    static class Failure extends RuntimeException {
        Failure(String message, Throwable cause) {
            super(message, cause);
        }
    }

    static void parse(String s) {
        try {
            Integer.parseInt(s);
        } catch (NumberFormatException e) {
            throw new Failure("cannot parse", e);
        }
    }

    public static void main(String[] args) throws Exception {
        System.out.println("before");
        try {
            parse("12x");
        } catch (Failure f) {
            Exception top = new Exception("top", f);
            top.addSuppressed(new IllegalStateException("on the way"));
            throw top;
        } finally {
            System.out.println("finally");
        }
    }
}
