package ingot.codegen.x64;

import ingot.abi.Helper;
import ingot.abi.Kind;
import ingot.abi.ObjectLayout;
import ingot.codegen.Target;
import ingot.codegen.alloc.Insn;
import ingot.codegen.alloc.Place;
import ingot.ir.Op;
import ingot.ir.Value;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.PoolEntry;

import java.util.ArrayList;
import java.util.List;

/// Calls of methods and of the run-time's helpers. Arguments may lie anywhere when the call is reached and move to their places at once.
final class Calls {
    private static final int[] NONE = {};

    private final Selection selection;

    Calls(Selection selection) {
        this.selection = selection;
    }

    private interface Jump {
        void emit(Emitter e);
    }

    /// @param result register for the result, or -1
    private void call(int result, Kind resultKind, int[] uses, List<Kind> kinds, Jump jump) {
        selection.callsOut = true;
        int[] places = Registers.arguments(kinds, Place.OUTGOING);
        int outgoing = 0;
        var references = new ArrayList<Integer>();
        for (int i = 0; i < places.length; i++) {
            if (Place.isSlot(places[i])) {
                outgoing++;
                if (kinds.get(i) == Kind.REF) {
                    references.add(Place.index(places[i]));
                }
            }
        }
        selection.code.outgoingSlots = Math.max(selection.code.outgoingSlots, outgoing);
        int[] outgoingReferences = references.stream().mapToInt(Integer::intValue).toArray();
        Insn insn = selection.add("call", result < 0 ? NONE : new int[] {result}, uses, e -> {
            e.arrange(places);
            jump.emit(e);
            e.safepoint(e.insn(), outgoingReferences);
            if (result >= 0) {
                e.resultFrom(Registers.result(resultKind));
            }
        }).call();
        for (int i = 0; i < places.length; i++) {
            if (Place.isRegister(places[i])) {
                insn.hintUse(i, places[i]);
            }
        }
        if (result >= 0) {
            insn.hintDef(Registers.result(resultKind));
        }
    }

    private int resultOf(Value value) {
        return value.kind() == Kind.VOID || !selection.isNeeded(value) ? -1 : selection.result(value);
    }

    private void callHelper(Helper helper, Value value, int[] uses, Kind... kinds) {
        Target target = selection.linkage.helper(helper);
        int result = value == null ? -1 : resultOf(value);
        call(result, value == null ? Kind.VOID : value.kind(), uses, List.of(kinds), e -> e.asm.call(target));
    }

    void invoke(Value value, Op.Invoke op) {
        int[] uses = new int[value.args().size()];
        var kinds = new ArrayList<Kind>();
        for (int i = 0; i < uses.length; i++) {
            uses[i] = selection.any(value.arg(i));
            kinds.add(value.arg(i).kind());
        }
        call(resultOf(value), value.kind(), uses, kinds, op.isDispatched() ? e -> dispatch(e, op) : e -> e.asm.call(new Target.Code(op.method())));
    }

    /// HubLayout: the code address is the u32 at column + class word / 8.
    private static void dispatch(Emitter e, Op.Invoke op) {
        e.access();
        e.asm.load(Kind.INT, Registers.RAX, Mem.at(Emitter.argument(0), ObjectLayout.CLASS_WORD));
        e.asm.shiftImm(Assembler.Shift.SHR, false, Registers.RAX, 3);
        e.asm.load(Kind.INT, Registers.RAX, new Mem(Registers.RAX, -1, 0, 0, new Target.Column(op.method())));
        e.asm.callReg(Registers.RAX);
    }

    void newInstance(Value value, ClassType type) {
        callHelper(Helper.NEW_INSTANCE, value, new int[] {selection.address(new Target.HubOf(type))}, Kind.LONG);
    }

    void newArray(Value value, ArrayType type) {
        callHelper(Helper.NEW_ARRAY, value, new int[] {selection.address(new Target.HubOf(type)), selection.any(value.arg(0))}, Kind.LONG, Kind.INT);
    }

    /// The dimensions go into an int[] first.
    void newMultiArray(Value value, ArrayType type) {
        int dimensions = selection.code.register(Kind.REF);
        Target newArray = selection.linkage.helper(Helper.NEW_ARRAY);
        int count = selection.code.constant(new ingot.codegen.alloc.Code.Constant.Bits(Kind.INT, value.args().size()));
        call(dimensions, Kind.REF, new int[] {selection.address(selection.linkage.intArrayHub()), count}, List.of(Kind.LONG, Kind.INT),
                e -> e.asm.call(newArray));
        for (int i = 0; i < value.args().size(); i++) {
            int offset = ObjectLayout.arrayBase(Kind.INT) + Kind.INT.bytes() * i;
            selection.add("dimension", NONE, new int[] {dimensions, selection.register(value.arg(i))},
                    e -> e.asm.store(Kind.INT, Mem.at(e.use(0), offset), e.use(1)));
        }
        callHelper(Helper.NEW_MULTI_ARRAY, value, new int[] {selection.address(new Target.HubOf(type)), dimensions}, Kind.LONG, Kind.REF);
    }

    /// One comparison where the class is initialised; the call is out of the way.
    void initialise(ClassType type) {
        Target mirror = new Target.Image(selection.linkage.image.mirror(type));
        Field state = selection.linkage.initState;
        if (state == null) {
            callHelper(Helper.INITIALISE_CLASS, null, new int[] {selection.address(mirror)}, Kind.REF);
            return;
        }
        Target helper = selection.linkage.helper(Helper.INITIALISE_CLASS);
        selection.callsOut = true;
        selection.add("initialise", NONE, NONE, e -> {
            Insn insn = e.insn();
            e.unlessZero(Mem.at(mirror, state.offset()), () -> { // zero is LangClass.DONE
                e.asm.movTarget(Emitter.argument(0), mirror, 0);
                e.asm.call(helper);
                e.safepoint(insn);
            });
        }).call();
    }

    /// A helper that takes the operation's one operand.
    void helper(Helper helper, Value value) {
        callHelper(helper, null, new int[] {selection.any(value.arg(0))}, Kind.REF);
    }

    void raise(Value value) {
        helper(Helper.UNWIND, value);
        selection.add("unreachable", NONE, NONE, e -> e.asm.ud2());
    }

    void linkageFailure(Value value, PoolEntry.Failure failure) {
        int message = selection.address(new Target.Image(selection.linkage.image.string(failure.message())));
        callHelper(value.op().helpers().getFirst(), null, new int[] {message}, Kind.REF);
    }

    /// code(argument) on the present stack.
    void indirect(Value value) {
        selection.callsOut = true;
        int result = resultOf(value);
        selection.add("call", result < 0 ? NONE : new int[] {result}, new int[] {selection.any(value.arg(0)), selection.any(value.arg(1))}, e -> {
            e.arrange(Registers.RAX, Emitter.argument(0));
            e.asm.callReg(Registers.RAX);
            e.safepoint(e.insn());
            e.resultFrom(Registers.RAX);
        }).call().hintUse(0, Registers.RAX).hintUse(1, Emitter.argument(0)).hintDef(Registers.RAX);
    }
}
