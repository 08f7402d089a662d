package ingot.runtime.jdk;

import ingot.runtime.annotation.Late;
import ingot.runtime.annotation.TargetClass;

@TargetClass("java.nio.Bits")
final class NioBits {
    private NioBits() {
    }

    /// Most bytes of direct buffers, where its initialiser has it from.
    @Late("MAX_MEMORY")
    static long mostBytes() {
        return MiscVM.directMemory();
    }
}
