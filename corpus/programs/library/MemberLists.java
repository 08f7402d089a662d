import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Members listed and used by code that does not know the classes: it walks from an object to its class, up, and along generic types.
public class MemberLists {
    @Retention(RetentionPolicy.RUNTIME)
    @interface Step {
    }

    static class Node {
        private final String name;
        protected List<Leaf> leaves = new ArrayList<>();

        Node() {
            this("unnamed");
        }

        private Node(String name) {
            this.name = name;
        }

        @Step
        String describe() {
            return name + leaves.size();
        }
    }

    static class Branch extends Node {
        int depth = 3;
        Map<String, ? extends Comparable<Rank>> ranks = new TreeMap<>(Map.of("one", Rank.LOW));
        Point[] points = {new Point(1, 2)};

        @Step
        private int deepen() {
            return ++depth;
        }
    }

    /// Named by nothing but a signature.
    static class Leaf {
        String color = "green";
    }

    enum Rank {
        LOW, HIGH
    }

    record Point(int x, Integer y) {
    }

    sealed interface Shape permits Round, Square {
    }

    record Round(double radius) implements Shape {
    }

    static final class Square implements Shape {
    }

    private static class Token<T> {
        Type type() {
            return ((ParameterizedType) getClass().getGenericSuperclass()).getActualTypeArguments()[0];
        }
    }

    private static void show(Object object) throws ReflectiveOperationException {
        Deque<Class<?>> line = new ArrayDeque<>();
        for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
            line.push(type);
        }
        System.out.println(line.getLast().getName() + " " + line.size());
        for (Class<?> type : line) {
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) {
                    continue;
                }
                field.setAccessible(true);
                Object value = field.get(object);
                System.out.println("  " + field.getGenericType().getTypeName() + " " + field.getName() + " = " + (value instanceof Object[] a ? Arrays.toString(a) : value));
            }
            Method[] methods = type.getDeclaredMethods();
            Arrays.sort(methods, Comparator.comparing(Method::getName));
            for (Method method : methods) {
                if (method.isAnnotationPresent(Step.class)) {
                    method.setAccessible(true);
                    System.out.println("  " + method.getName() + "() -> " + method.invoke(object));
                }
            }
        }
    }

    private static Object made(Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType list) {
            var items = new ArrayList<Object>();
            for (Type argument : list.getActualTypeArguments()) {
                items.add(made(argument));
            }
            return items;
        }
        if (type instanceof GenericArrayType array) {
            return "array of " + array.getGenericComponentType();
        }
        Constructor<?> constructor = ((Class<?>) type).getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    public static void main(String[] args) throws ReflectiveOperationException {
        var branch = new Branch();
        show(branch);
        show(new Node("named"));
        var token = new Token<List<Leaf>>() {
        };
        System.out.println(token.type());
        for (Object leaf : (List<?>) made(token.type())) {
            show(leaf);
        }
        System.out.println(made(new Token<Map<String[], ? super Leaf>[]>() {
        }.type()));
        for (RecordComponent component : Point.class.getRecordComponents()) {
            System.out.println(component + " " + component.getAccessor().invoke(new Point(5, 6)));
        }
        System.out.println(Arrays.toString(Shape.class.getPermittedSubclasses()) + " " + Shape.class.isSealed() + " " + Square.class.isSealed());
        Class<?>[] inner = MemberLists.class.getDeclaredClasses();
        Arrays.sort(inner, Comparator.comparing(Class::getName));
        for (Class<?> type : inner) {
            System.out.println(type.getSimpleName() + " " + type.toGenericString());
        }
        for (Field field : Rank.class.getDeclaredFields()) {
            if (field.isEnumConstant()) {
                System.out.println(field.getName() + " " + field.get(null));
            }
        }
    }
}
