package ingot.evaluator;

import ingot.world.Method;
import ingot.world.World;

import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Compiles small programs and runs them in one evaluator, which is booted once.
final class Programs {
    static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
    private static final Pattern CLASS = Pattern.compile("class (\\w+)");
    static final Path DIRECTORY = temporary();
    static final Path RUNTIME = Path.of("../runtime/target/classes");
    static final World WORLD = World.open(new World.Options(List.of(DIRECTORY), JAVA_HOME, RUNTIME, false));
    private static final Evaluator BOOTED = Evaluator.boot(WORLD, Evaluator.Options.test());

    private static final class Built {
        static final Evaluator BOOTED = Evaluator.boot(WORLD, Evaluator.Options.build());
    }

    /// Booted under policy BUILD, to be forked.
    static Evaluator build() {
        return Built.BOOTED;
    }

    private Programs() {
    }

    record Result(String out, String err, int status, Evaluator evaluator) {}

    private static Path temporary() {
        try {
            Path directory = Files.createTempDirectory("ingot-evaluator");
            directory.toFile().deleteOnExit();
            return directory;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Compiles the source into the World's class path and returns the name of its first class.
    static String compile(String source, String... options) {
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
                .getTask(null, null, null, Stream.concat(Stream.of("-d", DIRECTORY.toString(), "-cp", DIRECTORY.toString(), "-proc:none"),
                        Stream.of(options)).toList(), null, List.of(file)).call();
        if (!ok) {
            throw new IllegalArgumentException("does not compile: " + source);
        }
        return name;
    }

    static Result run(String source, String... arguments) {
        return run(source, "", List.of(arguments));
    }

    static Result run(String source, String input, List<String> arguments, String... options) {
        Method main = WORLD.require(compile(source, options)).declaredMethod("main", "([Ljava/lang/String;)V");
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        Evaluator evaluator = BOOTED.fork();
        var outcome = evaluator.run(main, arguments, out, err, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        return new Result(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), outcome.status(), evaluator);
    }
}
