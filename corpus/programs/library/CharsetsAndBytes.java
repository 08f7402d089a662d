/// Buffers and charsets: ByteBuffer views and order, CharBuffer, encoders and decoders with malformed input, hex, ByteArrayOutputStream.
import java.io.ByteArrayOutputStream;
import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

class CharsetsAndBytes {
    interface Action {
        Object run() throws Exception;
    }

    static void attempt(Action a) {
        try {
            System.out.println(a.run());
        } catch (Exception e) {
            System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        ByteBuffer b = ByteBuffer.allocate(32);
        b.putInt(0x01020304).putLong(-2L).putDouble(1.5).put((byte) 7).putChar('x').putShort((short) -3);
        System.out.println(b.position() + " " + b.remaining() + " " + b.get(0) + " " + b.order());
        b.flip();
        System.out.println(b.getInt() + " " + b.getLong() + " " + b.getDouble() + " " + b.get() + " " + b.getChar() + " " + b.getShort() + " " + b.hasRemaining());
        b.clear().order(ByteOrder.LITTLE_ENDIAN).putInt(0x01020304).putFloat(2.5f);
        System.out.println(b.get(0) + " " + b.getFloat(4) + " " + b.getInt(0) + " " + b.getLong(0));
        attempt(() -> ByteBuffer.allocate(2).putInt(1));
        attempt(() -> ByteBuffer.allocate(2).getInt());
        attempt(() -> ByteBuffer.allocate(2).asReadOnlyBuffer().put((byte) 1));
        attempt(() -> ByteBuffer.allocate(2).get(5));
        attempt(() -> ByteBuffer.allocate(-1));
        attempt(() -> ByteBuffer.allocate(4).position(9));
        ByteBuffer wrapped = ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, 2, 4);
        ByteBuffer slice = wrapped.slice();
        slice.put(0, (byte) 99);
        System.out.println(wrapped.get(2) + " " + slice.capacity() + " " + wrapped.duplicate().limit() + " " + wrapped.compareTo(ByteBuffer.wrap(new byte[] {99, 4, 5, 6})) + " " + slice.equals(wrapped) + " " + wrapped.hashCode());
        IntBuffer ints = ByteBuffer.allocate(16).asIntBuffer();
        ints.put(5).put(new int[] {6, 7});
        ints.flip();
        LongBuffer longs = LongBuffer.wrap(new long[] {1, 2, 3});
        longs.get();
        System.out.println(ints.get(2) + " " + ints.remaining() + " " + longs.compact().position() + " " + CharBuffer.wrap("chars").subSequence(1, 3));
        String text = "aé世\uD83D\uDE00z";
        for (Charset c : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII, StandardCharsets.UTF_32}) {
            byte[] encoded = text.getBytes(c);
            System.out.println(c + " " + HexFormat.of().formatHex(encoded) + " " + new String(encoded, c).equals(text) + " " + new String(encoded, c).length());
        }
        byte[][] malformed = {{(byte) 0xff}, {(byte) 0xc3}, {(byte) 0xe4, (byte) 0xb8}, {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80}, {(byte) 0xc0, (byte) 0x80, 'a'}, {'a', (byte) 0x80, 'b', (byte) 0xe4, 'c'}};
        for (byte[] m : malformed) {
            String s = new String(m, StandardCharsets.UTF_8);
            System.out.print(s.length() + ":" + s.replace('\uFFFD', '?') + " ");
        }
        System.out.println();
        attempt(() -> StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(new byte[] {'a', (byte) 0xff})));
        attempt(() -> StandardCharsets.US_ASCII.newEncoder().encode(CharBuffer.wrap("é")));
        attempt(() -> StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap("\uD83D")));
        attempt(() -> StandardCharsets.ISO_8859_1.newEncoder().onUnmappableCharacter(CodingErrorAction.REPLACE).encode(CharBuffer.wrap("世a")).get(0));
        attempt(() -> StandardCharsets.US_ASCII.newEncoder().canEncode("abc") + " " + StandardCharsets.US_ASCII.newEncoder().canEncode('é'));
        attempt(() -> Charset.forName("utf8") + " " + Charset.forName("latin1") + " " + Charset.isSupported("US-ASCII") + " " + Charset.defaultCharset());
        attempt(() -> Charset.forName("no-such-charset"));
        ByteArrayOutputStream out = new ByteArrayOutputStream(2);
        for (int i = 0; i < 10; i++) {
            out.write(i * 30);
        }
        System.out.println(Arrays.toString(out.toByteArray()) + " " + out.size() + " " + HexFormat.ofDelimiter(":").withUpperCase().formatHex(out.toByteArray(), 3, 6) + " " + Arrays.toString(HexFormat.of().parseHex("00ff7f")) + " " + HexFormat.fromHexDigits("cafe"));
        attempt(() -> HexFormat.of().parseHex("0g"));
    }
}
