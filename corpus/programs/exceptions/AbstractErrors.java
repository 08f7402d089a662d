/// Errors of the library one meets daily: iterators, immutable collections, number formats, options, concurrent modification.
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class AbstractErrors {
    interface Action {
        Object run() throws Exception;
    }

    static void attempt(Action a) {
        try {
            System.out.println("no exception: " + a.run());
        } catch (Exception e) {
            System.out.println(e.getClass().getName() + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        attempt(() -> {
            List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
            for (Integer i : list) {
                list.remove(i);
            }
            return list;
        });
        attempt(() -> {
            Map<Integer, Integer> map = new HashMap<>(Map.of(1, 1, 2, 2));
            for (Integer i : map.keySet()) {
                map.put(i + 10, 0);
            }
            return map;
        });
        attempt(() -> {
            Iterator<Integer> it = new LinkedList<>(List.of(1)).iterator();
            it.remove();
            return it;
        });
        attempt(() -> List.of(1).remove(0));
        attempt(() -> Collections.unmodifiableList(new ArrayList<>()).add(null));
        attempt(() -> List.of(1, null));
        attempt(() -> List.of(1).contains(null));
        attempt(() -> Map.of("a", 1, "a", 2));
        attempt(() -> Set.of(1, 1));
        attempt(() -> Collections.emptyList().iterator().next());
        attempt(() -> Optional.empty().get());
        attempt(() -> Optional.empty().orElseThrow());
        attempt(() -> Optional.of(null));
        attempt(() -> new ArrayDeque<>().removeFirst());
        attempt(() -> new ArrayDeque<>().add(null));
        attempt(() -> new PriorityQueue<>().remove());
        attempt(() -> new PriorityQueue<>(List.of("a", "b")).add(null));
        attempt(() -> new TreeMap<String, Integer>().firstKey());
        attempt(() -> new TreeMap<String, Integer>().put(null, 1));
        attempt(() -> Stream.of("a", "a").collect(Collectors.toMap(s -> s, s -> 1)));
        attempt(() -> {
            Stream<Integer> s = Stream.of(1);
            s.count();
            return s.count();
        });
        attempt(() -> new ArrayList<>(-1));
        attempt(() -> new HashMap<>(-1));
        attempt(() -> Integer.parseInt("12a"));
        attempt(() -> Integer.parseInt("99999999999"));
        attempt(() -> Long.parseLong(""));
        attempt(() -> Double.parseDouble("1.2.3"));
        attempt(() -> Integer.valueOf("7", 1));
        attempt(() -> Byte.parseByte("200"));
        attempt(() -> Character.toChars(-1));
        attempt(() -> Enum.valueOf(Thread.State.class, "RUNNING"));
        attempt(() -> Thread.State.valueOf(null));
        attempt(() -> new ArrayList<>(List.of(1, 2)).subList(1, 3));
        attempt(() -> new ArrayList<>(List.of(1, 2)).listIterator(5));
        attempt(() -> new int[0].clone()[0]);
        attempt(() -> "a".compareTo(null));
        attempt(() -> { new Object().wait(); return 0; });
        attempt(() -> { new Object().notify(); return 0; });
    }
}
