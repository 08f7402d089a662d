package ingot.runtime.except;

import static org.assertj.core.api.Assertions.assertThat;

import ingot.runtime.Memory;
import org.junit.jupiter.api.Test;

/// The decoder against tables written by hand from the format in ingot.abi.NullTable.
class NullTextsTest {
    private static final long TABLE = Memory.BASE + (1 << 19);
    private static final long CURSOR = TABLE - 128;

    private static long write(long at, int... bytes) {
        for (int b : bytes) {
            Memory.putByte(at++, (byte) b);
        }
        return at;
    }

    @Test
    void findsTheTextOfAnAddress() {
        write(TABLE, 10, 0, 0x81, 0x01, 0x85, 0x02, 1, 7); // 10, 10 + 129, then 140
        assertThat(NullTexts.find(TABLE, 3, 10, CURSOR)).isZero();
        assertThat(NullTexts.find(TABLE, 3, 139, CURSOR)).isEqualTo(0x105);
        assertThat(NullTexts.find(TABLE, 3, 140, CURSOR)).isEqualTo(7);
    }

    @Test
    void findsNothingForOtherAddresses() {
        write(TABLE, 10, 0, 20, 4);
        for (long pc : new long[] {-5, 0, 9, 11, 29, 31, 1 << 20}) {
            assertThat(NullTexts.find(TABLE, 2, pc, CURSOR)).as("pc %d", pc).isEqualTo(-1);
        }
        assertThat(NullTexts.find(TABLE, 0, 10, CURSOR)).isEqualTo(-1);
    }

    @Test
    void expandsPairsOfPairs() {
        long rules = TABLE + 64;
        write(rules, 2, 0xff, 'a', 'b', 0xfe, 0xff, 0xff);
        write(TABLE, 'x', 0xfe, 'y', 0xff, 0);
        assertThat(NullTexts.decode(TABLE, rules)).isEqualTo("xababyab");
    }

    @Test
    void decodesModifiedUtf8() {
        long rules = TABLE + 64;
        write(rules, 1, 0xff, 0xc3, 0xb6); // ö
        write(TABLE, 'r', 0xff, 0xe2, 0x82, 0xac, 0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80, 0xc3, 0x9f, 0);
        assertThat(NullTexts.decode(TABLE, rules)).isEqualTo("rö€\ud83d\ude00ß");
    }
}
