/// printStackTrace to standard error: causes with common frames, suppressed, circular references, null messages.
class PrintedTrace {
    static void low(int n) {
        if (n == 0) {
            throw new IllegalArgumentException("low");
        }
        low(n - 1);
    }

    static void middle() {
        try {
            low(2);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("middle", e);
        }
    }

    static void high() {
        try {
            middle();
        } catch (IllegalStateException e) {
            RuntimeException r = new RuntimeException(e);
            r.addSuppressed(new Exception("first suppressed"));
            r.addSuppressed(new Exception("second suppressed", new Error("its cause")));
            throw r;
        }
    }

    static class Localized extends Exception {
        Localized() {
            super("plain");
        }

        @Override
        public String getLocalizedMessage() {
            return "localized";
        }
    }

    static class OwnString extends Exception {
        @Override
        public String toString() {
            return "own text\nof two lines";
        }
    }

    public static void main(String[] args) {
        try {
            high();
        } catch (RuntimeException e) {
            e.printStackTrace();
        }
        Exception a = new Exception("a");
        Exception b = new Exception("b", a);
        a.initCause(b);
        a.printStackTrace();
        new Localized().printStackTrace();
        new OwnString().printStackTrace();
        new Exception().printStackTrace();
        new Exception((String) null).printStackTrace();
        new Exception((Throwable) null).printStackTrace();
        java.io.StringWriter w = new java.io.StringWriter();
        b.printStackTrace(new java.io.PrintWriter(w, true));
        System.out.println(w.toString().lines().count());
        try {
            a.initCause(null);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            new Exception(a).initCause(a);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        Exception self = new Exception("self");
        try {
            self.initCause(self);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
