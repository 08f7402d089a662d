/// Sealed hierarchies with pattern switches: record patterns, nesting, guards, null, dominance, generics.
import java.util.List;

class SealedPatterns {
    sealed interface Expr permits Num, Add, Mul, Neg, Var {
    }

    record Num(int value) implements Expr {
    }

    record Add(Expr left, Expr right) implements Expr {
    }

    record Mul(Expr left, Expr right) implements Expr {
    }

    record Neg(Expr inner) implements Expr {
    }

    record Var(String name) implements Expr {
    }

    static int eval(Expr e, int x) {
        return switch (e) {
            case Num(int v) -> v;
            case Add(Expr l, Expr r) -> eval(l, x) + eval(r, x);
            case Mul(Expr l, Expr r) -> eval(l, x) * eval(r, x);
            case Neg(Expr i) -> -eval(i, x);
            case Var(String n) when n.equals("x") -> x;
            case Var(var n) -> throw new IllegalArgumentException("unbound " + n);
        };
    }

    static Expr simplify(Expr e) {
        return switch (e) {
            case Add(Num(var a), Num(var b)) -> new Num(a + b);
            case Add(Num(int a), Expr r) when a == 0 -> simplify(r);
            case Add(Expr l, Num(int b)) when b == 0 -> simplify(l);
            case Add(Expr l, Expr r) -> new Add(simplify(l), simplify(r));
            case Mul(Num(int a), Expr _) when a == 0 -> new Num(0);
            case Mul(Num(int a), Expr r) when a == 1 -> simplify(r);
            case Mul(Expr l, Expr r) -> new Mul(simplify(l), simplify(r));
            case Neg(Neg(Expr inner)) -> simplify(inner);
            case Neg(Num(int v)) -> new Num(-v);
            case Neg n -> n;
            case Num n -> n;
            case Var v -> v;
        };
    }

    static String show(Expr e) {
        if (e instanceof Add(var l, var r)) {
            return "(" + show(l) + " + " + show(r) + ")";
        }
        if (e instanceof Mul(Expr l, Expr r) && !(l instanceof Num(int v) && v == -1)) {
            return show(l) + " * " + show(r);
        }
        if (e instanceof Mul m) {
            return "-1 times " + show(m.right());
        }
        return e instanceof Neg(Expr i) ? "-" + show(i) : e instanceof Num n ? String.valueOf(n.value()) : ((Var) e).name();
    }

    static String describe(Object o) {
        return switch (o) {
            case null -> "null!";
            case Integer i when i > 100 -> "big int " + i;
            case Integer i -> "int " + i;
            case Long l -> "long " + l;
            case String s when s.isEmpty() -> "empty string";
            case String s -> "string " + s.length();
            case int[] a -> "ints " + a.length;
            case List<?> l when l.size() > 2 -> "long list";
            case List<?> l -> "list " + l;
            case Enum<?> en -> "enum " + en.name();
            case Character c -> "char " + c;
            default -> "other " + o.getClass().getSimpleName();
        };
    }

    enum Suit { CLUBS, HEARTS }

    record Box<T>(T content) {
    }

    static String unbox(Box<? extends Box<?>> b) {
        return switch (b) {
            case Box(Box(String s)) -> "string in boxes " + s;
            case Box(Box(Integer i)) -> "int in boxes " + (i + 1);
            case Box(var inner) -> "other " + inner;
        };
    }

    public static void main(String[] args) {
        Expr e = new Add(new Mul(new Num(3), new Var("x")), new Neg(new Num(4)));
        System.out.println(show(e) + " = " + eval(e, 5));
        Expr f = new Add(new Num(0), new Mul(new Num(1), new Neg(new Neg(new Add(new Num(2), new Num(3))))));
        System.out.println(show(f) + " -> " + show(simplify(f)) + " " + simplify(f));
        System.out.println(show(new Mul(new Num(-1), new Var("y"))));
        try {
            eval(new Var("z"), 1);
        } catch (IllegalArgumentException x) {
            System.out.println(x.getMessage());
        }
        Object[] all = {null, 5, 500, 7L, "", "abc", new int[3], List.of(1), List.of(1, 2, 3), Suit.HEARTS, 'c', 2.5, new Num(1)};
        for (Object o : all) {
            System.out.println(describe(o));
        }
        System.out.println(unbox(new Box<>(new Box<>("s"))) + ", " + unbox(new Box<>(new Box<>(41))) + ", " + unbox(new Box<>(new Box<>(2.5))));
        try {
            Expr none = null;
            System.out.println(eval(none, 0));
        } catch (NullPointerException x) {
            System.out.println("switch on null");
        }
    }
}
