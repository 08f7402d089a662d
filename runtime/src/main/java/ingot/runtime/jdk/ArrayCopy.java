package ingot.runtime.jdk;

import ingot.abi.HubLayout;
import ingot.abi.ObjectLayout;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.sys.Bytes;

/// System.arraycopy: its checks in HotSpot's order and with HotSpot's words.
final class ArrayCopy {
    private static final int REF = 8;

    private ArrayCopy() {
    }

    static void copy(Object from, int fromIndex, Object to, int toIndex, int length) {
        if (from == null || to == null) {
            throw new NullPointerException();
        }
        long fromHub = Machine.hubOf(from);
        long toHub = Machine.hubOf(to);
        int layout = Memory.getInt(fromHub + HubLayout.LAYOUT);
        if (fromHub != toHub || layout >= 0) {
            checkTypes(from, fromHub, to, toHub);
        }
        int fromLength = length(from);
        int toLength = length(to);
        if ((fromIndex | toIndex | length) < 0 || fromIndex + length < 0 || toIndex + length < 0 || fromIndex + length > fromLength
                || toIndex + length > toLength) {
            throw new ArrayIndexOutOfBoundsException(ArrayCopyText.bounds(fromHub, fromIndex, fromLength, toIndex, toLength, length));
        }
        int shift = layout & 0xff;
        long base = shift == 3 ? 16 : 12;
        long source = Machine.addressOf(from) + base + ((long) fromIndex << shift);
        long target = Machine.addressOf(to) + base + ((long) toIndex << shift);
        if (fromHub == toHub || kind(layout) != REF) {
            Bytes.move(target, source, (long) length << shift);
        } else {
            copyReferences(fromHub, toHub, source, target, length);
        }
    }

    /// Different arrays of references: each element is tested unless all can be stored.
    private static void copyReferences(long fromHub, long toHub, long source, long target, int length) {
        long from = Memory.getInt(fromHub + HubLayout.ELEMENT_OR_SUPER) & 0xffff_ffffL;
        long to = Memory.getInt(toHub + HubLayout.ELEMENT_OR_SUPER) & 0xffff_ffffL;
        if (from == 0 || to == 0 || LangClass.isSubtype(from, to)) {
            Bytes.move(target, source, 4L * length);
            return;
        }
        for (int i = 0; i < length; i++) {
            int reference = Memory.getInt(source + 4L * i);
            if (reference != 0) {
                long hub = Memory.getInt((reference & 0xffff_ffffL) + ObjectLayout.CLASS_WORD) & 0xffff_ffffL;
                if (!LangClass.canStore(hub, toHub)) {
                    throw new ArrayStoreException(ArrayCopyText.element(from, to));
                }
            }
            Memory.putInt(target + 4L * i, reference);
        }
    }

    private static void checkTypes(Object from, long fromHub, Object to, long toHub) {
        int fromLayout = Memory.getInt(fromHub + HubLayout.LAYOUT);
        int toLayout = Memory.getInt(toHub + HubLayout.LAYOUT);
        if (fromLayout >= 0) {
            throw new ArrayStoreException("arraycopy: source type " + from.getClass().getName() + " is not an array");
        }
        if (toLayout >= 0) {
            throw new ArrayStoreException("arraycopy: destination type " + to.getClass().getName() + " is not an array");
        }
        if (fromLayout != toLayout) {
            throw new ArrayStoreException("arraycopy: type mismatch: can not copy " + ArrayCopyText.array(fromHub) + "[] into "
                    + ArrayCopyText.array(toHub) + "[]");
        }
    }

    static int length(Object array) {
        return Memory.getInt(Machine.addressOf(array) + ObjectLayout.ARRAY_LENGTH);
    }

    static int kind(int layout) {
        return layout >>> 8 & 0xff;
    }
}
