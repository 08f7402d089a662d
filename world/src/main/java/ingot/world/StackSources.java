package ingot.world;

import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.DiscontinuedInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.NopInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.util.Arrays;

/// Which instruction pushed each slot of the operand stack, seen from one instruction of a method (JEP 358). Instructions are interpreted in the order of
/// the code until that one is reached, so jumps backwards from behind it do not count; this is what decides HotSpot's texts too.
final class StackSources {
    /// The stack before an instruction: long and double take two slots. `written` has a bit for each of the first 64 locals.
    record State(int[] sources, long written) {
        /// The instruction that pushed the slot, counted from the top; UNKNOWN if it depends on the way taken.
        int source(int fromTop) {
            return sources[sources.length - 1 - fromTop];
        }

        boolean isWritten(int local) {
            return local >= 64 || (written >>> local & 1) != 0;
        }
    }

    static final int UNKNOWN = -1;

    private final CodeAttribute code;
    private final Instruction[] instructions; // by bci
    private State[] states;
    private int[] stack; // of the instruction being interpreted
    private int depth;
    private long written;
    private boolean grown;

    StackSources(CodeAttribute code) {
        this.code = code;
        this.instructions = new Instruction[code.codeLength()];
        int bci = 0;
        for (var element : code) {
            if (element instanceof Instruction instruction) {
                instructions[bci] = instruction;
                bci += instruction.sizeInBytes();
            }
        }
    }

    Instruction instruction(int bci) {
        return instructions[bci];
    }

    /// States by bci, where known; the one at `bci` is null if nothing reaches it.
    State[] upTo(int bci) {
        states = new State[instructions.length];
        stack = new int[code.maxStack() + 4]; // the verifier has seen to the bound
        states[0] = new State(new int[0], 0);
        for (var handler : code.exceptionHandlers()) {
            states[code.labelToBci(handler.handler())] = new State(new int[] {UNKNOWN}, 0);
        }
        boolean complete;
        do {
            grown = false;
            complete = true;
            for (int at = 0; at < instructions.length; at += instructions[at].sizeInBytes()) {
                if (at == bci && states[at] != null) {
                    return states;
                }
                if (states[at] == null) {
                    complete = false;
                } else {
                    interpret(at);
                }
            }
        } while (!complete && grown);
        return states;
    }

    private void interpret(int bci) {
        State before = states[bci];
        depth = before.sources.length;
        System.arraycopy(before.sources, 0, stack, 0, depth);
        written = before.written;
        Instruction instruction = instructions[bci];
        boolean ends = switch (instruction) {
            case BranchInstruction branch -> {
                pop(comparedSlots(branch));
                arrive(branch.target());
                yield comparedSlots(branch) == 0;
            }
            case TableSwitchInstruction table -> {
                pop(1);
                arrive(table.defaultTarget());
                table.cases().forEach(c -> arrive(c.target()));
                yield true;
            }
            case LookupSwitchInstruction table -> {
                pop(1);
                arrive(table.defaultTarget());
                table.cases().forEach(c -> arrive(c.target()));
                yield true;
            }
            case ReturnInstruction _, ThrowInstruction _, DiscontinuedInstruction _ -> true;
            default -> {
                compute(instruction, bci);
                yield false;
            }
        };
        if (!ends) {
            arrive(bci + instruction.sizeInBytes());
        }
    }

    private static int comparedSlots(BranchInstruction branch) {
        return switch (branch.opcode()) {
            case GOTO, GOTO_W -> 0;
            case IF_ICMPEQ, IF_ICMPNE, IF_ICMPLT, IF_ICMPGE, IF_ICMPGT, IF_ICMPLE, IF_ACMPEQ, IF_ACMPNE -> 2;
            default -> 1;
        };
    }

