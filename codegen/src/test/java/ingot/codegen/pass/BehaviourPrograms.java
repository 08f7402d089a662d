package ingot.codegen.pass;

/// A class whose methods use the language's constructs one by one. No lambdas and no string concatenation by invokedynamic: see [GraphInterpreter].
final class BehaviourPrograms {
    static final String SOURCE = """
            import java.util.*;
            public class Main {
                interface Shape { int area(); default int twice() { return 2 * area(); } }
                static class Square implements Shape { final int side; Square(int side) { this.side = side; } public int area() { return side * side; } }
                static class Cube extends Square { Cube(int side) { super(side); } public int area() { return 6 * super.area(); } }
                static int counter;
                static final Object LOCK = new Object();
                byte small; char letter; boolean flag; long wide; float single; double both; Object any;

                static String text(Object... parts) { StringBuilder b = new StringBuilder(); for (Object p : parts) b.append(p).append(' '); return b.toString(); }
                static int abs(int x) { return x < 0 ? -x : x; }
                static boolean both(boolean a, boolean b) { return a && b; }
                static boolean either(boolean a, boolean b) { return a || !b; }

                static int arithmetic() {
                    int a = 17, b = -5; long c = 1L << 40; double d = 2.5; float f = 0.1f;
                    a += b * 3; a ^= a << 7; a -= (int) (c >>> 33); b = a / b + a % 7; a = (byte) a + (char) b + (short) (a * 31);
                    return a + b + (int) (d * f * 1000) + (int) c + (int) Double.NaN + (int) 1e20 + (d > f ? 1 : 2) + Long.compare(c, a);
                }
                static long longs() { long r = 1; for (long i = 1; i < 20; i++) { r = r * i + (r >> 3) - (r >>> 60) ^ i; r = Math.max(r, i) | Math.min(3, i); } return r; }
                static int loops() {
                    int sum = 0;
                    outer:
                    for (int i = 0; i < 20; i++) {
                        for (int j = 0; ; j++) {
                            if (j > i) break;
                            if ((i + j) % 5 == 0) continue outer;
                            if (sum > 1000) break outer;
                            sum += i * j;
                        }
                    }
                    do { sum -= 3; } while (sum > 50);
                    while (true) { if (abs(sum) > 77) return sum; sum = sum * 2 + 1; }
                }
                static int arrays() {
                    int[] a = new int[10]; byte[] b = {1, -2, 3}; boolean[] z = {true, false}; char[] c = "hello".toCharArray(); long[][] m = new long[3][4];
                    for (int i = 0; i < a.length; i++) { a[i] = i * i; a[i] += b[i % b.length]; m[i % 3][i % 4] += a[i]; }
                    z[1] = a[3] > 5; b[0] = (byte) 300; c[1]++;
                    long t = 0; for (long[] row : m) for (long v : row) t = t * 3 + v;
                    return a[9] + b[0] + (z[1] ? c[1] : 0) + (int) t;
                }
                static String switches() {
                    StringBuilder b = new StringBuilder();
                    for (int i = -2; i < 8; i++) {
                        switch (i) { case 0: b.append("zero"); case 1: b.append("one"); break; case 5: b.append("five"); break; default: b.append(i); }
                        b.append(switch (i * 1000) { case 1000 -> 'k'; case -2000 -> 'm'; case 7000 -> 's'; default -> '.'; });
                        b.append(switch (String.valueOf(i)) { case "3" -> "three"; case "-1" -> "minus"; default -> ""; });
                    }
                    return b.toString();
                }
                static int bad(int[] a, int i, int d) { try { return a[i] / d; } catch (ArithmeticException e) { return -1; } catch (NullPointerException | ArrayIndexOutOfBoundsException e) { return -2; } finally { counter++; } }
                static String exceptions() {
                    counter = 0; int[] a = {10, 20};
                    int x = 0;
                    try { x = 1; x += bad(a, 1, 5); x += bad(null, 0, 1); x += bad(a, 2, 1); x += bad(a, 0, 0); Object o = "s"; x = 7; Integer i = (Integer) o; x = 8; }
                    catch (ClassCastException e) { x *= 2; }
                    try { try { throw new IllegalStateException("one"); } finally { x += 100; } } catch (RuntimeException e) { x += e.getMessage().length(); }
                    return text(x, counter);
                }
                static int nested(int n) {
                    int state = 0;
                    for (int i = 0; i < n; i++) {
                        try {
                            state += 1;
                            try { if (i % 3 == 0) throw new IllegalArgumentException(); state += 10; if (i % 4 == 1) Integer.parseInt("x"); state += 100; }
                            catch (NumberFormatException e) { state += 1000; if (i == 5) throw new RuntimeException(e); }
                        } catch (IllegalArgumentException e) { state += 10000; if (i == 6) break; } catch (RuntimeException e) { state += 100000; continue; } finally { state ^= 1; }
                        state += 3;
                    }
                    return state;
                }
                static int handlers() { return nested(10); }
                static int uncaught() { Object o = counter > -1 ? "x" : null; return ((int[]) o).length; }
                static int storeCheck() { Object[] o = new String[2]; try { o[0] = 1; return 1; } catch (ArrayStoreException e) { o[1] = "s"; return 2; } }
                static int negativeSize() { return new int[counter - counter - 3].length; }
                static String dispatch() {
                    Shape[] s = {new Square(2), new Cube(3), null}; StringBuilder b = new StringBuilder();
                    for (Shape x : s) {
                        if (x instanceof Cube c && c.side == 3) b.append("cube ").append(c.twice());
                        else if (x instanceof Square q) b.append("square ").append(q.area()).append(q.getClass() == Square.class);
                        else if (x == null) b.append("null");
                    }
                    return b.toString();
                }
                static synchronized int locked(int n) { if (n == 0) throw new IllegalStateException(); return n; }
                static int monitors() {
                    int r = 0;
                    for (int i = 0; i < 3; i++) synchronized (LOCK) { if (i == 1) continue; try { r += locked(i); } catch (IllegalStateException e) { r += 50; } }
                    return r;
                }
                static String fields() {
                    Main m = new Main();
                    m.small += 200; m.letter--; m.flag = !m.flag; m.wide = m.small * 3L; m.single = m.letter; m.both = m.single / 7; m.any = m.flag ? "yes" : (Object) 1;
                    m.small++; ++m.small; int k = m.small-- + m.letter++;
                    return text(m.small, (int) m.letter, m.flag, m.wide, m.single, m.both, m.any, k);
                }
                static int booleans() {
                    int n = 0;
                    for (int i = 0; i < 16; i++) {
                        boolean a = (i & 1) != 0, b = (i & 2) != 0, c = (i & 4) > 0, d = i >= 8;
                        if (both(a, b) || either(c, d) && !both(b, c)) n += i; else n ^= i;
                        boolean e = a ? b : c; if (e == d) n += 3; n += e & d ? 1 : 0; if (!(a | b ^ c)) n *= 2;
                    }
                    return n;
                }
                static String library() {
                    ArrayList<Integer> list = new ArrayList<>(); for (int i = 0; i < 10; i++) list.add(i * 7 % 10);
                    Collections.sort(list); HashMap<String, Integer> map = new HashMap<>();
                    for (int i : list) { String key = "k" .concat(String.valueOf(i % 3)); Integer old = map.get(key); map.put(key, old == null ? i : old + i); }
                    Iterator<Integer> it = list.iterator(); int sum = 0; while (it.hasNext()) { int v = it.next(); if (v % 2 == 0) it.remove(); else sum += v; }
                    return text(list, new TreeMap<>(map), sum, Objects.hash(1, 2), Integer.toHexString(-1));
                }
                static int recursion() { return fib(15) + ackermann(2, 3); }
                static int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
                static int ackermann(int m, int n) { return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1)); }
                static double floats() {
                    double d = 0; float f = 1; for (int i = 1; i < 30; i++) { d += 1.0 / i; f *= 1.1f; if (d != d || f > 1e6) break; d = d >= f ? d - f : d + Math.sqrt(f); d %= 10; }
                    return d + f + (0.0 / zero() > 1 ? 1 : 2) + (0.0 / zero() < 1 ? 10 : 20) + (int) (1 / zero());
                }
                static double zero() { return 0; }
                static long swaps() { long a = 1, b = 2, c = 3; for (int i = 0; i < 7; i++) { long t = a; a = b; b = c; c = t; if (i == 3) { t = a; a = c; c = t; } } return a * 100 + b * 10 + c; }
                static int liveAcrossHandler() {
                    int a = 1, b = 2; String s = null;
                    try { a = 5; b = s.length(); a = 6; } catch (NullPointerException e) { b = a * 10; }
                    return a * 1000 + b;
                }
            }""";

    private BehaviourPrograms() {}
}
