// exit: 1
/// A default handler for uncaught exceptions replaces the report; the status stays 1.
class UncaughtOwnHandler {
    public static void main(String[] args) {
        Thread.setDefaultUncaughtExceptionHandler((t, e) -> System.out.println("handler: " + t.getName() + " " + e));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook ran")));
        throw new UnsupportedOperationException("for the handler");
    }
}
