package ingot.ir;

import ingot.abi.Kind;
import ingot.world.Method;
import ingot.world.World;

import java.util.ArrayList;

import static ingot.ir.Bytecode.*;

/// Translates the instructions of a node one by one: constants, locals, stack, arithmetic and control here; objects and calls in [MemberTranslator].
final class BytecodeTranslator {
    private static final Kind[] COMPUTATIONAL = {Kind.INT, Kind.LONG, Kind.FLOAT, Kind.DOUBLE, Kind.REF};
    /// Element kinds of iaload .. saload and iastore .. sastore.
    private static final Kind[] ELEMENTS = {Kind.INT, Kind.LONG, Kind.FLOAT, Kind.DOUBLE, Kind.REF, Kind.BYTE, Kind.CHAR, Kind.SHORT};
    private static final Op.Arithmetic[] ARITHMETIC = {Op.Arithmetic.ADD, Op.Arithmetic.SUB, Op.Arithmetic.MUL, Op.Arithmetic.DIV, Op.Arithmetic.REM};
    private static final Op.Arithmetic[] SHIFTS = {Op.Arithmetic.SHL, Op.Arithmetic.SHR, Op.Arithmetic.USHR};
    private static final Op.Arithmetic[] LOGIC = {Op.Arithmetic.AND, Op.Arithmetic.OR, Op.Arithmetic.XOR};
    private static final Op.Condition[] CONDITIONS = {Op.Condition.EQ, Op.Condition.NE, Op.Condition.LT, Op.Condition.GE, Op.Condition.GT, Op.Condition.LE};

    private final Method method;
    private final Bytecode code;
    private final FlowGraph flow;
    private final Emitter emit;
    private final MemberTranslator members;
    private Value lock;

    BytecodeTranslator(World world, Method method, Bytecode code, FlowGraph flow, Emitter emit) {
        this.method = method;
        this.code = code;
        this.flow = flow;
        this.emit = emit;
        this.members = new MemberTranslator(world, method, code, emit);
    }

    /// @param lock what each return unlocks, null if the method is not synchronized
    void translate(FlowNode node, Value lock) {
        this.lock = lock;
        for (int bci = node.start; bci < node.end && emit.isOpen(); bci = code.next(bci)) {
            emit.setPosition(new Position(method, bci, null));
            instruction(bci);
        }
        if (emit.isOpen()) {
            emit.jump(flow.at(node.end));
        }
    }

    private void instruction(int bci) {
        int opcode = code.plainOpcode(bci);
        if (opcode <= LDC2_W) {
            constant(bci, opcode);
        } else if (opcode <= ALOAD) {
            frame().push(frame().locals[code.local(bci)]);
        } else if (opcode <= SALOAD) {
            loadElement(ELEMENTS[opcode - IALOAD]);
        } else if (opcode <= ASTORE) {
            store(code.local(bci));
        } else if (opcode <= SASTORE) {
            storeElement(ELEMENTS[opcode - IASTORE]);
        } else if (opcode <= SWAP) {
            shuffle(opcode);
        } else if (opcode <= I2S) {
            compute(bci, opcode);
        } else if (opcode <= DCMPG) {
            compare(opcode);
        } else if (opcode <= RETURN || opcode >= IFNULL && opcode <= GOTO_W) {
            control(bci, opcode);
        } else {
            members.instruction(bci, opcode);
        }
    }

    private Frame frame() { return emit.frame(); }

    private void store(int local) {
        Value value = frame().pop();
        frame().locals[local] = value;
        if (value.kind().slots() == 2) {
            frame().locals[local + 1] = null;
        }
        if (local > 0 && frame().locals[local - 1] != null && frame().locals[local - 1].kind().slots() == 2) {
            frame().locals[local - 1] = null; // its second half is overwritten
        }
    }

