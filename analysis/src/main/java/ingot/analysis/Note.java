package ingot.analysis;

import ingot.base.Diagnostic;
import ingot.world.Method;
import ingot.world.PoolEntry;

import java.util.List;

/// Something that does not end the build and that its user should know: where it is reached, it fails when the program runs.
///
/// @param from the method that reached it first, null for none
record Note(String code, String message, Method from, String advice) {
    static Note noSubstitution(Method method, Method from) {
        return new Note("IN0203", "native method without a substitution: " + method.signature() + ", whose call is an UnsatisfiedLinkError", from, "");
    }

    static Note deleted(Method method, Method from) {
        return new Note("IN0204", "reaches " + method.signature() + ": " + method.deletion(), from, "");
    }

    /// An absent class above all; what a class that does not verify or cannot be parsed throws has messages of its own ([ingot.world.World#problems]).
    static Note unlinked(PoolEntry.Failure failure, Method from) {
        String error = failure.errorClass().substring(failure.errorClass().lastIndexOf('/') + 1);
        return new Note("IN0205", "the program meets " + error + ": " + failure.message(), from,
                error.equals("NoClassDefFoundError") ? "give the folder or jar that holds it with -cp, if the program is to get there"
                        : "compile the program against the classes that it is cast with");
    }

    Diagnostic explained(Why why) {
        return new Diagnostic(code, message, from == null ? List.of() : why.chain(from).stream().map(edge -> edge.to().toString()).toList(), advice);
    }
}
