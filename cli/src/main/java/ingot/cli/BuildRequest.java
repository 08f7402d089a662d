package ingot.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Everything a build depends on. Equal requests over equal files give equal bytes.
///
/// @param classPath  folders and jars, in order
/// @param mainClass  binary name with dots, `com.acme.Main`
/// @param output     where to write the executable; a temporary name beside the user's, moved there when all went well
/// @param jdk        home of the JDK whose class library is cast
/// @param runtime    the run-time library: folders or jars whose classes are compiled into every executable
/// @param cache      folder for what may be kept between builds (the evaluated boot, facts by build id)
/// @param options    what the user asked for on top
public record BuildRequest(List<Path> classPath, String mainClass, Path output, Path jdk, List<Path> runtime, Path cache,
                           Options options) {
    public BuildRequest {
        classPath = List.copyOf(classPath);
        runtime = List.copyOf(runtime);
    }

    /// @param debug                keep .symtab and .debug_frame (-g)
    /// @param assertions           compile assert statements in (-ea)
    /// @param helpfulMessages      texts of the helpful NullPointerExceptions are kept
    /// @param properties           -D: system properties set at build time
    /// @param runTimeDefaults      -R: defaults of run-time options, such as -Xmx256m, without the -R:
    /// @param initializeAtRunTime  classes, packages (`com.acme.*`) or `*` whose initialisers are deferred by hand
    /// @param stopAfterAnalysis    no executable: only the closure and its figures
    /// @param dumpAfter            names of passes to dump after; may hold `all`
    /// @param dumpMethods          glob over `java.lang.String.length`-like names; null for all
    /// @param disabledPasses       optional passes to leave out
    /// @param verifyEachPass       run the IR verifier after each pass
    /// @param emit                 extra outputs beside the executable: `facts`, `notices`, `map`
    public record Options(boolean debug, boolean assertions, boolean helpfulMessages, Map<String, String> properties,
                          List<String> runTimeDefaults, List<String> initializeAtRunTime, boolean stopAfterAnalysis,
                          List<String> dumpAfter, String dumpMethods, List<String> disabledPasses, boolean verifyEachPass,
                          List<String> emit) {
        public Options {
            properties = Map.copyOf(properties);
            runTimeDefaults = List.copyOf(runTimeDefaults);
            initializeAtRunTime = List.copyOf(initializeAtRunTime);
            dumpAfter = List.copyOf(dumpAfter);
            disabledPasses = List.copyOf(disabledPasses);
            emit = List.copyOf(emit);
        }

        public static Options plain() {
            return new Options(false, false, true, Map.of(), List.of(), List.of(), false, List.of(), null, List.of(), false, List.of());
        }

        Options withoutProperties() {
            return new Options(debug, assertions, helpfulMessages, Map.of(), runTimeDefaults, initializeAtRunTime, stopAfterAnalysis,
                dumpAfter, dumpMethods, disabledPasses, verifyEachPass, emit);
        }

        public Options withAssertions(boolean on) {
            return new Options(debug, on, helpfulMessages, properties, runTimeDefaults, initializeAtRunTime, stopAfterAnalysis,
                dumpAfter, dumpMethods, disabledPasses, verifyEachPass, emit);
        }
    }
}
