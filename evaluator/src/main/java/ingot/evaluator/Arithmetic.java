package ingot.evaluator;

import ingot.abi.Kind;

import static ingot.evaluator.Opcode.*;

/// Instructions that touch only the operand stack and are too rare or too long for the loop. Each returns the new stack pointer.
final class Arithmetic {
    private Arithmetic() {
    }

    private static float f(long slot) {
        return Float.intBitsToFloat((int) slot);
    }

    private static double d(long slot) {
        return Double.longBitsToDouble(slot);
    }

    private static long bits(float value) {
        return Float.floatToRawIntBits(value);
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }

    static int binary(int op, long[] s, int sp) {
        switch (op) {
            case FADD -> s[sp - 2] = bits(f(s[sp - 2]) + f(s[sp - 1]));
            case FSUB -> s[sp - 2] = bits(f(s[sp - 2]) - f(s[sp - 1]));
            case FMUL -> s[sp - 2] = bits(f(s[sp - 2]) * f(s[sp - 1]));
            case FDIV -> s[sp - 2] = bits(f(s[sp - 2]) / f(s[sp - 1]));
            case FREM -> s[sp - 2] = bits(f(s[sp - 2]) % f(s[sp - 1]));
            case DADD -> s[sp - 4] = bits(d(s[sp - 4]) + d(s[sp - 2]));
            case DSUB -> s[sp - 4] = bits(d(s[sp - 4]) - d(s[sp - 2]));
            case DMUL -> s[sp - 4] = bits(d(s[sp - 4]) * d(s[sp - 2]));
            case DDIV -> s[sp - 4] = bits(d(s[sp - 4]) / d(s[sp - 2]));
            case DREM -> s[sp - 4] = bits(d(s[sp - 4]) % d(s[sp - 2]));
            case IDIV, IREM -> {
                checkDivisor(s[sp - 1]);
                int a = (int) s[sp - 2];
                s[sp - 2] = op == IDIV ? a / (int) s[sp - 1] : a % (int) s[sp - 1];
            }
            case LDIV, LREM -> {
                checkDivisor(s[sp - 2]);
                s[sp - 4] = op == LDIV ? s[sp - 4] / s[sp - 2] : s[sp - 4] % s[sp - 2];
            }
            default -> throw new AssertionError(op);
        }
        boolean wide = (op & 1) == 1; // of each group int, long, float, double: the odd ones are long and double
        return wide ? sp - 2 : sp - 1;
    }

    private static void checkDivisor(long divisor) {
        if (divisor == 0) {
            throw new Pending("java/lang/ArithmeticException", "/ by zero");
        }
    }

    static int convert(int op, long[] s, int sp) {
        switch (op) {
            case FNEG -> s[sp - 1] = bits(-f(s[sp - 1]));
            case DNEG -> s[sp - 2] = bits(-d(s[sp - 2]));
            case I2F -> s[sp - 1] = bits((float) (int) s[sp - 1]);
            case I2D -> { s[sp - 1] = bits((double) (int) s[sp - 1]); return sp + 1; }
            case L2F -> { s[sp - 2] = bits((float) s[sp - 2]); return sp - 1; }
            case L2D -> s[sp - 2] = bits((double) s[sp - 2]);
            case F2I -> s[sp - 1] = (int) f(s[sp - 1]);
            case F2L -> { s[sp - 1] = (long) f(s[sp - 1]); return sp + 1; }
            case F2D -> { s[sp - 1] = bits((double) f(s[sp - 1])); return sp + 1; }
            case D2I -> { s[sp - 2] = (int) d(s[sp - 2]); return sp - 1; }
            case D2L -> s[sp - 2] = (long) d(s[sp - 2]);
            case D2F -> { s[sp - 2] = bits((float) d(s[sp - 2])); return sp - 1; }
            case FCMPL, FCMPG -> {
                s[sp - 2] = compare(f(s[sp - 2]), f(s[sp - 1]), op == FCMPL ? -1 : 1);
                return sp - 1;
            }
            case DCMPL, DCMPG -> {
                s[sp - 4] = compare(d(s[sp - 4]), d(s[sp - 2]), op == DCMPL ? -1 : 1);
                return sp - 3;
            }
            default -> throw new AssertionError(op);
        }
        return sp;
    }

    private static int compare(double a, double b, int unordered) {
        return a < b ? -1 : a > b ? 1 : a == b ? 0 : unordered;
    }

    /// The value of a method whose result is narrower than int.
    static long narrow(Kind kind, int value) {
        return switch (kind) {
            case BOOLEAN -> value & 1;
            case BYTE -> (byte) value;
            case CHAR -> (char) value;
            case SHORT -> (short) value;
            default -> value;
        };
    }

    static int shuffle(int op, long[] s, int sp) {
        long top = s[sp - 1];
        switch (op) {
            case SWAP -> {
                s[sp - 1] = s[sp - 2];
                s[sp - 2] = top;
                return sp;
            }
            case DUP_X2 -> {
                System.arraycopy(s, sp - 3, s, sp - 2, 3);
                s[sp - 3] = top;
                return sp + 1;
            }
            case DUP2_X1, DUP2_X2 -> {
                int below = op == DUP2_X1 ? 3 : 4;
                long second = s[sp - 2];
                System.arraycopy(s, sp - below, s, sp - below + 2, below);
                s[sp - below] = second;
                s[sp - below + 1] = top;
                return sp + 2;
            }
            default -> throw new AssertionError(op);
        }
    }

    /// The instruction after wide; `local` is its slot.
    static int wide(int op, long[] s, int sp, int local, int constant) {
        switch (op) {
            case ILOAD, FLOAD, ALOAD -> s[sp] = s[local];
            case LLOAD, DLOAD -> { s[sp] = s[local]; return sp + 2; }
            case ISTORE, FSTORE, ASTORE -> { s[local] = s[sp - 1]; return sp - 1; }
            case LSTORE, DSTORE -> { s[local] = s[sp - 2]; return sp - 2; }
            case IINC -> { s[local] = (int) s[local] + constant; return sp; }
            default -> throw new AssertionError("wide " + op);
        }
        return sp + 1;
    }

    private static int s4(byte[] b, int at) {
        return b[at] << 24 | (b[at + 1] & 0xff) << 16 | (b[at + 2] & 0xff) << 8 | b[at + 3] & 0xff;
    }

    /// Branch distance of a switch.
    static int select(int op, byte[] b, int pc, int key) {
        int at = (pc + 4) & -4;
        int otherwise = s4(b, at);
        if (op == TABLESWITCH) {
            int low = s4(b, at + 4);
            int high = s4(b, at + 8);
            return key < low || key > high ? otherwise : s4(b, at + 12 + 4 * (key - low));
        }
        int from = 0;
        int to = s4(b, at + 4) - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int candidate = s4(b, at + 8 + 8 * middle);
            if (candidate == key) {
                return s4(b, at + 12 + 8 * middle);
            }
            if (candidate < key) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return otherwise;
    }
}
