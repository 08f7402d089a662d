package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.mem.NativeMemory;
import ingot.runtime.zip.Inflate;

import java.util.zip.DataFormatException;

@TargetClass("java.util.zip.Inflater")
final class ZipInflater {
    /// Up to the fault.
    @Alias
    private int inputConsumed;
    @Alias
    private int outputConsumed;

    private ZipInflater() {
    }

    @Substitute
    private static void initIDs() {
    }

    @Substitute
    private static long init(boolean nowrap) {
        long stream = Inflate.open(!nowrap);
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
        if (!Inflate.setDictionary(stream, address, len)) {
            throw new IllegalArgumentException();
        }
    }

    @Substitute
    private long inflateBytesBytes(long stream, byte[] input, int inputOff, int inputLen, byte[] output, int outputOff, int outputLen) throws DataFormatException {
        return inflateBufferBuffer(stream, FileBytes.address(input, inputOff), inputLen, FileBytes.address(output, outputOff), outputLen);
    }

    @Substitute
    private long inflateBytesBuffer(long stream, byte[] input, int inputOff, int inputLen, long output, int outputLen) throws DataFormatException {
        return inflateBufferBuffer(stream, FileBytes.address(input, inputOff), inputLen, output, outputLen);
    }

    @Substitute
    private long inflateBufferBytes(long stream, long input, int inputLen, byte[] output, int outputOff, int outputLen) throws DataFormatException {
        return inflateBufferBuffer(stream, input, inputLen, FileBytes.address(output, outputOff), outputLen);
    }

    /// The result: bits 0 to 30 bytes read, 31 to 61 bytes written, 62 the end, 63 a dictionary is needed.
    @Substitute
    private long inflateBufferBuffer(long stream, long input, int inputLen, long output, int outputLen) throws DataFormatException {
        int state = Inflate.run(stream, input, inputLen, output, outputLen);
        if (state == Inflate.FAULT) {
            inputConsumed = Inflate.read(stream);
            outputConsumed = Inflate.written(stream);
            throw new DataFormatException(Inflate.text(stream));
        }
        return Inflate.read(stream) | (long) Inflate.written(stream) << 31 | (state == Inflate.DONE ? 1L << 62 : 0) | (state == Inflate.NEEDS_DICTIONARY ? 1L << 63 : 0);
    }

    @Substitute
    private static int getAdler(long stream) {
        return Inflate.adler(stream);
    }

    @Substitute
    private static void reset(long stream) {
        Inflate.reset(stream);
    }

    @Substitute
    private static void end(long stream) {
        NativeMemory.free(stream);
    }
}
