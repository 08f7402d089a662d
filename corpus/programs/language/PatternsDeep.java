/// Deep pattern matching: nested generics, guards with side effects, primitives in records, enum and string labels, scopes of bindings.
import java.util.List;
import java.util.Map;
import java.util.Optional;

class PatternsDeep {
    sealed interface Result<T> permits Ok, Err {
    }

    record Ok<T>(T value) implements Result<T> {
    }

    record Err<T>(String message, int code) implements Result<T> {
    }

    record Pair<A, B>(A a, B b) {
    }

    record Numbers(byte b, short s, char c, int i, long l, float f, double d, boolean z) {
    }

    sealed interface Tree<T> {
        record Leaf<T>(T value) implements Tree<T> {
        }

        record Branch<T>(Tree<T> left, Tree<T> right) implements Tree<T> {
        }
    }

    static int guards;

    static boolean guard(boolean b) {
        guards++;
        return b;
    }

    static String both(Pair<Result<Integer>, Result<String>> p) {
        return switch (p) {
            case Pair<Result<Integer>, Result<String>>(Ok<Integer>(Integer i), Ok<String>(String s)) when i > 10 -> "big " + i + s;
            case Pair<Result<Integer>, Result<String>>(Ok<Integer>(var i), Ok<String>(var s)) -> "both " + i + s;
            case Pair<Result<Integer>, Result<String>>(Err<Integer>(var m, int c), var _) when guard(c > 5) -> "left failed hard " + m;
            case Pair<Result<Integer>, Result<String>>(Err<Integer> e, Ok<String> _) -> "left failed " + e.code();
            case Pair<Result<Integer>, Result<String>>(var l, Err<String>(var m, _)) -> "right failed " + m + " " + (l instanceof Ok<Integer>);
        };
    }

    static <T> int depth(Tree<T> t) {
        return switch (t) {
            case Tree.Leaf<T> _ -> 1;
            case Tree.Branch<T>(Tree.Leaf<T> _, Tree.Leaf<T> _) -> 2;
            case Tree.Branch<T>(var l, var r) -> 1 + Math.max(depth(l), depth(r));
        };
    }

    static int sum(Tree<Integer> t) {
        if (t instanceof Tree.Leaf<Integer>(Integer v)) {
            return v;
        }
        if (!(t instanceof Tree.Branch<Integer>(var l, var r))) {
            throw new AssertionError();
        }
        return sum(l) + sum(r);
    }

    static String numbers(Object o) {
        return o instanceof Numbers(byte b, short s, char c, int i, long l, float f, double d, boolean z) && z ? "" + (b + s) + c + (i + l) + (f + d) : "no";
    }

    static String scope(Object o) {
        if (o instanceof String s && s.length() > 2 || o instanceof Integer) {
            return "long string or int";
        }
        if (!(o instanceof List<?> l) || l.isEmpty()) {
            return "no list";
        }
        String s = "list of " + l.size();
        while (!(o instanceof String t)) {
            o = l.getFirst().toString();
        }
        return s + " starting " + t;
    }

    static String kinds(Object o) {
        return switch (o) {
            case Integer i when i == 0 -> "zero";
            case Integer i when i < 0 -> "negative";
            case Integer i -> i % 2 == 0 ? "even" : "odd";
            case Long _, Short _, Byte _ -> "other whole";
            case Character c when Character.isDigit(c) -> "digit";
            case int[][] m -> "matrix " + m.length;
            case Object[] a when a.length == 0 -> "empty array";
            case String[] a -> "strings " + a[0];
            case Object[] a -> "objects " + kinds(a[0]);
            case Optional<?>  op when op.isPresent() -> "holds " + kinds(op.get());
            case Map.Entry<?, ?> e -> "entry " + kinds(e.getKey()) + kinds(e.getValue());
            case Throwable t -> "throwable " + t.getMessage();
            case Class<?> c -> c.getSimpleName();
            case null -> "null";
            default -> "default";
        };
    }

    record Throws(int x) {
        @Override
        public int x() {
            throw new IllegalStateException("accessor");
        }
    }

    public static void main(String[] args) {
        System.out.println(both(new Pair<>(new Ok<>(11), new Ok<>("s"))));
        System.out.println(both(new Pair<>(new Ok<>(1), new Ok<>("s"))));
        System.out.println(both(new Pair<>(new Err<>("m", 9), new Ok<>("s"))));
        System.out.println(both(new Pair<>(new Err<>("m", 1), new Ok<>("s"))));
        System.out.println(both(new Pair<>(new Ok<>(1), new Err<>("why", 0))) + " " + guards);
        Tree<Integer> t = new Tree.Branch<>(new Tree.Branch<>(new Tree.Leaf<>(1), new Tree.Branch<>(new Tree.Leaf<>(2), new Tree.Leaf<>(3))), new Tree.Leaf<>(4));
        System.out.println(depth(t) + " " + sum(t));
        System.out.println(numbers(new Numbers((byte) 1, (short) 2, '3', 4, 5L, 6.5f, 7.5, true)) + " " + numbers(new Numbers((byte) 1, (short) 2, '3', 4, 5L, 6.5f, 7.5, false)) + " " + numbers("x"));
        for (Object o : new Object[] {"abc", "a", 5, List.of(), List.of("first", 2), 2.5}) {
            System.out.println(scope(o));
        }
        Object[] all = {0, -5, 4, 7, 8L, (byte) 1, '7', 'x', new Object[0], new String[] {"str"}, new Object[] {3}, new int[2][2], Optional.of(1), Optional.empty(), Map.entry(2, 'c'), new Error("e"), int.class, null, 2.5f};
        for (Object o : all) {
            System.out.print(kinds(o) + "; ");
        }
        System.out.println();
        try {
            Object o = new Throws(1);
            System.out.println(o instanceof Throws(int x) ? x : -1);
        } catch (MatchException e) {
            System.out.println("MatchException: " + e.getMessage() + " " + e.getCause());
        }
    }
}
