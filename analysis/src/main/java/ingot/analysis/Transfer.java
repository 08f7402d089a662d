package ingot.analysis;

import ingot.abi.Helper;
import ingot.abi.Kind;
import ingot.ir.ConstantFolding;
import ingot.ir.Intrinsic;
import ingot.ir.Op;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.PoolEntry;
import ingot.world.Type;

import java.util.List;

/// What each operation makes of its operands' states. A result of nothing says that control does not get past the operation; its cause may be an operand
/// whose value has not arrived yet.
final class Transfer {
    private static final Kind[] KINDS = Kind.values();

    private final Solver solver;
    private final States states;
    private final Access access;
    private final RawAccess raw;
    private final Calls calls;

    Transfer(Solver solver) {
        this.solver = solver;
        this.states = solver.states;
        this.access = new Access(solver);
        this.calls = new Calls(solver, access);
        this.raw = new RawAccess(solver, access);
    }

    State evaluate(Flow f, int p) {
        return switch (f.graph.ops[p]) {
            case Op.Param(int index) -> parameter(f, p, index);
            case Op.Const(Kind kind, long bits) -> kind == Kind.REF ? states.nothingButNull : State.constant(kind == Kind.LONG || kind == Kind.DOUBLE ? bits : (int) bits);
            case Op.StringConst(String value) -> states.object(solver.image.heap().intern(value));
            case Op.ClassConst(Type type) -> states.object(solver.image.heap().mirror(type));
            case Op.ObjectConst(int reference, Type _) -> states.object(reference);
            case Op.Phi _ -> phi(f, p);
            case Op.Caught _ -> caught(f, p);

            case Op.Binary(var operator, Kind kind) -> binary(operator, kind, f.arg(p, 0), f.arg(p, 1));
            case Op.Negate(Kind kind) -> f.arg(p, 0).isConstant() ? State.constant(ConstantFolding.negate(kind, f.arg(p, 0).bits)) : f.arg(p, 0);
            case Op.Convert(Kind from, Kind to) -> f.arg(p, 0).isConstant() ? State.constant(ConstantFolding.convert(from, to, f.arg(p, 0).bits)) : f.arg(p, 0);
            case Op.Compare(Kind kind, int nan) -> compare(kind, nan, f.arg(p, 0), f.arg(p, 1));
            case Op.Pure(Intrinsic intrinsic) -> pure(f, p, intrinsic);

            case Op.NullCheck _ -> nullCheck(f, p);
            case Op.BoundsCheck _ -> boundsCheck(f, p);
            case Op.ZeroCheck _ -> zeroCheck(f, p);
            case Op.ArrayStoreCheck _ -> arrayStoreCheck(f, p);
            case Op.CheckCast(Type type) -> checkCast(f, p, type);
            case Op.InstanceOf(Type type) -> instanceOf(f, p, type);
            case Op.RefineType(Type type, boolean negated) -> refineType(f, p, type, negated);
            case Op.RefineCompare(var condition) -> refineCompare(condition, KINDS[f.graph.kinds[p]], f.arg(p, 0), f.arg(p, 1));

            case Op.LoadField(var field) -> access.loadField(f, p, field);
            case Op.StoreField(var field) -> access.storeField(f, p, field);
            case Op.LoadStatic(var field) -> access.loadStatic(f, p, field);
            case Op.StoreStatic(var field) -> access.storeStatic(f, p, field);
            case Op.ArrayLength _ -> access.length(f.arg(p, 0));
            case Op.LoadElement(Kind kind) -> access.loadElement(f, p, kind);
            case Op.StoreElement(Kind kind) -> access.storeElement(f, p, kind);
            case Op.DeletionBarrier _ -> throw new AssertionError("only a pass makes barriers");
            case Op.RawLoad(Kind kind, var _) -> raw.load(f, p, kind);
            case Op.RawStore(Kind kind, var _) -> raw.store(f, p, kind, f.arg(p, 2));
            case Op.CompareAndSet(Kind kind, boolean exchange) -> raw.compareAndSet(f, p, kind, exchange);
            case Op.GetAndUpdate(Kind kind, boolean add) -> raw.getAndUpdate(f, p, kind, add);
            case Op.Fence _ -> State.ANY;

            case Op.New(ClassType type) -> {
                solver.constructed(type);
                yield make(f, p, type, State.ANY);
            }
            case Op.NewArray(ArrayType type) -> {
                solver.allocated(type);
                yield make(f, p, type, State.ANY, State.ANY);
            }
            case Op.NewMultiArray(ArrayType type, int dimensions) -> makeMany(f, p, type, dimensions);
            case Op.InitClass(ClassType type) -> initialise(f, p, type);
            case Op.MonitorEnter _ -> helped(f, p, Helper.MONITOR_ENTER, f.arg(p, 0));
            case Op.MonitorExit _ -> helped(f, p, Helper.MONITOR_EXIT, f.arg(p, 0));

            case Op.Invoke invoke -> calls.invoke(f, p, invoke);
            case Op.Effect(Intrinsic intrinsic) -> effect(f, p, intrinsic);
            case Op.LinkageFailure(var failure) -> {
                noteUnlinked(f, failure);
                calls.helper(f, p, f.graph.ops[p].helpers().getFirst(), states.object(solver.image.heap().intern(failure.message())));
                yield State.BOTTOM;
            }

            case Op.Goto _ -> go(f, p, 0);
            case Op.If(var condition, Kind kind) -> branch(f, p, condition, kind);
            case Op.Switch(List<Integer> keys) -> choose(f, p, keys);
            case Op.Return _ -> giveBack(f, p);
            case Op.Throw _ -> raise(f, p);
            case Op.Unreachable _ -> State.BOTTOM;
        };
    }

