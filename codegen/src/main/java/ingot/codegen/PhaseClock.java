package ingot.codegen;

import java.util.LinkedHashMap;
import java.util.Map;

/// Measures the phases of a build, in nanoseconds.
final class PhaseClock {
    private final Map<String, Long> phases = new LinkedHashMap<>();
    private String phase = "open";
    private long start = System.nanoTime();

    void enter(String next) {
        long now = System.nanoTime();
        phases.merge(phase, now - start, Long::sum);
        phase = next;
        start = now;
    }

    Map<String, Long> finish() {
        enter("end");
        return phases;
    }
}
