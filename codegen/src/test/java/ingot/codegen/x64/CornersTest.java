package ingot.codegen.x64;

import ingot.world.World;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/// Every arithmetic operation over the corners of its type: both operands in registers, one constant, and as the condition of a branch. The sources are generated;
/// a class is one operation, so that a failure names it.
class CornersTest {
    private static final List<String> INTS = List.of("0", "1", "-1", "2", "3", "7", "-8", "31", "32", "33", "127", "128", "-129", "255", "65535", "65536", "0x55555555",
            "10", "100", "-7", "641", "1000000007", "Integer.MAX_VALUE", "Integer.MIN_VALUE", "Integer.MIN_VALUE + 1");
    private static final List<String> LONGS = List.of("0L", "1L", "-1L", "2L", "-3L", "10L", "63L", "64L", "65L", "127L", "-128L", "0x7FFFFFFFL", "0x80000000L", "0xFFFFFFFFL",
            "0x100000000L", "-0x80000000L", "-0x80000001L", "7L", "-10L", "1000L", "641L", "1000000000000000003L", "Long.MAX_VALUE", "Long.MIN_VALUE", "Long.MIN_VALUE + 1");
    private static final List<String> DOUBLES = List.of("0.0", "-0.0", "1.0", "-1.0", "0.5", "1.5", "-2.5", "3.0", "1e10", "-1e10", "1e19", "-1e19", "2147483647.0", "2147483648.0",
            "-2147483649.0", "1e300", "-1e300", "4.9e-324", "1e-310", "Double.MAX_VALUE", "Double.NaN", "Double.POSITIVE_INFINITY", "Double.NEGATIVE_INFINITY");
    private static final List<String> FLOATS = List.of("0.0f", "-0.0f", "1.0f", "-1.0f", "0.5f", "1.5f", "-2.5f", "3.0f", "1e10f", "-1e10f", "1e19f", "-1e19f", "2147483648.0f",
            "1e38f", "1.4e-45f", "Float.MAX_VALUE", "Float.NaN", "Float.POSITIVE_INFINITY", "Float.NEGATIVE_INFINITY");

    @TempDir
    Path directory;

    private record Source(String name, String text) {}

    @TestFactory
    Stream<DynamicTest> everyOperation() throws Exception {
        List<Source> sources = sources();
        var files = new ArrayList<String>();
        for (Source source : sources) {
            Path file = directory.resolve(source.name + ".java");
            Files.writeString(file, source.text);
            files.add(file.toString());
        }
        files.addAll(0, List.of("-d", directory.toString(), "-nowarn"));
        assertThat(ToolProvider.findFirst("javac").orElseThrow().run(System.out, System.err, files.toArray(String[]::new))).isZero();
        World world = NativeProgram.world(directory);
        var loader = new URLClassLoader(new java.net.URL[] {URI.create(directory.toUri().toString()).toURL()});
        return sources.stream().map(source -> DynamicTest.dynamicTest(source.name, () -> {
            long expected = (long) loader.loadClass(source.name).getMethod("run").invoke(null);
            assertThat(new NativeProgram(world).run(source.name)).isEqualTo(expected);
        })).onClose(world::close);
    }

