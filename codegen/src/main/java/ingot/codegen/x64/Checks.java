package ingot.codegen.x64;

import ingot.abi.Helper;
import ingot.abi.HubLayout;
import ingot.abi.Kind;
import ingot.abi.ObjectLayout;
import ingot.codegen.SubtypeTests;
import ingot.codegen.Target;
import ingot.codegen.alloc.Insn;
import ingot.codegen.alloc.Moves;
import ingot.codegen.alloc.Place;
import ingot.codegen.x64.Assembler.Alu;
import ingot.codegen.x64.Assembler.Cond;
import ingot.ir.Value;
import ingot.world.Type;

/// Checks: a compare, and a jump to a cold stub that calls the helper which throws. Each passes its operand on, so none defines a register.
final class Checks {
    private static final int[] NONE = {};

    private final Selection selection;

    Checks(Selection selection) {
        this.selection = selection;
    }

    /// A stub that moves arguments (places as they are at the check) to the convention's registers and calls the helper.
    private static Label stub(Emitter e, Helper helper, Kind[] kinds, int[] places) {
        Label label = e.asm.label();
        Insn insn = e.insn();
        e.cold(() -> {
            e.asm.bind(label);
            var moves = new Moves();
            for (int i = 0; i < places.length; i++) {
                moves.add(kinds[i], Emitter.argument(i), places[i]);
            }
            moves.flush(e);
            e.callThrowing(helper, insn);
        });
        return label;
    }

    void nullCheck(Value value) {
        if (selection.target(value.arg(0)) != null) {
            return;
        }
        selection.hasStubs = true;
        selection.add("null check", NONE, new int[] {selection.register(value.arg(0))}, e -> {
            e.asm.test(false, e.use(0), e.use(0));
            e.asm.jcc(Cond.E, stub(e, Helper.THROW_NULL_POINTER, new Kind[0], NONE));
        });
    }

    void zero(Value value, Kind kind) {
        if (Selection.isImmediate(value.arg(0)) && Selection.immediate(value.arg(0)) != 0) {
            return;
        }
        selection.hasStubs = true;
        selection.add("zero check", NONE, new int[] {selection.register(value.arg(0))}, e -> {
            e.asm.test(kind == Kind.LONG, e.use(0), e.use(0));
            e.asm.jcc(Cond.E, stub(e, Helper.THROW_ARITHMETIC, new Kind[0], NONE));
        });
    }

    void bounds(Value value) {
        selection.hasStubs = true;
        Value index = value.arg(0);
        Value length = Selection.origin(value.arg(1));
        Kind[] kinds = {Kind.INT, Kind.INT};
        if (selection.isFolded(length)) {
            int[] uses = {selection.register(index), selection.register(length.arg(0))};
            selection.add("bounds check", NONE, uses, e -> {
                Mem memory = Mem.at(e.use(1), ObjectLayout.ARRAY_LENGTH);
                e.access();
                e.asm.aluLoad(Alu.CMP, false, e.use(0), memory);
                Label stub = stub(e, Helper.THROW_ARRAY_INDEX, kinds, new int[] {e.usePlace(0), Registers.SCRATCH});
                Label load = e.asm.label();
                e.asm.jcc(Cond.AE, load);
                e.cold(() -> {
                    e.asm.bind(load);
                    e.asm.load(Kind.INT, Registers.SCRATCH, memory);
                    e.asm.jmp(stub);
                });
            });
        } else if (Selection.isImmediate(index)) {
            int constant = selection.any(index);
            int number = Selection.immediate(index);
            selection.add("bounds check", NONE, new int[] {selection.register(length)}, e -> {
                e.asm.aluImm(Alu.CMP, false, e.use(0), number);
                e.asm.jcc(Cond.BE, stub(e, Helper.THROW_ARRAY_INDEX, kinds, new int[] {constant, e.usePlace(0)}));
            });
        } else if (Selection.isImmediate(length)) {
            int constant = selection.any(length);
            int number = Selection.immediate(length);
            selection.add("bounds check", NONE, new int[] {selection.register(index)}, e -> {
                e.asm.aluImm(Alu.CMP, false, e.use(0), number);
                e.asm.jcc(Cond.AE, stub(e, Helper.THROW_ARRAY_INDEX, kinds, new int[] {e.usePlace(0), constant}));
            });
        } else {
            selection.add("bounds check", NONE, new int[] {selection.register(index), selection.register(length)}, e -> {
                int place = e.usePlace(1);
                if (Place.isSlot(place)) {
                    e.asm.aluLoad(Alu.CMP, false, e.use(0), e.slot(place));
                } else {
                    e.asm.alu(Alu.CMP, false, e.use(0), place);
                }
                e.asm.jcc(Cond.AE, stub(e, Helper.THROW_ARRAY_INDEX, kinds, new int[] {e.usePlace(0), place}));
            }).inMemory(1);
        }
    }

    void cast(Value value, Type type) {
        SubtypeTests.Test test = selection.linkage.tests.test(type);
        if (test instanceof SubtypeTests.Test.Always || Selection.isNull(value.arg(0))) {
            return;
        }
        selection.hasStubs = true;
        int mirror = selection.address(new Target.Image(selection.linkage.image.mirror(type)));
        selection.add("cast", NONE, new int[] {selection.register(value.arg(0))}, e -> {
            Label fine = e.asm.label();
            Label wrong = stub(e, Helper.THROW_CLASS_CAST, new Kind[] {Kind.REF, Kind.REF}, new int[] {e.usePlace(0), mirror});
            e.asm.test(false, e.use(0), e.use(0));
            if (test instanceof SubtypeTests.Test.Never) {
                e.asm.jcc(Cond.NE, wrong);
                return;
            }
            e.asm.jcc(Cond.E, fine);
            Cond isInstance = TypeTest.emit(e, test, e.use(0));
            e.asm.jcc(isInstance.negate(), wrong);
            e.asm.bind(fine);
        });
    }

    /// The hub of the array has the bitmap of the types that it may hold.
    void arrayStore(Value value) {
        if (Selection.isNull(value.arg(1))) {
            return;
        }
        selection.hasStubs = true;
        int[] uses = {selection.register(value.arg(0)), selection.register(value.arg(1))};
        selection.add("array store check", new int[] {selection.temporary()}, uses, e -> {
            Label fine = e.asm.label();
            int bit = e.def();
            e.asm.test(false, e.use(1), e.use(1));
            e.asm.jcc(Cond.E, fine);
            e.asm.load(Kind.INT, bit, Mem.at(e.use(1), ObjectLayout.CLASS_WORD));
            e.asm.aluTarget(Alu.SUB, bit, Linkage.HUBS, 0);
            e.asm.shiftImm(Assembler.Shift.SHR, false, bit, HubLayout.SHIFT);
            e.asm.load(Kind.INT, Registers.SCRATCH, Mem.at(e.use(0), ObjectLayout.CLASS_WORD));
            e.asm.load(Kind.INT, Registers.SCRATCH, Mem.at(Registers.SCRATCH, HubLayout.STORABLE));
            e.asm.bt(Mem.at(Registers.SCRATCH, 0), bit);
            e.asm.jcc(Cond.AE, stub(e, Helper.THROW_ARRAY_STORE, new Kind[] {Kind.REF}, new int[] {e.usePlace(1)}));
            e.asm.bind(fine);
        }).late(0, 1);
    }
}
