import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/// Every operation of streams and collectors once, by its result or its exception.
public class StreamsBroad {
    enum Color { RED, GREEN, BLUE }
    record P(String n, int a, Color c) {}
    static void t(String name, Supplier<?> s) { try { System.out.println(name + ": " + s.get()); } catch (Throwable e) { System.out.println(name
            + "! " + e); } }
    public static void main(String[] args) {
        List<P> ps = List.of(new P("ann", 30, Color.RED), new P("bob", 20, Color.BLUE), new P("cid", 30, Color.RED), new P("dan", 41, Color.GREEN));
        t("grouping", () -> ps.stream().collect(Collectors.groupingBy(P::c, TreeMap::new, Collectors.mapping(P::n,
                Collectors.joining("/", "<", ">")))));
        t("partition", () -> ps.stream().collect(Collectors.partitioningBy(p -> p.a > 25, Collectors.averagingInt(P::a))));
        t("teeing", () -> ps.stream().collect(Collectors.teeing(Collectors.counting(), Collectors.summingInt(P::a), (a, b) -> a + ":" + b)));
        t("toMap", () -> ps.stream().collect(Collectors.toMap(P::a, P::n, (a, b) -> a + "+" + b, LinkedHashMap::new)));
        t("dup", () -> ps.stream().collect(Collectors.toMap(P::a, P::n)));
        t("summary", () -> ps.stream().mapToInt(P::a).summaryStatistics());
        t("dsummary", () -> ps.stream().collect(Collectors.summarizingDouble(p -> p.a / 3.0)));
        t("flat", () -> Stream.of("a b", "c d e").flatMap(s -> Arrays.stream(s.split(" "))).toList());
        t("mapMulti", () -> Stream.of(1, 2, 3).<Integer>mapMulti((i, c) -> { for (int k = 0; k < i; k++) c.accept(i * 10 + k); }).toList());
        t("iterate", () -> Stream.iterate(1, i -> i < 500, i -> i * 3).map(String::valueOf).collect(Collectors.joining(",")));
        t("takeWhile", () -> IntStream.range(0, 20).takeWhile(i -> i < 7).dropWhile(i -> i < 3).boxed().toList());
        t("sorted", () -> ps.stream().sorted(Comparator.comparing(P::a).reversed().thenComparing(P::n,
                Comparator.reverseOrder())).map(P::n).toList());
        t("distinct", () -> Stream.of(3, 1, 3, 2, 1).distinct().sorted().toList());
        t("reduce", () -> IntStream.rangeClosed(1, 10).reduce((a, b) -> a * b).getAsInt());
        t("peek", () -> { StringBuilder sb = new StringBuilder(); long n = Stream.of("x", "yy",
                "zzz").peek(sb::append).filter(s -> s.length() > 1).count(); return sb + " " + n; });
        t("collectArray", () -> Arrays.toString(Stream.of("q", "w").toArray(String[]::new)));
        t("gather", () -> Stream.of(1, 2, 3, 4, 5, 6, 7).gather(Gatherers.windowFixed(3)).toList());
        t("gather2", () -> Stream.of(1, 2, 3, 4).gather(Gatherers.windowSliding(2)).toList());
        t("gather3", () -> Stream.of(1, 2, 3, 4).gather(Gatherers.scan(() -> 0, Integer::sum)).toList());
        t("gather4", () -> Stream.of(1, 2, 3, 4).gather(Gatherers.fold(() -> "", (a, b) -> a + b)).toList());
        t("parallel", () -> IntStream.range(0, 10000).parallel().filter(i -> i % 7 == 0).sum());
        t("parallel2", () -> Arrays.asList(5, 3, 1, 4).parallelStream().sorted().map(i -> i * i).collect(Collectors.toList()));
        t("chars", () -> "hello".chars().mapToObj(c -> (char) c).collect(Collectors.groupingBy(Function.identity(),
                LinkedHashMap::new, Collectors.counting())));
        t("concat", () -> Stream.concat(Stream.of(1), Stream.of(2, 3)).skip(1).limit(5).findFirst());
        t("match", () -> Stream.of(1, 2).anyMatch(i -> i == 2) + " " + Stream.of(1, 2).allMatch(i -> i == 2) + " "
                + Stream.of(1, 2).noneMatch(i -> i == 3));
        t("doubles", () -> DoubleStream.of(1.5, 2.5, -3).map(Math::abs).sum() + " " + DoubleStream.of(1, 2).average());
        t("longs", () -> LongStream.rangeClosed(1, 20).reduce(1, (a, b) -> a * b));
        t("unboxed", () -> Stream.of("1", "2").mapToLong(Long::parseLong).max());
        t("onclose", () -> { StringBuilder sb = new StringBuilder();
                try (Stream<Integer> s = Stream.of(1).onClose(() -> sb.append("closed"))) { sb.append(s.count()); } return sb; });
        t("reuse", () -> { Stream<Integer> s = Stream.of(1); s.count(); return s.count(); });
        t("generate", () -> Stream.generate(new Random(5)::nextInt).limit(3).toList());
        t("rand", () -> new Random(7).ints(4, 0, 100).boxed().toList() + " " + new SplittableRandom(3).ints(3, 0, 50).boxed().toList());
        t("builder", () -> Stream.<String>builder().add("a").add("b").build().toList());
        t("ofNullable", () -> Stream.ofNullable(null).count());
        t("iter", () -> { Iterator<Integer> i = Stream.of(1, 2, 3).iterator(); i.next(); return i.next(); });
        t("spliter", () -> { Spliterator<Integer> s = List.of(1, 2, 3, 4).spliterator(); Spliterator<Integer> h = s.trySplit();
                return s.estimateSize() + " " + h.estimateSize() + " " + s.hasCharacteristics(Spliterator.SIZED); });
        t("filtering", () -> ps.stream().collect(Collectors.groupingBy(P::c, () -> new EnumMap<>(Color.class),
                Collectors.filtering(p -> p.a > 25, Collectors.toList()))));
        t("flatMapping", () -> ps.stream().collect(Collectors.flatMapping(p -> p.n.chars().boxed(), Collectors.toCollection(TreeSet::new))));
        t("reducing", () -> ps.stream().collect(Collectors.reducing(0, P::a, Math::max)) + " "
                + ps.stream().collect(Collectors.minBy(Comparator.comparing(P::a))));
        t("collAndThen", () -> ps.stream().map(P::n).collect(Collectors.collectingAndThen(Collectors.toList(),
                Collections::unmodifiableList)).getClass().getSimpleName().length() > 0);
        t("unmod", () -> { ps.stream().toList().add(null); return 1; });
        t("unmodSet", () -> new TreeSet<>(Stream.of(1, 2, 2).collect(Collectors.toUnmodifiableSet())));
        t("asDouble", () -> IntStream.of(1, 2).asDoubleStream().boxed().toList());
        t("functions", () -> Function.<Integer>identity().andThen(i -> i + 1).compose((String s) -> s.length()).apply("four") + " "
                + BinaryOperator.<Integer>maxBy(Comparator.naturalOrder()).apply(3, 9) + " "
                + Predicate.<String>isEqual("a").negate().or(s -> s.isEmpty()).test("a") + " " + UnaryOperator.identity().apply(5));
        t("bi", () -> { BiFunction<Integer, Integer, Integer> f = Integer::sum; BooleanSupplier b = () -> true;
                ToDoubleBiFunction<Integer, Integer> d = (p, q) -> p / (double) q; IntPredicate ip = i -> i > 0;
                ObjIntConsumer<String> o = (s, i) -> {}; return f.andThen(i -> i * 2).apply(3, 4) + " " + b.getAsBoolean() + " "
                + d.applyAsDouble(1, 4) + " " + ip.and(i -> i < 5).test(3); });
        t("optional", () -> Optional.of(4).filter(i -> i > 5).or(() -> Optional.of(9)).map(i -> i + 1).stream().toList() + " " + OptionalInt.empty()
                + " " + OptionalDouble.of(2.5) + " " + Optional.empty().isEmpty() + " " + Optional.ofNullable((String) null).orElseGet(() -> "z"));
        t("orElseThrow", () -> Optional.empty().orElseThrow());
        t("joiner", () -> new StringJoiner(", ", "{", "}").setEmptyValue("none") + " "
                + new StringJoiner("-").add("a").add("b").merge(new StringJoiner("+").add("c").add("d")).length());
        t("enummap", () -> { EnumMap<Color, Integer> m = new EnumMap<>(Color.class); m.put(Color.BLUE, 1); m.put(Color.RED, 2);
                m.merge(Color.RED, 5, Integer::sum); return m + " " + EnumSet.complementOf(EnumSet.of(Color.RED)) + " "
                + EnumSet.range(Color.RED, Color.GREEN) + " " + EnumSet.allOf(Color.class).size(); });
        t("valueOf", () -> Color.valueOf("PINK"));
    }
}
