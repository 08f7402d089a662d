package ingot.evaluator;


/// java.util.zip checksums; they are pure functions.
final class ZipNatives {
    private static final int POLYNOMIAL = 0xEDB88320; // CRC-32, reflected (RFC 1952)

    private ZipNatives() {
    }

    static void register(Natives n) {
        n.add("java/util/zip/CRC32.update(II)I", (_, s, a) -> crc((int) s[a], new byte[] {(byte) s[a + 1]}));
        n.add("java/util/zip/CRC32.updateBytes0", (vm, s, a) -> crc((int) s[a], slice(vm, s, a)));
        n.add("java/util/zip/Adler32.update(II)I", (_, s, a) -> adler((int) s[a], new byte[] {(byte) s[a + 1]}));
        n.add("java/util/zip/Adler32.updateBytes", (vm, s, a) -> adler((int) s[a], slice(vm, s, a)));
    }

    private static byte[] slice(Interpreter vm, long[] s, int a) {
        var all = vm.heap.bytes(Natives.nonNull(s[a + 1]));
        return java.util.Arrays.copyOfRange(all, (int) s[a + 2], (int) s[a + 2] + (int) s[a + 3]);
    }

    static int crc(int crc, byte[] bytes) {
        int c = ~crc;
        for (byte b : bytes) {
            c ^= b & 0xff;
            for (int i = 0; i < 8; i++) {
                c = c >>> 1 ^ POLYNOMIAL & -(c & 1);
            }
        }
        return ~c;
    }

    static int adler(int adler, byte[] bytes) {
        int low = adler & 0xffff;
        int high = adler >>> 16;
        for (byte b : bytes) {
            low = (low + (b & 0xff)) % 65521; // RFC 1950
            high = (high + low) % 65521;
        }
        return high << 16 | low;
    }
}
