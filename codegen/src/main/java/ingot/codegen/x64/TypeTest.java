package ingot.codegen.x64;

import ingot.abi.HubLayout;
import ingot.abi.Kind;
import ingot.abi.ObjectLayout;
import ingot.codegen.SubtypeTests;
import ingot.codegen.Target;
import ingot.codegen.x64.Assembler.Alu;
import ingot.codegen.x64.Assembler.Cond;

/// Tests the hub of a non-null object; uses the scratch register alone.
final class TypeTest {
    private TypeTest() {
    }

    /// The condition under which the object is an instance, after the code written here. Never and Always are the caller's business.
    static Cond emit(Emitter e, SubtypeTests.Test test, int object) {
        int hub = Registers.SCRATCH;
        e.asm.load(Kind.INT, hub, Mem.at(object, ObjectLayout.CLASS_WORD));
        return switch (test) {
            case SubtypeTests.Test.Exactly(var type) -> {
                e.asm.aluTarget(Alu.CMP, hub, new Target.HubOf(type), 0);
                yield Cond.E;
            }
            case SubtypeTests.Test.Range(var first, int count) -> {
                e.asm.aluTarget(Alu.SUB, hub, new Target.HubOf(first), 0);
                e.asm.aluImm(Alu.CMP, false, hub, count * HubLayout.BYTES);
                yield Cond.B;
            }
            case SubtypeTests.Test.Bits(var type) -> {
                e.asm.aluTarget(Alu.SUB, hub, Linkage.HUBS, 0);
                e.asm.shiftImm(Assembler.Shift.SHR, false, hub, HubLayout.SHIFT);
                e.asm.bt(Mem.at(new Target.TypeBits(type), 0), hub);
                yield Cond.B;
            }
            case SubtypeTests.Test.Never _, SubtypeTests.Test.Always _ -> throw new AssertionError("nothing to test: " + test);
        };
    }
}
