package ingot.codegen;

import ingot.analysis.ClosedProgram;
import ingot.codegen.image.TypeNumbering;
import ingot.codegen.pass.Passes;
import ingot.codegen.x64.Backend;
import ingot.ir.Graph;
import ingot.ir.Verifier;
import ingot.world.Field;
import ingot.world.Method;
import ingot.world.Type;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/// Compiles the methods of a closed program, in parallel and independently of order.
final class Codegen {
    private final ClosedProgram program;
    private final Backend backend;
    private final Passes.Inputs inputs;
    private final Set<String> disabled;
    private final boolean verify;
    private final BiConsumer<String, Graph> observer;

    Codegen(ClosedProgram program, TypeNumbering numbering, Build.Options options) {
        this.program = program;
        this.inputs = new Passes.Inputs(program);
        this.disabled = options.disabled();
        this.verify = options.verify();
        this.observer = options.observer();
        this.backend = new Backend(program.world(), numbering, new ImageReferences() {
            @Override
            public synchronized int string(String value) {
                return program.heap().intern(value);
            }

            @Override
            public synchronized int mirror(Type type) {
                return program.heap().mirror(type);
            }

            @Override
            public String stringValue(int reference) {
                return program.heap().stringValue(reference);
            }

            @Override
            public Type mirrored(int reference) {
                return program.heap().mirrored(reference);
            }

            @Override
            public int valueOf(Field field) {
                return program.heap().getRef(program.heap().statics(field.holder()), field.offset());
            }
        });
    }

    List<CompiledMethod> compileAll() {
        return program.methods().stream().map(this::compile).toList();
    }

    private CompiledMethod compile(Method method) {
        Graph graph = Passes.optimise(method, inputs, disabled, (pass, after) -> {
            observer.accept(pass, after);
            if (verify) {
                Verifier.verify(after, pass);
            }
        });
        return backend.compile(graph);
    }
}
