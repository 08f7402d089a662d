package ingot.codegen.x64;

import ingot.codegen.CompiledMethod;
import ingot.codegen.Target;
import ingot.world.ClassType;
import ingot.world.Method;
import ingot.world.World;

import java.util.List;

/// The code that the kernel starts, symbol "_start": it sets the thread block, lets the run-time prepare the main thread on the kernel's stack, changes to
/// the stack that this answers and runs main there. rsp is a multiple of 16 when the kernel comes here (System V ABI for AMD64, 3.4.1).
public final class EntryStub {
    public static final String SYMBOL = "_start";

    private EntryStub() {
    }

    /// The methods it calls: roots of the analysis.
    public static List<Method> calls(World world) {
        ClassType start = world.require("ingot/runtime/start/Start");
        return List.of(start.declaredMethod("prepare", "(J)J"), start.declaredMethod("main", "()V"));
    }

    public static CompiledMethod of(World world) {
        List<Method> calls = calls(world);
        var asm = new Assembler();
        asm.mov(true, Emitter.argument(0), Registers.RSP);
        asm.movTarget(Registers.THREAD, new Target.Named("ingot.thread.main"), 0);
        asm.call(new Target.Code(calls.get(0)));
        asm.mov(true, Registers.RSP, Registers.RAX);
        asm.call(new Target.Code(calls.get(1)));
        asm.ud2();
        byte[] code = asm.toBytes();
        return new CompiledMethod(null, code, asm.relocations(), List.of(), 0, code.length, 0, false);
    }
}
