// exit: 4
/// Shutdown hooks run at exit, also for System.exit inside nested calls; Runtime.exit equals System.exit.
class ExitInHook {
    static void deep(int n) {
        if (n == 0) {
            System.out.println("exiting");
            Runtime.getRuntime().exit(4);
        }
        try {
            deep(n - 1);
        } finally {
            System.out.println("never");
        }
    }

    public static void main(String[] args) {
        Thread removed = new Thread(() -> System.out.println("removed hook must not run"));
        Runtime.getRuntime().addShutdownHook(removed);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook runs")));
        System.out.println(Runtime.getRuntime().removeShutdownHook(removed));
        System.out.println(Runtime.getRuntime().removeShutdownHook(removed));
        deep(5);
    }
}
