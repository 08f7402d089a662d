import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/// What an executable refuses by name, where HotSpot would do it.
class Refused {
    interface Attempt {
        Object run();
    }

    static void attempt(Attempt attempt) {
        try {
            System.out.println(attempt.run());
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage());
        }
    }

    static Object[] objects() {
        return new Object[] {"text", 'c', 1, 2L, 3.0f, 4.0, (short) 5, (byte) 6, true, new StringBuilder()};
    }

    public static void main(String[] args) {
        attempt(() -> {
            new Thread(() -> {}, "second").start();
            return "started";
        });
        attempt(() -> CompletableFuture.runAsync(() -> {}));
        attempt(() -> Object.class.getModule().getAnnotations().length);
        attempt(() -> Pattern.compile("\\N{" + (args.length == 0 ? "LATIN SMALL LETTER A" : args[0]) + "}"));
        attempt(() -> ServiceLoader.load(objects()[args.length].getClass()).findFirst());
    }
}
