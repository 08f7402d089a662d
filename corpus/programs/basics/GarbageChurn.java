/// Much allocation with little alive: strings, arrays of all sizes, linked structures, boxed numbers, large arrays, cycles.
class GarbageChurn {
    static final class Link {
        Link next;
        final int value;
        byte[] payload;

        Link(Link next, int value) {
            this.next = next;
            this.value = value;
        }
    }

    static Object[] survivors = new Object[64];

    static int strings() {
        int n = 0;
        String last = "";
        for (int i = 0; i < 30_000; i++) {
            String s = "item" + i;
            if (i % 1000 == 0) {
                last = s + last.length();
            }
            n += s.length();
        }
        return n + last.length();
    }

    static long arrays() {
        long sum = 0;
        for (int i = 0; i < 20_000; i++) {
            int[] a = new int[i % 257];
            if (a.length > 0) {
                a[a.length - 1] = i;
                sum += a[a.length - 1] + a[0];
            }
            survivors[i & 63] = a;
        }
        for (int i = 0; i < 200; i++) {
            byte[] large = new byte[100_000 + i];
            large[i] = 1;
            sum += large.length + large[i];
            survivors[i & 7] = large;
        }
        return sum;
    }

    static int links() {
        Link head = null;
        for (int i = 0; i < 50_000; i++) {
            head = new Link(i % 100 == 0 ? null : head, i);
            if (i % 10 == 0) {
                head.payload = new byte[i % 300];
            }
        }
        int n = 0;
        for (Link l = head; l != null; l = l.next) {
            n += l.value;
        }
        Link ring = new Link(null, 0);
        ring.next = ring;
        survivors[0] = ring;
        for (int i = 0; i < 1000; i++) {
            Link a = new Link(null, i), b = new Link(a, i);
            a.next = b;
        }
        return n + (((Link) survivors[0]).next == ring ? 1 : 0);
    }

    static long boxes() {
        Long sum = 0L;
        Integer[] cache = new Integer[100];
        for (int i = 0; i < 100_000; i++) {
            cache[i % 100] = i;
            sum += cache[(i * 7) % 100] == null ? 1 : cache[(i * 7) % 100];
        }
        return sum;
    }

    static int deepLive(int depth) {
        Object local = new int[depth % 50];
        if (depth == 0) {
            System.gc();
            return 0;
        }
        int below = deepLive(depth - 1);
        return below + ((int[]) local).length;
    }

    public static void main(String[] args) {
        for (int round = 0; round < 3; round++) {
            System.out.println(strings() + " " + arrays() + " " + links() + " " + boxes());
        }
        System.out.println(deepLive(500));
        int alive = 0;
        for (Object o : survivors) {
            alive += o instanceof int[] a ? a.length : o instanceof byte[] b ? b.length : 1;
        }
        System.out.println(alive);
    }
}
