package ingot.codegen.x64;

import ingot.codegen.Target;

import java.util.Arrays;

/// The operands of one instruction while it is put together, with at most one memory operand among them.
final class Operands {
    private int[] uses = new int[4];
    private int count;
    private int base = -1;
    private int index = -1;
    private int scale;
    private int disp;
    private Target target;

    /// Number of the operand added.
    int add(int use) {
        if (count == uses.length) {
            uses = Arrays.copyOf(uses, 2 * count);
        }
        uses[count] = use;
        return count++;
    }

    Operands base(int use) {
        base = add(use);
        return this;
    }

    Operands index(int use, int shift) {
        index = add(use);
        scale = shift;
        return this;
    }

    Operands displace(int by) {
        disp += by;
        return this;
    }

    Operands target(Target of) {
        target = of;
        return this;
    }

    int[] uses() {
        return Arrays.copyOf(uses, count);
    }

    Mem memory(Emitter e) {
        return new Mem(base < 0 ? -1 : e.use(base), index < 0 ? -1 : e.use(index), scale, disp, target);
    }

    /// Operand numbers of base and index.
    int[] memoryOperands() {
        return base >= 0 && index >= 0 ? new int[] {base, index} : base >= 0 ? new int[] {base} : index >= 0 ? new int[] {index} : new int[0];
    }
}