    /// The class library's own references are none of the user's business; natives and broken classes have notes of their own.
    private void noteUnlinked(Flow f, PoolEntry.Failure failure) {
        boolean told = switch (failure.errorClass()) {
            case "java/lang/UnsatisfiedLinkError", "java/lang/VerifyError", "java/lang/ClassFormatError" -> true;
            default -> false;
        };
        if (!told && f.method.holder().origin() == ClassType.Origin.PROGRAM) {
            solver.note(failure, Note.unlinked(failure, f.method));
        }
    }

    private State parameter(Flow f, int p, int index) {
        if (f.sites[p] == null) {
            f.sites[p] = f.parameters[index];
            f.parameters[index].addReader(f, p);
        }
        return f.parameters[index].state;
    }

    private State phi(Flow f, int p) {
        State joined = State.BOTTOM;
        var edges = f.edges[f.graph.blockOf[p]];
        for (int edge = edges == null ? -1 : edges.nextSetBit(0); edge >= 0; edge = edges.nextSetBit(edge + 1)) {
            joined = states.join(joined, f.arg(p, edge));
        }
        return joined;
    }

    private State caught(Flow f, int p) {
        State thrown = f.caught[f.graph.blockOf[p]];
        return states.caught(pulled(f, p, thrown));
    }

    private static State binary(Op.Arithmetic operator, Kind kind, State a, State b) {
        if (a == State.BOTTOM || b == State.BOTTOM) {
            return State.BOTTOM;
        }
        boolean integral = kind == Kind.INT || kind == Kind.LONG;
        if (a.isConstant() && b.isConstant()) {
            boolean undefined = integral && b.bits == 0 && (operator == Op.Arithmetic.DIV || operator == Op.Arithmetic.REM);
            return undefined ? State.BOTTOM : State.constant(ConstantFolding.binary(operator, kind, a.bits, b.bits));
        }
        if (integral && (operator == Op.Arithmetic.AND || operator == Op.Arithmetic.MUL) && (a.isConstant(0) || b.isConstant(0))) {
            return State.constant(0);
        }
        return State.ANY;
    }

    private static State compare(Kind kind, int nan, State a, State b) {
        return a == State.BOTTOM || b == State.BOTTOM ? State.BOTTOM
                : a.isConstant() && b.isConstant() ? State.constant(ConstantFolding.compare(kind, nan, a.bits, b.bits)) : State.ANY;
    }

    private State pure(Flow f, int p, Intrinsic intrinsic) {
        switch (intrinsic) {
            case GET_CLASS -> {
                return classesOf(f, p);
            }
            case OBJECT_AT -> {
                return objectAt(f, p);
            }
            case ADDRESS_OF -> {
                return addressOf(f, p);
            }
            default -> {
            }
        }
        var constants = new long[f.argCount(p)];
        for (int i = 0; i < constants.length; i++) {
            if (!f.arg(p, i).isConstant()) {
                return f.arg(p, i) == State.BOTTOM ? State.BOTTOM : State.ANY;
            }
            constants[i] = f.arg(p, i).bits;
        }
        Long folded = Folding.intrinsic(intrinsic, constants);
        return folded == null ? State.ANY : State.constant(folded);
    }

    private State classesOf(Flow f, int p) {
        State result = State.BOTTOM;
        for (int type : present(f, p, f.arg(p, 0)).types) {
            result = states.join(result, states.object(solver.image.heap().mirror(solver.world.typeById(type))));
        }
        return result;
    }

