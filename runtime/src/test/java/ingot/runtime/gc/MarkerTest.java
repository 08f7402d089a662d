package ingot.runtime.gc;

import static org.assertj.core.api.Assertions.assertThat;

import ingot.abi.HubLayout;
import ingot.abi.Kind;
import ingot.abi.ObjectLayout;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.mem.Marks;
import ingot.runtime.mem.SimulatedHeap;
import ingot.runtime.sys.Calls;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Marking over simulated memory against reachability computed from a shadow graph.
class MarkerTest {
    private SimulatedHeap heap;
    private long node; // hub of a class with references at 8 and 16, and 8 bytes of data between that look like addresses
    private long array;
    private final List<Long> objects = new ArrayList<>();

    @BeforeEach
    void open() {
        Machine.reset();
        long tables = Calls.map(4096);
        heap = new SimulatedHeap(64L << 20);
        node = tables;
        Memory.putInt(node + HubLayout.LAYOUT, 24);
        Memory.putInt(node + HubLayout.REFERENCE_MAP, (int) (tables + 512));
        Memory.putShort(tables + 512, (short) 2);
        Memory.putShort(tables + 514, (short) 8);
        Memory.putShort(tables + 516, (short) 16);
        array = tables + 64;
        Memory.putInt(array + HubLayout.LAYOUT, HubLayout.ARRAY_FLAG | Kind.REF.ordinal() << 8 | 2);
    }

    private long newNode() {
        long at = heap.allocate(24);
        Memory.putInt(at, (int) node);
        objects.add(at);
        return at;
    }

    private long newArray(int length) {
        long at = heap.allocate(12 + 4L * length + 7 & -8);
        Memory.putInt(at, (int) array);
        Memory.putInt(at + ObjectLayout.ARRAY_LENGTH, length);
        objects.add(at);
        return at;
    }

    private static List<Long> slots(long object, long array) {
        var slots = new ArrayList<Long>();
        if (Memory.getInt(object) == (int) array) {
            for (int i = 0; i < Memory.getInt(object + ObjectLayout.ARRAY_LENGTH); i++) {
                slots.add(object + 12 + 4L * i);
            }
        } else {
            slots.addAll(List.of(object + 8, object + 16));
        }
        return slots;
    }

    private Set<Long> reachable(long root) {
        var seen = new HashSet<Long>();
        var work = new ArrayDeque<Long>();
        work.push(root);
        while (!work.isEmpty()) {
            long at = work.pop();
            if (at != 0 && seen.add(at)) {
                slots(at, array).forEach(slot -> work.push(Memory.getInt(slot) & 0xffff_ffffL));
            }
        }
        return seen;
    }

    private void check(long markStack, int count) {
        var random = new Random(count);
        for (int i = 0; i < count; i++) {
            if (random.nextInt(10) == 0) {
                newArray(random.nextInt(50));
            } else {
                newNode();
            }
        }
        for (long object : objects) {
            for (long slot : slots(object, array)) {
                if (random.nextInt(3) != 0) {
                    Memory.putInt(slot, (int) (long) objects.get(random.nextInt(objects.size())));
                }
            }
            if (Memory.getInt(object) == (int) node) { // data, not a reference
                Memory.putInt(object + 12, (int) (long) objects.get(random.nextInt(objects.size())));
            }
        }
        for (int round = 0; round < 3; round++) {
            long root = objects.get(random.nextInt(objects.size()));
            heap.startCycle();
            References.start(false);
            Marker.limitStack(markStack);
            Marker.open();
            Marker.visit(root);
            Marker.drain();
            var expected = reachable(root);
            for (long object : objects) {
                assertThat(Marks.isSet(object)).isEqualTo(expected.contains(object));
            }
            heap.endCycle();
            objects.retainAll(expected);
        }
    }

    @Test
    void exactlyTheReachableObjectsAreMarked() {
        check(1 << 20, 20_000);
    }

    @Test
    void anOverflowingMarkStackLosesNothing() {
        check(64, 5_000);
    }

    @Test
    void aLongListNeedsNoDeepStack() {
        long head = 0;
        for (int i = 0; i < 50_000; i++) {
            long at = newNode();
            Memory.putInt(at + 8, (int) head);
            head = at;
        }
        heap.startCycle();
        References.start(false);
        Marker.limitStack(16);
        Marker.open();
        Marker.visit(head);
        Marker.drain();
        assertThat(objects).allMatch(Marks::isSet);
    }

    @Test
    void imageObjectsAreWalkedBySize() {
        long image = heap.outside(4096);
        long target = newNode();
        long other = newNode();
        Memory.putInt(image, (int) array);
        Memory.putInt(image + 8, 3);
        Memory.putInt(image + 12 + 8, (int) target);
        Memory.putInt(image + 24, (int) node);
        Memory.putInt(image + 24 + 16, (int) other);
        heap.startCycle();
        References.start(false);
        Marker.open();
        Roots.scanImage(image, image + 48);
        Marker.drain();
        assertThat(Marks.isSet(target)).isTrue();
        assertThat(Marks.isSet(other)).isTrue();
    }

    @Test
    void framesAreScannedByTheirMaps() {
        long cursor = heap.outside(256);
        long stack = heap.outside(256);
        long map = heap.outside(8);
        long live = newNode();
        long dead = newNode();
        Memory.putByte(map, (byte) 0b10);
        Memory.putLong(cursor + ingot.runtime.except.FrameReader.MAP, map);
        Memory.putLong(cursor + ingot.runtime.except.FrameReader.MAP_BITS, 2);
        Memory.putLong(stack, dead);
        Memory.putLong(stack + 8, live);
        heap.startCycle();
        References.start(false);
        Marker.open();
        Roots.scanFrame(cursor, stack, 0);
        Marker.drain();
        assertThat(Marks.isSet(live)).isTrue();
        assertThat(Marks.isSet(dead)).isFalse();
    }
}
