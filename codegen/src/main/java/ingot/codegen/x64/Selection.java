package ingot.codegen.x64;

import ingot.abi.Kind;
import ingot.codegen.CoreRules;
import ingot.codegen.Target;
import ingot.codegen.alloc.Code;
import ingot.codegen.alloc.CodeBlock;
import ingot.codegen.alloc.Insn;
import ingot.codegen.alloc.Place;
import ingot.ir.Block;
import ingot.ir.Graph;
import ingot.ir.Op;
import ingot.ir.Value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// SSA to machine instructions over virtual registers. This class walks the blocks and keeps what the others need: which value is in which register,
/// which values nobody needs, and which are made by their only user. Checks that pass a value on are that value.
final class Selection {
    private static final int[] NONE = {};

    final Graph graph;
    final Linkage linkage;
    final Code code = new Code();
    private final int[] registers;
    private final Demand demand;
    private final ImplicitChecks implicit;
    /// The check that an instruction of this block is, by the instruction.
    private final java.util.Map<Value, Value> checkedBy = new java.util.IdentityHashMap<>(); // only looked up, never iterated
    private final CodeBlock[] blocks;
    private final Arithmetic arithmetic = new Arithmetic(this);
    private final Conversions conversions = new Conversions(this);
    private final Access access = new Access(this);
    private final Checks checks = new Checks(this);
    private final Calls calls = new Calls(this);
    private final Machine machine = new Machine(this);
    private final Branches branches = new Branches(this);
    private CodeBlock at;
    private Value selecting;
    private CodeBlock handler;
    boolean callsOut;
    boolean hasStubs;

    /// The run-time itself runs in the reserve below the stack limit, and is never stopped.
    boolean isCore() {
        return CoreRules.isCore(graph.method());
    }

    Selection(Graph graph, Linkage linkage) {
        this.graph = graph;
        this.linkage = linkage;
        this.registers = new int[graph.valueLimit()];
        Arrays.fill(registers, -1);
        this.blocks = new CodeBlock[graph.blockLimit()];
        this.demand = new Demand(graph);
        this.implicit = new ImplicitChecks(demand);
    }

    Code select() {
        var order = BlockOrder.of(graph);
        demand.run(order.blocks());
        for (Block block : order.blocks()) {
            blocks[block.id()] = new CodeBlock(block.id(), order.depth(block));
        }
        for (Block block : order.blocks()) {
            select(block, order.endsTurn(block));
        }
        new Edges(this, order).link();
        return code;
    }

    CodeBlock block(Block block) {
        return blocks[block.id()];
    }

