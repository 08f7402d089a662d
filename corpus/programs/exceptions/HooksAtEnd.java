/// A hook runs after main returned normally; its own uncaught exception does not change the status.
class HooksAtEnd {
    static StringBuilder log = new StringBuilder("log:");

    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            log.append(" hook");
            System.out.println(log);
        }));
        log.append(" main");
        System.out.println("end of main");
    }
}
