/// Calls whose receiver has no body, or too many, for the method it is asked for: the classes are older than the interfaces and superclasses below.
class Selection {
    static void attempt(String what, java.util.function.Supplier<Object> attempt) {
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(what + ": " + attempt.get());
            } catch (LinkageError e) {
                System.out.println(what + ": " + e.getClass().getName() + ": " + e.getMessage());
            }
        }
    }

    /// Compiled when both were.
    static Work worker(int i) {
        return i % 2 == 0 ? Workers.left() : Workers.stays();
    }

    static Mixed mixed(int i) {
        return i % 2 == 0 ? new HasNone() : new HasOne();
    }

    public static void main(String[] args) {
        int n = args.length;
        Lone lone = new OnlyLone();
        attempt("the only receiver has none", () -> lone.lone(n, "x", new long[2]));
        attempt("one has, first", () -> mixed(n + 1).mixed());
        attempt("one has none", () -> mixed(n).mixed());
        attempt("one has, again", () -> mixed(n + 1).mixed());
        attempt("two defaults", () -> ((Left) new Both()).side());
        attempt("not public", () -> ((Plain) new NotPublic()).plain());
        attempt("abstract again in the superclass", () -> ((Above) new Below()).told());
        attempt("abstract again in the interface", () -> ((Told) new Listener()).told());
        attempt("of the superclass", () -> ((Between) new Below()).asked());
        attempt("beside a default", () -> ((Mended) new Mender()).absent());
        attempt("of another interface", () -> ((Other) (Object) mixed(n)).mixed());
        attempt("no longer of the interface", () -> worker(n).work());
        attempt("still of the interface", () -> worker(n + 1).work());
        attempt("without a receiver", () -> new Caller().call());
        try {
            lone.lone(n, "traced", null);
        } catch (AbstractMethodError e) {
            e.printStackTrace();
        }
    }
}

interface Lone {
    int lone(int n, String s, long[] a);
}

interface Mixed {
    String mixed();
}

interface Other {
    String mixed();
}

interface Left {
    default String side() {
        return "left";
    }
}

interface Right {
    default String side() {
        return "right";
    }
}

interface Plain {
    String plain();
}

interface Told {
    default String told() {
        return "told";
    }
}

interface Retold extends Told {
    String told();
}

abstract class Between extends Above {
    abstract String told();

    protected abstract long asked();
}

abstract class Base {
    abstract String body();
}

interface Mended {
    default String here() {
        return "here";
    }

    String absent();
}

class Leaver {
    public String work() {
        return "left";
    }
}
