/// Stack traces as elements: methods, lines, constructors, initialisers, lambdas, generated code, fillInStackTrace.
class StackTraces {
    static class Thrower {
        final int x;

        Thrower(int n) {
            x = fail(n);
        }

        static int fail(int n) {
            if (n > 0) {
                return fail(n - 1);
            }
            throw new IllegalStateException("bottom");
        }
    }

    static class InStatic {
        static int v = Thrower.fail(0);
    }

    interface Op {
        int apply(int x);

        default int twice(int x) {
            return apply(
                apply(x));
        }
    }

    static void show(Throwable t) {
        System.out.println(t);
        for (StackTraceElement e : t.getStackTrace()) {
            System.out.println("  " + e.getClassName() + " " + (e.getMethodName().startsWith("lambda$") ? "lambda" : e.getMethodName()) + " "
                + e.getFileName() + ":" + e.getLineNumber() + " " + e.isNativeMethod());
        }
    }

    static void attempt(Runnable r) {
        try {
            r.run();
        } catch (Throwable t) {
            show(t);
            if (t.getCause() != null) {
                System.out.println("cause:");
                show(t.getCause());
            }
        }
    }

    static Throwable made() {
        return new Throwable("made here");
    }

    int field = 3;

    {
        if (field > 100) {
            System.out.println("never");
        }
    }

    public static void main(String[] args) {
        attempt(() -> new Thrower(2));
        attempt(() -> System.out.println(InStatic.v));
        attempt(() -> {
            Op op = x -> 10 / x;
            System.out.println(op.twice(20));
        });
        attempt(new Runnable() {
            @Override
            public void run() {
                int[] a = new int[1];
                a[
                    args.length + 1
                    ] = 5;
            }
        });
        Throwable t = made();
        show(t);
        t.fillInStackTrace();
        show(t);
        t.setStackTrace(new StackTraceElement[] {new StackTraceElement("A", "b", "C.java", 7), new StackTraceElement("A", "n", null, -2)});
        show(t);
        System.out.println(t.getStackTrace()[0] + " " + t.getStackTrace()[1]);
        RuntimeException quiet = new RuntimeException("quiet", null, false, false) { };
        System.out.println(quiet.getStackTrace().length);
        quiet.addSuppressed(t);
        System.out.println(quiet.getSuppressed().length);
        attempt(() -> {
            Object o = "s";
            Integer i = (Integer) o;
        });
        attempt(() -> {
            String s = null;
            s.length();
        });
        System.out.println(new Throwable().getStackTrace()[0].getLineNumber());
    }
}
