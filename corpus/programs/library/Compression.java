import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Inflater and Deflater: levels, strategies, flushes, dictionaries. How small the result is may differ a little; what comes back may not.
public class Compression {
    private static byte[] text(int lines) {
        var text = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            text.append("line ").append(i * 7919 % 1000).append(": the quick brown fox jumps over ").append(i % 13).append(" lazy dogs\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] noise(int n) {
        var bytes = new byte[n];
        long x = 42;
        for (int i = 0; i < n; i++) {
            x = x * 6364136223846793005L + 1442695040888963407L;
            bytes[i] = (byte) (x >>> 56);
        }
        return bytes;
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


    private static void levels() throws DataFormatException {
        byte[] data = text(3000);
        int[] expected = {data.length + 20, 21500, 21500, 20500, 20000, 19000, 18800, 18700, 18500, 18500};
        for (int level = 0; level <= 9; level++) {
            for (boolean raw : new boolean[] {false, true}) {
                var deflater = new Deflater(level, raw);
                byte[] small = deflate(deflater, data, 1000, Deflater.NO_FLUSH);
                var inflater = new Inflater(raw);
                byte[] back = inflate(inflater, small, 777);
                System.out.println(level + " " + raw + " " + Arrays.equals(back, data) + " " + (small.length < expected[level] * 5 / 4) + " "
                        + (raw ? "" : Integer.toHexString((small[0] & 0xff) << 8 | small[1] & 0xff)) + " " + Integer.toHexString(deflater.getAdler()) + " "
                        + Integer.toHexString(inflater.getAdler()) + " " + inflater.getRemaining() + " " + inflater.getBytesWritten() + " " + deflater.getBytesRead() + " "
                        + (deflater.getBytesWritten() == small.length) + " " + (inflater.getBytesRead() == small.length));
                deflater.end();
                inflater.end();
            }
        }
    }

    private static void strategies() throws DataFormatException {
        for (byte[] data : new byte[][] {{}, {7}, new byte[50_000], text(50), noise(40_000)}) {
            for (int strategy : new int[] {Deflater.DEFAULT_STRATEGY, Deflater.FILTERED, Deflater.HUFFMAN_ONLY}) {
                try (var deflater = new Deflater(); var inflater = new Inflater()) {
                    deflater.setStrategy(strategy);
                    byte[] small = deflate(deflater, data, 100_000, Deflater.NO_FLUSH);
                    byte[] back = inflate(inflater, small, 1 << 16);
                    System.out.println(data.length + " " + strategy + " " + Arrays.equals(back, data) + " " + inflater.finished() + " " + (small.length <= data.length + 40));
                    deflater.reset();
                    inflater.reset();
                    byte[] again = deflate(deflater, data, 333, Deflater.NO_FLUSH);
                    System.out.println(Arrays.equals(small, again) + " " + Arrays.equals(inflate(inflater, again, 10_000), data));
                }
            }
        }
    }

    private static void flushes() throws DataFormatException {
        try (var deflater = new Deflater(6, true); var inflater = new Inflater(true)) {
            for (int flush : new int[] {Deflater.SYNC_FLUSH, Deflater.FULL_FLUSH, Deflater.SYNC_FLUSH}) {
                byte[] data = text(20);
                byte[] small = deflate(deflater, data, 4096, flush);
                int n = small.length;
                System.out.println(Arrays.toString(Arrays.copyOfRange(small, n - 4, n)) + " " + Arrays.equals(inflate(inflater, small, 4096), data) + " "
                        + deflater.finished() + " " + inflater.finished() + " " + inflater.needsInput() + " " + deflate(deflater, new byte[0], 100, flush).length);
            }
            deflater.setLevel(9);
            deflater.setStrategy(Deflater.HUFFMAN_ONLY);
            byte[] last = deflate(deflater, noise(100), 4096, Deflater.NO_FLUSH);
            System.out.println(Arrays.equals(inflate(inflater, last, 4096), noise(100)) + " " + inflater.finished());
        }
    }

    private static void dictionaries() throws DataFormatException {
        byte[] dictionary = text(30);
        byte[] data = Arrays.copyOf(dictionary, 700);
        try (var deflater = new Deflater(); var inflater = new Inflater()) {
            deflater.setDictionary(dictionary);
            System.out.println(Integer.toHexString(deflater.getAdler()));
            byte[] small = deflate(deflater, data, 4096, Deflater.NO_FLUSH);
            System.out.println(small.length < 40);
            System.out.println(inflate(inflater, small, 100).length + " " + inflater.needsDictionary() + " " + Integer.toHexString(inflater.getAdler()));
            try {
                inflater.setDictionary(data);
            } catch (IllegalArgumentException e) {
                System.out.println(e);
            }
            inflater.setDictionary(dictionary);
            var back = new byte[700];
            System.out.println(inflater.inflate(back) + " " + inflater.finished() + " " + Arrays.equals(back, data));
            try {
                deflater.setDictionary(dictionary);
            } catch (IllegalArgumentException e) {
                System.out.println(e);
            }
        }
        try (var deflater = new Deflater(9, true); var inflater = new Inflater(true)) {
            deflater.setDictionary(dictionary, 10, 1000);
            byte[] small = deflate(deflater, data, 4096, Deflater.NO_FLUSH);
            inflater.setDictionary(dictionary, 10, 1000);
            System.out.println(Arrays.equals(inflate(inflater, small, 4096), data));
        }
    }

    public static void main(String[] args) throws Exception {
        levels();
        strategies();
        flushes();
        dictionaries();
    }
}
