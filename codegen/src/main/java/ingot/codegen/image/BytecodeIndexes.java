package ingot.codegen.image;

import ingot.codegen.CompiledMethod;
import ingot.codegen.Safepoint;
import ingot.ir.Position;

import java.io.ByteArrayOutputStream;

/// For programs that ask a StackWalker's frame for it: at which instruction of the class file each Java frame of a safepoint stands, as ingot.abi.FrameTable says.
final class BytecodeIndexes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int count;
    private int pc;

    /// @param start of the method's code in the section; ascending from call to call
    void add(CompiledMethod method, int start) {
        for (Safepoint safepoint : method.safepoints()) {
            FrameTableEncoder.unsigned(out, start + safepoint.pcOffset() - pc);
            pc = start + safepoint.pcOffset();
            int depth = 0;
            for (Position p = safepoint.position(); p != null; p = p.caller()) {
                depth++;
            }
            FrameTableEncoder.unsigned(out, depth);
            for (Position p = safepoint.position(); p != null; p = p.caller()) {
                FrameTableEncoder.unsigned(out, Math.max(0, p.bci()));
            }
            count++;
        }
    }

    int count() {
        return count;
    }

    byte[] encoded() {
        return out.toByteArray();
    }
}
