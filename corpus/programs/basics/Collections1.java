/// The collections everybody uses: ArrayList, HashMap, HashSet, TreeMap, ArrayDeque, iteration and sorting.
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

class Collections1 {
    public static void main(String[] args) {
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            list.add(i * 7 % 20);
        }
        System.out.println(list);
        Collections.sort(list);
        System.out.println(list + " " + list.size() + " " + list.contains(7) + " " + list.indexOf(12));
        list.removeIf(x -> x % 2 == 0);
        list.remove(Integer.valueOf(7));
        list.remove(0);
        list.add(1, 100);
        list.set(0, -1);
        System.out.println(list + " " + list.subList(1, 4));
        Map<String, Integer> counts = new HashMap<>();
        for (String word : "the cat and the dog and the bird".split(" ")) {
            counts.merge(word, 1, Integer::sum);
        }
        System.out.println(new TreeMap<>(counts));
        System.out.println(counts.get("the") + " " + counts.getOrDefault("fish", 0) + " " + counts.containsKey("cat"));
        counts.computeIfAbsent("fish", k -> k.length());
        counts.computeIfPresent("cat", (k, v) -> null);
        System.out.println(counts.size());
        int sum = 0;
        for (Map.Entry<String, Integer> e : counts.entrySet()) {
            sum += e.getValue() * e.getKey().length();
        }
        System.out.println(sum);
        Set<String> set = new HashSet<>(List.of("x", "y", "z"));
        System.out.println(set.add("x") + " " + set.add("w") + " " + set.size() + " " + set.remove("z"));
        ArrayDeque<String> deque = new ArrayDeque<>();
        deque.push("a");
        deque.addLast("b");
        deque.offerFirst("c");
        System.out.println(deque + " " + deque.pop() + " " + deque.pollLast() + " " + deque.peek());
        Collections.reverse(list);
        System.out.println(list + " " + Collections.max(list) + " " + Collections.min(list));
        StringBuilder out = new StringBuilder();
        for (int x : list) {
            out.append(x).append(';');
        }
        System.out.println(out);
        Map<Integer, List<String>> byLength = new TreeMap<>();
        for (String word : List.of("one", "two", "three", "four", "five", "six")) {
            byLength.computeIfAbsent(word.length(), k -> new ArrayList<>()).add(word);
        }
        System.out.println(byLength);
    }
}
