package ingot.codegen.x64;

import ingot.codegen.CompiledMethod;
import ingot.codegen.Observation;
import ingot.codegen.Target;
import ingot.world.ClassType;
import ingot.world.Method;
import ingot.world.World;

import java.util.List;

/// The code that the kernel starts, symbol "_start": it sets the thread block, lets the run-time prepare the main thread on the kernel's stack, changes to
/// the stack that this answers and runs main there. rsp is a multiple of 16 when the kernel comes here (System V ABI for AMD64, 3.4.1).
public final class EntryStub {
    public static final String SYMBOL = "_start";

    private static final int OPEN = 2, CLOSE = 3, MMAP = 9; // arch/x86/entry/syscalls/syscall_64.tbl
    private static final int READ_WRITE = 2, PROT_READ_WRITE = 3, MAP_SHARED_FIXED = 0x11;

    private EntryStub() {
    }

    /// The methods it calls: roots of the analysis.
    public static List<Method> calls(World world) {
        ClassType start = world.require("ingot/runtime/start/Start");
        return List.of(start.declaredMethod("prepare", "(J)J"), start.declaredMethod("main", "()V"));
    }

    /// @param observation null: none
    public static CompiledMethod of(World world, Observation observation) {
        List<Method> calls = calls(world);
        var asm = new Assembler();
        if (observation != null) {
            mapMarks(asm, observation);
        }
        asm.mov(true, Emitter.argument(0), Registers.RSP);
        asm.movTarget(Registers.THREAD, new Target.Named("ingot.thread.main"), 0);
        asm.call(new Target.Code(calls.get(0)));
        asm.mov(true, Registers.RSP, Registers.RAX);
        asm.call(new Target.Code(calls.get(1)));
        asm.ud2();
        byte[] code = asm.toBytes();
        return new CompiledMethod(null, code, asm.relocations(), List.of(), 0, code.length, 0, false);
    }

    /// The file shows what is stored from here on. What fails leaves -errno, which is no descriptor and no address.
    private static void mapMarks(Assembler asm, Observation observation) {
        asm.movTarget(Registers.RDI, new Target.Named(Observation.FILE), 0);
        asm.movImm(Registers.RSI, READ_WRITE);
        asm.movImm(Registers.RAX, OPEN);
        asm.syscall();
        asm.mov(true, Registers.R8, Registers.RAX);
        asm.movTarget(Registers.RDI, new Target.Named(Observation.MARKS), 0);
        asm.movImm(Registers.RSI, observation.methods().size());
        asm.movImm(Registers.RDX, PROT_READ_WRITE);
        asm.movImm(Registers.R10, MAP_SHARED_FIXED);
        asm.zero(Registers.R9);
        asm.movImm(Registers.RAX, MMAP);
        asm.syscall();
        Label mapped = asm.label();
        asm.alu(Assembler.Alu.CMP, true, Registers.RAX, Registers.RDI);
        asm.jcc(Assembler.Cond.E, mapped);
        asm.ud2();
        asm.bind(mapped);
        asm.mov(true, Registers.RDI, Registers.R8);
        asm.movImm(Registers.RAX, CLOSE);
        asm.syscall();
    }
}
