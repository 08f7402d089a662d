package ingot.abi;

/// Objects in the image heap and in the heap (DESIGN.md section 4): an 8-byte header, the class word (address of the hub)
/// and the lock word; arrays add a 4-byte length. Offsets and sizes are in bytes.
public final class ObjectLayout {
    public static final int CLASS_WORD = 0;
    public static final int LOCK_WORD = 4;
    public static final int HEADER_BYTES = 8;
    public static final int ARRAY_LENGTH = 8;
    public static final int ALIGNMENT = 8;

    /// Lock word: low two bits are the tag, the upper 30 the identity hash (tag 00 and 01) or monitor index (tag 10).
    public static final int LOCK_TAG_MASK = 3;
    public static final int LOCK_NEUTRAL = 0;
    public static final int LOCK_FAST = 1;
    public static final int LOCK_INFLATED = 2;
    public static final int HASH_SHIFT = 2;

    private ObjectLayout() {
    }

    /// Offset of element 0: 12, or 16 where the elements need 8-byte alignment.
    public static int arrayBase(Kind element) {
        return element.bytes() == 8 ? 16 : 12;
    }

    /// Size of an array object, rounded up to [#ALIGNMENT].
    public static long arrayBytes(Kind element, int length) {
        return align(arrayBase(element) + ((long) length << element.shift()));
    }

    public static long align(long bytes) {
        return (bytes + (ALIGNMENT - 1)) & -ALIGNMENT;
    }
}
