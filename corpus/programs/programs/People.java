import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Records grouped, counted, sorted and summed up by streams, and a map of objects of many kinds turned into text.
public class People {
    private record Person(String name, String city, int age) {}

    private static final List<Person> ALL = List.of(new Person("Ann", "Oslo", 31), new Person("Bob", "Rome", 25), new Person("Cid", "Oslo", 47),
        new Person("Dee", "Bern", 19), new Person("Eve", "Rome", 62));

    public static void main(String[] args) {
        Map<String, List<String>> byCity = ALL.stream().collect(Collectors.groupingBy(Person::city, TreeMap::new, Collectors.mapping(Person::name, Collectors.toList())));
        System.out.println(byCity);
        System.out.println(ALL.stream().collect(Collectors.partitioningBy(p -> p.age() > 30, Collectors.counting())));
        System.out.println(ALL.stream().mapToInt(Person::age).summaryStatistics());
        System.out.println(ALL.stream().mapToDouble(Person::age).summaryStatistics());
        System.out.println(ALL.stream().sorted(Comparator.comparing(Person::age).reversed()).map(Person::name).limit(3).toList());
        System.out.println(ALL.stream().collect(Collectors.averagingInt(Person::age)) + " "
            + IntStream.rangeClosed(1, 5).boxed().map(i -> i * i).map(String::valueOf).collect(Collectors.joining(",", "[", "]")));
        System.out.println(ALL.stream().max(Comparator.comparingInt(Person::age)) + " " + Stream.iterate(1, x -> x * 2).takeWhile(x -> x < 100).reduce(0, Integer::sum));
        Map<String, Object> mixed = new TreeMap<>(Map.of("number", 42, "half", 0.5, "text", "hello", "list", List.of(1, "two", 3.0), "person", ALL.getFirst(), "when", 'c'));
        for (var entry : mixed.entrySet()) {
            System.out.println(entry.getKey() + " = " + entry.getValue() + " (" + entry.getValue().getClass().getSimpleName() + ")");
        }
    }
}
