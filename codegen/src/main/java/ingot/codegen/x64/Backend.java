package ingot.codegen.x64;

import ingot.codegen.CompiledMethod;
import ingot.codegen.ImageReferences;
import ingot.codegen.SubtypeTests;
import ingot.codegen.alloc.Allocation;
import ingot.codegen.alloc.AllocationVerifier;
import ingot.codegen.alloc.Code;
import ingot.ir.Graph;
import ingot.world.World;

/// SSA to machine code: selection, allocation, emission. Holds no state of a method, so methods may be compiled in parallel.
public final class Backend {
    private final Linkage linkage;
    private final boolean verify;

    public Backend(World world, SubtypeTests tests, ImageReferences image) {
        this(world, tests, image, false);
    }

    /// @param verify checks every allocation
    public Backend(World world, SubtypeTests tests, ImageReferences image, boolean verify) {
        this.linkage = new Linkage(world, tests, image);
        this.verify = verify;
    }

    /// Compiles a graph, optimised or as the builder made it; the graph is not changed.
    public CompiledMethod compile(Graph graph) {
        var selection = new Selection(graph, linkage);
        Code code = selection.select();
        Allocation allocation = Allocation.of(code, Registers.GENERAL, Registers.FLOATS);
        if (verify) {
            AllocationVerifier.verify(code, allocation);
        }
        return new Emitter(graph.method(), code, allocation, linkage, selection.callsOut, selection.hasStubs, selection.isCore()).emit();
    }

    /// The instructions with their registers, for a person to read.
    public String text(Graph graph) {
        Code code = new Selection(graph, linkage).select();
        Allocation.of(code, Registers.GENERAL, Registers.FLOATS);
        return code.toString();
    }
}
