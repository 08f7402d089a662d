package ingot.runtime.zip;

import static org.assertj.core.api.Assertions.assertThat;

import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.sys.Calls;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against java.util.zip on HotSpot: what it compresses is read, what is compressed here it reads, and of broken data both say the same.
class StreamsTest {
    private static final int ROOM = 4 << 20;
    private long in;
    private long out;

    @BeforeEach
    void open() {
        Machine.reset();
        in = Calls.map(ROOM);
        out = Calls.map(ROOM);
    }

    private static byte[] text(int bytes, int seed) {
        var random = new Random(seed);
        var words = new String[400];
        for (int i = 0; i < words.length; i++) {
            words[i] = random.ints(2 + random.nextInt(9), 'a', 'z').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append) + (i % 9 == 0 ? ".\n" : " ");
        }
        var text = new StringBuilder();
        while (text.length() < bytes) {
            text.append(words[Math.min(words.length - 1, (int) Math.abs(random.nextGaussian() * 80))]);
        }
        return text.substring(0, bytes).getBytes();
    }

    private static byte[] random(int bytes, int bound, int seed) {
        var random = new Random(seed);
        var data = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            data[i] = (byte) random.nextInt(bound);
        }
        return data;
    }

    private static byte[][] samples() {
        return new byte[][] {{}, {1}, "abcabcabcabcabcabc".getBytes(), new byte[100_000], text(300, 1), text(200_000, 2), random(70_000, 256, 3), random(150_000, 3, 4),
            random(40_000, 40, 5)};
    }

    private void put(long at, byte[] bytes, int from, int length) {
        for (int i = 0; i < length; i++) {
            Memory.putByte(at + i, bytes[from + i]);
        }
    }

    private byte[] get(long at, int length) {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = Memory.getByte(at + i);
        }
        return bytes;
    }

    private byte[] compress(byte[] data, int level, int strategy, boolean wrapped, int inPart, int outPart, int flush) {
        long s = Deflate.open(level, strategy, wrapped);
        var result = new ByteArrayOutputStream();
        for (int from = 0; !Deflate.isFinished(s); ) {
            int n = Math.min(inPart, data.length - from);
            put(in, data, from, n);
            Deflate.run(s, in, n, out, outPart, from + n == data.length ? Deflate.FINISH : flush);
            from += Deflate.read(s);
            result.writeBytes(get(out, Deflate.written(s)));
        }
        assertThat(Deflate.adler(s)).isEqualTo(wrapped ? Adler.update(1, copied(data), data.length) : 1);
        return result.toByteArray();
    }

    private long copied(byte[] data) {
        put(in, data, 0, data.length);
        return in;
    }

    private static byte[] expanded(byte[] compressed, boolean wrapped, int length) throws DataFormatException {
        try (var inflater = new Inflater(!wrapped)) {
            inflater.setInput(compressed);
            var data = new byte[length];
            assertThat(inflater.inflate(data)).isEqualTo(length);
            if (!inflater.finished()) {
                assertThat(inflater.inflate(new byte[1])).isZero();
            }
            assertThat(inflater.finished()).isTrue();
            assertThat(inflater.getRemaining()).isZero();
            return data;
        }
    }

    @Test
    void whatIsCompressedExpands() throws Exception {
        for (byte[] data : samples()) {
            for (int level = 0; level <= 9; level++) {
                assertThat(expanded(compress(data, level, 0, level != 3, ROOM, ROOM, 0), level != 3, data.length)).isEqualTo(data);
            }
            for (int strategy = 0; strategy <= 2; strategy++) {
                for (int flush : new int[] {Deflate.NO_FLUSH, Deflate.SYNC_FLUSH, Deflate.FULL_FLUSH}) {
                    assertThat(expanded(compress(data, 5 - 2 * strategy, strategy, true, 1000, 77, flush), true, data.length)).isEqualTo(data);
                    assertThat(expanded(compress(data, 0, strategy, true, 5000, 1 << 15, flush), true, data.length)).isEqualTo(data);
                }
            }
        }
    }

    @Test
    void isAsSmallAsZlib() {
        for (byte[] data : samples()) {
            for (int level = 1; level <= 9; level++) {
                var deflater = new Deflater(level);
                deflater.setInput(data);
                deflater.finish();
                int theirs = deflater.deflate(new byte[ROOM]);
                assertThat(compress(data, level, 0, true, ROOM, ROOM, 0).length).as("%d bytes, level %d", data.length, level).isLessThanOrEqualTo(theirs + theirs / 20);
            }
        }
    }

    @Test
    void levelsChangeOnTheWay() throws Exception {
        byte[] data = text(300_000, 9);
        long s = Deflate.open(0, 0, true);
        var result = new ByteArrayOutputStream();
        int from = 0;
        for (int turn = 0; !Deflate.isFinished(s); turn++) {
            int n = Math.min(17_000, data.length - from);
            put(in, data, from, n);
            int level = turn * 7 % 10;
            while (!Deflate.change(s, in, n, out, 3000, level, turn % 3)) {
                from += Deflate.read(s);
                n -= Deflate.read(s);
                result.writeBytes(get(out, Deflate.written(s)));
                put(in, data, from, n);
            }
            from += Deflate.read(s);
            result.writeBytes(get(out, Deflate.written(s)));
            n = Math.min(9_000, data.length - from);
            put(in, data, from, n);
            Deflate.run(s, in, n, out, ROOM, from + n == data.length ? Deflate.FINISH : Deflate.NO_FLUSH);
            from += Deflate.read(s);
            result.writeBytes(get(out, Deflate.written(s)));
        }
        assertThat(expanded(result.toByteArray(), true, data.length)).isEqualTo(data);
    }

    private byte[] expand(byte[] compressed, boolean wrapped, int inPart, int outPart) {
        long s = Inflate.open(wrapped);
        var result = new ByteArrayOutputStream();
        for (int from = 0; ; ) {
            int n = Math.min(inPart, compressed.length - from);
            put(in, compressed, from, n);
            int state = Inflate.run(s, in, n, out, outPart);
            from += Inflate.read(s);
            result.writeBytes(get(out, Inflate.written(s)));
            if (state == Inflate.DONE) {
                assertThat(compressed.length - from).isEqualTo(5); // what follows the stream
                return result.toByteArray();
            }
            assertThat(state).isEqualTo(Inflate.MORE);
        }
    }

    @Test
    void zlibsStreamsExpand() {
        for (byte[] data : samples()) {
            for (int level = 0; level <= 9; level++) {
                boolean wrapped = level % 2 == 0;
                var deflater = new Deflater(level, !wrapped);
                deflater.setStrategy(level % 3);
                deflater.setInput(data);
                deflater.finish();
                var buffer = new byte[ROOM];
                int n = 0;
                while (!deflater.finished()) {
                    n += deflater.deflate(buffer, n, buffer.length - n);
                }
                byte[] compressed = Arrays.copyOf(buffer, n + 5);
                assertThat(expand(compressed, wrapped, ROOM, ROOM)).isEqualTo(data);
                assertThat(expand(compressed, wrapped, ROOM, Math.max(1, data.length))).isEqualTo(data);
                assertThat(expand(compressed, wrapped, 1, 4000)).isEqualTo(data);
                assertThat(expand(compressed, wrapped, 513, 333)).isEqualTo(data);
                if (data.length < 100_000) {
                    assertThat(expand(compressed, wrapped, 4, 1)).isEqualTo(data);
                }
            }
        }
    }

    /// "bytes written: message or state".
    private String outcome(byte[] compressed, boolean wrapped) {
        long s = Inflate.open(wrapped);
        put(in, compressed, 0, compressed.length);
        int state = Inflate.run(s, in, compressed.length, out, 100_000);
        return Inflate.written(s) + ": " + switch (state) {
            case Inflate.FAULT -> Inflate.text(s);
            case Inflate.DONE -> "done, " + (compressed.length - Inflate.read(s));
            case Inflate.NEEDS_DICTIONARY -> "dictionary";
            default -> "more";
        } + " " + Arrays.hashCode(get(out, Inflate.written(s)));
    }

    private static String expected(byte[] compressed, boolean wrapped) {
        try (var inflater = new Inflater(!wrapped)) {
            inflater.setInput(compressed);
            var data = new byte[100_000];
            String state;
            int n;
            try {
                n = inflater.inflate(data);
                state = inflater.finished() ? "done, " + inflater.getRemaining() : inflater.needsDictionary() ? "dictionary" : "more";
            } catch (DataFormatException e) {
                n = (int) inflater.getBytesWritten();
                state = e.getMessage();
            }
            return n + ": " + state + " " + Arrays.hashCode(Arrays.copyOf(data, n));
        }
    }

    @Test
    void brokenStreamsAreFoundWhereZlibFindsThem() {
        var random = new Random(11);
        for (int turn = 0; turn < 4000; turn++) {
            boolean wrapped = turn % 2 == 0;
            byte[] compressed = compress(turn % 3 == 0 ? text(2000, turn) : random(500, 10, turn), turn % 10, 0, wrapped, ROOM, ROOM, 0);
            if (turn % 5 == 0) {
                compressed = random(60, 256, turn);
            }
            for (int i = 0; i <= turn % 3; i++) {
                compressed[random.nextInt(Math.min(compressed.length, i == 0 ? 90 : compressed.length))] ^= (byte) (1 << random.nextInt(8));
            }
            assertThat(outcome(compressed, wrapped)).as("%d", turn).isEqualTo(expected(compressed, wrapped));
            Machine.reset();
            open();
        }
    }

    @Test
    void dictionaries() throws Exception {
        byte[] dictionary = text(20_000, 6);
        byte[] data = Arrays.copyOfRange(dictionary, 5000, 9000);
        long s = Deflate.open(6, 0, true);
        assertThat(Deflate.setDictionary(s, copied(dictionary), dictionary.length)).isTrue();
        int adler = Deflate.adler(s);
        Deflate.run(s, copied(data), data.length, out, ROOM, Deflate.FINISH);
        byte[] compressed = get(out, Deflate.written(s));
        assertThat(compressed.length).isLessThan(100);
        try (var inflater = new Inflater()) {
            inflater.setInput(compressed);
            var result = new byte[data.length];
            assertThat(inflater.inflate(result)).isZero();
            assertThat(inflater.getAdler()).isEqualTo(adler);
            inflater.setDictionary(dictionary);
            inflater.inflate(result);
            assertThat(result).isEqualTo(data);
        }
        long t = Inflate.open(true);
        assertThat(Inflate.run(t, copied(compressed), compressed.length, out, ROOM)).isEqualTo(Inflate.NEEDS_DICTIONARY);
        int read = Inflate.read(t);
        assertThat(Inflate.adler(t)).isEqualTo(adler);
        assertThat(Inflate.setDictionary(t, copied(data), data.length)).isFalse();
        assertThat(Inflate.setDictionary(t, copied(dictionary), dictionary.length)).isTrue();
        assertThat(Inflate.run(t, copied(compressed) + read, compressed.length - read, out, ROOM)).isEqualTo(Inflate.DONE);
        assertThat(get(out, Inflate.written(t))).isEqualTo(data);
    }
}
