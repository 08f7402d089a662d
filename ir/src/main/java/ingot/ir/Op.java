package ingot.ir;

import ingot.abi.Helper;
import ingot.abi.Kind;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Method;
import ingot.world.PoolEntry;
import ingot.world.Type;

import java.util.List;

/// What a value computes. Operands are the value's arguments, in the order given in brackets. Checks are operations of their own and
/// come before the access they guard, so an access never throws.
public sealed interface Op {

    // Values without arguments

    /// Parameter number `index`, the receiver is 0. Only in the entry block, in order, first.
    record Param(int index) implements Op {}

    /// INT, LONG: the value. FLOAT, DOUBLE: the raw bits. REF: 0, null.
    record Const(Kind kind, long bits) implements Op {}

    /// An interned string.
    record StringConst(String value) implements Op {}

    /// The Class object of a type.
    record ClassConst(Type type) implements Op {}

    /// An object of the image heap, by its arena reference. Never made by the builder: analysis facts are folded to it.
    record ObjectConst(int reference, Type type) implements Op {}

    /// [one value per predecessor of the block, in predecessor order]
    record Phi() implements Op {}

    /// The exception that arrives at a handler block; first instruction there, after the phis.
    record Caught() implements Op {}

    // Arithmetic, all without effects. DIV and REM have non-zero divisors (a ZeroCheck came before) and MIN / -1 = MIN.

    enum Arithmetic { ADD, SUB, MUL, DIV, REM, AND, OR, XOR, SHL, SHR, USHR, MIN, MAX }

    /// [a, b] INT, LONG, FLOAT, DOUBLE; of shifts b is INT and taken modulo the width.
    record Binary(Arithmetic operator, Kind kind) implements Op {}

    /// [a]
    record Negate(Kind kind) implements Op {}

    /// [a] from a stack kind to INT, LONG, FLOAT, DOUBLE, or (from INT) BYTE, CHAR, SHORT: JVMS narrowing, saturating from floats.
    record Convert(Kind from, Kind to) implements Op {}

    /// [a, b] -1, 0, 1 as lcmp, fcmpl, fcmpg...; `nan` is the result for unordered operands.
    record Compare(Kind kind, int nan) implements Op {}

    /// [arguments as the intrinsic says] without effects on memory; see [Intrinsic].
    record Pure(Intrinsic intrinsic) implements Op {}

    // Checks: throw, else pass on

    /// [ref] the same reference, non-null. NullPointerException.
    record NullCheck() implements Op {}

    /// [index, length] the same index, 0 <= index < length. ArrayIndexOutOfBoundsException.
    record BoundsCheck() implements Op {}

    /// [divisor] ArithmeticException if zero. No result.
    record ZeroCheck(Kind kind) implements Op {}

    /// [array, value] ArrayStoreException. No result.
    record ArrayStoreCheck() implements Op {}

    /// [ref] the same reference. ClassCastException.
    record CheckCast(Type type) implements Op {}

    /// [ref] INT 0 or 1.
    record InstanceOf(Type type) implements Op {}

    /// [value] the same value, known to satisfy a test on this path: a copy for the analysis (SkipFlow's filter), dropped by the
    /// code generator. `type` non-null: is (or with `negated` is not) an instance of it; null: non-null (negated: is null).
    /// Where getClass() was found equal to a Class constant, the object is refined to that type (and its subtypes).
    record RefineType(Type type, boolean negated) implements Op {}

    /// [value, other] the same value, on a path where `value condition other` holds (other may be a constant or any value of the same kind).
    record RefineCompare(Condition condition) implements Op {}

    // Memory. The object operand is non-null.

    /// [object]
    record LoadField(Field field) implements Op {}

    /// [object, value]
    record StoreField(Field field) implements Op {}

    record LoadStatic(Field field) implements Op {}

    /// [value]
    record StoreStatic(Field field) implements Op {}

    /// [array]
    record ArrayLength() implements Op {}

    /// [array, index] element kind as in memory: BOOLEAN (baload of boolean[] or byte[]: use BYTE for both), BYTE, CHAR, SHORT...
    record LoadElement(Kind kind) implements Op {}

    /// [array, index, value]
    record StoreElement(Kind kind) implements Op {}

    /// [where the store goes, as its own operands say: all but the stored values] The place is about to lose its reference: a collector that marks meanwhile takes
    /// note of it (deletion barrier; T. Yuasa, "Real-time garbage collection on general-purpose machines", 1990). Stands before the store, with nothing between.
    record DeletionBarrier(Op store) implements Op {}

    enum Order { PLAIN, OPAQUE, ACQUIRE, RELEASE, VOLATILE }

    /// [base REF, offset LONG] a load at base + offset; a null base makes offset an absolute address. Unsafe.get*, Memory.get*.
    record RawLoad(Kind kind, Order order) implements Op {}

    /// [base, offset, value]
    record RawStore(Kind kind, Order order) implements Op {}

    /// [base, offset, expected, value] INT 0 or 1; with `exchange` the witness value. Kinds INT, LONG, REF, BYTE, SHORT. Sequentially consistent.
    record CompareAndSet(Kind kind, boolean exchange) implements Op {}

    /// [base, offset, value] previous value, atomically. `add`: fetch-and-add (INT, LONG), else exchange.
    record GetAndUpdate(Kind kind, boolean add) implements Op {}

    /// A memory fence.
    record Fence(Order order) implements Op {}

    // Objects

    record New(ClassType type) implements Op {}

    /// [length INT]
    record NewArray(ArrayType type) implements Op {}

    /// [dimensions INT...]
    record NewMultiArray(ArrayType type, int dimensions) implements Op {}

    /// The class must be initialised from here on (JVMS 5.5). Dropped where the analysis knows that it is.
    record InitClass(ClassType type) implements Op {}

