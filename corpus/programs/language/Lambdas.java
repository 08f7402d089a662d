/// Lambdas and method references of every kind, captures of every primitive, currying, recursion, composition.
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

class Lambdas {
    private final String name;

    Lambdas(String name) {
        this.name = name;
    }

    String greet(String other) {
        return name + " greets " + other;
    }

    static String shout(Object o) {
        return o.toString().toUpperCase();
    }

    Supplier<String> self() {
        return () -> this.name + "!";
    }

    class Inner {
        final int n;

        Inner(int n) {
            this.n = n;
        }

        @Override
        public String toString() {
            return name + n;
        }
    }

    interface TriFunction<A, B, C, R> {
        R apply(A a, B b, C c);

        default <S> TriFunction<A, B, C, S> then(Function<? super R, ? extends S> f) {
            return (a, b, c) -> f.apply(apply(a, b, c));
        }
    }

    interface Thrower<X extends Exception> {
        void run() throws X;
    }

    static <X extends Exception> String caught(Thrower<X> t) {
        try {
            t.run();
            return "nothing";
        } catch (Exception e) {
            return e.getMessage();
        }
    }

    static IntUnaryOperator factorial;

    @SafeVarargs
    static <T> List<T> filtered(Predicate<? super T> p, T... values) {
        List<T> out = new ArrayList<>();
        for (T v : values) {
            if (p.test(v)) {
                out.add(v);
            }
        }
        return out;
    }

    static long sum(long... v) {
        long s = 0;
        for (long x : v) {
            s += x;
        }
        return s;
    }

    public static void main(String[] args) {
        Lambdas bob = new Lambdas("Bob");
        Function<String, String> bound = bob::greet;
        BiFunction<Lambdas, String, String> unbound = Lambdas::greet;
        Function<String, Lambdas> constructor = Lambdas::new;
        Function<Object, String> statik = Lambdas::shout;
        IntFunction<int[]> array = int[]::new;
        IntFunction<Inner> inner = bob.new Inner(1).n == 1 ? n -> bob.new Inner(n) : null;
        System.out.println(bound.apply("Al") + ", " + unbound.apply(bob, "Cy") + ", " + constructor.apply("Di").greet("Ed") + ", " + statik.apply("x"));
        System.out.println(array.apply(5).length + " " + inner.apply(7) + " " + bob.self().get());
        boolean z = true;
        byte b = 1;
        char c = 'c';
        short s = 2;
        int i = 3;
        long l = 4;
        float f = 5.5f;
        double d = 6.25;
        String str = "str";
        Supplier<String> all = () -> z + "" + b + c + s + i + l + f + d + str + bob.name;
        System.out.println(all.get());
        Function<Integer, Function<Integer, Function<Integer, Integer>>> curried = x -> y -> w -> x * y + w;
        System.out.println(curried.apply(3).apply(4).apply(5));
        factorial = n -> n <= 1 ? 1 : n * factorial.applyAsInt(n - 1);
        System.out.println(factorial.applyAsInt(10));
        Function<Integer, Integer> twice = x -> x * 2;
        System.out.println(twice.andThen(x -> x + 1).compose((Integer x) -> x * 10).apply(3) + " " + Function.<String>identity().apply("id"));
        TriFunction<Integer, Long, Double, Double> tri = (x, y, w) -> x + y + w;
        System.out.println(tri.then(r -> "r=" + r).apply(1, 2L, 3.5));
        System.out.println(filtered(x -> x % 2 == 1, 1, 2, 3, 4, 5) + " " + filtered(Predicate.<String>isEqual("a").or(String::isEmpty).negate(), "a", "b", ""));
        System.out.println(caught(() -> { throw new Exception("checked"); }) + " " + caught(() -> { }));
        IntBinaryOperator max = Math::max;
        BinaryOperator<Integer> boxedMax = Math::max;
        ToIntFunction<String> length = String::length;
        LongSupplier varargs = () -> sum(1, 2, 3);
        Function<Long, Long> adapted = Lambdas::sum;
        UnaryOperator<String> trim = String::trim;
        System.out.println(max.applyAsInt(3, 9) + " " + boxedMax.apply(4, 2) + " " + length.applyAsInt("four") + " " + varargs.getAsLong() + " " + adapted.apply(9L) + trim.apply(" t "));
        List<String> words = new ArrayList<>(List.of("pear", "fig", "apple", "date"));
        words.sort(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
        System.out.println(words);
        Consumer<String> print = System.out::println;
        print.andThen(w -> System.out.println(w.length())).accept("consumed");
        Runnable[] actions = new Runnable[3];
        int[] counter = {0};
        for (int k = 0; k < 3; k++) {
            int step = k;
            actions[k] = () -> counter[0] += step * 10;
        }
        for (Runnable r : actions) {
            r.run();
            r.run();
        }
        System.out.println(counter[0]);
        Comparator<String> cmp = String::compareTo;
        System.out.println(cmp.compare("a", "b") + " " + cmp.reversed().compare("a", "b"));
        Object o = (Runnable & java.io.Serializable) () -> System.out.println("intersection");
        ((Runnable) o).run();
        Supplier<Supplier<String>> nested = () -> () -> "nested";
        System.out.println(nested.get().get());
        try {
            Lambdas none = null;
            Supplier<String> early = none::self1;
            System.out.println("not reached" + early);
        } catch (NullPointerException e) {
            System.out.println("bound receiver is checked at once");
        }
    }

    String self1() {
        return name;
    }
}
