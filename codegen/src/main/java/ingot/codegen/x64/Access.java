package ingot.codegen.x64;

import ingot.abi.Kind;
import ingot.abi.ObjectLayout;
import ingot.abi.ThreadBlock;
import ingot.codegen.Target;
import ingot.codegen.alloc.Place;
import ingot.codegen.x64.Assembler.Alu;
import ingot.codegen.x64.Assembler.Cond;
import ingot.ir.Op;
import ingot.ir.Value;
import ingot.world.Field;

/// Loads and stores. An object is its own 32-bit address (refShift 0), so fields and elements are addressed straight from the reference.
///
/// x86-64 keeps all orders but that of a store before a later load (SDM volume 3, 9.2): only a volatile store needs a fence behind it.
final class Access {
    private static final int[] NONE = {};

    private final Selection selection;

    Access(Selection selection) {
        this.selection = selection;
    }

    private void object(Operands operands, Value object) {
        Target image = selection.target(object);
        if (image != null) {
            operands.target(image);
        } else {
            operands.base(selection.register(object));
        }
    }

    private Operands element(Value array, Value index, Kind kind) {
        return element(new Operands(), array, index, kind);
    }

    private Operands element(Operands operands, Value array, Value index, Kind kind) {
        operands.displace(ObjectLayout.arrayBase(kind));
        object(operands, array);
        if (Selection.isImmediate(index) && Selection.immediate(index) >= 0 && Selection.immediate(index) < 1 << 24) {
            operands.displace(Selection.immediate(index) << kind.shift());
        } else {
            operands.index(selection.register(index), kind.shift());
        }
        return operands;
    }

    /// Adds the address that a plain load reads.
    void address(Operands operands, Value load) {
        switch (load.op()) {
            case Op.LoadField(var field) -> object(operands.displace(field.offset()), load.arg(0));
            case Op.LoadStatic(var field) -> operands.target(new Target.Statics(field.holder())).displace(field.offset());
            case Op.LoadElement(var kind) -> element(operands, load.arg(0), load.arg(1), kind);
            default -> throw new AssertionError(load.op() + " is no memory operand");
        }
    }

    /// base + offset, where a null base leaves an address.
    private Operands raw(Value base, Value offset, Operands operands) {
        boolean isFixed = Selection.isImmediate(offset);
        if (isFixed && Selection.immediate(offset) >= 0) {
            operands.displace(Selection.immediate(offset));
            if (!Selection.isNull(base)) {
                object(operands, base);
            }
        } else {
            operands.base(selection.register(offset));
            Target image = selection.target(base);
            if (image != null) {
                operands.target(image);
            } else if (!Selection.isNull(base)) {
                operands.index(selection.register(base), 0);
            }
        }
        return operands;
    }

    private void load(Value value, Kind kind, Operands operands) {
        selection.define(value, "load", operands.uses(), e -> {
            e.access();
            e.asm.load(kind, e.def(), operands.memory(e));
        });
    }

    private void store(Kind kind, Operands operands, Value stored, boolean fenced) {
        Value origin = Selection.origin(stored);
        Target image = selection.target(stored);
        if (image != null) {
            selection.add("store", NONE, operands.uses(), e -> {
                e.access();
                e.asm.storeTarget(operands.memory(e), image, 0);
                fence(e, fenced);
            });
        } else if (origin.op() instanceof Op.Const(var from, var bits) && (from == Kind.FLOAT || bits == (int) bits && (from != Kind.DOUBLE || bits == 0))) {
            selection.add("store", NONE, operands.uses(), e -> {
                e.access();
                e.asm.storeImm(kind, operands.memory(e), (int) bits);
                fence(e, fenced);
            });
        } else {
            int use = operands.add(selection.register(stored));
            selection.add("store", NONE, operands.uses(), e -> {
                e.access();
                e.asm.store(kind, operands.memory(e), e.use(use));
                fence(e, fenced);
            });
        }
    }

    private static void fence(Emitter e, boolean wanted) {
        if (wanted) { // cheaper than mfence
            e.asm.lock();
            e.asm.aluStoreImm(Alu.OR, false, Mem.at(Registers.RSP, 0), 0);
        }
    }

    void loadField(Value value, Field field) {
        var operands = new Operands().displace(field.offset());
        object(operands, value.arg(0));
        load(value, field.kind(), operands);
    }

    void storeField(Value value, Field field) {
        var operands = new Operands().displace(field.offset());
        object(operands, value.arg(0));
        store(field.kind(), operands, value.arg(1), field.isVolatile());
    }

