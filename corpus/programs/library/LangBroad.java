import java.lang.ref.*;
import java.util.*;
import java.util.concurrent.Callable;

/// The classes of java.lang, by their results and exceptions.
public class LangBroad {
    static void t(String name, Callable<?> s) { try { System.out.println(name + ": " + s.call()); } catch (Throwable e) { System.out.println(name
            + "! " + e); } }
    sealed interface Sh permits Sq, Ci {}
    record Sq(double s) implements Sh {}
    record Ci(double r) implements Sh {}
    @FunctionalInterface interface F { int f(int a); }
    enum E { A { int v() { return 1; } }, B { int v() { return 2; } }; abstract int v(); }
    static class Res implements AutoCloseable { final String n; Res(String n) { this.n = n;
            } public void close() { throw new IllegalStateException("close " + n); } }
    public static void main(String[] args) {
        t("integer", () -> Integer.parseInt("-7f", 16) + " " + Integer.toString(255, 2) + Integer.toHexString(-1) + Integer.reverse(1)
                + Integer.bitCount(255) + Integer.highestOneBit(100) + Integer.rotateLeft(1, 33) + Integer.compareUnsigned(-1, 1)
                + Integer.divideUnsigned(-1, 3) + Integer.parseUnsignedInt("4294967295") + Integer.toUnsignedString(-1) + Integer.decode("0x10")
                + Integer.signum(-9) + Integer.valueOf(127).equals(127) + Integer.compress(0xff00, 0x0f0f) + Integer.expand(3, 0x11)
                + Integer.MIN_VALUE + Integer.getInteger("nope", 3));
        t("long", () -> Long.parseLong("zz", 36) + " " + Long.toBinaryString(5) + Long.numberOfTrailingZeros(8) + Long.remainderUnsigned(-1, 10)
                + Long.toUnsignedString(-1L) + Long.reverseBytes(1) + Long.hashCode(1L << 40) + Long.lowestOneBit(12)
                + Math.multiplyHigh(1L << 62, 8) + Math.unsignedMultiplyHigh(-1, -1));
        t("parse1", () -> Integer.parseInt(""));
        t("parse2", () -> Integer.parseInt(null));
        t("parse3", () -> Long.parseLong("12x"));
        t("parse4", () -> Integer.parseInt("99999999999"));
        t("parse5", () -> Double.parseDouble("1.2.3"));
        t("parse6", () -> Byte.parseByte("200"));
        t("parse7", () -> Integer.parseInt("abc123", 3, 6, 10) + Integer.valueOf("12"));
        t("double", () -> Double.parseDouble("0x1.8p1") + " " + Double.toHexString(0.1) + Double.compare(0.0, -0.0) + Double.isNaN(0 / 0.0)
                + Double.MIN_VALUE + Double.doubleToLongBits(-0.0) + Double.toString(1e21) + (float) 1e10 + Double.MAX_EXPONENT
                + Float.floatToIntBits(1.1f) + Float.parseFloat("1e-46") + Float.float16ToFloat((short) 0x3c00) + Float.floatToFloat16(65504f)
                + Double.sum(1, 2));
        t("math", () -> Math.floorMod(-7, 3) + " " + Math.floorDiv(-7, 3) + Math.round(-2.5) + Math.rint(2.5) + Math.hypot(3, 4) + Math.cbrt(27)
                + Math.ulp(1.0) + Math.nextUp(1f) + Math.scalb(1.5, 4) + Math.getExponent(1000.0) + Math.clamp(15L, 1, 10) + Math.fma(2.0, 3.0, 4.0)
                + Math.ceilDiv(7, 2) + Math.absExact(-5) + Math.IEEEremainder(5, 3) + Math.copySign(2, -1.0) + Math.signum(-3.3)
                + Math.toDegrees(Math.PI) + Math.log10(1000) + Math.expm1(1e-10) + Math.atan2(1, -1));
        t("exact", () -> Math.addExact(Integer.MAX_VALUE, 1));
        t("exact2", () -> Math.toIntExact(1L << 40));
        t("exact3", () -> Math.multiplyExact(1L << 40, 1L << 40));
        t("clampbad", () -> Math.clamp(1, 5, 2));
        t("char", () -> Character.isLetter('é') + " " + Character.getNumericValue('Ⅷ') + Character.toChars(0x1f600).length
                + Character.isSurrogate('\ud800') + Character.digit('f', 16) + Character.forDigit(11, 16) + Character.getType('€')
                + Character.UnicodeBlock.of('я') + Character.UnicodeScript.of('ぁ') + Character.isJavaIdentifierStart('$')
                + Character.toTitleCase('ǆ') + Character.reverseBytes('a') + Character.isMirrored('(') + Character.getDirectionality('א')
                + Character.isEmoji(0x1f600) + Character.toString(0x1f600).length());
        t("bool", () -> Boolean.parseBoolean("TRUE") + " " + Boolean.logicalXor(true, false) + Boolean.compare(true, false) + Boolean.hashCode(true)
                + Short.toUnsignedInt((short) -1) + Byte.toUnsignedInt((byte) -1) + Short.reverseBytes((short) 1)
                + Short.compare((short) 1, (short) 2));
        t("string", () -> "  a b ".strip() + "|" + "ab".repeat(3) + "a,b,,".split(",").length + "Hello".chars().sum() + "x".compareTo("abc")
                + "hello".indexOf("l", 3) + "hello".lastIndexOf('l') + "ABC".equalsIgnoreCase("abc") + "a\tb".translateEscapes() + " x".isBlank()
                + "abc".contains("bc") + "abc".regionMatches(true, 1, "XBC", 1, 2) + "%d".formatted(5) + String.join("-", "a", "b")
                + "straße".toUpperCase() + "İ".toLowerCase().length() + "TITLE".toLowerCase(Locale.ROOT) + "abc".endsWith("c")
                + "a\nb\r\nc".lines().count() + "  x\n y".stripIndent() + "x\n".indent(2) + "abc".transform(s -> s + "!") + "aab".replace("a", "b")
                + "hi".describeConstable().get() + "ab".codePointAt(1) + "😀a".codePointCount(0, 3) + "😀".offsetByCodePoints(0, 1)
                + String.valueOf(new char[] {'a', 'b', 'c'}, 1, 2) + "intern".intern() + String.copyValueOf(new char[] {'z'})
                + "abcabc".indexOf('b', 2, 5) + Arrays.toString("a1b2".splitWithDelimiters("\\d", 0)));
        t("substr", () -> "abc".substring(2, 1));
        t("charat", () -> "abc".charAt(3));
        t("codepoint", () -> "abc".codePointAt(-1));
        t("repeatbad", () -> "a".repeat(-1));
        t("sb", () -> { StringBuilder b = new StringBuilder("hello"); b.insert(2, 3.5).reverse().deleteCharAt(0).setCharAt(0, 'X');
                b.replace(1, 3, "__").appendCodePoint(0x1f600).append(true).append('c').append(1L).append(new char[] {'q'}).setLength(12);
                b.repeat("ab", 2); return b + " " + b.indexOf("a") + b.lastIndexOf("b") + b.length() + b.compareTo(new StringBuilder("X"))
                + b.chars().count() + new StringBuffer("s").append(1).insert(0, 'x'); });
        t("sbbad", () -> new StringBuilder("a").deleteCharAt(5));
        t("sbbad2", () -> new StringBuilder("abc").insert(9, "x"));
        t("sbbad3", () -> new StringBuilder("abc").substring(2, 9));
        t("enum", () -> E.valueOf("A").v() + " " + E.B.getDeclaringClass() + E.A.getClass() + Arrays.toString(E.values()) + E.A.compareTo(E.B)
                + E.B.ordinal() + E.A.describeConstable().isPresent());
        t("record", () -> new Sq(2) + " " + new Sq(2).equals(new Sq(2.0)) + new Ci(1).hashCode() + (new Sq(-0.0).equals(new Sq(0.0))));
        t("switch", () -> { Sh s = new Ci(2); return switch (s) { case Sq(double d) when d > 1 -> "big"; case Sq q -> "sq"; case Ci(var r) -> "ci"
                + r; }; });
        t("class", () -> int[][].class.getName() + " " + Map.Entry.class.getSimpleName() + E.A.getClass().isAnonymousClass() + Sq.class.isRecord()
                + Sh.class.isSealed() + F.class.isInterface() + int.class + Integer[].class.getComponentType() + E.class.getEnumConstants().length
                + LangBroad.class.getPackageName().isEmpty() + new Object() {}.getClass().getName() + int[].class.arrayType()
                + Sq.class.getNestHost() + String.class.getModule() + E.class.isEnum() + Void.TYPE + Object[].class.getTypeName()
                + LangBroad.class.getEnclosingClass() + Sq.class.getDeclaringClass() + ArrayList.class.toGenericString().length());
        t("cast", () -> Integer.class.cast("x"));
        t("cce", () -> (Integer) (Object) "x");
        t("twr", () -> { try (Res a = new Res("a"); Res b = new Res("b")) { throw new RuntimeException("body");
                } catch (RuntimeException e) { return e + Arrays.toString(e.getSuppressed()); } });
        t("throwable", () -> { Throwable e = new Exception("m", new Error("c")); e.addSuppressed(new RuntimeException()); try { e.initCause(null);
                } catch (IllegalStateException i) { return i + " " + e.getLocalizedMessage() + e.getSuppressed().length + i.getCause(); } return e;
                });
        t("selfsup", () -> { Exception e = new Exception("s"); e.addSuppressed(e); return e; });
        t("system", () -> System.lineSeparator().length() + " " + System.identityHashCode(null) + System.getProperty("user.nope", "d")
                + (System.nanoTime() > 0) + (System.currentTimeMillis() > 1e12) + System.getProperty("line.separator").equals("\n")
                + System.getProperty("java.version").startsWith("25") + System.getProperty("file.separator") + System.getProperty("os.name")
                + System.getProperty("java.vendor") + System.getProperty("java.specification.version") + System.getProperty("java.class.version")
                + System.getProperty("path.separator"));
        t("propbad", () -> System.getProperty(""));
        t("runtime", () -> (Runtime.getRuntime().availableProcessors() > 0) + " " + (Runtime.getRuntime().totalMemory() > 0)
                + (Runtime.getRuntime().maxMemory() >= Runtime.getRuntime().freeMemory()) + Runtime.version().feature()
                + Runtime.Version.parse("17.0.1+12").interim());
        t("refs", () -> { SoftReference<String> s = new SoftReference<>("a"); Object[] held = new Object[3]; WeakReference<Object> w = new WeakReference<>(held);
                ReferenceQueue<Object> q = new ReferenceQueue<>(); PhantomReference<Object> p = new PhantomReference<>("k", q); return s.get()
                + (w.get() == held) + w.refersTo(null) + p.get() + q.poll() + s.enqueue(); });
        t("iterable", () -> { Iterable<Integer> i = () -> List.of(1, 2).iterator(); StringBuilder b = new StringBuilder(); i.forEach(b::append);
                return b + " " + i.spliterator().getExactSizeIfKnown(); });
        t("compare", () -> Comparator.<String>nullsFirst(Comparator.naturalOrder()).compare(null, "a") + " " + "b".compareTo("a")
                + Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()).compare("ab", "cd")
                + CharSequence.compare("a", "b"));
        t("clone", () -> { int[][] a = {{1}, {2}}; int[][] b = a.clone(); b[0][0] = 9; return a[0][0] + " "
                + ((ArrayList<?>) new ArrayList<>(List.of(1)).clone()).equals(List.of(1)); });
        t("clonebad", () -> new LangBroad().cl());
        t("arrays", () -> new int[-1]);
        t("div", () -> 1 / (args.length - args.length));
        t("modlong", () -> 5L % Long.parseLong("0"));
        t("npe", () -> ((String) null).length());
        t("wait", () -> { new Object().wait(1); return 1; });
        t("notify", () -> { Object o = new Object(); synchronized (o) { o.notifyAll(); o.wait(1); } return "ok"; });
        t("thread", () -> { Thread c = Thread.currentThread(); Thread.sleep(1); c.interrupt(); boolean i = c.isInterrupted(); return c.getName()
                + " " + c.getPriority() + c.isAlive() + c.isDaemon() + i + Thread.interrupted() + c.getThreadGroup().getName() + c.getState()
                + c.threadId() + c.isVirtual() + c; });
        t("sleepint", () -> { Thread.currentThread().interrupt(); Thread.sleep(10); return 0; });
        t("stack", () -> new Throwable().getStackTrace()[0].getMethodName() + StackWalker.getInstance().walk(s -> s.count() > 0));
        t("numbers", () -> ((Number) 3.7).intValue() + " " + (byte) 300 + (char) 65.7 + (int) Double.NaN + (long) 1e30
                + (int) Float.NEGATIVE_INFINITY + (5 & 3 | 4 ^ 1) + (-17 >> 2) + (-17 >>> 28) + (1 << 33) + 'a' + (char) ('a' + 1) + 07 + 0b11
                + 1_000);
        t("logger", () -> System.getLogger("x").getName() + System.getLogger("x").isLoggable(System.Logger.Level.DEBUG));
        t("inherit", () -> { InheritableThreadLocal<Integer> l = new InheritableThreadLocal<>(); l.set(4); return l.get() + " "
                + ScopedValue.where(ScopedValue.<Integer>newInstance(), 3).call(() -> "sv"); });
        t("modifiers", () -> java.lang.reflect.Modifier.toString(LangBroad.class.getModifiers()) + " " + ClassLoader.getSystemClassLoader().getName()
                + LangBroad.class.getClassLoader().equals(ClassLoader.getSystemClassLoader())
                + Thread.currentThread().getContextClassLoader().getName());
        t("hash", () -> "abc".hashCode() + " " + List.of(1, 2).hashCode() + Map.of("a", 1).hashCode() + Double.hashCode(1.5)
                + Boolean.TRUE.hashCode() + Character.hashCode('x') + new int[0].equals(new int[0]) + Objects.hashCode(null)
                + Optional.of(1).hashCode());
    }
    Object cl() throws CloneNotSupportedException { return clone(); }
}
