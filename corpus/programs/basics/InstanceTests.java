/// instanceof and casts against classes, interfaces, arrays, deep hierarchies, null, generic arrays, primitives' arrays.
class InstanceTests {
    interface I1 { }
    interface I2 extends I1 { }
    interface I3 { }
    static class A { }
    static class B extends A implements I1 { }
    static class C extends B implements I2 { }
    static class D extends C { }
    static class E extends D implements I3 { }
    static class F extends E { }
    static class G extends F { }
    static class H extends G { }
    static class J extends H { }
    static final class Other implements I3, Runnable {
        @Override
        public void run() {
        }
    }

    static String tests(Object o) {
        return bits(o instanceof A, o instanceof B, o instanceof C, o instanceof D, o instanceof E, o instanceof H, o instanceof J, o instanceof I1, o instanceof I2, o instanceof I3, o instanceof Runnable,
            o instanceof Other, o instanceof Object, o instanceof String, o instanceof CharSequence, o instanceof Number, o instanceof Comparable<?>, o instanceof Cloneable, o instanceof java.io.Serializable);
    }

    static String arrays(Object o) {
        return bits(o instanceof Object[], o instanceof A[], o instanceof B[], o instanceof I1[], o instanceof I3[], o instanceof int[], o instanceof long[], o instanceof boolean[], o instanceof byte[], o instanceof Object[][], o instanceof A[][],
            o instanceof int[][], o instanceof Cloneable[], o instanceof java.io.Serializable[], o instanceof String[], o instanceof Comparable<?>[]);
    }

    static String bits(boolean... bits) {
        StringBuilder b = new StringBuilder();
        for (boolean x : bits) {
            b.append(x ? '1' : '0');
        }
        return b.toString();
    }

    static int casts(Object o) {
        int passed = 0;
        try {
            A a = (A) o;
            passed++;
            B b = (B) a;
            passed++;
            I2 i = (I2) b;
            passed++;
            I3 k = (I3) i;
            passed++;
            G g = (G) k;
            passed++;
        } catch (ClassCastException e) {
            passed += 100;
        }
        return passed;
    }

    public static void main(String[] args) {
        Object[] objects = {new A(), new B(), new C(), new D(), new E(), new F(), new G(), new H(), new J(), new Other(), "s", 5, 2.5, 'c', new StringBuilder(), new Object(), null, Thread.State.NEW, new int[0]};
        for (Object o : objects) {
            System.out.println(tests(o) + " " + casts(o));
        }
        Object[] arrays = {new Object[0], new A[0], new B[0], new J[0], new Other[0], new I1[0], new int[0], new long[0], new boolean[0], new byte[0], new Object[0][], new A[0][0], new J[0][], new int[0][], new int[0][][], new String[0], new Integer[0], null};
        for (Object o : arrays) {
            System.out.println(arrays(o));
        }
        Object[] matrix = new Integer[2][3];
        Integer[] row = (Integer[]) matrix[0];
        row[1] = 5;
        matrix[1] = row;
        System.out.println(((Object[]) matrix[1])[1] + " " + (matrix[0] == matrix[1]) + " " + matrix.getClass().getSimpleName());
        I1 i1 = new J();
        System.out.println((i1 instanceof E e ? e.getClass().getSimpleName() : "no") + " " + (i1 instanceof I3) + " " + !(i1 instanceof Runnable));
    }
}
