import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.annotations.SerializedName;
import com.google.gson.reflect.TypeToken;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Objects to JSON and back with gson, which knows their classes by reflection alone.
public class Json {
    enum Color {
        RED, @SerializedName("g") GREEN
    }

    static class Address {
        String street;
        int number;

        Address(String street, int number) {
            this.street = street;
            this.number = number;
        }
    }

    static class Named {
        protected String name;
    }

    static class Person extends Named {
        int age;
        double height;
        boolean ok;
        long big;
        Color color;
        @SerializedName("home")
        Address address;
        List<String> tags = new ArrayList<>();
        Map<String, Address> others = new TreeMap<>();
        LinkedHashSet<Color> colors;
        int[] numbers = {1, 2, 3};
        Address[][] grid = {{new Address("grid", 0)}, {}};
        transient int skipped = 9;
        Character letter = 'x';
        Integer none;
    }

    record Point(int x, List<String> y) {
    }

    static class Page<T> {
        T[] items;
        List<T> more;
        int total;
    }

    /// Nothing in this program makes one.
    static class Never {
        final String text;
        Never next;

        private Never(String text) {
            this.text = text;
        }
    }

    public static void main(String[] args) {
        Gson gson = new Gson();
        var person = new Person();
        person.name = "Ann";
        person.age = 3;
        person.height = 1.5;
        person.color = Color.GREEN;
        person.address = new Address("Main", 4);
        person.tags.add("a");
        person.others.put("w", new Address("W", 1));
        person.colors = new LinkedHashSet<>(List.of(Color.RED, Color.GREEN));
        String json = gson.toJson(person);
        System.out.println(json);
        Person again = gson.fromJson(json, Person.class);
        System.out.println(again.name + again.age + again.height + again.color + again.address.street + again.tags + again.others.keySet() + again.numbers.length + again.letter
                + again.none + again.skipped + again.colors + again.grid[0][0].street);
        List<Person> list = gson.fromJson("[" + json + "," + json + "]", new TypeToken<List<Person>>() { }.getType());
        System.out.println(list.size() + " " + list.get(1).address.number);
        Map<String, List<Integer>> map = gson.fromJson("{\"a\":[1,2],\"b\":[]}", new TypeToken<Map<String, List<Integer>>>() { });
        System.out.println(map + " " + map.get("a").get(0).getClass());
        System.out.println(new GsonBuilder().setPrettyPrinting().serializeNulls().create().toJson(person));
        Point point = gson.fromJson("{\"x\":5,\"y\":[\"q\"]}", Point.class);
        System.out.println(point + " " + gson.toJson(point));
        Page<Address> page = gson.fromJson("{\"items\":[{\"street\":\"S\",\"number\":2}],\"more\":[{\"street\":\"T\",\"number\":3}],\"total\":2}",
                new TypeToken<Page<Address>>() { }.getType());
        System.out.println(page.items[0].street + page.more.get(0).number + page.total);
        System.out.println(gson.toJson(Map.of("k", List.of(1, 2.5, "x"))));
        Never never = gson.fromJson("{\"text\":\"made\",\"next\":{\"text\":\"too\"}}", Never.class);
        System.out.println(never.text + never.next.text + never.next.next);
        try {
            gson.fromJson("{\"age\":\"x\"}", Person.class);
        } catch (JsonParseException e) {
            System.out.println(e);
        }
    }
}
