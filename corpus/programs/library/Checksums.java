/// Checksums as cksum and a zip writer make them: over bytes, ranges, heap and direct buffers.
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Checksum;

class Checksums {
    private static void all(Checksum sum, byte[] data) {
        StringBuilder line = new StringBuilder(sum.getClass().getSimpleName());
        line.append(' ').append(Long.toHexString(sum.getValue()));
        for (byte b : data) {
            sum.update(b);
        }
        line.append(' ').append(Long.toHexString(sum.getValue()));
        sum.reset();
        sum.update(data);
        line.append(' ').append(Long.toHexString(sum.getValue()));
        sum.update(data, 3, data.length - 7);
        line.append(' ').append(Long.toHexString(sum.getValue()));
        ByteBuffer direct = ByteBuffer.allocateDirect(data.length).put(data).flip();
        direct.position(5);
        sum.update(direct);
        line.append(' ').append(Long.toHexString(sum.getValue())).append(' ').append(direct.remaining());
        sum.update(ByteBuffer.wrap(data, 2, 9));
        sum.update(ByteBuffer.wrap(data).asReadOnlyBuffer());
        line.append(' ').append(Long.toHexString(sum.getValue()));
        System.out.println(line);
        try {
            sum.update(data, 5, data.length);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getClass().getSimpleName());
        }
    }

    public static void main(String[] args) throws IOException {
        byte[] text = "The quick brown fox jumps over the lazy dog".getBytes(StandardCharsets.US_ASCII);
        byte[] large = new byte[70_000];
        for (int i = 0; i < large.length; i++) {
            large[i] = (byte) (i * i >>> 3);
        }
        for (byte[] data : new byte[][] {text, large, new byte[12]}) {
            all(new CRC32(), data);
            all(new Adler32(), data);
            all(new CRC32C(), data);
        }
        CheckedOutputStream out = new CheckedOutputStream(OutputStream.nullOutputStream(), new Adler32());
        new CheckedInputStream(new ByteArrayInputStream(text), new CRC32()).transferTo(out);
        out.write('x');
        System.out.println(out.getChecksum().getValue());
    }
}
