import java.util.NoSuchElementException;

/// ScopedValue on one thread: bindings, nesting, exceptions; and a sleep that was interrupted.
public class ScopedValues {
    private static final ScopedValue<String> FIRST = ScopedValue.newInstance();
    private static final ScopedValue<Integer> SECOND = ScopedValue.newInstance();

    private static String seen() {
        return FIRST.orElse("none") + " " + (SECOND.isBound() ? "" + SECOND.get() : "unbound");
    }

    private static int deep(int n) {
        return deep(n + 1) + 1;
    }

    public static void main(String[] args) throws Exception {
        System.out.println(seen());
        System.out.println(ScopedValue.where(FIRST, "x").where(SECOND, 2).call(() -> seen() + ", " + ScopedValue.where(FIRST, "inner").call(ScopedValues::seen) + ", " + seen()));
        try {
            ScopedValue.where(FIRST, "thrown").run(() -> {
                throw new IllegalStateException(seen());
            });
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            FIRST.get();
        } catch (NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
        try {
            FIRST.orElseThrow(() -> new Exception("own"));
        } catch (Exception e) {
            System.out.println(e.getMessage());
        }
        ScopedValue.where(FIRST, "overflow").run(() -> {
            try {
                deep(0);
            } catch (StackOverflowError e) {
                System.out.println(seen());
            }
        });
        for (int i = 0; i < 3; i++) {
            int n = i;
            ScopedValue.where(SECOND, n).run(() -> System.out.println(seen() + " " + SECOND.get().equals(n)));
        }
        System.out.println(seen());
        Thread.currentThread().interrupt();
        try {
            Thread.sleep(1);
            System.out.println("slept");
        } catch (InterruptedException e) {
            System.out.println(e + " " + Thread.currentThread().isInterrupted());
        }
    }
}
