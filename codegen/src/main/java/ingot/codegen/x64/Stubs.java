package ingot.codegen.x64;

import ingot.abi.CallConvention;
import ingot.abi.Helper;
import ingot.abi.SavedRegisters;
import ingot.codegen.CompiledMethod;
import ingot.codegen.Safepoint;
import ingot.codegen.Target;
import ingot.world.Method;
import ingot.world.World;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/// Code that no Java method can be: the two stubs that stop a thread, as ingot.abi.SavedRegisters describes them, and the return from a signal's handler. They
/// are the code of methods that the run-time declares without a body.
public final class Stubs {
    private static final int RT_SIGRETURN = 15;
    private static final int[] NEVER_LIVE = {Registers.RSP, Registers.SCRATCH, Registers.THREAD};

    private final World world;

    private Stubs(World world) {
        this.world = world;
    }

    static Method poll(World world) {
        return world.require(Helper.POLL.holder()).declaredMethod("pollStub", "()V");
    }

    static Method limit(World world) {
        return world.require(Helper.STACK_LIMIT.holder()).declaredMethod("limitStub", "()V");
    }

    /// The methods that they or the kernel call: roots of the analysis.
    ///
    /// @param barriers whether the code has deletion barriers
    public static List<Method> calls(World world, boolean barriers) {
        var helpers = Stream.of(Helper.POLL, Helper.STACK_LIMIT, Helper.SIGNAL, Helper.THROW_NULL_POINTER);
        return Stream.concat(helpers, barriers ? Stream.of(Helper.RECORD_DELETED) : Stream.empty()).map(world::helper).toList();
    }

    public static List<CompiledMethod> of(World world, boolean barriers) {
        var stubs = new Stubs(world);
        var always = List.of(stubs.poll(), stubs.limit(), stubs.signalReturn());
        return barriers ? Stream.concat(always.stream(), Stream.of(stubs.barrier())).toList() : always;
    }

    /// The symbol of the return address of a stub's own call; null of any other method.
    public static String pcSymbol(Method method) {
        return !method.holder().internalName().equals(Helper.POLL.holder()) ? null : switch (method.name()) {
            case "pollStub" -> SavedRegisters.POLL_PC;
            case "limitStub" -> SavedRegisters.LIMIT_PC;
            default -> null;
        };
    }

    private CompiledMethod poll() {
        var asm = new Assembler();
        Label entered = enterSaving(asm);
        asm.call(new Target.Code(world.helper(Helper.POLL)));
        Label called = asm.here();
        leaveRestoring(asm);
        return stub(asm, poll(world), SavedRegisters.POLL_FRAME, entered, called);
    }

    private static Label enterSaving(Assembler asm) {
        asm.aluImm(Assembler.Alu.SUB, true, Registers.RSP, SavedRegisters.POLL_FRAME);
        Label entered = asm.here();
        general(asm, true);
        floats(asm, true, SavedRegisters.FLOATS);
        return entered;
    }

    private static void leaveRestoring(Assembler asm) {
        general(asm, false);
        floats(asm, false, SavedRegisters.FLOATS);
        asm.aluImm(Assembler.Alu.ADD, true, Registers.RSP, SavedRegisters.POLL_FRAME);
        asm.ret();
    }

    private CompiledMethod limit() {
        var asm = new Assembler();
        asm.aluImm(Assembler.Alu.SUB, true, Registers.RSP, SavedRegisters.LIMIT_RETURN);
        Label entered = asm.here();
        arguments(asm, true);
        floats(asm, true, CallConvention.FLOAT_ARGUMENT_COUNT);
        asm.load64(Emitter.argument(0), Mem.at(Registers.RSP, SavedRegisters.LIMIT_RETURN));
        asm.call(new Target.Code(world.helper(Helper.STACK_LIMIT)));
        Label called = asm.here();
        asm.mov(true, Registers.SCRATCH, CallConvention.RESULT);
        arguments(asm, false);
        floats(asm, false, CallConvention.FLOAT_ARGUMENT_COUNT);
        asm.aluImm(Assembler.Alu.ADD, true, Registers.RSP, SavedRegisters.LIMIT_FRAME);
        asm.jmpReg(Registers.SCRATCH);
        return stub(asm, limit(world), SavedRegisters.LIMIT_FRAME, entered, called);
    }

    static Method barrier(World world) {
        return world.require(Helper.RECORD_DELETED.holder()).declaredMethod("barrierStub", "()V");
    }

    /// The slot's address comes in the scratch register. No safepoint: nobody looks for this frame.
    private CompiledMethod barrier() {
        var asm = new Assembler();
        enterSaving(asm);
        asm.mov(true, Emitter.argument(0), Registers.SCRATCH);
        asm.call(new Target.Code(world.helper(Helper.RECORD_DELETED)));
        leaveRestoring(asm);
        byte[] code = asm.toBytes();
        return new CompiledMethod(barrier(world), code, asm.relocations(), List.of(), SavedRegisters.POLL_FRAME, code.length, 0, false);
    }

    /// rt_sigreturn(2) finds the frame at rsp.
    private CompiledMethod signalReturn() {
        var asm = new Assembler();
        asm.movImm(Registers.RAX, RT_SIGRETURN);
        asm.syscall();
        byte[] code = asm.toBytes();
        return new CompiledMethod(world.helper(Helper.SIGNAL_RETURN), code, asm.relocations(), List.of(), 0, code.length, 0, false);
    }

    private static CompiledMethod stub(Assembler asm, Method method, int frame, Label entered, Label called) {
        byte[] code = asm.toBytes();
        var safepoint = new Safepoint(asm.offsetOf(called), -1, null, new BitSet());
        return new CompiledMethod(method, code, asm.relocations(), List.of(safepoint), frame, code.length, asm.offsetOf(entered), false);
    }

    private static void general(Assembler asm, boolean save) {
        for (int register = 0; register < SavedRegisters.GENERAL; register++) {
            int number = register;
            if (java.util.Arrays.stream(NEVER_LIVE).noneMatch(never -> never == number)) {
                move(asm, save, register);
            }
        }
    }

    private static void arguments(Assembler asm, boolean save) {
        for (int i = 0; i < CallConvention.integerArgumentCount(); i++) {
            move(asm, save, CallConvention.integerArgument(i));
        }
    }

    private static void move(Assembler asm, boolean save, int register) {
        Mem slot = Mem.at(Registers.RSP, 8 * register);
        if (save) {
            asm.store64(slot, register);
        } else {
            asm.load64(register, slot);
        }
    }

    private static void floats(Assembler asm, boolean save, int count) {
        for (int i = 0; i < count; i++) {
            Mem slot = Mem.at(Registers.RSP, SavedRegisters.FLOAT_AREA + 8 * i);
            if (save) {
                asm.storeF(true, slot, i);
            } else {
                asm.loadF(true, i, slot);
            }
        }
    }
}
