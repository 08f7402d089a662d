/// Covariant returns, generic bridges through several levels, interface and class overriding each other, package-private, super chains.
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

class BridgeMaze {
    interface Source<T> {
        T get();

        default Source<T> self() {
            return this;
        }
    }

    interface NumberSource<N extends Number> extends Source<N> {
        @Override
        N get();

        @Override
        default NumberSource<N> self() {
            return this;
        }
    }

    static class IntSource implements NumberSource<Integer>, Supplier<Integer>, Comparable<IntSource> {
        int next;

        @Override
        public Integer get() {
            return next++;
        }

        @Override
        public IntSource self() {
            return this;
        }

        @Override
        public int compareTo(IntSource o) {
            return next - o.next;
        }
    }

    static class Loud extends IntSource {
        @Override
        public Integer get() {
            return super.get() * 100;
        }
    }

    static abstract class Base<A, B> {
        abstract B convert(A a);

        B twice(A a) {
            convert(a);
            return convert(a);
        }
    }

    static abstract class Half<B> extends Base<String, B> {
        int calls;

        @Override
        B convert(String s) {
            calls++;
            return finish(s.trim());
        }

        abstract B finish(String s);
    }

    static class Length extends Half<Integer> {
        @Override
        Integer finish(String s) {
            return s.length() + calls * 1000;
        }
    }

    static class Top {
        Object make() {
            return "top";
        }

        Collection<?> list() {
            return List.of(make());
        }
    }

    static class Middle extends Top {
        @Override
        CharSequence make() {
            return "middle/" + super.make();
        }
    }

    static class Bottom extends Middle {
        @Override
        String make() {
            return "bottom/" + super.make();
        }

        @Override
        ArrayList<Object> list() {
            ArrayList<Object> l = new ArrayList<>(super.list());
            l.add(super.make());
            return l;
        }
    }

    interface Left {
        default String who() {
            return "left";
        }
    }

    interface Right {
        default String who() {
            return "right";
        }
    }

    static class Both implements Left, Right {
        @Override
        public String who() {
            return Left.super.who() + "+" + Right.super.who();
        }
    }

    static class Inherits extends Both implements Left {
    }

    static <T extends Comparable<T>> int order(T a, T b) {
        return Integer.signum(a.compareTo(b));
    }

    public static void main(String[] args) {
        Source<?> any = new Loud();
        NumberSource<?> number = (NumberSource<?>) any;
        Supplier<Integer> supplier = (Supplier<Integer>) (Object) any;
        IntSource ints = (IntSource) any;
        System.out.println(any.get() + " " + number.get() + " " + supplier.get() + " " + ints.get() + " " + any.self().get() + " " + number.self().get().intValue() + " " + ints.self().next);
        System.out.println(order(new IntSource(), ints) + " " + order(ints, ints));
        Base<String, ?> base = new Length();
        System.out.println(base.twice("  ab ") + " " + base.convert("x"));
        Top t = new Bottom();
        System.out.println(t.make() + " " + t.list() + " " + ((Middle) t).make().length());
        Left l = new Inherits();
        System.out.println(l.who() + " " + ((Right) l).who());
        @SuppressWarnings({"unchecked", "rawtypes"})
        Object raw = ((Base) base).convert("raw");
        System.out.println(raw);
        try {
            @SuppressWarnings({"unchecked", "rawtypes"})
            Object bad = ((Base) base).convert(5);
            System.out.println(bad);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
    }
}
