package ingot.codegen.alloc;

import ingot.abi.Kind;

import java.util.Arrays;

/// Moves that happen at once: places read before any is written.
public final class Moves {
    /// Writes one move as instructions.
    public interface Sink {
        void move(Kind kind, int to, int from);

        /// Copies `from` to the scratch register and answers that register: the way out of a cycle. Moves between two slots do not use it.
        int scratch(Kind kind, int from);
    }

    private Kind[] kinds = new Kind[4];
    private int[] to = new int[4];
    private int[] from = new int[4];
    private int count;

    public Moves add(Kind kind, int target, int source) {
        if (target == source) {
            return this;
        }
        if (count == to.length) {
            kinds = Arrays.copyOf(kinds, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
            from = Arrays.copyOf(from, 2 * count);
        }
        kinds[count] = kind;
        to[count] = target;
        from[count++] = source;
        return this;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    int count() {
        return count;
    }

    int to(int move) {
        return to[move];
    }

    int from(int move) {
        return from[move];
    }

    /// Writes the moves in an order that reads each place before it is overwritten; the list is empty afterwards.
    public void flush(Sink sink) {
        while (count > 0) {
            boolean progress = false;
            for (int i = 0; i < count; ) {
                // A constant waits: it can be made at any time, so it must not hold up those that free a register.
                if (isRead(to[i], i)) {
                    i++;
                } else {
                    if (to[i] != from[i]) {
                        sink.move(kinds[i], to[i], from[i]);
                    }
                    remove(i);
                    progress = true;
                }
            }
            if (!progress) {
                int blocked = to[0];
                int scratch = NOT_MADE;
                for (int i = 0; i < count; i++) {
                    if (from[i] == blocked) {
                        if (scratch == NOT_MADE) {
                            scratch = sink.scratch(kinds[i], blocked);
                        }
                        from[i] = scratch;
                    }
                }
            }
        }
    }

    private static final int NOT_MADE = Integer.MIN_VALUE;

    /// Whether another move than `except` still reads the place.
    private boolean isRead(int place, int except) {
        for (int i = 0; i < count; i++) {
            if (from[i] == place && i != except) {
                return true;
            }
        }
        return false;
    }

    private void remove(int index) {
        count--;
        for (int i = index; i < count; i++) {
            kinds[i] = kinds[i + 1];
            to[i] = to[i + 1];
            from[i] = from[i + 1];
        }
    }

    @Override
    public String toString() {
        var text = new StringBuilder("[");
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ", ").append(to[i]).append(" <- ").append(from[i]);
        }
        return text.append(']').toString();
    }
}
