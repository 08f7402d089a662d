// exit: 9
/// Runtime.halt runs no hooks; output already flushed stays.
class HaltNow {
    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("must not run")));
        System.out.println("halting");
        System.out.flush();
        Runtime.getRuntime().halt(9);
        System.out.println("never");
    }
}
