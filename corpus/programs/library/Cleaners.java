/// What happens to objects that nobody holds: phantom references, queues that are waited on, cleaners that give resources back.
import java.lang.ref.Cleaner;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;

class Cleaners {
    private static final Cleaner CLEANER = Cleaner.create();
    private static int open;

    private static final class Buffer implements AutoCloseable {
        private final Cleaner.Cleanable cleanable;

        Buffer() {
            open++;
            cleanable = CLEANER.register(this, () -> open--);
        }

        @Override
        public void close() {
            cleanable.clean();
        }
    }

    private static PhantomReference<Object> phantom(ReferenceQueue<Object> queue) {
        Object object = new Object();
        PhantomReference<Object> reference = new PhantomReference<>(object, queue);
        System.out.println(reference.get() + " " + reference.refersTo(object) + " " + reference.refersTo(null) + " " + reference.isEnqueued());
        Reference.reachabilityFence(object);
        return reference;
    }

    private static Reference<?> collected(ReferenceQueue<Object> queue) throws InterruptedException {
        for (int i = 0; i < 50; i++) {
            System.gc();
            Reference<?> found = queue.remove(10);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static void leak() {
        for (int i = 0; i < 5; i++) {
            new Buffer();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        ReferenceQueue<Object> queue = new ReferenceQueue<>();
        PhantomReference<Object> reference = phantom(queue);
        System.out.println(collected(queue) == reference);
        System.out.println(reference.refersTo(null) + " " + queue.poll());
        Object kept = new Object();
        PhantomReference<Object> cleared = new PhantomReference<>(kept, queue);
        cleared.clear();
        System.out.println(cleared.refersTo(kept) + " " + cleared.enqueue() + " " + (queue.remove() == cleared));
        WeakReference<Object> weak = new WeakReference<>(kept, queue);
        System.out.println(weak.enqueue() + " " + weak.enqueue() + " " + weak.get() + " " + (queue.remove(1000) == weak) + " " + queue.remove(5));
        try {
            queue.remove(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try (Buffer buffer = new Buffer()) {
            System.out.println("open " + open + " " + (buffer.cleanable != null));
        }
        System.out.println("open " + open);
        leak();
        for (int i = 0; i < 100 && open > 0; i++) {
            System.gc();
            Thread.sleep(5);
        }
        System.out.println("open " + open);
        for (int i = 0; i < 40; i++) {
            ByteBuffer.allocateDirect(20_000_000).put(0, (byte) 1);
        }
        System.out.println("direct buffers came and went");
    }
}
