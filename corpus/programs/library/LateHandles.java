/// VarHandles and field updaters that are looked up while the program runs, not in initialisers.
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

class LateHandles {
    private static class Account {
        private int balance;
        private String owner = "nobody";
        private volatile int visits;
        private volatile long bytes = 10;
        private volatile Account next;
        private static long total;
    }

    private static final class Counter {
        private final VarHandle handle;
        private int count;

        Counter() throws ReflectiveOperationException {
            handle = MethodHandles.lookup().findVarHandle(Counter.class, "count", int.class);
        }

        int next() {
            return (int) handle.getAndAdd(this, 1);
        }
    }

    private static void fields() throws ReflectiveOperationException {
        var lookup = MethodHandles.privateLookupIn(Account.class, MethodHandles.lookup());
        VarHandle balance = lookup.findVarHandle(Account.class, "balance", int.class);
        VarHandle owner = lookup.findVarHandle(Account.class, "owner", String.class);
        VarHandle total = lookup.findStaticVarHandle(Account.class, "total", long.class);
        var account = new Account();
        balance.set(account, 70);
        System.out.println((int) balance.getAndAdd(account, 5) + " " + account.balance + " " + balance.compareAndSet(account, 75, 80) + " " + account.balance);
        System.out.println((String) owner.getAndSet(account, "Ada") + " " + account.owner);
        total.setVolatile(5L);
        System.out.println((long) total.getAndAdd(2L) + " " + Account.total);
        try {
            balance.get((Account) null);
        } catch (NullPointerException e) {
            System.out.println("no account");
        }
        var counter = new Counter();
        System.out.println(counter.next() + counter.next() + counter.next() + " " + counter.count);
    }

    private static void elements() {
        VarHandle texts = MethodHandles.arrayElementVarHandle(String[].class);
        String[] words = {"a", "b"};
        System.out.println(texts.compareAndSet(words, 1, "b", "c") + " " + (String) texts.getVolatile(words, 1));
        VarHandle big = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
        VarHandle little = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
        byte[] bytes = new byte[8];
        big.set(bytes, 0, 0x01020304);
        little.set(bytes, 4, 0x01020304);
        System.out.println(bytes[0] + " " + bytes[3] + " " + bytes[4] + " " + bytes[7] + " " + Integer.toHexString((int) big.get(bytes, 4)));
        System.out.println(ByteBuffer.wrap(bytes).getLong());
    }

    private static void updaters() {
        var visits = AtomicIntegerFieldUpdater.newUpdater(Account.class, "visits");
        var bytes = AtomicLongFieldUpdater.newUpdater(Account.class, "bytes");
        var next = AtomicReferenceFieldUpdater.newUpdater(Account.class, Account.class, "next");
        var account = new Account();
        System.out.println(visits.incrementAndGet(account) + " " + visits.getAndUpdate(account, v -> v * 10) + " " + account.visits);
        System.out.println(bytes.addAndGet(account, 1L << 33) + " " + next.compareAndSet(account, null, account) + " " + (account.next == account));
        try {
            AtomicIntegerFieldUpdater.newUpdater(Account.class, "balance");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) throws ReflectiveOperationException {
        fields();
        elements();
        updaters();
    }
}
