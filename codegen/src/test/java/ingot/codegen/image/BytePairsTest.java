package ingot.codegen.image;

import static org.assertj.core.api.Assertions.assertThat;

import ingot.abi.NullTable;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BytePairsTest {
    private static final List<String> TEXTS = IntStream.range(0, 300)
            .mapToObj(i -> "Cannot invoke \"java.util.List.get(int)\" because \"<local" + i % 17 + ">.field" + i * 31 % 97 + "\" is null").toList();

    @Test
    void decodesToWhatWentIn() {
        var pairs = new BytePairs(bytes(TEXTS));
        assertThat(decode(pairs)).isEqualTo(TEXTS);
        int encoded = pairs.rules().length + pairs.texts().stream().mapToInt(t -> t.length).sum();
        int plain = bytes(TEXTS).stream().mapToInt(t -> t.length).sum();
        assertThat(encoded).isLessThan(plain / 8);
    }

    @Test
    void leavesBytesThatOccurAlone() {
        var texts = List.of("größe größe größe größe größe", "größe", "\u0001\u0002\u00ff\u0001\u0002\u00ff", "");
        assertThat(decode(new BytePairs(bytes(texts)))).isEqualTo(texts);
    }

    @Test
    void makesNoRuleThatSavesNothing() {
        assertThat(new BytePairs(bytes(List.of("abababcd"))).rules()).containsExactly(0);
        assertThat(new BytePairs(List.of()).rules()).containsExactly(0);
    }

    private static List<byte[]> bytes(List<String> texts) {
        return texts.stream().map(t -> t.getBytes(StandardCharsets.UTF_8)).toList();
    }

    private static List<String> decode(BytePairs pairs) {
        byte[] rules = pairs.rules();
        return pairs.texts().stream().map(text -> {
            var out = new ByteArrayOutputStream();
            for (byte symbol : text) {
                expand(symbol, rules, out);
            }
            return out.toString(StandardCharsets.UTF_8);
        }).toList();
    }

    private static void expand(byte symbol, byte[] rules, ByteArrayOutputStream out) {
        for (int rule = 1; rule < rules.length; rule += NullTable.RULE_BYTES) {
            if (rules[rule] == symbol) {
                expand(rules[rule + 1], rules, out);
                expand(rules[rule + 2], rules, out);
                return;
            }
        }
        out.write(symbol);
    }
}
