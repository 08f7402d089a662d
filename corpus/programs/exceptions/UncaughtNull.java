// exit: 1
/// A helpful NullPointerException leaves main.
class UncaughtNull {
    String name;

    static UncaughtNull find(int n) {
        return n > 0 ? find(n - 1) : new UncaughtNull();
    }

    public static void main(String[] args) {
        UncaughtNull found = find(2);
        System.out.println(found.name == null);
        System.out.println(found.name.length());
    }
}
