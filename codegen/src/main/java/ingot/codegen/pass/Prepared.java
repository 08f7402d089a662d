package ingot.codegen.pass;

import ingot.analysis.ClosedProgram;
import ingot.ir.Graph;
import ingot.world.Method;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The graphs of a program's methods as they are before any call is looked into: facts applied, simplified. Each is made once; compiling a method and putting it in place of a call both
/// start from a copy. Shared by all threads: nobody changes a graph that stands here.
public final class Prepared {
    private final Function<Method, Graph> make;
    private final Map<Method, Graph> graphs = new ConcurrentHashMap<>();

    /// @param make a pure function
    public Prepared(Function<Method, Graph> make) {
        this.make = make;
    }

    /// Those of the program, without dumps.
    public static Prepared of(ClosedProgram program) {
        return new Prepared(method -> Passes.prepare(program, method, java.util.Set.of(), (_, _) -> {}));
    }

    /// Not to be changed.
    public Graph graph(Method method) {
        Graph known = graphs.get(method);
        if (known == null) { // made outside of the map: a graph takes long, and two that are made at once are equal
            Graph made = make.apply(method);
            known = graphs.putIfAbsent(method, made);
            known = known == null ? made : known;
        }
        return known;
    }
}
