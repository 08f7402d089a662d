import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.function.*;

/// Collections and java.util.concurrent, by what they hold and by what they refuse.
public class CollectionsBroad {
    static void t(String name, Callable<?> s) { try { System.out.println(name + ": " + s.call()); } catch (Throwable e) { System.out.println(name
            + "! " + e); } }
    public static void main(String[] args) throws Exception {
        t("arraylist", () -> { ArrayList<Integer> l = new ArrayList<>(List.of(5, 3, 1)); l.ensureCapacity(100); l.addAll(1, List.of(9, 8));
                l.removeIf(i -> i == 3); l.replaceAll(i -> i * 2); l.sort(null); Collections.swap(l, 0, 1); return l + " " + l.subList(1, 3) + " "
                + l.indexOf(18) + " " + l.getFirst() + l.getLast() + l.reversed(); });
        t("cme", () -> { List<Integer> l = new ArrayList<>(List.of(1, 2, 3)); for (int i : l) l.remove(0); return l; });
        t("linked", () -> { LinkedList<String> l = new LinkedList<>(); l.push("a"); l.addLast("b"); l.offerFirst("c");
                ListIterator<String> it = l.listIterator(1); it.next(); it.set("Z"); it.add("Y"); it.previous(); it.remove(); return l + " "
                + l.peekLast() + l.pollFirst() + l.descendingIterator().next(); });
        t("deque", () -> { ArrayDeque<Integer> d = new ArrayDeque<>(); for (int i = 0; i < 40; i++) { d.addFirst(i); if (i % 3 == 0) d.pollLast();
                } return d + " " + d.contains(7) + " " + d.removeFirstOccurrence(39); });
        t("pq", () -> { PriorityQueue<String> q = new PriorityQueue<>(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
                q.addAll(List.of("ccc", "a", "bb", "aa", "")); StringBuilder sb = new StringBuilder();
                while (!q.isEmpty()) sb.append(q.poll()).append('|'); return sb; });
        t("treemap", () -> { TreeMap<Integer, String> m = new TreeMap<>(); for (int i = 0; i < 20; i += 3) m.put(i, "v" + i); return m.floorKey(7)
                + " " + m.ceilingEntry(7) + " " + m.headMap(9, true) + " " + m.tailMap(9, false).firstKey() + " " + m.descendingMap().subMap(15, 3)
                + " " + m.pollFirstEntry() + " " + m.lowerKey(3) + " " + m.higherKey(18) + m.navigableKeySet().descendingSet(); });
        t("submap", () -> new TreeMap<>(Map.of(1, 1, 5, 5)).subMap(2, 4).put(7, 7));
        t("treeset", () -> { TreeSet<String> s = new TreeSet<>(String.CASE_INSENSITIVE_ORDER); Collections.addAll(s, "b", "A", "a", "C"); return s
                + " " + s.first() + " " + s.headSet("C") + s.pollLast() + s.descendingSet(); });
        t("hashmap", () -> { HashMap<String, Integer> m = new HashMap<>(); for (String w : "the cat the dog the end".split(" ")) m.merge(w,
                1, Integer::sum); m.computeIfAbsent("new", String::length); m.computeIfPresent("cat", (k, v) -> null);
                m.compute("dog", (k, v) -> v == null ? 1 : v + 10); m.putIfAbsent("end", 99); return new TreeMap<>(m) + " "
                + m.getOrDefault("zz", -1) + m.replace("dog", 11, 12) + m.remove("dog", 1); });
        t("linkedhm", () -> { var m = new LinkedHashMap<Integer, String>(16, .75f, true) { protected boolean removeEldestEntry(Map.Entry<Integer,
                String> e) { return size() > 3; } }; for (int i = 0; i < 4; i++) m.put(i, "" + i); m.get(1); m.put(9, "9"); return m + " "
                + m.firstEntry() + m.sequencedKeySet().reversed(); });
        t("identity", () -> { IdentityHashMap<String, Integer> m = new IdentityHashMap<>(); m.put(new String("a"), 1); m.put(new String("a"), 2);
                return m.size(); });
        t("weak", () -> { WeakHashMap<String, Integer> m = new WeakHashMap<>(); m.put("k", 1); return m + " " + m.containsKey("k"); });
        t("hashtable", () -> { Hashtable<Integer, Integer> h = new Hashtable<>(); h.put(1, 2); h.put(3, 4); return h.contains(4) + " "
                + h.keys().hasMoreElements() + new TreeMap<>(h); });
        t("nullht", () -> new Hashtable<String, String>().put(null, ""));
        t("vector", () -> { Vector<Integer> v = new Vector<>(List.of(1, 2)); v.addElement(3); v.insertElementAt(0, 0);
                Stack<Integer> s = new Stack<>(); s.push(1); s.push(2); return v + " " + v.elementAt(1) + " " + s.pop() + s.peek() + s.search(1)
                + s.empty() + v.capacity(); });
        t("emptystack", () -> new Stack<>().pop());
        t("immutable", () -> List.of(1, 2).contains(null));
        t("immutable2", () -> Map.of("a", 1, "a", 2));
        t("immutable3", () -> Set.of(1, 1));
        t("immutable4", () -> List.copyOf(Arrays.asList(1, null)));
        t("mapentry", () -> Map.entry("k", "v") + " " + new AbstractMap.SimpleEntry<>(1, 2) + " " + Map.ofEntries(Map.entry(1, 2))
                + Map.Entry.<String, Integer>comparingByKey().compare(Map.entry("a", 1), Map.entry("b", 0)));
        t("collections", () -> { List<Integer> l = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6)); Collections.rotate(l, 2);
                Collections.shuffle(l, new Random(1)); String a = l.toString(); Collections.reverse(l); return a + l + Collections.max(l)
                + Collections.min(l, Comparator.reverseOrder()) + Collections.frequency(l, 3) + Collections.nCopies(3, "x")
                + Collections.disjoint(l, List.of(9)) + Collections.binarySearch(List.of(1, 3, 5), 4)
                + Collections.indexOfSubList(List.of(1, 2, 3), List.of(2, 3)) + Collections.emptyMap() + Collections.singletonList(1)
                + Collections.unmodifiableCollection(l).size(); });
        t("checked", () -> { List l = Collections.checkedList(new ArrayList<>(), String.class); l.add(5); return l; });
        t("unmodifiable", () -> Collections.unmodifiableMap(new HashMap<>(Map.of(1, 2))).put(1, 1));
        t("synchronized", () -> Collections.synchronizedSortedMap(new TreeMap<>(Map.of(1, 2))).firstKey());
        t("arrays", () -> { int[] a = {5, 2, 8, 1}; Arrays.sort(a, 1, 4); Integer[] b = {3, 1, 2}; Arrays.sort(b, Collections.reverseOrder());
                return Arrays.toString(a) + Arrays.toString(b) + Arrays.binarySearch(new int[] {1, 3, 5}, 3) + Arrays.equals(a, a.clone())
                + Arrays.hashCode(a) + Arrays.deepToString(new int[][] {{1}, {2, 3}}) + Arrays.asList(1, 2) + Arrays.compare(a, new int[] {5})
                + Arrays.mismatch(a, new int[] {5, 1}) + Arrays.stream(a).sum() + Arrays.toString(Arrays.copyOfRange(a, 2, 6)); });
        t("prefix", () -> { long[] l = {1, 2, 3, 4}; Arrays.parallelPrefix(l, Long::sum); int[] s = new int[5]; Arrays.setAll(s, i -> i * i);
                Arrays.fill(s, 3, 5, 7); Arrays.parallelSort(s); return Arrays.toString(l) + Arrays.toString(s); });
        t("range", () -> { Arrays.fill(new int[3], 2, 5, 1); return 0; });
        t("storeex", () -> { Object[] o = new String[1]; o[0] = 1; return 0; });
        t("bitset", () -> { BitSet b = new BitSet(); b.set(3, 9); b.flip(5); b.set(100); BitSet c = new BitSet(); c.set(4, 6); b.andNot(c); return b
                + " " + b.cardinality() + " " + b.nextClearBit(3) + " " + b.length() + " " + Arrays.toString(b.toLongArray()) + b.intersects(c)
                + b.previousSetBit(50); });
        t("chm", () -> { ConcurrentHashMap<String, Integer> m = new ConcurrentHashMap<>(Map.of("a", 1, "b", 2)); m.merge("a", 5, Integer::sum);
                return m.reduceValues(1, Integer::sum) + " " + m.search(1, (k, v) -> v == 2 ? k : null) + " " + m.mappingCount() + " "
                + m.keySet(1).add("q") + new TreeMap<>(m); });
        t("skip", () -> { ConcurrentSkipListMap<Integer, String> m = new ConcurrentSkipListMap<>(); for (int i = 0; i < 50; i++) m.put(i * 7 % 50, ""
                + i); return m.firstKey() + " " + m.ceilingKey(20) + " " + m.headMap(3) + new ConcurrentSkipListSet<>(List.of(3,
                1, 2)).descendingSet(); });
        t("cow", () -> { CopyOnWriteArrayList<Integer> l = new CopyOnWriteArrayList<>(List.of(1, 2)); for (int i : l) l.add(i); return l + " "
                + l.addIfAbsent(2) + new CopyOnWriteArraySet<>(List.of(1, 2)); });
        t("queues", () -> { var a = new ArrayBlockingQueue<Integer>(2); a.offer(1); a.offer(2); var l = new LinkedBlockingDeque<>(List.of(1, 2));
                var c = new ConcurrentLinkedDeque<>(List.of(4)); var p = new PriorityBlockingQueue<>(List.of(3, 1)); return a.offer(3) + " "
                + a.poll(1, TimeUnit.MILLISECONDS) + a.remainingCapacity() + l.takeLast() + c.peek() + p.take()
                + new LinkedTransferQueue<>(List.of(1)).size() + new SynchronousQueue<>().offer(1); });
        t("full", () -> { var a = new ArrayBlockingQueue<Integer>(1); a.add(1); a.add(2); return a; });
        t("atomics", () -> { AtomicInteger i = new AtomicInteger(5); AtomicReference<String> r = new AtomicReference<>("a");
                AtomicIntegerArray a = new AtomicIntegerArray(3); LongAdder l = new LongAdder(); l.add(4);
                LongAccumulator la = new LongAccumulator(Long::max, 0); la.accumulate(9);
                AtomicStampedReference<String> s = new AtomicStampedReference<>("x", 1); DoubleAdder d = new DoubleAdder(); d.add(1.5);
                AtomicMarkableReference<Integer> mr = new AtomicMarkableReference<>(1, false); return i.getAndUpdate(v -> v * 2) + " "
                + i.accumulateAndGet(3, Math::max) + i.compareAndSet(10, 1) + r.updateAndGet(v -> v + "b") + a.incrementAndGet(1) + l.sum()
                + la.get() + s.compareAndSet("x", "y", 1, 2) + s.getStamp() + d + mr.isMarked() + new AtomicBoolean(true).getAndSet(false)
                + new AtomicLong(3).getAndIncrement(); });
        t("locks", () -> { ReentrantLock l = new ReentrantLock(true); l.lock(); l.lock(); var rw = new ReentrantReadWriteLock();
                rw.writeLock().lock(); rw.readLock().lock(); StampedLock s = new StampedLock(); long st = s.tryOptimisticRead();
                return l.getHoldCount() + " " + l.isFair() + l.tryLock(1, TimeUnit.MILLISECONDS) + rw.isWriteLocked() + s.validate(st)
                + rw.getReadHoldCount(); });
        t("unlock", () -> { new ReentrantLock().unlock(); return 1; });
        t("sync", () -> { Semaphore s = new Semaphore(2); s.acquire(); CountDownLatch c = new CountDownLatch(1); c.countDown(); c.await();
                Exchanger<Integer> e = new Exchanger<>(); Phaser p = new Phaser(1); return s.availablePermits() + " " + c.getCount() + p.arrive()
                + s.tryAcquire(2) + p.getPhase() + new CyclicBarrier(1).await(); });
        t("cf", () -> CompletableFuture.completedFuture(3).thenApply(i -> i + 1).thenCombine(CompletableFuture.completedFuture("x"), (a, b) -> a
                + b).exceptionally(e -> "bad").get() + " " + CompletableFuture.failedFuture(new IllegalStateException("no")).handle((v,
                e) -> String.valueOf(e)).join());
        t("cffail", () -> CompletableFuture.completedFuture(1).thenApply(i -> i / 0).join());
        t("futuretask", () -> { FutureTask<Integer> f = new FutureTask<>(() -> 42); f.run(); return f.get() + " " + f.isDone() + f.state(); });
        t("units", () -> TimeUnit.HOURS.toSeconds(2) + " " + TimeUnit.MILLISECONDS.convert(3, TimeUnit.DAYS) + " "
                + TimeUnit.NANOSECONDS.toChronoUnit() + TimeUnit.of(java.time.temporal.ChronoUnit.MINUTES));
        t("threadlocal", () -> { ThreadLocal<Integer> tl = ThreadLocal.withInitial(() -> 7); tl.set(8); int a = tl.get(); tl.remove(); return a + " "
                + tl.get(); });
    }
}
