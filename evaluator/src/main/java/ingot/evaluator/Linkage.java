package ingot.evaluator;

import ingot.abi.Kind;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Method;
import ingot.world.MethodCode;
import ingot.world.PoolEntry;
import ingot.world.Type;
import ingot.world.World;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import static ingot.evaluator.Opcode.*;

/// What the loop needs seldom: resolution of operands (an instruction is rewritten to its quick form), dispatch that misses the inline
/// cache, type tests, arrays, and making of exceptions. Holds facts of World only, shared by all forks of an evaluator, except that
/// methods with a [Interpreter] argument work on that one's heap.
final class Linkage {
    private static final String POLYMORPHIC_PREFIX = "([Ljava/lang/Object;)";

    private final World world;
    private final Natives natives;
    private final Substitutes substitutes;
    private Code[] codes = new Code[1 << 14];
    /// Receiver type id << 32 | resolved method id, to what runs.
    private final Map<Long, Code> selected = new HashMap<>();
    private final Map<ClassType, java.util.Optional<ClassFileBytes>> classFiles = new HashMap<>();
    final int booleanArrayId;
    private final Type[] arrayByCode = new Type[12];

    Linkage(World world, Natives natives) {
        this.world = world;
        this.natives = natives;
        this.substitutes = new Substitutes(natives);
        Kind[] kinds = {Kind.BOOLEAN, Kind.CHAR, Kind.FLOAT, Kind.DOUBLE, Kind.BYTE, Kind.SHORT, Kind.INT, Kind.LONG}; // JVMS table 6.5.newarray-A
        for (int i = 0; i < kinds.length; i++) {
            arrayByCode[4 + i] = world.arrayOf(world.primitive(kinds[i]));
        }
        booleanArrayId = arrayByCode[4].id();
    }

    /// Raw attributes of a class, read once; null if it has no class file.
    ClassFileBytes classFile(ClassType type) {
        return classFiles.computeIfAbsent(type, t -> java.util.Optional.ofNullable(ClassFileBytes.of(t))).orElse(null);
    }

    World world() {
        return world;
    }

    Code code(Method method) {
        int id = method.id();
        if (id >= codes.length) {
            codes = Arrays.copyOf(codes, Math.max(id + 1, codes.length * 2));
        }
        Code code = codes[id];
        if (code == null) {
            Native body = natives.find(method);
            MethodCode bytecode = body == null ? substitutes.choose(method) : null;
            if (body == null && bytecode == null) {
                body = method.isAbstract() ? (_, _, _) -> abstractMethod(method) : (vm, _, _) -> vm.machine.missingNative(vm, method);
            }
            codes[id] = code = new Code(method, body, bytecode);
        }
        return code;
    }

    /// HotSpot's three ways to say it.
    private static String wrongKind(int op) {
        return switch (op) {
            case INVOKESTATIC -> "Expected static";
            case INVOKEINTERFACE -> "Expected instance not static";
            default -> "Expecting non-static";
        };
    }

    private static long abstractMethod(Method method) {
        throw new Pending("java/lang/AbstractMethodError", "'" + method.external() + "'");
    }

    /// Methods run outside initialisers.
    java.util.Set<Method> executed() {
        var result = new java.util.LinkedHashSet<Method>();
        for (Code code : codes) {
            if (code != null && code.executed) {
                result.add(code.method);
            }
        }
        return result;
    }

    java.util.Set<Method> executedSubstitutes() {
        return java.util.Arrays.stream(codes).filter(code -> code != null && code.ran && code.method.isSubstituted() && code.body == null
            && code.source == code.method.code()).map(code -> code.method).collect(java.util.stream.Collectors.toSet());
    }

    // Resolution

