package ingot.analysis;

import ingot.base.Diagnostic;
import ingot.world.Method;
import ingot.world.PoolEntry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// Something that does not end the build and that its user should know: where it is reached, it fails when the program runs.
///
/// @param subject the native method that cannot be called, null if it is something else
/// @param from    the method that reached it first, null for none
record Note(String code, String message, Method subject, Method from, String advice) {
    static Note noSubstitution(Method method, Method from) {
        return new Note("IN0203", "native method without a substitution: " + method.signature() + ", whose call is an UnsatisfiedLinkError", method, from, "");
    }

    static Note deleted(Method method, Method from) {
        return new Note("IN0204", "reaches " + method.signature() + ": " + method.deletion(), null, from, "");
    }

    /// An absent class above all; what a class that does not verify or cannot be parsed throws has messages of its own ([ingot.world.World#problems]).
    static Note unlinked(PoolEntry.Failure failure, Method from) {
        String error = failure.errorClass().substring(failure.errorClass().lastIndexOf('/') + 1);
        return new Note("IN0205", "the program meets " + error + ": " + failure.message(), null, from,
                error.equals("NoClassDefFoundError") ? "give the folder or jar that holds it with -cp, if the program is to get there"
                        : "compile the program against the classes that it is cast with");
    }

    /// As the build prints them. The natives that one method of the program leads to are one paragraph, with the chain to the first.
    static List<Diagnostic> explained(Collection<Note> notes, Why why) {
        var groups = new LinkedHashMap<Object, List<Note>>();
        for (Note note : notes) {
            Object cause = note.subject == null ? note : note.chain(why).stream().filter(method -> method.holder().isProgram()).toList().reversed().stream().findFirst();
            groups.computeIfAbsent(cause, _ -> new ArrayList<>()).add(note);
        }
        return groups.values().stream().map(group -> explained(group, why)).toList();
    }

    private static Diagnostic explained(List<Note> group, Why why) {
        List<Note> sorted = group.stream().sorted(Comparator.comparing(Note::message)).toList();
        Note first = sorted.getFirst();
        String message = sorted.size() == 1 ? first.message : sorted.size() + " native methods without a substitution, whose calls are UnsatisfiedLinkErrors: "
                + sorted.stream().map(note -> note.subject.holder().name() + "." + note.subject.name()).distinct().collect(Collectors.joining(", "));
        return new Diagnostic(first.code, message, first.chain(why).stream().map(Method::toString).toList(), first.advice);
    }

    private List<Method> chain(Why why) {
        return from == null ? List.of() : why.chain(from).stream().map(Why.Edge::to).toList();
    }
}
