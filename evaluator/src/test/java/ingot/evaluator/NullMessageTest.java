package ingot.evaluator;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Against HotSpot's own messages, through LibraryTest's comparison, with and without local variable names.
class NullMessageTest {
    private static final String SOURCE = """
            import java.util.*;
            public class Nulls {
                int[] ints; Nulls next; String name; static Nulls root; long wide; Object[][] grid = new Object[2][];
                Nulls get(int i, Object o) { return null; }
                static void t(Runnable r) { try { r.run(); System.out.println("none"); } catch (NullPointerException e) { System.out.println(e.getMessage()); } }
                static int sum(int[] a, long b, String s, int i) { String local = s; if (b > 3) local = null; return a[i] + local.length(); }
                public static void main(String[] args) {
                    Nulls n = new Nulls(); List<String> l = new ArrayList<>(); l.add(null); Map<String, int[]> m = new HashMap<>(); int k = 1;
                    t(() -> n.ints[0]++); t(() -> { n.ints[2] = 5; }); t(() -> System.out.println(n.next.next.name)); t(() -> { n.next.wide = 4L; });
                    t(() -> root.get(1, "x")); t(() -> n.get(2, null).name.length()); t(() -> l.get(0).length()); t(() -> System.out.println(m.get("q")[k]));
                    t(() -> System.out.println(n.grid[1][k])); t(() -> { n.grid[k][0] = "s"; }); t(() -> System.out.println(n.ints.length));
                    t(() -> { synchronized (n.name) { } }); t(() -> { throw (RuntimeException) (Object) root; }); t(() -> { int x = (Integer) n.grid[0][0]; });
                    t(() -> sum(null, 1, "a", 0)); t(() -> sum(new int[1], 5, "a", 0)); t(() -> { throw new NullPointerException(); }); t(() -> Objects.requireNonNull(null));
                    t(() -> { Object o = null; o.toString(); }); t(() -> { for (String s : (List<String>) null) { } }); t(() -> { String s = n.name; switch (s) { case "a": } });
                    t(() -> n.new In().touch()); t(() -> { char[] c = null; c[0] = 'x'; }); t(() -> { double[] d = null; d[k + 1] = 2; }); t(() -> { byte[] b = null; b[0]++; });
                }
                class In { void touch() { next.ints[0] = 1; } }
            }""";

    @Test
    void saysWhatHotSpotSays() throws Exception {
        var result = Programs.run(SOURCE);
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo(LibraryTest.onHotSpot("Nulls"));
        assertThat(result.out()).contains("Cannot read field \"next\" because \"<parameter1>.next\" is null");
    }

    @Test
    void usesNamesOfLocalsIfTheClassFileHasThem() throws Exception {
        var result = Programs.run(SOURCE.replace("Nulls", "NamedNulls"), "", java.util.List.of(), "-g");
        assertThat(result.out()).isEqualTo(LibraryTest.onHotSpot("NamedNulls"));
        assertThat(result.out()).contains("because \"n.next\" is null");
    }
}
