package ingot.analysis;

import ingot.evaluator.Evaluator;
import ingot.world.Method;
import ingot.world.World;

import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Compiles small programs and computes their closures over one World, which is booted once.
final class Programs {
    private static final Pattern CLASS = Pattern.compile("class (\\w+)");
    private static final Path DIRECTORY = temporary();
    static final World WORLD = World.open(new World.Options(List.of(DIRECTORY), Path.of(System.getProperty("java.home")), Path.of("../runtime/target/classes"), false));
    static final Evaluator BOOTED = Evaluator.boot(WORLD, Evaluator.Options.build());

    private Programs() {
    }

    private static Path temporary() {
        try {
            Path directory = Files.createTempDirectory("ingot-analysis");
            directory.toFile().deleteOnExit();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Compiles the source into the World's class path; its main method.
    static Method main(String source) {
        Matcher matcher = CLASS.matcher(source);
        if (!matcher.find()) {
            throw new IllegalArgumentException(source);
        }
        String name = matcher.group(1);
        var file = new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        boolean ok = ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-d", DIRECTORY.toString(), "-proc:none"), null, List.of(file)).call();
        if (!ok) {
            throw new IllegalArgumentException("does not compile: " + source);
        }
        return WORLD.require(name).declaredMethod("main", "([Ljava/lang/String;)V");
    }

    /// The closure of main alone, without the run-time's start.
    static ClosedProgram bare(String source) {
        return close(List.of(main(source)), Closure.Options.DEFAULT);
    }

    /// The closure of a whole executable.
    static ClosedProgram whole(String source, Closure.Options options) {
        var roots = new ArrayList<Method>();
        for (Method method : WORLD.require("ingot/runtime/start/Start").methods()) {
            if (Set.of("main", "prepare").contains(method.name())) {
                roots.add(method);
            }
        }
        roots.add(main(source));
        return close(roots, options);
    }

    static ClosedProgram close(List<Method> roots, Closure.Options options) {
        return Closure.of(WORLD, BOOTED, roots, options, Progress.SILENT);
    }

    /// Names of the compiled methods of a class: "name" or "name(descriptor)".
    static Set<String> methodsOf(ClosedProgram program, String type) {
        return program.methods().stream().filter(m -> m.holder().internalName().equals(type)).map(Method::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
