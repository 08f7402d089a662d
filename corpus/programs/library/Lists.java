/// ArrayList, LinkedList, Arrays.asList, immutable lists: insertion, views, iterators, sorting stability, bulk operations.
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.Vector;

class Lists {
    record Card(String suit, int rank) {
    }

    public static void main(String[] args) {
        List<Integer> list = new ArrayList<>(Collections.nCopies(3, 7));
        list.addAll(1, List.of(1, 2, 3));
        list.addAll(Arrays.asList(9, 8));
        System.out.println(list + " " + list.lastIndexOf(7) + " " + list.hashCode() + " " + list.equals(new LinkedList<>(list)));
        list.replaceAll(x -> x * 2);
        list.subList(2, 5).clear();
        System.out.println(list);
        List<Integer> view = list.subList(1, 4);
        view.set(0, -1);
        view.add(55);
        Collections.swap(view, 0, 2);
        System.out.println(list + " " + view);
        ListIterator<Integer> it = list.listIterator();
        while (it.hasNext()) {
            int at = it.nextIndex();
            int v = it.next();
            if (v < 0) {
                it.remove();
            } else if (at % 2 == 0) {
                it.set(v + 1000);
            } else {
                it.add(0);
            }
        }
        while (it.hasPrevious()) {
            System.out.print(it.previous() + " ");
        }
        System.out.println();
        LinkedList<String> linked = new LinkedList<>();
        for (String s : "d b a c".split(" ")) {
            linked.add(s);
        }
        linked.addFirst("first");
        linked.addLast("last");
        linked.add(3, "middle");
        linked.removeFirstOccurrence("a");
        System.out.println(linked + " " + linked.getFirst() + " " + linked.peekLast() + " " + linked.indexOf("c") + " " + linked.pollFirst() + linked.pop());
        linked.sort(null);
        System.out.println(linked);
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            cards.add(new Card(i % 2 == 0 ? "hearts" : "spades", i * 5 % 6));
        }
        cards.sort(Comparator.comparingInt(Card::rank));
        StringBuilder b = new StringBuilder();
        for (Card c : cards) {
            b.append(c.suit().charAt(0)).append(c.rank()).append(' ');
        }
        System.out.println(b);
        cards.sort(Comparator.comparing(Card::suit).thenComparing(Card::rank, Comparator.reverseOrder()));
        System.out.println(cards.get(0) + " " + cards.get(23));
        List<String> fixed = Arrays.asList("x", "y", "z");
        fixed.set(1, "Y");
        Collections.reverse(fixed);
        Collections.rotate(fixed, 1);
        System.out.println(fixed + " " + fixed.contains("Y") + " " + Collections.frequency(fixed, "x"));
        List<Integer> squares = new AbstractList<>() {
            @Override
            public Integer get(int i) {
                return i * i;
            }

            @Override
            public int size() {
                return 6;
            }
        };
        System.out.println(squares + " " + squares.indexOf(16) + " " + squares.subList(2, 5) + " " + squares.equals(List.of(0, 1, 4, 9, 16, 25)));
        List<Integer> big = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            big.add((i * 7919) % 5003);
        }
        Collections.sort(big);
        boolean sorted = true;
        for (int i = 1; i < big.size(); i++) {
            sorted &= big.get(i - 1) <= big.get(i);
        }
        System.out.println(sorted + " " + Collections.binarySearch(big, 777) + " " + Collections.binarySearch(big, 100_000));
        List<String> nulls = new ArrayList<>(Arrays.asList("b", null, "a", null));
        nulls.sort(Comparator.nullsFirst(Comparator.naturalOrder()));
        System.out.println(nulls + " " + nulls.indexOf(null) + " " + nulls.removeAll(Collections.singleton(null)) + nulls);
        System.out.println(List.of(1, 2, 3).reversed() + " " + List.copyOf(list).size() + " " + Collections.unmodifiableList(list).equals(list) + " " + new Vector<>(List.of(1, 2)));
        Integer[] array = list.toArray(new Integer[0]);
        System.out.println(array.length + " " + Arrays.toString(list.toArray()) + " " + Collections.disjoint(list, List.of(42)));
        System.out.println(Collections.nCopies(3, "ab") + " " + Collections.emptyList() + " " + Collections.max(List.of("a", "ccc", "bb"), Comparator.comparing(String::length)));
    }
}
