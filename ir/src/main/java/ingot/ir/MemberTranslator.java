package ingot.ir;

import ingot.abi.Kind;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Method;
import ingot.world.PoolEntry;
import ingot.world.Type;
import ingot.world.World;

import java.util.List;

import static ingot.ir.Bytecode.*;

/// Translates the instructions that refer to the constant pool or make, test or lock objects. A linkage failure takes the instruction's place.
final class MemberTranslator {
    private static final String INCOMPATIBLE = "java/lang/IncompatibleClassChangeError";
    private static final Kind[] NEWARRAY_KINDS =
            {Kind.BOOLEAN, Kind.CHAR, Kind.FLOAT, Kind.DOUBLE, Kind.BYTE, Kind.SHORT, Kind.INT, Kind.LONG}; // from 4

    private final World world;
    private final Method method;
    private final Bytecode code;
    private final Emitter emit;

    MemberTranslator(World world, Method method, Bytecode code, Emitter emit) {
        this.world = world;
        this.method = method;
        this.code = code;
        this.emit = emit;
    }

    private Frame frame() { return emit.frame(); }

    private PoolEntry entry(int bci) { return method.code().entry(code.u2(bci + 1)); }

    void instruction(int bci, int opcode) {
        switch (opcode) {
            case GETSTATIC, PUTSTATIC, GETFIELD, PUTFIELD -> field(opcode, (PoolEntry.FieldEntry) entry(bci));
            case INVOKEVIRTUAL, INVOKESPECIAL, INVOKESTATIC, INVOKEINTERFACE -> invoke(opcode, (PoolEntry.MethodEntry) entry(bci));
            case INVOKEDYNAMIC -> {
                var site = (PoolEntry.CallSite) entry(bci);
                callGenerated(site.target(), site.failure());
            }
            case NEW -> allocate((PoolEntry.ClassEntry) entry(bci));
            case NEWARRAY -> newArray(world.arrayOf(world.primitive(NEWARRAY_KINDS[code.u1(bci + 1) - 4])));
            case ANEWARRAY -> newReferenceArray((PoolEntry.ClassEntry) entry(bci));
            case MULTIANEWARRAY -> newMultiArray((PoolEntry.ClassEntry) entry(bci), code.u1(bci + 3));
            case ARRAYLENGTH -> frame().push(emit.emit(new Op.ArrayLength(), Kind.INT, emit.nonNull(frame().pop())));
            case ATHROW -> emit.raise(emit.nonNull(frame().pop()));
            case CHECKCAST -> cast((PoolEntry.ClassEntry) entry(bci));
            case INSTANCEOF -> test((PoolEntry.ClassEntry) entry(bci));
            case MONITORENTER -> emit.emit(new Op.MonitorEnter(), Kind.VOID, emit.nonNull(frame().pop()));
            case MONITOREXIT -> emit.emit(new Op.MonitorExit(), Kind.VOID, emit.nonNull(frame().pop()));
            default -> throw new IllegalArgumentException("not bytecode: " + opcode + " in " + method);
        }
    }

    void loadConstant(int index) {
        switch (method.code().entry(index)) {
            case PoolEntry.IntEntry(int value) -> frame().push(emit.intConstant(value));
            case PoolEntry.LongEntry(long value) -> frame().push(emit.longConstant(value));
            case PoolEntry.FloatEntry(float value) -> frame().push(emit.constant(new Op.Const(Kind.FLOAT, Float.floatToRawIntBits(value)), Kind.FLOAT));
            case PoolEntry.DoubleEntry(double value) ->
                    frame().push(emit.constant(new Op.Const(Kind.DOUBLE, Double.doubleToRawLongBits(value)), Kind.DOUBLE));
            case PoolEntry.StringEntry(String value) -> frame().push(emit.constant(new Op.StringConst(value), Kind.REF));
            case PoolEntry.ClassEntry(var type, _, var failure) -> {
                if (type == null) {
                    emit.fail(failure);
                } else {
                    frame().push(emit.constant(new Op.ClassConst(type), Kind.REF));
                }
            }
            case PoolEntry.DynamicConstant(var producer, var failure) -> callGenerated(producer, failure);
            case PoolEntry.MethodTypeEntry(String descriptor) -> emit.fail(INCOMPATIBLE, "constant method type: " + descriptor);
            case PoolEntry.MethodHandleEntry(int kind, _) -> emit.fail(INCOMPATIBLE, "constant method handle of kind " + kind);
            case PoolEntry other -> throw new IllegalArgumentException("ldc of " + other + " in " + method);
        }
    }