    private static List<Source> sources() {
        var sources = new ArrayList<Source>();
        String[][] integer = {{"Add", "+"}, {"Sub", "-"}, {"Mul", "*"}, {"And", "&"}, {"Or", "|"}, {"Xor", "^"}, {"Shl", "<<"}, {"Shr", ">>"}, {"Ushr", ">>>"}};
        String[][] division = {{"Div", "/"}, {"Rem", "%"}};
        String[][] comparison = {{"Eq", "=="}, {"Ne", "!="}, {"Lt", "<"}, {"Le", "<="}, {"Gt", ">"}, {"Ge", ">="}};
        for (String[] op : integer) {
            sources.add(binary("Int" + op[0], "int", INTS, "a " + op[1] + " b", false));
            sources.add(binary("Long" + op[0], "long", LONGS, "a " + op[1] + " b", false));
        }
        for (String[] op : division) {
            sources.add(binary("Int" + op[0], "int", INTS, "a " + op[1] + " b", true));
            sources.add(binary("Long" + op[0], "long", LONGS, "a " + op[1] + " b", true));
        }
        for (String[] op : List.of(new String[] {"Add", "+"}, new String[] {"Sub", "-"}, new String[] {"Mul", "*"}, division[0], division[1])) {
            sources.add(binary("Double" + op[0], "double", DOUBLES, "a " + op[1] + " b", false));
            sources.add(binary("Float" + op[0], "float", FLOATS, "a " + op[1] + " b", false));
        }
        for (String[] op : comparison) {
            sources.add(binary("Int" + op[0], "int", INTS, "a " + op[1] + " b ? 17 : 4", false));
            sources.add(binary("Long" + op[0], "long", LONGS, "a " + op[1] + " b ? 17 : 4", false));
            sources.add(binary("Double" + op[0], "double", DOUBLES, "a " + op[1] + " b ? 17 : 4", false));
            sources.add(binary("Float" + op[0], "float", FLOATS, "!(a " + op[1] + " b) ? 17 : 4", false));
        }
        sources.add(binary("IntMinMax", "int", INTS, "Math.min(a, b) * 7 + Math.max(a, b)", false));
        sources.add(binary("LongMinMax", "long", LONGS, "Math.min(a, b) * 7 + Math.max(a, b)", false));
        sources.add(binary("IntUnsigned", "int", INTS, "Integer.divideUnsigned(a, b) * 5 + Integer.remainderUnsigned(a, b)", true));
        sources.add(binary("LongUnsigned", "long", LONGS, "Long.divideUnsigned(a, b) * 5 + Long.remainderUnsigned(a, b)", true));
        sources.add(binary("LongHigh", "long", LONGS, "Math.multiplyHigh(a, b) * 5 + Math.unsignedMultiplyHigh(a, b)", false));
        sources.add(binary("LongShifts", "long", LONGS, "(a << (int) b) + (a & 0xFFFFFFFFL) * 3 + ((int) b & 0xFFFFFFFFL) + 3 * (a >> (int) b) + 5 * (a >>> (int) b) + (b << 13) + (b >> 63)", false));
        sources.add(binary("IntBits", "int", INTS, "Integer.bitCount(a) + 3 * Integer.numberOfLeadingZeros(a) + 5 * Integer.numberOfTrailingZeros(b) + 7 * Integer.reverseBytes(b)"
                + " + Math.abs(a) + -b + ~a", false));
        sources.add(binary("LongBits", "long", LONGS, "Long.bitCount(a) + 3 * Long.numberOfLeadingZeros(a) + 5 * Long.numberOfTrailingZeros(b) + 7 * Long.reverseBytes(b)"
                + " + Math.abs(a) + -b + ~a", false));
        sources.add(binary("IntConvert", "int", INTS, "(byte) a * 3 + (short) b * 5 + (char) a * 7 + (int) (long) b + (long) a * b + (int) (float) a + (long) (double) b", false));
        sources.add(binary("LongConvert", "long", LONGS, "(byte) a * 3 + (short) b * 5 + (char) a * 7 + (int) b + (long) (float) a + (long) (double) b + (int) (a * b)", false));
        sources.add(binary("DoubleConvert", "double", DOUBLES, "(int) a * 3L + (long) b * 5 + (char) a * 7 + (byte) b + (int) (float) a + (long) (float) b", false));
        sources.add(binary("FloatConvert", "float", FLOATS, "(int) a * 3L + (long) b * 5 + (char) a * 7 + (byte) b + (long) (double) a", false));
        sources.add(binary("DoubleMath", "double", DOUBLES, "Math.sqrt(a) + -b - Math.abs(b) + (float) a", false));
        sources.add(binary("FloatMath", "float", FLOATS, "-a + Math.abs(b) * 2", false));
        return sources;
    }

    /// run() applies the expression to all pairs: variables, a constant second operand, a constant first one.
    private static Source binary(String name, String type, List<String> corners, String expression, boolean skipZero) {
        var text = new StringBuilder("public final class " + name + " {\n");
        text.append("  static " + type + " corner(int i) {\n    switch (i) {\n");
        for (int i = 0; i < corners.size(); i++) {
            text.append("      case " + i + ": return " + corners.get(i) + ";\n");
        }
        text.append("      default: return (" + type + ") 42;\n    }\n  }\n");
        text.append("  static long bits(long x) { return x; }\n");
        text.append("  static long bits(double x) { return x != x ? 99 : Double.doubleToRawLongBits(x); }\n");
        text.append("  static long variables(" + type + " a, " + type + " b) { return bits(" + expression + "); }\n");
        var run = new StringBuilder("  public static long run() {\n    long h = 1;\n");
        run.append("    for (int i = 0; i <= " + corners.size() + "; i++) {\n      " + type + " a = corner(i);\n");
        run.append("      for (int j = 0; j <= " + corners.size() + "; j++) {\n        " + type + " b = corner(j);\n");
        run.append(skipZero ? "        if (b == 0) continue;\n" : "").append("        h = h * 31 + variables(a, b);\n      }\n");
        for (int i = 0; i < corners.size(); i++) {
            String constant = corners.get(i);
            if (!(skipZero && constant.startsWith("0") && constant.length() <= 2)) {
                text.append("  static long right" + i + "(" + type + " a) { final " + type + " b = " + constant + "; return bits(" + expression + "); }\n");
                run.append("      h = h * 31 + right" + i + "(a);\n");
            }
            text.append("  static long left" + i + "(" + type + " b) { final " + type + " a = " + constant + "; return bits(" + expression + "); }\n");
            run.append(skipZero ? "      if (a != 0) " : "      ").append("h = h * 31 + left" + i + "(a);\n");
        }
        run.append("    }\n    return h;\n  }\n");
        return new Source(name, text.append(run).append("}\n").toString());
    }
}
