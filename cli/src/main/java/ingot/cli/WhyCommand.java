package ingot.cli;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ingot why`: the shortest chain from the program's start to a class, a method or a field.
@Command(name = "why", mixinStandardHelpOptions = true, sortOptions = false, description = "Show how a class, method or field came to be in an executable.")
final class WhyCommand implements Callable<Integer> {
    private final Settings settings;
    private final Map<String, Facts.Reached> methods = new HashMap<>();
    /// By type, the method that brings its first instance.
    private final Map<String, String> makers = new HashMap<>();

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "EXECUTABLE", description = "An executable made by Ingot.")
    private Path file;

    @Parameters(index = "1", paramLabel = "NAME", description = "A class (java.util.HashMap), a method (java.lang.String.length) or a field.")
    private String name;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    WhyCommand(Settings settings) {
        this.settings = settings;
    }

    /// @param kind  class, method or field
    /// @param note  what the chain ends in, when that is not the named thing itself
    /// @param chain outermost first
    private record Answer(String name, String kind, String note, List<Step> chain) {}

    /// @param cause    how this method was reached from the one before: root, call, dispatch, helper, initialiser, late_field
    /// @param receiver of a dispatch, a type of object it selects this method for; else null
    /// @param maker    the method that brings the first object of that type; else null
    private record Step(String method, String cause, String receiver, String maker) {}

    @Override
    public Integer call() throws IOException {
        var elf = Inspected.read(file);
        if (elf.buildId() == null) {
            throw Failures.notAnExecutable(file.toString(), "it has no build id");
        }
        var facts = Facts.find(file, elf.buildId(), settings.cache());
        if (facts == null) {
            throw Failures.noFacts(file.toString());
        }
        var answer = answer(facts);
        if (answer == null) {
            throw Failures.nothingNamed(name, file.toString());
        }
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(answer));
        } else {
            out.println(answer.kind() + " " + answer.name() + (answer.note().isEmpty() ? "" : ": " + answer.note()));
            for (var step : answer.chain()) {
                out.println("  " + (step.cause().equals("root") ? "root" : "-> " + step.cause().replace('_', ' ')) + "  " + step.method());
                if (step.receiver() != null) {
                    out.println("       on " + step.receiver() + (step.maker() == null ? "" : ", which " + step.maker() + " brings first"));
                }
            }
        }
        out.flush();
        return 0;
    }

    private Answer answer(Facts facts) {
        facts.methods().forEach(m -> methods.put(m.name(), m));
        facts.types().stream().filter(t -> t.maker() != null).forEach(t -> makers.put(t.name(), t.maker()));
        var wanted = name.replace('/', '.').replace('#', '.');
        for (var type : facts.types()) {
            if (type.name().equals(wanted)) {
                return ofType(type);
            }
        }
        var overloads = facts.methods().stream().filter(m -> m.name().equals(wanted) || m.name().startsWith(wanted + "("))
            .map(m -> chain(m.name())).min(Comparator.comparingInt(List::size));
        if (overloads.isPresent()) {
            return new Answer(overloads.get().getLast().method(), "method", "", overloads.get());
        }
        for (var field : facts.fields()) {
            if (field.name().equals(wanted)) {
                var owner = wanted.substring(0, wanted.lastIndexOf('.'));
                var use = field.read() ? field.written() ? "read and written" : "read" : "written, never read";
                return field.reader() == null ? new Answer(wanted, "field", use + "; the shortest chain into its class", into(owner))
                    : new Answer(wanted, "field", use + "; the last method is the nearest that reads it", chain(field.reader()));
            }
        }
        var inside = into(wanted);
        return inside.isEmpty() ? null : new Answer(wanted, "class", "no instance; the shortest chain into its code", inside);
    }

    private Answer ofType(Facts.Made type) {
        if (type.maker() != null) {
            var objects = type.objects() > 0 ? "; " + type.objects() + " objects in the image heap" : "";
            return new Answer(type.name(), "class", "its first instance comes from the last method" + objects, chain(type.maker()));
        }
        var inside = into(type.name());
        return new Answer(type.name(), "class", inside.isEmpty() ? "no instance and no code: it is named by a test, an array or a subclass" : "no instance; the shortest chain into its code", inside);
    }

    private List<Step> into(String owner) {
        return methods.keySet().stream().filter(m -> owner.equals(m.substring(0, m.lastIndexOf('.', m.indexOf('('))))).sorted()
            .map(m -> chain(m)).min(Comparator.comparingInt(List::size)).orElse(List.of());
    }

    private List<Step> chain(String method) {
        var chain = new ArrayList<Step>();
        for (var at = methods.get(method); at != null; at = at.from() == null ? null : methods.get(at.from())) {
            chain.addFirst(new Step(at.name(), at.cause(), at.receiver(), makers.get(at.receiver())));
        }
        return chain;
    }
}
