package ingot.evaluator;

import java.util.Arrays;

/// Open-addressing map from positive int to non-zero int.
final class IntMap {
    private int[] keys;
    private int[] values;
    private int size;

    IntMap() {
        this(new int[1024], new int[1024], 0);
    }

    private IntMap(int[] keys, int[] values, int size) {
        this.keys = keys;
        this.values = values;
        this.size = size;
    }

    IntMap copy() {
        return new IntMap(keys.clone(), values.clone(), size);
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int i = (key * 0x9E3779B1 >>> 12) & mask;
        while (keys[i] != 0 && keys[i] != key) {
            i = (i + 1) & mask;
        }
        return i;
    }

    /// 0 if absent.
    int get(int key) {
        return values[slot(key)];
    }

    void put(int key, int value) {
        int i = slot(key);
        if (keys[i] == 0) {
            if (++size * 2 > keys.length) {
                int[] oldKeys = keys;
                int[] oldValues = values;
                keys = new int[oldKeys.length * 2];
                values = new int[keys.length];
                for (int k = 0; k < oldKeys.length; k++) {
                    if (oldKeys[k] != 0) {
                        int s = slot(oldKeys[k]);
                        keys[s] = oldKeys[k];
                        values[s] = oldValues[k];
                    }
                }
                i = slot(key);
            }
            keys[i] = key;
        }
        values[i] = value;
    }

    /// The key stays, with value 0.
    void remove(int key) {
        values[slot(key)] = 0;
    }

    /// Keys with a value, in ascending order.
    int[] sortedKeys() {
        return Arrays.stream(keys).filter(k -> k != 0 && get(k) != 0).sorted().toArray();
    }
}
