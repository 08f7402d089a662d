package ingot.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// The phases of a build as they go: a bar on a terminal, plain lines with --verbose, nothing else (a log wants the result only).
final class Phases implements Progress, AutoCloseable {
    private static final int BAR_UPDATE_MILLIS = 100;

    private record Timed(String name, String things, long count, long nanos, long usedBytes) {}

    private final PrintWriter err;
    private final boolean bars;
    private final boolean lines;
    private final boolean table;
    private final List<Timed> finished = new ArrayList<>();
    private final long begun = System.nanoTime();
    private String current;
    private long phaseBegun;
    private String things = "";
    private long count;
    private ProgressBar bar;

    Phases(PrintWriter err, boolean terminal, boolean verbose, boolean time) {
        this.err = err;
        this.bars = terminal && !verbose;
        this.lines = verbose;
        this.table = time;
    }

    @Override
    public void phase(String name) {
        endPhase();
        current = name;
        phaseBegun = System.nanoTime();
        if (bars) {
            bar = new ProgressBarBuilder().setTaskName(String.format(Locale.ROOT, "%-9s", name)).setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(BAR_UPDATE_MILLIS).setInitialMax(-1).clearDisplayOnFinish().hideEta()
                .setConsumer(new ConsoleProgressBarConsumer(System.err)).build();
        }
    }

    @Override
    public void count(String things, long done, long total) {
        this.things = things;
        count = done;
        if (bar != null) {
            bar.maxHint(total).stepTo(done).setExtraMessage(" " + things + ", " + megabytes(used()));
        }
    }

    /// The work is done: what was measured may be printed.
    void end() {
        endPhase();
        if (table) {
            for (var phase : finished) {
                err.println(line(phase));
            }
            err.printf(Locale.ROOT, "  %-10s %8.3f s%n", "all", (System.nanoTime() - begun) / 1e9);
        }
        err.flush();
    }

    private void endPhase() {
        closeBar();
        if (current != null) {
            var phase = new Timed(current, things, count, System.nanoTime() - phaseBegun, used());
            finished.add(phase);
            if (lines && !table) {
                err.println(line(phase));
                err.flush();
            }
        }
        current = null;
        things = "";
        count = 0;
    }

    private static String line(Timed phase) {
        var counted = phase.things().isEmpty() ? "" : "  " + phase.count() + " " + phase.things();
        return String.format(Locale.ROOT, "  %-10s %8.3f s %7s%s", phase.name(), phase.nanos() / 1e9, megabytes(phase.usedBytes()), counted);
    }

    private static long used() {
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " MB";
    }

    private void closeBar() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    @Override
    public void close() {
        closeBar();
    }
}
