package ingot.analysis;

import ingot.base.Diagnostic;
import ingot.ir.Graph;
import ingot.world.ClassType;
import ingot.world.Method;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the build says about code that does not work as on a JVM, or that works only as far as the closed world goes. Each finding is remembered with the
/// operation that live code comes to; line and chain are looked up when the closure is complete.
final class Findings {
    /// A code, with what to do about it.
    enum Topic {
        CLASS_NAME("IN0206", "at run time the name finds the classes of the executable; name the class by a constant, or mention it elsewhere"),
        MEMBERS("IN0207", "members that are not registered throw UnsupportedOperationException (docs/errors/IN0207.md says which are); ask a class constant for them"),
        SERVICE("IN0208", "give the service to ServiceLoader as a class constant"),
        THREAD("IN0209", "the call throws UnsupportedOperationException at run time"),
        PROXY("IN0211", "give Proxy an array of class literals that is made where it is called"),
        CHARSET("IN0210", "name the charset by a constant; others than those of the executable are an UnsupportedCharsetException"),
        RESOURCE("IN0215", "name the resource by a constant, or choose files with -H:IncludeResources=REGEX"),
        MODULE_RESOURCE("IN0215", "name the resource by a constant"),
        ABSENT_RESOURCE("IN0216", "the call finds nothing, as on a JVM; give the folder or jar that holds it with -cp, if it is to find something");

        private final String code;
        private final String advice;

        Topic(String code, String advice) {
            this.code = code;
            this.advice = advice;
        }
    }

    /// @param position in the flow of `at`
    private record Finding(Topic topic, String message, Flow at, int position) {
        boolean isForVerbose() {
            return switch (topic) {
                case THREAD, RESOURCE -> false; // the program changes by it, wherever it is
                case ABSENT_RESOURCE -> true; // to look for an optional file is no fault
                default -> at.method.holder().origin() != ClassType.Origin.PROGRAM;
            };
        }
    }

    private final Map<String, Finding> found = new LinkedHashMap<>();

    void add(Topic topic, String message, Flow at, int position) {
        found.putIfAbsent(topic + " " + at.index + " " + position, new Finding(topic, message, at, position));
    }

    /// As the build prints them, by message.
    ///
    /// @param library those of places in the class library, which a user can do little about; or the others
    List<Diagnostic> explain(Why why, Bodies bodies, boolean library) {
        return found.values().stream().filter(finding -> finding.isForVerbose() == library)
                .map(finding -> new Diagnostic(finding.topic.code, message(finding, bodies), chain(finding, why), finding.topic.advice))
                .sorted(Comparator.comparing(Diagnostic::message)).distinct().toList();
    }

    private static List<String> chain(Finding finding, Why why) {
        return why.chain(finding.at.method).stream().map(edge -> edge.to().toString()).toList();
    }

    private static String message(Finding finding, Bodies bodies) {
        Method method = finding.at.method;
        int line = line(bodies.graph(method), finding.at.graph.idOf[finding.position]);
        return finding.message + " in " + method.holder().name() + "." + method.name() + (line > 0 ? ":" + line : "");
    }

    private static int line(Graph graph, int id) {
        return graph.blocks().stream().flatMap(block -> block.values().stream()).filter(value -> value.id() == id && value.position() != null)
                .mapToInt(value -> value.position().line()).findFirst().orElse(0);
    }
}
