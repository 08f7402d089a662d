/// clone of arrays and objects, equals and hashCode contracts, Comparable, Iterable, Object methods, deep copies.
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class Cloning {
    static class Sheep implements Cloneable {
        String name;
        int[] wool = {1, 2, 3};
        List<String> tags = new ArrayList<>(List.of("woolly"));

        Sheep(String name) {
            this.name = name;
        }

        @Override
        public Sheep clone() {
            try {
                Sheep copy = (Sheep) super.clone();
                copy.wool = wool.clone();
                return copy;
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }

    static class BlackSheep extends Sheep {
        final boolean black = true;
        transient int age = 5;

        BlackSheep() {
            super("black");
        }
    }

    static class NotCloneable {
        Object tryClone() throws CloneNotSupportedException {
            return super.clone();
        }
    }

    static final class Money implements Comparable<Money> {
        final String currency;
        final long cents;

        Money(String currency, long cents) {
            this.currency = currency;
            this.cents = cents;
        }

        @Override
        public boolean equals(Object o) {
            return this == o || o instanceof Money m && cents == m.cents && currency.equals(m.currency);
        }

        @Override
        public int hashCode() {
            return Objects.hash(currency, cents);
        }

        @Override
        public String toString() {
            return currency + cents / 100 + "." + (cents % 100 < 10 ? "0" : "") + cents % 100;
        }

        @Override
        public int compareTo(Money o) {
            int c = currency.compareTo(o.currency);
            return c != 0 ? c : Long.compare(cents, o.cents);
        }
    }

    static class NoEquals {
        final int v;

        NoEquals(int v) {
            this.v = v;
        }
    }

    public static void main(String[] args) {
        Sheep dolly = new Sheep("dolly");
        Sheep copy = dolly.clone();
        copy.name = "copy";
        copy.wool[0] = 99;
        copy.tags.add("shared");
        System.out.println(dolly.name + dolly.wool[0] + dolly.tags + " " + copy.name + copy.wool[0] + " " + (copy.getClass() == dolly.getClass()));
        BlackSheep black = (BlackSheep) new BlackSheep().clone();
        System.out.println(black.name + black.black + black.age);
        try {
            new NotCloneable().tryClone();
        } catch (CloneNotSupportedException e) {
            System.out.println(e);
        }
        int[][] deep = {{1}, {2}};
        int[][] shallow = deep.clone();
        shallow[0][0] = 7;
        shallow[1] = new int[] {8};
        System.out.println(deep[0][0] + " " + deep[1][0] + " " + (deep.clone()[0] == deep[0]));
        Object[] objects = new String[] {"a"};
        System.out.println(objects.clone().getClass().getSimpleName());
        Money[] money = {new Money("USD", 1050), new Money("EUR", 5), new Money("EUR", 199), new Money("USD", 1)};
        Arrays.sort(money);
        System.out.println(Arrays.toString(money) + " " + new Money("EUR", 5).equals(money[0]) + " " + (new Money("EUR", 5).hashCode() == money[0].hashCode()));
        Map<Money, String> map = new HashMap<>();
        for (Money m : money) {
            map.put(m, m.toString());
        }
        System.out.println(map.get(new Money("USD", 1)) + " " + new HashSet<>(List.of(new NoEquals(1), new NoEquals(1))).size() + " " + map.containsKey(new Money("USD", 2)));
        ArrayList<Integer> list = new ArrayList<>(List.of(1, 2, 3));
        @SuppressWarnings("unchecked")
        ArrayList<Integer> cloned = (ArrayList<Integer>) list.clone();
        cloned.add(4);
        System.out.println(list + " " + cloned + " " + new HashMap<>(Map.of(1, "x")).clone() + " " + list.equals(List.of(1, 2, 3)) + " " + list.hashCode());
        StringBuilder a = new StringBuilder("x"), b = new StringBuilder("x");
        System.out.println(a.equals(b) + " " + a.toString().equals(b.toString()) + " " + (a.compareTo(b) == 0));
    }
}
