package ingot.runtime.except;

import static org.assertj.core.api.Assertions.assertThat;

import ingot.abi.FrameTable;
import ingot.abi.StackChunk;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Stacks of made-up methods: method m begins at START + 256 m, has a frame of 8 m bytes and one call, which returns to 16 bytes behind its start.
class StackWalkTest {
    private static final long START = 0x40_0000;
    private static final int METHODS = 8;
    private static final long TABLES = Memory.BASE + (5 << 20);
    private static final long CURSOR = TABLES + 4096;
    private static final long STACK = TABLES + 8192;
    private static final long ELSEWHERE = TABLES + 16384;

    @BeforeAll
    static void write() {
        long blob = TABLES + 8 * METHODS + 4;
        for (int m = 0; m < METHODS; m++) {
            Memory.putInt(TABLES + 8 * m, (int) (START + 256 * m));
            Memory.putInt(TABLES + 8 * m + 4, (int) blob);
            int[] bytes = {m << FrameTable.SIZE_SHIFT, m, 1, 16, FrameTable.MAP_NONE};
            for (int b : bytes) {
                Memory.putByte(blob++, (byte) b);
            }
        }
        Memory.putInt(TABLES + 8 * METHODS, METHODS);
        Machine.define("ingot.frames.index", TABLES);
        Machine.define("ingot.frames.count", TABLES + 8 * METHODS);
    }

    private static long pc(int method) {
        return START + 256 * method + 16;
    }

    /// Lays frames out from `at` on, innermost first; the outermost returns to nowhere. Returns the end.
    private static long layOut(long at, int... methods) {
        for (int i = 0; i < methods.length; i++) {
            at += 8L * methods[i];
            Memory.putLong(at, i + 1 < methods.length ? pc(methods[i + 1]) : 0);
            at += 8;
        }
        return at;
    }

    private static List<Long> walk(int innermost, long from, long top) {
        StackWalk.start(CURSOR, pc(innermost), from, top, 0);
        return frames();
    }

    private static List<Long> frames() {
        var seen = new ArrayList<Long>();
        for (; StackWalk.find(CURSOR); StackWalk.next(CURSOR)) {
            seen.add(Memory.getLong(CURSOR + FrameReader.METHOD));
        }
        assertThat(StackWalk.isAtEnd(CURSOR)).isTrue();
        return seen;
    }

    @Test
    void everyFrameIsSeenOnce() {
        long top = layOut(STACK, 3, 1, 0, 7, 3);
        assertThat(walk(3, STACK, top)).containsExactly(3L, 1L, 0L, 7L, 3L);
    }

    @Test
    void aCopyIsWalkedWhereItLies() {
        long top = layOut(STACK, 5, 2, 6);
        for (long i = 0; i < top - STACK; i += 8) {
            Memory.putLong(ELSEWHERE + i, Memory.getLong(STACK + i));
            Memory.putLong(STACK + i, 0);
        }
        assertThat(walk(5, ELSEWHERE, ELSEWHERE + top - STACK)).containsExactly(5L, 2L, 6L);
    }

    @Test
    void aRangeEndsBetweenFrames() {
        layOut(STACK, 5, 2, 6);
        long innerTwo = STACK + 8 * (5 + 1 + 2 + 1);
        assertThat(walk(5, STACK, innerTwo)).containsExactly(5L, 2L);
        assertThat(StackWalk.pc(CURSOR)).as("where the next range begins").isEqualTo(pc(6));
    }

    /// A chunk of frames whose callers are in the chunk `next`.
    private static long chunk(long at, long next, int... methods) {
        long from = at + StackChunk.HEADER_BYTES;
        long top = layOut(from, methods);
        Memory.putLong(at + StackChunk.PC, pc(methods[0]));
        Memory.putLong(at + StackChunk.SP, from - at);
        Memory.putLong(at + StackChunk.TOP, top - at);
        Memory.putLong(at + StackChunk.NEXT, next);
        return at;
    }

    @Test
    void suspendedFramesAreWalkedChunkByChunk() {
        StackWalk.start(CURSOR, chunk(ELSEWHERE, chunk(ELSEWHERE + 1024, 0, 7, 0), 1, 4));
        assertThat(frames()).containsExactly(1L, 4L, 7L, 0L);
    }

    @Test
    void thawedFramesHaveTheirCallersInTheChunk() {
        long top = layOut(STACK, 3, 2);
        Memory.putLong(top - 8, 0xBAD); // whoever returns here thaws more
        StackWalk.start(CURSOR, pc(3), STACK, top, chunk(ELSEWHERE, 0, 6, 1));
        assertThat(frames()).containsExactly(3L, 2L, 6L, 1L);
    }

    @Test
    void whatHasNoRecordEndsTheWalkBeforeItsEnd() {
        long top = layOut(STACK, 4, 2);
        StackWalk.start(CURSOR, pc(4) + 1, STACK, top, 0);
        assertThat(StackWalk.find(CURSOR)).isFalse();
        assertThat(StackWalk.isAtEnd(CURSOR)).isFalse();
    }
}
