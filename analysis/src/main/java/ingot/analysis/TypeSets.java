package ingot.analysis;

import ingot.world.Type;
import ingot.world.World;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Interns type sets and remembers their unions and filters: the same few hundred sets meet again and again.
final class TypeSets {
    private record Key(int[] types) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(types, key.types);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(types);
        }
    }

    final TypeSet empty;
    private final World world;
    private final Map<Key, TypeSet> interned = new HashMap<>();
    private final LongMap<TypeSet> singles = new LongMap<>();
    private final LongMap<TypeSet> unions = new LongMap<>();
    private final LongMap<TypeSet> intersections = new LongMap<>();
    private final LongMap<TypeSet> subtypes = new LongMap<>();
    private final LongMap<TypeSet> others = new LongMap<>();
    private final LongMap<Answers> answers = new LongMap<>();

    /// Which types were asked whether they are subtypes of one, and which are: the pool is filtered anew whenever it has grown.
    private record Answers(BitSet asked, BitSet yes) {}

    TypeSets(World world) {
        this.world = world;
        this.empty = intern(new int[0]);
    }

    TypeSet of(Type type) {
        TypeSet set = singles.get(type.id());
        if (set == null) {
            set = intern(new int[]{type.id()});
            singles.put(type.id(), set);
        }
        return set;
    }

    /// @param types ascending; not to be changed by the caller afterwards
    TypeSet intern(int[] types) {
        var key = new Key(types);
        TypeSet set = interned.get(key);
        if (set == null) {
            set = new TypeSet(interned.size(), types);
            interned.put(key, set);
        }
        return set;
    }

    TypeSet union(TypeSet a, TypeSet b) {
        if (a == b || b.isEmpty()) {
            return a;
        }
        if (a.isEmpty()) {
            return b;
        }
        long key = a.id < b.id ? LongMap.key(a.id, b.id) : LongMap.key(b.id, a.id);
        TypeSet result = unions.get(key);
        if (result == null) {
            result = unite(a, b);
            unions.put(key, result);
        }
        return result;
    }

    private TypeSet unite(TypeSet a, TypeSet b) {
        var merged = new int[a.size() + b.size()];
        int i = 0, j = 0, n = 0;
        while (i < a.size() && j < b.size()) {
            int x = a.types[i], y = b.types[j];
            merged[n++] = Math.min(x, y);
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }
        while (i < a.size()) {
            merged[n++] = a.types[i++];
        }
        while (j < b.size()) {
            merged[n++] = b.types[j++];
        }
        return n == a.size() ? a : n == b.size() ? b : intern(Arrays.copyOf(merged, n));
    }

    TypeSet intersect(TypeSet a, TypeSet b) {
        if (a == b || a.isEmpty()) {
            return a;
        }
        if (b.isEmpty()) {
            return b;
        }
        long key = a.id < b.id ? LongMap.key(a.id, b.id) : LongMap.key(b.id, a.id);
        TypeSet result = intersections.get(key);
        if (result == null) {
            result = common(a, b);
            intersections.put(key, result);
        }
        return result;
    }

    private TypeSet common(TypeSet a, TypeSet b) {
        var shared = new int[Math.min(a.size(), b.size())];
        int i = 0, j = 0, n = 0;
        while (i < a.size() && j < b.size()) {
            int x = a.types[i], y = b.types[j];
            if (x == y) {
                shared[n++] = x;
            }
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }
        return n == a.size() ? a : n == b.size() ? b : intern(Arrays.copyOf(shared, n));
    }

    /// The types of the set that are subtypes of `type`; with `negated` the others.
    TypeSet filter(TypeSet set, Type type, boolean negated) {
        if (set.isEmpty()) {
            return set;
        }
        var memo = negated ? others : subtypes;
        long key = LongMap.key(set.id, type.id());
        TypeSet result = memo.get(key);
        if (result == null) {
            var kept = new int[set.size()];
            int n = 0;
            Answers known = answersOf(type);
            for (int id : set.types) {
                if (isSubtype(id, type, known) != negated) {
                    kept[n++] = id;
                }
            }
            result = n == set.size() ? set : intern(Arrays.copyOf(kept, n));
            memo.put(key, result);
        }
        return result;
    }

    private Answers answersOf(Type type) {
        Answers known = answers.get(type.id());
        if (known == null) {
            known = new Answers(new BitSet(), new BitSet());
            answers.put(type.id(), known);
        }
        return known;
    }

    private boolean isSubtype(int id, Type type, Answers known) {
        if (!known.asked.get(id)) {
            known.asked.set(id);
            known.yes.set(id, world.typeById(id).isSubtypeOf(type));
        }
        return known.yes.get(id);
    }
}
