package ingot.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.ToolProvider;

/// Compiles the programs and asks HotSpot for the answer, each once as long as nothing it depends on changes.
final class Workshop {
    /// The oracle is pinned: DESIGN section 8. -g because helpful messages name locals.
    static final List<String> JAVAC_FLAGS = List.of("-g", "-encoding", "UTF-8", "-proc:none", "-nowarn", "-implicit:none");
    static final List<String> JAVA_FLAGS = List.of("-XX:+UseSerialGC", "-Xss1m", "-Xmx256m", "-XX:+UnlockDiagnosticVMOptions",
        "-XX:-UseLibmIntrinsic", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    private final Path folder;
    private final Path java;
    private final Map<String, Object> locks = new ConcurrentHashMap<>(); // two tests of one program run side by side

    Workshop(Path folder) {
        this.folder = folder;
        this.java = Path.of(System.getProperty("java.home"), "bin", "java");
    }

    Path scratch() {
        return folder.resolve("scratch");
    }

    /// The folder with the program's class files and resources.
    Path classes(CorpusProgram program) throws IOException {
        synchronized (locks.computeIfAbsent("classes of " + program, _ -> new Object())) {
            return compiled(program);
        }
    }

    private Path compiled(CorpusProgram program) throws IOException {
        var classes = folder.resolve("classes").resolve(key(program));
        if (Files.isDirectory(classes)) {
            return classes;
        }
        Files.createDirectories(folder.resolve("classes"));
        var made = Files.createTempDirectory(folder.resolve("classes"), "javac");
        var arguments = new ArrayList<>(JAVAC_FLAGS);
        arguments.addAll(program.flags().stream().filter(flag -> flag.startsWith("--add-exports=")).toList());
        arguments.addAll(List.of("-d", made.toString(), program.file().toString()));
        var status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new AssertionError(program + " does not compile");
        }
        for (var resource : program.resources().entrySet()) {
            var file = made.resolve(resource.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, resource.getValue());
        }
        return Files.move(made, classes, StandardCopyOption.ATOMIC_MOVE);
    }

    /// HotSpot's answer. A program that answers differently when it runs again is not fit for the corpus.
    Answer oracle(CorpusProgram program) throws IOException, InterruptedException {
        synchronized (locks.computeIfAbsent("answer of " + program, _ -> new Object())) {
            return answer(program);
        }
    }

    /// The command that runs the program on HotSpot, without its arguments.
    List<String> hotSpot(CorpusProgram program) throws IOException {
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(JAVA_FLAGS);
        command.addAll(program.flags());
        command.addAll(List.of("-cp", classes(program).toString(), program.name()));
        return command;
    }

    private Answer answer(CorpusProgram program) throws IOException, InterruptedException {
        var kept = folder.resolve("answers").resolve(key(program));
        if (Files.isDirectory(kept)) {
            return new Answer(Files.readString(kept.resolve("out")), Files.readString(kept.resolve("err")),
                Integer.parseInt(Files.readString(kept.resolve("status"))));
        }
        var command = hotSpot(program);
        command.addAll(program.arguments());
        var first = Launch.run(command, program.inputBytes(), Map.of(), scratch());
        var second = Launch.run(command, program.inputBytes(), Map.of(), scratch());
        if (!first.equals(second)) {
            throw new AssertionError(program + " gives two different answers on HotSpot:\n" + first + "\n" + second);
        }
        Files.createDirectories(folder.resolve("answers"));
        var made = Files.createTempDirectory(folder.resolve("answers"), "answer");
        Files.writeString(made.resolve("out"), first.out());
        Files.writeString(made.resolve("err"), first.err());
        Files.writeString(made.resolve("status"), Integer.toString(first.status()));
        Files.move(made, kept, StandardCopyOption.ATOMIC_MOVE);
        return first;
    }

    private String key(CorpusProgram program) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(program.file()));
            digest.update((Runtime.version() + " " + JAVAC_FLAGS + JAVA_FLAGS).getBytes(StandardCharsets.UTF_8));
            return program.name() + "-" + HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
