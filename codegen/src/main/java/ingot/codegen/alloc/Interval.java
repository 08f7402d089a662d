package ingot.codegen.alloc;

import java.util.Arrays;

/// Where one virtual register is live, or one piece of it after a split: ranges [from, to) ascending, and the positions that want a register.
final class Interval {
    static final int NEVER = Integer.MAX_VALUE;
    /// Assigned place: a register, or IN_MEMORY.
    static final int UNASSIGNED = -1, IN_MEMORY = -2;

    final int register;
    /// The whole of which this is a piece; itself if it is that.
    final Interval whole;
    /// Of the whole: pieces by start. Itself first.
    Interval next;

    private int[] ranges;
    private int rangeCount;
    private int[] uses;
    private byte[] hints;
    private int useCount;
    private int cursor;
    int place = UNASSIGNED;

    // Of the whole alone.
    /// Some piece lies in memory.
    boolean spilled;
    /// First piece may begin in memory: a phi or a parameter.
    boolean beginsInMemory;
    /// A register whose place this one would like, or -1.
    int sameAs = -1;
    int defHint = -1;
    int slot = -1;
    boolean remade;

    Interval(int register) {
        this.register = register;
        this.whole = this;
        this.ranges = new int[4];
        this.uses = new int[4];
        this.hints = new byte[4];
    }

    private Interval(Interval whole, int[] ranges, int[] uses, byte[] hints) {
        this.register = whole.register;
        this.whole = whole;
        this.ranges = ranges;
        this.rangeCount = ranges.length / 2;
        this.uses = uses;
        this.hints = hints;
        this.useCount = uses.length;
    }

    // Building, from the last position to the first: everything is stored descending, then turned.

    void addRange(int from, int to) {
        if (rangeCount > 0) {
            int last = 2 * (rangeCount - 1);
            if (ranges[last + 1] <= to) { // the earlier range touches or covers the one below
                ranges[last + 1] = Math.min(ranges[last + 1], from);
                ranges[last] = Math.max(ranges[last], to);
                return;
            }
        }
        if (2 * rangeCount == ranges.length) {
            ranges = Arrays.copyOf(ranges, 4 * rangeCount);
        }
        ranges[2 * rangeCount] = to;
        ranges[2 * rangeCount + 1] = from;
        rangeCount++;
    }

    /// The definition: the first range begins here.
    void beginAt(int position) {
        if (rangeCount == 0) {
            addRange(position, position + 1);
        } else {
            ranges[2 * rangeCount - 1] = position;
        }
    }

    boolean isEmpty() {
        return rangeCount == 0;
    }

    void addUse(int position, int hint) {
        if (useCount > 0 && uses[useCount - 1] == position) {
            return;
        }
        if (useCount == uses.length) {
            uses = Arrays.copyOf(uses, 2 * useCount);
            hints = Arrays.copyOf(hints, 2 * useCount);
        }
        uses[useCount] = position;
        hints[useCount++] = (byte) hint;
    }

    void turn() {
        int[] ascending = new int[2 * rangeCount];
        for (int i = 0; i < ascending.length; i++) {
            ascending[i] = ranges[2 * rangeCount - 1 - i];
        }
        ranges = ascending;
        uses = Arrays.copyOf(uses, useCount);
        hints = Arrays.copyOf(hints, useCount);
        for (int i = 0, j = useCount - 1; i < j; i++, j--) {
            int use = uses[i];
            uses[i] = uses[j];
            uses[j] = use;
            byte hint = hints[i];
            hints[i] = hints[j];
            hints[j] = hint;
        }
    }

    // Reading. A use entry is (position << 1) | 1 if it must be a register, else 0: any place will do, but the hint counts.

    int start() {
        return ranges[0];
    }

    int end() {
        return ranges[2 * rangeCount - 1];
    }

    boolean covers(int position) {
        for (int i = 0; i < rangeCount; i++) {
            if (position < ranges[2 * i + 1]) {
                return position >= ranges[2 * i];
            }
        }
        return false;
    }

