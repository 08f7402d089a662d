package ingot.codegen;

import ingot.ir.Position;

import java.util.BitSet;

/// What the frame table says of one code address.
///
/// @param pcOffset      a return address, or an instruction of the implicit-check table
/// @param handlerOffset of the landing pad for exceptions that arrive here, -1 if they leave the method
/// @param position      where it is in the source, null in stubs that belong to no bytecode
/// @param references    8-byte slots from rsp that hold a narrow reference, zero-extended; of a loop poll, first the SavedRegisters.GENERAL registers
/// @param isFault       the instruction is an implicit null check
public record Safepoint(int pcOffset, int handlerOffset, Position position, BitSet references, boolean isFault) {
    public Safepoint(int pcOffset, int handlerOffset, Position position, BitSet references) {
        this(pcOffset, handlerOffset, position, references, false);
    }
}
