package ingot.codegen;

import ingot.analysis.ClosedProgram;
import ingot.codegen.image.TypeNumbering;
import ingot.codegen.pass.ApplyFacts;
import ingot.codegen.x64.Backend;
import ingot.ir.Graph;
import ingot.ir.Verifier;
import ingot.world.Method;
import ingot.world.Type;

import java.util.List;

/// Compiles the methods of a closed program, in parallel and independently of order.
final class Codegen {
    private final ClosedProgram program;
    private final Backend backend;
    private final boolean verify;

    Codegen(ClosedProgram program, TypeNumbering numbering, boolean verify) {
        this.program = program;
        this.verify = verify;
        this.backend = new Backend(program.world(), numbering, new ImageReferences() {
            @Override
            public synchronized int string(String value) {
                return program.heap().intern(value);
            }

            @Override
            public synchronized int mirror(Type type) {
                return program.heap().mirror(type);
            }
        });
    }

    List<CompiledMethod> compileAll() {
        return program.methods().stream().map(this::compile).toList();
    }

    private CompiledMethod compile(Method method) {
        Graph graph = program.graph(method);
        ApplyFacts.run(graph, program.facts(method));
        if (verify) {
            Verifier.verify(graph);
        }
        return backend.compile(graph);
    }
}