    /// As [#covers], for positions that only grow.
    boolean coversNow(int position) {
        while (cursor < rangeCount - 1 && ranges[2 * cursor + 1] <= position) {
            cursor++;
        }
        return ranges[2 * cursor] <= position && position < ranges[2 * cursor + 1];
    }

    /// First position where both are live, or NEVER.
    int intersection(Interval other) {
        int i = cursor;
        int j = other.cursor;
        while (i < rangeCount && j < other.rangeCount) {
            int from = Math.max(ranges[2 * i], other.ranges[2 * j]);
            if (from < Math.min(ranges[2 * i + 1], other.ranges[2 * j + 1])) {
                return from;
            }
            if (ranges[2 * i + 1] < other.ranges[2 * j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return NEVER;
    }

    /// First use at or after `position` that must be in a register.
    int nextMust(int position) {
        for (int use : uses) {
            if (use >> 1 >= position && (use & 1) != 0) {
                return use >> 1;
            }
        }
        return NEVER;
    }

    /// Last use of any kind before `position`, or the start.
    int lastUseBefore(int position) {
        for (int i = uses.length - 1; i >= 0; i--) {
            if (uses[i] >> 1 < position) {
                return Math.max(uses[i] >> 1, start());
            }
        }
        return start();
    }

    /// Whether anything reads it up to `position`.
    boolean isUsedUpTo(int position) {
        return uses.length > 0 && uses[0] >> 1 <= position;
    }

    /// The register that the first use with a wish wants, or -1.
    int useHint() {
        for (byte hint : hints) {
            if (hint >= 0) {
                return hint;
            }
        }
        return -1;
    }

    int rangeCount() {
        return rangeCount;
    }

    int from(int range) {
        return ranges[2 * range];
    }

    int to(int range) {
        return ranges[2 * range + 1];
    }

    /// Cuts at `position`, start < position < end; uses at the position stay here. The rest begins there, or where the hole that the position is in ends.
    Interval split(int position) {
        int range = 0;
        while (ranges[2 * range + 1] <= position) {
            range++;
        }
        int[] rest = Arrays.copyOfRange(ranges, 2 * range, 2 * rangeCount);
        if (rest[0] < position) {
            rest[0] = position;
            rangeCount = range + 1;
            ranges = Arrays.copyOf(ranges, 2 * rangeCount);
            ranges[2 * range + 1] = position;
        } else {
            rangeCount = range;
            ranges = Arrays.copyOf(ranges, 2 * rangeCount);
        }
        int kept = 0;
        while (kept < uses.length && uses[kept] >> 1 <= position) {
            kept++;
        }
        var piece = new Interval(whole, rest, Arrays.copyOfRange(uses, kept, uses.length), Arrays.copyOfRange(hints, kept, hints.length));
        uses = Arrays.copyOf(uses, kept);
        hints = Arrays.copyOf(hints, kept);
        useCount = kept;
        piece.next = next;
        next = piece;
        return piece;
    }

    /// The piece that holds the value when position `position` is reached: start < position <= end.
    Interval before(int position) {
        for (Interval piece = whole; piece != null; piece = piece.next) {
            if (position <= piece.end()) {
                return piece;
            }
        }
        throw new AssertionError("v" + register + " is not live before " + position);
    }

    /// The piece that holds the value from position on: start <= position < end.
    Interval after(int position) {
        for (Interval piece = whole; piece != null; piece = piece.next) {
            if (position < piece.end()) {
                return piece;
            }
        }
        throw new AssertionError("v" + register + " is not live from " + position);
    }

    @Override
    public String toString() {
        var text = new StringBuilder("v").append(register).append('@').append(place);
        for (int i = 0; i < rangeCount; i++) {
            text.append(" [").append(ranges[2 * i]).append(',').append(ranges[2 * i + 1]).append(')');
        }
        return text.toString();
    }
}
