package ingot.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Programs that use every shape of invokedynamic javac makes print the same when World's generated methods take its place.
class InvokeDynamicTest {
    @TempDir
    Path folder;

    private void same(String unit, String... others) throws Exception {
        var units = new String[others.length + 1];
        units[0] = unit;
        System.arraycopy(others, 0, units, 1, others.length);
        var classes = Sources.compile(folder, units);
        var expected = Lowered.original(classes, "Main");
        assertThat(expected).isNotEmpty();
        assertThat(Lowered.lowered(classes, "Main")).isEqualTo(expected);
    }

    @Test
    void concatenation() throws Exception {
        same("""
                class Main {
                    static String s; static Object nil = new Object() { public String toString() { return null; } };
                    static int calls;
                    static String next() { calls++; return "n" + calls; }
                    public static void main(String[] args) {
                        boolean z = true; byte b = -1; char c = 'x'; short h = 7; int i = Integer.MIN_VALUE; long j = Long.MAX_VALUE;
                        float f = 1.5f; double d = -0.0; String u = "\\u20ac"; char e = '\\u0416';
                        System.out.println("" + z + b + c + h + i + j + f + d + u + e);
                        System.out.println("a" + s); System.out.println(s + "b"); System.out.println(s + s); System.out.println("" + s);
                        System.out.println(nil + "|" + nil); System.out.println("" + nil); System.out.println(nil + s);
                        System.out.println(u + "<" + c + ">" + u); System.out.println("\\u0416" + i); System.out.println("\\1" + i + "\\2\\uFDD1" + s);
                        System.out.println("x=" + next() + ",y=" + next() + ";");
                        System.out.println(c + u); System.out.println("<" + 1 + d);
                        String t = "q"; System.out.println((t + "") == t); System.out.println((t + s).length());
                        t += c; t += 1L; t += null; System.out.println(t);
                        int[] a = null; System.out.println("arr " + a);
                        System.out.println("" + (Object) "o" + new StringBuilder("sb"));
                    }
                }
                """);
    }