    private void compute(Instruction instruction, int bci) {
        switch (instruction) {
            case ConstantInstruction constant -> push(constant.typeKind(), bci);
            case LoadInstruction load -> push(load.typeKind(), bci);
            case StoreInstruction store -> {
                pop(store.typeKind().slotSize());
                write(store.slot(), store.typeKind().slotSize());
            }
            case IncrementInstruction increment -> write(increment.slot(), 1);
            case ArrayLoadInstruction load -> replace(2, load.typeKind(), bci);
            case ArrayStoreInstruction store -> pop(2 + store.typeKind().slotSize());
            case FieldInstruction field -> access(field, bci);
            case InvokeInstruction call -> replace(receiverSlots(call) + argumentSlots(call.type().stringValue()),
                    TypeKind.from(call.typeSymbol().returnType()), bci);
            case InvokeDynamicInstruction call -> replace(argumentSlots(call.type().stringValue()), TypeKind.from(call.typeSymbol().returnType()), bci);
            case OperatorInstruction operator -> operate(operator, bci);
            case ConvertInstruction convert -> replace(convert.fromType().slotSize(), convert.toType(), bci);
            case NewObjectInstruction _ -> push(TypeKind.REFERENCE, bci);
            case NewPrimitiveArrayInstruction _, NewReferenceArrayInstruction _ -> replace(1, TypeKind.REFERENCE, bci);
            case NewMultiArrayInstruction array -> replace(array.dimensions(), TypeKind.REFERENCE, bci);
            case TypeCheckInstruction check -> {
                if (check.opcode() == Opcode.INSTANCEOF) { // a cast passes on what it was given
                    replace(1, TypeKind.INT, bci);
                }
            }
            case MonitorInstruction _ -> pop(1);
            case StackInstruction shuffle -> shuffle(shuffle);
            case NopInstruction _ -> { }
            default -> throw new AssertionError(instruction + " ends its block");
        }
    }

    private void access(FieldInstruction field, int bci) {
        TypeKind kind = TypeKind.from(field.typeSymbol());
        switch (field.opcode()) {
            case GETSTATIC -> push(kind, bci);
            case GETFIELD -> replace(1, kind, bci);
            case PUTSTATIC -> pop(kind.slotSize());
            default -> pop(1 + kind.slotSize());
        }
    }

    private void operate(OperatorInstruction operator, int bci) {
        int size = operator.typeKind().slotSize();
        switch (operator.opcode()) {
            case ARRAYLENGTH, INEG, LNEG, FNEG, DNEG -> replace(operator.opcode() == Opcode.ARRAYLENGTH ? 1 : size,
                    operator.opcode() == Opcode.ARRAYLENGTH ? TypeKind.INT : operator.typeKind(), bci);
            case ISHL, ISHR, IUSHR, LSHL, LSHR, LUSHR -> replace(size + 1, operator.typeKind(), bci);
            case LCMP -> replace(4, TypeKind.INT, bci);
            case DCMPL, DCMPG -> replace(4, TypeKind.INT, bci);
            case FCMPL, FCMPG -> replace(2, TypeKind.INT, bci);
            default -> replace(2 * size, operator.typeKind(), bci);
        }
    }

    private void shuffle(StackInstruction instruction) {
        switch (instruction.opcode()) {
            case POP -> pop(1);
            case POP2 -> pop(2);
            case DUP -> insertCopy(1, 0);
            case DUP_X1 -> insertCopy(1, 1);
            case DUP_X2 -> insertCopy(1, 2);
            case DUP2 -> insertCopy(2, 0);
            case DUP2_X1 -> insertCopy(2, 1);
            case DUP2_X2 -> insertCopy(2, 2);
            default -> { // swap
                insertCopy(1, 1);
                pop(1);
            }
        }
    }

    /// The top `count` slots once more, below the `under` slots that lie under them.
    private void insertCopy(int count, int under) {
        int at = depth - count - under;
        System.arraycopy(stack, at, stack, at + count, count + under);
        System.arraycopy(stack, depth, stack, at, count);
        depth += count;
    }

    static int argumentSlots(String descriptor) {
        return Descriptor.parse(descriptor).kinds().stream().mapToInt(k -> k.slots()).sum();
    }

    private static int receiverSlots(InvokeInstruction call) {
        return call.opcode() == Opcode.INVOKESTATIC ? 0 : 1;
    }

    private void pop(int slots) {
        depth -= slots;
    }

    private void push(TypeKind kind, int bci) {
        for (int i = 0; i < kind.slotSize(); i++) {
            stack[depth++] = bci;
        }
    }

    private void replace(int slots, TypeKind kind, int bci) {
        pop(slots);
        push(kind, bci);
    }

    private void write(int local, int slots) {
        for (int i = local; i < local + slots && i < 64; i++) {
            written |= 1L << i;
        }
    }

    private void arrive(Label target) {
        arrive(code.labelToBci(target));
    }

    private void arrive(int bci) {
        if (bci >= states.length) {
            return; // dead code at the end
        }
        State known = states[bci];
        if (known == null) {
            states[bci] = new State(Arrays.copyOf(stack, depth), written);
            grown = true;
            return;
        }
        for (int i = 0; i < Math.min(depth, known.sources.length); i++) {
            if (known.sources[i] != stack[i]) {
                known.sources[i] = UNKNOWN;
            }
        }
        states[bci] = new State(known.sources, known.written | written);
    }
}
