package ingot.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;

/// What a program did: its two streams and its status.
record Answer(String out, String err, int status) {
    private static final Pattern LIBRARY_FRAME = Pattern.compile("\\s+at java\\.base/.*");
    private static final Pattern JVM_BANNER = Pattern.compile("Picked up JAVA_TOOL_OPTIONS:.*");

    static Answer of(byte[] out, byte[] err, int status) {
        return new Answer(new String(out, StandardCharsets.UTF_8), new String(err, StandardCharsets.UTF_8), status);
    }

    /// The fixed list of normalisations, on standard error only:
    /// 1. a run of java.base frames is one line: substitutions and expanded formats may change the frames inside it;
    /// 2. the line in which a JVM says that it picked up JAVA_TOOL_OPTIONS goes.
    Answer normalised() {
        var lines = new ArrayList<String>();
        for (var line : err.lines().toList()) {
            if (JVM_BANNER.matcher(line).matches()) {
                continue;
            }
            var library = LIBRARY_FRAME.matcher(line).matches();
            var kept = library ? line.substring(0, line.indexOf("at ")) + "at java.base/..." : line;
            if (!library || lines.isEmpty() || !lines.getLast().equals(kept)) {
                lines.add(kept);
            }
        }
        return new Answer(out, String.join("\n", lines), status);
    }
}
