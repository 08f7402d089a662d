import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Objects made by reflection: classes by constant and by computed names, constructors with arguments, what goes wrong.
public class Constructors {
    interface Shape {
        double area();
    }

    static final class Square implements Shape {
        private final double side;

        private Square() {
            this(1);
        }

        Square(double side) {
            this.side = side;
        }

        public Square(Integer boxed, String note) {
            this(boxed);
            System.out.println(note);
        }

        @Override
        public double area() {
            return side * side;
        }
    }

    public static class Circle implements Shape {
        static int made;

        static {
            System.out.println("Circle is initialised");
        }

        public Circle() {
            made++;
        }

        public Circle(long radius, char unit, byte[] data) throws java.io.IOException {
            if (radius < 0) {
                throw new java.io.IOException("radius " + radius + unit);
            }
            System.out.println(radius + " " + unit + " " + Arrays.toString(data));
        }

        @Override
        public double area() {
            return 3;
        }
    }

    abstract static class Half {
        Half() {
        }
    }

    static class Broken {
        static {
            if (true) {
                throw new IllegalStateException("broken");
            }
        }

        Broken() {
        }
    }

    record Pair(int left, String right) {
    }

    enum Colour {
        RED
    }

    public static void main(String[] args) throws Exception {
        System.out.println(Square.class.getDeclaredConstructor().newInstance().area());
        System.out.println(Square.class.getDeclaredConstructor(double.class).newInstance(2).area());
        System.out.println(Square.class.getDeclaredConstructor(double.class).newInstance('a').area());
        System.out.println(Square.class.getConstructor(Integer.class, String.class).newInstance(3, "noted").area());
        System.out.println(Circle.class.newInstance().area() + " " + Circle.made);
        Class<?> named = Class.forName("Constructors$" + (args.length == 0 ? "Circle" : "Square"));
        System.out.println(((Shape) named.getDeclaredConstructor().newInstance()).area());
        Constructor<Circle> big = Circle.class.getConstructor(long.class, char.class, byte[].class);
        big.newInstance(5, 'm', new byte[] {1, 2});
        big.newInstance((short) 6, 'x', null);
        System.out.println(big + " " + Arrays.toString(big.getParameterTypes()) + " " + Arrays.toString(big.getExceptionTypes()) + " " + big.getParameterCount());
        System.out.println(Pair.class.getDeclaredConstructors()[0].newInstance(1, "one"));
        fails(() -> big.newInstance(-1L, 'm', null));
        fails(() -> big.newInstance("x", 'm', null));
        fails(() -> big.newInstance(1));
        fails(() -> big.newInstance(1L, 'm', new int[0]));
        fails(() -> Half.class.getDeclaredConstructor().newInstance());
        fails(() -> Broken.class.getDeclaredConstructor().newInstance());
        fails(() -> Circle.class.getConstructor(String.class));
        fails(() -> Pair.class.getDeclaredConstructor().newInstance());
        fails(() -> Shape.class.getDeclaredConstructor());
        fails(() -> Shape.class.newInstance());
        fails(() -> Class.forName("no.such." + "Name"));
        fails(() -> Colour.class.getDeclaredConstructors()[0].newInstance("BLUE", 1));
        List<String> all = new ArrayList<>();
        for (Constructor<?> one : Square.class.getDeclaredConstructors()) {
            all.add(one.toString());
        }
        all.sort(Comparator.naturalOrder());
        System.out.println(all);
        System.out.println(Square.class.getConstructors().length + " " + int[].class.getConstructors().length);
    }

    private interface Attempt {
        Object run() throws Exception;
    }

    private static void fails(Attempt attempt) {
        try {
            System.out.println("no failure: " + attempt.run());
        } catch (InvocationTargetException e) {
            System.out.println("wrapped " + e.getCause());
        } catch (Exception | ExceptionInInitializerError e) {
            System.out.println(e + (e instanceof ExceptionInInitializerError ? " " + e.getCause() : ""));
        }
    }
}
