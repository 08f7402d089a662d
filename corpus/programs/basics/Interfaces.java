/// Interface dispatch, default and static methods, diamonds, private interface methods, constants.
class Interfaces {
    interface Named {
        String PREFIX = "<" + "named" + ">";

        String name();

        default String greet() {
            return decorate("hello " + name());
        }

        private String decorate(String s) {
            return PREFIX + s;
        }

        static Named of(String n) {
            return () -> n;
        }
    }

    interface Loud extends Named {
        @Override
        default String greet() {
            return Named.super.greet().toUpperCase() + "!";
        }
    }

    interface Polite extends Named {
        default String bow() {
            return name() + " bows";
        }
    }

    static class Person implements Loud, Polite {
        private final String name;

        Person(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }
    }

    static class Base {
        public String bow() {
            return "the class wins";
        }
    }

    static class Stiff extends Base implements Polite {
        @Override
        public String name() {
            return "stiff";
        }

        @Override
        public String greet() {
            return Polite.super.greet() + "?";
        }
    }

    interface A { default int which() { return 1; } }
    interface B extends A { default int which() { return 2; } }
    static class C implements A { }
    static class D extends C implements B { }

    interface Operation {
        int apply(int a, int b);
    }

    static int fold(Operation op, int start, int... values) {
        int result = start;
        for (int v : values) {
            result = op.apply(result, v);
        }
        return result;
    }

    public static void main(String[] args) {
        Named[] all = {Named.of("lambda"), new Person("ada"), new Stiff()};
        for (Named n : all) {
            System.out.println(n.greet());
            if (n instanceof Polite p) {
                System.out.println(p.bow());
            }
        }
        System.out.println(new C().which() + " " + new D().which() + " " + ((A) new D()).which());
        System.out.println(fold((a, b) -> a + b, 0, 1, 2, 3, 4));
        System.out.println(fold((a, b) -> a * b, 1, 1, 2, 3, 4));
        System.out.println(fold(Math::max, Integer.MIN_VALUE, 5, 9, 2));
        System.out.println(Named.PREFIX);
        Comparable<String> comparable = "b";
        CharSequence sequence = "chars";
        System.out.println(comparable.compareTo("a") + " " + sequence.length() + sequence.charAt(1) + sequence.subSequence(1, 3));
        Object o = new Person("x");
        System.out.println((o instanceof Loud) + " " + (o instanceof Comparable<?>) + " " + (all[0] instanceof Loud));
    }
}
