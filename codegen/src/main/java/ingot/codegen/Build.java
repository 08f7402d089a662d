package ingot.codegen;

import ingot.analysis.ClosedProgram;
import ingot.analysis.Closure;
import ingot.base.BuildFailure;
import ingot.base.Diagnostic;
import ingot.codegen.image.ImageWriter;
import ingot.codegen.image.TypeNumbering;
import ingot.codegen.x64.EntryStub;
import ingot.codegen.x64.Stubs;
import ingot.evaluator.Evaluator;
import ingot.ir.Graph;
import ingot.linker.Executable;
import ingot.linker.Link;
import ingot.world.ClassType;
import ingot.world.Method;
import ingot.world.World;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// From class files to an executable: the whole way, as one method ([#build]). World and boot are opened once and serve many programs.
public final class Build {
    private final World world;
    private final Evaluator boot;
    private final Setup setup;

    /// @param classPath  directories and jars of the program
    /// @param javaHome   home of the JDK 25 whose class library is compiled in
    /// @param runtime    directory or jar with Ingot's run-time classes
    /// @param assertions -ea
    /// @param properties -D
    /// @param initialiseAtRunTime classes and packages whose initialisers are deferred by hand: see [RunTimeClasses]
    /// @param resources  files that look-ups by unknown names may find: see [World.Options]
    public record Setup(List<Path> classPath, Path javaHome, Path runtime, boolean assertions, Map<String, String> properties, List<String> initialiseAtRunTime,
            List<Pattern> resources) {
        public Setup(List<Path> classPath, Path javaHome, Path runtime, boolean assertions, Map<String, String> properties) {
            this(classPath, javaHome, runtime, assertions, properties, List.of());
        }

        public Setup(List<Path> classPath, Path javaHome, Path runtime, boolean assertions, Map<String, String> properties, List<String> initialiseAtRunTime) {
            this(classPath, javaHome, runtime, assertions, properties, initialiseAtRunTime, List.of());
        }

        public Setup {
            initialiseAtRunTime = List.copyOf(initialiseAtRunTime);
            classPath = List.copyOf(classPath);
            properties = Map.copyOf(properties);
            resources = List.copyOf(resources);
        }
    }

    /// @param debug    keep .symtab and write .debug_frame (-g)
    /// @param verify   run the IR verifier after each pass
    /// @param disabled names of optional passes to leave out
    /// @param helpfulMessages keep the texts that say what was null (JEP 358)
    /// @param runTimeOptions defaults of what INGOT_OPTS can say, such as -Xmx256m
    /// @param observer is told each pass that has run and the graph, for dumps
    /// @param concurrentMarking code for a collector that marks while the program runs: with deletion barriers. There is none yet; tests see that the barriers are right
    /// @param threads  that compile; the bytes do not depend on it, the order in which the observer is told does
    public record Options(boolean debug, boolean verify, Set<String> disabled, boolean stopAfterAnalysis, boolean helpfulMessages, List<String> runTimeOptions,
            BiConsumer<String, Graph> observer, boolean concurrentMarking, int threads) {
        public static final Options PLAIN = new Options(false, false, Set.of(), false, true, List.of(), (_, _) -> {}, false, Runtime.getRuntime().availableProcessors());

        /// With an observer that wants methods one after the other.
        public Options(boolean debug, boolean verify, Set<String> disabled, boolean stopAfterAnalysis, boolean helpfulMessages, List<String> runTimeOptions,
                BiConsumer<String, Graph> observer) {
            this(debug, verify, disabled, stopAfterAnalysis, helpfulMessages, runTimeOptions, observer, false, 1);
        }
    }

    /// Told where the build is: a phase begins and ends the one before; `done` of `total` things of it are done (total -1 if unknown).
    public interface Progress {
        void phase(String name);

        void count(String things, long done, long total);

        /// Nobody watches.
        Progress NONE = new Progress() {
            @Override
            public void phase(String name) {
            }

            @Override
            public void count(String things, long done, long total) {
            }
        };
    }

