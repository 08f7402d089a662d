/// Overload resolution, varargs against fixed, boxing, widening, null, static and dynamic types.
class Overloads {
    static String f(int x) { return "int"; }
    static String f(long x) { return "long"; }
    static String f(double x) { return "double"; }
    static String f(Integer x) { return "Integer"; }
    static String f(Object x) { return "Object"; }
    static String f(String x) { return "String"; }
    static String f(int... x) { return "int..." + x.length; }
    static String f(Object a, Object b) { return "two objects"; }
    static String f(String a, Object... b) { return "string and " + b.length; }
    static String g(char c) { return "char"; }
    static String g(int i) { return "int"; }
    static String h(byte b) { return "byte"; }
    static String h(short s) { return "short"; }
    static String h(Object o) { return "object"; }
    static String k(Number n) { return "number"; }
    static String k(Comparable<?> c) { return "comparable"; }

    static class Animal {
        String meets(Animal a) { return "animal meets animal"; }
        String name() { return "animal"; }
        static String kind() { return "Animal.kind"; }
    }

    static class Dog extends Animal {
        @Override
        String meets(Animal a) { return "dog meets animal"; }
        String meets(Dog d) { return "dog meets dog"; }
        @Override
        String name() { return "dog and " + super.name(); }
        static String kind() { return "Dog.kind"; }
    }

    private String secret() {
        return "outer secret";
    }

    static class Child extends Overloads {
        String secret() {
            return "child secret";
        }
    }

    String reveal() {
        return secret();
    }

    static int count(Object... o) {
        return o == null ? -1 : o.length;
    }

    public static void main(String[] args) {
        byte b = 1;
        short s = 2;
        char c = 'c';
        long l = 3;
        float fl = 4;
        Integer boxed = 5;
        Object o = "really a string";
        System.out.println(f(b) + " " + f(s) + " " + f(c) + " " + f(l) + " " + f(fl) + " " + f(boxed) + " " + f(o) + " " + f("x") + " " + f() + " " + f(1, 2, 3) + " " + f('a', 'b'));
        System.out.println(f((Object) null) + " " + f(true) + " " + f("a", "b", "c") + " " + f("a", 1) + " " + g('x') + " " + g(97) + " " + h((byte) 1) + " " + h((short) 1) + " " + h(1) + " " + k((Number) boxed));
        Animal a = new Dog();
        Dog d = new Dog();
        System.out.println(a.meets(d) + ", " + d.meets(d) + ", " + d.meets(a) + ", " + a.name() + ", " + Animal.kind() + ", " + Dog.kind());
        System.out.println(new Child().reveal() + " " + new Child().secret() + " " + ((Overloads) new Child()).secret());
        System.out.println(count() + " " + count((Object[]) null) + " " + count((Object) null) + " " + count(1, 2) + " " + count(new Object[] {1, 2, 3}) + " " + count((Object) new Object[] {1}) + " " + count(new int[] {1, 2}));
        long wide = 'a' + 1L;
        double promoted = 1 / 2 + 1 / 2.0;
        int shifted = b << 33;
        System.out.println(wide + " " + promoted + " " + shifted + " " + (char) (c + 1) + " " + (c + 1) + " " + (b + s) + " " + (short) (s + 70000));
        Object ternary = args.length > 100 ? 1 : 'x';
        Object mixed = args.length > 100 ? (Object) 1 : 'x';
        System.out.println(ternary + " " + mixed + " " + (args.length == 0 ? 1 : 2.0) + " " + (args.length == 0 ? null : 0));
    }
}
