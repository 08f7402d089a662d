package ingot.runtime.jdk;

import ingot.runtime.Machine;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

/// The names of the characters take half a megabyte: \N{...} in a pattern that is put together at run time is refused instead of bringing them into every image that
/// compiles patterns.
@TargetClass("java.util.regex.Pattern")
final class RegexPattern {
    private RegexPattern() {
    }

    /// Asks the machine, so that patterns of the build are compiled by the original.
    @Substitute
    private int N() {
        if (Machine.threadBlock() != 0) {
            throw new UnsupportedOperationException("the names of the characters are not part of patterns that are compiled at run time");
        }
        return 0;
    }
}
