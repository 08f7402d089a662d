package ingot.codegen.x64;

import ingot.abi.CallConvention;
import ingot.abi.Kind;
import ingot.codegen.alloc.Place;

import java.util.List;

/// Which registers may be allocated, and where arguments go: CallConvention in terms of [Place].
final class Registers {
    static final int RAX = CallConvention.RAX, RCX = CallConvention.RCX, RDX = CallConvention.RDX, RSP = CallConvention.RSP;
    static final int RSI = CallConvention.RSI, RDI = CallConvention.RDI, R8 = CallConvention.R8, R9 = CallConvention.R9, R10 = CallConvention.R10;
    static final int SCRATCH = CallConvention.SCRATCH, THREAD = CallConvention.THREAD, FLOAT_SCRATCH = CallConvention.FLOAT_SCRATCH;

    /// Those without a REX prefix first.
    static final int[] GENERAL = {CallConvention.RAX, CallConvention.RCX, CallConvention.RDX, CallConvention.RSI, CallConvention.RDI, CallConvention.RBX,
        CallConvention.RBP, CallConvention.R8, CallConvention.R9, CallConvention.R10, CallConvention.R12, CallConvention.R13, CallConvention.R14};
    static final int[] FLOATS = {16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30};

    private Registers() {
    }

    static boolean isFloat(Kind kind) {
        return kind == Kind.FLOAT || kind == Kind.DOUBLE;
    }

    static int result(Kind kind) {
        return isFloat(kind) ? Place.FLOAT : CallConvention.RESULT;
    }

    /// Places of arguments of these kinds; those that find no register lie in `area` (outgoing or incoming), in order.
    static int[] arguments(List<Kind> kinds, int area) {
        int[] places = new int[kinds.size()];
        int general = 0;
        int floats = 0;
        int stack = 0;
        for (int i = 0; i < places.length; i++) {
            if (isFloat(kinds.get(i))) {
                places[i] = floats < CallConvention.FLOAT_ARGUMENT_COUNT ? Place.FLOAT + floats++ : area + stack++;
            } else {
                places[i] = general < CallConvention.integerArgumentCount() ? CallConvention.integerArgument(general++) : area + stack++;
            }
        }
        return places;
    }
}
