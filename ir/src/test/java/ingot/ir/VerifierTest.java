package ingot.ir;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each rule catches the graph that breaks it.
class VerifierTest {
    private static final String GOOD = """
            graph java/lang/Math.abs(I)I
            b0:
              v0:INT = Param 0
              v1:INT = Const INT 0
              v2 = If GE INT v0 v1 -> b1 b2
            b1: from b0
              v3 = Goto -> b3
            b2: from b0
              v4:INT = Negate INT v0
              v5 = Goto -> b3
            b3: from b1 b2
              v6:INT = Phi v0 v4
              v7 = Return v6
            """;

    private static final String HANDLER = """
            graph java/lang/Math.abs(I)I
            b0: handler b2
              v0:INT = Param 0
              v1:INT = Const INT 7
              v2 = ZeroCheck INT v0 @3
              v3 = Goto -> b1
            b1: from b0
              v4 = Return v0
            b2: from b0!
              v5:INT = Phi v1
              v6:REF = Caught
              v7 = Return v5
            """;

    @Test
    void goodGraphsPass() {
        Verifier.verify(GraphText.parse(TestWorld.world(), GOOD), "parse");
        Verifier.verify(GraphText.parse(TestWorld.world(), HANDLER), "parse");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "v6:INT = Phi v0 v4 | v6:INT = Phi v0 | one phi argument a predecessor",
        "v6:INT = Phi v0 v4 | v6:INT = Phi v4 v0 | dominates its edge",
        "v7 = Return v6 | v7 = Return v4 | dominates its use",
        "v4:INT = Negate INT v0 | v4:LONG = Convert INT LONG v0 | phi arguments are of its kind",
        "v1:INT = Const INT 0 | v1:LONG = Const LONG 0 | argument 1 is LONG",
        "v3 = Goto -> b3 | v3 = Goto -> b2 | predecessors mirror successors",
        "b3: from b1 b2 | b3: from b2 b1 b1 | one phi argument a predecessor",
        "-> b1 b2 | -> b1 | successors as the terminator says",
        "v0:INT = Param 0 | v0:INT = Param 1 | parameters come first",
        "v7 = Return v6 | v7:INT = Const INT 1 | terminator exactly at the end"})
    void brokenGraphsAreNamed(String line, String broken, String rule) {
        refused(GOOD, line, broken, rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "v5:INT = Phi v1 | v5:REF = Phi v6 | dominates its edge",
        "v1:INT = Const INT 7 | v1:INT = ArrayLength v0 | argument 0 is INT",
        "v2 = ZeroCheck INT v0 @3 | v2:INT = Negate INT v0 | ends in a throwing instruction",
        "v1:INT = Const INT 7 | v1:INT = BoundsCheck v0 v0 @2 | only the last instruction throws",
        "v6:REF = Caught | v6:REF = Const REF 0 | a handler starts with Caught"})
    void brokenHandlersAreNamed(String line, String broken, String rule) {
        refused(HANDLER, line, broken, rule);
    }

    private static void refused(String text, String line, String broken, String rule) {
        Graph graph = GraphText.parse(TestWorld.world(), text.replace(line, broken));
        assertThatThrownBy(() -> Verifier.verify(graph, "test")).isInstanceOf(AssertionError.class).hasMessageContaining(rule);
    }
}
