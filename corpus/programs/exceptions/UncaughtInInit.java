// exit: 1
/// main's own class fails to initialise.
class UncaughtInInit {
    static int value = Integer.parseInt("zzz");

    public static void main(String[] args) {
        System.out.println("never " + value);
    }
}
