/// StackOverflowError caught and survived, repeatedly, through finally blocks, in deep and wide frames, in toString.
import java.util.ArrayList;
import java.util.List;

class StackOverflow {
    static int depth;

    static int down(int n) {
        depth++;
        return down(n + 1) + 1;
    }

    static long wide(long a, long b, long c, double d, double e, Object f) {
        long x = a * b + c, y = a - b * c, z = x ^ y;
        double w = d * e + x;
        return wide(x, y, z, w, d - e, f) + x + y + z + (long) w;
    }

    static int finals;

    static void withFinally() {
        try {
            withFinally();
        } finally {
            finals++;
        }
    }

    static class Ring {
        Ring next;

        @Override
        public String toString() {
            return "ring of " + next;
        }
    }

    static boolean ping(int n) {
        return !pong(n + 1);
    }

    static boolean pong(int n) {
        return !ping(n + 1);
    }

    interface Loop {
        int go(Loop l);
    }

    static void attempt(String what, Runnable r) {
        try {
            r.run();
            System.out.println(what + ": no overflow");
        } catch (StackOverflowError e) {
            System.out.println(what + ": " + e.getMessage() + " " + (e.getStackTrace().length > 500));
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 5; i++) {
            depth = 0;
            attempt("down", () -> down(0));
            System.out.println(depth > 1000);
        }
        attempt("wide", () -> wide(1, 2, 3, 4, 5, null));
        attempt("finally", StackOverflow::withFinally);
        System.out.println(finals > 100);
        Ring a = new Ring();
        a.next = a;
        attempt("toString", () -> System.out.println(a));
        attempt("mutual", () -> ping(0));
        Loop loop = l -> l.go(l) + 1;
        attempt("lambda", () -> loop.go(loop));
        List<Object> self = new ArrayList<>();
        self.add(List.of(self));
        attempt("hashCode", self::hashCode);
        int sum = 0;
        for (int i = 0; i < 1000; i++) {
            sum += i;
        }
        System.out.println("still alive " + sum);
        try {
            down(0);
        } catch (StackOverflowError e) {
            StackTraceElement top = e.getStackTrace()[0];
            System.out.println(top.getClassName() + "." + top.getMethodName() + " " + e.getStackTrace().length);
        }
    }
}
