/// Buffers outside the heap and their views in both byte orders: bulk moves, slices, duplicates, comparisons.
import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.ShortBuffer;
import java.util.Arrays;

class DirectBuffers {
    private static void views(ByteOrder order) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(64).order(order);
        ShortBuffer shorts = bytes.asShortBuffer().put(new short[] {1, 2, -3}, 0, 3);
        IntBuffer ints = bytes.slice(8, 16).order(order).asIntBuffer().put(new int[] {0x01020304, -5});
        LongBuffer longs = bytes.slice(16, 16).order(order).asLongBuffer().put(new long[] {0x0102030405060708L});
        DoubleBuffer doubles = bytes.slice(32, 16).order(order).asDoubleBuffer().put(new double[] {1.5, -0.0});
        CharBuffer chars = bytes.slice(48, 16).order(order).asCharBuffer().put("directly");
        byte[] all = new byte[64];
        bytes.get(0, all);
        System.out.println(order + " " + Arrays.toString(all));
        int[] intsBack = new int[2];
        ints.flip().get(intsBack);
        long[] longsBack = new long[1];
        longs.flip().get(longsBack);
        double[] doublesBack = new double[2];
        doubles.flip().get(doublesBack);
        char[] charsBack = new char[8];
        chars.flip().get(charsBack, 2, 6);
        System.out.println(shorts.flip().get(2) + " " + Arrays.toString(intsBack) + " " + Long.toHexString(longsBack[0]) + " " + Arrays.toString(doublesBack) + " " + new String(charsBack, 2, 6)
            + " " + shorts.order() + " " + shorts.isDirect());
    }

    private static void moves() {
        ByteBuffer from = ByteBuffer.allocateDirect(1000);
        for (int i = 0; i < 1000; i++) {
            from.put(i, (byte) (i * 7));
        }
        ByteBuffer heap = ByteBuffer.allocate(1000);
        heap.put(from.duplicate());
        System.out.println(heap.flip().equals(from) + " " + heap.compareTo(from) + " " + from.hashCode() + " " + heap.mismatch(from));
        from.put(500, (byte) 1);
        System.out.println(heap.mismatch(from) + " " + heap.compareTo(from));
        from.position(10).limit(20);
        System.out.println(from.compact().position() + " " + from.limit() + " " + from.get(0) + " " + from.slice().capacity() + " " + from);
        from.put(100, from, 0, 5);
        System.out.println(from.get(103) + " " + from.alignedSlice(8).capacity() % 8);
    }

    private static void failures() {
        ByteBuffer small = ByteBuffer.allocateDirect(4);
        try {
            small.putLong(1);
        } catch (BufferOverflowException e) {
            System.out.println("overflow " + e.getMessage());
        }
        try {
            small.position(2).getInt();
        } catch (BufferUnderflowException e) {
            System.out.println("underflow");
        }
        try {
            small.get(4);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        try {
            small.asReadOnlyBuffer().put(0, (byte) 1);
        } catch (ReadOnlyBufferException e) {
            System.out.println("read only");
        }
        try {
            ByteBuffer.allocateDirect(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            small.array();
        } catch (UnsupportedOperationException e) {
            System.out.println("no array " + small.hasArray());
        }
    }

    public static void main(String[] args) {
        views(ByteOrder.BIG_ENDIAN);
        views(ByteOrder.LITTLE_ENDIAN);
        moves();
        failures();
    }
}
