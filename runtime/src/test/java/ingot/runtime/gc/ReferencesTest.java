package ingot.runtime.gc;

import static org.assertj.core.api.Assertions.assertThat;

import ingot.abi.HubLayout;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.mem.Marks;
import ingot.runtime.mem.SimulatedHeap;
import ingot.runtime.sys.Calls;
import java.lang.ref.Reference;
import java.util.HashSet;
import java.util.Set;
import jdk.internal.misc.Unsafe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReferencesTest {
    private static final int REFERENT = (int) Unsafe.getUnsafe().objectFieldOffset(Reference.class, "referent");
    private static final int DISCOVERED = (int) Unsafe.getUnsafe().objectFieldOffset(Reference.class, "discovered");
    private SimulatedHeap heap;
    private long tables;
    private long plain;

    @BeforeEach
    void open() {
        Machine.reset();
        tables = Calls.map(4096);
        heap = new SimulatedHeap(16L << 20);
        plain = tables;
        Memory.putInt(plain + HubLayout.LAYOUT, 16);
        References.takePending();
    }

    private long object() {
        long at = heap.allocate(16);
        Memory.putInt(at, (int) plain);
        return at;
    }

    /// A reference object laid out as HotSpot lays java.lang.ref.Reference out, since the offsets are taken from there.
    private long reference(int strength, long referent) {
        long hub = tables + 64L * strength;
        long map = tables + 1024;
        Memory.putInt(hub + HubLayout.LAYOUT, 48);
        Memory.putInt(hub + HubLayout.FLAGS, strength);
        Memory.putInt(hub + HubLayout.REFERENCE_MAP, (int) map);
        Memory.putShort(map, (short) 2);
        Memory.putShort(map + 2, (short) REFERENT);
        Memory.putShort(map + 4, (short) DISCOVERED);
        long at = heap.allocate(48);
        Memory.putInt(at, (int) hub);
        Memory.putInt(at + REFERENT, (int) referent);
        return at;
    }

    private void collect(boolean memoryIsShort, long... roots) {
        heap.startCycle();
        References.start(memoryIsShort);
        Marker.limitStack(1 << 16);
        Marker.open();
        Marker.visit(References.pending());
        for (long root : roots) {
            Marker.visit(root);
        }
        Marker.drain();
        References.process();
        heap.endCycle();
    }

    private static Set<Long> pending() {
        var all = new HashSet<Long>();
        for (long at = References.takePending(); at != 0; at = Memory.getInt(at + DISCOVERED) & 0xffff_ffffL) {
            all.add(at);
        }
        return all;
    }

    private static long referent(long reference) {
        return Memory.getInt(reference + REFERENT) & 0xffff_ffffL;
    }

    @Test
    void weakAndPhantomReferencesLoseDeadReferents() {
        long kept = object();
        long lost = object();
        long weak = reference(2, lost);
        long phantom = reference(3, lost);
        long strong = reference(2, kept);
        collect(false, weak, phantom, strong, kept);
        assertThat(referent(weak)).isZero();
        assertThat(referent(phantom)).isZero();
        assertThat(referent(strong)).isEqualTo(kept);
        assertThat(pending()).containsExactlyInAnyOrder(weak, phantom);
        assertThat(Memory.getInt(strong + DISCOVERED)).isZero();
    }

    @Test
    void softReferencesGiveWayOnlyWhenMemoryIsShort() {
        long target = object();
        long soft = reference(1, target);
        collect(false, soft);
        assertThat(referent(soft)).isEqualTo(target);
        assertThat(Marks.isSet(target)).isTrue();
        collect(true, soft);
        assertThat(referent(soft)).isZero();
        assertThat(pending()).containsExactly(soft);
    }

    @Test
    void pendingReferencesStayUntilTheyAreTaken() {
        long weak = reference(2, object());
        long other = reference(2, object());
        collect(false, weak, other);
        collect(false); // only the pending list holds them
        collect(false);
        assertThat(Marks.isSet(weak)).isTrue();
        assertThat(pending()).containsExactlyInAnyOrder(weak, other);
    }

    @Test
    void aDeadReferenceIsForgottenWithItsReferent() {
        reference(2, object());
        collect(false);
        assertThat(pending()).isEmpty();
        assertThat(heap.usedBytes()).isZero();
    }
}
