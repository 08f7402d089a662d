package ingot.runtime.sys;

import static org.assertj.core.api.Assertions.assertThat;

import ingot.runtime.Memory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlGroupTest {
    private static final long TEXT = Memory.BASE + (3 << 20);

    private static void write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < bytes.length; i++) {
            Memory.putByte(TEXT + i, bytes[i]);
        }
        Memory.putByte(TEXT + bytes.length, (byte) 0);
    }

    private static String path(String groups) {
        write(groups);
        long at = ControlGroup.group(TEXT);
        var path = new StringBuilder();
        while (at != 0 && Memory.getByte(at) > ' ') {
            path.append((char) Memory.getByte(at++));
        }
        return at == 0 ? null : path.toString();
    }

    @Test
    void theUnifiedHierarchyHasOneLine() {
        assertThat(path("0::/user.slice/app.scope\n")).isEqualTo("/user.slice/app.scope");
        assertThat(path("0::/\n")).isEqualTo("/");
    }

    @Test
    void amongControllersMemoryCounts() {
        assertThat(path("12:cpuset:/a\n9:hugetlb,memory:/docker/b\n0::/c\n")).isEqualTo("/docker/b");
        assertThat(path("4:memory:/first\n")).isEqualTo("/first");
        assertThat(path("4:name=memoryless:/x\n0::/c\n")).isEqualTo("/c");
    }

    @Test
    void whatHasNoneIsUnlimited() {
        assertThat(path("")).isNull();
        assertThat(path("3:cpu:/x\n")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"536870912, 536870912", "max, 9223372036854775807", "'', 9223372036854775807", "9223372036854771712, 9223372036854775807", "0, 0"})
    void limits(String text, long expected) {
        write(text + "\n");
        assertThat(ControlGroup.number(TEXT)).isEqualTo(expected);
    }
}
