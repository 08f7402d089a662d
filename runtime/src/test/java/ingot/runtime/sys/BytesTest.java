package ingot.runtime.sys;

import static org.assertj.core.api.Assertions.assertThat;

import ingot.runtime.Memory;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BytesTest {
    private static final long AT = Memory.BASE + 8192;

    @Test
    void movesLikeArraycopyWhateverOverlaps() {
        var random = new Random(3);
        byte[] shadow = new byte[600];
        for (int round = 0; round < 50_000; round++) {
            int length = random.nextInt(random.nextBoolean() ? 20 : 300);
            int from = random.nextInt(300);
            int to = random.nextBoolean() ? random.nextInt(300) : Math.clamp(from + random.nextInt(-9, 10), 0, 300);
            if (round % 100 == 0) {
                random.nextBytes(shadow);
                for (int i = 0; i < shadow.length; i++) {
                    Memory.putByte(AT + i, shadow[i]);
                }
            }
            Bytes.move(AT + to, AT + from, length);
            System.arraycopy(shadow, from, shadow, to, length);
            byte[] actual = new byte[shadow.length];
            for (int i = 0; i < actual.length; i++) {
                actual[i] = Memory.getByte(AT + i);
            }
            assertThat(actual).as("%d bytes from %d to %d", length, from, to).isEqualTo(shadow);
        }
    }
}
