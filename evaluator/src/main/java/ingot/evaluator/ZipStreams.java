package ingot.evaluator;

import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

import static ingot.evaluator.Natives.nonNull;

/// The natives of Inflater and Deflater over arrays, with the host's zlib behind them. A stream is known by a number in place of its
/// z_stream's address; it has no place in the image, so an initialiser that leaves one open is deferred.
final class ZipStreams {
    private static final int FINISH = 4; // zlib's Z_FINISH
    private final Map<Long, Object> open = new TreeMap<>();
    private long next = 1;

    int openCount() {
        return open.size();
    }

    private long add(Object stream) {
        open.put(next, stream);
        return next++;
    }

    static void register(Natives n) {
        String inflater = "java/util/zip/Inflater.";
        String deflater = "java/util/zip/Deflater.";
        n.add(inflater + "init", (vm, s, a) -> vm.machine.zip.add(new Inflater(s[a] != 0)));
        n.add(inflater + "end(J)V", (vm, s, a) -> vm.machine.zip.end(s[a]));
        n.add(inflater + "reset(J)V", (vm, s, a) -> {
            vm.machine.zip.inflater(s[a]).reset();
            return 0;
        });
        n.add(inflater + "getAdler(J)I", (vm, s, a) -> vm.machine.zip.inflater(s[a]).getAdler());
        n.add(inflater + "setDictionary(J[BII)V", (vm, s, a) -> {
            try {
                vm.machine.zip.inflater(s[a]).setDictionary(vm.heap.bytes(nonNull(s[a + 2])), (int) s[a + 3], (int) s[a + 4]);
            } catch (IllegalArgumentException e) {
                throw new Pending("java/lang/IllegalArgumentException", null);
            }
            return 0;
        });
        n.add(inflater + "inflateBytesBytes", (vm, s, a) -> vm.machine.zip.inflate(vm, s, a));
        n.add(deflater + "init", (vm, s, a) -> {
            if (s[a] < -1 || s[a] > 9) {
                throw new Pending("java/lang/IllegalArgumentException", null);
            }
            var stream = new Deflater((int) s[a], s[a + 2] != 0);
            stream.setStrategy((int) s[a + 1]);
            return vm.machine.zip.add(stream);
        });
        n.add(deflater + "end(J)V", (vm, s, a) -> vm.machine.zip.end(s[a]));
        n.add(deflater + "reset(J)V", (vm, s, a) -> {
            vm.machine.zip.deflater(s[a]).reset();
            return 0;
        });
        n.add(deflater + "getAdler(J)I", (vm, s, a) -> vm.machine.zip.deflater(s[a]).getAdler());
        n.add(deflater + "setDictionary(J[BII)V", (vm, s, a) -> {
            try {
                vm.machine.zip.deflater(s[a]).setDictionary(vm.heap.bytes(nonNull(s[a + 2])), (int) s[a + 3], (int) s[a + 4]);
            } catch (IllegalArgumentException e) {
                throw new Pending("java/lang/IllegalArgumentException", null);
            }
            return 0;
        });
        n.add(deflater + "deflateBytesBytes", (vm, s, a) -> vm.machine.zip.deflate(vm, s, a));
    }

    private Inflater inflater(long number) {
        return (Inflater) open.get(number);
    }

    private Deflater deflater(long number) {
        return (Deflater) open.get(number);
    }

    private long end(long number) {
        switch (open.remove(number)) {
            case Inflater inflater -> inflater.end();
            case Deflater deflater -> deflater.end();
            case null, default -> { }
        }
        return 0;
    }

    /// Bits 0..30: bytes read, 31..61: bytes written, then the flags.
    private static long result(int read, int written, boolean finished, boolean other) {
        return read | (long) written << 31 | (finished ? 1L << 62 : 0) | (other ? 1L << 63 : 0);
    }

    /// Slots: this, address (two), input, offset, length, output, offset, length.
    private long inflate(Interpreter vm, long[] s, int a) {
        Inflater stream = inflater(s[a + 1]);
        var output = new byte[(int) s[a + 8]];
        stream.setInput(vm.heap.bytes(nonNull(s[a + 3])), (int) s[a + 4], (int) s[a + 5]);
        try {
            int written = stream.inflate(output);
            vm.heap.putBytes(nonNull(s[a + 6]), (int) s[a + 7], output, written);
            return result((int) s[a + 5] - stream.getRemaining(), written, stream.finished(), stream.needsDictionary());
        } catch (DataFormatException e) {
            throw new Pending("java/util/zip/DataFormatException", e.getMessage());
        }
    }

    /// As inflate, then flush, and params: bit 0 set, bits 1-2 strategy, the rest level.
    private long deflate(Interpreter vm, long[] s, int a) {
        Deflater stream = deflater(s[a + 1]);
        int flush = (int) s[a + 9];
        int params = (int) s[a + 10];
        if ((params & 1) != 0) {
            stream.setStrategy(params >> 1 & 3);
            stream.setLevel(params >> 3);
        }
        var output = new byte[(int) s[a + 8]];
        byte[] all = vm.heap.bytes(nonNull(s[a + 3]));
        stream.setInput(all, (int) s[a + 4], (int) s[a + 5]);
        if (flush == FINISH) {
            stream.finish();
        }
        long readBefore = stream.getBytesRead();
        int written = stream.deflate(output, 0, output.length, flush == FINISH ? Deflater.NO_FLUSH : flush);
        vm.heap.putBytes(nonNull(s[a + 6]), (int) s[a + 7], output, written);
        return result((int) (stream.getBytesRead() - readBefore), written, stream.finished(), false);
    }
}