    private void field(int opcode, PoolEntry.FieldEntry entry) {
        Field field = entry.field();
        if (field == null) {
            emit.fail(entry.failure());
            return;
        }
        boolean isStatic = opcode == GETSTATIC || opcode == PUTSTATIC;
        if (field.isStatic() != isStatic) {
            emit.fail(INCOMPATIBLE, "Expected " + (isStatic ? "static" : "non-static") + " field " + field.holder().name() + "." + field.name());
            return;
        }
        Kind kind = field.kind().stackKind();
        Value value = opcode == PUTSTATIC || opcode == PUTFIELD ? frame().pop() : null;
        if (isStatic && !emit.initialise(field.holder())) {
            return;
        }
        switch (opcode) {
            case GETSTATIC -> frame().push(emit.emit(new Op.LoadStatic(field), kind));
            case PUTSTATIC -> emit.emit(new Op.StoreStatic(field), Kind.VOID, value);
            case GETFIELD -> frame().push(emit.emit(new Op.LoadField(field), kind, emit.nonNull(frame().pop())));
            default -> emit.emit(new Op.StoreField(field), Kind.VOID, emit.nonNull(frame().pop()), value);
        }
    }

    /// invokedynamic and dynamic constants: a generated static method does it.
    private void callGenerated(Method target, PoolEntry.Failure failure) {
        if (target == null) {
            emit.fail(failure);
        } else if (emit.initialise(target.holder())) {
            call(Op.Dispatch.STATIC, target);
        }
    }

    private void invoke(int opcode, PoolEntry.MethodEntry entry) {
        Method target = entry.method();
        if (target == null) {
            emit.fail(entry.failure());
        } else if (entry.isPolymorphic()) {
            callGenerated(target, null);
        } else if (target.isStatic() != (opcode == INVOKESTATIC)) {
            emit.fail(INCOMPATIBLE, wrongKind(opcode) + " method '" + target.external() + "'");
        } else if (opcode == INVOKESTATIC) {
            if (emit.initialise(target.holder())) {
                call(Op.Dispatch.STATIC, target);
            }
        } else if (opcode == INVOKESPECIAL) {
            Method selected = selectSpecial(target);
            if (selected == null || selected.isAbstract() && !selected.isSubstituted()) {
                emit.fail("java/lang/AbstractMethodError", "'" + target.external() + "'");
            } else {
                call(Op.Dispatch.SPECIAL, selected);
            }
        } else {
            call(dispatch(target, entry.owner()), target);
        }
    }

    /// JVMS 6.5 invokespecial: super.m() runs what the direct superclass has, whatever class the reference names.
    private Method selectSpecial(Method resolved) {
        ClassType context = method.code().context();
        ClassType holder = resolved.holder();
        if (resolved.isConstructor() || resolved.isPrivate() || holder.isInterface() || holder == context || context.superclass() == null
                || !context.isSubtypeOf(holder)) {
            return resolved;
        }
        return context.superclass().findMethod(resolved.name(), resolved.descriptor());
    }

