import java.util.LinkedHashMap;
import java.util.Map;

/// A cache that forgets what was not used for longest: a LinkedHashMap in order of access, its contents and its hit ratio printed.
public class LruCache<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;
    private final int capacity;
    private int hits;
    private int misses;

    LruCache(int capacity) {
        super(16, 0.75f, true);
        this.capacity = capacity;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > capacity;
    }

    V lookup(K key) {
        V value = get(key);
        if (value == null) {
            misses++;
        } else {
            hits++;
        }
        return value;
    }

    double ratio() {
        return hits + misses == 0 ? 0 : 100.0 * hits / (hits + misses);
    }

    public static void main(String[] args) {
        var cache = new LruCache<String, Integer>(3);
        for (String request : "a b c a d a e b a c".split(" ")) {
            if (cache.lookup(request) == null) {
                cache.put(request, request.charAt(0) * 10);
            }
            System.out.println(request + " -> " + cache);
        }
        System.out.println(String.format("hit ratio %.2f%%", cache.ratio()));
    }
}
