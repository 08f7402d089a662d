// exit: 1
/** Methods with one call each: their bodies go into their callers, their frames must not be missed. */
public class OnceCalled {
    private static int depth;
    private static final Object LOCK = new Object();
    private final int[] data;

    OnceCalled(int[] data) {
        this.data = data;
    }

    private int read(int index) {
        return data[index];
    }

    private synchronized int guarded(int index) {
        depth += Thread.holdsLock(this) ? 1 : 100;
        return read(index) + 1;
    }

    private int withHandler(int index) {
        try {
            return guarded(index);
        } catch (ArrayIndexOutOfBoundsException e) {
            trace("handled", e);
            return -1;
        } finally {
            depth += Thread.holdsLock(this) ? 1000 : 1;
        }
    }

    private static void trace(String what, Throwable t) {
        System.out.println(what + " " + t);
        for (StackTraceElement e : t.getStackTrace()) {
            System.out.println("  " + e.getMethodName() + ":" + e.getLineNumber());
        }
    }

    private static int outer(int n) {
        int local = n * 3;
        int result = middle(n, local) + local;
        return result;
    }

    private static int middle(int n, int local) {
        synchronized (LOCK) {
            return inner(n) / local;
        }
    }

    private static int inner(int n) {
        if (n > 0) {
            return 100 + n;
        }
        return recursive(5, n);
    }

    private static int recursive(int k, int n) {
        return k == 0 ? failing(n) : recursive(k - 1, n) + 1;
    }

    private static int failing(int n) {
        Object o = n == 0 ? "text" : n == -1 ? null : Integer.valueOf(n);
        return ((Integer) o).intValue();
    }

    private static String rethrown(int n) throws Exception {
        try {
            return "" + outer(n);
        } catch (ClassCastException | NullPointerException e) {
            throw new Exception("wrapped", e);
        }
    }

    private static int loop(int n) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum += step(i, sum);
        }
        return sum;
    }

    private static int step(int i, int sum) {
        switch (i % 3) {
            case 0: return i;
            case 1: return sum ^ i;
            default: return sum > 50 ? -sum : 2 * i;
        }
    }

    private static void last(int n) {
        deepest(new int[n]);
    }

    private static void deepest(int[] a) {
        a[a.length] = 1;
    }

    public static void main(String[] args) throws Exception {
        var one = new OnceCalled(new int[] {10, 20});
        System.out.println(one.withHandler(1 + args.length) + " " + one.withHandler(2 + args.length) + " " + depth);
        for (int n = 2; n > -4; n--) {
            try {
                System.out.println(rethrown(n));
            } catch (ArithmeticException e) {
                trace("arithmetic", e);
            } catch (Exception e) {
                trace("caught", e);
                trace("cause", e.getCause());
            }
            System.out.println(Thread.holdsLock(LOCK));
        }
        System.out.println(loop(20));
        last(args.length + 3);
    }
}
