package ingot.codegen.x64;

import ingot.codegen.alloc.Insn;

/// Writes one instruction, its operands being placed.
@FunctionalInterface
interface Encode extends Insn.Encoding {
    void emit(Emitter e);
}
