package ingot.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/// Compiles test programs that stand as text in the tests.
final class Sources {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?m)^(?:package [\\w.]+; )?(?:@\\S+\\s+)*(?:public |final |abstract |sealed |non-sealed )*(?:class|interface|record|enum|@interface) (\\w+)");

    private Sources() {
    }

    /// Each text is one compilation unit, named after its first type. Result: the folder with the class files.
    static Path compile(Path folder, String... units) throws IOException {
        return compile(folder, List.of(), units);
    }

    static Path compile(Path folder, List<String> options, String... units) throws IOException {
        var files = new ArrayList<String>();
        var source = folder.resolve("src");
        for (var unit : units) {
            var inPackage = PACKAGE.matcher(unit);
            var type = TYPE.matcher(unit);
            if (!type.find()) {
                throw new IllegalArgumentException(unit);
            }
            var target = source.resolve((inPackage.find() ? inPackage.group(1).replace('.', '/') + "/" : "") + type.group(1) + ".java");
            Files.createDirectories(target.getParent());
            Files.writeString(target, unit);
            files.add(target.toString());
        }
        var classes = folder.resolve("classes");
        var arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-cp", classes.toString(), "-d", classes.toString()));
        arguments.addAll(options);
        arguments.addAll(files);
        int status = ToolProvider.findFirst("javac").orElseThrow().run(System.out, System.err, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalArgumentException("does not compile");
        }
        return classes;
    }
}
