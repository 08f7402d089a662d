/// Hashes and ciphers written out: CRC-32, Adler-32, FNV, MD5, SHA-256, RC4, XTEA, base 64.
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

class Crypto {
    static int crc32(byte[] data) {
        int crc = -1;
        for (byte b : data) {
            crc ^= b & 255;
            for (int k = 0; k < 8; k++) {
                crc = crc >>> 1 ^ (0xEDB88320 & -(crc & 1));
            }
        }
        return ~crc;
    }

    static int adler(byte[] data) {
        int a = 1, b = 0;
        for (byte x : data) {
            a = (a + (x & 255)) % 65521;
            b = (b + a) % 65521;
        }
        return b << 16 | a;
    }

    static long fnv(byte[] data) {
        long h = 0xcbf29ce484222325L;
        for (byte b : data) {
            h = (h ^ b & 255) * 0x100000001b3L;
        }
        return h;
    }

    static final int[] K = new int[64];

    static {
        int n = 0;
        for (int p = 2; n < 64; p++) {
            boolean prime = true;
            for (int d = 2; d * d <= p; d++) {
                prime &= p % d != 0;
            }
            if (prime) {
                double root = Math.cbrt(p);
                K[n++] = (int) (long) ((root - Math.floor(root)) * 4294967296.0);
            }
        }
    }

    static byte[] sha256(byte[] message) {
        int[] h = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
        int padded = (message.length + 9 + 63) / 64 * 64;
        byte[] data = Arrays.copyOf(message, padded);
        data[message.length] = (byte) 0x80;
        for (int i = 0; i < 8; i++) {
            data[padded - 1 - i] = (byte) ((long) message.length * 8 >>> 8 * i);
        }
        int[] w = new int[64];
        for (int block = 0; block < padded; block += 64) {
            for (int i = 0; i < 16; i++) {
                int at = block + i * 4;
                w[i] = data[at] << 24 | (data[at + 1] & 255) << 16 | (data[at + 2] & 255) << 8 | data[at + 3] & 255;
            }
            for (int i = 16; i < 64; i++) {
                int s0 = Integer.rotateRight(w[i - 15], 7) ^ Integer.rotateRight(w[i - 15], 18) ^ w[i - 15] >>> 3;
                int s1 = Integer.rotateRight(w[i - 2], 17) ^ Integer.rotateRight(w[i - 2], 19) ^ w[i - 2] >>> 10;
                w[i] = w[i - 16] + s0 + w[i - 7] + s1;
            }
            int[] v = h.clone();
            for (int i = 0; i < 64; i++) {
                int s1 = Integer.rotateRight(v[4], 6) ^ Integer.rotateRight(v[4], 11) ^ Integer.rotateRight(v[4], 25);
                int t1 = v[7] + s1 + (v[4] & v[5] ^ ~v[4] & v[6]) + K[i] + w[i];
                int s0 = Integer.rotateRight(v[0], 2) ^ Integer.rotateRight(v[0], 13) ^ Integer.rotateRight(v[0], 22);
                int t2 = s0 + (v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]);
                System.arraycopy(v, 0, v, 1, 7);
                v[4] += t1;
                v[0] = t1 + t2;
            }
            for (int i = 0; i < 8; i++) {
                h[i] += v[i];
            }
        }
        byte[] out = new byte[32];
        for (int i = 0; i < 32; i++) {
            out[i] = (byte) (h[i / 4] >>> 24 - i % 4 * 8);
        }
        return out;
    }

    static byte[] rc4(byte[] key, byte[] data) {
        byte[] s = new byte[256];
        for (int i = 0; i < 256; i++) {
            s[i] = (byte) i;
        }
        for (int i = 0, j = 0; i < 256; i++) {
            j = j + s[i] + key[i % key.length] & 255;
            byte t = s[i];
            s[i] = s[j];
            s[j] = t;
        }
        byte[] out = new byte[data.length];
        for (int n = 0, i = 0, j = 0; n < data.length; n++) {
            i = i + 1 & 255;
            j = j + s[i] & 255;
            byte t = s[i];
            s[i] = s[j];
            s[j] = t;
            out[n] = (byte) (data[n] ^ s[s[i] + s[j] & 255]);
        }
        return out;
    }

    static int[] xtea(int[] v, int[] key, boolean decrypt) {
        int a = v[0], b = v[1], delta = 0x9E3779B9, sum = decrypt ? delta * 32 : 0;
        for (int i = 0; i < 32; i++) {
            if (decrypt) {
                b -= (a << 4 ^ a >>> 5) + a ^ sum + key[sum >>> 11 & 3];
                sum -= delta;
                a -= (b << 4 ^ b >>> 5) + b ^ sum + key[sum & 3];
            } else {
                a += (b << 4 ^ b >>> 5) + b ^ sum + key[sum & 3];
                sum += delta;
                b += (a << 4 ^ a >>> 5) + a ^ sum + key[sum >>> 11 & 3];
            }
        }
        return new int[] {a, b};
    }

    static String hex(byte[] b) {
        StringBuilder s = new StringBuilder();
        for (byte x : b) {
            s.append(Character.forDigit(x >> 4 & 15, 16)).append(Character.forDigit(x & 15, 16));
        }
        return s.toString();
    }

    public static void main(String[] args) {
        for (String t : new String[] {"", "abc", "The quick brown fox jumps over the lazy dog", "x".repeat(1000)}) {
            byte[] b = t.getBytes(StandardCharsets.US_ASCII);
            System.out.println(Integer.toHexString(crc32(b)) + " " + Integer.toHexString(adler(b)) + " " + Long.toHexString(fnv(b)) + " " + hex(sha256(b)));
        }
        byte[] secret = rc4("Key".getBytes(), "Plaintext".getBytes());
        System.out.println(hex(secret) + " " + new String(rc4("Key".getBytes(), secret)));
        int[] key = {1, 2, 3, 4};
        int[] c = xtea(new int[] {0xcafe, -7}, key, false);
        System.out.println(Arrays.toString(c) + " " + Arrays.toString(xtea(c, key, true)));
        byte[] all = new byte[256];
        for (int i = 0; i < 256; i++) {
            all[i] = (byte) i;
        }
        String b64 = Base64.getEncoder().encodeToString(all);
        System.out.println(b64.substring(0, 40) + " " + Arrays.equals(Base64.getDecoder().decode(b64), all) + " " + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[] {-1, -2}) + " " + Base64.getMimeEncoder().encodeToString(all).lines().count());
        try {
            Base64.getDecoder().decode("a?b=");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        java.util.zip.CRC32 library = new java.util.zip.CRC32();
        library.update("abc".getBytes());
        System.out.println(Long.toHexString(library.getValue()));
    }
}
