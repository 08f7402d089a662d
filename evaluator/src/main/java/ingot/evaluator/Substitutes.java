package ingot.evaluator;

import ingot.world.ClassType;
import ingot.world.Method;
import ingot.world.MethodCode;
import ingot.world.PoolEntry;

import java.util.HashMap;
import java.util.Map;

import static ingot.evaluator.Opcode.*;

/// Which body of a substituted method runs at build time: the substitute, as everywhere, unless it needs the machine, that is, calls a
/// native method of the run-time, directly or through other run-time classes; then the JDK's own, if it has one.
final class Substitutes {
    private static final int[] LENGTHS = lengths();
    private final Natives natives;
    private final Map<Method, Boolean> needsMachine = new HashMap<>();

    Substitutes(Natives natives) {
        this.natives = natives;
    }

    /// The bytecode to run, null if the method has none.
    MethodCode choose(Method method) {
        if (method.isSubstituted() && method.code() != null && needsMachine(method)) {
            MethodCode original = method.originalCode();
            return original == null ? method.code() : original;
        }
        return method.code();
    }

    private boolean needsMachine(Method method) {
        Boolean known = needsMachine.putIfAbsent(method, false); // a cycle adds nothing
        if (known != null) {
            return known;
        }
        boolean needs = scan(method.code());
        needsMachine.put(method, needs);
        return needs;
    }

    private boolean scan(MethodCode code) {
        byte[] b = code.bytecode();
        for (int pc = 0; pc < b.length; pc += length(b, pc)) {
            int op = b[pc] & 0xff;
            if (op >= INVOKEVIRTUAL && op <= INVOKEINTERFACE
                    && code.entry((b[pc + 1] & 0xff) << 8 | b[pc + 2] & 0xff) instanceof PoolEntry.MethodEntry entry
                    && entry.method() != null && entry.method().holder().origin() == ClassType.Origin.RUNTIME
                    && natives.find(entry.method()) == null) {
                Method callee = entry.method();
                if (callee.isNative() && callee.code() == null || callee.code() != null && needsMachine(callee)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int length(byte[] b, int pc) {
        int op = b[pc] & 0xff;
        int at = (pc + 4) & -4;
        return switch (op) {
            case TABLESWITCH -> at + 12 + 4 * (s4(b, at + 8) - s4(b, at + 4) + 1) - pc;
            case LOOKUPSWITCH -> at + 8 + 8 * s4(b, at + 4) - pc;
            case WIDE -> (b[pc + 1] & 0xff) == IINC ? 6 : 4;
            default -> LENGTHS[op];
        };
    }

    private static int s4(byte[] b, int at) {
        return java.nio.ByteBuffer.wrap(b).getInt(at);
    }

    /// JVMS 6.5, of the opcodes with a fixed length.
    private static int[] lengths() {
        var lengths = new int[256];
        java.util.Arrays.fill(lengths, 1);
        for (int op : new int[] {BIPUSH, LDC, ILOAD, LLOAD, FLOAD, DLOAD, ALOAD, ISTORE, LSTORE, FSTORE, DSTORE, ASTORE, NEWARRAY, RET}) {
            lengths[op] = 2;
        }
        for (int op = IFEQ; op <= JSR; op++) {
            lengths[op] = 3;
        }
        for (int op = GETSTATIC; op <= INVOKESTATIC; op++) {
            lengths[op] = 3;
        }
        for (int op : new int[] {SIPUSH, LDC_W, LDC2_W, IINC, NEW, ANEWARRAY, CHECKCAST, INSTANCEOF, IFNULL, IFNONNULL}) {
            lengths[op] = 3;
        }
        for (int op : new int[] {INVOKEINTERFACE, INVOKEDYNAMIC, GOTO_W, JSR_W}) {
            lengths[op] = 5;
        }
        lengths[MULTIANEWARRAY] = 4;
        return lengths;
    }
}
