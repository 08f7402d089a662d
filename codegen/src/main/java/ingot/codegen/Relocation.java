package ingot.codegen;

/// A 4-byte hole in a method's code.
///
/// @param offset   of the hole in the code
/// @param relative true: the hole holds target + addend - (address of the hole + 4); false: the absolute address target + addend
public record Relocation(int offset, boolean relative, Target target, int addend) {
}
