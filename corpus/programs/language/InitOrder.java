/// Static and instance initialisation order: superclasses first, on first use only, constants without initialising.
class InitOrder {
    static StringBuilder log = new StringBuilder();

    static int say(String s, int v) {
        System.out.println("  " + s);
        return v;
    }

    static class Parent {
        static int p = say("Parent static", 1);
        int a = say("Parent field", 2);

        {
            say("Parent block", 0);
        }

        Parent() {
            say("Parent constructor", 0);
            hook();
        }

        void hook() {
            say("Parent hook", 0);
        }
    }

    static class Child extends Parent {
        static final int CONSTANT = 42;
        static final Integer BOXED = say("Child BOXED", 43);
        static int c = say("Child static", 3);
        int b = say("Child field", 4);
        final String s = "set";

        {
            say("Child block", 0);
        }

        Child() {
            say("Child constructor", 0);
        }

        @Override
        void hook() {
            say("Child hook sees b=" + b + " s=" + s, 0);
        }

        static void touch() {
            say("Child touch", 0);
        }
    }

    interface WithDefault {
        int W = say("WithDefault", 5);

        default void d() {
        }
    }

    interface Plain {
        int P = say("Plain", 6);
    }

    static class Both implements WithDefault, Plain {
        static int x = say("Both", 7);
    }

    static class Lazy {
        static {
            say("Lazy", 0);
        }

        static void nothing() {
        }
    }

    static class ArrayOnly {
        static {
            say("ArrayOnly must not be initialised", 0);
        }
    }

    static class A {
        static int a = B.b + 1;
    }

    static class B {
        static int b = A.a + 10;
    }

    static class Single {
        static final Single INSTANCE = new Single();
        static int counter = 5;
        int seen;

        Single() {
            seen = counter;
            counter = 100;
        }
    }

    public static void main(String[] args) {
        System.out.println("constant: " + Child.CONSTANT);
        System.out.println("array: " + new ArrayOnly[2].length);
        System.out.println("class literal: " + Lazy.class.getName());
        System.out.println("inherited static:");
        System.out.println(Child.p);
        System.out.println("new Child:");
        new Child();
        System.out.println("again:");
        new Child();
        System.out.println("static method:");
        Child.touch();
        System.out.println("interfaces:");
        System.out.println(Both.x);
        System.out.println("plain interface constant: " + Both.P);
        Lazy.nothing();
        System.out.println("cycle " + A.a + " " + B.b);
        System.out.println(Single.INSTANCE.seen + " " + Single.counter);
    }
}
