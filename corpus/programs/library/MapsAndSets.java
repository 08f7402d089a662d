/// HashMap beyond the basics, LinkedHashMap orders, TreeMap navigation, colliding keys, views, IdentityHashMap, WeakHashMap.
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

class MapsAndSets {
    record Collides(int id) implements Comparable<Collides> {
        @Override
        public int hashCode() {
            return id % 3;
        }

        @Override
        public int compareTo(Collides o) {
            return Integer.compare(id, o.id);
        }
    }

    static class Lru<K, V> extends LinkedHashMap<K, V> {
        private final int capacity;

        Lru(int capacity) {
            super(16, 0.75f, true);
            this.capacity = capacity;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > capacity;
        }
    }

    public static void main(String[] args) {
        Map<Collides, Integer> trees = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            trees.put(new Collides(i), i);
        }
        int sum = 0;
        for (int i = 0; i < 300; i++) {
            sum += trees.getOrDefault(new Collides(i), -1);
        }
        System.out.println(trees.size() + " " + sum);
        for (int i = 0; i < 200; i += 2) {
            trees.remove(new Collides(i));
        }
        System.out.println(trees.size() + " " + trees.containsKey(new Collides(7)) + " " + trees.containsKey(new Collides(8)));
        Map<Integer, String> m = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            m.put(i * 37 % 101, "v" + i);
        }
        System.out.println(m);
        System.out.println(m.putIfAbsent(0, "other") + " " + m.replace(37, "new") + " " + m.remove(74, "nope") + " " + m.compute(37, (k, v) -> v + k) + " " + m.merge(37, "!", String::concat));
        m.replaceAll((k, v) -> v.toUpperCase());
        m.entrySet().removeIf(e -> e.getKey() > 20);
        System.out.println(m + " " + m.keySet().contains(3) + " " + m.values().size());
        m.put(null, "null key");
        m.put(5, null);
        System.out.println(m.get(null) + " " + m.containsValue(null) + " " + m.getOrDefault(5, "d"));
        Lru<String, Integer> lru = new Lru<>(3);
        for (String s : "a b c a d a e".split(" ")) {
            lru.merge(s, 1, Integer::sum);
        }
        System.out.println(lru + " " + lru.firstEntry() + " " + lru.lastEntry());
        NavigableMap<String, Integer> tree = new TreeMap<>();
        for (String s : "mango apple fig pear kiwi banana lime".split(" ")) {
            tree.put(s, s.length());
        }
        System.out.println(tree + " " + tree.firstKey() + " " + tree.lastEntry() + " " + tree.floorKey("grape") + " " + tree.ceilingKey("grape") + " " + tree.higherKey("kiwi") + " " + tree.lowerEntry("apple"));
        System.out.println(tree.headMap("kiwi") + " " + tree.tailMap("kiwi", false) + " " + tree.subMap("b", "l") + " " + tree.descendingMap());
        System.out.println(tree.pollFirstEntry() + " " + tree.pollLastEntry() + " " + tree.size() + " " + tree.descendingKeySet());
        TreeSet<Integer> ts = new TreeSet<>(Comparator.reverseOrder());
        for (int i = 0; i < 10; i++) {
            ts.add(i * 7 % 10);
        }
        System.out.println(ts + " " + ts.headSet(5) + " " + ts.floor(11) + " " + ts.higher(4) + " " + ts.first() + " " + ts.pollFirst());
        Map<String, Integer> identity = new IdentityHashMap<>();
        identity.put(new String("k"), 1);
        identity.put(new String("k"), 2);
        System.out.println(identity.size());
        Set<String> linked = new LinkedHashSet<>(List.of("z", "y", "x"));
        linked.add("y");
        linked.remove("z");
        linked.add("z");
        System.out.println(linked + " " + linked.retainAll(Set.of("x", "z")) + " " + linked);
        Set<Integer> a = new HashSet<>(List.of(1, 2, 3, 4)), b = new HashSet<>(List.of(3, 4, 5));
        Set<Integer> union = new TreeSet<>(a), inter = new TreeSet<>(a), diff = new TreeSet<>(a);
        union.addAll(b);
        inter.retainAll(b);
        diff.removeAll(b);
        System.out.println(union + " " + inter + " " + diff + " " + a.containsAll(inter) + " " + a.equals(Set.of(4, 3, 2, 1)) + " " + a.hashCode());
        Iterator<Map.Entry<String, Integer>> it = tree.entrySet().iterator();
        List<String> kept = new ArrayList<>();
        while (it.hasNext()) {
            Map.Entry<String, Integer> e = it.next();
            if (e.getValue() == 4) {
                it.remove();
            } else {
                kept.add(e.getKey() + e.setValue(99));
            }
        }
        System.out.println(kept + " " + tree + " " + Map.entry("k", 1) + " " + new TreeMap<>(Map.of(3, "c", 1, "a")).equals(Map.of(1, "a", 3, "c")));
        Map<String, Integer> copy = Map.copyOf(new TreeMap<>(Map.of("one", 1)));
        System.out.println(copy + " " + copy.equals(Map.of("one", 1)) + " " + copy.hashCode());
    }
}
