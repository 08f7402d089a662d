package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.mem.NativeMemory;
import ingot.runtime.zip.Deflate;

@TargetClass("java.util.zip.Deflater")
final class ZipDeflater {
    private ZipDeflater() {
    }

    @Substitute
    private static long init(int level, int strategy, boolean nowrap) {
        if (level < -1 || level > 9) {
            throw new IllegalArgumentException();
        }
        long stream = Deflate.open(level, strategy, !nowrap);
        if (stream == 0) {
            throw new OutOfMemoryError();
        }
        return stream;
    }

    @Substitute
    private static void setDictionary(long stream, byte[] b, int off, int len) {
        setDictionaryBuffer(stream, FileBytes.address(b, off), len);
    }

    @Substitute
    private static void setDictionaryBuffer(long stream, long address, int len) {
        if (!Deflate.setDictionary(stream, address, len)) {
            throw new IllegalArgumentException();
        }
    }

    @Substitute
    private long deflateBytesBytes(long stream, byte[] input, int inputOff, int inputLen, byte[] output, int outputOff, int outputLen, int flush, int params) {
        return deflateBufferBuffer(stream, FileBytes.address(input, inputOff), inputLen, FileBytes.address(output, outputOff), outputLen, flush, params);
    }

    @Substitute
    private long deflateBytesBuffer(long stream, byte[] input, int inputOff, int inputLen, long output, int outputLen, int flush, int params) {
        return deflateBufferBuffer(stream, FileBytes.address(input, inputOff), inputLen, output, outputLen, flush, params);
    }

    @Substitute
    private long deflateBufferBytes(long stream, long input, int inputLen, byte[] output, int outputOff, int outputLen, int flush, int params) {
        return deflateBufferBuffer(stream, input, inputLen, FileBytes.address(output, outputOff), outputLen, flush, params);
    }

    /// The result: bits 0 to 30 bytes read, 31 to 61 bytes written, 62 the end, 63 the parameters have not changed yet.
    ///
    /// @param params bit 0 set: bits 1 and 2 are the new strategy, those from 3 on the new level
    @Substitute
    private long deflateBufferBuffer(long stream, long input, int inputLen, long output, int outputLen, int flush, int params) {
        boolean changed = true;
        if ((params & 1) != 0) {
            changed = Deflate.change(stream, input, inputLen, output, outputLen, params >> 3, params >> 1 & 3);
        } else {
            Deflate.run(stream, input, inputLen, output, outputLen, flush);
        }
        return Deflate.read(stream) | (long) Deflate.written(stream) << 31 | (Deflate.isFinished(stream) ? 1L << 62 : 0) | (changed ? 0 : 1L << 63);
    }

    @Substitute
    private static int getAdler(long stream) {
        return Deflate.adler(stream);
    }

    @Substitute
    private static void reset(long stream) {
        Deflate.reset(stream);
    }

    @Substitute
    private static void end(long stream) {
        NativeMemory.free(stream);
    }
}
