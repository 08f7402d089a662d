package ingot.evaluator;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/// Programs over the class library: the evaluator prints what HotSpot prints.
class LibraryTest {
    private static final String HEAD = """
            import java.util.*; import java.util.function.*; import java.util.stream.*; import java.math.*;
            """;

    static Stream<String> programs() {
        return Stream.of(
                """
                public class Strings { public static void main(String[] a) {
                    String s = "Grüße, Welt €";
                    System.out.println(s.toUpperCase() + s.toLowerCase() + s.length() + s.indexOf("W") + s.replace('e', 'x') + s.substring(3, 7));
                    System.out.println(Arrays.toString("a,b,,c".split(",")) + "  x ".strip() + "ab".repeat(3) + String.join("-", "x", "y"));
                    System.out.println("%5d|%-6s|%08.3f|%x|%,d|%e|%b|%c".formatted(42, "hi", Math.PI, 255, 1234567, 12345.678, true, 'z'));
                    System.out.println(new StringBuilder("abc").reverse().insert(1, 3.5).append(1L << 40).append('c').deleteCharAt(0));
                    System.out.println("abc".compareTo("abd") + " " + "x".hashCode() + " " + "Ab".equalsIgnoreCase("aB") + " " + "a\\nb\\n".lines().toList());
                    System.out.println(Integer.toHexString(-1) + Long.parseLong("-99") + Double.parseDouble("1e-3") + Float.toString(1.1f) + Integer.toBinaryString(10));
                    System.out.println("ΑΣ".toLowerCase() + "straße".toUpperCase() + "abc".chars().sum() + "\\ud83d\\ude00".codePointAt(0));
                } }""",
                """
                public class Collections1 { public static void main(String[] a) {
                    Map<String, Integer> m = new HashMap<>(); for (String w : "the quick brown the lazy dog the end".split(" ")) m.merge(w, 1, Integer::sum);
                    System.out.println(new TreeMap<>(m)); System.out.println(m);
                    var l = new ArrayList<>(List.of(5, 3, 9, 1)); Collections.sort(l); System.out.println(l + " " + Collections.max(l) + Collections.binarySearch(l, 5));
                    var d = new ArrayDeque<String>(); d.push("a"); d.addLast("b"); System.out.println(d + d.pop());
                    var q = new PriorityQueue<Integer>(Comparator.reverseOrder()); q.addAll(l); StringBuilder b = new StringBuilder(); while (!q.isEmpty()) b.append(q.poll()).append(' '); System.out.println(b);
                    System.out.println(new LinkedHashSet<>(List.of("z", "y", "x")) + " " + EnumSet.of(Color.RED, Color.BLUE) + new EnumMap<>(Map.of(Color.GREEN, 2)));
                    int[] x = {3, 1, 2}; Arrays.sort(x); System.out.println(Arrays.toString(x) + Arrays.stream(x).sum() + Arrays.equals(x, new int[] {1, 2, 3}));
                    try { List.of(1).add(2); } catch (UnsupportedOperationException e) { System.out.println("immutable " + e.getMessage()); }
                    var it = l.iterator(); l.add(1); try { it.next(); } catch (ConcurrentModificationException e) { System.out.println(e); }
                    var bits = new BitSet(); bits.set(3); bits.set(70); System.out.println(bits + " " + bits.cardinality());
                } enum Color { RED, GREEN, BLUE } }""",
                """
                public class Streams1 { record P(String name, int age) { } public static void main(String[] a) {
                    var people = List.of(new P("Ann", 30), new P("Bob", 25), new P("Cid", 30));
                    System.out.println(people.stream().collect(Collectors.groupingBy(P::age, Collectors.mapping(P::name, Collectors.joining("/")))));
                    System.out.println(IntStream.rangeClosed(1, 5).mapToObj(i -> "n" + i).collect(Collectors.joining(",", "[", "]")));
                    System.out.println(Stream.iterate(1, i -> i * 2).limit(10).reduce(0, Integer::sum) + " " + people.stream().mapToInt(P::age).summaryStatistics());
                    System.out.println(Stream.of("b", "a", "c").sorted(Comparator.reverseOrder()).toList() + " " + people.stream().max(Comparator.comparing(P::name)).get());
                    System.out.println(Stream.of(1, 2, 3, 4).flatMap(i -> Stream.of(i, -i)).filter(i -> i % 2 == 0).map(String::valueOf).collect(Collectors.toList()));
                    System.out.println(people.equals(List.copyOf(people)) + " " + new P("x", 1).equals(new P("x", 1)) + new P("q", 2).hashCode());
                    System.out.println(DoubleStream.of(1.5, 2.5).average().getAsDouble() + " " + Stream.of(1, 2, 3).collect(Collectors.partitioningBy(i -> i > 1)));
                } }""",
                """
                public class Regex1 { public static void main(String[] a) {
                    var m = java.util.regex.Pattern.compile("(\\\\w+)@(?<host>[a-z.]+)").matcher("mail bob@example.org, ann@x.de now");
                    while (m.find()) System.out.println(m.group(1) + " at " + m.group("host") + " " + m.start());
                    System.out.println("a1b22c333".replaceAll("\\\\d+", "#") + "x-y_z".split("[-_]").length + "aaa".matches("a{2,3}") + "Foo".matches("(?i)foo"));
                    System.out.println(java.util.regex.Pattern.compile("\\\\b").splitAsStream("hello big world").toList());
                    System.out.println("ÄÖ x".replaceAll("\\\\p{L}", "L") + "a.b".replaceAll(java.util.regex.Pattern.quote("."), "!"));
                } }""",
                """
                public class Numbers1 { public static void main(String[] a) {
                    System.out.println(new BigInteger("123456789012345678901234567890").pow(5).mod(BigInteger.valueOf(1000007)) + " " + BigInteger.TEN.gcd(BigInteger.valueOf(25)));
                    System.out.println(new BigDecimal("1").divide(new BigDecimal("7"), 30, RoundingMode.HALF_UP) + " " + new BigDecimal("1.10").stripTrailingZeros());
                    System.out.println(1.0 / 3 + " " + 1e21 + " " + 100.0 + " " + (float) 1e10 + " " + Double.MIN_VALUE + " " + 0.1f + " " + (0.1 + 0.2) + " " + Double.NaN + " " + -0.0);
                    System.out.println(StrictMath.sin(1) + " " + StrictMath.pow(2, 0.5) + " " + Math.floorMod(-7, 3) + " " + Math.round(2.5) + " " + Math.sqrt(2) + " " + StrictMath.log(10));
                    System.out.println((int) 3.99e20 + " " + (long) Double.NaN + " " + (byte) 300 + " " + (char) 66 + " " + (5 / -2) + " " + (5 % -3) + " " + (-5 >> 1) + " " + (-5 >>> 28) + " " + Integer.MIN_VALUE / -1);
                    System.out.println(Long.toString(255, 36) + Integer.reverse(1) + Long.numberOfTrailingZeros(8) + Integer.bitCount(255) + Integer.compareUnsigned(-1, 1) + Math.multiplyHigh(1L << 62, 8));
                    try { Math.addExact(Integer.MAX_VALUE, 1); } catch (ArithmeticException e) { System.out.println(e.getMessage()); }
                    long h = 0; for (int i = 0; i < 1000; i++) { h = h * 31 + (i ^ (i << 3)); h ^= h >>> 7; } System.out.println(h);
                    Random r = new Random(42); System.out.println(r.nextInt(100) + " " + r.nextDouble() + " " + r.nextLong() + " " + r.nextGaussian());
                } }""",
                """
                public class Shapes { sealed interface S permits C, R, T { } record C(double r) implements S { } record R(int w, int h) implements S { } record T(S in) implements S { }
                    static String f(Object o) { return switch (o) { case null -> "null"; case C(double r) when r > 1 -> "big " + r; case C c -> "small " + c; case R(var w, int h) -> "rect " + w * h;
                        case T(R(int w, _)) -> "in " + w; case T t -> "t"; case String s when s.length() > 2 -> "str " + s; case Integer i -> "int " + (i + 1); case Day d -> "day " + d; default -> "other"; }; }
                    enum Day { MON, TUE { @Override public String toString() { return "tuesday"; } }; }
                    static int n(String s) { return switch (s) { case "a", "b" -> 1; case "AaBB", "BBBB", "AaAa" -> 2; default -> 3; }; }
                    public static void main(String[] a) { for (Object o : new Object[] {new C(2), new C(0.5), new R(2, 3), new T(new R(7, 1)), new T(new C(1)), "ab", "abc", 4, Day.MON, Day.TUE, 2L, null}) System.out.println(f(o));
                        System.out.println(n("b") + n("BBBB") + n("q")); for (Day d : Day.values()) switch (d) { case MON -> System.out.println("m" + d.ordinal()); case TUE -> System.out.println(Day.valueOf("TUE").name()); }
                        try { Day.valueOf("X"); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); } } }""",
                """
                public class Errors { static class Res implements AutoCloseable { final String n; Res(String n) { this.n = n; } public void close() { System.out.println("close " + n); throw new IllegalStateException(n); } }
                    static int t(int k) { try { if (k == 0) throw new RuntimeException("r"); return k; } catch (RuntimeException e) { return -1; } finally { System.out.println("fin " + k); } }
                    static class Bad { static int v = 1 / Integer.parseInt("0"); }
                    public static void main(String[] a) throws Exception { System.out.println(t(0) + t(1));
                        try (var x = new Res("x"); var y = new Res("y")) { throw new Exception("body"); } catch (Exception e) { System.out.println(e + " " + Arrays.toString(e.getSuppressed())); }
                        try { Object o = "s"; Integer i = (Integer) o; } catch (ClassCastException e) { System.out.println("cce"); }
                        try { int[] x = new int[-1]; } catch (NegativeArraySizeException e) { System.out.println(e.getMessage()); }
                        try { Object[] o = new String[1]; o[0] = 1; } catch (ArrayStoreException e) { System.out.println(e.getMessage()); }
                        try { System.out.println(Bad.v); } catch (ExceptionInInitializerError e) { System.out.println(e.getCause()); }
                        try { System.out.println(Bad.v); } catch (NoClassDefFoundError e) { System.out.println(e.getMessage()); }
                        try { "abc".substring(5); } catch (StringIndexOutOfBoundsException e) { System.out.println(e.getMessage()); }
                        try { new ArrayList<>(List.of(1)).get(3); } catch (IndexOutOfBoundsException e) { System.out.println(e.getMessage()); }
                        try { Objects.requireNonNull(null, "msg"); } catch (NullPointerException e) { System.out.println(e.getMessage() + e.getStackTrace()[1].getMethodName()); }
                        try { Integer.parseInt("zz"); } catch (NumberFormatException e) { System.out.println(e.getMessage()); } } }""",
                """
                public class Reflect1 { interface I { default String hi() { return "hi"; } } @Deprecated public static class A implements I { public int x = 3; private String s = "q"; public A() { } public A(int x) { this.x = x; } public int twice(int y) { return 2 * y + x; } static long st(long v, String t) { return v + t.length(); } }
                    public static void main(String[] a) throws Exception { Class<?> c = Class.forName("Reflect1$A"); System.out.println(c.getName() + c.getSimpleName() + c.getSuperclass() + Arrays.toString(c.getInterfaces()) + c.getModifiers());
                        Object o = c.getConstructor(int.class).newInstance(5); System.out.println(c.getMethod("twice", int.class).invoke(o, 4) + " " + c.getDeclaredMethod("st", long.class, String.class).invoke(null, 4L, "abc"));
                        System.out.println(c.getDeclaredFields().length + " " + c.getDeclaredField("s").getType() + " " + int[][].class.getName() + String[].class.getComponentType() + c.getEnclosingClass() + new Object() { }.getClass().getName());
                        try { c.getMethod("twice", int.class).invoke(o, "s"); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
                        try { Class.forName("no.Such"); } catch (ClassNotFoundException e) { System.out.println(e); }
                        Object arr = java.lang.reflect.Array.newInstance(int.class, 3); java.lang.reflect.Array.setInt(arr, 1, 7); System.out.println(java.lang.reflect.Array.get(arr, 1) + " " + c.isInstance(o) + c.getMethod("hi").invoke(o) + c.getPackageName() + c.isAnnotation()); } }""",
                """
                public class Misc1 { interface Shape { double area(); } static <T extends Comparable<T>> T max(List<T> l) { T b = l.get(0); for (T t : l) if (t.compareTo(b) > 0) b = t; return b; }
                    static long fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); } static String va(Object... o) { return o.length + ":" + Arrays.deepToString(o); }
                    int f; class In { int g() { return f++; } } static int sx; static { sx = 9; }
                    public static void main(String[] a) { System.out.println(max(List.of(3, 8, 2)) + " " + fib(15) + va(1, "x", new int[][] {{1}, {2, 3}}) + sx);
                        var in = new Misc1().new In(); in.g(); System.out.println(in.g()); Function<Integer, Function<Integer, Integer>> add = x -> y -> x + y; System.out.println(add.apply(3).apply(4));
                        Supplier<List<String>> s = ArrayList::new; BiFunction<String, Integer, Character> ch = String::charAt; System.out.println(s.get() + "" + ch.apply("hey", 1)); Runnable r = () -> System.out.println("run " + a.length); r.run();
                        int[][][] cube = new int[2][3][]; System.out.println(cube[1].length + " " + cube[1][2]); label: for (int i = 0; ; i++) { for (int j = 0; j < 5; j++) if (i * j == 6) { System.out.println(i + "," + j); break label; } }
                        var t = new Thread(() -> System.out.println("in thread " + Thread.currentThread().getName()), "worker"); t.start(); try { t.join(); } catch (InterruptedException e) { }
                        System.out.println(Optional.of(5).map(x -> x * 2).filter(x -> x > 3).orElse(0) + " " + Objects.hash(1, 2, 3) + " " + List.of(1, 2).hashCode() + new int[0].getClass().getSimpleName());
                        StringBuilder sb = new StringBuilder(); for (char c = 'a'; c < 'f'; c++) sb.append(c); System.out.println(sb.chars().filter(x -> x != 'c').mapToObj(x -> "" + (char) x).collect(Collectors.joining()));
                        System.out.println(java.time.LocalDate.of(2024, 2, 28).plusDays(2) + " " + java.time.Duration.ofSeconds(3661) + " " + java.time.LocalDate.of(2024, 5, 1).getDayOfWeek() + " " + UUID.nameUUIDFromBytes(new byte[] {1}) + " " + Base64.getEncoder().encodeToString("hi there".getBytes()));
                        System.out.printf("%s %d %.2f%n", "pf", 3, 2.345); System.out.println(Long.MAX_VALUE + " " + 07 + 0x1F + 0b11 + 1_000 + 'a' + (char) ('a' + 1)); synchronized (sb) { System.out.println("sync"); } } }""");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void printsWhatHotSpotPrints(String program) throws Exception {
        String source = HEAD + program;
        var result = Programs.run(source);
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo(onHotSpot(Programs.compile(source)));
        assertThat(result.status()).isZero();
    }

    static String onHotSpot(String name) throws Exception {
        var out = new ByteArrayOutputStream();
        PrintStream saved = System.out;
        try (var loader = new URLClassLoader(new java.net.URL[] {Programs.DIRECTORY.toUri().toURL()}, null)) {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(saved);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
