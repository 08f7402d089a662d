/// A stack machine with an assembler, calls, a heap and a tiny optimiser; three programs.
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class VirtualMachine {
    enum Op {
        PUSH(true), ADD, SUB, MUL, DIV, DUP, SWAP, OVER, JMP(true), JZ(true), CALL(true), RET, LOAD, STORE, PRINT, HALT;

        final boolean operand;

        Op() {
            this(false);
        }

        Op(boolean operand) {
            this.operand = operand;
        }
    }

    record Instruction(Op op, int operand) {
        @Override
        public String toString() {
            return op.operand ? op + " " + operand : op.name();
        }
    }

    static final class Trap extends RuntimeException {
        Trap(String message, int pc) {
            super(message + " at pc " + pc);
        }
    }

    static List<Instruction> assemble(String source) {
        Map<String, Integer> labels = new HashMap<>();
        List<String[]> lines = new ArrayList<>();
        for (String line : source.split("\n")) {
            String text = line.replaceAll(";.*", "").trim();
            if (text.endsWith(":")) {
                labels.put(text.substring(0, text.length() - 1), lines.size());
            } else if (!text.isEmpty()) {
                lines.add(text.split("\\s+"));
            }
        }
        List<Instruction> code = new ArrayList<>();
        for (String[] l : lines) {
            Op op = Op.valueOf(l[0].toUpperCase());
            int operand = 0;
            if (op.operand) {
                operand = labels.containsKey(l[1]) ? labels.get(l[1]) : Integer.parseInt(l[1]);
            }
            code.add(new Instruction(op, operand));
        }
        return code;
    }

    static String run(List<Instruction> code) {
        int[] stack = new int[64], calls = new int[64], heap = new int[32];
        int sp = 0, cp = 0, pc = 0, steps = 0;
        StringBuilder out = new StringBuilder();
        try {
            while (true) {
                Instruction i = code.get(pc++);
                steps++;
                switch (i.op) {
                    case PUSH -> stack[sp++] = i.operand;
                    case ADD -> stack[sp - 2] += stack[--sp];
                    case SUB -> stack[sp - 2] -= stack[--sp];
                    case MUL -> stack[sp - 2] *= stack[--sp];
                    case DIV -> {
                        stack[sp - 2] /= stack[sp - 1];
                        sp--;
                    }
                    case DUP -> stack[sp] = stack[sp++ - 1];
                    case SWAP -> {
                        int t = stack[sp - 1];
                        stack[sp - 1] = stack[sp - 2];
                        stack[sp - 2] = t;
                    }
                    case OVER -> stack[sp] = stack[sp++ - 2];
                    case JMP -> pc = i.operand;
                    case JZ -> pc = stack[--sp] == 0 ? i.operand : pc;
                    case CALL -> {
                        calls[cp++] = pc;
                        pc = i.operand;
                    }
                    case RET -> pc = calls[--cp];
                    case LOAD -> stack[sp - 1] = heap[stack[sp - 1]];
                    case STORE -> {
                        heap[stack[sp - 1]] = stack[sp - 2];
                        sp -= 2;
                    }
                    case PRINT -> out.append(stack[--sp]).append(' ');
                    case HALT -> {
                        return out + "(" + steps + " steps, depth " + sp + ")";
                    }
                }
            }
        } catch (ArithmeticException | IndexOutOfBoundsException e) {
            throw new Trap(e.getMessage(), pc - 1);
        }
    }

    static List<Instruction> optimise(List<Instruction> code) {
        List<Instruction> result = new ArrayList<>(code);
        for (int i = 0; i + 2 < result.size(); i++) {
            if (result.get(i).op == Op.PUSH && result.get(i + 1).op == Op.PUSH && result.get(i + 2).op == Op.MUL && result.stream().noneMatch(x -> x.op == Op.JMP || x.op == Op.JZ || x.op == Op.CALL)) {
                result.set(i, new Instruction(Op.PUSH, result.get(i).operand * result.get(i + 1).operand));
                result.subList(i + 1, i + 3).clear();
                i = -1;
            }
        }
        return result;
    }

    public static void main(String[] args) {
        String factorial = """
              push 10
              call fact
              print
              halt
            fact:          ; n -- n!
              dup
              jz one
              dup
              push 1
              sub
              call fact
              mul
              ret
            one:
              push 1
              add
              ret
            """;
        System.out.println(run(assemble(factorial)));
        String loop = """
              push 0
              push 3
              store
            again:
              push 3
              load
              dup
              print
              push 1
              add
              dup
              push 3
              store
              push 12
              sub
              jz done
              jmp again
            done:
              halt
            """;
        System.out.println(run(assemble(loop)));
        List<Instruction> straight = assemble("push 2\npush 3\nmul\npush 7\nmul\nprint\nhalt");
        System.out.println(straight + " -> " + optimise(straight) + " " + run(optimise(straight)));
        for (String bad : new String[] {"push 1\npush 0\ndiv\nhalt", "add\nhalt", "push 99\nload\nhalt", "push 1\nloop:\npush 1\njmp loop", "print", "ret"}) {
            try {
                System.out.println(run(assemble(bad)));
            } catch (Trap e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            assemble("jump 5");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
