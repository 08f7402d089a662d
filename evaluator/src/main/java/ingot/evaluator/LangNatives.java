package ingot.evaluator;

import ingot.abi.Kind;
import ingot.abi.ObjectLayout;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Type;

import static ingot.evaluator.Natives.bits;
import static ingot.evaluator.Natives.d;
import static ingot.evaluator.Natives.nonNull;

/// java.lang: Object, String, System.arraycopy, numbers, Math, Throwable.
final class LangNatives {
    private LangNatives() {
    }

    static void register(Natives n) {
        object(n);
        numbers(n);
        throwable(n);
        n.add("java/lang/String.intern", (vm, s, a) -> vm.heap.internObject((int) s[a]));
        n.add("java/lang/StringCoding.countPositives", LangNatives::countPositives);
        n.add("java/lang/System.arraycopy", LangNatives::arraycopy);
        n.add("java/lang/System.identityHashCode", (vm, s, a) -> s[a] == 0 ? 0 : vm.heap.makeIdentityHash((int) s[a]));
    }

    private static void object(Natives n) {
        n.add("java/lang/Object.getClass", (vm, s, a) -> vm.heap.mirror(vm.heap.typeOf((int) s[a])));
        n.add("java/lang/Object.hashCode", (vm, s, a) -> vm.heap.makeIdentityHash((int) s[a]));
        n.add("java/lang/Object.clone", LangNatives::cloneObject);
        n.addAll((vm, s, a) -> {
            vm.monitors.checkOwner(vm, (int) s[a]);
            return 0;
        }, "java/lang/Object.notify", "java/lang/Object.notifyAll");
        n.add("java/lang/Object.wait0", (vm, s, a) -> {
            vm.monitors.checkOwner(vm, (int) s[a]);
            return vm.machine.await(vm, s[a + 1]);
        });
        n.add("java/lang/Object.<init>", Natives.NOTHING);
    }

    private static long cloneObject(Interpreter vm, long[] s, int a) {
        int ref = (int) s[a];
        Type type = vm.heap.typeOf(ref);
        if (type instanceof ClassType c && !c.isSubtypeOf(vm.linkage.world().cloneableType())) {
            throw new Pending("java/lang/CloneNotSupportedException", c.name());
        }
        int size = vm.heap.sizeOf(ref);
        int copy = vm.heap.allocate(type.id(), size);
        vm.arena.copy(ref + ObjectLayout.HEADER_BYTES, copy + ObjectLayout.HEADER_BYTES, size - ObjectLayout.HEADER_BYTES);
        return copy;
    }

    /// Bytes before the first negative one.
    private static long countPositives(Interpreter vm, long[] s, int a) {
        int array = nonNull(s[a]);
        int from = (int) s[a + 1];
        int length = (int) s[a + 2];
        for (int i = 0; i < length; i++) {
            if (vm.arena.getByte(array + 12 + from + i) < 0) {
                return i;
            }
        }
        return length;
    }

    private static long arraycopy(Interpreter vm, long[] s, int a) {
        int from = nonNull(s[a]);
        int to = nonNull(s[a + 2]);
        int fromIndex = (int) s[a + 1];
        int toIndex = (int) s[a + 3];
        int length = (int) s[a + 4];
        Type fromType = vm.heap.typeOf(from);
        Type toType = vm.heap.typeOf(to);
        if (!(fromType instanceof ArrayType fromArray)) {
            throw new Pending("java/lang/ArrayStoreException", "arraycopy: source type " + fromType.name() + " is not an array");
        }
        if (!(toType instanceof ArrayType toArray)) {
            throw new Pending("java/lang/ArrayStoreException", "arraycopy: destination type " + toType.name() + " is not an array");
        }
        Type element = fromArray.element();
        Kind kind = element.kind();
        if (kind != toArray.element().kind()) {
            throw new Pending("java/lang/ArrayStoreException", mismatch(fromArray, toArray));
        }
        if (kind != Kind.REF && fromArray != toArray) {
            throw new Pending("java/lang/ArrayStoreException", mismatch(fromArray, toArray));
        }
        checkRange(fromArray, "last source index", "srcPos", fromIndex, length, vm.heap.arrayLength(from));
        checkRange(toArray, "last destination index", "destPos", toIndex, length, vm.heap.arrayLength(to));
        int base = ObjectLayout.arrayBase(kind);
        if (kind == Kind.REF && !element.isSubtypeOf(toArray.element())) {
            copyChecked(vm, from + 12 + 4 * fromIndex, to + 12 + 4 * toIndex, length, fromArray, toArray);
        } else {
            vm.arena.copy(from + base + (fromIndex << kind.shift()), to + base + (toIndex << kind.shift()), length << kind.shift());
        }
        return 0;
    }

