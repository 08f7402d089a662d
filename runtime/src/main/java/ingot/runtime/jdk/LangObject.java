package ingot.runtime.jdk;

import ingot.abi.HubLayout;
import ingot.abi.ObjectLayout;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.except.Throws;
import ingot.runtime.mem.Allocator;
import ingot.runtime.sys.Clock;
import ingot.runtime.thread.IdentityHash;
import ingot.runtime.thread.Monitors;

@TargetClass("java.lang.Object")
final class LangObject {
    private LangObject() {
    }

    @Substitute
    @Override
    public int hashCode() {
        return IdentityHash.of(this);
    }

    /// Copies everything behind the header; the copy's lock word is new.
    @Substitute
    @Override
    protected Object clone() throws CloneNotSupportedException {
        long hub = Machine.hubOf(this);
        int layout = Memory.getInt(hub + HubLayout.LAYOUT);
        if (layout < 0) {
            int length = Memory.getInt(Machine.addressOf(this) + ObjectLayout.ARRAY_LENGTH);
            Object copy = Allocator.array(hub, length);
            copy(this, copy, (long) length << (layout & 0xff), (layout & 0xff) == 3 ? 16 : 12);
            return copy;
        }
        if ((Memory.getInt(hub + HubLayout.FLAGS) & HubLayout.FLAG_CLONEABLE) == 0) {
            throw new CloneNotSupportedException(getClass().getName());
        }
        Object copy = Allocator.instance(hub);
        copy(this, copy, layout - ObjectLayout.HEADER_BYTES, ObjectLayout.HEADER_BYTES);
        return copy;
    }

    private static void copy(Object from, Object to, long bytes, int offset) {
        Machine.copyForward(Machine.addressOf(to) + offset, Machine.addressOf(from) + offset, bytes);
    }

    private static void checkOwner(Object object) {
        if (!Monitors.isOwner(object)) {
            Throws.illegalMonitorState();
        }
    }

    /// With one thread nobody can notify: only the time ends the wait, and without one nothing does.
    @Substitute
    private void wait0(long milliseconds) throws InterruptedException {
        checkOwner(this);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        do {
            Clock.sleep(milliseconds == 0 ? Long.MAX_VALUE / 4 : milliseconds * 1_000_000);
        } while (milliseconds == 0);
    }

    @Substitute
    static void notify(Object self) {
        checkOwner(self); // nobody waits while there is one thread
    }

    @Substitute
    static void notifyAll(Object self) {
        checkOwner(self);
    }
}
