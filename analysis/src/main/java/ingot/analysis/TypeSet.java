package ingot.analysis;

import java.util.Arrays;

/// An interned set of exact types: equal sets are the same object.
final class TypeSet {
    final int id;
    /// Type ids, ascending.
    final int[] types;
    /// All its types are in the saturation pool; the pool only grows, so this never turns back.
    boolean inPool;
    /// The interned states with this set, made on demand by [States].
    State nullable;
    State nonNull;

    TypeSet(int id, int[] types) {
        this.id = id;
        this.types = types;
    }

    int size() {
        return types.length;
    }

    boolean isEmpty() {
        return types.length == 0;
    }

    boolean contains(int type) {
        return types.length == 1 ? types[0] == type : Arrays.binarySearch(types, type) >= 0;
    }

    @Override
    public String toString() {
        return Arrays.toString(types);
    }
}
