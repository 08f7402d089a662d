/// Fields, constructors, inheritance, abstract and overridden methods, super calls, static members, this chaining.
class Classes {
    static abstract class Shape {
        private static int count;
        protected final String name;

        Shape(String name) {
            this.name = name;
            count++;
            announce();
        }

        void announce() {
            System.out.println("made " + name);
        }

        abstract double area();

        static int count() {
            return count;
        }

        @Override
        public String toString() {
            return name + " of area " + area();
        }
    }

    static class Rectangle extends Shape {
        final double width, height;

        Rectangle(double width, double height) {
            this("rectangle", width, height);
        }

        Rectangle(String name, double width, double height) {
            super(name);
            this.width = width;
            this.height = height;
        }

        @Override
        double area() {
            return width * height;
        }
    }

    static final class Square extends Rectangle {
        int sees = 5;

        Square(double side) {
            super("square", side, side);
        }

        @Override
        void announce() {
            super.announce();
            System.out.println("width is still " + width + ", sees is " + sees);
        }

        @Override
        double area() {
            return super.area() + 0;
        }
    }

    static class Counter {
        int value;

        Counter add(int n) {
            value += n;
            return this;
        }

        int post() {
            return value++;
        }

        int pre() {
            return ++value;
        }
    }

    static class Hiding extends Counter {
        long value = 1000;

        long both() {
            return value + super.value + ((Counter) this).value;
        }
    }

    public static void main(String[] args) {
        Shape[] shapes = {new Rectangle(2, 3.5), new Square(4), new Shape("anonymous") {
            @Override
            double area() {
                return 1.25;
            }
        }};
        double total = 0;
        for (Shape s : shapes) {
            System.out.println(s);
            total += s.area();
        }
        System.out.println(total + " " + Shape.count());
        Counter c = new Counter().add(3).add(4);
        System.out.println(c.post() + " " + c.pre() + " " + c.value);
        Hiding h = new Hiding();
        h.add(5);
        System.out.println(h.both());
        System.out.println(shapes[1] instanceof Rectangle);
        System.out.println(shapes[0] instanceof Square);
        System.out.println(shapes[1].equals(shapes[1]) + " " + shapes[1].equals(shapes[0]) + " " + (shapes[0].hashCode() == shapes[0].hashCode()));
        System.out.println(shapes[1].getClass().getName() + " " + shapes[1].getClass().getSimpleName());
        System.out.println(shapes[1].getClass() == Square.class);
    }
}
