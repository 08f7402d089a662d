package ingot.ir;

/// Reads the bytecode of one method (JVMS 6.5): operands and instruction lengths. The opcode constants name only those that the translation
/// mentions one by one; families (iload_0 .. aload_3) are taken as ranges.
final class Bytecode {
    static final int ACONST_NULL = 1, ICONST_M1 = 2, ICONST_0 = 3, ICONST_5 = 8, LCONST_0 = 9, FCONST_0 = 11, DCONST_0 = 14, DCONST_1 = 15, BIPUSH = 16,
            SIPUSH = 17, LDC = 18, LDC_W = 19, LDC2_W = 20, ILOAD = 21, ALOAD = 25, ILOAD_0 = 26, ALOAD_3 = 45, IALOAD = 46, AALOAD = 50, SALOAD = 53,
            ISTORE = 54, LSTORE = 55, DSTORE = 57, ASTORE = 58, ISTORE_0 = 59, ASTORE_3 = 78, IASTORE = 79, AASTORE = 83, SASTORE = 86, POP = 87, POP2 = 88, DUP = 89,
            DUP_X1 = 90, DUP_X2 = 91, DUP2 = 92, DUP2_X1 = 93, DUP2_X2 = 94, SWAP = 95, IADD = 96, DREM = 115, INEG = 116, DNEG = 119, ISHL = 120,
            LUSHR = 125, IAND = 126, LXOR = 131, IINC = 132, I2L = 133, I2S = 147, LCMP = 148, FCMPL = 149, FCMPG = 150, DCMPL = 151, DCMPG = 152,
            IFEQ = 153, IFLE = 158, IF_ICMPEQ = 159, IF_ICMPLE = 164, IF_ACMPEQ = 165, IF_ACMPNE = 166, GOTO = 167, JSR = 168, RET = 169,
            TABLESWITCH = 170, LOOKUPSWITCH = 171, IRETURN = 172, RETURN = 177, GETSTATIC = 178, PUTSTATIC = 179, GETFIELD = 180, PUTFIELD = 181,
            INVOKEVIRTUAL = 182, INVOKESPECIAL = 183, INVOKESTATIC = 184, INVOKEINTERFACE = 185, INVOKEDYNAMIC = 186, NEW = 187, NEWARRAY = 188,
            ANEWARRAY = 189, ARRAYLENGTH = 190, ATHROW = 191, CHECKCAST = 192, INSTANCEOF = 193, MONITORENTER = 194, MONITOREXIT = 195, WIDE = 196,
            MULTIANEWARRAY = 197, IFNULL = 198, IFNONNULL = 199, GOTO_W = 200, JSR_W = 201;

    /// Length of each opcode's instruction, from 0; 0 for the variable ones (tableswitch, lookupswitch, wide).
    private static final String LENGTHS =
            "1111111111111111" + "2323322222111111" + "1111111111111111" + "1111112222211111" + "1111111111111111" + "1111111111111111"
            + "1111111111111111" + "1111111111111111" + "1111311111111111" + "1111111113333333" + "3333333332001111" + "1133333335532311" + "3311043355";

    private final byte[] code;

    Bytecode(byte[] code) { this.code = code; }

    int length() { return code.length; }

    int opcode(int bci) { return code[bci] & 0xff; }

    int u1(int at) { return code[at] & 0xff; }

    int s1(int at) { return code[at]; }

    int u2(int at) { return (code[at] & 0xff) << 8 | code[at + 1] & 0xff; }

    int s2(int at) { return code[at] << 8 | code[at + 1] & 0xff; }

    int s4(int at) { return u2(at) << 16 | u2(at + 2); }

    /// The instruction after the one at bci.
    int next(int bci) {
        int opcode = opcode(bci);
        return switch (opcode) {
            case TABLESWITCH -> {
                int at = operandsOfSwitch(bci);
                yield at + 12 + 4 * (s4(at + 8) - s4(at + 4) + 1);
            }
            case LOOKUPSWITCH -> {
                int at = operandsOfSwitch(bci);
                yield at + 8 + 8 * s4(at + 4);
            }
            case WIDE -> bci + (opcode(bci + 1) == IINC ? 6 : 4);
            default -> bci + LENGTHS.charAt(opcode) - '0';
        };
    }

    /// Switch operands are aligned to 4.
    int operandsOfSwitch(int bci) { return (bci & ~3) + 4; }

    /// Local variable of a load, store, iinc or ret, in any of its forms.
    int local(int bci) {
        int opcode = opcode(bci);
        if (opcode == WIDE) {
            return u2(bci + 2);
        }
        if (opcode >= ILOAD_0 && opcode <= ALOAD_3) {
            return opcode - ILOAD_0 & 3;
        }
        if (opcode >= ISTORE_0 && opcode <= ASTORE_3) {
            return opcode - ISTORE_0 & 3;
        }
        return u1(bci + 1);
    }

    /// The opcode behind short and wide forms: iload_2 is iload, wide iload is iload.
    int plainOpcode(int bci) {
        int opcode = opcode(bci);
        if (opcode == WIDE) {
            return opcode(bci + 1);
        }
        if (opcode >= ILOAD_0 && opcode <= ALOAD_3) {
            return ILOAD + (opcode - ILOAD_0 >> 2);
        }
        if (opcode >= ISTORE_0 && opcode <= ASTORE_3) {
            return ISTORE + (opcode - ISTORE_0 >> 2);
        }
        return opcode;
    }

    boolean isConditional(int opcode) {
        return opcode >= IFEQ && opcode <= IF_ACMPNE || opcode == IFNULL || opcode == IFNONNULL;
    }

    /// No control passes to the next instruction.
    boolean isEnd(int opcode) {
        return opcode == GOTO || opcode == GOTO_W || opcode == ATHROW || opcode >= TABLESWITCH && opcode <= RETURN || opcode == RET || opcode == JSR || opcode == JSR_W;
    }

    /// Branch targets of the instruction, without falling through; of a switch the keys' targets, then the default.
    int[] targets(int bci) {
        int opcode = opcode(bci);
        if (isConditional(opcode) || opcode == GOTO) {
            return new int[] {bci + s2(bci + 1)};
        }
        return switch (opcode) {
            case GOTO_W -> new int[] {bci + s4(bci + 1)};
            case TABLESWITCH -> {
                int at = operandsOfSwitch(bci);
                int count = s4(at + 8) - s4(at + 4) + 1;
                int[] targets = new int[count + 1];
                for (int i = 0; i < count; i++) {
                    targets[i] = bci + s4(at + 12 + 4 * i);
                }
                targets[count] = bci + s4(at);
                yield targets;
            }
            case LOOKUPSWITCH -> {
                int at = operandsOfSwitch(bci);
                int count = s4(at + 4);
                int[] targets = new int[count + 1];
                for (int i = 0; i < count; i++) {
                    targets[i] = bci + s4(at + 12 + 8 * i);
                }
                targets[count] = bci + s4(at);
                yield targets;
            }
            default -> new int[0];
        };
    }

    /// Keys of a switch, ascending.
    int[] keys(int bci) {
        int at = operandsOfSwitch(bci);
        if (opcode(bci) == TABLESWITCH) {
            int low = s4(at + 4);
            int[] keys = new int[s4(at + 8) - low + 1];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = low + i;
            }
            return keys;
        }
        int[] keys = new int[s4(at + 4)];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = s4(at + 8 + 8 * i);
        }
        return keys;
    }
}
