// exit: 1
/// An exception nobody catches: HotSpot's report on standard error, status 1.
class Uncaught {
    static void deeper(int n) {
        if (n == 0) {
            throw new IllegalStateException("the message");
        }
        deeper(n - 1);
    }

    public static void main(String[] args) {
        System.out.println("start");
        deeper(3);
        System.out.println("never printed");
    }
}
