/// LZ77 with a hash chain, then canonical Huffman codes; compress, decompress, compare.
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.PriorityQueue;

class LzCompress {
    static byte[] lz(byte[] in) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int[] head = new int[1 << 12];
        Arrays.fill(head, -1);
        int i = 0;
        while (i < in.length) {
            int best = 0, distance = 0;
            if (i + 3 < in.length) {
                int h = ((in[i] & 255) * 2654435 ^ (in[i + 1] & 255) * 40503 ^ (in[i + 2] & 255)) & 4095;
                int candidate = head[h];
                if (candidate >= 0 && i - candidate < 65536) {
                    while (best < 255 && i + best < in.length && in[candidate + best] == in[i + best]) {
                        best++;
                    }
                    distance = i - candidate;
                }
                head[h] = i;
            }
            if (best >= 4) {
                out.write(1);
                out.write(best);
                out.write(distance >> 8);
                out.write(distance);
                i += best;
            } else {
                out.write(0);
                out.write(in[i++]);
            }
        }
        return out.toByteArray();
    }

    static byte[] unlz(byte[] in) {
        byte[] out = new byte[16];
        int n = 0;
        for (int i = 0; i < in.length;) {
            if (in[i] == 0) {
                if (n == out.length) {
                    out = Arrays.copyOf(out, n * 2);
                }
                out[n++] = in[i + 1];
                i += 2;
            } else {
                int length = in[i + 1] & 255, distance = (in[i + 2] & 255) << 8 | in[i + 3] & 255;
                while (n + length > out.length) {
                    out = Arrays.copyOf(out, out.length * 2);
                }
                for (int k = 0; k < length; k++, n++) {
                    out[n] = out[n - distance];
                }
                i += 4;
            }
        }
        return Arrays.copyOf(out, n);
    }

    record Node(int symbol, int weight, int order, Node left, Node right) implements Comparable<Node> {
        @Override
        public int compareTo(Node o) {
            return weight != o.weight ? Integer.compare(weight, o.weight) : Integer.compare(order, o.order);
        }
    }

    static int[] codeLengths(byte[] data) {
        int[] counts = new int[256];
        for (byte b : data) {
            counts[b & 255]++;
        }
        PriorityQueue<Node> queue = new PriorityQueue<>();
        int order = 0;
        for (int s = 0; s < 256; s++) {
            if (counts[s] > 0) {
                queue.add(new Node(s, counts[s], order++, null, null));
            }
        }
        while (queue.size() > 1) {
            Node a = queue.poll(), b = queue.poll();
            queue.add(new Node(-1, a.weight + b.weight, order++, a, b));
        }
        int[] lengths = new int[256];
        walk(queue.poll(), 0, lengths);
        return lengths;
    }

    static void walk(Node n, int depth, int[] lengths) {
        if (n.symbol >= 0) {
            lengths[n.symbol] = Math.max(1, depth);
        } else {
            walk(n.left, depth + 1, lengths);
            walk(n.right, depth + 1, lengths);
        }
    }

    static long[] codes(int[] lengths) {
        long[] codes = new long[256];
        long code = 0;
        for (int length = 1; length < 64; length++) {
            for (int s = 0; s < 256; s++) {
                if (lengths[s] == length) {
                    codes[s] = code++;
                }
            }
            code <<= 1;
        }
        return codes;
    }

    static byte[] huffman(byte[] data, int[] lengths) {
        long[] codes = codes(lengths);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int buffer = 0, bits = 0;
        for (byte b : data) {
            for (int k = lengths[b & 255] - 1; k >= 0; k--) {
                buffer = buffer << 1 | (int) (codes[b & 255] >> k & 1);
                if (++bits == 8) {
                    out.write(buffer);
                    bits = 0;
                }
            }
        }
        out.write(buffer << (8 - bits));
        return out.toByteArray();
    }

    static byte[] unhuffman(byte[] data, int[] lengths, int size) {
        long[] codes = codes(lengths);
        byte[] out = new byte[size];
        long code = 0;
        int length = 0, bit = 0;
        for (int n = 0; n < size;) {
            code = code << 1 | data[bit >> 3] >> (7 - (bit & 7)) & 1;
            bit++;
            length++;
            for (int s = 0; s < 256; s++) {
                if (lengths[s] == length && codes[s] == code) {
                    out[n++] = (byte) s;
                    code = 0;
                    length = 0;
                    break;
                }
            }
        }
        return out;
    }

    public static void main(String[] args) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            b.append("line ").append(i * i % 97).append(": the quick brown fox, number ").append(i % 10).append(i % 7 == 0 ? " jumps\n" : " sleeps\n");
        }
        byte[] text = b.toString().getBytes(StandardCharsets.UTF_8);
        byte[] packed = lz(text);
        int[] lengths = codeLengths(packed);
        byte[] coded = huffman(packed, lengths);
        System.out.println(text.length + " -> " + packed.length + " -> " + coded.length + " " + Arrays.hashCode(coded));
        byte[] back = unlz(unhuffman(coded, lengths, packed.length));
        System.out.println(Arrays.equals(back, text) + " " + new String(back, 0, 40, StandardCharsets.UTF_8).trim());
        System.out.println(Arrays.equals(unlz(lz(new byte[1000])), new byte[1000]) + " " + lz(new byte[1000]).length + " " + lz(new byte[0]).length);
    }
}
