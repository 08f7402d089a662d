// exit: 1
/// A trace longer than 1,024 frames is cut at 1,024.
class DeepTrace {
    static int down(int n) {
        if (n == 0) {
            throw new IllegalStateException("deep");
        }
        return down(n - 1) + 1;
    }

    public static void main(String[] args) {
        try {
            down(2000);
        } catch (IllegalStateException e) {
            System.out.println(e.getStackTrace().length);
        }
        try {
            down(500);
        } catch (IllegalStateException e) {
            System.out.println(e.getStackTrace().length);
        }
        down(1100);
    }
}
