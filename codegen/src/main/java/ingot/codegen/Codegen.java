package ingot.codegen;

import ingot.analysis.ClosedProgram;
import ingot.codegen.image.TypeNumbering;
import ingot.codegen.pass.CallCounts;
import ingot.codegen.pass.Inlining;
import ingot.codegen.pass.Passes;
import ingot.codegen.pass.Prepared;
import ingot.codegen.x64.Backend;
import ingot.ir.Graph;
import ingot.ir.Verifier;
import ingot.world.Field;
import ingot.world.Method;
import ingot.world.Type;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/// Compiles the methods of a closed program, in parallel and independently of order.
///
/// First every method is prepared by itself; then, from the roots on, what code names is compiled, in waves: the methods that a wave's code names for the first time are the next one. What
/// was inlined wherever it is called is never named, so it is neither compiled nor in the image. A method's code is a function of the prepared graphs alone; the results are put in
/// the program's order.
final class Codegen {
    private final ClosedProgram program;
    private final Backend backend;
    private final Set<String> disabled;
    private final boolean verify;
    private final BiConsumer<String, Graph> observer;
    private final int threads;
    private final Observation observation;

    /// @param observation null: none
    Codegen(ClosedProgram program, TypeNumbering numbering, Build.Options options, Observation observation) {
        this.program = program;
        this.disabled = options.concurrentMarking() ? options.disabled() : with(options.disabled(), Passes.BARRIERS);
        this.verify = options.verify();
        this.observer = options.observer();
        this.threads = options.threads();
        this.observation = observation;
        this.backend = new Backend(program.world(), numbering, references(program));
    }

    private static Set<String> with(Set<String> names, String name) {
        var all = new HashSet<>(names);
        all.add(name);
        return all;
    }

    private static ImageReferences references(ClosedProgram program) {
        return new ImageReferences() {
            @Override
            public synchronized int string(String value) {
                return program.heap().intern(value);
            }

            @Override
            public synchronized int mirror(Type type) {
                return program.heap().mirror(type);
            }

            @Override
            public synchronized String stringValue(int reference) {
                return program.heap().stringValue(reference);
            }

            @Override
            public synchronized Type mirrored(int reference) {
                return program.heap().mirrored(reference);
            }

            @Override
            public synchronized int valueOf(Field field) {
                return program.heap().getRef(program.heap().statics(field.holder()), field.offset());
            }
        };
    }

    /// The methods that the roots, class initialisation at run time and the code of other methods lead to, in the order of the program's methods. The program's main is a root: people
    /// look for it.
    List<CompiledMethod> compileAll(List<Method> entries) {
        var roots = new LinkedHashSet<>(entries);
        program.deferred().stream().map(type -> type.initialiser()).filter(method -> method != null && program.isCompiled(method)).forEach(roots::add);
        var compiled = new HashMap<Method, CompiledMethod>();
        try (var workers = new Workers(threads)) {
            var prepared = new Prepared(this::prepare);
            workers.each(program.methods(), prepared::graph);
            Set<Method> once = CallCounts.once(program, List.copyOf(roots), prepared);
            var inputs = new Passes.Inputs(program, new Inlining(program, prepared, once::contains));
            List<Method> wave = List.copyOf(roots);
            while (!wave.isEmpty()) {
                var next = new LinkedHashSet<Method>();
                List<CompiledMethod> done = workers.each(wave, method -> compile(prepared.graph(method).copy(), inputs));
                done.forEach(method -> compiled.put(method.method(), method));
                done.forEach(method -> next.addAll(named(method)));
                wave = next.stream().filter(method -> !compiled.containsKey(method)).toList();
            }
        }
        return program.methods().stream().filter(compiled::containsKey).map(compiled::get).toList();
    }

    /// The methods whose code this code leads to.
    private Set<Method> named(CompiledMethod method) {
        var named = new LinkedHashSet<Method>();
        for (Relocation relocation : method.relocations()) {
            switch (relocation.target()) {
                case Target.Code(var called) when program.isCompiled(called) -> named.add(called); // a stub's code is made elsewhere
                case Target.Column(var selector) -> named.addAll(program.callees(selector));
                default -> {
                }
            }
        }
        return named;
    }

    private Graph prepare(Method method) {
        Graph graph = Passes.prepare(program, method, disabled, this::after);
        return observation == null ? graph : observation.mark(graph);
    }

    private CompiledMethod compile(Graph graph, Passes.Inputs inputs) {
        return backend.compile(Passes.finish(graph, inputs, disabled, this::after));
    }

    private void after(String pass, Graph graph) {
        observer.accept(pass, graph);
        if (verify) {
            Verifier.verify(graph, pass);
        }
    }
}
