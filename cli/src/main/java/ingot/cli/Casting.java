package ingot.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/// One build into one file: nothing appears under the output's name unless all of it is there.
final class Casting {
    private final Pipeline pipeline;
    private final Settings settings;

    Casting(Pipeline pipeline, Settings settings) {
        this.pipeline = pipeline;
        this.settings = settings;
    }

    Outcome cast(Program program, CastOptions options, Path output, PrintWriter err) {
        var folder = output.toAbsolutePath().getParent();
        checkWritable(output, folder);
        try (var phases = new Phases(err, settings.terminal(), options.verbose, options.time)) {
            var partial = Files.createTempFile(folder, "." + output.getFileName() + ".", ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                var request = new BuildRequest(program.classPath(), program.mainClass(), partial, options.jdkOr(settings.jdk()),
                    settings.runtime(), settings.cache(), options.toOptions());
                var outcome = pipeline.build(request, phases);
                phases.end();
                if (!options.stopsAfterAnalysis()) {
                    Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
                    emit(options, program, partial, output);
                    Files.move(partial, output, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                }
                return outcome;
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (FileSystemException e) {
            throw Failures.outputUnwritable(output.toString(), reason(e));
        } catch (IOException e) {
            throw Failures.outputUnwritable(output.toString(), e.getMessage());
        }
    }

    /// What --emit asks for, beside the executable.
    private void emit(CastOptions options, Program program, Path partial, Path output) throws IOException {
        if (options.emits("facts")) {
            var facts = Facts.inCache(settings.cache(), Inspected.read(partial).buildId());
            Files.copy(facts, Facts.beside(output), StandardCopyOption.REPLACE_EXISTING);
        }
        if (options.emits("map")) {
            var facts = Facts.find(partial, Inspected.read(partial).buildId(), settings.cache());
            LinkerMap.write(facts, output.resolveSibling(output.getFileName() + ".map"));
        }
        if (options.emits("notices")) {
            Notices.write(options.jdkOr(settings.jdk()), program.mainClass(), output.resolveSibling(output.getFileName() + ".notices.txt"));
        }
    }

    /// Before the work, not after it.
    private static void checkWritable(Path output, Path folder) {
        if (Files.isDirectory(output)) {
            throw Failures.outputUnwritable(output.toString(), "it is a folder");
        }
        if (!Files.isDirectory(folder)) {
            throw Failures.outputUnwritable(output.toString(), "there is no folder " + folder);
        }
        if (!Files.isWritable(folder)) {
            throw Failures.outputUnwritable(output.toString(), "no permission to write in " + folder);
        }
    }

    private static String reason(FileSystemException e) {
        return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
    }
}
