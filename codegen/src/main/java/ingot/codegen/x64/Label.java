package ingot.codegen.x64;

/// A place in the code of one [Assembler]: bound once, referred to from before or behind. Its final offset is known after the
/// assembler has finished ([Assembler#offsetOf]).
public final class Label {
    static final int UNBOUND = -1;

    /// Offset in the unrelaxed buffer.
    int position = UNBOUND;
    /// How many relaxable jumps lie before it, so that its final offset is one subtraction.
    int jumpsBefore;

    Label() {
    }

    public boolean isBound() {
        return position != UNBOUND;
    }
}
