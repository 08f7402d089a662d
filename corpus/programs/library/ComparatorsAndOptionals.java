/// Comparator combinators, Collectors of one's own, Optional chains, Function algebra, Iterator to stream, Stream of records.
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

class ComparatorsAndOptionals {
    enum Size { S, M, L }

    record Item(String name, Size size, double price, Integer rating) {
    }

    static final List<Item> ITEMS = List.of(new Item("shirt", Size.M, 20, 4), new Item("hat", Size.S, 15.5, null), new Item("coat", Size.L, 120, 5), new Item("sock", Size.S, 3.25, 2), new Item("belt", Size.M, 20, null));

    static String names(Stream<Item> s) {
        return s.map(Item::name).collect(Collectors.joining(" "));
    }

    static Optional<Item> find(String name) {
        return ITEMS.stream().filter(i -> i.name().equals(name)).findAny();
    }

    public static void main(String[] args) {
        System.out.println(names(ITEMS.stream().sorted(Comparator.comparing(Item::size).thenComparing(Item::price, Comparator.reverseOrder()).thenComparing(Item::name))));
        System.out.println(names(ITEMS.stream().sorted(Comparator.comparing(Item::rating, Comparator.nullsLast(Comparator.naturalOrder())))));
        System.out.println(names(ITEMS.stream().sorted(Comparator.comparingDouble(Item::price).reversed())));
        System.out.println(Collections.max(ITEMS, Comparator.comparing(i -> i.name().length())).name() + " " + ITEMS.stream().min(Comparator.comparing(Item::name)).get().name());
        System.out.println(find("hat").map(Item::rating).map(r -> "rated " + r).orElse("unrated") + " " + find("coat").map(Item::rating).filter(r -> r > 4).isPresent() + " " + find("glove").map(Item::name).or(() -> find("belt").map(Item::name)).get());
        System.out.println(Optional.of(5).equals(Optional.of(5)) + " " + Optional.of("x") + " " + Optional.empty() + " " + Optional.ofNullable((Object) null).hashCode() + " " + OptionalDouble.of(2.5));
        EnumMap<Size, List<String>> bySize = ITEMS.stream().collect(Collectors.groupingBy(Item::size, () -> new EnumMap<>(Size.class), Collectors.mapping(Item::name, Collectors.toList())));
        System.out.println(bySize);
        DoubleSummaryStatistics stats = ITEMS.stream().mapToDouble(Item::price).summaryStatistics();
        System.out.println(stats.getSum() + " " + stats.getMin() + " " + stats.getMax() + " " + stats.getCount());
        Map<Boolean, Double> averages = ITEMS.stream().collect(Collectors.partitioningBy(i -> i.price() > 18, Collectors.averagingDouble(Item::price)));
        System.out.println(averages);
        Collector<String, StringBuilder, String> reversed = Collector.of(StringBuilder::new, (b, s) -> b.insert(0, s), StringBuilder::append, StringBuilder::toString);
        System.out.println(Stream.of("a", "bc", "d").collect(reversed));
        System.out.println((Object) ITEMS.stream().collect(Collectors.collectingAndThen(Collectors.groupingBy(i -> i.name().charAt(0), TreeMap::new, Collectors.counting()), TreeMap::descendingMap)));
        System.out.println(ITEMS.stream().collect(Collectors.filtering(i -> i.rating() != null, Collectors.summingInt(Item::rating))) + " " + ITEMS.stream().collect(Collectors.flatMapping(i -> i.name().chars().mapToObj(c -> (char) c), Collectors.toCollection(java.util.TreeSet::new))));
        Function<Integer, Integer> inc = x -> x + 1, dbl = x -> x * 2;
        UnaryOperator<String> exclaim = s -> s + "!";
        BiFunction<Integer, Integer, Integer> add = Integer::sum;
        System.out.println(inc.andThen(dbl).apply(3) + " " + inc.compose(dbl).apply(3) + " " + exclaim.andThen(String::length).apply("hi") + " " + add.andThen(dbl).apply(2, 3) + " " + Stream.of(inc, dbl, inc).reduce(Function.identity(), Function::andThen).apply(1));
        Predicate<String> empty = String::isEmpty, blank = String::isBlank;
        IntPredicate even = i -> i % 2 == 0;
        System.out.println(empty.negate().and(blank).test("  ") + " " + Predicate.not(blank).test("x") + " " + even.or(i -> i > 100).test(101) + " " + IntStream.rangeClosed(1, 9).filter(even.negate()).boxed().toList());
        Map<Integer, Long> memo = new HashMap<>();
        Function<Integer, Long>[] fib = new Function[1];
        fib[0] = n -> {
            Long known = memo.get(n);
            if (known != null) {
                return known;
            }
            long v = n < 2 ? n : fib[0].apply(n - 1) + fib[0].apply(n - 2);
            memo.put(n, v);
            return v;
        };
        System.out.println(fib[0].apply(60));
        Iterable<Integer> odd = () -> IntStream.iterate(1, i -> i + 2).limit(5).iterator();
        System.out.println(StreamSupport.stream(odd.spliterator(), false).map(String::valueOf).toList() + " " + IntStream.range(0, 5).mapToObj(i -> Arrays.asList(i, i * i)).flatMap(List::stream).distinct().sorted(Comparator.reverseOrder()).toList());
        Supplier<Stream<Integer>> again = () -> Stream.of(5, 3, 9);
        System.out.println(again.get().sorted().findFirst().get() + " " + again.get().reduce(Integer::max).get() + " " + again.get().mapToInt(i -> i).average().getAsDouble() + " " + again.get().collect(Collectors.summarizingInt(i -> i)).getSum());
        List<Integer> shuffled = new ArrayList<>(IntStream.range(0, 10).boxed().toList());
        Collections.shuffle(shuffled, new java.util.Random(7));
        System.out.println(shuffled + " " + shuffled.stream().sorted(Collections.reverseOrder()).limit(3).toList());
        StringBuilder lazy = new StringBuilder();
        Stream.of(1, 2, 3, 4).filter(i -> {
            lazy.append('f').append(i);
            return i % 2 == 0;
        }).map(i -> {
            lazy.append('m').append(i);
            return i * 10;
        }).anyMatch(i -> i == 20);
        System.out.println(lazy);
    }
}