    /// [object]
    record MonitorEnter() implements Op {}

    /// [object]
    record MonitorExit() implements Op {}

    // Calls

    enum Dispatch { STATIC, SPECIAL, VIRTUAL, INTERFACE }

    /// [receiver, arguments...] of SPECIAL and dispatched calls the receiver is non-null (a NullCheck came before).
    record Invoke(Dispatch dispatch, Method method) implements Op {
        /// The receiver decides at run time what is called.
        public boolean isDispatched() {
            return switch (dispatch) {
                case STATIC, SPECIAL -> false;
                case VIRTUAL, INTERFACE -> method.isVirtual();
            };
        }
    }

    /// [arguments as the intrinsic says] with effects: system calls, stack switches, everything of ingot.runtime.Machine.
    record Effect(Intrinsic intrinsic) implements Op {}

    /// Never returns: a linkage error known at build time.
    record LinkageFailure(PoolEntry.Failure failure) implements Op {}

    // Terminators, no values

    enum Condition { EQ, NE, LT, GE, GT, LE, /* unsigned INT, LONG */ ULT, UGE;
        public Condition negate() {
            return switch (this) {
                case EQ -> NE; case NE -> EQ; case LT -> GE; case GE -> LT; case GT -> LE; case LE -> GT; case ULT -> UGE; case UGE -> ULT;
            };
        }
    }

    /// Successors: [target]
    record Goto() implements Op {}

    /// [a, b] INT, LONG or REF (EQ, NE only). Successors: [when true, when false]
    record If(Condition condition, Kind kind) implements Op {}

    /// [key INT]. Successors: one per key (ascending), then the default.
    record Switch(List<Integer> keys) implements Op {
        public Switch { keys = List.copyOf(keys); }
    }

    /// [value] or []
    record Return() implements Op {}

    /// [throwable, non-null]. Inside a try range the block's handler is where it goes.
    record Throw() implements Op {}

    /// Control never comes here: after a call that does not return.
    record Unreachable() implements Op {}

    /// The run-time methods that lowering this operation may call.
    default List<Helper> helpers() {
        return switch (this) {
            case NullCheck _ -> List.of(Helper.THROW_NULL_POINTER);
            case BoundsCheck _ -> List.of(Helper.THROW_ARRAY_INDEX);
            case ZeroCheck _ -> List.of(Helper.THROW_ARITHMETIC);
            case ArrayStoreCheck _ -> List.of(Helper.THROW_ARRAY_STORE);
            case CheckCast _ -> List.of(Helper.THROW_CLASS_CAST);
            case New _ -> List.of(Helper.NEW_INSTANCE);
            case NewArray _ -> List.of(Helper.NEW_ARRAY);
            case NewMultiArray _ -> List.of(Helper.NEW_ARRAY, Helper.NEW_MULTI_ARRAY);
            case InitClass _ -> List.of(Helper.INITIALISE_CLASS);
            case MonitorEnter _ -> List.of(Helper.MONITOR_ENTER);
            case MonitorExit _ -> List.of(Helper.MONITOR_EXIT);
            case Throw _ -> List.of(Helper.UNWIND);
            case LinkageFailure(var failure) -> List.of(switch (failure.errorClass()) {
                case "java/lang/NoClassDefFoundError" -> Helper.THROW_NO_CLASS_DEF;
                case "java/lang/NoSuchFieldError" -> Helper.THROW_NO_SUCH_FIELD;
                case "java/lang/NoSuchMethodError" -> Helper.THROW_NO_SUCH_METHOD;
                case "java/lang/IllegalAccessError" -> Helper.THROW_ILLEGAL_ACCESS;
                case "java/lang/AbstractMethodError" -> Helper.THROW_ABSTRACT_METHOD;
                case "java/lang/InstantiationError" -> Helper.THROW_INSTANTIATION;
                case "java/lang/VerifyError" -> Helper.THROW_VERIFY;
                case "java/lang/UnsatisfiedLinkError" -> Helper.THROW_UNSATISFIED_LINK;
                default -> Helper.THROW_INCOMPATIBLE_CHANGE;
            });
            default -> List.of(); // the rest are machine code alone
        };
    }

    /// A branch may make a refined copy of its value: it is not a constant already.
    default boolean isRefinable() {
        return switch (this) {
            case Const _, StringConst _, ClassConst _, ObjectConst _ -> false;
            default -> true;
        };
    }

    /// A copy of its first argument that only says more about it.
    default boolean isRefinement() {
        return this instanceof RefineType || this instanceof RefineCompare;
    }

    default boolean isTerminator() {
        return switch (this) {
            case Goto _, If _, Switch _, Return _, Throw _, Unreachable _ -> true;
            default -> false;
        };
    }

    /// May transfer control to a handler.
    default boolean canThrow() {
        return switch (this) {
            case NullCheck _, BoundsCheck _, ZeroCheck _, ArrayStoreCheck _, CheckCast _, New _, NewArray _, NewMultiArray _, InitClass _,
                 MonitorEnter _, MonitorExit _, Invoke _, LinkageFailure _, Throw _ -> true;
            case Effect(var intrinsic) -> intrinsic == Intrinsic.CALL; // runs Java code
            default -> false;
        };
    }

    /// Must be kept, and kept in order, even if its value is unused.
    default boolean hasEffect() {
        return canThrow() || isTerminator() || switch (this) {
            case StoreField _, StoreStatic _, StoreElement _, DeletionBarrier _, RawStore _, CompareAndSet _, GetAndUpdate _, Fence _, Effect _ -> true;
            case RawLoad(_, var order) -> order != Order.PLAIN;
            case LoadField(var field) -> field.isVolatile();
            case LoadStatic(var field) -> field.isVolatile();
            default -> false;
        };
    }
}