    private void constant(int bci, int opcode) {
        if (opcode == 0) {
            return; // nop
        }
        if (opcode >= LDC) {
            members.loadConstant(opcode == LDC ? code.u1(bci + 1) : code.u2(bci + 1));
            return;
        }
        Op.Const constant;
        if (opcode == ACONST_NULL) {
            constant = new Op.Const(Kind.REF, 0);
        } else if (opcode <= ICONST_5) {
            constant = new Op.Const(Kind.INT, opcode - ICONST_0);
        } else if (opcode < FCONST_0) {
            constant = new Op.Const(Kind.LONG, opcode - LCONST_0);
        } else if (opcode < DCONST_0) {
            constant = new Op.Const(Kind.FLOAT, Float.floatToRawIntBits(opcode - FCONST_0));
        } else if (opcode <= DCONST_1) {
            constant = new Op.Const(Kind.DOUBLE, Double.doubleToRawLongBits(opcode - DCONST_0));
        } else {
            constant = new Op.Const(Kind.INT, opcode == BIPUSH ? code.s1(bci + 1) : code.s2(bci + 1));
        }
        frame().push(emit.constant(constant, constant.kind()));
    }

    private void loadElement(Kind kind) {
        Value index = frame().pop();
        Value array = frame().pop();
        array = emit.nonNull(array);
        index = checkIndex(array, index);
        frame().push(emit.emit(new Op.LoadElement(kind), kind.stackKind(), array, index));
    }

    private void storeElement(Kind kind) {
        Value value = frame().pop();
        Value index = frame().pop();
        Value array = frame().pop();
        array = emit.nonNull(array);
        index = checkIndex(array, index);
        if (kind == Kind.REF && !Nullness.isNull(value)) {
            emit.emit(new Op.ArrayStoreCheck(), Kind.VOID, array, value);
        }
        emit.emit(new Op.StoreElement(kind), Kind.VOID, array, index, value);
    }

    private Value checkIndex(Value array, Value index) {
        Value length = emit.emit(new Op.ArrayLength(), Kind.INT, array);
        return emit.emit(new Op.BoundsCheck(), Kind.INT, index, length);
    }

    private static boolean isWide(Value value) { return value.kind().slots() == 2; }

    /// The stack forms of JVMS 6.5, in terms of entries: a long or double is one entry here.
    private void shuffle(int opcode) {
        Value top = frame().pop();
        switch (opcode) {
            case POP -> {}
            case POP2 -> {
                if (!isWide(top)) {
                    frame().pop();
                }
            }
            case DUP -> push(top, top);
            case DUP_X1 -> push(top, frame().pop(), top);
            case DUP_X2 -> insertBelowTwo(top);
            case SWAP -> push(top, frame().pop());
            default -> {
                if (isWide(top)) {
                    switch (opcode) {
                        case DUP2 -> push(top, top);
                        case DUP2_X1 -> push(top, frame().pop(), top);
                        default -> insertBelowTwo(top);
                    }
                } else {
                    duplicatePair(opcode, frame().pop(), top);
                }
            }
        }
    }

    private void insertBelowTwo(Value top) {
        Value second = frame().pop();
        if (isWide(second)) {
            push(top, second, top);
        } else {
            push(top, frame().pop(), second, top);
        }
    }

    private void duplicatePair(int opcode, Value low, Value high) {
        if (opcode == DUP2) {
            push(low, high, low, high);
            return;
        }
        Value third = frame().pop();
        if (opcode == DUP2_X1 || isWide(third)) {
            push(low, high, third, low, high);
        } else {
            push(low, high, frame().pop(), third, low, high);
        }
    }

    private void push(Value... values) {
        for (Value value : values) {
            frame().push(value);
        }
    }

    private void compute(int bci, int opcode) {
        if (opcode == IINC) {
            boolean wide = code.opcode(bci) == WIDE;
            int local = code.local(bci);
            int amount = wide ? code.s2(bci + 4) : code.s1(bci + 2);
            frame().locals[local] = emit.emit(new Op.Binary(Op.Arithmetic.ADD, Kind.INT), Kind.INT, frame().locals[local], emit.intConstant(amount));
        } else if (opcode <= DREM) {
            binary(ARITHMETIC[opcode - IADD >> 2], COMPUTATIONAL[opcode - IADD & 3]);
        } else if (opcode <= DNEG) {
            Kind kind = COMPUTATIONAL[opcode - INEG];
            frame().push(emit.emit(new Op.Negate(kind), kind, frame().pop()));
        } else if (opcode <= LUSHR) {
            binary(SHIFTS[opcode - ISHL >> 1], COMPUTATIONAL[opcode - ISHL & 1]);
        } else if (opcode <= LXOR) {
            binary(LOGIC[opcode - IAND >> 1], COMPUTATIONAL[opcode - IAND & 1]);
        } else {
            convert(opcode);
        }
    }