    /// An object behind an address is any of the type it is cast to next.
    private State objectAt(Flow f, int p) {
        Type type = solver.world.objectType();
        if (f.graph.useStart[p + 1] - f.graph.useStart[p] == 1 && f.graph.ops[f.graph.uses[f.graph.useStart[p]]] instanceof Op.CheckCast(Type cast)) {
            type = cast;
        }
        Cell universe = solver.universe(type);
        if (f.sites[p] == null) {
            f.sites[p] = universe;
            universe.addReader(f, p);
        }
        return universe.state;
    }

    private State addressOf(Flow f, int p) {
        if (f.sites[p] == null) {
            f.sites[p] = new Access.Site();
        }
        access.exposeElements(f, p, (Access.Site) f.sites[p], f.arg(p, 0));
        return State.ANY;
    }

    private State nullCheck(Flow f, int p) {
        State reference = f.arg(p, 0);
        if (reference.nullable) {
            calls.helper(f, p, Helper.THROW_NULL_POINTER);
        }
        return states.withNull(reference, false);
    }

    private State boundsCheck(Flow f, int p) {
        State index = f.arg(p, 0);
        State length = f.arg(p, 1);
        if (index == State.BOTTOM || length == State.BOTTOM) {
            return State.BOTTOM;
        }
        boolean known = index.isConstant() && length.isConstant();
        boolean inside = known && index.bits >= 0 && index.bits < length.bits;
        if (!inside) {
            calls.helper(f, p, Helper.THROW_ARRAY_INDEX, State.ANY, State.ANY);
        }
        return known && !inside ? State.BOTTOM : index;
    }

    private State zeroCheck(Flow f, int p) {
        State divisor = f.arg(p, 0);
        if (divisor == State.ANY || divisor.isConstant(0)) {
            calls.helper(f, p, Helper.THROW_ARITHMETIC);
        }
        return divisor.isConstant(0) ? State.BOTTOM : divisor;
    }

    private State arrayStoreCheck(Flow f, int p) {
        State array = f.arg(p, 0);
        State value = f.arg(p, 1);
        if (array == State.BOTTOM || value == State.BOTTOM) {
            return State.BOTTOM;
        }
        TypeSet values = present(f, p, value);
        for (int type : present(f, p, array).types) {
            if (solver.world.typeById(type) instanceof ArrayType a && !states.sets.filter(values, a.element(), true).isEmpty()) {
                calls.helper(f, p, Helper.THROW_ARRAY_STORE, states.withNull(value, false));
                break;
            }
        }
        return State.ANY;
    }

    private State checkCast(Flow f, int p, Type type) {
        State reference = f.arg(p, 0);
        if (reference == State.BOTTOM) {
            return State.BOTTOM;
        }
        State failing = states.withNull(states.filter(pulled(f, p, reference), type, true), false);
        if (failing != State.BOTTOM) {
            calls.helper(f, p, Helper.THROW_CLASS_CAST, failing, states.object(solver.image.heap().mirror(type)));
        }
        return states.filter(reference, type, false);
    }

    private State instanceOf(Flow f, int p, Type type) {
        State reference = f.arg(p, 0);
        if (reference == State.BOTTOM) {
            return State.BOTTOM;
        }
        TypeSet all = present(f, p, reference);
        boolean can = !states.sets.filter(all, type, false).isEmpty();
        boolean cannot = reference.nullable || !states.sets.filter(all, type, true).isEmpty();
        return can && cannot ? State.ANY : can || cannot ? State.of(can) : State.BOTTOM;
    }

    private State refineType(Flow f, int p, Type type, boolean negated) {
        State reference = f.arg(p, 0);
        if (!reference.isReference()) {
            return reference;
        }
        if (type == null) {
            return negated ? reference.nullable ? states.nothingButNull : State.BOTTOM : states.withNull(reference, false);
        }
        State filtered = states.filter(pulled(f, p, reference), type, negated);
        return negated ? filtered : states.withNull(filtered, false);
    }

    private State refineCompare(Op.Condition condition, Kind kind, State value, State other) {
        if (value == State.BOTTOM || other == State.BOTTOM) {
            return State.BOTTOM;
        }
        if (value.isReference()) {
            return condition == Op.Condition.EQ ? states.meet(value, other)
                    : condition == Op.Condition.NE && other.isNull() ? states.withNull(value, false) : value;
        }
        if (value.isConstant() && other.isConstant()) {
            return ConstantFolding.holds(condition, kind, value.bits, other.bits) ? value : State.BOTTOM;
        }
        return condition == Op.Condition.EQ && other.isConstant() ? other : value;
    }

