import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Inflater and Deflater between buffers on and off the heap.
public class CompressedBuffers {
    private static final byte[] DATA = "a rose is a rose is a rose; ".repeat(200).getBytes(StandardCharsets.UTF_8);

    private static ByteBuffer buffer(boolean direct, int capacity) {
        return direct ? ByteBuffer.allocateDirect(capacity) : ByteBuffer.allocate(capacity);
    }

    private static void roundTrip(boolean in, boolean between, boolean out, boolean dictionary) throws DataFormatException {
        ByteBuffer data = buffer(in, DATA.length).put(DATA).flip();
        ByteBuffer small = buffer(between, 400);
        ByteBuffer back = buffer(out, DATA.length);
        ByteBuffer known = buffer(in, 28).put(DATA, 0, 28).flip();
        try (var deflater = new Deflater(8); var inflater = new Inflater()) {
            if (dictionary) {
                deflater.setDictionary(known);
                System.out.print(known.remaining() + " ");
                known.flip();
            }
            deflater.setInput(data);
            deflater.finish();
            int n = deflater.deflate(small);
            System.out.print(deflater.finished() + " " + data.remaining() + " " + (n == small.position() && n < 100) + " ");
            inflater.setInput(small.flip());
            n = inflater.inflate(back);
            if (inflater.needsDictionary()) {
                inflater.setDictionary(known);
                n += inflater.inflate(back);
            }
            System.out.println(n + " " + inflater.finished() + " " + small.remaining() + " " + back.remaining() + " " + back.flip().equals(ByteBuffer.wrap(DATA)));
        }
    }

    private static void arrays(boolean direct) throws DataFormatException {
        ByteBuffer small = buffer(direct, 100);
        try (var deflater = new Deflater(); var inflater = new Inflater()) {
            deflater.setInput(DATA);
            deflater.finish();
            System.out.print(deflater.deflate(small, Deflater.NO_FLUSH) == small.position());
            var back = new byte[DATA.length];
            inflater.setInput(small.flip());
            System.out.println(" " + inflater.inflate(back) + " " + inflater.finished());
            inflater.reset();
            var bytes = new byte[small.limit()];
            small.rewind().get(bytes);
            inflater.setInput(bytes);
            ByteBuffer half = buffer(direct, DATA.length / 2);
            System.out.println(inflater.inflate(half) + " " + inflater.finished() + " " + half.hasRemaining() + " " + inflater.inflate(half.clear()) + " " + inflater.finished());
            small.put(1, (byte) 0).rewind();
            inflater.reset();
            inflater.setInput(small);
            System.out.println(inflater.inflate(half.clear()));
        } catch (DataFormatException e) {
            System.out.println(e + " " + small.position());
        }
        try {
            new Inflater().inflate(ByteBuffer.allocate(1).asReadOnlyBuffer());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }

    public static void main(String[] args) throws DataFormatException {
        for (int kinds = 0; kinds < 16; kinds++) {
            roundTrip((kinds & 1) != 0, (kinds & 2) != 0, (kinds & 4) != 0, (kinds & 8) != 0);
        }
        arrays(false);
        arrays(true);
    }
}