    /// Rewrites the instruction at `pc` to its quick form.
    void quicken(Interpreter vm, Code code, int pc) {
        byte[] b = code.bytes;
        int op = b[pc] & 0xff;
        int index = op == LDC ? b[pc + 1] & 0xff : (b[pc + 1] & 0xff) << 8 | b[pc + 2] & 0xff;
        switch (op) {
            case LDC, LDC_W, LDC2_W -> quickenConstant(vm, code, pc, op, code.source.entry(index));
            case GETSTATIC, PUTSTATIC, GETFIELD, PUTFIELD -> quickenField(vm, code, pc, op, (PoolEntry.FieldEntry) code.source.entry(index));
            case INVOKEVIRTUAL, INVOKESPECIAL, INVOKESTATIC, INVOKEINTERFACE ->
                    quickenCall(code, pc, op, (PoolEntry.MethodEntry) code.source.entry(index));
            case INVOKEDYNAMIC -> {
                var site = (PoolEntry.CallSite) code.source.entry(index);
                check(site.failure());
                rewrite(code, pc, CALL_SITE, new Site.Call(site.target(), code(site.target()), code(site.target()).argumentSlots));
            }
            case NEW -> {
                var type = (ClassType) type(code, index);
                if (type.isInterface() || type.isAbstract()) {
                    throw new Pending("java/lang/InstantiationError", type.name());
                }
                rewrite(code, pc, NEW_QUICK, new Site.TypeUse(type));
            }
            case ANEWARRAY -> rewrite(code, pc, ANEWARRAY_QUICK, new Site.TypeUse(world.arrayOf(type(code, index))));
            case CHECKCAST -> quickenTypeTest(vm, code, pc, CHECKCAST_QUICK, index);
            case INSTANCEOF -> quickenTypeTest(vm, code, pc, INSTANCEOF_QUICK, index);
            default -> throw new AssertionError("opcode " + op + " in " + code + " at " + pc);
        }
    }

    private static void rewrite(Code code, int pc, int op, Site site) {
        int index = code.addSite(site);
        if (index > 0xffff) {
            throw new AssertionError("more than 65536 operands in " + code);
        }
        code.bytes[pc + 1] = (byte) (index >> 8);
        code.bytes[pc + 2] = (byte) index;
        code.bytes[pc] = (byte) op;
    }

    private static void check(PoolEntry.Failure failure) {
        if (failure != null) {
            throw new Pending(failure.errorClass(), failure.message());
        }
    }

    private Type type(Code code, int index) {
        var entry = (PoolEntry.ClassEntry) code.source.entry(index);
        check(entry.failure());
        return entry.type();
    }

    private void quickenTypeTest(Interpreter vm, Code code, int pc, int quick, int index) {
        var entry = (PoolEntry.ClassEntry) code.source.entry(index);
        check(entry.failure());
        rewrite(code, pc, quick, new Site.TypeUse(entry.type()));
    }

    private void quickenConstant(Interpreter vm, Code code, int pc, int op, PoolEntry entry) {
        Site site = switch (entry) {
            case PoolEntry.IntEntry(int value) -> new Site.Constant(value);
            case PoolEntry.LongEntry(long value) -> new Site.Constant(value);
            case PoolEntry.FloatEntry(float value) -> new Site.Constant(Float.floatToRawIntBits(value));
            case PoolEntry.DoubleEntry(double value) -> new Site.Constant(Double.doubleToRawLongBits(value));
            case PoolEntry.StringEntry(String value) -> new Site.Text(value);
            case PoolEntry.ClassEntry(var type, _, var failure) -> {
                check(failure);
                yield new Site.TypeUse(type);
            }
            case PoolEntry.DynamicConstant(var producer, var failure) -> {
                check(failure);
                yield new Site.Dynamic(code(producer));
            }
            default -> throw new Pending("java/lang/UnsupportedOperationException", "constant " + entry + " in " + code);
        };
        if (op != LDC) {
            rewrite(code, pc, op == LDC_W ? LDC_W_QUICK : LDC2_QUICK, site);
            return;
        }
        code.smallConstants()[code.bytes[pc + 1] & 0xff] = site;
        code.bytes[pc] = (byte) LDC_QUICK;
    }

    /// The value of a loadable constant.
    long constant(Interpreter vm, Object site) {
        return switch ((Site) site) {
            case Site.Constant(long bits) -> bits;
            case Site.Text text -> {
                if (text.epoch != vm.heap.epoch()) {
                    text.ref = vm.heap.intern(text.value);
                    text.epoch = vm.heap.epoch();
                }
                yield text.ref;
            }
            case Site.TypeUse use -> vm.heap.mirror(use.type);
            case Site.Dynamic dynamic -> {
                if (dynamic.epoch != vm.heap.epoch()) {
                    dynamic.bits = vm.call(dynamic.producer);
                    dynamic.epoch = vm.heap.epoch();
                }
                yield dynamic.bits;
            }
            default -> throw new AssertionError(site);
        };
    }

