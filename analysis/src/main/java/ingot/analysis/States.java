package ingot.analysis;

import ingot.world.Type;
import ingot.world.World;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The lattice of [State]: interning, join, filters, and the pools of saturation: one of types, one of thrown types.
final class States {
    /// Image objects a state names one by one. REACH.md section 2: 12 is no better than 6.
    static final int OBJECT_LIMIT = 6;

    private record Objects(int[] references, boolean nullable) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Objects o && nullable == o.nullable && Arrays.equals(references, o.references);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(references) * 2 + (nullable ? 1 : 0);
        }
    }

    private record Saturated(Type filter, boolean nullable) {}

    /// What reached saturated places: of values, and of thrown objects.
    record Pools(TypeSet types, TypeSet thrown) {}

    final TypeSets sets;
    final State nothingButNull;
    /// Thrown objects of more types than are kept apart: stands for the pool of thrown types. Only cells of thrown objects and handlers hold it.
    final State anyThrown;
    private final World world;
    private final ImageObjects image;
    private final int typeLimit;
    private final int thrownLimit;
    private final Map<Objects, State> named = new HashMap<>();
    private final Map<Saturated, State> saturated = new HashMap<>();
    private TypeSet pool;
    private TypeSet thrownPool;

    /// @param typeLimit   a set of more types joins the pool
    /// @param thrownLimit a set of more thrown types joins the pool of these
    States(World world, ImageObjects image, int typeLimit, int thrownLimit) {
        this.world = world;
        this.image = image;
        this.typeLimit = typeLimit;
        this.thrownLimit = thrownLimit;
        this.sets = new TypeSets(world);
        this.pool = sets.empty;
        this.thrownPool = sets.empty;
        this.nothingButNull = objects(new int[0], true);
        this.anyThrown = new State(0, null, null, false, world.throwableType());
    }

    Pools pools() {
        return new Pools(pool, thrownPool);
    }

    State object(int reference) {
        return reference == 0 ? nothingButNull : objects(new int[]{reference}, false);
    }

    State exactly(Type type, boolean nullable) {
        return types(sets.of(type), nullable);
    }

    State types(TypeSet set, boolean nullable) {
        if (set.isEmpty()) {
            return nullable ? nothingButNull : State.BOTTOM;
        }
        if (set.size() > typeLimit) {
            contribute(set);
            return saturated(world.objectType(), nullable);
        }
        State state = nullable ? set.nullable : set.nonNull;
        if (state == null) {
            state = new State(0, set, null, nullable, null);
            if (nullable) {
                set.nullable = state;
            } else {
                set.nonNull = state;
            }
        }
        return state;
    }

    State saturated(Type filter, boolean nullable) {
        return saturated.computeIfAbsent(new Saturated(filter, nullable), key -> new State(0, null, null, key.nullable, key.filter));
    }

    /// @param references ascending, at most [#OBJECT_LIMIT]
    private State objects(int[] references, boolean nullable) {
        if (references.length == 0 && !nullable) {
            return State.BOTTOM;
        }
        return named.computeIfAbsent(new Objects(references, nullable), key -> {
            TypeSet types = sets.empty;
            for (int reference : key.references) {
                Type type = image.live(reference).type;
                types = type == null ? types : sets.union(types, sets.of(type));
            }
            return new State(0, types, key.references, key.nullable, null);
        });
    }

    State join(State a, State b) {
        if (a == b || b == State.BOTTOM) {
            return a;
        }
        if (a == State.BOTTOM) {
            return b;
        }
        if (!a.isReference() || !b.isReference()) {
            assert !a.isReference() && !b.isReference() : a + " joins " + b;
            return a.same(b) ? a : State.ANY;
        }
        boolean nullable = a.nullable | b.nullable;
        if (a.saturated != null || b.saturated != null) {
            return joinSaturated(a, b, nullable);
        }
        if (a.objects != null && b.objects != null) {
            int[] merged = merge(a.objects, b.objects);
            if (merged.length <= OBJECT_LIMIT) {
                return merged.length == a.objects.length && nullable == a.nullable ? a
                        : merged.length == b.objects.length && nullable == b.nullable ? b : objects(merged, nullable);
            }
        }
        anonymise(a);
        anonymise(b);
        return types(sets.union(a.types, b.types), nullable);
    }

    private State joinSaturated(State a, State b, boolean nullable) {
        contribute(a);
        contribute(b);
        Type filter = a.saturated == null ? b.saturated : b.saturated == null ? a.saturated
                : a.saturated.isSubtypeOf(b.saturated) ? b.saturated : b.saturated.isSubtypeOf(a.saturated) ? a.saturated : world.objectType();
        Type other = a.saturated == null ? filter : b.saturated == null ? filter : null;
        if (other != null && !allAre(a.saturated == null ? a.types : b.types, filter)) {
            filter = world.objectType();
        }
        return saturated(filter, nullable);
    }

    private boolean allAre(TypeSet set, Type type) {
        return sets.filter(set, type, true).isEmpty();
    }

    /// Thrown objects come together. Half of all methods throw the same few dozen types (REACH.md section 10), so these sets join a pool early.
    State joinThrown(State a, State b) {
        if (a != anyThrown && b != anyThrown) {
            State joined = join(a, b);
            if (joined.types == null || joined.types.size() <= thrownLimit) {
                return joined;
            }
        }
        contributeThrown(a);
        contributeThrown(b);
        return anyThrown;
    }

    State thrown(TypeSet types) {
        if (types.size() <= thrownLimit) {
            return types(types, false);
        }
        thrownPool = sets.union(thrownPool, types);
        return anyThrown;
    }

    private void contributeThrown(State state) {
        if (state.types != null) {
            anonymise(state);
            thrownPool = sets.union(thrownPool, state.types);
        }
    }

    /// What a handler gets of thrown objects: a state as any other, of what the pool holds now.
    State caught(State thrown) {
        State caught = thrown == anyThrown ? types(thrownPool, false) : thrown;
        return caught.saturated == null ? caught : saturated(world.throwableType(), false);
    }

    private static int[] merge(int[] a, int[] b) {
        var merged = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, merged, a.length, b.length);
        return Arrays.stream(merged).sorted().distinct().toArray();
    }

    private void anonymise(State state) {
        if (state.objects != null) {
            for (int reference : state.objects) {
                image.anonymise(reference);
            }
        }
    }

    private void contribute(State state) {
        if (state.saturated == null) {
            anonymise(state);
            contribute(state.types);
        }
    }

    private void contribute(TypeSet set) {
        if (!set.inPool) {
            set.inPool = true;
            pool = sets.union(pool, set);
        }
    }

    /// The same references, but named no more; any primitive for a constant: what a place that is never folded holds.
    State forget(State state) {
        if (!state.isReference()) {
            return state == State.BOTTOM ? state : State.ANY;
        }
        if (state.objects == null || state.objects.length == 0) {
            return state;
        }
        anonymise(state);
        return types(state.types, state.nullable);
    }

    State withNull(State state, boolean nullable) {
        if (!state.isReference() || state.nullable == nullable) {
            return state;
        }
        return state.saturated != null ? saturated(state.saturated, nullable)
                : state.objects != null ? objects(state.objects, nullable) : types(state.types, nullable);
    }

    /// The references of the state that are of a type, null kept as it is.
    ///
    /// @param negated those that are not
    State filter(State state, Type type, boolean negated) {
        if (!state.isReference() || type == world.objectType() && !negated) {
            return state;
        }
        if (state.saturated != null) {
            if (!negated && type.isSubtypeOf(state.saturated)) {
                return saturated(type, state.nullable);
            }
            return !negated ? types(sets.filter(present(state), type, false), state.nullable) : state;
        }
        if (state.objects != null) {
            int[] kept = Arrays.stream(state.objects).filter(reference -> isA(reference, type) != negated).toArray();
            return kept.length == state.objects.length ? state : objects(kept, state.nullable);
        }
        TypeSet kept = sets.filter(state.types, type, negated);
        return kept == state.types ? state : types(kept, state.nullable);
    }

    private boolean isA(int reference, Type type) {
        Type own = image.live(reference).type;
        return own != null && own.isSubtypeOf(type);
    }

    /// References that both states allow.
    State meet(State a, State b) {
        boolean nullable = a.nullable && b.nullable;
        if (a.saturated != null || b.saturated != null) {
            return withNull(a.saturated != null ? b : a, nullable);
        }
        if (a.objects != null && b.objects != null) {
            return objects(Arrays.stream(a.objects).filter(x -> Arrays.binarySearch(b.objects, x) >= 0).toArray(), nullable);
        }
        if (a.objects != null || b.objects != null) { // an object without a name in the other state may be there if its type is
            State withNames = a.objects != null ? a : b;
            State other = withNames == a ? b : a;
            return objects(Arrays.stream(withNames.objects).filter(x -> image.live(x).type != null && other.types.contains(image.live(x).type.id())).toArray(), nullable);
        }
        return types(sets.intersect(a.types, b.types), nullable);
    }

    /// The references of the state whose exact type is in the set, without null.
    State restrict(State state, TypeSet set) {
        if (state.saturated != null) {
            return types(sets.intersect(present(state), set), false);
        }
        if (state.objects != null) {
            int[] kept = Arrays.stream(state.objects).filter(x -> image.live(x).type != null && set.contains(image.live(x).type.id())).toArray();
            return objects(kept, false);
        }
        return types(sets.intersect(state.types, set), false);
    }

    /// The exact types a state stands for now: of a saturated one the pool's share, which may grow until the next refresh.
    TypeSet present(State state) {
        return state.saturated != null ? sets.filter(pool, state.saturated, false) : state.types;
    }
}