    @Test
    void lambdas() throws Exception {
        same("""
                import java.io.Serializable;
                import java.util.*;
                import java.util.function.*;
                class Main {
                    int field = 5;
                    interface Long3 { long apply(int a, Long b, double c); }
                    interface Base<T> { T take(T t); }
                    interface Text extends Base<String> { String take(String s); }
                    interface Raw<T extends Comparable<T>> { int cmp(T a, T b); }
                    private int add(int x) { return x + field; }
                    static long wide(int x) { return x * 2L; }
                    static int sum(int... xs) { int s = 0; for (int x : xs) s += x; return s; }
                    static <T extends Runnable & Serializable> T both(T t) { return t; }
                    class Inner { String name; Inner(String n) { name = n + field; } public String toString() { return "Inner " + name; } }
                    static class Up { String hi() { return "up"; } protected String low() { return "low"; } }
                    static class Down extends Up { String hi() { return "down"; } Supplier<String> sup() { return super::hi; }
                        Supplier<String> low2() { return super::low; } Supplier<String> own() { return this::hi; } }
                    interface Greeter { default String greet() { return helper() + "!"; } private String helper() { return "hello"; }
                        static String stat() { return "static"; } }
                    static class English implements Greeter { public String greet() { Supplier<String> s = Greeter.super::greet; return s.get() + "en"; } }
                    enum Color { RED, GREEN; Supplier<Color> next() { return () -> values()[(ordinal() + 1) % 2]; } }
                    public static void main(String[] args) throws Exception {
                        Main m = new Main();
                        Runnable r = () -> System.out.println("plain"); r.run();
                        int local = 3; long big = 4; double dd = 0.5; String text = "cap";
                        Supplier<String> s = () -> text + local + big + dd + m.field; System.out.println(s.get());
                        IntUnaryOperator add = m::add; System.out.println(add.applyAsInt(4));
                        Function<Integer, Integer> boxed = m::add; System.out.println(boxed.apply(9));
                        IntToLongFunction w = Main::wide; System.out.println(w.applyAsLong(21));
                        Function<Integer, Long> w2 = Main::wide; System.out.println(w2.apply(22));
                        ToDoubleFunction<Integer> w3 = Main::wide; System.out.println(w3.applyAsDouble(23));
                        Long3 l3 = (a, b, c) -> a + b + (long) c; System.out.println(l3.apply(1, 2L, 3.9));
                        Function<String, Integer> len = String::length; System.out.println(len.apply("four"));
                        BiFunction<String, String, Boolean> eq = String::equals; System.out.println(eq.apply("a", "a"));
                        Comparator<String> cmp = String::compareTo; System.out.println(cmp.compare("a", "b"));
                        Supplier<List<String>> make = ArrayList::new; System.out.println(make.get());
                        Function<Integer, List<String>> sized = ArrayList::new; System.out.println(sized.apply(3));
                        IntFunction<int[]> arr = int[]::new; System.out.println(arr.apply(3).length);
                        Function<Integer, String[][]> arr2 = String[][]::new; System.out.println(arr2.apply(2).length);
                        Function<int[], int[]> cl = int[]::clone; System.out.println(cl.apply(new int[4]).length);
                        Function<String, Inner> inner = m.new Inner("x").name.isEmpty() ? null : n -> m.new Inner(n); System.out.println(inner.apply("y"));
                        System.out.println(m.inners().apply("z"));
                        IntBinaryOperator va = Main::sum; System.out.println(va.applyAsInt(1, 2));
                        Function<Integer, Integer> va1 = Main::sum; System.out.println(va1.apply(7));
                        Down d = new Down(); System.out.println(d.sup().get() + d.low2().get() + d.own().get());
                        System.out.println(new English().greet()); Supplier<String> st = Greeter::stat; System.out.println(st.get());
                        System.out.println(Color.RED.next().get());
                        Runnable both = both((Runnable & Serializable) () -> System.out.println("both")); both.run();
                        System.out.println(both instanceof Serializable);
                        Text bridge = x -> x + "?"; Base<String> viaBase = bridge; System.out.println(viaBase.take("b"));
                        Base raw = bridge; try { raw.take(1); System.out.println("no"); } catch (ClassCastException e) { System.out.println("cce"); }
                        Raw<String> rr = String::compareTo; System.out.println(rr.cmp("x", "w"));
                        Consumer<Object> drop = System.out::println; drop.accept("dropped"); Consumer<List<String>> add2 = new ArrayList<String>()::addAll == null ? null : ll -> ll.add("q");
                        List<String> sink = new ArrayList<>(); Consumer<String> sinkAdd = sink::add; sinkAdd.accept("s"); System.out.println(sink);
                        Predicate<Object> isString = String.class::isInstance; System.out.println(isString.test("") + " " + isString.negate().test(""));
                        BooleanSupplier bs = () -> true; System.out.println(bs.getAsBoolean());
                        Supplier<Runnable> nested = () -> () -> System.out.println("nested " + local); nested.get().run();
                        Supplier<Runnable> again = () -> r; System.out.println(again.get() == r);
                        Runnable[] same = new Runnable[2]; for (int i = 0; i < 2; i++) same[i] = () -> { }; System.out.println(same[0] == same[1]);
                        ObjIntConsumer<String> oic = (x, y) -> System.out.println(x + y); oic.accept("oic", 1);
                        Function<Object, String> ts = Object::toString; System.out.println(ts.apply(12));
                        ToIntFunction<Short> widen = Short::intValue; System.out.println(widen.applyAsInt((short) 6));
                        Function<Character, Integer> ci = Main::code; System.out.println(ci.apply('a'));
                        Supplier<Number> n = () -> 5; System.out.println(n.get());
                        try { Object o = null; Supplier<String> npe = o::toString; System.out.println("no"); } catch (NullPointerException e) { System.out.println("npe"); }
                        Map<String, Integer> map = new TreeMap<>(); map.merge("k", 1, Integer::sum); map.merge("k", 2, Integer::sum); System.out.println(map);
                    }
                    static int code(int c) { return c; }
                    Function<String, Inner> inners() { return Inner::new; }
                }
                """.replace("Consumer<List<String>> add2 = new ArrayList<String>()::addAll == null ? null : ll -> ll.add(\"q\");", ""));
    }