    private void quickenField(Interpreter vm, Code code, int pc, int op, PoolEntry.FieldEntry entry) {
        check(entry.failure());
        Field field = entry.field();
        boolean wantsStatic = op == GETSTATIC || op == PUTSTATIC;
        if (field.isStatic() != wantsStatic) {
            throw new Pending("java/lang/IncompatibleClassChangeError",
                    "Expected " + (wantsStatic ? "static" : "non-static") + " field " + field.holder().name() + "." + field.name());
        }
        int size = field.kind().bytes();
        switch (op) {
            case GETSTATIC -> rewrite(code, pc, size == 8 ? GETSTATIC_8 : size == 4 ? GETSTATIC_4 : GETSTATIC_1, staticSite(vm, field));
            case PUTSTATIC -> rewrite(code, pc, size == 8 ? PUTSTATIC_8 : PUTSTATIC_1, staticSite(vm, field));
            case GETFIELD -> rewriteOffset(code, pc, field, switch (field.kind()) {
                case BOOLEAN, BYTE -> GETFIELD_1;
                case CHAR -> GETFIELD_2U;
                case SHORT -> GETFIELD_2S;
                default -> size == 8 ? GETFIELD_8 : GETFIELD_4;
            });
            default -> rewriteOffset(code, pc, field, switch (field.kind()) {
                case BOOLEAN -> PUTFIELD_BOOLEAN;
                case BYTE -> PUTFIELD_1;
                case CHAR, SHORT -> PUTFIELD_2;
                default -> size == 8 ? PUTFIELD_8 : PUTFIELD_4;
            });
        }
    }

    private static Site.Static staticSite(Interpreter vm, Field field) {
        return new Site.Static(field, vm.classes.isWatched(field));
    }

    private static void rewriteOffset(Code code, int pc, Field field, int op) {
        int offset = field.offset();
        if (offset > 0xffff) {
            throw new AssertionError("offset of " + field);
        }
        code.bytes[pc + 1] = (byte) (offset >> 8);
        code.bytes[pc + 2] = (byte) offset;
        code.bytes[pc] = (byte) op;
    }

    private void quickenCall(Code code, int pc, int op, PoolEntry.MethodEntry entry) {
        if (entry.owner() instanceof ClassType owner && owner.internalName().equals("java/lang/invoke/VarHandle") && op == INVOKEVIRTUAL) {
            Code access = varHandleAccess(owner, entry);
            if (access != null) {
                rewrite(code, pc, CALL_STATIC, new Site.Call(access.method, access, access.argumentSlots));
                return;
            }
        }
        check(entry.failure());
        Method method = entry.method();
        Code target = code(method);
        if (target.body != null && entry.owner() instanceof ClassType owner && owner.internalName().equals("java/lang/invoke/VarHandle")) {
            // The receiver is an object of the run-time's, not a subclass: nothing to select.
            rewrite(code, pc, CALL_SPECIAL, new Site.Call(method, target, target.argumentSlots));
            return;
        }
        var site = new Site.Call(method, target, target.argumentSlots);
        if (entry.isPolymorphic()) {
            rewrite(code, pc, CALL_STATIC, site);
            return;
        }
        if (method.isStatic() != (op == INVOKESTATIC)) {
            throw new Pending("java/lang/IncompatibleClassChangeError",
                    wrongKind(op) + " method '" + method.external() + "'");
        }
        switch (op) {
            case INVOKESTATIC -> rewrite(code, pc, CALL_STATIC, site);
            case INVOKESPECIAL -> {
                Code special = code(special(code.source.context(), method));
                rewrite(code, pc, CALL_SPECIAL, new Site.Call(special.method, special, special.argumentSlots));
            }
            case INVOKEVIRTUAL -> {
                if (method.isVirtual() && !method.isFinal()) {
                    rewrite(code, pc, CALL_VIRTUAL, site);
                } else {
                    rewrite(code, pc, CALL_SPECIAL, site);
                }
            }
            default -> rewrite(code, pc, CALL_INTERFACE, site);
        }
    }

    /// The body for a signature-polymorphic accessor, null for VarHandle's other methods.
    private static Code varHandleAccess(ClassType varHandle, PoolEntry.MethodEntry entry) {
        Method declared = varHandle.declaredMethod(entry.name(), POLYMORPHIC_PREFIX + "Ljava/lang/Object;");
        for (String result : new String[] {"V", "Z"}) {
            declared = declared == null ? varHandle.declaredMethod(entry.name(), POLYMORPHIC_PREFIX + result) : declared;
        }
        return declared == null || !declared.isNative() ? null : Code.polymorphic(declared, entry.descriptor());
    }

