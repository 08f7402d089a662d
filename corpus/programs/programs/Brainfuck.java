/// A brainfuck interpreter with jump tables, running three programs.
class Brainfuck {
    static int[] jumps(String program) {
        int[] jump = new int[program.length()];
        int[] stack = new int[100];
        int depth = 0;
        for (int i = 0; i < program.length(); i++) {
            if (program.charAt(i) == '[') {
                stack[depth++] = i;
            } else if (program.charAt(i) == ']') {
                if (depth == 0) {
                    throw new IllegalArgumentException("unmatched ] at " + i);
                }
                int open = stack[--depth];
                jump[i] = open;
                jump[open] = i;
            }
        }
        if (depth > 0) {
            throw new IllegalArgumentException("unmatched [ at " + stack[depth - 1]);
        }
        return jump;
    }

    static String run(String program, String input) {
        int[] jump = jumps(program);
        byte[] tape = new byte[3000];
        StringBuilder out = new StringBuilder();
        int p = 0, in = 0;
        long steps = 0;
        for (int i = 0; i < program.length(); i++, steps++) {
            switch (program.charAt(i)) {
                case '>' -> p++;
                case '<' -> p--;
                case '+' -> tape[p]++;
                case '-' -> tape[p]--;
                case '.' -> out.append((char) tape[p]);
                case ',' -> tape[p] = in < input.length() ? (byte) input.charAt(in++) : 0;
                case '[' -> {
                    if (tape[p] == 0) {
                        i = jump[i];
                    }
                }
                case ']' -> {
                    if (tape[p] != 0) {
                        i = jump[i];
                    }
                }
                default -> {
                }
            }
        }
        return out + " (" + steps + " steps)";
    }

    public static void main(String[] args) {
        System.out.println(run("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.", ""));
        System.out.println(run(">,[>,]<[.<]", "reverse me"));
        System.out.println(run("+++++++++++>+>>>>++++++++++++++++++++++++++++++++++++++++++++>++++++++++++++++++++++++++++++++<<<<<<[>[>>>>>>+>+<<<<<<<-]>>>>>>>[<<<<<<<+>>>>>>>-]<[>++++++++++[-<-[>>+>+<<<-]>>>[<<<+>>>-]+<[>[-]<[-]]>[<<[>>>+<<<-]>>[-]]<<]>>>[>>+>+<<<-]>>>[<<<+>>>-]+<[>[-]<[-]]>[<<+>>[-]]<<<<<<<]>>>>>[++++++++++++++++++++++++++++++++++++++++++++++++.[-]]++++++++++<[->-<]>++++++++++++++++++++++++++++++++++++++++++++++++.[-]<<<<<<<<<<<<[>>>+>+<<<<-]>>>>[<<<<+>>>>-]<-[>>.>.<<<[-]]<<[>>+>+<<<-]>>>[<<<+>>>-]<<[<+>-]>[<+>-]<<<-]", ""));
        for (String bad : new String[] {"[", "]]", "[[]"}) {
            try {
                run(bad, "");
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            run("<.", "");
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }
}
