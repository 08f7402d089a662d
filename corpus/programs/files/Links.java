/// Symbolic and hard links as ln, readlink and realpath use them.
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

class Links {
    private static String facts(Path path) {
        return path + ": " + Files.exists(path) + " " + Files.exists(path, LinkOption.NOFOLLOW_LINKS) + " link " + Files.isSymbolicLink(path)
            + " file " + Files.isRegularFile(path) + " " + Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) + " folder " + Files.isDirectory(path);
    }

    private static void symbolic() throws IOException {
        Files.createDirectories(Path.of("data/deep"));
        Files.writeString(Path.of("data/file"), "text");
        System.out.println(Files.createSymbolicLink(Path.of("to-file"), Path.of("data/file")));
        Files.createSymbolicLink(Path.of("to-folder"), Path.of("data"));
        Files.createSymbolicLink(Path.of("dangling"), Path.of("nowhere"));
        Files.createSymbolicLink(Path.of("data/deep/up"), Path.of("../file"));
        Files.createSymbolicLink(Path.of("loop1"), Path.of("loop2"));
        Files.createSymbolicLink(Path.of("loop2"), Path.of("loop1"));
        for (String name : new String[] {"to-file", "to-folder", "dangling", "data/deep/up", "loop1", "data/file"}) {
            System.out.println(facts(Path.of(name)));
        }
        System.out.println(Files.readSymbolicLink(Path.of("data/deep/up")) + " " + Files.readString(Path.of("data/deep/up")) + " " + Files.size(Path.of("to-folder/file")));
        BasicFileAttributes link = Files.readAttributes(Path.of("to-file"), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        System.out.println(link.isSymbolicLink() + " " + link.size() + " " + link.isOther());
    }

    private static void real() throws IOException {
        Path here = Path.of("").toRealPath();
        for (String name : new String[] {"to-file", "to-folder/deep/up", "data/./deep/..", "to-folder/deep/.."}) {
            System.out.println(name + " -> " + here.relativize(Path.of(name).toRealPath()) + " " + here.relativize(Path.of(name).toRealPath(LinkOption.NOFOLLOW_LINKS)));
        }
        System.out.println(new File("to-folder/deep/up").getCanonicalPath().substring(here.toString().length()) + " " + new File("dangling").getCanonicalFile().getName());
        for (String name : new String[] {"loop1", "dangling", "loop1/x"}) {
            try {
                System.out.println(Path.of(name).toRealPath());
            } catch (FileSystemException e) {
                System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
            }
        }
    }

    private static void hard() throws IOException {
        Files.createLink(Path.of("second"), Path.of("data/file"));
        System.out.println(Files.getAttribute(Path.of("second"), "unix:nlink") + " " + Files.isSameFile(Path.of("second"), Path.of("to-file")));
        Files.writeString(Path.of("second"), "changed");
        System.out.println(Files.readString(Path.of("data/file")));
        Files.delete(Path.of("data/file"));
        System.out.println(Files.getAttribute(Path.of("second"), "unix:nlink") + " " + facts(Path.of("to-file")));
        Files.move(Path.of("second"), Path.of("data/file"));
    }

    private static void copies() throws IOException {
        Files.copy(Path.of("to-file"), Path.of("copied"));
        Files.copy(Path.of("to-file"), Path.of("copied-link"), LinkOption.NOFOLLOW_LINKS);
        Files.copy(Path.of("dangling"), Path.of("copied-dangling"), LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
        System.out.println(facts(Path.of("copied")) + "\n" + facts(Path.of("copied-link")) + "\n" + Files.readSymbolicLink(Path.of("copied-dangling")));
        Files.move(Path.of("copied-link"), Path.of("moved-link"));
        System.out.println(Files.readSymbolicLink(Path.of("moved-link")));
        Files.delete(Path.of("moved-link"));
        System.out.println(Files.readString(Path.of("to-file")));
    }

    private static void failures() {
        Object[][] cases = {{"readlink", "data/file"}, {"readlink", "none"}, {"symlink", "to-file"}, {"link", "none"}, {"read", "loop1"}};
        for (Object[] c : cases) {
            Path path = Path.of((String) c[1]);
            try {
                switch ((String) c[0]) {
                    case "readlink" -> Files.readSymbolicLink(path);
                    case "symlink" -> Files.createSymbolicLink(path, Path.of("x"));
                    case "link" -> Files.createLink(Path.of("new"), path);
                    default -> Files.readString(path);
                }
            } catch (IOException e) {
                System.out.println(c[0] + ": " + e);
            }
        }
    }

    public static void main(String[] args) throws IOException {
        symbolic();
        real();
        hard();
        copies();
        failures();
    }
}
