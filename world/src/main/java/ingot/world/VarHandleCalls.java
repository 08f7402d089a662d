package ingot.world;

import static ingot.world.Generated.desc;
import static ingot.world.Generated.kind;
import static ingot.world.Generated.type;

import ingot.abi.Kind;
import ingot.world.PoolEntry.Failure;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Signature-polymorphic calls (JVMS 2.9.3) of VarHandle: each call site gets a static method of its own, so that a constant handle
/// folds in it. The shape of the variable follows from the number of coordinates, the access from the handle's kind, which
/// the method tests; accesses are those of Unsafe. Handles are objects of three run-time classes, made by the evaluator:
/// FieldVarHandle (base or null, offset, kind), ArrayVarHandle (base, shift, kind), ViewVarHandle (kind, bigEndian, buffer); a kind is the
/// ordinal of an [ingot.abi.Kind]. Runs under the World's lock.
final class VarHandleCalls {
    private static final String VAR_HANDLE = "java/lang/invoke/VarHandle";
    private static final String METHOD_HANDLE = "java/lang/invoke/MethodHandle";
    private static final String PACKAGE = Substitutions.PACKAGE;
    private static final ClassDesc FIELD_HANDLE = ClassDesc.ofInternalName(PACKAGE + "FieldVarHandle");
    private static final ClassDesc ARRAY_HANDLE = ClassDesc.ofInternalName(PACKAGE + "ArrayVarHandle");
    private static final ClassDesc VIEW_HANDLE = ClassDesc.ofInternalName(PACKAGE + "ViewVarHandle");
    private static final ClassDesc UNSAFE = ClassDesc.ofInternalName("jdk/internal/misc/Unsafe");
    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
    private static final List<String> ORDERS = List.of("Plain", "Volatile", "Opaque", "Acquire", "Release");
    private static final int BYTE_ARRAY_BASE = ingot.abi.ObjectLayout.arrayBase(Kind.BYTE);

    private final World world;

    VarHandleCalls(World world) {
        this.world = world;
    }

    static boolean isPolymorphic(ClassType type, String name) {
        if (!type.internalName().equals(VAR_HANDLE) && !type.internalName().equals(METHOD_HANDLE)) {
            return false;
        }
        int wanted = ClassFile.ACC_NATIVE | ClassFile.ACC_VARARGS;
        return type.methods().stream().anyMatch(m -> m.name().equals(name) && (m.flags() & wanted) == wanted);
    }

    /// @param index of the pool entry in the host
    PoolEntry.MethodEntry entry(ClassType host, int index, ClassType owner, String name, String descriptor) {
        if (owner.internalName().equals(VAR_HANDLE)) {
            var call = new Call(world, name, descriptor);
            if (call.isSupported()) {
                var method = Generated.method(world, "%s$$VarHandle+0x%016x".formatted(host.internalName(), index), name,
                        "(" + owner.descriptor() + descriptor.substring(1), call::body);
                return new PoolEntry.MethodEntry(method, name, descriptor, false, owner, null);
            }
        }
        return new PoolEntry.MethodEntry(null, name, descriptor, false, owner, Failure.of("UnsupportedOperationException",
                owner.name() + "." + name + " " + descriptor + " in " + host.name()));
    }

    /// One call site.
    private static final class Call {
        private final World world;
        private final String order;          // suffix of the access mode, or ""
        private final String action;         // the access mode without it
        private final List<String> parameters;
        private final String result;
        private final int coordinates;
        private final int[] slots;
        private int base;                    // locals
        private int offset;
        private int handleKind;

        Call(World world, String name, String descriptor) {
            this.world = world;
            this.order = ORDERS.stream().filter(name::endsWith).findFirst().orElse("");
            this.action = name.substring(0, name.length() - order.length());
            var parts = world.descriptor(descriptor);
            this.parameters = parts.parameters();
            this.result = parts.result();
            this.coordinates = parameters.size() - values();
            this.slots = new int[parameters.size()];
            int slot = 1; // after the handle
            for (int i = 0; i < slots.length; i++) {
                slots[i] = slot;
                slot += kind(parameters.get(i)).slotSize();
            }
        }

        /// Number of arguments after the coordinates.
        private int values() {
            return action.equals("get") ? 0 : action.equals("set") || action.startsWith("getAnd") ? 1 : 2;
        }

        boolean isSupported() {
            return switch (coordinates) {
                case 0 -> true;
                case 1 -> kind(parameters.get(0)) == TypeKind.REFERENCE;
                case 2 -> parameters.get(1).equals("I") && parameters.get(0).charAt(0) == '['
                        && (!isView() || action.equals("get") || action.equals("set"));
                default -> false;
            };
        }

