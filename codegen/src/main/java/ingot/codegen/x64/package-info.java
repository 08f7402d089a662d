/// The x86-64 half of the code generator. [ingot.codegen.x64.Assembler] and what belongs to it (Label, Mem, CodeBuffer) know the
/// instruction set and nothing else of the compiler but the names of relocation targets; they can be read alone.
/// Source: Intel SDM volume 2. The test compares every instruction with objdump.
package ingot.codegen.x64;
