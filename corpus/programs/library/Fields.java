import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Fields found, read and written by reflection.
public class Fields {
    interface Limits {
        int MOST = 7;
    }

    static class Base {
        public String label = "base";
        protected long total = 5;
    }

    static class Thing extends Base implements Limits {
        boolean flag = true;
        byte b = 1;
        char c = 'c';
        short s = 3;
        private int i = 4;
        long l = 5;
        float f = 6.5f;
        double d = 7.25;
        String text = "text";
        List<? extends Number> numbers = new ArrayList<>(List.of(1, 2));
        Map<String, int[]> map;
        final int fixed;
        static int count = 10;
        static final String NAME = new String("name");
        public transient volatile Object any;

        Thing(int fixed) {
            this.fixed = fixed;
        }
    }

    record Point(int x, int y) {
    }

    /// Initialised at build time, if nothing speaks against it.
    static final class Early {
        static final Field LABEL;

        static {
            try {
                LABEL = Base.class.getDeclaredField("label");
            } catch (NoSuchFieldException e) {
                throw new AssertionError(e);
            }
        }
    }

    interface Action {
        Object run() throws ReflectiveOperationException;
    }

    private static void attempt(String name, Action action) {
        try {
            System.out.println(name + ": " + action.run());
        } catch (ReflectiveOperationException | IllegalArgumentException | NullPointerException e) {
            System.out.println(name + ": " + e);
        }
    }

    private static Object store(Field field, Object receiver, Object value) throws IllegalAccessException {
        field.set(receiver, value);
        return field.get(receiver);
    }

    public static void main(String[] args) throws ReflectiveOperationException {
        var thing = new Thing(42);
        for (Field field : Thing.class.getDeclaredFields()) {
            field.setAccessible(true);
            System.out.println(field + " = " + (field.getName().equals("numbers") ? field.getGenericType() : field.get(thing)));
        }
        for (Field field : Thing.class.getFields()) {
            System.out.println("public " + field.getName() + " of " + field.getDeclaringClass().getSimpleName() + " " + Modifier.toString(field.getModifiers()));
        }
        Field i = Thing.class.getDeclaredField("i");
        attempt("get int", () -> i.getInt(thing));
        attempt("as long", () -> i.getLong(thing));
        attempt("as double", () -> i.getDouble(thing));
        attempt("as byte", () -> i.getByte(thing));
        attempt("as boolean", () -> i.getBoolean(thing));
        attempt("char as int", () -> Thing.class.getDeclaredField("c").getInt(thing));
        attempt("set", () -> store(i, thing, 99));
        attempt("widened", () -> store(i, thing, (byte) -1));
        attempt("char into int", () -> store(i, thing, 'x'));
        attempt("too wide", () -> store(i, thing, 5L));
        attempt("text into int", () -> store(i, thing, "five"));
        attempt("null into int", () -> store(i, thing, null));
        attempt("no receiver", () -> store(i, null, 1));
        attempt("read without receiver", () -> i.get(null));
        attempt("wrong receiver", () -> store(i, "a string", 1));
        attempt("read from wrong receiver", () -> i.get("a string"));
        attempt("field of text", () -> store(Thing.class.getDeclaredField("text"), thing, "new"));
        attempt("integer into text", () -> store(Thing.class.getDeclaredField("text"), thing, 3));
        attempt("null into text", () -> store(Thing.class.getDeclaredField("text"), thing, null));
        attempt("static", () -> store(Thing.class.getDeclaredField("count"), null, 11));
        System.out.println("count " + Thing.count + ", i " + thing.i);
        typed(thing);
        finals(thing);
        attempt("inherited", () -> Thing.class.getField("label").get(thing));
        attempt("of the interface", () -> Thing.class.getField("MOST").getInt(null));
        attempt("absent", () -> Thing.class.getField("i"));
        attempt("early", () -> store(Early.LABEL, thing, "changed"));
        System.out.println(thing.label);
    }

    private static void typed(Thing thing) {
        attempt("setLong", () -> {
            Field l = Thing.class.getDeclaredField("l");
            l.setInt(thing, 1234);
            l.setLong(thing, l.getLong(thing) + 1);
            return thing.l;
        });
        attempt("setDouble", () -> {
            Thing.class.getDeclaredField("d").setFloat(thing, 1.5f);
            return thing.d;
        });
        attempt("setShort of long", () -> {
            Thing.class.getDeclaredField("s").setLong(thing, 1);
            return null;
        });
        attempt("setBoolean", () -> {
            Thing.class.getDeclaredField("flag").setBoolean(thing, false);
            return thing.flag;
        });
    }

    private static void finals(Thing thing) {
        attempt("final", () -> store(Thing.class.getDeclaredField("fixed"), thing, 1));
        attempt("final, typed", () -> {
            Thing.class.getDeclaredField("fixed").setInt(thing, 1);
            return null;
        });
        attempt("final, accessible", () -> {
            Field fixed = Thing.class.getDeclaredField("fixed");
            fixed.setAccessible(true);
            fixed.setInt(thing, 43);
            return fixed.get(thing) + " " + thing.fixed;
        });
        attempt("static final", () -> {
            Field name = Thing.class.getDeclaredField("NAME");
            name.setAccessible(true);
            name.set(null, "other");
            return null;
        });
        attempt("record", () -> {
            Field x = Point.class.getDeclaredField("x");
            x.setAccessible(true);
            System.out.println(x.get(new Point(3, 4)));
            x.set(new Point(3, 4), 5);
            return null;
        });
    }
}
