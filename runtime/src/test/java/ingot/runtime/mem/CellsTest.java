package ingot.runtime.mem;

import static org.assertj.core.api.Assertions.assertThat;

import ingot.abi.ThreadBlock;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The allocator over simulated memory, beside a shadow heap: a map from address to size.
class CellsTest {
    private static final long FIRST = Memory.BASE + (112L << 20);
    private static final long LIMIT = 24L << 20;
    private long block;
    private final TreeMap<Long, Long> shadow = new TreeMap<>();

    @BeforeEach
    void open() {
        Machine.reset();
        block = ingot.runtime.sys.Calls.map(ThreadBlock.BYTES);
        assertThat(PageHeap.open(FIRST, LIMIT)).isTrue();
        Cells.reset(1 << 20);
    }

    /// 0 if memory is out.
    private long allocate(long bytes) {
        int c = SizeClasses.of(bytes);
        if (c == 0) {
            return Cells.large(bytes);
        }
        long slot = Cells.slot(block, c);
        long at = Cells.take(slot, c);
        if (at == 0 && Cells.refill(slot, c)) {
            at = Cells.take(slot, c);
        }
        return at;
    }

    private void check(long at, long bytes) {
        assertThat(at % 8).isZero();
        Map.Entry<Long, Long> before = shadow.lowerEntry(at + bytes);
        assertThat(before == null || before.getKey() + before.getValue() <= at).as("overlap at %x", at).isTrue();
        for (long i = 0; i + 8 <= bytes; i += 8) {
            assertThat(Memory.getLong(at + i)).isZero();
            Memory.putLong(at + i, -1);
        }
        shadow.put(at, bytes);
    }

    private void collect(Random random, double survival) {
        Cells.startCycle(block);
        for (var i = shadow.entrySet().iterator(); i.hasNext(); ) {
            long at = i.next().getKey();
            if (random.nextDouble() < survival) {
                assertThat(Marks.set(at)).isTrue();
            } else {
                i.remove();
            }
        }
        Cells.endCycle(1 << 20);
    }

    @Test
    void cellsNeverOverlapAndAreZero() {
        for (int seed = 0; seed < 3; seed++) {
            var random = new Random(seed);
            for (int i = 0; i < 60_000; i++) {
                long bytes = switch (random.nextInt(100)) {
                    case 0 -> 8 * (1 + random.nextInt(20_000));
                    case 1, 2, 3 -> 8 * (1 + random.nextInt(4096));
                    default -> 8 * (1 + random.nextInt(40));
                };
                long at = allocate(bytes);
                if (at == 0) {
                    collect(random, 0.3);
                } else {
                    check(at, bytes);
                }
            }
            collect(random, 0);
            assertThat(PageHeap.usedBytes()).isZero();
        }
    }

    @Test
    void everythingFreedCanBeUsedAsOneLargeObject() {
        var all = new ArrayList<Long>();
        for (long at = allocate(48); at != 0; at = allocate(48)) {
            all.add(at);
        }
        assertThat(PageHeap.usedBytes()).isEqualTo(LIMIT);
        assertThat(all).hasSize((int) (LIMIT / SizeClasses.PAGE * (SizeClasses.PAGE / 48)));
        assertThat(allocate(40_000)).isZero();
        Cells.startCycle(block);
        Cells.endCycle(1 << 20);
        long large = allocate(LIMIT);
        assertThat(large).isNotZero();
        check(large, LIMIT);
    }

    @Test
    void theReserveOpensForTheErrorAndClosesAgain() {
        while (allocate(8192) != 0) {
        }
        PageHeap.openReserve();
        assertThat(allocate(8192)).isNotZero();
        Cells.startCycle(block);
        Cells.endCycle(1 << 20);
        assertThat(PageHeap.isReserveOpen()).isFalse();
    }

    @Test
    void anOccupiedPlaceIsSkipped() {
        Machine.mappable = 0;
        assertThat(allocate(64)).isZero();
    }

    @Test
    void stressMakesRunsOfThatManyCells() {
        Cells.stress(3);
        long slot = Cells.slot(block, SizeClasses.of(64));
        assertThat(Cells.refill(slot, SizeClasses.of(64))).isTrue();
        assertThat(Memory.getLong(slot + 8) - Memory.getLong(slot)).isEqualTo(3 * 64);
        assertThat(Cells.isDue(8)).isTrue();
    }
}
