package ingot.cli;

import ingot.analysis.ClosedProgram;
import ingot.base.Diagnostic;
import ingot.codegen.Build;
import ingot.evaluator.Evaluator;
import ingot.ir.GraphText;
import ingot.linker.ElfSegment;
import ingot.linker.Executable;
import ingot.world.ClassType;
import ingot.world.Type;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/// The compiler, as the command line sees it: hands the request to [ingot.codegen.Build] and reads the figures off its result.
final class Compiler implements Pipeline {
    @Override
    public Outcome build(BuildRequest request, Progress progress) {
        if (request.runtime().size() != 1) {
            throw new AssertionError("one run-time library, not " + request.runtime());
        }
        progress.phase("boot");
        var options = request.options();
        var build = Build.open(new Build.Setup(request.classPath(), request.jdk(), request.runtime().getFirst(), options.assertions(), options.properties(),
                options.initialiseAtRunTime(), options.resources().stream().map(Pattern::compile).toList()), request.cache() == null ? null : request.cache().resolve("boot"));
        var wanted = options.dumpMethods() == null ? Pattern.compile(".*") : glob(options.dumpMethods());
        var result = build.build(request.mainClass(), new Build.Options(options.debug(), options.verifyEachPass(), new HashSet<>(options.disabledPasses()),
                options.stopAfterAnalysis(), options.helpfulMessages(), options.runTimeOptions(), (pass, graph) -> {
                    var dumped = options.dumpAfter();
                    var name = graph.method().holder().name() + "." + graph.method().name();
                    if ((dumped.contains(pass) || dumped.contains("all")) && wanted.matcher(name).matches()) {
                        System.err.println("after " + pass + "\n" + GraphText.print(graph));
                    }
                }, false, options.dumpAfter().isEmpty() ? Runtime.getRuntime().availableProcessors() : 1), new Build.Progress() {
                    @Override
                    public void phase(String name) {
                        progress.phase(name);
                    }

                    @Override
                    public void count(String things, long done, long total) {
                        progress.count(things, done, total);
                    }
                });
        if (result.executable() != null) {
            result.executable().writeTo(request.output());
            keepFacts(request, result);
        }
        return outcome(result.program(), result.executable(), options.debug());
    }

    private static void keepFacts(BuildRequest request, Build.Result result) {
        var facts = Facts.of(result.program(), result.methods(), result.executable());
        try {
            facts.save(Facts.inCache(request.cache(), facts.buildId()));
        } catch (IOException e) {
            throw Failures.outputUnwritable(request.cache().toString(), e.getMessage());
        }
    }

    private static Pattern glob(String glob) {
        return Pattern.compile(Pattern.quote(glob).replace("*", "\\E.*\\Q"));
    }

    private static Outcome outcome(ClosedProgram program, Executable executable, boolean debug) {
        var segments = new ArrayList<Outcome.Share>();
        if (executable != null) {
            long loaded = 0;
            for (ElfSegment segment : executable.segments()) {
                if (segment.isLoaded()) {
                    segments.add(new Outcome.Share(segment.permissions(), 1, segment.fileBytes()));
                    loaded += segment.fileBytes();
                }
            }
            if (executable.bytes().length > loaded) {
                segments.add(new Outcome.Share(debug ? "symbols" : "padding", 1, executable.bytes().length - loaded));
            }
        }
        int library = (int) program.methods().stream().filter(m -> m.holder().origin() == ClassType.Origin.JDK).count();
        var deferred = program.deferred().stream().map(type -> program.evaluator().state(type) instanceof Evaluator.Init.Deferred(var reason, var detail, var place)
                ? new Outcome.Deferred(type.name(), reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + (detail.isEmpty() ? "" : ": " + detail), place)
                : new Outcome.Deferred(type.name(), "not tried", "")).toList();
        int initialised = (int) program.types().stream().filter(t -> t instanceof ClassType c && program.evaluator().state(c) instanceof Evaluator.Init.Done).count();
        return new Outcome(segments, program.types().size(), program.methods().size(), library, initialised, program.lateFields().size(), deferred, heap(program, executable),
                program.diagnostics().stream().map(Diagnostic::warning).toList(), program.libraryDiagnostics().stream().map(Diagnostic::warning).toList());
    }

    /// What lies in the executable, if there is one; the analysis keeps a few objects more that compiled code refers to no longer.
    private static List<Outcome.Share> heap(ClosedProgram program, Executable executable) {
        if (executable != null) {
            return InspectCommand.heap(Facts.placed(executable.symbols()));
        }
        var counts = new LinkedHashMap<String, long[]>();
        for (int reference : program.imageObjects()) {
            Type type = program.heap().typeOf(reference);
            var sum = counts.computeIfAbsent(type == null ? InspectCommand.STATICS : type.name(), _ -> new long[2]);
            sum[0]++;
            sum[1] += program.sizeOf(reference);
        }
        return InspectCommand.sorted(counts);
    }
}
