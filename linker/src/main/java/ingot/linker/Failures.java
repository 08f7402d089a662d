package ingot.linker;

import ingot.base.BuildFailure;
import ingot.base.Diagnostic;

import java.util.List;

/// The diagnostics of this room, IN04xx.
final class Failures {
    private Failures() {
    }

    /// @param uses for each undefined symbol "name, used by section + offset"
    static BuildFailure undefined(List<String> uses, int more) {
        String rest = more > 0 ? "; and " + more + " more" : "";
        return failure("IN0401", "undefined symbol" + (uses.size() + more == 1 ? " " : "s: ") + String.join("; ", uses) + rest,
            "add the object or archive that defines it");
    }

    static BuildFailure outOfRange(RelocationKind kind, String place, String target, long value) {
        return failure("IN0402", "a relocation does not fit: " + kind + " at " + place + " to " + target + " would hold " + value,
            "the program is too large for 32-bit addresses; embed fewer or smaller resources");
    }

    static BuildFailure tooLarge(long end) {
        return failure("IN0403", "the program needs addresses up to " + Long.toHexString(end) + ", beyond the 2 GiB that its code can reach",
            "embed fewer or smaller resources");
    }

    static BuildFailure unwritable(String path, String reason) {
        return failure("IN0404", "cannot write " + path + ": " + reason, "");
    }

    static BuildFailure malformed(String file, String what) {
        return failure("IN0405", file + ": not an ELF file that Ingot can read: " + what, "");
    }

    static BuildFailure definedTwice(String symbol, String first, String second) {
        return failure("IN0406", "symbol " + symbol + " is defined twice, in " + first + " and in " + second, "");
    }

    static BuildFailure unsupported(String file, String what) {
        return failure("IN0407", file + ": " + what, "compile it with -ffreestanding -fno-pic -mcmodel=small -fno-stack-protector");
    }

    private static BuildFailure failure(String code, String message, String advice) {
        return new BuildFailure(new Diagnostic(code, message, List.of(), advice));
    }
}
