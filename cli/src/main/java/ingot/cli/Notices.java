package ingot.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The notices that belong beside an executable that is given to others: it contains parts of OpenJDK (GPLv2 with the Classpath
/// Exception) and of what OpenJDK contains, such as Unicode's CLDR and character data. Their texts come from the JDK's own legal folder.
final class Notices {
    private Notices() {}

    static void write(Path jdk, String mainClass, Path file) throws IOException {
        var legal = jdk.resolve("legal").resolve("java.base");
        if (!Files.isDirectory(legal)) {
            throw Failures.unusableJdk(jdk.toString(), "it has no legal/java.base, whose texts are the notices");
        }
        var text = new StringBuilder("Notices for the executable of ").append(mainClass).append("""


            It was made by Ingot. Besides the program itself it contains
            - parts of Ingot's run-time library, GNU General Public License version 2 with the Classpath Exception;
            - parts of the OpenJDK class library, under the same licence, and of what that library contains.
            The Classpath Exception allows to link the program with these under terms of your choice.
            """);
        try (var files = Files.list(legal)) {
            for (var entry : files.sorted().toList()) {
                text.append("\n==== ").append(entry.getFileName()).append(" ====\n\n").append(Files.readString(entry));
            }
        }
        Files.writeString(file, text);
    }
}
