package ingot.runtime.start;

/// The way into the program. The compiler replaces the body by a call of the program's main method.
public final class ProgramMain {
    private ProgramMain() {
    }

    public static void run(String[] args) throws Throwable {
        throw new NoSuchMethodError("main");
    }
}
