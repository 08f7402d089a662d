/// Generics: bridges, bounded types, wildcards, erasure casts that fail late, generic arrays, recursive bounds, covariance.
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

class Generics {
    static abstract class Animal implements Comparable<Animal> {
        abstract int size();

        Animal self() {
            return this;
        }

        @Override
        public int compareTo(Animal o) {
            return Integer.compare(size(), o.size());
        }

        @Override
        public String toString() {
            return getClass().getSimpleName() + size();
        }
    }

    static class Dog extends Animal {
        @Override
        int size() {
            return 10;
        }

        @Override
        Dog self() {
            return this;
        }
    }

    static class Cat extends Animal {
        @Override
        int size() {
            return 5;
        }
    }

    interface Transformer<A, B> {
        B transform(A a);
    }

    static class Length implements Transformer<String, Integer> {
        @Override
        public Integer transform(String s) {
            return s.length();
        }
    }

    static abstract class Builder<T extends Builder<T>> {
        StringBuilder text = new StringBuilder();

        abstract T self();

        T add(String s) {
            text.append(s);
            return self();
        }
    }

    static class LoudBuilder extends Builder<LoudBuilder> {
        @Override
        LoudBuilder self() {
            return this;
        }

        LoudBuilder shout() {
            text.append('!');
            return this;
        }
    }

    static class Stack<E> implements Iterable<E> {
        private E[] elements;
        private int size;

        @SuppressWarnings("unchecked")
        Stack() {
            elements = (E[]) new Object[2];
        }

        void push(E e) {
            if (size == elements.length) {
                elements = java.util.Arrays.copyOf(elements, size * 2);
            }
            elements[size++] = e;
        }

        E pop() {
            if (size == 0) {
                throw new NoSuchElementException("empty stack");
            }
            E e = elements[--size];
            elements[size] = null;
            return e;
        }

        @Override
        public Iterator<E> iterator() {
            return new Iterator<E>() {
                int i = size;

                public boolean hasNext() {
                    return i > 0;
                }

                public E next() {
                    return elements[--i];
                }
            };
        }
    }

    static <T extends Comparable<? super T>> T largest(Collection<? extends T> c) {
        Iterator<? extends T> it = c.iterator();
        T best = it.next();
        while (it.hasNext()) {
            T t = it.next();
            if (t.compareTo(best) > 0) {
                best = t;
            }
        }
        return best;
    }

    static double total(List<? extends Number> list) {
        double s = 0;
        for (Number n : list) {
            s += n.doubleValue();
        }
        return s;
    }

    static void fill(List<? super Integer> list) {
        for (int i = 0; i < 3; i++) {
            list.add(i);
        }
    }

    static <A, B, C> Function<A, C> compose(Function<A, B> f, Function<B, C> g) {
        return a -> g.apply(f.apply(a));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static void pollute() {
        List raw = new ArrayList<Integer>();
        raw.add("not an integer");
        List<Integer> ints = raw;
        System.out.println(ints.size());
        Object o = ints.get(0);
        System.out.println(o);
        try {
            Integer i = ints.get(0);
            System.out.println(i);
        } catch (ClassCastException e) {
            System.out.println("heap pollution found late");
        }
        Transformer t = new Length();
        System.out.println(t.transform("raw call"));
        try {
            t.transform(5);
        } catch (ClassCastException e) {
            System.out.println("the bridge checks");
        }
        Comparable c = new Dog();
        try {
            c.compareTo("dog?");
        } catch (ClassCastException e) {
            System.out.println("so does compareTo");
        }
    }

    public static void main(String[] args) {
        System.out.println(largest(List.of(new Cat(), new Dog(), new Cat())) + " " + largest(List.of(3, 9, 4)) + " " + largest(List.of("b", "c", "a")));
        Animal a = new Dog();
        System.out.println(a.self() + " " + new Dog().self().size());
        System.out.println(new LoudBuilder().add("hey").shout().add("you").shout().text);
        Stack<String> stack = new Stack<>();
        for (String s : "one two three four five".split(" ")) {
            stack.push(s);
        }
        System.out.print(stack.pop() + ":");
        for (String s : stack) {
            System.out.print(" " + s);
        }
        System.out.println();
        try {
            new Stack<Integer>().pop();
        } catch (NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
        List<Number> numbers = new ArrayList<>(List.of(1.5, 2L));
        fill(numbers);
        System.out.println(numbers + " " + total(numbers));
        System.out.println(compose((String s) -> s.length(), n -> n * n).apply("four"));
        pollute();
    }
}