    @Test
    void records() throws Exception {
        same("""
                import java.util.*;
                class Main {
                    record Empty() { }
                    record All(boolean z, byte b, char c, short s, int i, long j, float f, double d, String t, int[] a, List<String> l) { }
                    record Pair<A, B>(A a, B b) { }
                    private record Hidden(int x) { }
                    interface Shape { record Circle(double r) implements Shape { } }
                    public static void main(String[] args) {
                        int[] arr = {1};
                        All a = new All(true, (byte) -1, 'c', (short) 2, 3, 1L << 40, -0.0f, Double.NaN, "t", arr, List.of("x"));
                        All b = new All(true, (byte) -1, 'c', (short) 2, 3, 1L << 40, -0.0f, Double.NaN, "t", arr, List.of("x"));
                        All c = new All(true, (byte) -1, 'c', (short) 2, 3, 1L << 40, 0.0f, Double.NaN, "t", arr, List.of("x"));
                        System.out.println(a.equals(b) + " " + a.equals(c) + " " + a.equals(null) + " " + a.equals("x") + " " + a.equals(a));
                        System.out.println(new All(false, (byte) 0, '0', (short) 0, 0, 0, 0, 0, null, null, null));
                        System.out.println(new All(false, (byte) 7, '0', (short) 9, 10, 11, 12, 13, "s", null, List.of("q")).hashCode());
                        System.out.println(new Empty() + " " + new Empty().hashCode() + " " + new Empty().equals(new Empty()));
                        System.out.println(new Pair<>(null, new Pair<>(1, "z")) + " " + new Pair<>(null, 3).hashCode());
                        System.out.println(new Pair<>(null, 3).equals(new Pair<>(null, 3)) + " " + new Pair<>("a", 3).equals(new Pair<>(null, 3)));
                        System.out.println(new Hidden(4) + "" + new Shape.Circle(2.5).equals(new Shape.Circle(2.5)));
                        record Local(String \\u00e9) { }
                        System.out.println(new Local("l"));
                    }
                }
                """);
    }

    @Test
    void patternSwitches() throws Exception {
        same("""
                import java.util.*;
                class Main {
                    sealed interface Shape permits Circle, Square, Other { }
                    record Circle(double r) implements Shape { }
                    record Square(int side) implements Shape { }
                    enum Other implements Shape { TRIANGLE, POINT }
                    enum Coin { HEADS, TAILS { void body() { } }; void body() { } }
                    static String shape(Shape s) {
                        return switch (s) {
                            case Circle(double r) when r > 10 -> "big circle";
                            case Circle c -> "circle " + c.r();
                            case Square(int side) when side == 0 -> "nothing";
                            case Square(var side) -> "square " + side;
                            case Other.TRIANGLE -> "triangle";
                            case Other o -> "other " + o;
                        };
                    }
                    static String object(Object o) {
                        return switch (o) {
                            case null -> "null";
                            case Integer i when i > 100 -> "large " + i;
                            case Integer i -> "int " + i;
                            case Long l -> "long " + l;
                            case String s when s.isEmpty() -> "empty";
                            case String s -> "string " + s;
                            case int[] a -> "ints " + a.length;
                            case Coin c when c == Coin.HEADS -> "heads";
                            case Coin c -> "coin " + c;
                            case List<?> l -> "list " + l.size();
                            case Object x -> x.getClass().getSimpleName();
                        };
                    }
                    static String text(String s) {
                        return switch (s) { case null -> "null"; case "a", "b" -> "ab"; case String t when t.length() > 3 -> "long"; case "c" -> "c"; default -> "other"; };
                    }
                    static String number(Integer i) {
                        return switch (i) { case 1 -> "one"; case 2 -> "two"; case Integer n when n < 0 -> "negative"; case 3 -> "three"; case Integer n -> "many"; };
                    }
                    static String letter(Character c) {
                        return switch (c) { case 'a' -> "A"; case Character d when Character.isDigit(d) -> "digit"; case 'b' -> "B"; default -> "?"; };
                    }
                    static String coin(Coin c) {
                        return switch (c) { case null -> "none"; case HEADS -> "heads"; case Coin d when d.ordinal() > 5 -> "?"; case TAILS -> "tails"; };
                    }
                    public static void main(String[] args) {
                        for (Shape s : new Shape[] {new Circle(11), new Circle(1), new Square(0), new Square(3), Other.TRIANGLE, Other.POINT}) System.out.println(shape(s));
                        for (Object o : new Object[] {null, 1, 101, 5L, "", "x", new int[2], Coin.HEADS, Coin.TAILS, List.of(1), 'c', new Object()}) System.out.println(object(o));
                        for (String s : new String[] {null, "a", "b", "c", "dddd", "e"}) System.out.println(text(s));
                        for (int i = -1; i < 5; i++) System.out.println(number(i));
                        for (char c : "ab7z".toCharArray()) System.out.println(letter(c));
                        for (Coin c : new Coin[] {null, Coin.HEADS, Coin.TAILS}) System.out.println(coin(c));
                        try { shape(null); } catch (NullPointerException e) { System.out.println("npe"); }
                    }
                }
                """);
    }
}