    private void select(Block block, boolean endsTurn) {
        at = blocks[block.id()];
        List<Value> values = block.values();
        int throwing = throwingInstruction(block);
        if (throwing >= 0) {
            at.handler = block(block.handler());
        }
        if (block == graph.entry()) {
            enter(block);
        }
        if (block.isHandler()) {
            catchException(block);
        }
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            if (i == throwing) {
                storeHandlerPhis(block);
            }
            handler = throwing >= 0 && value.op().canThrow() ? at.handler : null;
            selecting = value;
            if (endsTurn && i == values.size() - 1) {
                machine.poll();
            }
            if (demand.isNeeded(value) && !demand.isFolded(value) && !isImplicit(values, i)) {
                select(value);
            }
        }
    }

    private boolean isImplicit(List<Value> values, int index) {
        Value check = values.get(index);
        Value access = check.op() instanceof Op.NullCheck && handler == null && target(check) == null ? implicit.access(values, index) : null;
        if (access != null) {
            checkedBy.put(access, check);
        }
        return access != null;
    }

    /// Index of the instruction whose exceptions go to the block's handler, -1 if there is none.
    private static int throwingInstruction(Block block) {
        if (block.handler() != null) {
            for (int i = block.values().size() - 1; i >= 0; i--) {
                if (block.values().get(i).op().canThrow()) {
                    return i;
                }
            }
        }
        return -1;
    }

    private void enter(Block block) {
        var kinds = new ArrayList<Kind>();
        if (!graph.method().isStatic()) {
            kinds.add(Kind.REF);
        }
        graph.method().parameterKinds().forEach(kind -> kinds.add(kind.stackKind()));
        int[] places = Registers.arguments(kinds, Place.INCOMING);
        var used = block.values().stream().filter(value -> value.op() instanceof Op.Param && demand.isNeeded(value)).toList();
        int[] defs = new int[used.size()];
        int[] from = new int[defs.length];
        byte[] hints = new byte[defs.length];
        for (int i = 0; i < defs.length; i++) {
            defs[i] = result(used.get(i));
            from[i] = places[((Op.Param) used.get(i).op()).index()];
            hints[i] = (byte) (Place.isRegister(from[i]) ? from[i] : -1);
        }
        add("enter", defs, NONE, e -> {
            var moves = new ingot.codegen.alloc.Moves();
            for (int i = 0; i < defs.length; i++) {
                moves.add(code.kind(defs[i]), e.defPlace(i), from[i]);
            }
            moves.flush(e);
        }).defsInMemory(hints);
    }

    /// The unwinder leaves the exception in the thread block; phis of a handler were stored to their slots before the throwing instruction.
    private void catchException(Block block) {
        at.isHandler = true;
        Value caught = block.values().getFirst();
        Insn insn = new Insn("caught", demand.isNeeded(caught) ? new int[] {result(caught)} : NONE, NONE, (Encode) e -> {
            if (e.insn().defs.length > 0) {
                e.asm.load(Kind.REF, e.def(), Mem.at(Registers.THREAD, ingot.abi.ThreadBlock.EXCEPTION));
            }
        });
        at.insns.add(insn.call());
        for (Value phi : block.phis()) {
            if (demand.isNeeded(phi)) {
                int slot = pinned(phi);
                add("load phi", new int[] {result(phi)}, NONE, e -> e.move(phi.kind(), e.defPlace(0), Place.PINNED + slot));
            }
        }
        at.pinnedReferences = block.phis().stream().filter(phi -> phi.kind() == Kind.REF && demand.isNeeded(phi)).mapToInt(this::pinned).toArray();
    }

    private final java.util.Map<Value, Integer> pins = new java.util.IdentityHashMap<>(); // only looked up, never iterated

    private int pinned(Value phi) {
        return pins.computeIfAbsent(phi, key -> code.pin(key.kind()));
    }

    private void storeHandlerPhis(Block block) {
        Block target = block.handler();
        int edge = target.predecessors().indexOf(block);
        for (Value phi : target.phis()) {
            if (demand.isNeeded(phi)) {
                int slot = pinned(phi);
                add("store phi", NONE, new int[] {any(phi.arg(edge))}, e -> e.move(phi.kind(), Place.PINNED + slot, e.usePlace(0))).allInMemory();
            }
        }
    }

    private void select(Value value) {
        switch (value.op()) {
            case Op.Param _, Op.Const _, Op.StringConst _, Op.ClassConst _, Op.ObjectConst _, Op.Phi _, Op.Caught _, Op.RefineType _, Op.RefineCompare _ -> { }
            case Op.Binary op -> arithmetic.binary(value, op);
            case Op.Negate(var kind) -> arithmetic.negate(value, kind);
            case Op.Convert op -> conversions.convert(value, op);
            case Op.Compare op -> branches.compare(value, op);
            case Op.Pure(var intrinsic) -> machine.pure(value, intrinsic);
            case Op.NullCheck _ -> checks.nullCheck(value);
            case Op.BoundsCheck _ -> checks.bounds(value);
            case Op.ZeroCheck(var kind) -> checks.zero(value, kind);
            case Op.ArrayStoreCheck _ -> checks.arrayStore(value);
            case Op.CheckCast(var type) -> checks.cast(value, type);
            case Op.InstanceOf(var type) -> branches.instanceOf(value, type);
            case Op.LoadField(var field) -> access.loadField(value, field);
            case Op.StoreField(var field) -> access.storeField(value, field);
            case Op.LoadStatic(var field) -> access.loadStatic(value, field);
            case Op.StoreStatic(var field) -> access.storeStatic(value, field);
            case Op.ArrayLength _ -> access.arrayLength(value);
            case Op.LoadElement(var kind) -> access.loadElement(value, kind);
            case Op.StoreElement(var kind) -> access.storeElement(value, kind);
            case Op.DeletionBarrier(var store) -> access.barrier(value, store);
            case Op.RawLoad op -> access.rawLoad(value, op);
            case Op.RawStore op -> access.rawStore(value, op);
            case Op.CompareAndSet op -> access.compareAndSet(value, op);
            case Op.GetAndUpdate op -> access.getAndUpdate(value, op);
            case Op.Fence(var order) -> access.fence(order);
            case Op.New(var type) -> calls.newInstance(value, type);
            case Op.NewArray(var type) -> calls.newArray(value, type);
            case Op.NewMultiArray(var type, _) -> calls.newMultiArray(value, type);
            case Op.InitClass(var type) -> calls.initialise(type);
            case Op.MonitorEnter _ -> calls.helper(ingot.abi.Helper.MONITOR_ENTER, value);
            case Op.MonitorExit _ -> calls.helper(ingot.abi.Helper.MONITOR_EXIT, value);
            case Op.Invoke op -> calls.invoke(value, op);
            case Op.Effect(var intrinsic) -> machine.effect(value, intrinsic);
            case Op.LinkageFailure(var failure) -> calls.linkageFailure(value, failure);
            case Op.Goto _ -> branches.jump();
            case Op.If op -> branches.branch(value, op);
            case Op.Switch op -> branches.choose(value, op);
            case Op.Return _ -> branches.leave(value);
            case Op.Throw _ -> calls.raise(value);
            case Op.Unreachable _ -> add("unreachable", NONE, NONE, e -> e.asm.ud2());
        }
    }

    // What the parts need

    /// The block being selected: its successors are known when it is written.
    CodeBlock at() {
        return at;
    }

    boolean isNeeded(Value value) {
        return demand.isNeeded(value);
    }

    /// The load that is the memory operand of the value's instruction, or null.
    Value load(Value user) {
        return demand.load(user);
    }

    /// Adds the address that a load reads to an instruction's operands.
    void address(Operands operands, Value load) {
        access.place(operands, load, load.op());
    }

    boolean isFolded(Value value) {
        return demand.isFolded(value);
    }

    Insn add(String name, int[] defs, int[] uses, Encode encode) {
        var insn = new Insn(name, defs, uses, encode);
        insn.at(selecting == null ? null : selecting.position(), handler);
        Value check = checkedBy.get(selecting);
        if (check != null) {
            insn.faultsFor(check.position());
        }
        at.insns.add(insn);
        return insn;
    }

    /// An instruction whose result is the value's.
    Insn define(Value value, String name, int[] uses, Encode encode) {
        return add(name, new int[] {result(value)}, uses, encode);
    }

    /// A register for the length of one instruction.
    int temporary() {
        return code.register(Kind.LONG);
    }

    /// The value that a chain of checks and refinements passes on.
    static Value origin(Value value) {
        Value origin = value;
        while (passesOn(origin.op())) {
            origin = origin.arg(0);
        }
        return origin;
    }

    static boolean passesOn(Op op) {
        return switch (op) {
            case Op.NullCheck _, Op.BoundsCheck _, Op.CheckCast _, Op.RefineType _, Op.RefineCompare _ -> true;
            default -> false;
        };
    }

    int result(Value value) {
        int register = registers[value.id()];
        if (register < 0) {
            register = code.register(value.kind());
            registers[value.id()] = register;
        }
        return register;
    }

    /// The value in a register; a constant is made here and now.
    int register(Value value) {
        Value origin = origin(value);
        if (!isConstant(origin)) {
            return result(origin);
        }
        int constant = constant(origin);
        int register = code.register(origin.kind());
        code.remake(register, constant);
        add("constant", new int[] {register}, NONE, e -> e.move(origin.kind(), e.defPlace(0), constant));
        return register;
    }

    /// The value as an operand that may be a constant.
    int any(Value value) {
        Value origin = origin(value);
        return isConstant(origin) ? constant(origin) : result(origin);
    }

    static boolean isConstant(Value origin) {
        return switch (origin.op()) {
            case Op.Const _, Op.StringConst _, Op.ClassConst _, Op.ObjectConst _ -> true;
            default -> false;
        };
    }

    private int constant(Value origin) {
        Target target = target(origin);
        return code.constant(target != null ? new Code.Constant.Address(target, 0)
                : new Code.Constant.Bits(origin.kind(), ((Op.Const) origin.op()).bits()));
    }

    int address(Target target) {
        return code.constant(new Code.Constant.Address(target, 0));
    }

    /// The image object that a value is, or null.
    Target target(Value value) {
        return switch (origin(value).op()) {
            case Op.StringConst(var text) -> new Target.Image(linkage.image.string(text));
            case Op.ClassConst(var type) -> new Target.Image(linkage.image.mirror(type));
            case Op.ObjectConst(int reference, _) -> new Target.Image(reference);
            default -> null;
        };
    }

    /// Whether the value is a number (or null) that an instruction can hold as a sign-extended 32-bit immediate.
    static boolean isImmediate(Value value) {
        return origin(value).op() instanceof Op.Const(var kind, var bits) && (kind == Kind.INT || kind == Kind.REF || kind == Kind.LONG && bits == (int) bits);
    }

    static int immediate(Value value) {
        return (int) ((Op.Const) origin(value).op()).bits();
    }

    static boolean isNull(Value value) {
        return origin(value).op() instanceof Op.Const(var kind, _) && kind == Kind.REF;
    }
}