    /// What a build tells its user. Times in nanoseconds; no executable and no methods if it stopped after the analysis.
    public record Result(Executable executable, ClosedProgram program, List<CompiledMethod> methods, Map<String, Long> phases) {}

    /// @param methods signatures of those that leave a mark, in the order of the file's bytes
    public record Observed(Executable executable, List<String> methods) {}

    private Build(World world, Evaluator boot, Setup setup) {
        this.world = world;
        this.boot = boot;
        this.setup = setup;
    }

    public static Build open(Setup setup) {
        return open(setup, null);
    }

    /// @param cache directory where the state after the JDK's boot is kept between builds, or null
    public static Build open(Setup setup, Path cache) {
        var world = World.open(new World.Options(setup.classPath(), setup.javaHome(), setup.runtime(), setup.assertions(), setup.resources()));
        var atRunTime = RunTimeClasses.of(world, setup.initialiseAtRunTime());
        var options = new Evaluator.Options(setup.properties(), Evaluator.Options.STEP_BUDGET, atRunTime.matches(), Evaluator.Policy.BUILD);
        var boot = Evaluator.boot(world, options, cache);
        atRunTime.classes().forEach(type -> boot.defer(type, Evaluator.Reason.ASKED_FOR, "--initialize-at-run-time"));
        return new Build(world, boot, setup);
    }

    public World world() {
        return world;
    }

    public Evaluator bootState() {
        return boot;
    }

    public Result build(String mainClass, Options options, Progress progress) {
        var clock = new PhaseClock();
        List<Method> roots = roots(mainClass, options);
        clock.enter("analysis");
        progress.phase("analysis");
        var program = Closure.of(world, boot, roots, Closure.Options.DEFAULT, _ -> {});
        progress.count("methods", program.methods().size(), -1);
        if (options.stopAfterAnalysis()) {
            return new Result(null, program, List.of(), clock.finish());
        }
        // From here on no class, method or image object is added.
        return cast(program, roots, options, null, clock, progress);
    }

    /// An executable of a program that was built with the same options, which tells what it ran.
    ///
    /// @param file where: see [Observation]
    public Observed observe(Result built, String mainClass, Options options, Path file) {
        var observation = new Observation(built.program(), file);
        return new Observed(cast(built.program(), roots(mainClass, options), options, observation, new PhaseClock(), Progress.NONE).executable(), observation.methods());
    }

    private List<Method> roots(String mainClass, Options options) {
        ClassType main = world.find(mainClass.replace('.', '/'));
        if (main == null) {
            var failure = world.failure(mainClass.replace('.', '/'));
            throw new BuildFailure(new Diagnostic("IN0504", "main class " + mainClass + " cannot be loaded: "
                    + failure.errorClass().substring(failure.errorClass().lastIndexOf('/') + 1) + ": " + failure.message(), List.of(),
                    "check the name and the class path " + setup.classPath()));
        }
        var roots = new ArrayList<>(EntryStub.calls(world));
        roots.addAll(Stubs.calls(world, options.concurrentMarking()));
        roots.add(ProgramEntry.mainOf(main));
        return roots;
    }

    /// @param observation null: none
    private Result cast(ClosedProgram program, List<Method> roots, Options options, Observation observation, PhaseClock clock, Progress progress) {
        clock.enter("compile");
        progress.phase("compile");
        var numbering = new TypeNumbering(program);
        var codegen = new Codegen(program, numbering, options, observation);
        var methods = Stream.concat(Stubs.of(world, options.concurrentMarking()).stream(), codegen.compileAll(roots).stream()).toList();
        CoreRules.check(world, program::callees, methods);
        progress.count("methods", methods.size(), methods.size());
        var entry = EntryStub.of(world, observation);
        // From here on no byte of code changes, only addresses.
        clock.enter("link");
        progress.phase("link");
        var executable = new ImageWriter(program, numbering, methods, options.helpfulMessages(), options.runTimeOptions(), observation).write(entry, options.debug() ? Link.Strip.NOTHING : Link.Strip.ALL);
        return new Result(executable, program, methods, clock.finish());
    }
}
