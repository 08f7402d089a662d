/// Hindley-Milner type inference for a small language, with unification and let-polymorphism.
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

class TypeChecker {
    sealed interface Type {
    }

    static final class Variable implements Type {
        private static int counter;
        final int id = counter++;
        Type instance;
    }

    record Const(String name, List<Type> arguments) implements Type {
        Const(String name, Type... arguments) {
            this(name, List.of(arguments));
        }
    }

    sealed interface Term {
    }

    record Name(String name) implements Term {
    }

    record Int(int value) implements Term {
    }

    record Lambda(String parameter, Term body) implements Term {
    }

    record Apply(Term function, Term argument) implements Term {
    }

    record Let(String name, Term value, Term body) implements Term {
    }

    static final Const INT = new Const("int"), BOOL = new Const("bool");

    static Type function(Type a, Type b) {
        return new Const("->", a, b);
    }

    static Type prune(Type t) {
        while (t instanceof Variable v && v.instance != null) {
            t = v.instance;
        }
        return t;
    }

    static boolean occurs(Variable v, Type t) {
        return switch (prune(t)) {
            case Variable w -> v == w;
            case Const c -> c.arguments.stream().anyMatch(a -> occurs(v, a));
        };
    }

    static void unify(Type a, Type b) {
        Type x = prune(a), y = prune(b);
        if (x instanceof Variable v) {
            if (x != y) {
                if (occurs(v, y)) {
                    throw new IllegalStateException("infinite type " + show(x) + " = " + show(y));
                }
                v.instance = y;
            }
        } else if (y instanceof Variable) {
            unify(y, x);
        } else if (x instanceof Const(String n, var as) && y instanceof Const(String m, var bs)) {
            if (!n.equals(m) || as.size() != bs.size()) {
                throw new IllegalStateException("mismatch " + show(x) + " and " + show(y));
            }
            for (int i = 0; i < as.size(); i++) {
                unify(as.get(i), bs.get(i));
            }
        }
    }

    static Type fresh(Type t, Set<Variable> bound, Map<Variable, Type> copies) {
        return switch (prune(t)) {
            case Variable v -> bound.stream().anyMatch(b -> occurs(v, b)) ? v : copies.computeIfAbsent(v, k -> new Variable());
            case Const(String n, var as) -> new Const(n, as.stream().map(a -> fresh(a, bound, copies)).toList());
        };
    }

    static Type infer(Term t, Map<String, Type> env, Set<Variable> bound) {
        return switch (t) {
            case Int _ -> INT;
            case Name(String n) -> {
                Type type = env.get(n);
                if (type == null) {
                    throw new IllegalStateException("unbound " + n);
                }
                yield fresh(type, bound, new HashMap<>());
            }
            case Apply(Term f, Term a) -> {
                Type ft = infer(f, env, bound), at = infer(a, env, bound);
                Variable result = new Variable();
                unify(ft, function(at, result));
                yield result;
            }
            case Lambda(String p, Term body) -> {
                Variable v = new Variable();
                Map<String, Type> inner = new HashMap<>(env);
                inner.put(p, v);
                Set<Variable> more = new LinkedHashSet<>(bound);
                more.add(v);
                yield function(v, infer(body, inner, more));
            }
            case Let(String n, Term value, Term body) -> {
                Map<String, Type> inner = new HashMap<>(env);
                inner.put(n, infer(value, env, bound));
                yield infer(body, inner, bound);
            }
        };
    }

    static String show(Type t) {
        return show(t, new LinkedHashMap<>());
    }

    static String show(Type t, Map<Variable, String> names) {
        return switch (prune(t)) {
            case Variable v -> names.computeIfAbsent(v, k -> String.valueOf((char) ('a' + names.size())));
            case Const(String n, var as) when n.equals("->") -> {
                String left = show(as.get(0), names), right = show(as.get(1), names);
                yield (left.contains("->") ? "(" + left + ")" : left) + " -> " + right;
            }
            case Const(String n, var as) when as.isEmpty() -> n;
            case Const(String n, var as) -> n + "<" + String.join(",", as.stream().map(a -> show(a, names)).toList()) + ">";
        };
    }

    static Term call(String f, Term... arguments) {
        Term t = new Name(f);
        for (Term a : arguments) {
            t = new Apply(t, a);
        }
        return t;
    }

    public static void main(String[] args) {
        Map<String, Type> env = new HashMap<>();
        Variable a = new Variable(), b = new Variable(), c = new Variable();
        env.put("true", BOOL);
        env.put("add", function(INT, function(INT, INT)));
        env.put("zero", function(INT, BOOL));
        env.put("if", function(BOOL, function(a, function(a, a))));
        env.put("pair", function(b, function(c, new Const("pair", b, c))));
        env.put("nil", new Const("list", new Variable()));
        Term x = new Name("x"), f = new Name("f"), g = new Name("g");
        List<Term> terms = new ArrayList<>(List.of(
            new Lambda("x", x),
            new Lambda("f", new Lambda("g", new Lambda("x", new Apply(f, new Apply(g, x))))),
            new Let("id", new Lambda("x", x), call("pair", call("id", new Int(1)), call("id", new Name("true")))),
            new Lambda("f", call("pair", new Apply(f, new Int(1)), new Apply(f, new Name("true")))),
            new Lambda("x", new Apply(x, x)),
            call("add", new Int(1), new Name("true")),
            new Lambda("x", call("if", call("zero", x), call("add", x, new Int(1)), new Int(0))),
            call("undefined", new Int(1)),
            new Lambda("x", call("pair", x, new Name("nil"))),
            new Let("twice", new Lambda("f", new Lambda("x", new Apply(f, new Apply(f, x)))), call("twice", call("twice", call("add", new Int(1))), new Int(3)))));
        for (Term t : terms) {
            try {
                System.out.println(show(infer(t, env, new LinkedHashSet<>())) + "   for " + t);
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