    private static Op.Dispatch dispatch(Method target, Type owner) {
        boolean exact = !target.isVirtual() || owner instanceof ArrayType // arrays override nothing
                || !target.isAbstract() && (target.isFinal() || target.holder().isFinal());
        if (exact) {
            return Op.Dispatch.SPECIAL;
        }
        return target.holder().isInterface() ? Op.Dispatch.INTERFACE : Op.Dispatch.VIRTUAL;
    }

    /// HotSpot's three ways to say it.
    private static String wrongKind(int opcode) {
        return switch (opcode) {
            case INVOKESTATIC -> "Expected static";
            case INVOKEINTERFACE -> "Expected instance not static";
            default -> "Expecting non-static";
        };
    }

    private void call(Op.Dispatch dispatch, Method target) {
        List<Kind> kinds = target.parameterKinds();
        int receiver = dispatch == Op.Dispatch.STATIC ? 0 : 1;
        var arguments = new Value[kinds.size() + receiver];
        for (int i = arguments.length - 1; i >= 0; i--) {
            arguments[i] = frame().pop();
        }
        if (receiver == 1) {
            arguments[0] = emit.nonNull(arguments[0]);
        }
        Value result = IntrinsicCalls.emit(emit, target, arguments);
        if (result == null) {
            result = PatternCalls.emit(emit, target, arguments);
        }
        if (result == null) {
            result = emit.emit(new Op.Invoke(dispatch, target), target.returnKind().stackKind(), arguments);
        }
        if (result.kind() != Kind.VOID) {
            frame().push(result);
        }
    }

    private void allocate(PoolEntry.ClassEntry entry) {
        if (!(entry.type() instanceof ClassType type)) {
            emit.fail(entry.failure());
        } else if (type.isAbstract() || type.isInterface()) {
            emit.fail("java/lang/InstantiationError", type.name());
        } else if (emit.initialise(type)) {
            frame().push(emit.emit(new Op.New(type), Kind.REF));
        }
    }

    private void newArray(ArrayType type) {
        frame().push(emit.emit(new Op.NewArray(type), Kind.REF, frame().pop()));
    }

    private void newReferenceArray(PoolEntry.ClassEntry entry) {
        if (entry.type() == null) {
            emit.fail(entry.failure());
        } else {
            newArray(world.arrayOf(entry.type()));
        }
    }

    private void newMultiArray(PoolEntry.ClassEntry entry, int dimensions) {
        if (entry.type() == null) {
            emit.fail(entry.failure());
            return;
        }
        var lengths = new Value[dimensions];
        for (int i = dimensions - 1; i >= 0; i--) {
            lengths[i] = frame().pop();
        }
        frame().push(emit.emit(new Op.NewMultiArray((ArrayType) entry.type(), dimensions), Kind.REF, lengths));
    }

    private void cast(PoolEntry.ClassEntry entry) {
        Value value = frame().pop();
        if (entry.type() == null) {
            emit.failUnlessNull(value, entry.failure());
            frame().push(emit.nullConstant());
        } else if (isKnown(value, entry.type())) {
            frame().push(value);
        } else {
            frame().push(emit.emit(new Op.CheckCast(entry.type()), Kind.REF, value));
        }
    }

    /// By the value's own definition it is null or an instance of the type.
    private static boolean isKnown(Value value, Type type) {
        return Nullness.isNull(value) || switch (value.op()) {
            case Op.CheckCast(var known) -> known.isSubtypeOf(type);
            case Op.RefineType(var known, boolean negated) -> known != null && !negated && known.isSubtypeOf(type) || isKnown(value.arg(0), type);
            case Op.NullCheck _ -> isKnown(value.arg(0), type);
            default -> false;
        };
    }

    private void test(PoolEntry.ClassEntry entry) {
        Value value = frame().pop();
        if (entry.type() == null) {
            emit.failUnlessNull(value, entry.failure());
            frame().push(emit.intConstant(0));
        } else {
            frame().push(emit.emit(new Op.InstanceOf(entry.type()), Kind.INT, value));
        }
    }
}
