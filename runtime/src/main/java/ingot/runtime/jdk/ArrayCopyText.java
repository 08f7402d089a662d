package ingot.runtime.jdk;

import ingot.abi.HubLayout;
import ingot.runtime.Memory;
import ingot.runtime.annotation.Limited;
import ingot.runtime.sys.Utf8;

/// What System.arraycopy says when it fails.
final class ArrayCopyText {
    private ArrayCopyText() {
    }

    /// "int", or "object array" for every array of references.
    @Limited
    static String array(long hub) {
        int kind = ArrayCopy.kind(Memory.getInt(hub + HubLayout.LAYOUT));
        return switch (kind) {
            case 0 -> "boolean";
            case 1 -> "byte";
            case 2 -> "char";
            case 3 -> "short";
            case 4 -> "int";
            case 5 -> "long";
            case 6 -> "float";
            case 7 -> "double";
            default -> "object array";
        };
    }

    static String bounds(long hub, int from, int fromLength, int to, int toLength, int length) {
        String type = array(hub);
        if (from < 0) {
            return "arraycopy: source index " + from + " out of bounds for " + type + "[" + fromLength + "]";
        }
        if (to < 0) {
            return "arraycopy: destination index " + to + " out of bounds for " + type + "[" + toLength + "]";
        }
        if (length < 0) {
            return "arraycopy: length " + length + " is negative";
        }
        long end = (long) from + length;
        if (end > fromLength) {
            return "arraycopy: last source index " + decimal(end) + " out of bounds for " + type + "[" + fromLength + "]";
        }
        return "arraycopy: last destination index " + decimal((long) to + length) + " out of bounds for " + type + "[" + toLength + "]";
    }

    /// The sum of two non-negative ints, without the printing of longs.
    private static String decimal(long n) {
        return n <= Integer.MAX_VALUE ? Integer.toString((int) n) : Integer.toString((int) (n / 10)) + (int) (n % 10);
    }

    /// An element does not fit; arguments are the hubs of the element types.
    static String element(long from, long to) {
        if (LangClass.isSubtype(to, from)) {
            return "arraycopy: element type mismatch: can not cast one of the elements of " + name(from) + "[] to the type of the destination array, "
                    + name(to);
        }
        return "arraycopy: type mismatch: can not copy " + name(from) + "[] into " + name(to) + "[]";
    }

    private static String name(long hub) {
        return Utf8.name(Memory.getInt(hub + HubLayout.NAME) & 0xffff_ffffL);
    }
}
