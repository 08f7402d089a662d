/// Static state across classes, factories, singletons, counters, lazy holders, static and instance blocks, constants of all kinds.
import java.util.ArrayList;
import java.util.List;

class StaticNested {
    static final int INT = 1 << 20;
    static final long LONG = INT * 4096L;
    static final String TEXT = "text" + INT;
    static final double RATIO = 1.0 / 3;
    static final char LETTER = 'L';
    static final boolean FLAG = INT > 5;
    static final int[] TABLE = {1, 2, 4, 8};
    static final String[] NAMES;
    static final List<String> LOG = new ArrayList<>();
    static int counter;

    static {
        NAMES = new String[3];
        for (int i = 0; i < NAMES.length; i++) {
            NAMES[i] = "name" + i + TEXT.length();
        }
        LOG.add("first block");
    }

    static {
        counter = TABLE.length * 10;
        LOG.add("second block");
    }

    static final class Registry {
        private static Registry instance;
        private final int id = ++counter;

        private Registry() {
            LOG.add("registry " + id);
        }

        static Registry get() {
            if (instance == null) {
                instance = new Registry();
            }
            return instance;
        }
    }

    static class Holder {
        static final Holder INSTANCE = new Holder("lazy");
        final String name;

        Holder(String name) {
            this.name = name;
            LOG.add("holder");
        }
    }

    enum Single {
        INSTANCE;

        private int hits;

        int hit() {
            return ++hits;
        }
    }

    static class Temperature {
        private final double celsius;

        private Temperature(double celsius) {
            this.celsius = celsius;
        }

        static Temperature celsius(double c) {
            return new Temperature(c);
        }

        static Temperature fahrenheit(double f) {
            return new Temperature((f - 32) * 5 / 9);
        }

        double inFahrenheit() {
            return celsius * 9 / 5 + 32;
        }
    }

    static class Sequence {
        private static int next = 100;
        private int last;

        {
            last = next;
            next += 10;
        }

        Sequence() {
            this(1);
        }

        Sequence(int add) {
            last += add;
        }
    }

    public static void main(String[] args) {
        System.out.println(INT + " " + LONG + " " + TEXT + " " + RATIO + " " + LETTER + " " + FLAG + " " + TABLE[3] + " " + NAMES[2] + " " + counter);
        System.out.println((Registry.get() == Registry.get()) + " " + Registry.get().id);
        System.out.println(LOG);
        System.out.println(Holder.INSTANCE.name + " " + LOG.size());
        Single.INSTANCE.hit();
        System.out.println(Single.INSTANCE.hit() + " " + Single.valueOf("INSTANCE").hit());
        System.out.println(Temperature.celsius(100).inFahrenheit() + " " + Temperature.fahrenheit(212).celsius + " " + Temperature.fahrenheit(-40).celsius);
        int[] got = {new Sequence().last, new Sequence(5).last, new Sequence().last};
        System.out.println(got[0] + " " + got[1] + " " + got[2] + " " + Sequence.next);
        TABLE[0] = 99;
        System.out.println(TABLE[0] + TABLE.length);
    }
}