    private State make(Flow f, int p, Type type, State... helperArguments) {
        calls.helper(f, p, f.graph.ops[p].helpers().getFirst(), helperArguments);
        return states.exactly(type, false);
    }

    private State makeMany(Flow f, int p, ArrayType type, int dimensions) {
        ArrayType outer = type;
        for (int i = 1; i < dimensions; i++) {
            var inner = (ArrayType) outer.element();
            solver.memory.typed(outer, null).written.join(states, states.exactly(inner, false));
            solver.allocated(inner);
            outer = inner;
        }
        calls.helper(f, p, Helper.NEW_ARRAY, State.ANY, State.ANY);
        ArrayType ints = solver.world.arrayOf(solver.world.primitive(Kind.INT));
        solver.allocated(ints);
        calls.helper(f, p, Helper.NEW_MULTI_ARRAY, State.ANY, states.exactly(ints, false));
        solver.allocated(type);
        return states.exactly(type, false);
    }

    private State initialise(Flow f, int p, ClassType type) {
        if (!solver.initialisation.reach(type, f)) {
            calls.helper(f, p, Helper.INITIALISE_CLASS, states.object(solver.image.heap().mirror(type)));
        }
        return State.ANY;
    }

    private State helped(Flow f, int p, Helper helper, State argument) {
        calls.helper(f, p, helper, argument);
        return State.ANY;
    }

    private State effect(Flow f, int p, Intrinsic intrinsic) {
        if (intrinsic == Intrinsic.CALL) {
            if (f.sites[p] == null) {
                f.sites[p] = solver.thrownByAddress;
                solver.thrownByAddress.addReader(f, p);
            }
            calls.raise(f, p, solver.thrownByAddress.state);
        }
        return State.ANY;
    }

    private static State go(Flow f, int p, int successor) {
        f.takeEdge(f.graph.blockOf[p], successor);
        return State.ANY;
    }

    private State branch(Flow f, int p, Op.Condition condition, Kind kind) {
        State a = f.arg(p, 0);
        State b = f.arg(p, 1);
        if (a == State.BOTTOM || b == State.BOTTOM) {
            return State.BOTTOM;
        }
        Boolean known = kind == Kind.REF ? same(f, p, a, b)
                : a.isConstant() && b.isConstant() ? (Boolean) ConstantFolding.holds(condition, kind, a.bits, b.bits) : null;
        if (kind == Kind.REF && known != null && condition == Op.Condition.NE) {
            known = !known;
        }
        if (known == null || known) {
            go(f, p, 0);
        }
        return known == null || !known ? go(f, p, 1) : State.ANY;
    }

    /// Whether two references are always, or never, the same; null if that is open.
    private Boolean same(Flow f, int p, State a, State b) {
        if (a.isNull() && b.isNull() || a.isObject() && a == b) {
            return true;
        }
        if (a.nullable && b.nullable) {
            return null;
        }
        if (a.objects != null && b.objects != null) {
            return states.withNull(states.meet(a, b), false) == State.BOTTOM ? false : null;
        }
        return states.sets.intersect(present(f, p, a), present(f, p, b)).isEmpty() ? false : null;
    }

    private State choose(Flow f, int p, List<Integer> keys) {
        State key = f.arg(p, 0);
        if (key.isConstant()) {
            int at = keys.indexOf((int) key.bits);
            return go(f, p, at < 0 ? keys.size() : at);
        }
        if (key == State.ANY) {
            for (int i = 0; i <= keys.size(); i++) {
                go(f, p, i);
            }
        }
        return key;
    }

    private State giveBack(Flow f, int p) {
        State value = f.argCount(p) == 0 ? State.ANY : f.arg(p, 0);
        f.returned.join(states, value);
        return value;
    }

    private State raise(Flow f, int p) {
        State thrown = states.withNull(f.arg(p, 0), false);
        if (thrown != State.BOTTOM) {
            calls.helper(f, p, Helper.UNWIND, thrown);
            calls.raise(f, p, thrown.saturated == null ? thrown : states.thrown(present(f, p, thrown)));
        }
        return thrown;
    }

    /// The exact types a reference stands for now; its reader looks again when the pool has grown.
    private TypeSet present(Flow f, int p, State state) {
        if (state.saturated != null) {
            f.readsPool.set(p);
        }
        return state == State.BOTTOM ? states.sets.empty : states.present(state);
    }

    private State pulled(Flow f, int p, State state) {
        if (state.saturated != null) {
            f.readsPool.set(p);
        }
        return state;
    }
}
