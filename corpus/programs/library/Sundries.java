import java.io.*;
import java.nio.*;
import java.nio.charset.*;
import java.util.*;
import java.util.concurrent.Callable;
import java.util.function.*;
import java.util.random.*;
import java.util.stream.*;

/// Readers and writers of texts, buffers, charsets, generators of random numbers, sequenced collections.
public class Sundries {
    static void t(String name, Callable<?> s) { try { System.out.println(name + ": " + s.call()); } catch (Throwable e) { System.out.println(name
            + "! " + e); } }
    record Pt(int x, int y) {}
    enum Op implements IntBinaryOperator { ADD("+") { public int applyAsInt(int a, int b) { return a + b;
            } }, MUL("*") { public int applyAsInt(int a, int b) { return a * b; } }; final String s; Op(String s) { this.s = s; } }
    public static void main(String[] args) throws Exception {
        t("reader", () -> { LineNumberReader r = new LineNumberReader(new StringReader("a\nb\r\nc\rd")); StringBuilder b = new StringBuilder();
                String l; while ((l = r.readLine()) != null) b.append(r.getLineNumber()).append(l); return b; });
        t("pushback", () -> { PushbackReader r = new PushbackReader(new StringReader("xyz"), 2); int c = r.read(); r.unread(c); r.unread('w');
                char[] buf = new char[4]; int n = r.read(buf); return n + new String(buf); });
        t("pushback2", () -> { PushbackInputStream p = new PushbackInputStream(new ByteArrayInputStream(new byte[] {1})); p.unread(1); p.unread(2);
                return p; });
        t("streamtok", () -> { StreamTokenizer s = new StreamTokenizer(new StringReader("x = 3.5 + 'q' // c\n \"str\"")); s.slashSlashComments(true);
                StringBuilder b = new StringBuilder(); while (s.nextToken() != StreamTokenizer.TT_EOF) b.append(s).append(';'); return b; });
        t("data", () -> { ByteArrayOutputStream o = new ByteArrayOutputStream(); DataOutputStream d = new DataOutputStream(o); d.writeUTF("hé\0");
                d.writeDouble(1.5); d.writeLong(-2); d.writeChars("ab"); d.writeBoolean(true);
                DataInputStream i = new DataInputStream(new ByteArrayInputStream(o.toByteArray())); return i.readUTF().length() + " "
                + i.readDouble() + i.readLong() + i.readChar() + i.readChar() + i.readBoolean() + i.available() + d.size(); });
        t("eof", () -> new DataInputStream(new ByteArrayInputStream(new byte[2])).readInt());
        t("seq", () -> new String(new SequenceInputStream(new ByteArrayInputStream("ab".getBytes()),
                new ByteArrayInputStream("cd".getBytes())).readAllBytes()));
        t("bis", () -> { BufferedInputStream b = new BufferedInputStream(new ByteArrayInputStream("hello".getBytes()), 2); b.mark(3); b.read();
                b.read(); b.reset(); b.skipNBytes(1); return (char) b.read() + "" + b.markSupported() + b.transferTo(OutputStream.nullOutputStream());
                });
        t("resetbad", () -> { new BufferedReader(new StringReader("x")).reset(); return 0; });
        t("printwriter", () -> { StringWriter w = new StringWriter(); PrintWriter p = new PrintWriter(w, true);
                p.printf("%s-%d", "a", 1).append("x").println('c'); p.print(new char[] {'y'}); p.print((Object) null); p.println(1.5f); return w + ""
                + p.checkError(); });
        t("chararray", () -> { CharArrayWriter w = new CharArrayWriter(); w.write("abc", 1, 2); w.append('z'); return w.toString() + w.size()
                + new CharArrayReader(w.toCharArray()).skip(2); });
        t("isr", () -> { InputStreamReader r = new InputStreamReader(new ByteArrayInputStream(new byte[] {(byte) 0xc3,
                (byte) 0xa9, (byte) 0xff, 'a'}), StandardCharsets.UTF_8); return r.read() + " " + r.read() + " " + r.read() + r.getEncoding(); });
        t("reader2", () -> { StringWriter w = new StringWriter(); return new StringReader("transfer").transferTo(w) + w.toString()
                + Reader.nullReader().read() + Reader.of("of").readAllAsString() + new BufferedReader(Reader.of("l1\nl2")).lines().toList(); });
        t("uncheckedio", () -> { throw new UncheckedIOException("u", new IOException("i")); });
        t("closed", () -> { Reader r = new StringReader("x"); r.close(); return r.read(); });
        t("buffer", () -> { ByteBuffer b = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN); b.putInt(1).putDouble(2.5).flip(); b.mark();
                int i = b.getInt(); b.reset(); return i + " " + b + b.slice(4, 8).order(ByteOrder.LITTLE_ENDIAN).getDouble() + b.asIntBuffer().get(0)
                + b.duplicate().position(2).remaining() + Arrays.toString(b.array()) + b.compareTo(ByteBuffer.wrap(new byte[] {1}))
                + b.mismatch(ByteBuffer.wrap(new byte[] {1, 0, 5})); });
        t("underflow", () -> ByteBuffer.allocate(2).getInt());
        t("overflow", () -> ByteBuffer.allocate(2).putInt(1));
        t("readonly", () -> ByteBuffer.allocate(2).asReadOnlyBuffer().put((byte) 1));
        t("limit", () -> ByteBuffer.allocate(2).limit(5));
        t("markbad", () -> ByteBuffer.allocate(2).reset());
        t("charbuf", () -> { CharBuffer c = CharBuffer.wrap("hello"); c.get(); return c.toString() + c.subSequence(1, 3) + c.length() + c.charAt(0)
                + CharBuffer.allocate(3).put("ab").flip() + IntBuffer.wrap(new int[] {1, 2}).put(0, 9).get(0) + LongBuffer.allocate(1)
                + FloatBuffer.wrap(new float[2]).hasArray() + ShortBuffer.allocate(2).isDirect(); });
        t("encoder", () -> {
            CharsetEncoder e = StandardCharsets.US_ASCII.newEncoder()
                    .onUnmappableCharacter(CodingErrorAction.REPLACE).replaceWith(new byte[] {'#'});
            return new String(e.encode(CharBuffer.wrap("aéb")).array(), 0, 3) + e.canEncode('é')
                    + e.maxBytesPerChar() + StandardCharsets.UTF_16.newEncoder().averageBytesPerChar();
        });
        t("encbad", () -> StandardCharsets.ISO_8859_1.newEncoder().encode(CharBuffer.wrap("€")));
        t("decbad", () -> StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(new byte[] {(byte) 0xc0})));
        t("charset", () -> Charset.forName("latin1") + " " + Charset.isSupported("nope") + new TreeSet<>(StandardCharsets.UTF_8.aliases())
                + Charset.defaultCharset() + StandardCharsets.UTF_16BE.contains(StandardCharsets.UTF_8)
                + StandardCharsets.UTF_8.compareTo(StandardCharsets.US_ASCII) + Arrays.toString("é€😀".getBytes(StandardCharsets.UTF_16LE)));
        t("badcharset", () -> Charset.forName("no such!"));
        t("badcharset2", () -> "x".getBytes("X-NONE"));
        t("random", () -> RandomGenerator.of("Xoshiro256PlusPlus").getClass().getSimpleName()
                + RandomGeneratorFactory.<RandomGenerator>of("L32X64MixRandom").create(42).nextInt(1000)
                + new SplittableRandom(5).split().nextInt(100) + RandomGenerator.getDefault().nextInt(1, 2) + new Random(3).nextInt(5, 9)
                + new Random(4).nextExponential() + Random.from(new SplittableRandom(1)).nextInt(10));
        t("collector", () -> Stream.of(1, 2, 3).collect(Collector.of(StringBuilder::new, (b,
                i) -> b.append(i), StringBuilder::append, StringBuilder::toString)) + Stream.of(5,
                6).collect(ArrayList::new, ArrayList::add, ArrayList::addAll) + StreamSupport.stream(Spliterators.spliteratorUnknownSize(List.of(1,
                2).iterator(), Spliterator.ORDERED), false).mapToInt(i -> i).sum() + IntStream.iterate(1,
                i -> i * 2).limit(5).mapToObj(Integer::toString).collect(Collectors.joining("|"))
                + Stream.of("a").collect(Collectors.groupingByConcurrent(String::length)) + IntStream.range(0,
                5).boxed().collect(Collectors.partitioningBy(i -> i % 2 == 0, Collectors.collectingAndThen(Collectors.toList(), List::size))));
        t("primitives", () -> { PrimitiveIterator.OfInt i = IntStream.of(3, 4).iterator(); i.nextInt();
                IntSummaryStatistics st = new IntSummaryStatistics(); st.accept(3); st.combine(new IntSummaryStatistics(1, 9, 9, 9));
                return i.nextInt() + " " + st + LongStream.of(1, 2).asDoubleStream().sum() + IntStream.of(1, 2).mapToLong(k -> k).boxed().toList()
                + DoubleStream.iterate(1, d -> d / 2).limit(3).boxed().toList() + IntStream.concat(IntStream.of(1), IntStream.empty()).average()
                + "ab".codePoints().sorted().boxed().toList(); });
        t("enumabs", () -> Arrays.stream(Op.values()).map(o -> o.s + o.applyAsInt(3, 4) + o.getClass().getSuperclass().getSimpleName()).toList()
                + " " + Op.ADD.getDeclaringClass().getSimpleName() + EnumSet.noneOf(Op.class) + Enum.valueOf(Op.class, "MUL"));
        t("recordeq", () -> new Pt(1, 2).equals(new Pt(1, 2)) + " " + new Pt(1, 2).hashCode() + new Pt(3, 4)
                + Stream.of(new Pt(2, 1), new Pt(1, 9)).sorted(Comparator.comparingInt(Pt::x)).toList());
        t("classvalue", () -> { ClassValue<String> c = new ClassValue<>() { protected String computeValue(Class<?> k) { return "v"
                + k.getSimpleName(); } }; String a = c.get(int.class); c.remove(int.class); return a + c.get(String.class); });
        t("package", () -> String.class.getPackage().getName() + Sundries.class.getPackage().getName().isEmpty() + List.class.getModule().getName()
                + List.class.getModule().isNamed() + Sundries.class.getModule().isNamed() + Object.class.getModule().isExported("java.lang"));
        t("formatter", () -> { StringBuilder sb = new StringBuilder(); try (Formatter f = new Formatter(sb,
                Locale.US)) { f.format("%-8s|%08.3f|%+,d|%#x|%s", "ab", -3.14159, 12345, 255, (Object) null);
                f.format("%n%tF %<tT %<tB %<tA", new GregorianCalendar(2020, 1, 3)); } return sb; });
        t("formattable", () -> String.format("%-10s|%#S", (Formattable) (f, fl, w, p) -> f.format("fl%d w%d p%d",
                fl, w, p), (Formattable) (f, fl, w, p) -> f.format("%d", fl)));
        t("fmtex", () -> String.format("%-d", 5));
        t("fmtex2", () -> String.format("%.2d", 5));
        t("fmtex3", () -> String.format("%c", 0x110000));
        t("fmtex4", () -> String.format("%,s", 5));
        t("fmtex5", () -> String.format("%3$s", 1));
        t("listbundle", () -> new ListResourceBundle() { protected Object[][] getContents() { return new Object[][] {{"k", "v"}, {"n", 5}};
                } }.getString("k"));
        t("missing", () -> new ListResourceBundle() { protected Object[][] getContents() { return new Object[0][]; } }.getObject("zz"));
        t("propbundle", () -> new PropertyResourceBundle(new StringReader("a=b\nc=d")).keySet().size());
        t("locales", () -> Locale.forLanguageTag("en-u-ca-buddhist").getUnicodeLocaleType("ca")
                + Locale.filter(Locale.LanguageRange.parse("de-*"), List.of(Locale.GERMANY, Locale.US)) + Locale.ROOT.toString().isEmpty()
                + Locale.CHINA.getScript() + Locale.JAPAN.hashCode() + new Locale("fr", "ca", "x").getVariant() + Locale.getISOCountries().length
                + Locale.ENGLISH.getDisplayLanguage(Locale.ENGLISH) + Locale.CANADA_FRENCH.toLanguageTag());
        t("bitset", () -> { BitSet b = BitSet.valueOf(new long[] {0b1011}); b.or(BitSet.valueOf(new byte[] {16})); return b.stream().sum() + " "
                + b.get(0, 3) + b.equals(b.clone()) + b.nextSetBit(2) + b.size(); });
        t("bitsetbad", () -> { new BitSet().set(-1); return 0; });
        t("sequenced", () -> { LinkedHashSet<Integer> s = new LinkedHashSet<>(List.of(1, 2, 3)); s.addFirst(9); s.addLast(1);
                var m = new TreeMap<>(Map.of(1, "a", 2, "b")); return s + " " + s.reversed() + m.reversed() + m.firstEntry()
                + new ArrayDeque<>(List.of(1, 2)).reversed() + Collections.unmodifiableSequencedCollection(new ArrayList<>(List.of(1))).getFirst()
                + s.removeLast(); });
        t("seqbad", () -> new ArrayList<>().getFirst());
        t("listiter", () -> { var l = new ArrayList<>(List.of(1, 2)); var i = l.listIterator(); i.next(); i.remove(); i.remove(); return l; });
        t("sublist", () -> { var l = new ArrayList<>(List.of(1, 2, 3, 4)); l.subList(1, 3).clear(); l.addAll(0, List.of(7)); return l + " "
                + l.subList(0, 2).contains(7) + l.subList(5, 6); });
        t("iterbad", () -> List.of().iterator().next());
        t("mapviews", () -> { var m = new TreeMap<>(Map.of("a", 1, "b", 2, "c", 3)); m.keySet().remove("a"); m.values().removeIf(v -> v == 3);
                m.entrySet().iterator().next().setValue(20); m.replaceAll((k, v) -> v + 1); return m + " " + m.entrySet()
                + m.keySet().getClass().getSimpleName(); });
        t("putall", () -> new HashMap<>(Map.of(1, 1)).equals(new TreeMap<>(Map.of(1, 1))) + " " + new HashMap<>().putIfAbsent("a", null)
                + Map.copyOf(new HashMap<>(Map.of(2, 2))));
        t("treenull", () -> new TreeMap<String, String>().put(null, "x"));
        t("treecce", () -> new TreeSet<Object>(List.of("a", 1)));
        t("sortbad", () -> { Integer[] a = new Integer[40]; for (int i = 0; i < 40; i++) a[i] = i * 7 % 40;
                Arrays.sort(a, (p, q) -> p.equals(q) ? 0 : -1); return "?"; });
        t("timsort", () -> { List<Pt> l = new ArrayList<>(); for (int i = 0; i < 100; i++) l.add(new Pt(i * 37 % 10, i));
                l.sort(Comparator.comparingInt(Pt::x)); return l.get(0) + "" + l.get(99) + l.hashCode(); });
    }
}
