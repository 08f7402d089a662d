package ingot.ir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;

import org.junit.jupiter.api.Test;

/// Dominators, loops and liveness of one graph with two nested loops.
class AnalysesTest {
    private static final Graph GRAPH = GraphText.parse(TestWorld.world(), """
            graph java/lang/Math.max(II)I
            b0:
              v0:INT = Param 0
              v1:INT = Param 1
              v2:INT = Const INT 0
              v3 = Goto -> b1
            b1: from b0 b5
              v4:INT = Phi v2 v9
              v5 = If GE INT v4 v0 -> b6 b2
            b2: from b1
              v6 = Goto -> b3
            b3: from b2 b4
              v7:INT = Phi v4 v8
              v10 = If GE INT v7 v1 -> b5 b4
            b4: from b3
              v8:INT = Binary ADD INT v7 v0
              v11 = Goto -> b3
            b5: from b3
              v9:INT = Binary ADD INT v7 v1
              v12 = Goto -> b1
            b6: from b1
              v13 = Return v4
            """);

    private static Block block(int id) {
        return GRAPH.blocks().get(id);
    }

    @Test
    void dominators() {
        Verifier.verify(GRAPH, "parse");
        var dominators = Dominators.of(GRAPH);
        assertThat(dominators.immediate(block(0))).isNull();
        assertThat(dominators.immediate(block(5))).isEqualTo(block(3));
        assertThat(dominators.immediate(block(6))).isEqualTo(block(1));
        assertThat(dominators.dominates(block(3), block(4))).isTrue();
        assertThat(dominators.dominates(block(4), block(3))).isFalse();
        assertThat(dominators.dominates(block(6), block(6))).isTrue();
    }

    @Test
    void loops() {
        var loops = LoopForest.of(GRAPH, Dominators.of(GRAPH));
        assertThat(loops.loops()).extracting(loop -> loop.header().id()).containsExactly(1, 3);
        assertThat(loops.depth(block(0))).isZero();
        assertThat(loops.depth(block(5))).isEqualTo(1);
        assertThat(loops.depth(block(4))).isEqualTo(2);
        assertThat(loops.loop(block(4)).parent()).isSameAs(loops.loop(block(2)));
        assertThat(loops.loops().getFirst().contains(block(4), loops)).isTrue();
        assertThat(loops.loops().getLast().contains(block(5), loops)).isFalse();
    }

    @Test
    void liveness() {
        var liveness = Liveness.of(GRAPH);
        assertThat(liveness.in(block(0))).isEqualTo(new BitSet());
        assertThat(liveness.out(block(0))).isEqualTo(BitSet.valueOf(new long[] {1 | 2 | 4}));
        assertThat(liveness.in(block(4))).isEqualTo(BitSet.valueOf(new long[] {1 | 2 | 1 << 7}));
        assertThat(liveness.out(block(4))).isEqualTo(BitSet.valueOf(new long[] {1 | 2 | 1 << 8}));
        assertThat(liveness.in(block(6))).isEqualTo(BitSet.valueOf(new long[] {1 << 4}));
    }
}
