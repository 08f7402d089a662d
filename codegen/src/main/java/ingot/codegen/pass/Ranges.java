package ingot.codegen.pass;

import ingot.abi.Kind;
import ingot.ir.Block;
import ingot.ir.Dominators;
import ingot.ir.Edges;
import ingot.ir.Graph;
import ingot.ir.Op;
import ingot.ir.Value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Proves a <= b + k between INT values at a place of the graph, on demand, from dominating branches and checks, the way of Bodik, Gupta and Sarkar ("ABCD:
/// eliminating array bounds checks on demand", 2000).
///
/// `null` stands for zero, so that `prove(null, v, 0)` is v >= 0. Sums are taken as exact only where they are shown not to wrap. A phi is proved by induction: each
/// argument at the end of its predecessor; coming back to the phi is fine if the bound is no tighter than at the start. The other side must then be
/// defined before the phi, or it would be another value in each round.
final class Ranges {
    /// x <= y + k, from the start of the block (index -1) or behind its value `index` on.
    private record Fact(Value x, Value y, long k, Block block, int index) {}

    /// Before the value `index` of the block; on the edge to `next` if that is not null.
    record Place(Block block, int index, Block next) {}

    private record Visited(Value phi, Value other, boolean upper, long k) {}

    private static final int STEPS = 300;
    private static final long MAX = Integer.MAX_VALUE;
    private static final long MIN = Integer.MIN_VALUE;

    private final Dominators dominators;
    private final Map<Value, List<Fact>> byX = new HashMap<>();
    private final Map<Value, List<Fact>> byY = new HashMap<>();
    private final List<Visited> visiting = new ArrayList<>();
    private int steps;

    Ranges(Graph graph, Dominators dominators) {
        this.dominators = dominators;
        for (Block block : graph.blocks()) {
            if (block.predecessors().size() == 1) {
                Block before = block.predecessors().getFirst();
                edge(before, block, block, -1);
                if (before.handler() != null && before.handler() != block) {
                    checked(Edges.exceptional(before), block, -1);
                }
            }
            Value exceptional = block.handler() == null ? null : Edges.exceptional(block);
            for (int i = 0; i < block.values().size(); i++) {
                if (block.values().get(i) != exceptional) {
                    checked(block.values().get(i), block, i);
                }
            }
        }
    }

    /// What a branch says on its edge to `to`.
    private void edge(Block from, Block to, Block at, int index) {
        if (from.terminator().op() instanceof Op.If(var condition, Kind kind) && kind == Kind.INT && from.successors().get(0) != from.successors().get(1)) {
            compared(from.successors().getFirst() == to ? condition : condition.negate(), from.terminator().arg(0), from.terminator().arg(1), at, index);
        }
    }

    private void compared(Op.Condition condition, Value a, Value b, Block block, int index) {
        switch (condition) {
            case LT -> fact(a, b, -1, block, index);
            case LE -> fact(a, b, 0, block, index);
            case GT -> fact(b, a, -1, block, index);
            case GE -> fact(b, a, 0, block, index);
            case EQ -> {
                fact(a, b, 0, block, index);
                fact(b, a, 0, block, index);
            }
            case NE -> notEqual(a, b, block, index);
            case ULT, UGE -> {}
        }
    }

    /// A length that is not zero is positive.
    private void notEqual(Value a, Value b, Block block, int index) {
        if (b.op() instanceof Op.Const(_, long bits) && bits == lower(a)) {
            fact(b, a, -1, block, index);
        }
    }

    private void checked(Value value, Block block, int index) {
        switch (value.op()) {
            case Op.BoundsCheck _ -> {
                fact(null, value.arg(0), 0, block, index);
                fact(value.arg(0), value.arg(1), -1, block, index);
            }
            case Op.NewArray _ -> fact(null, value.arg(0), 0, block, index);
            default -> {}
        }
    }

    private void fact(Value x, Value y, long k, Block block, int index) {
        var fact = new Fact(plain(x), plain(y), k, block, index);
        byX.computeIfAbsent(fact.x, _ -> new ArrayList<>()).add(fact);
        byY.computeIfAbsent(fact.y, _ -> new ArrayList<>()).add(fact);
    }

    /// A checked index is the index.
    private static Value plain(Value value) {
        while (value != null && value.op() instanceof Op.BoundsCheck) {
            value = value.arg(0);
        }
        return value;
    }

    private boolean holds(Fact fact, Place at) {
        return fact.block == at.block ? fact.index < at.index : dominators.dominates(fact.block, at.block);
    }

    boolean prove(Value a, Value b, long k, Block block, int index) {
        steps = 0;
        visiting.clear();
        return prove(plain(a), plain(b), k, new Place(block, index, null));
    }

    private boolean prove(Value a, Value b, long k, Place at) {
        if (++steps > STEPS) {
            return false;
        }
        if (a == b) {
            return k >= 0;
        }
        if (upper(a) <= lower(b) + k) {
            return true;
        }
        return byFacts(a, b, k, at) || a != null && above(a, b, k, at) || b != null && below(a, b, k, at);
    }

    private boolean byFacts(Value a, Value b, long k, Place at) {
        for (Fact fact : byX.getOrDefault(a, List.of())) {
            if (fact.y == b && fact.k <= k && holds(fact, at)) {
                return true;
            }
        }
        for (Fact fact : byX.getOrDefault(a, List.of())) {
            if (a != null && fact.y != b && holds(fact, at) && prove(fact.y, b, k - fact.k, at)) {
                return true;
            }
        }
        for (Fact fact : byY.getOrDefault(b, List.of())) {
            if (b != null && fact.x != a && holds(fact, at) && prove(a, fact.x, k - fact.k, at)) {
                return true;
            }
        }
        return onEdge(a, b, k, at);
    }

    /// The branch at the end of the place's block, where the place is on one of its edges.
    private boolean onEdge(Value a, Value b, long k, Place at) {
        if (at.next == null || !(at.block.terminator().op() instanceof Op.If(var condition, Kind kind)) || kind != Kind.INT
                || at.block.successors().get(0) == at.block.successors().get(1)) {
            return false;
        }
        Value x = plain(at.block.terminator().arg(0));
        Value y = plain(at.block.terminator().arg(1));
        var here = at.block.successors().getFirst() == at.next ? condition : condition.negate();
        var inside = new Place(at.block, at.index, null);
        return switch (here) {
            case LT -> a == x && prove(y, b, k + 1, inside) || b == y && prove(a, x, k + 1, inside);
            case LE, EQ -> a == x && prove(y, b, k, inside) || b == y && prove(a, x, k, inside);
            case GT -> a == y && prove(x, b, k + 1, inside) || b == x && prove(a, y, k + 1, inside);
            case GE -> a == y && prove(x, b, k, inside) || b == x && prove(a, y, k, inside);
            case NE, ULT, UGE -> false;
        };
    }

    /// By what computes a.
    private boolean above(Value a, Value b, long k, Place at) {
        return switch (a.op()) {
            case Op.Binary(var operator, _) -> {
                Value x = plain(a.arg(0));
                Value y = plain(a.arg(1));
                yield switch (operator) {
                    case ADD -> y.op() instanceof Op.Const(_, long c) && isExact(x, c, a) && prove(x, b, k - c, at);
                    case AND -> isNonNegative(x, at) && prove(x, b, k, at) || isNonNegative(y, at) && prove(y, b, k, at);
                    case REM -> prove(null, y, -1, at) && (prove(y, b, k + 1, at) || isNonNegative(x, at) && prove(x, b, k, at));
                    case SHR, USHR, DIV -> isNonNegative(x, at) && lower(y) >= 1 && prove(x, b, k, at);
                    case MIN -> prove(x, b, k, at) || prove(y, b, k, at);
                    case MAX -> prove(x, b, k, at) && prove(y, b, k, at);
                    default -> false;
                };
            }
            case Op.Phi _ -> induction(a, b, true, k);
            default -> false;
        };
    }

    /// By what computes b.
    private boolean below(Value a, Value b, long k, Place at) {
        return switch (b.op()) {
            case Op.Binary(var operator, _) -> {
                Value x = plain(b.arg(0));
                Value y = plain(b.arg(1));
                yield switch (operator) {
                    case ADD -> y.op() instanceof Op.Const(_, long c) && isExact(x, c, b) && prove(a, x, k + c, at)
                            || a == null && k >= 0 && isNonNegative(x, at) && isNonNegative(y, at) && noOverflow(x, y, at);
                    case AND -> a == null && k >= 0 && (isNonNegative(x, at) || isNonNegative(y, at));
                    case REM, SHR -> a == null && k >= 0 && isNonNegative(x, at);
                    case DIV -> a == null && k >= 0 && isNonNegative(x, at) && lower(y) >= 1;
                    case MIN -> prove(a, x, k, at) && prove(a, y, k, at);
                    case MAX -> prove(a, x, k, at) || prove(a, y, k, at);
                    default -> false;
                };
            }
            case Op.Phi _ -> induction(b, a, false, k);
            default -> false;
        };
    }

    private boolean isNonNegative(Value value, Place at) {
        return lower(value) >= 0 || prove(null, value, 0, at);
    }

    private static boolean noOverflow(Value x, Value y, Place at) {
        return upper(x) + upper(y) <= MAX;
    }

    /// x + c, computed where `sum` stands, does not wrap.
    private boolean isExact(Value x, long c, Value sum) {
        var at = new Place(sum.block(), sum.block().values().indexOf(sum), null);
        return c >= 0 ? upper(x) + c <= MAX || prove(x, null, MAX - c, at) : lower(x) + c >= MIN || prove(null, x, c - MIN, at);
    }

    private boolean induction(Value phi, Value other, boolean upper, long k) {
        if (other != null && (other.block() == phi.block() || !dominators.dominates(other.block(), phi.block()))) {
            return false;
        }
        for (Visited visited : visiting) {
            if (visited.phi == phi && visited.other == other && visited.upper == upper) {
                return k >= visited.k;
            }
        }
        visiting.add(new Visited(phi, other, upper, k));
        boolean proved = true;
        for (int i = 0; proved && i < phi.args().size(); i++) {
            Block from = phi.block().predecessors().get(i);
            boolean exceptional = from.handler() == phi.block();
            int index = exceptional ? from.values().indexOf(Edges.exceptional(from)) : from.values().size();
            Value argument = plain(phi.arg(i));
            var place = new Place(from, index, exceptional ? null : phi.block());
            proved = upper ? prove(argument, other, k, place) : prove(other, argument, k, place);
        }
        visiting.removeLast();
        return proved;
    }

    /// Bounds by the operation alone.
    static long upper(Value value) {
        if (value == null) {
            return 0;
        }
        return switch (value.op()) {
            case Op.Const(_, long bits) -> bits;
            case Op.InstanceOf _, Op.Compare _ -> 1;
            case Op.LoadElement(Kind kind) -> upper(kind);
            case Op.LoadField(var field) -> upper(field.kind());
            case Op.LoadStatic(var field) -> upper(field.kind());
            case Op.Convert(_, Kind to) -> upper(to);
            case Op.Binary(var operator, _) -> switch (operator) {
                case AND -> Math.min(maskBound(value.arg(0)), maskBound(value.arg(1)));
                case USHR -> value.arg(1).op() instanceof Op.Const(_, long bits) && (bits & 31) != 0 ? MAX >>> (bits & 31) - 1 : MAX;
                case REM -> value.arg(1).op() instanceof Op.Const(_, long bits) && bits > 0 ? bits - 1 : MAX;
                case MIN -> Math.min(upper(value.arg(0)), upper(value.arg(1)));
                default -> MAX;
            };
            default -> MAX;
        };
    }

    private static long maskBound(Value value) {
        return lower(value) >= 0 ? upper(value) : MAX;
    }

    static long lower(Value value) {
        if (value == null) {
            return 0;
        }
        return switch (value.op()) {
            case Op.Const(_, long bits) -> bits;
            case Op.ArrayLength _, Op.InstanceOf _ -> 0;
            case Op.Compare _ -> -1;
            case Op.LoadElement(Kind kind) -> lower(kind);
            case Op.LoadField(var field) -> lower(field.kind());
            case Op.LoadStatic(var field) -> lower(field.kind());
            case Op.Convert(_, Kind to) -> lower(to);
            case Op.Binary(var operator, _) -> switch (operator) {
                case AND -> lower(value.arg(0)) >= 0 || lower(value.arg(1)) >= 0 ? 0 : MIN;
                case USHR -> value.arg(1).op() instanceof Op.Const(_, long bits) && (bits & 31) != 0 ? 0 : MIN;
                case MAX -> Math.max(lower(value.arg(0)), lower(value.arg(1)));
                default -> MIN;
            };
            default -> MIN;
        };
    }

    /// Booleans and bytes share array loads, so a BOOLEAN says no more than a BYTE.
    private static long upper(Kind kind) {
        return switch (kind) {
            case BOOLEAN, BYTE -> Byte.MAX_VALUE;
            case SHORT -> Short.MAX_VALUE;
            case CHAR -> Character.MAX_VALUE;
            default -> MAX;
        };
    }

    private static long lower(Kind kind) {
        return switch (kind) {
            case BOOLEAN, BYTE -> Byte.MIN_VALUE;
            case SHORT -> Short.MIN_VALUE;
            case CHAR -> 0;
            default -> MIN;
        };
    }
}
