package ingot.analysis;

/// Open addressing from long keys to objects: no boxes, no removal. Iteration is not offered, so order cannot leak.
final class LongMap<V> {
    private long[] keys = new long[64];
    private Object[] values = new Object[64];
    private int size;

    @SuppressWarnings("unchecked")
    V get(long key) {
        return (V) values[slot(keys, values, key)];
    }

    void put(long key, V value) {
        int at = slot(keys, values, key);
        if (values[at] == null) {
            keys[at] = key;
            size++;
        }
        values[at] = value;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    int size() {
        return size;
    }

    static long key(int high, int low) {
        return (long) high << 32 | low & 0xffff_ffffL;
    }

    private void grow() {
        var moreKeys = new long[keys.length * 2];
        var moreValues = new Object[moreKeys.length];
        for (int i = 0; i < keys.length; i++) {
            if (values[i] != null) {
                int at = slot(moreKeys, moreValues, keys[i]);
                moreKeys[at] = keys[i];
                moreValues[at] = values[i];
            }
        }
        keys = moreKeys;
        values = moreValues;
    }

    private static int slot(long[] keys, Object[] values, long key) {
        long mixed = key * 0x9E37_79B9_7F4A_7C15L; // Fibonacci hashing: 2^64 / golden ratio
        int at = (int) (mixed >>> 32) & keys.length - 1;
        while (values[at] != null && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }
}
