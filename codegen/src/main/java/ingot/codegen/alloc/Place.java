package ingot.codegen.alloc;

/// Where a value is, as an int: a register (0..15 general, 16..31 floating-point), a frame slot of one of four areas, or a constant of the [Code].
public final class Place {
    public static final int FLOAT = 16;
    public static final int REGISTERS = 32;
    private static final int AREA = 1 << 20;
    /// Spill slots, outgoing stack arguments, incoming ones, and slots of handler phis, by index.
    public static final int SPILL = AREA, OUTGOING = 2 * AREA, INCOMING = 3 * AREA, PINNED = 4 * AREA;
    public static final int NONE = Integer.MIN_VALUE;

    private Place() {
    }

    public static boolean isRegister(int place) {
        return place >= 0 && place < REGISTERS;
    }

    public static boolean isFloat(int place) {
        return place >= FLOAT && place < REGISTERS;
    }

    public static boolean isConstant(int place) {
        return place < 0;
    }

    public static boolean isSlot(int place) {
        return place >= AREA;
    }

    public static int area(int place) {
        return place & -AREA;
    }

    public static int index(int place) {
        return place & AREA - 1;
    }
}
