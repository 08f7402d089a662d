package ingot.evaluator;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/// Whole programs in the evaluator.
class ProgramsTest {
    @Test
    void hello() {
        var result = Programs.run("class Hello { public static void main(String[] a) { System.out.println(\"Hello\"); } }");
        assertThat(result.out()).isEqualTo("Hello\n");
        assertThat(result.status()).isZero();
        assertThat(result.evaluator().executed()).anyMatch(m -> m.signature().equals("Hello.main([Ljava/lang/String;)V"))
                .anyMatch(m -> m.signature().startsWith("java/io/PrintStream.println"));
    }

    @Test
    void uncaughtExceptionIsReportedWithItsCause() {
        var result = Programs.run("""
                class Fails {
                    static void inner(int n) { int[] a = new int[2]; a[n] = 1; }
                    public static void main(String[] a) {
                        try { inner(5); } catch (RuntimeException e) { throw new IllegalStateException("outer", e); }
                    }
                }""");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).isEqualTo("""
                Exception in thread "main" java.lang.IllegalStateException: outer
                \tat Fails.main(Fails.java:4)
                Caused by: java.lang.ArrayIndexOutOfBoundsException: Index 5 out of bounds for length 2
                \tat Fails.inner(Fails.java:2)
                \t... 1 more
                """);
    }

    @Test
    void argumentsAndStandardInput() {
        var result = Programs.run("""
                class Echo {
                    public static void main(String[] a) throws java.io.IOException {
                        for (String s : a) System.out.println(s);
                        int c;
                        while ((c = System.in.read()) >= 0) System.out.write(c);
                        System.out.flush();
                    }
                }""", "in\u00fc\n", List.of("x", "yz"));
        assertThat(result.out()).isEqualTo("x\nyz\nin\u00fc\n");
    }

    @Test
    void deepRecursionIsAStackOverflowError() {
        var result = Programs.run("""
                class Deep {
                    static int depth(int n) { return depth(n + 1) + 1; }
                    public static void main(String[] a) {
                        try { depth(0); } catch (StackOverflowError e) { System.out.println(e.getStackTrace().length); }
                    }
                }""");
        assertThat(result.out()).isEqualTo("1024\n");
    }
}
