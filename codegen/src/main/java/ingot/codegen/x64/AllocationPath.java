package ingot.codegen.x64;

import ingot.abi.Helper;
import ingot.abi.HubLayout;
import ingot.abi.Kind;
import ingot.abi.ObjectLayout;
import ingot.abi.ThreadBlock;
import ingot.codegen.ImageReferences;
import ingot.codegen.Target;
import ingot.codegen.x64.Assembler.Alu;
import ingot.codegen.x64.Assembler.Cond;
import ingot.codegen.x64.Assembler.Shift;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Method;
import ingot.world.World;

/// The fast way of allocation: code in front of the helpers NEW_INSTANCE and NEW_ARRAY, whose own body is the slow way. It takes a cell of the object's size
/// class from the run in the thread block, where the object fits one of the fine classes; it needs no frame, and leaves the arguments as they are when it gives up.
///
/// The size classes are the run-time's: their tables are read from the image, where its initialiser left them.
final class AllocationPath {
    private static final String SIZES = "ingot/runtime/mem/SizeClasses";
    /// Sizes that the byte table covers, in steps of 8: SizeClasses.FINE_LIMIT.
    private static final int FINE_LIMIT = 1024;

    private final Method instance;
    private final Method array;
    private final Target classOfSize;
    private final Target bytesOfClass;

    private AllocationPath(Method instance, Method array, Target classOfSize, Target bytesOfClass) {
        this.instance = instance;
        this.array = array;
        this.classOfSize = classOfSize;
        this.bytesOfClass = bytesOfClass;
    }

    /// Null if the image has no size classes: a program that allocates nothing, a test without a run-time.
    static AllocationPath of(World world, ImageReferences image) {
        ClassType sizes = world.find(SIZES);
        Target fine = sizes == null ? null : table(sizes.declaredField("FINE", "[B"), image);
        Target bytes = sizes == null ? null : table(sizes.declaredField("BYTES", "[I"), image);
        return fine == null || bytes == null ? null : new AllocationPath(world.helper(Helper.NEW_INSTANCE), world.helper(Helper.NEW_ARRAY), fine, bytes);
    }

    private static Target table(Field field, ImageReferences image) {
        int reference = field == null ? 0 : image.valueOf(field);
        return reference == 0 ? null : new Target.Image(reference);
    }

    /// Writes the fast way if the method is one of the two.
    void emit(Method method, Assembler asm) {
        if (method == instance) {
            Label slow = asm.label();
            asm.load(Kind.INT, Registers.RAX, Mem.at(Registers.RDI, HubLayout.LAYOUT));
            take(asm, slow);
            asm.ret();
            asm.bind(slow);
        } else if (method == array) {
            Label slow = asm.label();
            arrayBytes(asm, slow);
            take(asm, slow);
            asm.store(Kind.INT, Mem.at(Registers.RAX, ObjectLayout.ARRAY_LENGTH), Registers.RSI);
            asm.ret();
            asm.bind(slow);
        }
    }

    /// rax = size of an array of hub rdi with esi elements: base + (length << shift), rounded up to 8. Any length below zero is a large unsigned one.
    private static void arrayBytes(Assembler asm, Label slow) {
        asm.aluImm(Alu.CMP, false, Registers.RSI, FINE_LIMIT);
        asm.jcc(Cond.A, slow);
        asm.load(Kind.INT, Registers.RCX, Mem.at(Registers.RDI, HubLayout.LAYOUT));
        asm.movzx8(Registers.RCX, Registers.RCX);
        asm.mov(false, Registers.RAX, Registers.RSI);
        asm.shiftCl(Shift.SHL, false, Registers.RAX);
        asm.zero(Registers.RDX);
        asm.aluImm(Alu.CMP, false, Registers.RCX, Kind.LONG.shift());
        asm.setcc(Cond.E, Registers.RDX);
        int base = ObjectLayout.arrayBase(Kind.INT);
        asm.lea(false, Registers.RAX, Mem.at(Registers.RAX, Registers.RDX, 2, base + ObjectLayout.ALIGNMENT - 1)); // 8-byte elements begin 4 bytes later
        asm.aluImm(Alu.AND, false, Registers.RAX, -ObjectLayout.ALIGNMENT);
    }

    /// rax = a cell for eax bytes, its class word written.
    private void take(Assembler asm, Label slow) {
        asm.aluImm(Alu.CMP, false, Registers.RAX, FINE_LIMIT);
        asm.jcc(Cond.A, slow);
        asm.shiftImm(Shift.SHR, false, Registers.RAX, 3);
        asm.load(Kind.BOOLEAN, Registers.RAX, new Mem(Registers.RAX, -1, 0, ObjectLayout.arrayBase(Kind.BYTE), classOfSize));
        asm.load(Kind.INT, Registers.RCX, new Mem(-1, Registers.RAX, 2, ObjectLayout.arrayBase(Kind.INT), bytesOfClass));
        asm.shiftImm(Shift.SHL, false, Registers.RAX, Integer.numberOfTrailingZeros(ThreadBlock.ALLOC_STRIDE));
        asm.lea(true, Registers.RDX, Mem.at(Registers.THREAD, Registers.RAX, 0, ThreadBlock.ALLOC));
        asm.load64(Registers.RAX, Mem.at(Registers.RDX, 0));
        asm.alu(Alu.ADD, true, Registers.RCX, Registers.RAX);
        asm.aluLoad(Alu.CMP, true, Registers.RCX, Mem.at(Registers.RDX, 8));
        asm.jcc(Cond.A, slow);
        asm.store64(Mem.at(Registers.RDX, 0), Registers.RCX);
        asm.store(Kind.INT, Mem.at(Registers.RAX, ObjectLayout.CLASS_WORD), Registers.RDI);
    }
}
