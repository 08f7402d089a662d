/// Calls that few programs make: parking, all properties, methods that look at their caller, tables whose keys collide.
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

class Seldom {
    record Colliding(int number) implements Comparable<Colliding> {
        @Override
        public int hashCode() {
            return number & 1;
        }

        @Override
        public int compareTo(Colliding other) {
            return Integer.compare(number, other.number);
        }
    }

    private static void parking() {
        LockSupport.unpark(Thread.currentThread());
        LockSupport.park();
        long begin = System.nanoTime();
        LockSupport.parkNanos(2_000_000);
        LockSupport.parkUntil(System.currentTimeMillis() - 1);
        System.out.println("parked " + (System.nanoTime() > begin) + " " + Thread.interrupted());
    }

    private static void collisions() {
        var table = new ConcurrentHashMap<Colliding, Integer>();
        for (int i = 0; i < 200; i++) {
            table.put(new Colliding(i * 37 % 200), i);
        }
        int sum = 0;
        for (int i = -5; i < 205; i++) {
            sum = 31 * sum + table.getOrDefault(new Colliding(i), -1);
        }
        for (int i = 0; i < 195; i++) {
            table.remove(new Colliding(i));
        }
        System.out.println(sum + " " + table.size() + " " + table.get(new Colliding(199)));
    }

    private static void properties() {
        Properties all = System.getProperties();
        all.setProperty("seldom", "set");
        System.out.println(System.getProperty("seldom") + " " + all.getProperty("file.separator") + " " + all.containsKey("user.dir"));
        var copy = (Properties) all.clone();
        copy.setProperty("seldom", "changed");
        System.out.println(System.getProperty("seldom"));
    }

    private static void callers() throws ReflectiveOperationException {
        var loader = Class.class.getMethod("getClassLoader");
        System.out.println(loader.invoke(String.class) + " " + (loader.invoke(Seldom.class) == Seldom.class.getClassLoader()));
    }

    public static void main(String[] args) throws Exception {
        parking();
        collisions();
        properties();
        callers();
    }
}
