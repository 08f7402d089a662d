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

    private Operands object(Operands operands, Value object) {
        Target image = selection.target(object);
        return image != null ? operands.target(image) : operands.base(selection.register(object));
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

    /// The address of what the value's operation reads or writes.
    private Operands place(Value value) {
        return place(new Operands(), value, value.op());
    }

    /// Adds the address that `op` reads or writes, whose leading operands are the value's.
    Operands place(Operands operands, Value value, Op op) {
        return switch (op) {
            case Op.LoadField(var field) -> object(operands.displace(field.offset()), value.arg(0));
            case Op.StoreField(var field) -> object(operands.displace(field.offset()), value.arg(0));
            case Op.LoadStatic(var field) -> operands.target(new Target.Statics(field.holder())).displace(field.offset());
            case Op.StoreStatic(var field) -> operands.target(new Target.Statics(field.holder())).displace(field.offset());
            case Op.ArrayLength _ -> object(operands.displace(ObjectLayout.ARRAY_LENGTH), value.arg(0));
            case Op.LoadElement(var kind) -> element(operands, value.arg(0), value.arg(1), kind);
            case Op.StoreElement(var kind) -> element(operands, value.arg(0), value.arg(1), kind);
            case Op.RawLoad _, Op.RawStore _, Op.CompareAndSet _, Op.GetAndUpdate _ -> raw(operands, value.arg(0), value.arg(1));
            default -> throw new AssertionError(op + " has no place in memory");
        };
    }

    /// base + offset, where a null base leaves an address.
    private Operands raw(Operands operands, Value base, Value offset) {
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
        load(value, field.kind(), place(value));
    }

    void storeField(Value value, Field field) {
        store(field.kind(), place(value), value.arg(1), field.isVolatile());
    }

    void loadStatic(Value value, Field field) {
        load(value, field.kind(), place(value));
    }

    void storeStatic(Value value, Field field) {
        store(field.kind(), place(value), value.arg(0), field.isVolatile());
    }

    void arrayLength(Value value) {
        load(value, Kind.INT, place(value));
    }

    void loadElement(Value value, Kind kind) {
        load(value, kind, place(value));
    }

    void storeElement(Value value, Kind kind) {
        store(kind, place(value), value.arg(2), false);
    }

    void rawLoad(Value value, Op.RawLoad op) {
        load(value, op.kind(), place(value));
    }

    void rawStore(Value value, Op.RawStore op) {
        store(op.kind(), place(value), value.arg(2), op.order() == Op.Order.VOLATILE);
    }

    /// The cold stub hands the store's place to the barrier stub, which keeps every register.
    void barrier(Value value, Op store) {
        Operands place = place(new Operands(), value, store);
        selection.hasStubs = true;
        selection.add("barrier", NONE, place.uses(), e -> {
            Mem slot = place.memory(e);
            e.unlessZero(Mem.at(Registers.THREAD, ThreadBlock.MARKING), () -> {
                e.asm.lea(true, Registers.SCRATCH, slot);
                e.asm.call(selection.linkage.barrierStub);
            });
        });
    }

    void fence(Op.Order order) {
        if (order == Op.Order.VOLATILE) {
            selection.add("fence", NONE, NONE, e -> fence(e, true));
        }
    }

    void compareAndSet(Value value, Op.CompareAndSet op) {
        Operands operands = place(value);
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
        Operands all = place(operands, value, op);
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
