package ingot.evaluator;

import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Method;
import ingot.world.Type;

import java.util.ArrayList;
import java.util.List;

import static ingot.evaluator.Opcode.*;

/// The interpreter loop. One host frame runs many evaluated frames: locals and operands of all frames lie in one long[], a callee's locals
/// begin where its arguments were pushed. An int or float takes a slot (sign-extended), a reference too (zero-extended), long and double
/// two with the value in the first.
///
/// The loop stays below 8,000 bytes of bytecode, or HotSpot would never compile it (-XX:HugeMethodLimit); what is rare, or needs
/// resolution, is in [Linkage] and [Arithmetic]. Instructions resolve once and are rewritten in [Code].
///
/// Instructions raise [Pending]; the loop's own catch makes the throwable, because it knows the pc.
final class Interpreter {
    private static final int MAXIMUM_DEPTH = 9_000;
    /// Frames that making a StackOverflowError may take on top.
    private static final int RESERVE = 200;
    private static final int STACK_SLOTS = 400_000;
    /// Evaluator frames on the host's stack: natives that call evaluated code.
    private static final int MAXIMUM_NESTING = 250;
    private static final int STEPS_A_CALL = 8;

    final ImageHeap heap;
    final Arena arena;
    final Machine machine;
    final Linkage linkage;
    final Classes classes;
    final Monitors monitors = new Monitors();
    final Ownership ownership = new Ownership(this);
    final long[] stack = new long[STACK_SLOTS];
    private final Code[] codes = new Code[MAXIMUM_DEPTH + RESERVE + 2];
    private final int[] pcs = new int[MAXIMUM_DEPTH + RESERVE + 2];
    /// Of frames of synchronized methods, while `recording`.
    private final int[] locks = new int[MAXIMUM_DEPTH + RESERVE + 2];
    private final int[] bases = new int[MAXIMUM_DEPTH + RESERVE + 2];
    /// Index of the running frame, natives included; 0 is no frame.
    private int depth;
    private int nesting;
    private int depthLimit = MAXIMUM_DEPTH;
    private int slotLimit = STACK_SLOTS - 64 * RESERVE;
    /// About one a bytecode, counted at calls and backward branches: deterministic.
    long steps;
    long stepLimit = Long.MAX_VALUE;
    /// Outside initialisers, under policy TEST: [Coverage] is kept.
    boolean recording;
    final Coverage coverage = new Coverage();
    private final List<Integer> throwables = new ArrayList<>();
    private int storeArray;
    private int storeValue;

    Interpreter(ImageHeap heap, Machine machine, Linkage linkage, Classes classes) {
        this.heap = heap;
        this.arena = heap.arena;
        this.machine = machine;
        this.linkage = linkage;
        this.classes = classes;
    }

    // Entry from natives and from outside

    /// Runs a method; arguments in slots, receiver first.
    long call(Method method, long... slots) {
        return call(linkage.code(method), slots);
    }

    long call(Code target, long... slots) {
        int at = top();
        System.arraycopy(slots, 0, stack, at, slots.length);
        if (nesting >= MAXIMUM_NESTING) {
            throw new Pending("java/lang/StackOverflowError", null);
        }
        int savedDepth = depth;
        int savedNesting = nesting++;
        try {
            push(target, at);
            if (target.bytes == null) {
                long result = target.body.call(this, stack, at);
                depth--;
                return result;
            }
            return execute(depth);
        } finally {
            depth = savedDepth;
            nesting = savedNesting;
        }
    }

    /// First slot above the running frame.
    private int top() {
        Code code = codes[depth];
        return code == null ? 0 : bases[depth] + code.maxLocals + code.maxStack;
    }

    private void push(Code target, int at) {
        if (depth >= depthLimit || at + target.maxLocals + target.maxStack > slotLimit) {
            throw new Pending("java/lang/StackOverflowError", null);
        }
        depth++;
        codes[depth] = target;
        bases[depth] = at;
        pcs[depth] = -1;
        target.ran = true;
        if (target.guarded != null) {
            ownership.call(target.method, target.guarded, stack[at], target.argumentSlots > 1 ? stack[at + 1] : 0);
        }
        if (recording) {
            coverage.enter(target, codes[depth - 1], depth);
            if (target.isSynchronized && target.bytes != null) {
                locks[depth] = target.method.isStatic() ? heap.mirror(target.method.holder()) : (int) stack[at];
                monitors.enter(locks[depth]);
            }
        }
    }

