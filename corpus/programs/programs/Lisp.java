/// A small Lisp: reader, environments, closures, recursion, lists, tail calls by loop, errors.
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class Lisp {
    interface Fn {
        Object apply(List<Object> args);
    }

    record Symbol(String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    record Closure(List<Object> parameters, Object body, Env env) {
    }

    static class Env {
        final Map<Symbol, Object> bindings = new HashMap<>();
        final Env outer;

        Env(Env outer) {
            this.outer = outer;
        }

        Object get(Symbol s) {
            for (Env e = this; e != null; e = e.outer) {
                Object v = e.bindings.get(s);
                if (v != null) {
                    return v;
                }
            }
            throw new IllegalStateException("unbound " + s);
        }
    }

    static Object read(Deque<String> tokens) {
        String t = tokens.pop();
        if (t.equals("(")) {
            List<Object> list = new ArrayList<>();
            while (!tokens.peek().equals(")")) {
                list.add(read(tokens));
            }
            tokens.pop();
            return list;
        }
        if (t.equals("'")) {
            return List.of(new Symbol("quote"), read(tokens));
        }
        try {
            return Long.parseLong(t);
        } catch (NumberFormatException e) {
            return t.equals("#t") ? Boolean.TRUE : t.equals("#f") ? Boolean.FALSE : new Symbol(t);
        }
    }

    static Deque<String> tokenize(String s) {
        Deque<String> tokens = new ArrayDeque<>();
        for (String t : s.replace("(", " ( ").replace(")", " ) ").replace("'", " ' ").trim().split("\\s+")) {
            tokens.add(t);
        }
        return tokens;
    }

    @SuppressWarnings("unchecked")
    static Object eval(Object x, Env env) {
        while (true) {
            if (x instanceof Symbol s) {
                return env.get(s);
            }
            if (!(x instanceof List<?> raw)) {
                return x;
            }
            List<Object> list = (List<Object>) raw;
            if (list.getFirst() instanceof Symbol(String name)) {
                switch (name) {
                    case "quote":
                        return list.get(1);
                    case "if":
                        x = eval(list.get(1), env) != Boolean.FALSE ? list.get(2) : list.get(3);
                        continue;
                    case "define":
                        env.bindings.put((Symbol) list.get(1), eval(list.get(2), env));
                        return list.get(1);
                    case "lambda":
                        return new Closure((List<Object>) list.get(1), list.get(2), env);
                    case "begin":
                        for (int i = 1; i < list.size() - 1; i++) {
                            eval(list.get(i), env);
                        }
                        x = list.getLast();
                        continue;
                    default:
                }
            }
            Object f = eval(list.getFirst(), env);
            List<Object> args = new ArrayList<>();
            for (Object a : list.subList(1, list.size())) {
                args.add(eval(a, env));
            }
            if (f instanceof Fn fn) {
                return fn.apply(args);
            }
            Closure c = (Closure) f;
            Env inner = new Env(c.env);
            for (int i = 0; i < c.parameters.size(); i++) {
                inner.bindings.put((Symbol) c.parameters.get(i), args.get(i));
            }
            x = c.body;
            env = inner;
        }
    }

    static String show(Object o) {
        if (o instanceof List<?> l) {
            StringBuilder b = new StringBuilder("(");
            for (Object x : l) {
                b.append(b.length() > 1 ? " " : "").append(show(x));
            }
            return b.append(')').toString();
        }
        return o instanceof Closure ? "#<closure>" : o instanceof Fn ? "#<builtin>" : o instanceof Boolean b ? b ? "#t" : "#f" : String.valueOf(o);
    }

    static Env global() {
        Env g = new Env(null);
        Map<String, Fn> fns = new HashMap<>();
        fns.put("+", a -> a.stream().mapToLong(x -> (Long) x).sum());
        fns.put("*", a -> a.stream().mapToLong(x -> (Long) x).reduce(1, (x, y) -> x * y));
        fns.put("-", a -> a.size() == 1 ? -(Long) a.get(0) : (Long) a.get(0) - (Long) a.get(1));
        fns.put("/", a -> (Long) a.get(0) / (Long) a.get(1));
        fns.put("<", a -> (Long) a.get(0) < (Long) a.get(1));
        fns.put("=", a -> a.get(0).equals(a.get(1)));
        fns.put("list", ArrayList::new);
        fns.put("car", a -> ((List<?>) a.get(0)).getFirst());
        fns.put("cdr", a -> ((List<?>) a.get(0)).subList(1, ((List<?>) a.get(0)).size()));
        fns.put("null?", a -> ((List<?>) a.get(0)).isEmpty());
        fns.put("cons", a -> {
            List<Object> r = new ArrayList<>();
            r.add(a.get(0));
            r.addAll((List<?>) a.get(1));
            return r;
        });
        fns.forEach((k, v) -> g.bindings.put(new Symbol(k), v));
        return g;
    }

    public static void main(String[] args) {
        Env g = global();
        String[] lines = {"(+ 1 2 (* 3 4))", "(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))", "(fact 15)", "(define map (lambda (f l) (if (null? l) '() (cons (f (car l)) (map f (cdr l))))))",
            "(map (lambda (x) (* x x)) (list 1 2 3 4))", "(define loop (lambda (i acc) (if (= i 0) acc (loop (- i 1) (+ acc i)))))", "(loop 20000 0)", "(define adder (lambda (n) (lambda (x) (+ x n))))", "((adder 10) 5)",
            "(begin (define x 7) (* x x))", "'(a (b c) #t)", "fact", "car", "(undefined 1)", "(/ 1 0)", "(car '())", "(1 2)", "(if #f 1 '(no))",
            "(define fib (lambda (n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2))))))", "(fib 15)"};
        for (String line : lines) {
            try {
                System.out.println(line + " => " + show(eval(read(tokenize(line)), g)));
            } catch (RuntimeException e) {
                System.out.println(line + " => " + e.getClass().getSimpleName() + ": " + (e instanceof ClassCastException ? "not a function" : e.getMessage()));
            }
        }
    }
}
