package ingot.runtime.jdk;

import ingot.runtime.Memory;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

/// CRC-32 as ISO 3309 and RFC 1952 have it: the reflected polynomial 0xedb88320, a table of the 256 remainders of a byte.
@TargetClass("java.util.zip.CRC32")
final class ZipCRC32 {
    private static final int[] REMAINDERS = remainders();

    private ZipCRC32() {
    }

    private static int[] remainders() {
        int[] table = new int[256];
        for (int i = 0; i < 256; i++) {
            int c = i;
            for (int bit = 0; bit < 8; bit++) {
                c = (c & 1) != 0 ? c >>> 1 ^ 0xedb8_8320 : c >>> 1;
            }
            table[i] = c;
        }
        return table;
    }

    @Substitute
    private static int update(int crc, int b) {
        int c = ~crc;
        return ~(REMAINDERS[(c ^ b) & 0xff] ^ c >>> 8);
    }

    @Substitute
    private static int updateBytes0(int crc, byte[] b, int off, int len) {
        int c = ~crc;
        for (int i = off; i < off + len; i++) {
            c = REMAINDERS[(c ^ b[i]) & 0xff] ^ c >>> 8;
        }
        return ~c;
    }

    @Substitute
    private static int updateByteBuffer0(int crc, long address, int off, int len) {
        int c = ~crc;
        for (int i = 0; i < len; i++) {
            c = REMAINDERS[(c ^ Memory.getByte(address + off + i)) & 0xff] ^ c >>> 8;
        }
        return ~c;
    }
}
