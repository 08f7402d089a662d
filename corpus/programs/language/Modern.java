/// Recent language: var, flexible constructor bodies, unnamed variables, module imports, enhanced instanceof, nested generics.
import module java.base;

class Modern {
    static class Base {
        final int size;

        Base(int size) {
            this.size = size;
            init();
        }

        void init() {
            System.out.println("Base.init");
        }
    }

    static class Derived extends Base {
        final String tag;

        Derived(int n) {
            if (n < 0) {
                throw new IllegalArgumentException("negative " + n);
            }
            this.tag = "tag" + n;
            var doubled = n * 2;
            super(doubled);
            System.out.println("after super " + tag);
        }

        @Override
        void init() {
            System.out.println("Derived.init sees " + tag);
        }
    }

    record Range(int from, int to) implements Iterable<Integer> {
        @Override
        public Iterator<Integer> iterator() {
            return new Iterator<>() {
                private int next = from;

                @Override
                public boolean hasNext() {
                    return next < to;
                }

                @Override
                public Integer next() {
                    return next++;
                }
            };
        }
    }

    static int count(Iterable<?> things) {
        int n = 0;
        for (var _ : things) {
            n++;
        }
        return n;
    }

    static String check(Object o) {
        if (!(o instanceof String s)) {
            return "no string";
        }
        return s.isEmpty() ? "empty" : s;
    }

    public static void main(String[] args) {
        new Derived(4);
        try {
            new Derived(-4);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        var list = new ArrayList<Map<String, List<Integer>>>();
        list.add(new TreeMap<>(Map.of("k", List.of(1, 2))));
        for (var map : list) {
            for (var entry : map.entrySet()) {
                System.out.println(entry.getKey() + entry.getValue());
            }
        }
        System.out.println(count(new Range(3, 10)) + " " + check("") + check(5) + check("s"));
        int total = 0;
        for (int i : new Range(0, 5)) {
            total += i;
        }
        System.out.println(total);
        try {
            Integer.parseInt("x");
        } catch (NumberFormatException _) {
            System.out.println("unnamed exception");
        }
        BiFunction<Integer, Integer, Integer> first = (a, _) -> a;
        System.out.println(first.apply(1, 2));
        var anonymous = new Object() {
            int hits;

            void hit() {
                hits++;
            }
        };
        anonymous.hit();
        anonymous.hit();
        System.out.println(anonymous.hits);
        interface Shape {
            double area();
        }
        enum Unit { MM, CM }
        record Square(double side, Unit unit) implements Shape {
            @Override
            public double area() {
                return side * side * (unit == Unit.CM ? 100 : 1);
            }
        }
        Shape shape = new Square(2, Unit.CM);
        System.out.println(shape.area() + " " + shape);
        SequencedCollection<Integer> seq = new ArrayList<>(List.of(1, 2, 3));
        System.out.println(seq.getFirst() + " " + seq.getLast() + " " + seq.reversed());
    }
}
