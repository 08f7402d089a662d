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

    /// @param debug              keep .symtab and .debug_frame (-g)
    /// @param assertions         compile assert statements in (-ea)
    /// @param helpfulMessages    the texts of helpful NullPointerExceptions are kept
    /// @param properties         -D: system properties set at build time
    /// @param initialiseAtRunTime classes whose initialisers are deferred by hand; `*` all of the program's
    /// @param resources          regular expressions: which files of the class path look-ups by unknown names may find; none for all
    /// @param runTimeOptions     -R: defaults of -Xmx and -Xss
    /// @param stopAfterAnalysis  no executable: only the closure and its figures
    /// @param dumpAfter          names of passes to dump after; may hold `all`
    /// @param dumpMethods        glob over names like `java.lang.String.length`; null for all
    /// @param disabledPasses     optional passes to leave out
    /// @param verifyEachPass     run the IR verifier after each pass
    public record Options(boolean debug, boolean assertions, boolean helpfulMessages, Map<String, String> properties, List<String> initialiseAtRunTime, List<String> resources, List<String> runTimeOptions, boolean stopAfterAnalysis,
                          List<String> dumpAfter, String dumpMethods, List<String> disabledPasses, boolean verifyEachPass) {
        public Options {
            properties = Map.copyOf(properties);
            initialiseAtRunTime = List.copyOf(initialiseAtRunTime);
            resources = List.copyOf(resources);
            runTimeOptions = List.copyOf(runTimeOptions);
            dumpAfter = List.copyOf(dumpAfter);
            disabledPasses = List.copyOf(disabledPasses);
        }
    }
}
