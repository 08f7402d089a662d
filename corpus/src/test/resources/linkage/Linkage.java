/// Every linkage error that a class file can meet, twice each: the second time must say the same.
class Linkage {
    interface Attempt {
        Object run();
    }

    private static native int absent();

    static void attempt(String what, Attempt attempt) {
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(what + ": " + attempt.run());
            } catch (LinkageError e) {
                System.out.println(what + ": " + e.getClass().getName() + ": " + e.getMessage());
            }
        }
    }

    public static void main(String[] args) {
        attempt("missing class", () -> Gone.answer());
        attempt("missing field", () -> new Solid().lost);
        attempt("missing static field", () -> Solid.lostStatic);
        attempt("static field as instance field", () -> new Solid().changed);
        attempt("missing method", () -> new Solid().removed());
        attempt("instance method as static", () -> Solid.becomesInstance());
        attempt("static method as instance", () -> new Solid().becomesStatic());
        attempt("private method", () -> { new Solid().hidden(); return "hidden"; });
        attempt("abstract class", () -> new Hollow());
        attempt("class as interface", () -> new Party());
        attempt("native method", () -> absent());
        System.out.println("end");
    }
}
