/// Captures: many variables in one lambda, loops, nested lambdas over locals and fields, local classes and records, this-escape, arrays.
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

class LocalCaptures {
    private int field = 10;
    private final List<Supplier<String>> later = new ArrayList<>();

    void collect(int a, long b, double c, String d, int[] e, char f, boolean g, byte h, short i, float j) {
        for (int k = 0; k < 3; k++) {
            int copy = k;
            later.add(() -> {
                field += copy;
                e[copy]++;
                return a + b + c + d + e[copy] + f + g + h + i + j + field;
            });
        }
        for (String s : new String[] {"x", "y"}) {
            later.add(() -> s + later.size());
        }
        class Counter {
            private int n = a;

            String next() {
                return d + n++ + field;
            }
        }
        Counter shared = new Counter();
        later.add(shared::next);
        later.add(shared::next);
        later.add(new Counter()::next);
        record Point(int x, int y) {
            Point moved(int dx) {
                return new Point(x + dx, y);
            }
        }
        Point p = new Point(a, copyOf(a));
        later.add(() -> p.moved(field).toString());
    }

    static int copyOf(int x) {
        return x;
    }

    static Function<Integer, Function<Integer, IntSupplier>> deep(int[] log) {
        int base = 1000;
        return x -> {
            int twice = x * 2;
            return y -> {
                int sum = twice + y;
                return () -> {
                    log[0]++;
                    return base + sum * 10 + log[0];
                };
            };
        };
    }

    static class Escaping {
        final Supplier<String> view;
        final String value;

        String value() {
            return value;
        }

        Escaping(String v) {
            view = () -> "sees " + value();
            System.out.println(view.get());
            value = v;
        }
    }

    static IntSupplier counter() {
        int[] n = {0};
        return () -> n[0]++;
    }

    static <T> Supplier<T> lazy(Supplier<? extends T> s) {
        Object[] cell = new Object[1];
        return () -> {
            if (cell[0] == null) {
                cell[0] = s.get();
            }
            @SuppressWarnings("unchecked")
            T t = (T) cell[0];
            return t;
        };
    }

    public static void main(String[] args) {
        LocalCaptures c = new LocalCaptures();
        c.collect(1, 2L, 3.5, "d", new int[] {7, 8, 9}, 'f', true, (byte) 4, (short) 5, 6.25f);
        for (Supplier<String> s : c.later) {
            System.out.println(s.get());
        }
        int[] log = {0};
        Function<Integer, IntSupplier> f = deep(log).apply(5);
        IntSupplier g = f.apply(1), h = f.apply(2);
        System.out.println(g.getAsInt() + " " + h.getAsInt() + " " + g.getAsInt() + " " + log[0]);
        System.out.println(new Escaping("set").view.get());
        IntSupplier one = counter(), two = counter();
        one.getAsInt();
        one.getAsInt();
        System.out.println(one.getAsInt() + " " + two.getAsInt());
        Supplier<List<Integer>> list = lazy(() -> {
            System.out.println("made once");
            return new ArrayList<>(List.of(1, 2));
        });
        list.get().add(3);
        System.out.println(list.get());
        Map<String, Runnable> commands = new LinkedHashMap<>();
        StringBuilder out = new StringBuilder();
        for (char ch = 'a'; ch < 'e'; ch++) {
            char letter = ch;
            commands.put("cmd" + ch, () -> out.append(letter).append(commands.size()));
        }
        commands.values().forEach(Runnable::run);
        commands.get("cmdb").run();
        System.out.println(out);
        Runnable[] self = new Runnable[1];
        int[] left = {3};
        self[0] = () -> {
            System.out.print(left[0] + " ");
            if (--left[0] > 0) {
                self[0].run();
            }
        };
        self[0].run();
        System.out.println();
    }
}
