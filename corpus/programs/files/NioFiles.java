/// java.nio.file.Files on single files, as cp, mv, rm, touch and cmp use it, and what each failure is called.
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

class NioFiles {
    @FunctionalInterface
    private interface Step {
        Object run() throws IOException;
    }

    private static void tell(String name, Step step) {
        try {
            System.out.println(name + ": " + step.run());
        } catch (FileSystemException e) {
            System.out.println(name + ": " + e.getClass().getSimpleName() + " " + e.getMessage() + " | " + e.getFile() + " " + e.getOtherFile() + " " + e.getReason());
        } catch (IOException e) {
            System.out.println(name + ": " + e);
        }
    }

    private static void reading(Path a) throws IOException {
        System.out.println(Files.readString(a).length() + " " + Files.readAllLines(a) + " " + Files.size(a) + " " + Files.readAllBytes(a)[2]);
        try (Stream<String> lines = Files.lines(a)) {
            System.out.println(lines.filter(l -> !l.isEmpty()).map(String::toUpperCase).toList());
        }
        try (BufferedReader in = Files.newBufferedReader(a)) {
            System.out.println(in.readLine() + " " + in.readLine());
        }
        try (InputStream in = Files.newInputStream(a)) {
            System.out.println(in.read() + " " + in.available() + " " + in.skip(2) + " " + in.read() + " " + in.readAllBytes().length + " " + in.read());
        }
    }

    private static void writing(Path folder) throws IOException {
        Path b = folder.resolve("b");
        Files.write(b, List.of("one", "two"));
        Files.writeString(b, "three\n", StandardOpenOption.APPEND);
        try (BufferedWriter out = Files.newBufferedWriter(b, StandardOpenOption.APPEND, StandardOpenOption.WRITE)) {
            out.write("four ü");
            out.newLine();
        }
        try (OutputStream out = Files.newOutputStream(b, StandardOpenOption.WRITE)) {
            out.write('O');
            out.write(new byte[] {'N'});
        }
        System.out.println(Files.readAllLines(b));
        Files.write(b, new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
        System.out.println(Files.size(b));
        Files.writeString(folder.resolve("latin"), "é", StandardCharsets.ISO_8859_1);
        System.out.println(Files.size(folder.resolve("latin")) + " " + Files.readString(folder.resolve("latin"), StandardCharsets.ISO_8859_1));
        try {
            Files.readString(folder.resolve("latin"));
        } catch (MalformedInputException e) {
            System.out.println(e.getMessage());
        }
        Files.writeString(folder.resolve("sync"), "x", StandardOpenOption.CREATE, StandardOpenOption.SYNC, StandardOpenOption.WRITE);
    }

    private static void copying(Path folder) throws IOException {
        Path a = folder.resolve("a");
        Path c = folder.resolve("c");
        System.out.println(Files.copy(a, c) + " " + Files.mismatch(a, c) + " " + Files.isSameFile(a, c) + " " + Files.isSameFile(a, folder.resolve("../work/./a")));
        Files.writeString(c, "alpha\nbetX");
        System.out.println(Files.mismatch(a, c) + " " + Files.copy(a, c, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES) + " "
            + Files.getLastModifiedTime(a).equals(Files.getLastModifiedTime(c)));
        System.out.println(Files.copy(new ByteArrayInputStream(new byte[20_000]), folder.resolve("zeros")) + " " + Files.copy(a, System.out));
        System.out.println(Files.move(c, folder.resolve("d")) + " " + Files.exists(c) + " " + Files.notExists(c));
        System.out.println(Files.move(folder.resolve("d"), folder.resolve("zeros"), StandardCopyOption.REPLACE_EXISTING) + " " + Files.size(folder.resolve("zeros")));
        System.out.println(Files.move(folder.resolve("zeros"), folder.resolve("e"), StandardCopyOption.ATOMIC_MOVE) + " " + Files.deleteIfExists(folder.resolve("zeros")));
        Files.createDirectory(folder.resolve("sub"));
        System.out.println(Files.copy(folder.resolve("sub"), folder.resolve("sub2")) + " " + Files.isDirectory(folder.resolve("sub2")));
        System.out.println(Files.move(folder.resolve("sub2"), folder.resolve("sub3")) + " " + Files.createDirectories(folder.resolve("p/q/r")) + " " + Files.isDirectory(folder.resolve("p/q")));
    }

    private static void failures(Path folder) {
        Path a = folder.resolve("a");
        Path none = folder.resolve("none");
        Path sub = folder.resolve("sub");
        tell("read", () -> Files.readString(none));
        tell("read folder", () -> Files.readString(sub));
        tell("size", () -> Files.size(none));
        tell("create", () -> Files.createFile(a));
        tell("create new", () -> Files.writeString(a, "x", StandardOpenOption.CREATE_NEW));
        tell("write without create", () -> Files.writeString(none, "x", StandardOpenOption.WRITE));
        tell("write in none", () -> Files.writeString(none.resolve("x"), "x"));
        tell("write folder", () -> Files.writeString(sub, "x"));
        tell("below a file", () -> Files.readString(a.resolve("x")));
        tell("mkdir", () -> Files.createDirectory(sub));
        tell("mkdir in none", () -> Files.createDirectory(none.resolve("x")));
        tell("mkdirs over file", () -> Files.createDirectories(a));
        tell("copy onto", () -> Files.copy(a, folder.resolve("e")));
        tell("copy none", () -> Files.copy(none, folder.resolve("f")));
        tell("move none", () -> Files.move(none, folder.resolve("f")));
        tell("move onto", () -> Files.move(a, folder.resolve("e")));
        tell("move into itself", () -> Files.move(folder.resolve("p"), folder.resolve("p/q/p")));
        tell("delete full", () -> {
            Files.delete(folder.resolve("p"));
            return "done";
        });
        tell("delete none", () -> {
            Files.delete(none);
            return "done";
        });
        tell("same", () -> Files.isSameFile(a, none));
        tell("list", () -> Files.list(none));
        tell("list file", () -> Files.newDirectoryStream(a));
        tell("real", () -> none.toRealPath());
        tell("long name", () -> Files.createFile(folder.resolve("x".repeat(300))));
        try {
            Path.of("a\0b");
        } catch (InvalidPathException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectory(Path.of("work"));
        Path a = folder.resolve("a");
        System.out.println(Files.writeString(a, "alpha\nbeta\n\nlast é"));
        reading(a);
        writing(folder);
        copying(folder);
        failures(folder);
        System.out.println(Files.isReadable(a) + " " + Files.isWritable(a) + " " + Files.isExecutable(a) + " " + Files.isHidden(folder.resolve(".x")) + " " + Files.isRegularFile(folder));
        Files.createFile(folder.resolve("gone"));
        Files.delete(folder.resolve("gone"));
        Files.delete(folder.resolve("sub"));
        System.out.println(Files.exists(folder.resolve("gone")) + " " + Files.exists(folder.resolve("sub")));
        try (OutputStream out = Files.newOutputStream(folder.resolve("short-lived"), StandardOpenOption.CREATE, StandardOpenOption.DELETE_ON_CLOSE)) {
            out.write(1);
        }
        System.out.println(Files.exists(folder.resolve("short-lived")));
    }
}
