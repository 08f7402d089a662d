package ingot.codegen.image;

import ingot.abi.NullTable;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Byte pair encoding: again and again, the pair of bytes that occurs most often gets a byte that occurs nowhere.
final class BytePairs {
    private final List<byte[]> texts;
    private final List<byte[]> rules = new ArrayList<>();

    /// @param texts without zero bytes
    BytePairs(List<byte[]> texts) {
        this.texts = new ArrayList<>(texts);
        var used = new boolean[256];
        used[0] = true; // ends a text
        for (byte[] text : texts) {
            for (byte b : text) {
                used[b & 0xFF] = true;
            }
        }
        for (int symbol = 255; symbol > 0; symbol--) {
            int pair = used[symbol] ? -1 : mostFrequentPair();
            if (pair >= 0) {
                byte left = (byte) (pair >> 8);
                byte right = (byte) pair;
                byte replacement = (byte) symbol;
                rules.add(new byte[] {replacement, left, right});
                this.texts.replaceAll(text -> replace(text, left, right, replacement));
            }
        }
    }

    /// The encoded texts, in their order.
    List<byte[]> texts() {
        return texts;
    }

    /// As ingot.abi.NullTable says.
    byte[] rules() {
        var out = new ByteArrayOutputStream();
        out.write(rules.size());
        rules.forEach(out::writeBytes);
        return out.toByteArray();
    }

    /// -1 if no pair is worth a rule. The lowest of equals.
    private int mostFrequentPair() {
        var counts = new int[1 << 16];
        for (byte[] text : texts) {
            for (int i = 1; i < text.length; i++) {
                counts[(text[i - 1] & 0xFF) << 8 | text[i] & 0xFF]++;
            }
        }
        int best = 0;
        for (int pair = 0; pair < counts.length; pair++) {
            best = counts[pair] > counts[best] ? pair : best;
        }
        return counts[best] > NullTable.RULE_BYTES ? best : -1;
    }

    private static byte[] replace(byte[] text, byte left, byte right, byte replacement) {
        var out = new ByteArrayOutputStream(text.length);
        for (int i = 0; i < text.length; i++) {
            if (text[i] == left && i + 1 < text.length && text[i + 1] == right) {
                out.write(replacement);
                i++;
            } else {
                out.write(text[i]);
            }
        }
        return out.size() == text.length ? text : out.toByteArray();
    }
}