    private static String mismatch(ArrayType from, ArrayType to) {
        if (from.element().kind() != Kind.REF && to.element().kind() != Kind.REF) {
            return "arraycopy: type mismatch: can not copy " + from.element().name() + "[] into " + to.element().name() + "[]";
        }
        return from.element().kind() == Kind.REF
                ? "arraycopy: type mismatch: can not copy object array[] into " + to.element().name() + "[]"
                : "arraycopy: type mismatch: can not copy " + from.element().name() + "[] into object array[]";
    }

    private static void checkRange(ArrayType type, String last, String name, int index, int length, int available) {
        String what = type.element().kind() == Kind.REF ? "object array[" + available + "]" : type.element().name() + "[" + available + "]";
        if (index < 0) {
            throw new Pending("java/lang/ArrayIndexOutOfBoundsException", "arraycopy: " + (name.equals("srcPos") ? "source" : "destination")
                    + " index " + index + " out of bounds for " + what);
        }
        if (length < 0) {
            throw new Pending("java/lang/ArrayIndexOutOfBoundsException", "arraycopy: length " + length + " is negative");
        }
        if (index > available - length) {
            throw new Pending("java/lang/ArrayIndexOutOfBoundsException",
                    "arraycopy: " + last + " " + (index + (long) length) + " out of bounds for " + what);
        }
    }

    private static void copyChecked(Interpreter vm, int from, int to, int length, ArrayType fromType, ArrayType toType) {
        for (int i = 0; i < length; i++) {
            int value = vm.arena.getInt(from + 4 * i);
            if (value != 0 && !vm.heap.typeOf(value).isSubtypeOf(toType.element())) {
                throw new Pending("java/lang/ArrayStoreException", "arraycopy: element type mismatch: can not cast one of the elements of "
                        + fromType.element().name() + "[] to the type of the destination array, " + toType.element().name());
            }
            vm.arena.putInt(to + 4 * i, value);
        }
    }

    private static void numbers(Natives n) {
        Native same = (_, s, a) -> s[a];
        n.addAll(same, "java/lang/Float.floatToRawIntBits", "java/lang/Float.intBitsToFloat",
                "java/lang/Double.doubleToRawLongBits", "java/lang/Double.longBitsToDouble");
        n.add("java/lang/StrictMath.sqrt", (_, s, a) -> bits(Math.sqrt(d(s[a]))));
        n.add("java/lang/Math.sqrt", (_, s, a) -> bits(Math.sqrt(d(s[a]))));
        n.add("java/lang/StrictMath.IEEEremainder", (_, s, a) -> bits(StrictMath.IEEEremainder(d(s[a]), d(s[a + 2]))));
    }

    private static void throwable(Natives n) {
        n.add("java/lang/Throwable.fillInStackTrace(I)Ljava/lang/Throwable;", LangNatives::fillInStackTrace);
        n.add("java/lang/StackTraceElement.initStackTraceElements", LangNatives::initStackTraceElements);
        n.add("java/lang/NullPointerException.getExtendedNPEMessage", LangNatives::nullMessage);
    }

