/// An in-memory table with a query language: where, order, group, join; parsing, comparing, formatting.
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

class SqlTable {
    record Row(Map<String, Object> cells) {
        Object get(String column) {
            if (!cells.containsKey(column)) {
                throw new IllegalArgumentException("no column " + column + " in " + cells.keySet());
            }
            return cells.get(column);
        }
    }

    private final List<String> columns;
    private final List<Row> rows = new ArrayList<>();

    SqlTable(String... columns) {
        this.columns = List.of(columns);
    }

    SqlTable insert(Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(values.length + " values for " + columns.size() + " columns");
        }
        Map<String, Object> cells = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            cells.put(columns.get(i), values[i]);
        }
        rows.add(new Row(cells));
        return this;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static int compare(Object a, Object b) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? -1 : 1;
        }
        if (a instanceof Number x && b instanceof Number y) {
            return Double.compare(x.doubleValue(), y.doubleValue());
        }
        return ((Comparable) a).compareTo(b);
    }

    static final Map<String, BiPredicate<Object, Object>> OPERATORS = new LinkedHashMap<>();

    static {
        OPERATORS.put("<=", (a, b) -> compare(a, b) <= 0);
        OPERATORS.put(">=", (a, b) -> compare(a, b) >= 0);
        OPERATORS.put("!=", (a, b) -> compare(a, b) != 0);
        OPERATORS.put("<", (a, b) -> compare(a, b) < 0);
        OPERATORS.put(">", (a, b) -> compare(a, b) > 0);
        OPERATORS.put("=", (a, b) -> compare(a, b) == 0);
        OPERATORS.put("like", (a, b) -> a != null && a.toString().matches(b.toString().replace("%", ".*")));
    }

    static Predicate<Row> where(String condition) {
        Predicate<Row> all = r -> true;
        for (String part : condition.split(" and ")) {
            String[] words = part.trim().split("\\s+", 3);
            BiPredicate<Object, Object> op = OPERATORS.get(words[1]);
            if (op == null) {
                throw new IllegalArgumentException("unknown operator " + words[1]);
            }
            Object literal = words[2].startsWith("'") ? words[2].substring(1, words[2].length() - 1) : words[2].equals("null") ? null : (Object) Double.valueOf(words[2]);
            all = all.and(r -> op.test(r.get(words[0]), literal));
        }
        return all;
    }

    SqlTable select(String condition, String order, String... wanted) {
        SqlTable result = new SqlTable(wanted.length == 0 ? columns.toArray(String[]::new) : wanted);
        Comparator<Row> by = (a, b) -> 0;
        for (String key : order.isEmpty() ? new String[0] : order.split(",")) {
            String[] words = key.trim().split(" ");
            Comparator<Row> c = (a, b) -> compare(a.get(words[0]), b.get(words[0]));
            by = by.thenComparing(words.length > 1 ? c.reversed() : c);
        }
        rows.stream().filter(where(condition)).sorted(by).forEach(r -> result.insert(result.columns.stream().map(r::get).toArray()));
        return result;
    }

    SqlTable join(SqlTable other, String on) {
        List<String> all = new ArrayList<>(columns);
        other.columns.stream().filter(c -> !all.contains(c)).forEach(all::add);
        SqlTable result = new SqlTable(all.toArray(String[]::new));
        for (Row a : rows) {
            for (Row b : other.rows) {
                if (compare(a.get(on), b.get(on)) == 0) {
                    result.insert(all.stream().map(c -> a.cells.containsKey(c) ? a.get(c) : b.get(c)).toArray());
                }
            }
        }
        return result;
    }

    Map<Object, Double> sums(String key, String value) {
        return rows.stream().collect(Collectors.groupingBy(r -> r.get(key), LinkedHashMap::new, Collectors.summingDouble(r -> ((Number) r.get(value)).doubleValue())));
    }

    @Override
    public String toString() {
        int[] widths = columns.stream().mapToInt(c -> Math.max(c.length(), rows.stream().mapToInt(r -> String.valueOf(r.get(c)).length()).max().orElse(0))).toArray();
        StringBuilder b = new StringBuilder();
        line(b, columns, widths);
        b.append(Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining("-+-"))).append('\n');
        rows.forEach(r -> line(b, new ArrayList<>(r.cells.values()), widths));
        return b.toString();
    }

    private static void line(StringBuilder b, List<?> cells, int[] widths) {
        for (int i = 0; i < cells.size(); i++) {
            String s = String.valueOf(cells.get(i));
            b.append(i == 0 ? "" : " | ").append(s).append(" ".repeat(widths[i] - s.length()));
        }
        b.append('\n');
    }

    public static void main(String[] args) {
        SqlTable people = new SqlTable("id", "name", "city", "age").insert(1, "Ann", "Oslo", 31).insert(2, "Bob", "Rome", 25).insert(3, "Cid", "Rome", null).insert(4, "Dee", "Oslo", 47);
        SqlTable orders = new SqlTable("id", "item", "price").insert(1, "lamp", 20.5).insert(1, "desk", 199).insert(4, "chair", 80L).insert(9, "ghost", 1).insert(2, "pen", 1.25f);
        System.out.println(people.select("age > 20", "age desc"));
        System.out.println(people.select("city = 'Rome' and name like 'C%'", "", "name", "age"));
        System.out.println(people.join(orders, "id").select("price >= 1.25", "name, price desc", "name", "item", "price"));
        System.out.println(people.join(orders, "id").sums("city", "price"));
        System.out.println(people.select("age != null", "name", "name").rows.size() + " " + Collections.max(orders.rows, Comparator.comparing(r -> ((Number) r.get("price")).doubleValue())).get("item"));
        for (Runnable bad : new Runnable[] {() -> people.select("height > 3", ""), () -> people.select("age ~ 3", ""), () -> people.insert(1), () -> people.select("age > old", ""), () -> people.sums("city", "name")}) {
            try {
                bad.run();
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            } catch (ClassCastException e) {
                System.out.println("not a number");
            }
        }
    }
}
