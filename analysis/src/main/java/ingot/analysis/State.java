package ingot.analysis;

import ingot.world.Type;

import java.util.Arrays;

/// What a value can be: nothing yet ([#BOTTOM], of every kind), a primitive constant, any primitive ([#ANY], also the mark of a completed
/// instruction without a result), or references. States of references are interned by [States], so they compare by identity.
final class State {
    /// No value arrives: control does not pass.
    static final State BOTTOM = new State(0, null, null, false, null);
    static final State ANY = new State(0, null, null, false, null);
    private static final State[] SMALL = new State[1024 + 128];

    static {
        for (int i = 0; i < SMALL.length; i++) {
            SMALL[i] = new State(i - 128, null, null, false, null);
        }
    }

    /// Of a primitive constant.
    final long bits;
    /// Of references: their exact types, those of the objects included; null if saturated, and of primitives.
    final TypeSet types;
    /// Of references: image objects, ascending; null if they are not named one by one. Empty for null alone.
    final int[] objects;
    final boolean nullable;
    /// Of a saturated state: stands for the pool's subtypes of this type.
    final Type saturated;

    State(long bits, TypeSet types, int[] objects, boolean nullable, Type saturated) {
        this.bits = bits;
        this.types = types;
        this.objects = objects;
        this.nullable = nullable;
        this.saturated = saturated;
    }

    static State constant(long bits) {
        return bits >= -128 && bits < 1024 ? SMALL[(int) bits + 128] : new State(bits, null, null, false, null);
    }

    static State of(boolean truth) {
        return SMALL[truth ? 129 : 128];
    }

    boolean isReference() {
        return types != null || saturated != null;
    }

    boolean isConstant() {
        return !isReference() && this != ANY && this != BOTTOM;
    }

    boolean isConstant(long value) {
        return isConstant() && bits == value;
    }

    /// References that are null and nothing else.
    boolean isNull() {
        return nullable && objects != null && objects.length == 0;
    }

    /// One object and nothing else.
    boolean isObject() {
        return !nullable && objects != null && objects.length == 1;
    }

    boolean same(State other) {
        return this == other || isConstant() && other.isConstant() && bits == other.bits;
    }

    @Override
    public String toString() {
        return this == BOTTOM ? "nothing" : this == ANY ? "any"
                : !isReference() ? Long.toString(bits)
                : (nullable ? "null|" : "") + (saturated != null ? "pool of " + saturated : objects != null ? "@" + Arrays.toString(objects) : types.toString());
    }
}