    // Throwables with a backtrace of the evaluator's form

    /// Remembers a throwable of an initialiser: if it stays in the image its trace must be one that the program can read.
    void rememberThrowable(int ref) {
        if (!recording) {
            throwables.add(ref);
        }
    }

    void forgetThrowables(int limit) {
        throwables.removeIf(ref -> ref >= limit);
    }

    /// Turns backtraces into StackTraceElement arrays.
    void settleThrowables() {
        if (throwables.isEmpty()) {
            return;
        }
        var refs = List.copyOf(throwables);
        throwables.clear();
        for (int ref : refs) {
            Throwables.settle(this, ref);
        }
    }

    // Frames, for stack walks. Index 0 is the innermost, which is the running native's own.

    int frames() {
        return depth;
    }

    Code frame(int index) {
        return codes[depth - index];
    }

    int framePc(int index) {
        return pcs[depth - index];
    }

    /// "java.util.HashMap.put:620" of the innermost frame whose position is known.
    String place() {
        for (int i = depth; i > 0; i--) {
            if (codes[i].bytes != null && pcs[i] >= 0) {
                var method = codes[i].method;
                return method.holder().name() + "." + method.name() + ":" + codes[i].line(pcs[i]);
            }
        }
        return "";
    }

    // The loop

    private static int s2(byte[] b, int at) {
        return b[at] << 8 | b[at + 1] & 0xff;
    }

    private static int u2(byte[] b, int at) {
        return (b[at] & 0xff) << 8 | b[at + 1] & 0xff;
    }

    private int elementAddress(int array, int index, int shift) {
        if (array == 0) {
            throw new Pending("java/lang/NullPointerException", null);
        }
        int length = arena.getInt(array + 8);
        if (index < 0 || index >= length) {
            throw new Pending("java/lang/ArrayIndexOutOfBoundsException", "Index " + index + " out of bounds for length " + length);
        }
        return array + (shift == 3 ? 16 : 12) + (index << shift);
    }

    private static int checked(long ref) {
        if (ref == 0) {
            throw new Pending("java/lang/NullPointerException", null);
        }
        return (int) ref;
    }

    private void tick(int count) {
        if ((steps += count) > stepLimit) {
            classes.outOfSteps();
        }
    }

