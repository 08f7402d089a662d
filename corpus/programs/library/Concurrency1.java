/// Concurrent classes used by one thread: atomics, ConcurrentHashMap, locks, copy on write, CompletableFuture's plain forms.
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

class Concurrency1 {
    static int guarded;
    volatile int seen;

    static synchronized int locked(int n) {
        return n == 0 ? guarded : locked(n - 1) + 1;
    }

    synchronized int instance() {
        return ++seen;
    }

    static final ThreadLocal<StringBuilder> LOCAL = ThreadLocal.withInitial(() -> new StringBuilder("init"));

    public static void main(String[] args) throws Exception {
        AtomicInteger i = new AtomicInteger(5);
        System.out.println(i.incrementAndGet() + " " + i.getAndAdd(10) + " " + i.compareAndSet(16, 1) + " " + i.compareAndSet(16, 2) + " " + i.updateAndGet(x -> x * 7) + " " + i.accumulateAndGet(3, Math::max) + " " + i);
        AtomicLong l = new AtomicLong(1L << 40);
        AtomicBoolean b = new AtomicBoolean();
        AtomicReference<String> r = new AtomicReference<>("a");
        System.out.println(l.decrementAndGet() + " " + b.getAndSet(true) + b.get() + " " + r.compareAndSet("a", "b") + r.get() + " " + r.getAndUpdate(s -> s + "c") + r);
        AtomicIntegerArray array = new AtomicIntegerArray(3);
        array.addAndGet(1, 5);
        LongAdder adder = new LongAdder();
        adder.add(4);
        adder.increment();
        System.out.println(array + " " + adder.sum());
        ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
        for (int k = 0; k < 100; k++) {
            map.merge("k" + k % 9, k, Integer::sum);
        }
        System.out.println(map.size() + " " + map.get("k3") + " " + map.putIfAbsent("new", 1) + " " + map.computeIfAbsent("c", String::length) + " " + map.reduceValues(1000, Integer::sum) + " " + map.remove("k0") + " " + map.containsKey("k0"));
        try {
            map.put(null, 1);
        } catch (NullPointerException e) {
            System.out.println("no null keys");
        }
        ConcurrentSkipListMap<Integer, String> skip = new ConcurrentSkipListMap<>(Map.of(3, "c", 1, "a", 2, "b"));
        System.out.println(skip + " " + skip.firstKey() + " " + skip.headMap(2));
        ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>(List.of(1, 2, 3));
        queue.offer(4);
        System.out.println(queue.poll() + " " + queue + " " + queue.size());
        CopyOnWriteArrayList<String> cow = new CopyOnWriteArrayList<>(List.of("x", "y"));
        for (String s : cow) {
            cow.add(s + s);
        }
        System.out.println(cow + " " + cow.addIfAbsent("x"));
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        lock.lock();
        System.out.println(lock.getHoldCount() + " " + lock.isHeldByCurrentThread() + " " + lock.tryLock());
        lock.unlock();
        lock.unlock();
        lock.unlock();
        try {
            lock.unlock();
        } catch (IllegalMonitorStateException e) {
            System.out.println("not locked");
        }
        ReentrantReadWriteLock rw = new ReentrantReadWriteLock();
        rw.readLock().lock();
        System.out.println(rw.getReadLockCount() + " " + rw.writeLock().tryLock());
        rw.readLock().unlock();
        CompletableFuture<Integer> f = new CompletableFuture<>();
        CompletableFuture<String> chained = f.thenApply(x -> x * 2).thenCombine(CompletableFuture.completedFuture("!"), (x, y) -> x + y).whenComplete((v, e) -> System.out.println("completed with " + v));
        System.out.println(chained.isDone());
        f.complete(21);
        System.out.println(chained.get() + " " + chained.join());
        CompletableFuture<Integer> failed = CompletableFuture.<Integer>failedFuture(new IllegalStateException("failed")).exceptionally(e -> -1);
        System.out.println(failed.get());
        try {
            CompletableFuture.failedFuture(new IllegalStateException("again")).get();
        } catch (ExecutionException e) {
            System.out.println(e.getMessage());
        }
        CountDownLatch latch = new CountDownLatch(2);
        latch.countDown();
        latch.countDown();
        latch.await();
        System.out.println(latch.getCount() + " " + latch.await(1, TimeUnit.SECONDS) + " " + TimeUnit.MINUTES.toMillis(2));
        guarded = 7;
        Concurrency1 c = new Concurrency1();
        System.out.println(locked(5) + " " + c.instance() + c.instance() + " " + LOCAL.get().append("ed") + " " + LOCAL.get());
        LOCAL.remove();
        System.out.println(LOCAL.get() + " " + Thread.interrupted() + " " + Thread.currentThread().isInterrupted());
        Thread.currentThread().interrupt();
        System.out.println(Thread.interrupted() + " " + Thread.interrupted());
        Thread.sleep(1);
    }
}
