package ingot.codegen;

import ingot.world.Method;

import java.util.List;

/// Machine code of one method: position-dependent only through its relocations.
///
/// @param method       null for the entry stub
/// @param frameBytes   distance from rsp after the prologue to the return address, a multiple of 8
/// @param coldOffset   where the stubs for failing checks begin
/// @param safepoints   ascending by pc
/// @param prologueBytes code bytes up to and including the instruction that moves rsp
/// @param loops        some of its blocks lie in a loop
/// @param limited      integer argument registers that hold a reference at entry, bits by number, if the prologue looks at the stack limit; else UNLIMITED
public record CompiledMethod(Method method, byte[] code, List<Relocation> relocations, List<Safepoint> safepoints, int frameBytes, int coldOffset,
        int prologueBytes, boolean loops, int limited) {
    public static final int UNLIMITED = -1;

    /// Code that does not look at the stack limit.
    public CompiledMethod(Method method, byte[] code, List<Relocation> relocations, List<Safepoint> safepoints, int frameBytes, int coldOffset, int prologueBytes,
            boolean loops) {
        this(method, code, relocations, safepoints, frameBytes, coldOffset, prologueBytes, loops, UNLIMITED);
    }

    public boolean isLimited() {
        return limited != UNLIMITED;
    }

    /// Whether the run-time can meet its frame, or its prologue.
    public boolean isFramed() {
        return !safepoints.isEmpty() || isLimited();
    }

    /// What the code starts at a multiple of, in bytes: a method without a loop gains nothing from a fetch line of its own, and padding was 3 % of Hello.
    public int alignment() {
        return loops ? 16 : 1;
    }

    public CompiledMethod {
        relocations = List.copyOf(relocations);
        safepoints = List.copyOf(safepoints);
    }
}
