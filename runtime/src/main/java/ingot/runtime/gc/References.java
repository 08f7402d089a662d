package ingot.runtime.gc;

import ingot.abi.HubLayout;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import jdk.internal.misc.Unsafe;

import java.lang.ref.Reference;

/// Reference objects: while marking, those whose referent has no mark yet are put on a list of their strength, linked through `discovered`. Afterwards the ones whose
/// referent is still unmarked are cleared and join the pending list, which the JDK takes over.
public final class References {
    private static final int SOFT = 1, WEAK = 2, PHANTOM = 3;
    private static final long REFERENT = Unsafe.getUnsafe().objectFieldOffset(Reference.class, "referent");
    private static final long DISCOVERED = Unsafe.getUnsafe().objectFieldOffset(Reference.class, "discovered");

    /// Ends a list of discovered references, so that a listed one's `discovered` is never 0: an object can be scanned twice.
    private static final int END = 1;

    /// Heads, narrow references.
    private static int soft;
    private static int weak;
    private static int phantom;
    private static int pending;
    private static int clearSoft;

    private References() {
    }

    /// First of the cleared references that the JDK has not taken yet, 0 if there is none.
    static long pending() {
        return pending & 0xffff_ffffL;
    }

    public static boolean hasPending() {
        return pending != 0;
    }

    /// Address of the first pending reference; the list is then the caller's.
    public static long takePending() {
        long first = pending();
        pending = 0;
        return first;
    }

    /// Takes a reference off the pending list's head and returns the address of the next. The collector made the list, so it is read as the collector reads.
    public static long unlink(Object reference) {
        long at = Machine.addressOf(reference) + DISCOVERED;
        long next = Memory.getInt(at) & 0xffff_ffffL;
        Memory.putInt(at, 0);
        return next;
    }

    static void start(boolean memoryIsShort) {
        soft = END;
        weak = END;
        phantom = END;
        clearSoft = memoryIsShort ? 1 : 0;
    }

    /// Visits the fields of a Reference object other than its referent.
    static void scan(long object, long hub) {
        int strength = Memory.getInt(hub + HubLayout.FLAGS) & HubLayout.FLAG_REFERENCE_MASK;
        long referent = Memory.getInt(object + REFERENT) & 0xffff_ffffL;
        if (referent == 0 || Marker.isLive(referent) || strength == SOFT && clearSoft == 0) {
            Marker.scanFields(object, hub);
            return;
        }
        if (Memory.getInt(object + DISCOVERED) != 0) {
            return;
        }
        long map = Memory.getInt(hub + HubLayout.REFERENCE_MAP) & 0xffff_ffffL;
        int count = Memory.getChar(map);
        for (int i = 1; i <= count; i++) {
            int offset = Memory.getChar(map + 2L * i);
            if (offset != REFERENT) {
                Marker.visitSlot(object + offset);
            }
        }
        switch (strength) {
            case SOFT -> soft = link(object, soft);
            case WEAK -> weak = link(object, weak);
            default -> phantom = link(object, phantom);
        }
    }

    private static int link(long object, int next) {
        Memory.putInt(object + DISCOVERED, next);
        return (int) object;
    }

    /// Marking is complete. Nothing new becomes reachable here: a cleared reference loses its referent, a kept one's was marked by others.
    static void process() {
        clearUnmarked(soft);
        clearUnmarked(weak);
        clearUnmarked(phantom);
    }

    private static void clearUnmarked(int list) {
        long at = list & 0xffff_ffffL;
        while (at != END) {
            long next = Memory.getInt(at + DISCOVERED) & 0xffff_ffffL;
            if (Marker.isLive(Memory.getInt(at + REFERENT) & 0xffff_ffffL)) {
                Memory.putInt(at + DISCOVERED, 0);
            } else {
                Memory.putInt(at + REFERENT, 0);
                pending = link(at, pending);
            }
            at = next;
        }
    }
}
