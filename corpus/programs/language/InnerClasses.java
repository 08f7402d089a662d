/// Inner, local and anonymous classes: captured variables, outer this at several depths, private access, shadowing.
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

class InnerClasses {
    private int value = 1;
    private static int made;

    class Inner {
        private int value = 10;

        class Deep {
            int value = 100;

            int sum() {
                return value + this.value + Inner.this.value + InnerClasses.this.value;
            }

            void bump() {
                InnerClasses.this.value++;
                Inner.this.value += 2;
            }
        }
    }

    static class Node<T> implements Iterable<T> {
        private final T head;
        private final Node<T> tail;

        Node(T head, Node<T> tail) {
            this.head = head;
            this.tail = tail;
            made++;
        }

        @Override
        public Iterator<T> iterator() {
            return new Iterator<>() {
                private Node<T> at = Node.this;

                @Override
                public boolean hasNext() {
                    return at != null;
                }

                @Override
                public T next() {
                    T result = at.head;
                    at = at.tail;
                    return result;
                }
            };
        }
    }

    interface Counter {
        int next();
    }

    static Counter from(int start, int step) {
        class Stepping implements Counter {
            int current = start;

            @Override
            public int next() {
                int r = current;
                current += step;
                return r;
            }
        }
        return new Stepping();
    }

    Counter outerCounter(final int factor) {
        int local = factor * 3;
        return new Counter() {
            {
                value += local;
            }

            @Override
            public int next() {
                return value++ * factor;
            }
        };
    }

    static abstract class Template {
        final String result;

        Template(String prefix) {
            result = prefix + make();
        }

        abstract String make();
    }

    class Sub extends Inner {
        Sub(InnerClasses other) {
            other.super();
        }
    }

    public static void main(String[] args) {
        InnerClasses outer = new InnerClasses();
        Inner inner = outer.new Inner();
        Inner.Deep deep = inner.new Deep();
        System.out.println(deep.sum());
        deep.bump();
        System.out.println(deep.sum() + " " + outer.value + " " + inner.value);
        Node<String> list = new Node<>("a", new Node<>("b", new Node<>("c", null)));
        List<String> copy = new ArrayList<>();
        for (String s : list) {
            copy.add(s);
        }
        System.out.println(copy + " " + made);
        Counter c = from(5, 3);
        System.out.println(c.next() + " " + c.next() + " " + c.next());
        Counter o = outer.outerCounter(2);
        System.out.println(o.next() + " " + o.next() + " " + outer.value);
        String captured = "captured";
        Template t = new Template("<") {
            @Override
            String make() {
                return captured + ">";
            }
        };
        System.out.println(t.result);
        System.out.println(outer.new Sub(new InnerClasses()).getClass().getName());
        System.out.println(new Object() { int hidden = 7; int twice() { return hidden * 2; } }.twice());
        System.out.println(c.getClass().getName() + " " + c.getClass().getSimpleName() + " " + o.getClass().getName());
    }
}
