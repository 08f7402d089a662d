// exit: 3
/// System.exit in the middle of a try with finally: nothing after it runs.
class ExitStatus {
    public static void main(String[] args) {
        try {
            System.out.println("before");
            System.exit(3);
        } finally {
            System.out.println("never printed");
        }
    }
}
