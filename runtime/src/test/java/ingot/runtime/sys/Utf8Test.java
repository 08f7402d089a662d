package ingot.runtime.sys;

import static org.assertj.core.api.Assertions.assertThat;

import ingot.runtime.Memory;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
    private static final long AT = Memory.BASE + 4096;

    private static String decode(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            Memory.putByte(AT + i, bytes[i]);
        }
        return Utf8.decode(AT, bytes.length);
    }

    @Test
    void decodesAsTheJdkDoes() {
        for (String s : new String[] {"", "plain", "Grüße", "日本", "a😀b", "\u0080\u07ff\u0800\uffff"}) {
            assertThat(decode(s.getBytes(StandardCharsets.UTF_8))).isEqualTo(s);
        }
    }

    @Test
    void malformedInputIsReplacedAsTheJdkDoes() {
        int[] interesting = {0x00, 0x41, 0x7f, 0x80, 0x9f, 0xa0, 0xbf, 0xc0, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff};
        var random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(6)];
            for (int k = 0; k < bytes.length; k++) {
                bytes[k] = (byte) interesting[random.nextInt(interesting.length)];
            }
            assertThat(decode(bytes)).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    @Test
    void encodesAsTheJdkDoes() {
        for (String s : new String[] {"", "plain", "Grüße", "日本", "a😀b", "\ud800x", "x\udc00", "\ud83d"}) {
            assertThat(Utf8.encode(s)).isEqualTo((s + "\0").getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void readsNames() {
        byte[] modified = {3, 0, 'A', (byte) 0xc0, (byte) 0x80};
        for (int i = 0; i < modified.length; i++) {
            Memory.putByte(AT + i, modified[i]);
        }
        assertThat(Utf8.name(AT)).isEqualTo("A\0");
        assertThat(Utf8.isName(AT, "A\0")).isTrue();
        assertThat(new String[] {"", "A", "B\0", "A\0A", "A\1"}).noneMatch(text -> Utf8.isName(AT, text));
    }
}
