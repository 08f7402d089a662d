import java.math.*;
import java.text.*;
import java.util.*;
import java.util.concurrent.Callable;
import java.util.regex.*;

/// Regular expressions, numbers, formats, scanners and the small classes of java.util.
public class TextBroad {
    static void t(String name, Callable<?> s) { try { System.out.println(name + ": " + s.call()); } catch (Throwable e) { System.out.println(name
            + "! " + e); } }
    public static void main(String[] args) {
        t("regex", () -> { Matcher m = Pattern.compile("(?<y>\\d{4})-(?<m>\\d\\d)").matcher("on 2024-03 and 1999-12");
                StringBuilder sb = new StringBuilder(); while (m.find()) sb.append(m.group("y")).append('@').append(m.start("m")).append(' ');
                return sb + " " + m.replaceAll(r -> r.group(2) + "/" + r.group(1)); });
        t("regex2", () -> "aXbXc".split("X", 2).length + " " + Arrays.toString(Pattern.compile("\\s*,\\s*").split(" a , b,c "))
                + Pattern.matches("[\\p{Lu}&&[^A]]+", "BCD") + Pattern.compile("^(\\w+)\\s\\1$",
                Pattern.CASE_INSENSITIVE).matcher("Hey hey").matches());
        t("regex3", () -> Pattern.compile("(a+)+b").matcher("aaaaaaaaaaaaaaac").find() + " " + "foo.bar".replaceAll("(\\w+)\\.(\\w+)", "$2-$1")
                + Pattern.quote("a\\Eb") + Matcher.quoteReplacement("$1") + Pattern.compile("x").asPredicate().test("axb")
                + Pattern.compile("(?<=a)b(?!c)").matcher("abc abd").results().map(MatchResult::start).toList());
        t("regex4", () -> Pattern.compile("[").pattern());
        t("regex5", () -> Pattern.compile("(?i)straße|ÄÖ", Pattern.UNICODE_CASE).matcher("STRASSE äö").find() + " " + "a\u0301".matches("\\X")
                + Pattern.compile("\\p{IsGreek}+").matcher("abc αβγ").find() + "line1\nline2".lines().toList()
                + Pattern.compile("^l", Pattern.MULTILINE).matcher("l\nl").results().count());
        t("regex6", () -> { Matcher m = Pattern.compile("a(b)?").matcher("aab"); m.region(1, 3); m.lookingAt(); return m.group() + m.end()
                + m.hitEnd() + m.group(1) + m.groupCount() + m.toMatchResult().group(); });
        t("nogroup", () -> Pattern.compile("a").matcher("a").group());
        t("bigint", () -> { BigInteger a = new BigInteger("123456789012345678901234567890"), b = BigInteger.valueOf(987654321); return a.multiply(b)
                + " " + a.mod(b) + " " + a.pow(5) + " " + a.gcd(b) + " " + b.modPow(a, BigInteger.TEN.pow(9).add(BigInteger.valueOf(7))) + " "
                + a.negate().shiftRight(7) + " " + a.toString(36) + " " + a.bitLength() + " " + a.sqrt() + " " + b.isProbablePrime(20) + " "
                + b.nextProbablePrime() + " " + a.and(b).or(BigInteger.ONE).xor(b).not() + Arrays.toString(a.toByteArray()) + a.signum()
                + a.testBit(4) + a.doubleValue(); });
        t("bigdec", () -> { BigDecimal a = new BigDecimal("1234.5678"), b = new BigDecimal("-0.003"); return a.add(b) + " " + a.multiply(b) + " "
                + a.divide(b, 5, RoundingMode.HALF_EVEN) + " " + a.divide(b, MathContext.DECIMAL64) + " " + a.setScale(2, RoundingMode.UP) + " "
                + a.stripTrailingZeros() + " " + a.pow(3, MathContext.DECIMAL32) + " " + a.sqrt(MathContext.DECIMAL128) + " "
                + new BigDecimal("1E+5").toPlainString() + new BigDecimal(0.1).toEngineeringString() + " " + a.remainder(b)
                + Arrays.toString(a.divideAndRemainder(new BigDecimal("7"))) + a.precision() + a.scale() + a.unscaledValue() + a.compareTo(b)
                + new BigDecimal("2.0").equals(new BigDecimal("2.00")) + a.movePointLeft(3) + a.ulp(); });
        t("bigdec2", () -> BigDecimal.ONE.divide(BigDecimal.valueOf(3)));
        t("decfmt", () -> new DecimalFormat("#,##0.00;(#)").format(-1234567.891) + " " + new DecimalFormat("0.###E0").format(12345) + " "
                + new DecimalFormat("00%").format(.256) + " " + new DecimalFormat("\u00a4#,##0.00",
                DecimalFormatSymbols.getInstance(Locale.US)).format(9.5) + new DecimalFormat("#.##").parse("12.5x") + " "
                + new DecimalFormat("000.0#").toPattern());
        t("msgfmt", () -> MessageFormat.format("{0} has {1,number,integer} of {2,choice,0#none|1#one|1<many {2}} '{'{3}'}' {4,number,#.#}",
                "Bob", 1234, 5, null, 3.14159));
        t("msgfmt2", () -> Arrays.toString(new MessageFormat("{0}-{1}").parse("a-b")) + new ChoiceFormat("0#zero|1#one|2#two+").format(7));
        t("msgbad", () -> new MessageFormat("{0,"));
        t("sdf", () -> { SimpleDateFormat f = new SimpleDateFormat("EEE, d MMM yyyy HH:mm:ss.SSS 'o''clock' D w a", Locale.US);
                f.setTimeZone(TimeZone.getTimeZone("UTC")); return f.format(new Date(1700000000123L)); });
        t("sdfparse", () -> { SimpleDateFormat f = new SimpleDateFormat("dd/MM/yyyy", Locale.US); f.setTimeZone(TimeZone.getTimeZone("UTC"));
                f.setLenient(false); return f.parse("29/02/2024").getTime() + " " + f.parse("30/02/2024"); });
        t("dateformat", () -> { DateFormat f = DateFormat.getDateInstance(DateFormat.LONG, Locale.US); f.setTimeZone(TimeZone.getTimeZone("UTC"));
                return f.format(new Date(0)) + " " + DateFormat.getDateInstance(DateFormat.SHORT, Locale.US).parse("1/2/03").getTime(); });
        t("chariter", () -> { StringCharacterIterator i = new StringCharacterIterator("abc"); i.next(); return i.current() + "" + i.last()
                + i.getIndex() + (i.next() == CharacterIterator.DONE); });
        t("normalizer", () -> Normalizer.normalize("é ﬁ Å", Normalizer.Form.NFD).length() + " " + Normalizer.normalize("ﬁ①", Normalizer.Form.NFKC)
                + Normalizer.isNormalized("e\u0301", Normalizer.Form.NFC));
        t("collator", () -> { Collator c = Collator.getInstance(Locale.US); c.setStrength(Collator.PRIMARY); return c.compare("résumé", "RESUME")
                + " " + c.equals("a", "b"); });
        t("parsepos", () -> { ParsePosition p = new ParsePosition(3); Number n = NumberFormat.getInstance(Locale.US).parse("abc42xyz", p); return n
                + " " + p.getIndex() + p.getErrorIndex(); });
        t("parseex", () -> NumberFormat.getInstance(Locale.US).parse("abc"));
        t("attr", () -> { AttributedString s = new AttributedString("hello");
                s.addAttribute(java.text.Annotation.class == null ? null : AttributedCharacterIterator.Attribute.LANGUAGE, Locale.US, 1, 3);
                AttributedCharacterIterator i = s.getIterator(); return i.getRunLimit() + " " + i.getAllAttributeKeys().size(); });
        t("fmt", () -> String.format("%5d|%-5s|%05.1f|%x|%X|%o|%e|%g|%b|%c|%%|%n", 42, "ab",
                3.14159, 255, 255, 8, 12345.678, 0.00012, true, 'c').trim());
        t("fmt2", () -> String.format("%2$s %1$s %<s %,d %+d %(d % d %s %S %h %tY %<tm %<td",
                "a", "b", 1234567, 5, -6, 7, List.of(1), "up", "hash", new GregorianCalendar(2024, 0, 5)));
        t("fmtbad", () -> String.format("%d", "x"));
        t("fmtbad2", () -> String.format("%q", 1));
        t("fmtmiss", () -> String.format("%s %s", 1));
        t("fmtbig", () -> String.format("%,.3f %s %10.2e %a", new BigDecimal("123456.789"), BigInteger.TEN.pow(20), 1e100, 0.5));
        t("scanner", () -> { Scanner s = new Scanner("1 2.5 true word 99999999999 0x1F\nnext line\n7"); return s.nextInt() + s.nextDouble() + " "
                + s.nextBoolean() + s.next() + s.nextLong() + s.hasNextInt() + s.next() + s.nextLine() + s.nextLine() + s.hasNext() + s.nextByte();
                });
        t("scannerbad", () -> new Scanner("abc").nextInt());
        t("scannerdelim", () -> new Scanner("a,b;c").useDelimiter("[,;]").tokens().toList() + ""
                + new Scanner("x1y22").findAll("\\d+").map(MatchResult::group).toList());
        t("tokenizer", () -> { StringTokenizer t = new StringTokenizer("a-b c", "- ", true); StringBuilder b = new StringBuilder(t.countTokens()
                + ":"); while (t.hasMoreTokens()) b.append('[').append(t.nextToken()).append(']'); return b; });
        t("uuid", () -> UUID.nameUUIDFromBytes("x".getBytes()) + " " + UUID.fromString("123e4567-e89b-12d3-a456-426614174000").version()
                + new UUID(1, 2).compareTo(new UUID(1, 3)) + UUID.fromString("1-2-3-4-5"));
        t("base64", () -> Base64.getEncoder().encodeToString("hello world?>".getBytes()) + " "
                + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[] {-1, -2, -3, -4}) + " "
                + new String(Base64.getMimeDecoder().decode("aGVs\r\nbG8=")) + Base64.getMimeEncoder().encodeToString(new byte[60]).length());
        t("base64bad", () -> Base64.getDecoder().decode("a*b="));
        t("hexfmt", () -> HexFormat.ofDelimiter(":").withUpperCase().formatHex(new byte[] {1, -1, 16}) + HexFormat.of().parseHex("00ff").length
                + HexFormat.fromHexDigits("7f"));
        t("props", () -> { Properties p = new Properties(); p.load(new java.io.StringReader("# c\na = b\\\n  c\nk\\ 1:v\\u0041\n!x\nempty\n"));
                java.io.StringWriter w = new java.io.StringWriter(); p.store(w, null); return new TreeMap<>(p) + " "
                + w.toString().lines().skip(1).sorted().toList() + p.getProperty("zz", "def"); });
        t("locale", () -> Locale.forLanguageTag("de-CH-1996") + " " + Locale.US.getDisplayCountry(Locale.ENGLISH) + " "
                + Locale.of("pt", "BR").toLanguageTag()
                + new Locale.Builder().setLanguage("sr").setScript("Latn").build().getDisplayName(Locale.ENGLISH) + Locale.GERMANY.getISO3Country()
                + Locale.lookup(Locale.LanguageRange.parse("en-GB,de;q=0.5"), List.of(Locale.GERMAN, Locale.US)));
        t("currency", () -> Currency.getInstance("EUR").getDefaultFractionDigits() + " " + Currency.getInstance(Locale.JAPAN)
                + Currency.getInstance("USD").getSymbol(Locale.US) + Currency.getInstance("CHF").getDisplayName(Locale.ENGLISH)
                + Currency.getInstance("JPY").getNumericCode());
        t("currbad", () -> Currency.getInstance("ZZZ"));
        t("calendar", () -> { Calendar c = new GregorianCalendar(2024, Calendar.JANUARY, 31); c.add(Calendar.MONTH, 1);
                String a = c.get(Calendar.DAY_OF_MONTH) + "/" + c.get(Calendar.MONTH); c.roll(Calendar.DAY_OF_MONTH, 5); return a + " "
                + c.get(Calendar.DAY_OF_MONTH) + c.get(Calendar.WEEK_OF_YEAR) + c.getDisplayName(Calendar.MONTH, Calendar.LONG, Locale.US)
                + c.getActualMaximum(Calendar.DAY_OF_YEAR); });
        t("observable", () -> { EventObject e = new EventObject("src"); return e.getSource() + " " + Objects.hash(1, "a")
                + Objects.requireNonNullElse(null, "d") + Objects.toString(null, "n") + Objects.checkIndex(1, 2)
                + Objects.compare(1, 2, Comparator.naturalOrder()) + Objects.deepEquals(new int[] {1}, new int[] {1}); });
        t("checkindex", () -> Objects.checkFromToIndex(2, 5, 4));
        t("service", () -> ServiceLoader.load(Runnable.class).findFirst());
        t("randoms", () -> new Random(42).nextGaussian() + " " + new Random(42).nextLong() + " " + new Random(1).doubles(2).boxed().toList()
                + new SplittableRandom(9).nextInt(100) + java.util.random.RandomGenerator.of("L64X128MixRandom").getClass().getSimpleName());
    }
}
