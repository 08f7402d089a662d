/// Monitors in one thread: nested, recursive, released by exceptions and returns, on classes, arrays, strings; wait with a limit.
class Synchronized {
    private int depth;
    static int calls;

    synchronized int recursive(int n) {
        depth++;
        try {
            return n == 0 ? depth : recursive(n - 1);
        } finally {
            depth--;
        }
    }

    static synchronized void fails() {
        calls++;
        throw new IllegalStateException("inside");
    }

    int returnsFromInside(Object lock, int n) {
        synchronized (lock) {
            for (int i = 0; ; i++) {
                synchronized (this) {
                    if (i == n) {
                        return i * 10;
                    }
                }
            }
        }
    }

    static void held(Object o, String what) {
        System.out.println(what + " " + Thread.holdsLock(o));
    }

    public static void main(String[] args) throws InterruptedException {
        Synchronized s = new Synchronized();
        System.out.println(s.recursive(30) + " " + s.depth);
        for (int i = 0; i < 3; i++) {
            try {
                fails();
            } catch (IllegalStateException e) {
                held(Synchronized.class, e.getMessage());
            }
        }
        Object lock = new int[2];
        System.out.println(s.returnsFromInside(lock, 4));
        held(lock, "after");
        synchronized (lock) {
            synchronized ("interned") {
                synchronized (lock) {
                    held(lock, "nested");
                    held("interned", "string");
                }
            }
            held("interned", "string released");
            int h = lock.hashCode();
            System.out.println(lock.hashCode() == h);
            lock.notify();
            lock.notifyAll();
            lock.wait(1);
            held(lock, "after wait");
        }
        held(lock, "released");
        try {
            synchronized (lock) {
                int[] a = (int[]) lock;
                a[2] = 1;
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            held(lock, e.getMessage());
        }
        try {
            lock.wait(1);
        } catch (IllegalMonitorStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            synchronized (lock) {
                lock.wait(-1);
            }
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        long total = 0;
        Object[] locks = new Object[20];
        for (int i = 0; i < locks.length; i++) {
            locks[i] = i % 2 == 0 ? new Object() : "lock" + i;
        }
        for (int round = 0; round < 1000; round++) {
            synchronized (locks[round % 20]) {
                synchronized (locks[(round * 7) % 20]) {
                    total += round;
                }
            }
        }
        System.out.println(total + " " + calls);
        many(locks, 0);
    }

    static void many(Object[] locks, int i) {
        if (i == locks.length) {
            boolean all = true;
            for (Object o : locks) {
                all &= Thread.holdsLock(o);
            }
            System.out.println("all held " + all);
            return;
        }
        synchronized (locks[i]) {
            many(locks, i + 1);
        }
    }
}
