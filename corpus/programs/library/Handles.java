/// Variables by handle: fields, statics, array elements and views of bytes in all access modes; updaters and atomic arrays.
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.LongAdder;

class Handles {
    private static final VarHandle COUNT;
    private static final VarHandle TOTAL;
    private static final VarHandle NAME;
    private static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);
    private static final VarHandle TEXTS = MethodHandles.arrayElementVarHandle(String[].class);
    private static final VarHandle LONG_VIEW = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static long total;

    static {
        try {
            COUNT = MethodHandles.lookup().findVarHandle(Node.class, "count", int.class);
            NAME = MethodHandles.lookup().findVarHandle(Node.class, "name", String.class);
            TOTAL = MethodHandles.lookup().findStaticVarHandle(Handles.class, "total", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static class Node {
        private static final AtomicIntegerFieldUpdater<Node> VISITS = AtomicIntegerFieldUpdater.newUpdater(Node.class, "visits");
        private static final AtomicLongFieldUpdater<Node> BYTES = AtomicLongFieldUpdater.newUpdater(Node.class, "bytes");
        private static final AtomicReferenceFieldUpdater<Node, Node> NEXT = AtomicReferenceFieldUpdater.newUpdater(Node.class, Node.class, "next");
        private int count;
        private String name = "first";
        private volatile int visits;
        private volatile long bytes;
        private volatile Node next;
    }

    private static void fields() {
        Node node = new Node();
        COUNT.set(node, 5);
        System.out.println((int) COUNT.get(node) + " " + (int) COUNT.getAndAdd(node, 3) + " " + (int) COUNT.getVolatile(node) + " " + COUNT.compareAndSet(node, 8, 9)
            + " " + COUNT.compareAndSet(node, 8, 10) + " " + (int) COUNT.compareAndExchange(node, 9, 11) + " " + (int) COUNT.getAndSet(node, 1));
        System.out.println((int) COUNT.getAndBitwiseOr(node, 6) + " " + (int) COUNT.getAndBitwiseAnd(node, 5) + " " + (int) COUNT.getAndBitwiseXor(node, 15) + " " + node.count);
        NAME.setRelease(node, "second");
        System.out.println((String) NAME.getAcquire(node) + " " + (String) NAME.getAndSet(node, "third") + " " + NAME.compareAndSet(node, "no", "yes")
            + " " + NAME.weakCompareAndSetPlain(node, "third", "fourth") + " " + node.name);
        TOTAL.setVolatile(1L << 40);
        System.out.println((long) TOTAL.getAndAdd(2L) + " " + (long) TOTAL.getOpaque() + " " + TOTAL.compareAndSet(total, 7L) + " " + total);
        VarHandle.fullFence();
        VarHandle.acquireFence();
        VarHandle.releaseFence();
    }

    private static void elements() {
        int[] ints = {1, 2, 3};
        String[] texts = {"a", null};
        System.out.println((int) INTS.getAndAdd(ints, 1, 40) + " " + ints[1] + " " + INTS.compareAndSet(ints, 2, 3, -3) + " " + (int) INTS.getVolatile(ints, 2));
        System.out.println((String) TEXTS.getAndSet(texts, 1, "b") + " " + (String) TEXTS.get(texts, 0) + texts[1]);
        try {
            INTS.set(ints, 3, 1);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        byte[] bytes = new byte[20];
        LONG_VIEW.set(bytes, 3, 0x0102030405060708L);
        System.out.println(bytes[3] + " " + bytes[10] + " " + Long.toHexString((long) LONG_VIEW.get(bytes, 4)));
    }

    private static void updaters() {
        Node node = new Node();
        Node other = new Node();
        System.out.println(Node.VISITS.incrementAndGet(node) + " " + Node.VISITS.getAndAdd(node, 4) + " " + Node.VISITS.updateAndGet(node, v -> v * v) + " " + Node.VISITS.compareAndSet(node, 25, 0));
        System.out.println(Node.BYTES.addAndGet(node, 1L << 33) + " " + Node.BYTES.getAndAccumulate(node, 3, Math::max) + " " + node.bytes);
        System.out.println(Node.NEXT.compareAndSet(node, null, other) + " " + (Node.NEXT.getAndSet(node, null) == other) + " " + node.next);
    }

    private static void atomics() {
        AtomicIntegerArray ints = new AtomicIntegerArray(new int[] {1, 2, 3});
        AtomicLongArray longs = new AtomicLongArray(2);
        AtomicReferenceArray<String> texts = new AtomicReferenceArray<>(new String[] {"x", "y"});
        System.out.println(ints.addAndGet(1, 5) + " " + ints + " " + longs.getAndUpdate(0, v -> v - 1) + " " + longs + " " + texts.getAndAccumulate(1, "z", String::concat) + " " + texts);
        AtomicStampedReference<String> stamped = new AtomicStampedReference<>("a", 1);
        AtomicMarkableReference<String> marked = new AtomicMarkableReference<>("a", false);
        System.out.println(stamped.compareAndSet("a", "b", 1, 2) + " " + stamped.getStamp() + stamped.getReference() + " " + marked.attemptMark("a", true) + " " + marked.isMarked());
        AtomicBoolean flag = new AtomicBoolean();
        LongAdder adder = new LongAdder();
        DoubleAccumulator most = new DoubleAccumulator(Math::max, 0);
        for (int i = 0; i < 100; i++) {
            adder.add(i);
            most.accumulate(i % 17);
        }
        System.out.println(flag.getAndSet(true) + " " + flag.compareAndExchange(true, false) + " " + adder.sumThenReset() + " " + adder + " " + most.get());
    }

    public static void main(String[] args) {
        fields();
        elements();
        updaters();
        atomics();
    }
}
