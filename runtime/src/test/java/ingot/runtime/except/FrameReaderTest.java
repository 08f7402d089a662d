package ingot.runtime.except;

import static org.assertj.core.api.Assertions.assertThat;

import ingot.abi.FrameTable;
import ingot.runtime.Memory;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The decoder against an encoder written from the format in ingot.abi.FrameTable.
class FrameReaderTest {
    private static final long INDEX = Memory.BASE + (1 << 20);
    private static final long BLOBS = INDEX + (1 << 16);
    private static final long CURSOR = INDEX - FrameReader.CURSOR_BYTES;

    private record Call(int method, int line) {
    }

    /// @param calls innermost first, the last is the outermost
    private record Entry(int delta, int handler, BitSet map, List<Call> calls) {
    }

    private long next = BLOBS;

    private void unsigned(long value) {
        while (value >>> 7 != 0) {
            Memory.putByte(next++, (byte) (value & 0x7f | 0x80));
            value >>>= 7;
        }
        Memory.putByte(next++, (byte) value);
    }

    private void encode(int frameBytes, int method, List<Entry> entries) {
        boolean isLimited = method % 3 == 0;
        unsigned(frameBytes / 8 << FrameTable.SIZE_SHIFT | (isLimited ? FrameTable.LIMITED : 0));
        if (isLimited) {
            unsigned(method % 128);
        }
        unsigned(method);
        unsigned(entries.size());
        BitSet previous = new BitSet();
        int line = 0;
        for (Entry entry : entries) {
            unsigned(entry.delta);
            int difference = entry.calls.getLast().line - line;
            line = entry.calls.getLast().line;
            int kind = entry.map.isEmpty() ? entry.delta % 2 == 0 ? FrameTable.MAP_NONE : FrameTable.MAP_FAULT
                    : entry.map.equals(previous) ? FrameTable.MAP_SAME : FrameTable.MAP_NEW;
            boolean more = entry.handler >= 0 || entry.calls.size() > 1;
            unsigned((long) ((difference << 1) ^ (difference >> 31)) << FrameTable.HEAD_LINE_SHIFT | kind | (more ? FrameTable.HEAD_MORE : 0));
            if (more) {
                unsigned(entry.calls.size() - 1 << FrameTable.MORE_DEPTH_SHIFT | (entry.handler >= 0 ? FrameTable.MORE_HANDLER : 0));
            }
            if (entry.handler >= 0) {
                unsigned(entry.handler);
            }
            if (kind == FrameTable.MAP_NEW) {
                unsigned(entry.map.length());
                for (int i = 0; i < (entry.map.length() + 7) / 8; i++) {
                    int bits = 0;
                    for (int k = 0; k < 8; k++) {
                        bits |= entry.map.get(8 * i + k) ? 1 << k : 0;
                    }
                    Memory.putByte(next++, (byte) bits);
                }
            }
            previous = entry.map.isEmpty() ? previous : entry.map;
            for (Call call : entry.calls.subList(0, entry.calls.size() - 1)) {
                unsigned(call.method);
                unsigned(call.line);
            }
        }
    }

    @Test
    void everyRecordIsFoundAgain() {
        var random = new Random(7);
        var expected = new ArrayList<List<Entry>>();
        int methods = 200;
        long start = 0x40_0000;
        for (int m = 0; m < methods; m++) {
            var entries = new ArrayList<Entry>();
            for (int i = random.nextInt(12); i > 0; i--) {
                var map = BitSet.valueOf(new long[] {random.nextInt(3) == 0 ? 0 : random.nextInt(1 << 20)});
                var calls = new ArrayList<Call>();
                for (int k = random.nextInt(3); k > 0; k--) {
                    calls.add(new Call(random.nextInt(5000), random.nextInt(1000)));
                }
                calls.add(new Call(m, random.nextInt(1000)));
                entries.add(new Entry(1 + random.nextInt(300), random.nextBoolean() ? random.nextInt(4000) : -1, map, calls));
            }
            Memory.putInt(INDEX + 8L * m, (int) (start + 0x4000L * m));
            Memory.putInt(INDEX + 8L * m + 4, (int) next);
            encode(8 * m, m, entries);
            expected.add(entries);
        }
        for (int m = 0; m < methods; m++) {
            long pc = start + 0x4000L * m;
            assertThat(FrameReader.find(INDEX, methods, pc, CURSOR)).isFalse();
            for (Entry entry : expected.get(m)) {
                pc += entry.delta;
                check(entry, m, start + 0x4000L * m, FrameReader.find(INDEX, methods, pc, CURSOR));
            }
            assertThat(FrameReader.find(INDEX, methods, pc + 1, CURSOR)).isFalse();
        }
        assertThat(FrameReader.find(INDEX, methods, start - 1, CURSOR)).isFalse();
    }

    private static void check(Entry entry, int method, long start, boolean found) {
        assertThat(found).isTrue();
        assertThat(Memory.getLong(CURSOR + FrameReader.FRAME_BYTES)).isEqualTo(8L * method);
        assertThat(Memory.getLong(CURSOR + FrameReader.HANDLER)).isEqualTo(entry.handler < 0 ? 0 : start + entry.handler);
        assertThat(Memory.getLong(CURSOR + FrameReader.START)).isEqualTo(start);
        assertThat(Memory.getLong(CURSOR + FrameReader.ARGUMENTS)).isEqualTo(method % 3 == 0 ? method % 128 : 0);
        assertThat(Memory.getLong(CURSOR + FrameReader.FAULT)).isEqualTo(entry.map.isEmpty() && entry.delta % 2 != 0 ? 1 : 0);
        assertThat(FrameReader.depth(CURSOR)).isEqualTo(entry.calls.size());
        var map = new BitSet();
        for (int i = 0; i < Memory.getLong(CURSOR + FrameReader.MAP_BITS); i++) {
            map.set(i, FrameReader.isReference(CURSOR, i));
        }
        assertThat(map).isEqualTo(entry.map);
        int outermost = entry.calls.size() - 1;
        assertThat(position()).isEqualTo(entry.calls.get(outermost));
        for (int level = 0; level < outermost; level++) {
            FrameReader.select(CURSOR, level);
            assertThat(position()).isEqualTo(entry.calls.get(level));
        }
    }

    private static Call position() {
        return new Call((int) Memory.getLong(CURSOR + FrameReader.METHOD), (int) Memory.getLong(CURSOR + FrameReader.LINE));
    }
}
