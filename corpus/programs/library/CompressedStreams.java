import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.InflaterOutputStream;

/// Streams and buffers that compress and expand, and what is wrong with broken data.
public class CompressedStreams {
    private static byte[] text(int lines) {
        var text = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            text.append("line ").append(i * 7919 % 1000).append(": the quick brown fox jumps over ").append(i % 13).append(" lazy dogs\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] deflate(Deflater deflater, byte[] data, int part, int flush) {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[part];
        deflater.setInput(data);
        if (flush == Deflater.NO_FLUSH) {
            deflater.finish();
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        } else {
            int n;
            do {
                n = deflater.deflate(buffer, 0, part, flush);
                out.write(buffer, 0, n);
            } while (n == part);
        }
        return out.toByteArray();
    }

    private static byte[] inflate(Inflater inflater, byte[] data, int part) throws DataFormatException {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[part];
        inflater.setInput(data);
        while (!inflater.finished()) {
            int n = inflater.inflate(buffer);
            out.write(buffer, 0, n);
            if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                break;
            }
        }
        return out.toByteArray();
    }

    private static void faults() {
        byte[] good = deflate(new Deflater(), text(40), 4096, Deflater.NO_FLUSH);
        for (int at : new int[] {0, 1, 2, 3, 9, good.length - 1}) {
            byte[] bad = good.clone();
            bad[at] ^= 0x55;
            try (var inflater = new Inflater()) {
                System.out.println(at + " " + inflate(inflater, bad, 1 << 16).length + " " + inflater.finished());
            } catch (DataFormatException e) {
                System.out.println(at + (at < 3 || at == good.length - 1 ? " " + e : " fault"));
            }
        }
        for (byte[] bad : new byte[][] {{3, 0}, {7}, {1, 1, 0, 1, 1}, {5, 0, 0, 0}, {0x4b, 0x04}}) {
            try (var inflater = new Inflater(true)) {
                System.out.println(inflate(inflater, bad, 10).length + " " + inflater.finished());
            } catch (DataFormatException e) {
                System.out.println(e.getMessage());
            }
        }
        var closed = new Inflater();
        closed.end();
        closed.end();
        for (Runnable use : new Runnable[] {() -> closed.getAdler(), () -> new Deflater(17), () -> new Deflater().setLevel(-3), () -> new Deflater().setStrategy(9),
            () -> new Deflater().deflate(new byte[3], 1, 3), () -> new Deflater().setInput(new byte[2], 2, 1), () -> new Deflater().deflate(new byte[1], 0, 1, 1)}) {
            try {
                use.run();
                System.out.println("none");
            } catch (RuntimeException e) {
                System.out.println(e);
            }
        }
    }

    private static void buffers() throws DataFormatException {
        byte[] data = text(100);
        for (int offset : new int[] {0, 9}) {
            ByteBuffer in = ByteBuffer.allocate(data.length + offset).position(offset).slice().put(data).flip();
            ByteBuffer small = ByteBuffer.allocate(5000).position(offset).slice();
            ByteBuffer back = ByteBuffer.allocate(data.length);
            try (var deflater = new Deflater(); var inflater = new Inflater()) {
                deflater.setInput(in);
                deflater.finish();
                int n = deflater.deflate(small);
                System.out.println((n == small.position()) + " " + in.remaining() + " " + deflater.finished());
                inflater.setInput(small.flip());
                System.out.println(inflater.inflate(back) + " " + back.position() + " " + inflater.finished() + " " + small.remaining() + " " + Arrays.equals(back.array(), data));
            }
        }
    }

    private static void streams() throws IOException {
        byte[] data = text(500);
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(data, 0, 1000);
            gzip.write(data[1000]);
            gzip.flush();
            gzip.write(data, 1001, data.length - 1001);
        }
        byte[] zipped = out.toByteArray();
        System.out.println(Arrays.toString(Arrays.copyOf(zipped, 10)) + " " + Arrays.toString(Arrays.copyOfRange(zipped, zipped.length - 8, zipped.length)));
        out.write(zipped);
        System.out.println(Arrays.equals(new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes(), data) + " "
                + new GZIPInputStream(new ByteArrayInputStream(out.toByteArray()), 17).readAllBytes().length);
        for (int at : new int[] {0, 2, zipped.length - 7, zipped.length - 2}) {
            byte[] bad = zipped.clone();
            bad[at] ^= 1;
            try {
                System.out.println(new GZIPInputStream(new ByteArrayInputStream(bad)).readAllBytes().length);
            } catch (IOException e) {
                System.out.println(e);
            }
        }
        try {
            new GZIPInputStream(new ByteArrayInputStream(zipped, 0, 300)).readAllBytes();
        } catch (IOException e) {
            System.out.println(e);
        }
        byte[] deflated = new DeflaterInputStream(new ByteArrayInputStream(data)).readAllBytes();
        System.out.println(Arrays.equals(new InflaterInputStream(new ByteArrayInputStream(deflated)).readAllBytes(), data));
        var single = new InflaterInputStream(new ByteArrayInputStream(deflated));
        System.out.println((char) single.read() + " " + single.skip(100) + " " + (char) single.read() + " " + single.available());
        var raw = new ByteArrayOutputStream();
        try (var inflating = new InflaterOutputStream(raw)) {
            inflating.write(deflated);
        }
        System.out.println(Arrays.equals(raw.toByteArray(), data));
        var synced = new ByteArrayOutputStream();
        var deflating = new DeflaterOutputStream(synced, true);
        deflating.write(data, 0, 100);
        deflating.flush();
        System.out.println(new String(new InflaterInputStream(new ByteArrayInputStream(synced.toByteArray())).readNBytes(100)).equals(new String(data, 0, 100)));
        deflating.close();
    }

    public static void main(String[] args) throws Exception {
        faults();
        buffers();
        streams();
    }
}