    /// Runs the frame at `base` (the top one) to its end and returns its result.
    private long execute(int base) {
        final long[] s = stack;
        final Arena m = arena;
        final boolean[] ran = coverage.opcodes(recording);
        Code c = codes[depth];
        byte[] b = c.bytes;
        int pc = 0;
        int fp = bases[depth];
        int sp = fp + c.maxLocals;
        int d = depth;
        for (;;) {
            try {
                loop:
                for (;;) {
                    Code target;
                    dispatch:
                    {
                        branch:
                        {
                            int op = b[pc] & 0xff;
                            ran[op] = true;
                            switch (op) {
                                case NOP -> pc++;
                                case ACONST_NULL, ICONST_0, FCONST_0 -> { s[sp++] = 0; pc++; }
                                case ICONST_M1, ICONST_1, ICONST_2, ICONST_3, ICONST_4, ICONST_5 -> { s[sp++] = op - ICONST_0; pc++; }
                                case LCONST_0, DCONST_0 -> { s[sp] = 0; sp += 2; pc++; }
                                case LCONST_1 -> { s[sp] = 1; sp += 2; pc++; }
                                case FCONST_1 -> { s[sp++] = 0x3f800000; pc++; }
                                case FCONST_2 -> { s[sp++] = 0x40000000; pc++; }
                                case DCONST_1 -> { s[sp] = 0x3ff0000000000000L; sp += 2; pc++; }
                                case BIPUSH -> { s[sp++] = b[pc + 1]; pc += 2; }
                                case SIPUSH -> { s[sp++] = s2(b, pc + 1); pc += 3; }
                                case LDC_QUICK -> { s[sp++] = linkage.constant(this, c.smallConstants()[b[pc + 1] & 0xff]); pc += 2; }
                                case LDC_W_QUICK -> { s[sp++] = linkage.constant(this, c.sites[u2(b, pc + 1)]); pc += 3; }
                                case LDC2_QUICK -> { s[sp] = linkage.constant(this, c.sites[u2(b, pc + 1)]); sp += 2; pc += 3; }
                                case ILOAD, FLOAD, ALOAD -> { s[sp++] = s[fp + (b[pc + 1] & 0xff)]; pc += 2; }
                                case LLOAD, DLOAD -> { s[sp] = s[fp + (b[pc + 1] & 0xff)]; sp += 2; pc += 2; }
                                case 26, 34, 42 -> { s[sp++] = s[fp]; pc++; }
                                case 27, 35, 43 -> { s[sp++] = s[fp + 1]; pc++; }
                                case 28, 36, 44 -> { s[sp++] = s[fp + 2]; pc++; }
                                case 29, 37, 45 -> { s[sp++] = s[fp + 3]; pc++; }
                                case 30, 31, 32, 33 -> { s[sp] = s[fp + op - LLOAD_0]; sp += 2; pc++; }
                                case 38, 39, 40, 41 -> { s[sp] = s[fp + op - DLOAD_0]; sp += 2; pc++; }
                                case IALOAD, FALOAD, AALOAD -> {
                                    sp--;
                                    s[sp - 1] = m.getInt(elementAddress((int) s[sp - 1], (int) s[sp], 2));
                                    pc++;
                                }
                                case LALOAD, DALOAD -> { s[sp - 2] = m.getLong(elementAddress((int) s[sp - 2], (int) s[sp - 1], 3)); pc++; }
                                case BALOAD -> { sp--; s[sp - 1] = m.getByte(elementAddress((int) s[sp - 1], (int) s[sp], 0)); pc++; }
                                case CALOAD -> { sp--; s[sp - 1] = m.getChar(elementAddress((int) s[sp - 1], (int) s[sp], 1)); pc++; }
                                case SALOAD -> { sp--; s[sp - 1] = m.getShort(elementAddress((int) s[sp - 1], (int) s[sp], 1)); pc++; }
                                case ISTORE, FSTORE, ASTORE -> { s[fp + (b[pc + 1] & 0xff)] = s[--sp]; pc += 2; }
                                case LSTORE, DSTORE -> { sp -= 2; s[fp + (b[pc + 1] & 0xff)] = s[sp]; pc += 2; }
                                case 59, 67, 75 -> { s[fp] = s[--sp]; pc++; }
                                case 60, 68, 76 -> { s[fp + 1] = s[--sp]; pc++; }
                                case 61, 69, 77 -> { s[fp + 2] = s[--sp]; pc++; }
                                case 62, 70, 78 -> { s[fp + 3] = s[--sp]; pc++; }
                                case 63, 64, 65, 66 -> { sp -= 2; s[fp + op - LSTORE_0] = s[sp]; pc++; }
                                case 71, 72, 73, 74 -> { sp -= 2; s[fp + op - DSTORE_0] = s[sp]; pc++; }
                                case IASTORE, FASTORE -> { m.putInt(elementAddress((int) s[sp - 3], (int) s[sp - 2], 2), (int) s[sp - 1]); sp -= 3; pc++; }
                                case LASTORE, DASTORE -> { m.putLong(elementAddress((int) s[sp - 4], (int) s[sp - 3], 3), s[sp - 2]); sp -= 4; pc++; }
                                case AASTORE -> {
                                    int address = elementAddress((int) s[sp - 3], (int) s[sp - 2], 2);
                                    int value = (int) s[sp - 1];
                                    if (value != 0) {
                                        checkStore((int) s[sp - 3], value);
                                    }
                                    m.putInt(address, value);
                                    sp -= 3;
                                    pc++;
                                }
                                case BASTORE -> { storeByte((int) s[sp - 3], (int) s[sp - 2], (int) s[sp - 1]); sp -= 3; pc++; }
                                case CASTORE, SASTORE -> { m.putShort(elementAddress((int) s[sp - 3], (int) s[sp - 2], 1), (int) s[sp - 1]); sp -= 3; pc++; }
                                case POP -> { sp--; pc++; }
                                case POP2 -> { sp -= 2; pc++; }
                                case DUP -> { s[sp] = s[sp - 1]; sp++; pc++; }
                                case DUP_X1 -> { long v = s[sp - 1]; s[sp] = v; s[sp - 1] = s[sp - 2]; s[sp - 2] = v; sp++; pc++; }
                                case DUP2 -> { s[sp] = s[sp - 2]; s[sp + 1] = s[sp - 1]; sp += 2; pc++; }
                                case DUP_X2, DUP2_X1, DUP2_X2, SWAP -> { sp = Arithmetic.shuffle(op, s, sp); pc++; }
                                case IADD -> { sp--; s[sp - 1] = (int) s[sp - 1] + (int) s[sp]; pc++; }
                                case ISUB -> { sp--; s[sp - 1] = (int) s[sp - 1] - (int) s[sp]; pc++; }
                                case IMUL -> { sp--; s[sp - 1] = (int) s[sp - 1] * (int) s[sp]; pc++; }
                                case IAND -> { sp--; s[sp - 1] &= s[sp]; pc++; }
                                case IOR -> { sp--; s[sp - 1] |= s[sp]; pc++; }
                                case IXOR -> { sp--; s[sp - 1] ^= s[sp]; pc++; }
                                case ISHL -> { sp--; s[sp - 1] = (int) s[sp - 1] << (int) s[sp]; pc++; }
                                case ISHR -> { sp--; s[sp - 1] = (int) s[sp - 1] >> (int) s[sp]; pc++; }
                                case IUSHR -> { sp--; s[sp - 1] = (int) s[sp - 1] >>> (int) s[sp]; pc++; }
                                case LADD -> { sp -= 2; s[sp - 2] += s[sp]; pc++; }
                                case LSUB -> { sp -= 2; s[sp - 2] -= s[sp]; pc++; }
                                case LMUL -> { sp -= 2; s[sp - 2] *= s[sp]; pc++; }
                                case LAND -> { sp -= 2; s[sp - 2] &= s[sp]; pc++; }
                                case LOR -> { sp -= 2; s[sp - 2] |= s[sp]; pc++; }
                                case LXOR -> { sp -= 2; s[sp - 2] ^= s[sp]; pc++; }
                                case LSHL -> { sp--; s[sp - 2] <<= (int) s[sp]; pc++; }
                                case LSHR -> { sp--; s[sp - 2] >>= (int) s[sp]; pc++; }
                                case LUSHR -> { sp--; s[sp - 2] >>>= (int) s[sp]; pc++; }
                                case FADD, FSUB, FMUL, FDIV, FREM, DADD, DSUB, DMUL, DDIV, DREM, IDIV, IREM, LDIV, LREM -> {
                                    sp = Arithmetic.binary(op, s, sp);
                                    pc++;
                                }
                                case INEG -> { s[sp - 1] = -(int) s[sp - 1]; pc++; }
                                case LNEG -> { s[sp - 2] = -s[sp - 2]; pc++; }
                                case IINC -> { int i = fp + (b[pc + 1] & 0xff); s[i] = (int) s[i] + b[pc + 2]; pc += 3; }
                                case I2L -> { sp++; pc++; }
                                case L2I -> { sp--; s[sp - 1] = (int) s[sp - 1]; pc++; }
                                case I2B -> { s[sp - 1] = (byte) s[sp - 1]; pc++; }
                                case I2C -> { s[sp - 1] = (char) s[sp - 1]; pc++; }
                                case I2S -> { s[sp - 1] = (short) s[sp - 1]; pc++; }
                                case FNEG, DNEG, I2F, I2D, L2F, L2D, F2I, F2L, F2D, D2I, D2L, D2F, FCMPL, FCMPG, DCMPL, DCMPG -> {
                                    sp = Arithmetic.convert(op, s, sp);
                                    pc++;
                                }
                                case LCMP -> { sp -= 3; s[sp - 1] = Long.compare(s[sp - 1], s[sp + 1]); pc++; }
                                case IFEQ, IFNULL -> { if (s[--sp] == 0) { break branch; } pc += 3; }
                                case IFNE, IFNONNULL -> { if (s[--sp] != 0) { break branch; } pc += 3; }
                                case IFLT -> { if (s[--sp] < 0) { break branch; } pc += 3; }
                                case IFGE -> { if (s[--sp] >= 0) { break branch; } pc += 3; }
                                case IFGT -> { if (s[--sp] > 0) { break branch; } pc += 3; }
                                case IFLE -> { if (s[--sp] <= 0) { break branch; } pc += 3; }
                                case IF_ICMPEQ, IF_ACMPEQ -> { sp -= 2; if (s[sp] == s[sp + 1]) { break branch; } pc += 3; }
                                case IF_ICMPNE, IF_ACMPNE -> { sp -= 2; if (s[sp] != s[sp + 1]) { break branch; } pc += 3; }
                                case IF_ICMPLT -> { sp -= 2; if (s[sp] < s[sp + 1]) { break branch; } pc += 3; }
                                case IF_ICMPGE -> { sp -= 2; if (s[sp] >= s[sp + 1]) { break branch; } pc += 3; }
                                case IF_ICMPGT -> { sp -= 2; if (s[sp] > s[sp + 1]) { break branch; } pc += 3; }
                                case IF_ICMPLE -> { sp -= 2; if (s[sp] <= s[sp + 1]) { break branch; } pc += 3; }
                                case GOTO -> { break branch; }
                                case JSR -> { s[sp++] = pc + 3; break branch; }
                                case JSR_W -> { s[sp++] = pc + 5; pc += (u2(b, pc + 1) << 16) | u2(b, pc + 3); }
                                case RET -> pc = (int) s[fp + (b[pc + 1] & 0xff)];
                                case TABLESWITCH, LOOKUPSWITCH -> pc += Arithmetic.select(op, b, pc, (int) s[--sp]);
                                case GETFIELD_1 -> { s[sp - 1] = m.getByte(checked(s[sp - 1]) + u2(b, pc + 1)); pc += 3; }
                                case GETFIELD_2U -> { s[sp - 1] = m.getChar(checked(s[sp - 1]) + u2(b, pc + 1)); pc += 3; }
                                case GETFIELD_2S -> { s[sp - 1] = m.getShort(checked(s[sp - 1]) + u2(b, pc + 1)); pc += 3; }
                                case GETFIELD_4 -> { s[sp - 1] = m.getInt(checked(s[sp - 1]) + u2(b, pc + 1)); pc += 3; }
                                case GETFIELD_8 -> { s[sp - 1] = m.getLong(checked(s[sp - 1]) + u2(b, pc + 1)); sp++; pc += 3; }
                                case PUTFIELD_1 -> { m.putByte(checked(s[sp - 2]) + u2(b, pc + 1), (int) s[sp - 1]); sp -= 2; pc += 3; }
                                case PUTFIELD_BOOLEAN -> { m.putByte(checked(s[sp - 2]) + u2(b, pc + 1), (int) s[sp - 1] & 1); sp -= 2; pc += 3; }
                                case PUTFIELD_2 -> { m.putShort(checked(s[sp - 2]) + u2(b, pc + 1), (int) s[sp - 1]); sp -= 2; pc += 3; }
                                case PUTFIELD_4 -> { m.putInt(checked(s[sp - 2]) + u2(b, pc + 1), (int) s[sp - 1]); sp -= 2; pc += 3; }
                                case PUTFIELD_8 -> { m.putLong(checked(s[sp - 3]) + u2(b, pc + 1), s[sp - 2]); sp -= 3; pc += 3; }
                                case GETSTATIC_4, GETSTATIC_1, GETSTATIC_8 -> {
                                    var site = (Site.Static) c.sites[u2(b, pc + 1)];
                                    if (!classes.isReady(site.holderId) || site.watched) {
                                        pcs[d] = pc;
                                        classes.read(this, site);
                                    }
                                    int address = heap.staticsIfPresent(site.holderId) + site.offset;
                                    s[sp] = op == GETSTATIC_4 ? m.getInt(address) : heap.bits(address, site.kind);
                                    sp += op == GETSTATIC_8 ? 2 : 1;
                                    pc += 3;
                                }
                                case PUTSTATIC_1, PUTSTATIC_8 -> {
                                    var site = (Site.Static) c.sites[u2(b, pc + 1)];
                                    if (!classes.isReady(site.holderId) || site.watched) {
                                        pcs[d] = pc;
                                        classes.write(this, site);
                                    }
                                    sp -= op == PUTSTATIC_8 ? 2 : 1;
                                    heap.putBits(heap.staticsIfPresent(site.holderId) + site.offset, site.kind, s[sp]);
                                    pc += 3;
                                }
                                case CALL_VIRTUAL, CALL_INTERFACE -> {
                                    var site = (Site.Call) c.sites[u2(b, pc + 1)];
                                    int type = m.getInt(checked(s[sp - site.argumentSlots]));
                                    target = type == site.cachedType ? site.target : linkage.select(site, type);
                                    break dispatch;
                                }
                                case CALL_SPECIAL -> {
                                    target = ((Site.Call) c.sites[u2(b, pc + 1)]).target;
                                    checked(s[sp - target.argumentSlots]);
                                    break dispatch;
                                }
                                case CALL_STATIC, CALL_SITE -> {
                                    var site = (Site.Call) c.sites[u2(b, pc + 1)];
                                    if (!classes.isReady(site.holderId)) {
                                        pcs[d] = pc;
                                        classes.require(this, site.holderId);
                                    }
                                    target = site.target;
                                    break dispatch;
                                }
                                case NEW_QUICK -> {
                                    var site = (Site.TypeUse) c.sites[u2(b, pc + 1)];
                                    if (!classes.isReady(site.typeId)) {
                                        pcs[d] = pc;
                                        classes.require(this, site.typeId);
                                    }
                                    s[sp++] = heap.allocate(site.typeId, site.bytes);
                                    pc += 3;
                                }
                                case NEWARRAY -> { s[sp - 1] = linkage.newPrimitiveArray(this, b[pc + 1], (int) s[sp - 1]); pc += 2; }
                                case ANEWARRAY_QUICK -> {
                                    s[sp - 1] = linkage.newArray(this, (Site.TypeUse) c.sites[u2(b, pc + 1)], (int) s[sp - 1]);
                                    pc += 3;
                                }
                                case ARRAYLENGTH -> { s[sp - 1] = m.getInt(checked(s[sp - 1]) + 8); pc++; }
                                case CHECKCAST_QUICK -> {
                                    if (s[sp - 1] != 0) {
                                        var site = (Site.TypeUse) c.sites[u2(b, pc + 1)];
                                        int type = m.getInt((int) s[sp - 1]);
                                        if (type != site.passed && !linkage.isInstance(site, type)) {
                                            throw linkage.classCast(type, site.type);
                                        }
                                    }
                                    pc += 3;
                                }
                                case INSTANCEOF_QUICK -> {
                                    if (s[sp - 1] != 0) {
                                        var site = (Site.TypeUse) c.sites[u2(b, pc + 1)];
                                        int type = m.getInt((int) s[sp - 1]);
                                        s[sp - 1] = type == site.passed || type != site.failed && linkage.isInstance(site, type) ? 1 : 0;
                                    }
                                    pc += 3;
                                }
                                case MONITORENTER, MONITOREXIT -> { monitor(op, checked(s[--sp])); pc++; }
                                case IRETURN, LRETURN, FRETURN, DRETURN, ARETURN, RETURN -> {
                                    int slots = c.returnSlots;
                                    long result = slots == 0 ? 0 : s[sp - slots];
                                    if (op == IRETURN) {
                                        result = Arithmetic.narrow(c.returnKind, (int) result);
                                    }
                                    if (c.isSynchronized) {
                                        release(d);
                                    }
                                    if (d == base) {
                                        depth = d - 1;
                                        return result;
                                    }
                                    sp = fp;
                                    depth = --d;
                                    c = codes[d];
                                    b = c.bytes;
                                    pc = pcs[d];
                                    fp = bases[d];
                                    s[sp] = result;
                                    sp += slots;
                                    pc += callLength(b[pc]);
                                }
                                case ATHROW -> {
                                    pcs[d] = pc;
                                    throw new Thrown(checked(s[sp - 1]));
                                }
                                case WIDE -> {
                                    int i = fp + u2(b, pc + 2);
                                    int next = b[pc + 1] & 0xff;
                                    sp = Arithmetic.wide(next, s, sp, i, next == IINC ? s2(b, pc + 4) : 0);
                                    pc += next == IINC ? 6 : 4;
                                }
                                case GOTO_W -> pc += (u2(b, pc + 1) << 16) | u2(b, pc + 3);
                                case MULTIANEWARRAY -> {
                                    pcs[d] = pc;
                                    sp -= b[pc + 3] & 0xff;
                                    s[sp] = linkage.newMultiArray(this, c, u2(b, pc + 1), s, sp, b[pc + 3] & 0xff);
                                    sp++;
                                    pc += 4;
                                }
                                default -> {
                                    pcs[d] = pc;
                                    linkage.quicken(this, c, pc);
                                }
                            }
                            continue loop;
                        }
                        // A branch that is taken
                        int distance = s2(b, pc + 1);
                        pc += distance;
                        if (distance <= 0) {
                            tick(2 - distance / 2);
                        }
                        continue loop;
                    }
                    // A call
                    pcs[d] = pc;
                    tick(STEPS_A_CALL);
                    int at = sp - target.argumentSlots;
                    push(target, at);
                    if (target.bytes == null) {
                        long result = target.body.call(this, s, at);
                        depth = d;
                        s[at] = result;
                        sp = at + target.returnSlots;
                        pc += callLength(b[pc]);
                    } else {
                        d++;
                        c = target;
                        b = c.bytes;
                        fp = at;
                        sp = at + c.maxLocals;
                        pc = 0;
                    }
                }
            } catch (Pending | Thrown | ImageHeap.HeapExhausted e) {
                pcs[d] = pc;
                int thrown = e instanceof Thrown t ? t.ref : linkage.materialise(this, e);
                d = unwind(base, thrown);
                c = codes[d];
                b = c.bytes;
                pc = pcs[d];
                fp = bases[d];
                sp = fp + c.maxLocals;
                s[sp++] = thrown;
            }
        }
    }