        /// A view of a byte array as wider elements: the value is not a byte.
        private boolean isView() {
            return coordinates == 2 && parameters.get(0).equals("[B") && !valueType().equals("B");
        }

        private String valueType() {
            return values() == 0 ? result : parameters.getLast();
        }

        void body(CodeBuilder code) {
            base = code.allocateLocal(TypeKind.REFERENCE);
            offset = code.allocateLocal(TypeKind.LONG);
            handleKind = code.allocateLocal(TypeKind.INT);
            var handle = coordinates < 2 ? FIELD_HANDLE : isView() ? VIEW_HANDLE : ARRAY_HANDLE;
            code.aload(0).checkcast(handle).astore(0);
            code.aload(0).getfield(handle, "kind", ConstantDescs.CD_byte).istore(handleKind);
            switch (coordinates) {
                case 0 -> {
                    code.aload(0).getfield(handle, "base", ConstantDescs.CD_Object).astore(base);
                    code.aload(0).getfield(handle, "offset", ConstantDescs.CD_long).lstore(offset);
                }
                case 1 -> {
                    code.aload(slots[0]).invokestatic(OBJECTS, "requireNonNull",
                            MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Object)).pop();
                    code.aload(slots[0]).astore(base);
                    code.aload(0).getfield(handle, "offset", ConstantDescs.CD_long).lstore(offset);
                }
                default -> {
                    code.aload(slots[0]).astore(base);
                    if (!isView()) {
                        element(code);
                    }
                }
            }
            for (var candidate : Kind.values()) {
                var access = candidate == Kind.VOID ? null : access(candidate);
                if (access != null) {
                    var next = code.newLabel();
                    code.iload(handleKind).bipush(candidate.ordinal()).if_icmpne(next);
                    if (isView()) {
                        view(code, candidate, access);
                    } else {
                        access(code, access);
                    }
                    code.labelBinding(next);
                }
            }
            var error = ClassDesc.of("java.lang.invoke.WrongMethodTypeException");
            code.new_(error).dup().ldc("handle's type does not fit " + action + order + " " + parameters + result);
            code.invokespecial(error, ConstantDescs.INIT_NAME, MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String)).athrow();
        }

        /// Checks the index; the element's own load throws, with HotSpot's text.
        private void element(CodeBuilder code) {
            var array = parameters.get(0);
            Label inside = code.newLabel();
            Label outside = code.newLabel();
            code.iload(slots[1]).iflt(outside);
            code.iload(slots[1]).aload(base).arraylength().if_icmplt(inside).labelBinding(outside);
            code.aload(base).iload(slots[1]).arrayLoad(kind(array.substring(1)));
            if (kind(array.substring(1)).slotSize() == 2) {
                code.pop2();
            } else {
                code.pop();
            }
            code.labelBinding(inside);
            code.iload(slots[1]).i2l().aload(0).getfield(ARRAY_HANDLE, "shift", ConstantDescs.CD_byte).lshl();
            code.aload(0).getfield(ARRAY_HANDLE, "base", ConstantDescs.CD_int).i2l().ladd().lstore(offset);
        }

        /// Unsafe's method for this access to a variable of a kind; null if there is none, or the site's types do not adapt to it.
        private Method access(Kind variable) {
            if (!fits(variable)) {
                return null;
            }
            var unsafe = world.require(UNSAFE.descriptorString().substring(1, UNSAFE.descriptorString().length() - 1));
            var kindName = variable == Kind.REF ? "Reference"
                    : variable.name().charAt(0) + variable.name().substring(1).toLowerCase(Locale.ROOT);
            var name = isView() ? (action.equals("set") ? "put" : "get") + viewed(kindName) + "Unaligned"
                    : (action.equals("set") ? "put" : action) + kindName + order;
            for (var method : unsafe.methods()) {
                if (method.name().equals(name) && method.parameterKinds().size() == 2 + values() + (isView() ? 1 : 0)
                        && method.parameterKinds().getFirst() == Kind.REF) {
                    return method;
                }
            }
            return null;
        }

        private static String viewed(String kindName) {
            return kindName.equals("Float") ? "Int" : kindName.equals("Double") ? "Long" : kindName;
        }

        private boolean fits(Kind variable) {
            for (int i = coordinates; i < parameters.size(); i++) {
                if (!adapts(parameters.get(i), descriptor(variable))) {
                    return false;
                }
            }
            boolean returnsVariable = action.equals("get") || action.startsWith("getAnd") || action.equals("compareAndExchange");
            return !returnsVariable || result.equals("V") || adapts(descriptor(variable), result);
        }

        private static String descriptor(Kind variable) {
            return variable == Kind.REF ? "Ljava/lang/Object;" : String.valueOf(variable.descriptor());
        }

        /// Whether MethodHandle.asType could convert (JDK Javadoc): widening, boxing, unboxing, casts.
        private static boolean adapts(String from, String to) {
            if (Conversion.isPrimitive(from) && Conversion.isPrimitive(to)) {
                return from.equals(to) || widens(from.charAt(0), to.charAt(0));
            }
            if (Conversion.isPrimitive(from)) {
                return to.equals("Ljava/lang/Object;") || to.equals("Ljava/lang/Number;") && !from.equals("Z") && !from.equals("C")
                        || to.equals(Conversion.wrapper(from));
            }
            if (Conversion.isPrimitive(to)) {
                return from.equals("Ljava/lang/Object;") || from.equals("Ljava/lang/Number;") || from.equals(Conversion.wrapper(to));
            }
            return true;
        }

        private static boolean widens(char from, char to) {
            return switch (from) {
                case 'B' -> "SIJFD".indexOf(to) >= 0;
                case 'S', 'C' -> "IJFD".indexOf(to) >= 0;
                case 'I' -> "JFD".indexOf(to) >= 0;
                case 'J' -> "FD".indexOf(to) >= 0;
                case 'F' -> to == 'D';
                default -> false;
            };
        }

        private void access(CodeBuilder code, Method unsafe) {
            code.invokestatic(UNSAFE, "getUnsafe", MethodTypeDesc.of(UNSAFE)).aload(base).lload(offset);
            for (int i = coordinates; i < parameters.size(); i++) {
                code.loadLocal(kind(parameters.get(i)), slots[i]);
                var wanted = unsafe.parameterDescriptors().get(2 + i - coordinates);
                Conversion.convert(code, parameters.get(i), wanted, parameters.get(i));
            }
            code.invokevirtual(UNSAFE, unsafe.name(), type(unsafe.descriptor()));
            finish(code, unsafe.returnDescriptor());
        }

        private void finish(CodeBuilder code, String returned) {
            if (result.equals("V")) {
                switch (kind(returned).slotSize()) {
                    case 1 -> code.pop();
                    case 2 -> code.pop2();
                    default -> { }
                }
            } else {
                Conversion.convert(code, returned, result, returned);
            }
            code.return_(kind(result));
        }

        private void view(CodeBuilder code, Kind element, Method unsafe) {
            code.iload(slots[1]).aload(base).arraylength().loadConstant(element.bytes() - 1).isub();
            code.invokestatic(OBJECTS, "checkIndex", MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int, ConstantDescs.CD_int));
            code.i2l().loadConstant((long) BYTE_ARRAY_BASE).ladd().lstore(offset);
            code.invokestatic(UNSAFE, "getUnsafe", MethodTypeDesc.of(UNSAFE)).aload(base).lload(offset);
            var elementType = String.valueOf(element.descriptor());
            if (action.equals("set")) {
                code.loadLocal(kind(parameters.getLast()), slots[2]);
                Conversion.convert(code, parameters.getLast(), elementType, parameters.getLast());
                if (element == Kind.FLOAT) {
                    code.invokestatic(ConstantDescs.CD_Float, "floatToRawIntBits", MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_float));
                } else if (element == Kind.DOUBLE) {
                    code.invokestatic(ConstantDescs.CD_Double, "doubleToRawLongBits", MethodTypeDesc.of(ConstantDescs.CD_long, ConstantDescs.CD_double));
                }
            }
            code.aload(0).getfield(VIEW_HANDLE, "bigEndian", ConstantDescs.CD_boolean);
            code.invokevirtual(UNSAFE, unsafe.name(), type(unsafe.descriptor()));
            if (action.equals("get")) {
                if (element == Kind.FLOAT) {
                    code.invokestatic(ConstantDescs.CD_Float, "intBitsToFloat", MethodTypeDesc.of(ConstantDescs.CD_float, ConstantDescs.CD_int));
                } else if (element == Kind.DOUBLE) {
                    code.invokestatic(ConstantDescs.CD_Double, "longBitsToDouble", MethodTypeDesc.of(ConstantDescs.CD_double, ConstantDescs.CD_long));
                }
            }
            finish(code, action.equals("set") ? "V" : elementType);
        }
    }
}