    /// JVMS 6.5.invokespecial: a superclass call selects from the direct superclass of the calling class.
    private Method special(ClassType caller, Method resolved) {
        if (resolved.isConstructor() || resolved.isPrivate() || resolved.holder() == caller || resolved.holder().isInterface()
                || caller.superclass() == null || !caller.isSubtypeOf(resolved.holder()) || caller.isInterface()) {
            return resolved;
        }
        Method found = caller.superclass().findMethod(resolved.name(), resolved.descriptor());
        return found == null ? resolved : found;
    }

    /// Dispatch that missed the call site's cache.
    Code select(Site.Call site, int receiverType) {
        Code target = select(site.resolved, receiverType);
        site.cachedType = receiverType;
        site.target = target;
        return target;
    }

    Code select(Method resolved, int receiverType) {
        return selected.computeIfAbsent((long) receiverType << 32 | resolved.id(), _ -> {
            Type type = world.typeById(receiverType);
            var holder = type instanceof ClassType c ? c : world.objectType();
            if (!resolved.isVirtual()) {
                return code(resolved);
            }
            return code(holder.select(resolved));
        });
    }

    // Type tests and arrays

    boolean isInstance(Site.TypeUse site, int type) {
        if (type == site.typeId || world.typeById(type).isSubtypeOf(site.type)) {
            site.passed = type;
            return true;
        }
        site.failed = type;
        return false;
    }

    Pending classCast(int from, Type to) {
        Type type = world.typeById(from);
        return new Pending("java/lang/ClassCastException", "class " + type.name() + " cannot be cast to class " + to.name()
                + " (" + TypeText.relation(type, to) + ")");
    }

    long newPrimitiveArray(Interpreter vm, int code, int length) {
        return newArray(vm, (ArrayType) arrayByCode[code], length);
    }

    long newArray(Interpreter vm, Site.TypeUse site, int length) {
        return newArray(vm, (ArrayType) site.type, length);
    }

    int newArray(Interpreter vm, ArrayType type, int length) {
        if (length < 0) {
            throw new Pending("java/lang/NegativeArraySizeException", String.valueOf(length));
        }
        return vm.heap.newArray(type, length);
    }

    long newMultiArray(Interpreter vm, Code code, int index, long[] s, int at, int dimensions) {
        for (int i = 0; i < dimensions; i++) {
            if ((int) s[at + i] < 0) {
                throw new Pending("java/lang/NegativeArraySizeException", String.valueOf((int) s[at + i]));
            }
        }
        return newMultiArray(vm, (ArrayType) type(code, index), s, at, dimensions);
    }

    int newMultiArray(Interpreter vm, ArrayType type, long[] lengths, int at, int dimensions) {
        int length = (int) lengths[at];
        int array = vm.heap.newArray(type, length);
        if (dimensions > 1) {
            for (int i = 0; i < length; i++) {
                int element = newMultiArray(vm, (ArrayType) type.element(), lengths, at + 1, dimensions - 1);
                vm.arena.putInt(array + 12 + 4 * i, element);
            }
        }
        return array;
    }

    // Exceptions

    /// The throwable for what the loop or a native raised.
    int materialise(Interpreter vm, RuntimeException raised) {
        var pending = raised instanceof Pending p ? p : new Pending("java/lang/OutOfMemoryError", "Java heap space");
        vm.coverage.raise(vm.recording, pending.type);
        return vm.withReserve(() -> {
            try {
                var type = world.require(pending.type);
                vm.classes.require(vm, type.id());
                int ref = vm.heap.newInstance(type);
                Method constructor = type.declaredMethod("<init>", pending.text == null ? "()V" : "(Ljava/lang/String;)V");
                if (constructor == null) {
                    constructor = type.declaredMethod("<init>", "(Ljava/lang/Object;)V"); // AssertionError
                }
                if (pending.text == null) {
                    vm.call(constructor, ref);
                } else {
                    vm.call(constructor, ref, vm.heap.newString(pending.text));
                }
                return ref;
            } catch (Thrown other) {
                return other.ref;
            }
        });
    }
}
