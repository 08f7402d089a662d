package ingot.world;

import java.lang.classfile.Attributes;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.attribute.LocalVariableInfo;
import java.lang.classfile.attribute.LocalVariableTableAttribute;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The helpful messages of a method's NullPointerExceptions (JEP 358): what could not be done, and the expression that was null, as HotSpot writes
/// them. Local variables have names where the class file has them (-g), else `<local4>` and `<parameter1>`.
public final class NullMessages {
    /// Steps from the null value back through fields and elements that are named.
    private static final int MOST_STEPS = 5;

    /// @param cause empty if the null value has no name, else it begins with " because"
    public record Text(String action, String cause) {
        @Override
        public String toString() {
            return action + cause;
        }
    }

    private final Method method;
    private final StackSources sources;
    private final List<LocalVariableInfo> variables;
    private StackSources.State[] states;

    private NullMessages(Method method, CodeAttribute code) {
        this.method = method;
        this.sources = new StackSources(code);
        this.variables = code.findAttributes(Attributes.localVariableTable()).stream()
                .map(LocalVariableTableAttribute::localVariables).flatMap(List::stream).toList();
    }

    /// The messages of one method, null if HotSpot has none for it: a hidden frame, a native. What the run-time adds has none either.
    public static NullMessages of(Method method) {
        boolean foreign = method.holder().origin() == ClassType.Origin.RUNTIME || method.isNative();
        return foreign || method.isHidden() ? null
                : method.model().findAttribute(Attributes.code()).map(code -> new NullMessages(method, code)).orElse(null);
    }

    /// The message for the instruction at `bci`; null if it is none that the machine lets fail because of null.
    public Text at(int bci) {
        Instruction instruction = sources.instruction(bci);
        int slot = nullSlot(instruction);
        if (slot < 0) {
            return null;
        }
        states = sources.upTo(bci);
        return new Text(action(instruction), states[bci] == null ? "" : cause(bci, slot));
    }

    /// Where the instruction expects its reference, counted from the top of the stack; -1 if it expects none.
    private static int nullSlot(Instruction instruction) {
        return switch (instruction) {
            case ArrayLoadInstruction _ -> 1;
            case ArrayStoreInstruction store -> 1 + store.typeKind().slotSize();
            case OperatorInstruction operator -> operator.opcode() == Opcode.ARRAYLENGTH ? 0 : -1;
            case ThrowInstruction _, MonitorInstruction _ -> 0;
            case FieldInstruction field -> switch (field.opcode()) {
                case GETFIELD -> 0;
                case PUTFIELD -> TypeKind.from(field.typeSymbol()).slotSize();
                default -> -1;
            };
            case InvokeInstruction call -> call.opcode() == Opcode.INVOKESTATIC || call.name().equalsString("<init>") ? -1
                    : StackSources.argumentSlots(call.type().stringValue());
            default -> -1;
        };
    }

    private static String action(Instruction instruction) {
        return switch (instruction) {
            case ArrayLoadInstruction load -> "Cannot load from " + array(load.typeKind()) + " array";
            case ArrayStoreInstruction store -> "Cannot store to " + array(store.typeKind()) + " array";
            case ThrowInstruction _ -> "Cannot throw exception";
            case MonitorInstruction monitor -> monitor.opcode() == Opcode.MONITORENTER ? "Cannot enter synchronized block" : "Cannot exit synchronized block";
            case FieldInstruction field -> (field.opcode() == Opcode.GETFIELD ? "Cannot read field \"" : "Cannot assign field \"") + field.name().stringValue() + "\"";
            case InvokeInstruction call -> "Cannot invoke \"" + call(call) + "\"";
            default -> "Cannot read the array length";
        };
    }

    private static String array(TypeKind kind) {
        return switch (kind) {
            case REFERENCE -> "object";
            case BYTE -> "byte/boolean"; // one opcode for both
            default -> kind.name().toLowerCase(Locale.ROOT);
        };
    }

    private String cause(int bci, int slot) {
        String expression = expression(bci, slot, MOST_STEPS);
        if (expression == null) {
            return "";
        }
        boolean returned = sources.instruction(states[bci].source(slot)) instanceof InvokeInstruction;
        return (returned ? " because the return value of \"" : " because \"") + expression + "\" is null";
    }

    /// Source text of what is in the slot before the instruction at `bci`, null if it cannot be told.
    private String expression(int bci, int slot, int steps) {
        if (steps == 0 || states[bci] == null || states[bci].source(slot) == StackSources.UNKNOWN) {
            return null;
        }
        int from = states[bci].source(slot);
        return switch (sources.instruction(from)) {
            case LoadInstruction load -> load.typeKind() == TypeKind.REFERENCE || load.typeKind() == TypeKind.INT ? local(from, load.slot()) : null;
            case ConstantInstruction constant -> constant(constant);
            case FieldInstruction field when field.opcode() == Opcode.GETSTATIC -> type(field.owner().asInternalName()) + "." + field.name().stringValue();
            case FieldInstruction field -> {
                String object = expression(from, 0, steps - 1);
                yield (object == null ? "" : object + ".") + field.name().stringValue();
            }
            case InvokeInstruction call -> call(call);
            case ArrayLoadInstruction load -> load.typeKind() == TypeKind.REFERENCE || load.typeKind() == TypeKind.INT ? element(from, steps) : null;
            default -> null;
        };
    }

    private String element(int from, int steps) {
        String array = expression(from, 1, steps - 1);
        String index = expression(from, 0, steps);
        return (array == null ? "<array>" : array) + "[" + (index == null ? "..." : index) + "]";
    }

    private static String constant(ConstantInstruction constant) {
        return switch (constant.opcode()) {
            case ACONST_NULL -> "null";
            case ICONST_M1, ICONST_0, ICONST_1, ICONST_2, ICONST_3, ICONST_4, ICONST_5, BIPUSH, SIPUSH -> constant.constantValue().toString();
            default -> null;
        };
    }

    private String local(int bci, int slot) {
        for (var variable : variables) {
            if (variable.slot() == slot && variable.startPc() <= bci && bci < variable.startPc() + variable.length()) {
                return variable.name().stringValue();
            }
        }
        boolean written = states[bci].isWritten(slot);
        if (!written) {
            int at = 0;
            if (!method.isStatic()) {
                if (slot == 0) {
                    return "this";
                }
                at = 1;
            }
            int number = 1;
            for (var kind : method.parameterKinds()) {
                if (slot >= at && slot < at + kind.slots()) {
                    return "<parameter" + number + ">";
                }
                at += kind.slots();
                number++;
            }
        }
        return "<local" + slot + ">";
    }

    private static String call(InvokeInstruction call) {
        return type(call.owner().asInternalName()) + "." + call.name().stringValue()
                + Descriptor.parse(call.type().stringValue()).parameters().stream().map(NullMessages::parameter).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String parameter(String descriptor) {
        int dimensions = descriptor.lastIndexOf('[') + 1;
        String base = Descriptor.external(descriptor.substring(dimensions));
        boolean wellKnown = base.startsWith("java.lang.Object") || base.startsWith("java.lang.String"); // HotSpot takes StringBuilder along
        return (wellKnown ? base.substring("java.lang.".length()) : base) + "[]".repeat(dimensions);
    }

    private static String type(String internalName) {
        return switch (internalName) {
            case "java/lang/Object" -> "Object";
            case "java/lang/String" -> "String";
            default -> internalName.replace('/', '.');
        };
    }
}
