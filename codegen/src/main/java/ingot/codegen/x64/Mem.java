package ingot.codegen.x64;

import ingot.codegen.Target;

/// A memory operand: base + (index << scaleShift) + disp, plus the address of `target`, or the place of `label` instead.
///
/// @param base       register 0..15, or -1 for none
/// @param index      register 0..15 but rsp, or -1 for none
/// @param scaleShift 0..3
/// @param disp       bytes, sign-extended
/// @param target     null, or something whose absolute address is added by a relocation; it must lie below 2 GiB
/// @param label      null, or a place in the same code, reached relative to rip; then there are no base, index and target
public record Mem(int base, int index, int scaleShift, int disp, Target target, Label label) {
    public Mem {
        assert base >= -1 && base < 16 && index >= -1 && index < 16 && index != 4 && scaleShift >= 0 && scaleShift <= 3;
        assert label == null || base == -1 && index == -1 && target == null;
    }

    public Mem(int base, int index, int scaleShift, int disp, Target target) {
        this(base, index, scaleShift, disp, target, null);
    }

    /// [base + disp]
    public static Mem at(int base, int disp) {
        return new Mem(base, -1, 0, disp, null, null);
    }

    /// [base + (index << scaleShift) + disp]
    public static Mem at(int base, int index, int scaleShift, int disp) {
        return new Mem(base, index, scaleShift, disp, null, null);
    }

    /// [target + disp]
    public static Mem at(Target target, int disp) {
        return new Mem(-1, -1, 0, disp, target, null);
    }

    /// [label + disp], for constants and jump tables behind a method's code.
    public static Mem at(Label label, int disp) {
        return new Mem(-1, -1, 0, disp, null, label);
    }
}