    private static int callLength(byte op) {
        return (op & 0xff) >= CALL_INTERFACE && (op & 0xff) <= CALL_SITE ? 5 : 3;
    }

    /// Runs `body` with room for some frames more, so that a StackOverflowError can be made.
    int withReserve(java.util.function.IntSupplier body) {
        int savedDepth = depthLimit;
        int savedSlots = slotLimit;
        depthLimit = Math.min(depthLimit + RESERVE / 2, MAXIMUM_DEPTH + RESERVE);
        slotLimit = Math.min(slotLimit + 32 * RESERVE, STACK_SLOTS);
        int savedNesting = nesting;
        nesting = Math.min(nesting, MAXIMUM_NESTING - 10);
        try {
            return body.getAsInt();
        } finally {
            depthLimit = savedDepth;
            slotLimit = savedSlots;
            nesting = savedNesting;
        }
    }

    /// Pops frames down to the one that catches the exception and sets its pc; rethrows if none from `base` on does.
    private int unwind(int base, int thrown) {
        var type = (ClassType) heap.typeOf(thrown);
        for (; depth >= base; depth--) {
            int target = codes[depth].handler(pcs[depth], type);
            if (target >= 0) {
                pcs[depth] = target;
                return depth;
            }
            if (codes[depth].isSynchronized && codes[depth].bytes != null) {
                release(depth);
            }
        }
        throw new Thrown(thrown);
    }

    private void monitor(int op, int ref) {
        if (recording) {
            if (op == MONITORENTER) {
                monitors.enter(ref);
            } else {
                monitors.exit(ref);
            }
        }
    }

    private void release(int frame) {
        if (recording) {
            monitors.exit(locks[frame]);
        }
    }

    private void storeByte(int array, int index, int value) {
        int address = elementAddress(array, index, 0);
        arena.putByte(address, arena.getInt(array) == linkage.booleanArrayId ? value & 1 : value);
    }

    private void checkStore(int array, int value) {
        int arrayType = arena.getInt(array);
        int valueType = arena.getInt(value);
        if (arrayType == storeArray && valueType == storeValue) {
            return;
        }
        Type element = ((ArrayType) heap.typeOf(array)).element();
        Type type = heap.typeOf(value);
        if (!type.isSubtypeOf(element)) {
            throw new Pending("java/lang/ArrayStoreException", type.name());
        }
        storeArray = arrayType;
        storeValue = valueType;
    }
}
