/// Iterable and Iterator of one's own: generators, filters, zips, lazy lists, flattening, fluent chains, default methods.
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

class Iterators {
    interface Seq<T> extends Iterable<T> {
        static Seq<Integer> range(int from, int to) {
            return () -> new Iterator<>() {
                int next = from;

                @Override
                public boolean hasNext() {
                    return next < to;
                }

                @Override
                public Integer next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException("past " + to);
                    }
                    return next++;
                }
            };
        }

        static <T> Seq<T> iterate(T seed, Function<? super T, ? extends T> f) {
            return () -> new Iterator<>() {
                T current = seed;

                @Override
                public boolean hasNext() {
                    return true;
                }

                @Override
                public T next() {
                    T result = current;
                    current = f.apply(current);
                    return result;
                }
            };
        }

        default <R> Seq<R> map(Function<? super T, ? extends R> f) {
            return () -> {
                Iterator<T> it = iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return it.hasNext();
                    }

                    @Override
                    public R next() {
                        return f.apply(it.next());
                    }
                };
            };
        }

        default Seq<T> filter(Predicate<? super T> p) {
            return () -> {
                Iterator<T> it = iterator();
                Deque<T> ready = new ArrayDeque<>();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        while (ready.isEmpty() && it.hasNext()) {
                            T t = it.next();
                            if (p.test(t)) {
                                ready.add(t);
                            }
                        }
                        return !ready.isEmpty();
                    }

                    @Override
                    public T next() {
                        if (!hasNext()) {
                            throw new NoSuchElementException();
                        }
                        return ready.pop();
                    }
                };
            };
        }

        default Seq<T> take(int n) {
            return () -> {
                Iterator<T> it = iterator();
                int[] left = {n};
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return left[0] > 0 && it.hasNext();
                    }

                    @Override
                    public T next() {
                        left[0]--;
                        return it.next();
                    }
                };
            };
        }

        default <U, R> Seq<R> zip(Iterable<U> other, BiFunction<? super T, ? super U, ? extends R> f) {
            return () -> {
                Iterator<T> a = iterator();
                Iterator<U> b = other.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return a.hasNext() && b.hasNext();
                    }

                    @Override
                    public R next() {
                        return f.apply(a.next(), b.next());
                    }
                };
            };
        }

        default String join() {
            StringBuilder s = new StringBuilder("[");
            for (T t : this) {
                s.append(s.length() > 1 ? "," : "").append(t);
            }
            return s.append(']').toString();
        }
    }

    public static void main(String[] args) {
        System.out.println(Seq.range(1, 20).filter(i -> i % 3 == 0).map(i -> i * i).join());
        System.out.println(Seq.iterate(1, x -> x * 2).take(12).join());
        System.out.println(Seq.range(0, 5).zip(List.of("a", "b", "c"), (i, s) -> s + i).join());
        System.out.println(Seq.iterate(new int[] {0, 1}, p -> new int[] {p[1], p[0] + p[1]}).map(p -> p[0]).filter(n -> n % 2 == 0).take(8).join());
        Seq<Integer> primes = Seq.iterate(2, x -> x + 1).filter(n -> {
            for (int d = 2; d * d <= n; d++) {
                if (n % d == 0) {
                    return false;
                }
            }
            return true;
        });
        System.out.println(primes.take(15).join() + " " + primes.take(3).zip(primes, Integer::sum).join());
        Iterator<Integer> it = Seq.range(0, 1).iterator();
        it.next();
        try {
            it.next();
        } catch (NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
        try {
            it.remove();
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage());
        }
        int[] sum = {0};
        Seq.range(0, 10).forEach(i -> sum[0] += i);
        Seq.range(0, 10).iterator().forEachRemaining(i -> sum[0] += i);
        System.out.println(sum[0] + " " + Seq.range(0, 0).join());
    }
}