    private static long fillInStackTrace(Interpreter vm, long[] s, int a) {
        int self = (int) s[a];
        int skip = 1; // this native
        while (skip < vm.frames() && isPartOfThrowing(vm, vm.frame(skip), self)) {
            skip++;
        }
        int backtrace = Backtrace.capture(vm, skip);
        ClassType throwable = vm.linkage.world().throwableType();
        vm.arena.putInt(self + throwable.declaredField("backtrace", "Ljava/lang/Object;").offset(), backtrace);
        vm.arena.putInt(self + throwable.declaredField("depth", "I").offset(), vm.heap.arrayLength(backtrace));
        vm.arena.putInt(self + throwable.declaredField("stackTrace", "[Ljava/lang/StackTraceElement;").offset(),
                unassignedStack(vm, throwable));
        vm.rememberThrowable(self);
        return self;
    }

    private static long nullMessage(Interpreter vm, long[] s, int a) {
        Field backtrace = vm.linkage.world().throwableType().declaredField("backtrace", "Ljava/lang/Object;");
        String text = Backtrace.nullMessage(vm, vm.heap.getRef((int) s[a], backtrace.offset()));
        return text == null ? 0 : vm.heap.newString(text);
    }

    private static int unassignedStack(Interpreter vm, ClassType throwable) {
        return vm.heap.getRef(vm.heap.statics(throwable),
                throwable.declaredField("UNASSIGNED_STACK", "[Ljava/lang/StackTraceElement;").offset());
    }

    /// fillInStackTrace itself and the constructors of the throwable's own classes do not show.
    private static boolean isPartOfThrowing(Interpreter vm, Code code, int self) {
        var method = code.method;
        return method.name().equals("fillInStackTrace") && method.holder().isSubtypeOf(vm.linkage.world().throwableType())
                || method.isConstructor() && vm.heap.typeOf(self).isSubtypeOf(method.holder());
    }

    private static long initStackTraceElements(Interpreter vm, long[] s, int a) {
        int elements = (int) s[a];
        int backtrace = (int) s[a + 1];
        for (int i = 0; i < vm.heap.arrayLength(elements); i++) {
            fill(vm, vm.heap.getElementRef(elements, i), Backtrace.method(vm, backtrace, i), Backtrace.line(vm, backtrace, i));
        }
        return 0;
    }

    /// A new StackTraceElement.
    static int element(Interpreter vm, ingot.world.Method method, int line) {
        ClassType type = vm.linkage.world().require("java/lang/StackTraceElement");
        vm.classes.require(vm, type.id());
        int element = vm.heap.newInstance(type);
        fill(vm, element, method, line);
        vm.call(type.declaredMethod("computeFormat", "()V"), element);
        return element;
    }

    private static void fill(Interpreter vm, int element, ingot.world.Method method, int line) {
        ClassType type = (ClassType) vm.heap.typeOf(element);
        ClassType holder = method.holder();
        var heap = vm.heap;
        String text = "Ljava/lang/String;";
        put(vm, type, element, "declaringClassObject", "Ljava/lang/Class;", heap.mirror(holder));
        put(vm, type, element, "declaringClass", text, heap.intern(holder.name()));
        put(vm, type, element, "methodName", text, heap.intern(method.name()));
        put(vm, type, element, "fileName", text, holder.sourceFile() == null ? 0 : heap.intern(holder.sourceFile()));
        put(vm, type, element, "moduleName", text, holder.moduleName() == null ? 0 : heap.intern(holder.moduleName()));
        put(vm, type, element, "moduleVersion", text, holder.moduleVersion() == null ? 0 : heap.intern(holder.moduleVersion()));
        put(vm, type, element, "classLoaderName", text, holder.origin() == ClassType.Origin.PROGRAM ? heap.intern("app") : 0);
        put(vm, type, element, "lineNumber", "I", line == 0 ? -1 : line);
    }

    private static void put(Interpreter vm, ClassType type, int ref, String field, String descriptor, int value) {
        vm.arena.putInt(ref + type.declaredField(field, descriptor).offset(), value);
    }
}
