package ingot.corpus;

import ingot.analysis.ClosedProgram;
import ingot.world.ClassType;
import ingot.world.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What is kept of a closed program when its executable is written: names only, since another World asks.
///
/// @param methods       signatures of the compiled methods
/// @param substitutions signatures of those whose body the run-time replaces
/// @param initialised   internal names of the classes that the build initialised, without hidden ones, whose names belong to a World
/// @param deferred      internal names of the classes that the program initialises
record Reached(Set<String> methods, Set<String> substitutions, List<String> initialised, Set<String> deferred) {
    static Reached of(ClosedProgram program) {
        return new Reached(signatures(program, false), signatures(program, true),
            program.initialised().stream().filter(type -> !program.isDeferred(type) && !type.isHidden()).map(ClassType::internalName).toList(),
            program.deferred().stream().map(ClassType::internalName).collect(Collectors.toUnmodifiableSet()));
    }

    private static Set<String> signatures(ClosedProgram program, boolean substituted) {
        return program.methods().stream().filter(m -> !substituted || m.isSubstituted()).map(Method::signature).collect(Collectors.toUnmodifiableSet());
    }
}
