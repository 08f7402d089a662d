/// Uses classes that do not verify in every way that initialises them, twice each. The texts are the verifier's own and are not compared.
class Verify {
    interface Attempt {
        Object run();
    }

    static void attempt(String what, Attempt attempt) {
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(what + ": " + attempt.run());
            } catch (VerifyError e) {
                System.out.println(what + ": " + e.getClass().getName() + " " + e.getMessage().contains("Broken") + " " + e.getStackTrace()[0].getMethodName());
            }
        }
    }

    public static void main(String[] args) {
        attempt("sound", () -> Sound.twice(21));
        attempt("static method", () -> Broken.twice(21));
        attempt("static field", () -> Broken.count);
        attempt("store", () -> BrokenToo.count = 3);
        attempt("new", () -> new BrokenToo());
        attempt("subclass", () -> new BrokenChild().hashCode());
        attempt("constant", () -> Broken.NAME);
        attempt("class literal", () -> Broken.class.getName());
        attempt("instance of", () -> (Object) args instanceof Broken);
        attempt("array", () -> new Broken[2].length);
        System.out.println("end");
    }
}

class Sound {
    static int twice(int i) {
        return i * 2;
    }
}

class Broken {
    static final String NAME = "name";
    static int count = 1;

    static int twice(int i) {
        return i * 2;
    }
}

class BrokenToo {
    static int count;

    static int twice(int i) {
        return i * 2;
    }
}

class BrokenChild extends BrokenToo {
}
