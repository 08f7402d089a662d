package ingot.evaluator;

import ingot.world.Method;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import static ingot.evaluator.Opcode.*;

/// What programs ran, as opposed to the boot and to build-time initialisers: for the report of what the corpus never reaches.
final class Coverage {
    private final boolean[] opcodes = new boolean[256];
    private final boolean[] ignored = new boolean[256];
    private final Set<String> raised = new TreeSet<>();
    private static final int NONE = Integer.MAX_VALUE;
    private Predicate<Method> expected = _ -> true;
    /// Methods that ran unexpectedly, called by expected ones; with the first caller's signature or "".
    private final Map<Method, String> strangers = new LinkedHashMap<>();
    /// Of the outermost frame that is not expected: what runs above it runs on its account.
    private int strangeDepth = NONE;

    /// Where the loop notes the opcodes it meets. The note costs a store a bytecode, which does not show in the boot's time.
    boolean[] opcodes(boolean recording) {
        return recording ? opcodes : ignored;
    }

    void expect(Predicate<Method> methods) {
        expected = methods;
    }

    Map<Method, String> strangers() {
        return strangers;
    }

    /// A frame is pushed at `depth`.
    void enter(Code target, Code caller, int depth) {
        target.executed = true;
        if (depth > strangeDepth) {
            return;
        }
        strangeDepth = NONE; // the frame that was strange is gone
        if (!expected.test(target.method)) {
            strangeDepth = depth;
            strangers.putIfAbsent(target.method, caller == null ? "" : caller.method.signature());
        }
    }

    void raise(boolean recording, String type) {
        if (recording) {
            raised.add(type);
        }
    }

    Set<Integer> opcodes() {
        var result = new TreeSet<Integer>();
        for (int op = 0; op < opcodes.length; op++) {
            if (opcodes[op]) {
                result.add(original(op));
            }
        }
        return result;
    }

    Set<String> raised() {
        return new TreeSet<>(raised);
    }

    /// The opcode that was rewritten to this quick form.
    private static int original(int op) {
        return switch (op) {
            case GETFIELD_1, GETFIELD_2U, GETFIELD_2S, GETFIELD_4, GETFIELD_8 -> GETFIELD;
            case PUTFIELD_1, PUTFIELD_2, PUTFIELD_4, PUTFIELD_8, PUTFIELD_BOOLEAN -> PUTFIELD;
            case GETSTATIC_1, GETSTATIC_4, GETSTATIC_8 -> GETSTATIC;
            case PUTSTATIC_1, PUTSTATIC_8 -> PUTSTATIC;
            case CALL_STATIC -> INVOKESTATIC;
            case CALL_SPECIAL -> INVOKESPECIAL;
            case CALL_VIRTUAL -> INVOKEVIRTUAL;
            case CALL_INTERFACE -> INVOKEINTERFACE;
            case CALL_SITE -> INVOKEDYNAMIC;
            case NEW_QUICK -> NEW;
            case ANEWARRAY_QUICK -> ANEWARRAY;
            case CHECKCAST_QUICK -> CHECKCAST;
            case INSTANCEOF_QUICK -> INSTANCEOF;
            case LDC_QUICK -> LDC;
            case LDC_W_QUICK -> LDC_W;
            case LDC2_QUICK -> LDC2_W;
            default -> op;
        };
    }
}
