/// Records: canonical and compact constructors, equals, hashCode, toString of every component kind, nesting, generics.
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

class Records {
    record Point(int x, int y) implements Comparable<Point> {
        static final Point ORIGIN = new Point(0, 0);

        Point {
            if (x < -1000 || y < -1000) {
                throw new IllegalArgumentException("too far: " + x + "," + y);
            }
        }

        Point(int both) {
            this(both, both);
        }

        Point plus(Point other) {
            return new Point(x + other.x, y + other.y);
        }

        double length() {
            return Math.sqrt(x * x + y * y);
        }

        @Override
        public int compareTo(Point o) {
            return x != o.x ? Integer.compare(x, o.x) : Integer.compare(y, o.y);
        }
    }

    record Everything(boolean a, byte b, char c, short d, int e, long f, float g, double h, String i, int[] j, List<String> k) {
    }

    record Pair<A, B>(A first, B second) {
        <C> Pair<A, C> withSecond(C c) {
            return new Pair<>(first, c);
        }
    }

    record Line(Point from, Point to) {
    }

    record Empty() {
    }

    record Clamped(int value) {
        Clamped {
            value = Math.max(0, Math.min(100, value));
        }

        @Override
        public String toString() {
            return "Clamped to " + value;
        }
    }

    record Floats(double d, float f) {
    }

    public static void main(String[] args) {
        Point p = new Point(3, 4);
        System.out.println(p + " " + p.x() + " " + p.length() + " " + p.plus(new Point(1)) + " " + Point.ORIGIN);
        System.out.println(p.equals(new Point(3, 4)) + " " + p.equals(new Point(4, 3)) + " " + p.equals(null) + " " + p.equals("x"));
        System.out.println(p.hashCode() + " " + new Point(3, 4).hashCode() + " " + new Empty().hashCode() + " " + new Empty());
        int[] array = {1};
        Everything e = new Everything(true, (byte) 1, 'c', (short) 2, 3, 4L, 5.5f, 6.25, "seven", array, List.of("eight"));
        String text = e.toString();
        System.out.println(text.substring(0, text.indexOf("j=")) + "k=" + e.k());
        System.out.println(e.equals(new Everything(true, (byte) 1, 'c', (short) 2, 3, 4L, 5.5f, 6.25, "seven", array, List.of("eight"))));
        System.out.println(e.equals(new Everything(true, (byte) 1, 'c', (short) 2, 3, 4L, 5.5f, 6.25, "seven", new int[] {1}, List.of("eight"))));
        Pair<String, Integer> pair = new Pair<>("a", 1);
        System.out.println(pair + " " + pair.withSecond(2.5) + " " + new Pair<>(null, null) + " " + new Pair<>(null, null).hashCode());
        System.out.println(new Line(p, Point.ORIGIN) + " " + new Line(p, p).hashCode());
        System.out.println(new Clamped(500) + " " + new Clamped(-5).value() + " " + new Clamped(500).equals(new Clamped(100)));
        System.out.println(new Floats(Double.NaN, -0f).equals(new Floats(Double.NaN, -0f)) + " " + new Floats(0.0, 0f).equals(new Floats(-0.0, 0f)));
        System.out.println(new Floats(1.5, 2.5f).hashCode());
        try {
            new Point(-5000, 0);
        } catch (IllegalArgumentException x) {
            System.out.println(x.getMessage());
        }
        Set<Point> set = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            set.add(new Point(i % 7, i % 3));
        }
        System.out.println(set.size() + " " + set.contains(new Point(6, 2)));
        record Local(String name, int n) {
        }
        System.out.println(new Local("local", 1) + " " + Map.of(new Local("k", 1), "found").get(new Local("k", 1)));
    }
}
