/// PriorityQueue, ArrayDeque, BitSet, StringJoiner, StringTokenizer, Optional, Iterator plumbing, Random with a seed, UUID of bytes.
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Spliterator;
import java.util.StringJoiner;
import java.util.StringTokenizer;
import java.util.UUID;

class QueuesAndBits {
    record Task(String name, int priority) {
    }

    public static void main(String[] args) {
        PriorityQueue<Task> queue = new PriorityQueue<>(Comparator.comparingInt(Task::priority).thenComparing(Task::name));
        for (int i = 0; i < 12; i++) {
            queue.add(new Task("t" + i, i * 5 % 7));
        }
        queue.remove(new Task("t3", 1));
        StringBuilder b = new StringBuilder();
        while (!queue.isEmpty()) {
            Task t = queue.poll();
            b.append(t.name()).append(':').append(t.priority()).append(' ');
        }
        System.out.println(b + " " + queue.peek());
        PriorityQueue<Integer> heap = new PriorityQueue<>(List.of(5, 1, 4, 2, 3));
        System.out.println(heap + " " + heap.size() + " " + heap.contains(4));
        Deque<Integer> deque = new ArrayDeque<>(2);
        for (int i = 0; i < 20; i++) {
            if (i % 3 == 0) {
                deque.addFirst(i);
            } else {
                deque.addLast(i);
            }
        }
        deque.removeLastOccurrence(19);
        deque.removeIf(i -> i % 4 == 0);
        Iterator<Integer> back = deque.descendingIterator();
        System.out.println(deque + " " + back.next() + " " + deque.peekFirst() + " " + deque.pollLast() + " " + deque.size());
        BitSet primes = new BitSet(100);
        primes.set(2, 100);
        for (int i = 2; i * i < 100; i++) {
            if (primes.get(i)) {
                for (int j = i * i; j < 100; j += i) {
                    primes.clear(j);
                }
            }
        }
        System.out.println(primes + " " + primes.cardinality() + " " + primes.nextClearBit(2) + " " + primes.previousSetBit(96) + " " + primes.length() + " " + primes.hashCode());
        BitSet even = new BitSet();
        for (int i = 0; i < 100; i += 2) {
            even.set(i);
        }
        BitSet both = (BitSet) primes.clone();
        both.and(even);
        even.xor(primes);
        even.flip(0, 10);
        System.out.println(both + " " + even.cardinality() + " " + both.intersects(primes) + " " + BitSet.valueOf(new long[] {5, 1}));
        StringJoiner joiner = new StringJoiner(", ", "{", "}");
        joiner.setEmptyValue("nothing");
        System.out.print(joiner + " ");
        joiner.add("a").add("b").merge(new StringJoiner("-").add("c").add("d"));
        System.out.println(joiner + " " + joiner.length());
        StringTokenizer tokens = new StringTokenizer("a b,c  d", " ,", true);
        System.out.print(tokens.countTokens() + ":");
        while (tokens.hasMoreTokens()) {
            System.out.print("[" + tokens.nextToken() + "]");
        }
        System.out.println();
        Optional<String> o = Optional.of("value");
        System.out.println(o.map(String::length).filter(n -> n > 3) + " " + o.flatMap(s -> Optional.<String>empty()).or(() -> Optional.of("or")) + " " + Optional.ofNullable(null).isEmpty()
            + " " + OptionalInt.of(3) + " " + o.stream().count() + " " + o.orElseGet(() -> "no") + " " + OptionalInt.empty().orElse(-1));
        o.ifPresentOrElse(v -> System.out.print("present "), () -> System.out.print("absent "));
        Random r = new Random(12345);
        System.out.println(r.nextInt() + " " + r.nextInt(100) + " " + r.nextLong() + " " + r.nextDouble() + " " + r.nextBoolean() + " " + r.nextGaussian() + " " + r.nextFloat() + " " + r.nextInt(5, 10));
        int[] histogram = new int[10];
        for (int i = 0; i < 10_000; i++) {
            histogram[r.nextInt(10)]++;
        }
        for (int h : histogram) {
            System.out.print(h + " ");
        }
        System.out.println();
        System.out.println(r.ints(5, 0, 100).boxed().toList() + " " + new UUID(0x3000, 0).version() + " " + new UUID(1, 2) + " " + UUID.fromString("123e4567-e89b-12d3-a456-426614174000").getLeastSignificantBits());
        Spliterator<Integer> sp = List.of(1, 2, 3, 4).spliterator();
        Spliterator<Integer> half = sp.trySplit();
        half.forEachRemaining(i -> System.out.print(i + " "));
        sp.tryAdvance(i -> System.out.println("then " + i));
    }
}
