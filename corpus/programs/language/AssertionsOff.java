/// Assertions when they are off: nothing of them is evaluated.
class AssertionsOff {
    static int evaluated;

    static boolean check() {
        evaluated++;
        return false;
    }

    static class Strict {
        static {
            assert check() : "never";
            System.out.println("Strict initialised");
        }

        static void touch() {
        }
    }

    public static void main(String[] args) {
        assert check() : "never";
        assert false;
        Strict.touch();
        System.out.println(evaluated);
        boolean on = false;
        assert on = true;
        System.out.println(on ? "on" : "off");
        System.out.println(AssertionsOff.class.desiredAssertionStatus());
        int i = 0;
        while (i < 3) {
            assert i > 100 : i++;
            i++;
        }
        System.out.println(i);
    }
}