    private void binary(Op.Arithmetic operator, Kind kind) {
        Value b = frame().pop();
        Value a = frame().pop();
        boolean divides = (operator == Op.Arithmetic.DIV || operator == Op.Arithmetic.REM) && (kind == Kind.INT || kind == Kind.LONG);
        if (divides) {
            emit.zeroCheck(kind, b);
        }
        frame().push(emit.emit(new Op.Binary(operator, kind), kind, a, b));
    }

    /// i2l i2f i2d, l2i l2f l2d, f2i f2l f2d, d2i d2l d2f, i2b i2c i2s.
    private void convert(int opcode) {
        Value value = frame().pop();
        int index = opcode - I2L;
        Kind to;
        if (index >= 12) {
            to = index == 12 ? Kind.BYTE : index == 13 ? Kind.CHAR : Kind.SHORT;
        } else {
            int from = index / 3;
            int other = index % 3;
            to = COMPUTATIONAL[other < from ? other : other + 1];
        }
        frame().push(emit.emit(new Op.Convert(value.kind(), to), to.stackKind(), value));
    }

    private void compare(int opcode) {
        Value b = frame().pop();
        Value a = frame().pop();
        int nan = opcode == FCMPG || opcode == DCMPG ? 1 : opcode == LCMP ? 0 : -1;
        frame().push(emit.emit(new Op.Compare(a.kind(), nan), Kind.INT, a, b));
    }

    private void control(int bci, int opcode) {
        if (code.isConditional(opcode)) {
            branch(opcode, flow.at(code.targets(bci)[0]), flow.at(code.next(bci)));
        } else if (opcode >= IRETURN && opcode <= RETURN) {
            leave(opcode);
        } else if (opcode == TABLESWITCH || opcode == LOOKUPSWITCH) {
            branchOnSwitch(bci);
        } else {
            emit.jump(flow.at(code.targets(bci)[0]));
        }
    }

    private void branch(int opcode, FlowNode taken, FlowNode next) {
        if (opcode >= IFNULL) {
            Value value = frame().pop();
            emit.branch(CONDITIONS[opcode - IFNULL], Kind.REF, value, emit.nullConstant(), taken, next);
        } else if (opcode >= IF_ACMPEQ) {
            Value b = frame().pop();
            Value a = frame().pop();
            emit.branch(CONDITIONS[opcode - IF_ACMPEQ], Kind.REF, a, b, taken, next);
        } else if (opcode >= IF_ICMPEQ) {
            Value b = frame().pop();
            Value a = frame().pop();
            emit.branch(CONDITIONS[opcode - IF_ICMPEQ], Kind.INT, a, b, taken, next);
        } else {
            Value value = frame().pop();
            if (value.op() instanceof Op.Compare(Kind kind, _) && kind == Kind.LONG) {
                emit.branch(CONDITIONS[opcode - IFEQ], Kind.LONG, value.arg(0), value.arg(1), taken, next);
            } else {
                emit.branch(CONDITIONS[opcode - IFEQ], Kind.INT, value, emit.intConstant(0), taken, next);
            }
        }
    }

    private void branchOnSwitch(int bci) {
        Value key = frame().pop();
        int[] targets = code.targets(bci);
        int[] keys = code.keys(bci);
        var nodes = new ArrayList<FlowNode>();
        var kept = new ArrayList<Integer>();
        int otherwise = targets[targets.length - 1];
        for (int i = 0; i < keys.length; i++) {
            if (targets[i] != otherwise) { // a tableswitch fills its gaps with the default
                kept.add(keys[i]);
                nodes.add(flow.at(targets[i]));
            }
        }
        nodes.add(flow.at(otherwise));
        emit.branchOnSwitch(key, kept, nodes);
    }

    private void leave(int opcode) {
        Value[] result = opcode == RETURN ? new Value[0] : new Value[] {frame().pop()};
        if (lock != null) {
            emit.emitUnprotected(new Op.MonitorExit(), Kind.VOID, lock);
        }
        emit.returnValue(result);
    }
}
