/// Streams: sources, intermediate and terminal operations, laziness, collectors, primitives, flatMap, iterate, gather-free.
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

class Streams {
    record Person(String name, int age, String city) {
    }

    static void show(Object o) {
        System.out.println(o);
    }

    public static void main(String[] args) {
        List<Person> people = List.of(new Person("Ann", 31, "Oslo"), new Person("Bob", 25, "Rome"), new Person("Cid", 31, "Rome"),
            new Person("Dee", 47, "Oslo"), new Person("Eve", 19, "Bonn"));
        show(people.stream().filter(p -> p.age() > 20).map(Person::name).collect(Collectors.joining(", ", "<", ">")));
        show(people.stream().sorted(Comparator.comparingInt(Person::age).thenComparing(Person::name, Comparator.reverseOrder())).map(Person::name).toList());
        show(people.stream().collect(Collectors.groupingBy(Person::city, TreeMap::new, Collectors.mapping(Person::name, Collectors.toList()))));
        show(people.stream().collect(Collectors.partitioningBy(p -> p.age() > 30, Collectors.counting())));
        show(people.stream().collect(Collectors.toMap(Person::city, Person::age, Integer::sum, LinkedHashMap::new)));
        show(people.stream().collect(Collectors.averagingInt(Person::age)) + " " + people.stream().mapToInt(Person::age).sum());
        IntSummaryStatistics stats = people.stream().collect(Collectors.summarizingInt(Person::age));
        show(stats.getMin() + " " + stats.getMax() + " " + stats.getAverage() + " " + stats);
        show(people.stream().max(Comparator.comparing(Person::age)).map(Person::name).orElse("none"));
        show(people.stream().map(Person::age).reduce(0, Integer::sum) + " " + people.stream().map(Person::city).distinct().count());
        show(people.stream().anyMatch(p -> p.age() < 20) + " " + people.stream().allMatch(p -> p.age() < 40) + " " + people.stream().noneMatch(p -> p.city().isEmpty()));
        show(IntStream.rangeClosed(1, 5).mapToObj(i -> "x".repeat(i)).collect(Collectors.toList()));
        show(IntStream.range(0, 20).filter(i -> i % 3 == 0).boxed().collect(Collectors.toCollection(TreeSet::new)));
        show(Stream.iterate(1, x -> x * 2).limit(10).map(String::valueOf).collect(Collectors.joining(" ")));
        show(Stream.iterate(1, x -> x < 100, x -> x * 3).toList() + " " + Stream.generate(() -> "g").limit(3).toList());
        show(Stream.of(List.of(1, 2), List.<Integer>of(), List.of(3)).flatMap(List::stream).map(i -> i * i).toList());
        show(Stream.of(1, 2, 3).<String>mapMulti((i, sink) -> {
            for (int k = 0; k < i; k++) {
                sink.accept(i + "" + k);
            }
        }).toList());
        List<String> log = new ArrayList<>();
        Optional<Integer> first = Stream.of(5, 3, 8, 1).peek(i -> log.add("see " + i)).filter(i -> i > 5).peek(i -> log.add("keep " + i)).findFirst();
        show(first + " " + log);
        show(Stream.of(1, 2, 3, 4, 5, 4, 3).takeWhile(i -> i < 5).toList() + " " + Stream.of(1, 2, 3, 4, 5, 4, 3).dropWhile(i -> i < 4).toList()
            + " " + Stream.of(1, 2, 3, 4).skip(1).limit(2).toList());
        show(DoubleStream.of(1.5, 2.5, 3).sum() + " " + DoubleStream.of(1, 2, 4).average().getAsDouble() + " " + LongStream.rangeClosed(1, 20).reduce(1, (a, b) -> a * b));
        show("hello".chars().mapToObj(c -> (char) c).map(Character::toUpperCase).map(String::valueOf).collect(Collectors.joining("-")));
        show(Arrays.stream(new int[] {3, 1, 2}).sorted().boxed().map(String::valueOf).collect(Collectors.joining()));
        show(Stream.of("b", "a", "c").sorted(Comparator.reverseOrder()).toList() + " " + Stream.concat(Stream.of(1), Stream.of(2)).toList());
        Map<Boolean, List<Integer>> parts = IntStream.range(0, 8).boxed().collect(Collectors.partitioningBy(i -> i % 2 == 0));
        show(parts);
        show(Stream.of("apple", "bob", "cat").collect(Collectors.toMap(Function.identity(), String::length)).entrySet().stream().sorted(Map.Entry.comparingByKey()).toList());
        show(people.stream().collect(Collectors.groupingBy(Person::age, TreeMap::new, Collectors.reducing("", Person::name, String::concat))));
        show(people.stream().collect(Collectors.teeing(Collectors.counting(), Collectors.minBy(Comparator.comparing(Person::age)), (n, p) -> n + ":" + p.get().name())));
        show(IntStream.of(1, 2, 3).asDoubleStream().map(Math::sqrt).mapToObj(d -> "" + d).toList().size() + " " + IntStream.empty().max().isPresent());
        show(people.stream().collect(Collectors.collectingAndThen(Collectors.toList(), List::size)) + " " + Stream.of(1, 2, 2).collect(Collectors.toSet()).equals(Set.of(1, 2)));
        show(Arrays.toString(Stream.of("x", "y").toArray(String[]::new)) + " " + IntStream.rangeClosed(1, 4).parallel().map(i -> i * i).sum());
        List<Integer> primes = IntStream.rangeClosed(2, 60).filter(n -> IntStream.rangeClosed(2, (int) Math.sqrt(n)).noneMatch(d -> n % d == 0)).boxed().toList();
        show(primes);
    }
}