    /// The place of the store by the store's own rules; the cold stub hands its address to the barrier stub, which keeps every register.
    void barrier(Value value, Op store) {
        Operands place = switch (store) {
            case Op.StoreField(var field) -> {
                var operands = new Operands().displace(field.offset());
                object(operands, value.arg(0));
                yield operands;
            }
            case Op.StoreStatic(var field) -> holder(field);
            case Op.StoreElement(var kind) -> element(value.arg(0), value.arg(1), kind);
            default -> raw(value.arg(0), value.arg(1), new Operands());
        };
        selection.hasStubs = true;
        selection.add("barrier", NONE, place.uses(), e -> {
            Mem slot = place.memory(e);
            Label marking = e.asm.label();
            Label back = e.asm.label();
            e.asm.aluStoreImm(Alu.CMP, false, Mem.at(Registers.THREAD, ThreadBlock.MARKING), 0);
            e.asm.jcc(Cond.NE, marking);
            e.asm.bind(back);
            e.cold(() -> {
                e.asm.bind(marking);
                e.asm.lea(true, Registers.SCRATCH, slot);
                e.asm.call(selection.linkage.barrierStub);
                e.asm.jmp(back);
            });
        });
    }

    private static Operands holder(Field field) {
        return new Operands().target(new Target.Statics(field.holder())).displace(field.offset());
    }

    void loadStatic(Value value, Field field) {
        load(value, field.kind(), holder(field));
    }

    void storeStatic(Value value, Field field) {
        store(field.kind(), holder(field), value.arg(0), field.isVolatile());
    }

    void arrayLength(Value value) {
        var operands = new Operands().displace(ObjectLayout.ARRAY_LENGTH);
        object(operands, value.arg(0));
        load(value, Kind.INT, operands);
    }

    void loadElement(Value value, Kind kind) {
        load(value, kind, element(value.arg(0), value.arg(1), kind));
    }

    void storeElement(Value value, Kind kind) {
        store(kind, element(value.arg(0), value.arg(1), kind), value.arg(2), false);
    }

    void rawLoad(Value value, Op.RawLoad op) {
        load(value, op.kind(), raw(value.arg(0), value.arg(1), new Operands()));
    }

    void rawStore(Value value, Op.RawStore op) {
        store(op.kind(), raw(value.arg(0), value.arg(1), new Operands()), value.arg(2), op.order() == Op.Order.VOLATILE);
    }

    void fence(Op.Order order) {
        if (order == Op.Order.VOLATILE) {
            selection.add("fence", NONE, NONE, e -> fence(e, true));
        }
    }

    void compareAndSet(Value value, Op.CompareAndSet op) {
        Operands operands = raw(value.arg(0), value.arg(1), new Operands());
        int expected = operands.add(selection.any(value.arg(2)));
        int replacement = operands.add(selection.register(value.arg(3)));
        var insn = selection.define(value, "cmpxchg", operands.uses(), e -> {
            int[] places = new int[e.useCount()];
            java.util.Arrays.fill(places, Place.NONE);
            places[expected] = Registers.RAX;
            e.arrange(places);
            e.asm.lock();
            e.asm.cmpxchg(op.kind(), operands.memory(e), e.use(replacement));
            if (!op.exchange()) {
                e.asm.setcc(Cond.E, Registers.RAX);
                e.asm.movzx8(Registers.RAX, Registers.RAX);
            } else if (op.kind() == Kind.BYTE) {
                e.asm.movsx8(Registers.RAX, Registers.RAX);
            } else if (op.kind() == Kind.SHORT) {
                e.asm.movsx16(Registers.RAX, Registers.RAX);
            }
            e.resultFrom(Registers.RAX);
        });
        insn.late(operands.memoryOperands()).late(replacement).inMemory(expected).clobber(Registers.RAX).lateDefs().hintDef(Registers.RAX);
    }

    void getAndUpdate(Value value, Op.GetAndUpdate op) {
        Operands operands = new Operands();
        operands.add(selection.any(value.arg(2)));
        Operands all = raw(value.arg(0), value.arg(1), operands);
        var insn = selection.define(value, op.add() ? "xadd" : "xchg", all.uses(), e -> {
            e.move(op.kind(), e.defPlace(0), e.usePlace(0));
            if (op.add()) {
                e.asm.lock();
                e.asm.xadd(op.kind() == Kind.LONG, all.memory(e), e.def());
            } else {
                e.asm.xchg(op.kind(), all.memory(e), e.def());
            }
        });
        insn.inMemory(0).late(all.memoryOperands());
    }
}
