package ingot.runtime.sys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ingot.runtime.Memory;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Reads the shared object that the kernel maps into this very process.
class VdsoTest {
    private static final long COPY = Memory.BASE + (4 << 20);

    private static int copy() throws IOException {
        var line = Files.readAllLines(Path.of("/proc/self/maps")).stream().filter(l -> l.endsWith("[vdso]")).findFirst();
        assumeTrue(line.isPresent(), "this system has no vDSO");
        String[] range = line.get().split(" ")[0].split("-");
        long start = Long.parseUnsignedLong(range[0], 16);
        byte[] bytes = new byte[(int) (Long.parseUnsignedLong(range[1], 16) - start)];
        try (var memory = new RandomAccessFile("/proc/self/mem", "r")) {
            memory.seek(start);
            memory.readFully(bytes);
        }
        for (int i = 0; i < bytes.length; i++) {
            Memory.putByte(COPY + i, bytes[i]);
        }
        return bytes.length;
    }

    @Test
    void itHasAClock() throws IOException {
        int bytes = copy();
        assertThat(Vdso.find(COPY, "__vdso_clock_gettime")).isBetween(COPY, COPY + bytes);
        assertThat(Vdso.find(COPY, "__vdso_gettimeofday")).isNotEqualTo(Vdso.find(COPY, "__vdso_clock_gettime"));
    }

    @Test
    void andNotEverything() throws IOException {
        copy();
        assertThat(Vdso.find(COPY, "__vdso_clock_gettim")).isZero();
        assertThat(Vdso.find(COPY, "no_such_function")).isZero();
    }
}
