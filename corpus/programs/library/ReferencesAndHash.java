/// Identity hashes stay stable across collections, weak references clear, soft stay, identity-based structures survive moves.
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

class ReferencesAndHash {
    static Object keep = new Object();

    static WeakReference<Object> weakOfGarbage(ReferenceQueue<Object> queue) {
        return new WeakReference<>(new Object(), queue);
    }

    static void churn() {
        for (int i = 0; i < 200; i++) {
            byte[] b = new byte[50_000];
            b[i] = 1;
        }
    }

    public static void main(String[] args) {
        List<Object> objects = new ArrayList<>();
        List<Integer> hashes = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            Object o = new int[i % 10];
            objects.add(o);
            hashes.add(System.identityHashCode(o));
        }
        churn();
        System.gc();
        boolean stable = true;
        for (int i = 0; i < 1000; i++) {
            stable &= System.identityHashCode(objects.get(i)) == hashes.get(i);
        }
        System.out.println("stable " + stable);
        Map<Object, Integer> identity = new IdentityHashMap<>();
        for (int i = 0; i < 1000; i++) {
            identity.put(objects.get(i), i);
        }
        System.gc();
        int found = 0;
        for (int i = 0; i < 1000; i++) {
            found += identity.get(objects.get(i)) == i ? 1 : 0;
        }
        System.out.println("found " + found);
        ReferenceQueue<Object> queue = new ReferenceQueue<>();
        WeakReference<Object> weak = weakOfGarbage(queue);
        WeakReference<Object> held = new WeakReference<>(keep);
        SoftReference<Object> soft = new SoftReference<>(new Object());
        for (int i = 0; i < 20 && weak.get() != null; i++) {
            churn();
            System.gc();
        }
        System.out.println((weak.get() == null) + " " + (held.get() == keep) + " " + (soft.get() != null) + " " + held.refersTo(keep));
        Map<Object, String> weakMap = new WeakHashMap<>();
        Object key = new Object();
        weakMap.put(key, "kept");
        for (int i = 0; i < 50; i++) {
            weakMap.put(new Object(), "gone");
        }
        for (int i = 0; i < 20 && weakMap.size() > 1; i++) {
            churn();
            System.gc();
        }
        System.out.println(weakMap.size() + " " + weakMap.get(key));
        Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>());
        String a = new String("s"), b = new String("s");
        System.out.println(set.add(a) + " " + set.add(b) + " " + set.add(a) + " " + set.size());
        held.clear();
        System.out.println(held.get());
        Object monitor = new Object();
        int before = System.identityHashCode(monitor);
        synchronized (monitor) {
            synchronized (monitor) {
                System.out.println(System.identityHashCode(monitor) == before);
            }
        }
        System.out.println(System.identityHashCode(monitor) == before && !Thread.holdsLock(monitor));
    }
}
