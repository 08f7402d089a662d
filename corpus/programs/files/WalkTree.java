/// Walks over trees as find, du, cp -r and rm -r do: visitors, streams, globs, and directories held open.
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class WalkTree {
    private static final class Copy extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;
        private int files;

        Copy(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (folder.endsWith("skipped")) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            Files.copy(folder, to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.copy(file, to.resolve(from.relativize(file)), LinkOption.NOFOLLOW_LINKS);
            files++;
            return FileVisitResult.CONTINUE;
        }
    }

    private static final class Remove extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            Files.delete(folder);
            return super.postVisitDirectory(folder, failure);
        }
    }

    private static void make(Path root) throws IOException {
        Files.createDirectories(root.resolve("a/b/c"));
        Files.createDirectories(root.resolve("skipped/x"));
        for (int i = 0; i < 12; i++) {
            Files.writeString(root.resolve(i % 3 == 0 ? "a" : "a/b").resolve("f" + i + (i % 2 == 0 ? ".java" : ".txt")), "x".repeat(i));
        }
        Files.writeString(root.resolve("skipped/x/deep"), "1");
        Files.createSymbolicLink(root.resolve("a/b/c/back"), Path.of("../.."));
    }

    private static void streams(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            System.out.println(paths.map(Path::toString).sorted().collect(Collectors.joining(" ")));
        }
        try (Stream<Path> paths = Files.walk(root, 1)) {
            System.out.println(paths.count());
        }
        try (Stream<Path> paths = Files.find(root, 9, (path, attributes) -> attributes.isRegularFile() && attributes.size() > 6)) {
            System.out.println(paths.map(Path::getFileName).map(Path::toString).sorted().toList());
        }
        try (Stream<Path> paths = Files.list(root.resolve("a"))) {
            System.out.println(paths.map(p -> p.getFileName().toString()).sorted().toList());
        }
        try (Stream<Path> paths = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
            System.out.println(paths.count());
        } catch (java.io.UncheckedIOException e) {
            System.out.println((e.getCause() instanceof FileSystemLoopException) + " " + e.getCause().getMessage());
        }
    }

    private static void globs(Path root) throws IOException {
        for (String glob : new String[] {"*.java", "f?.txt", "f{1,10}*", "[b-f]*", "*"}) {
            Set<String> names = new TreeSet<>();
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(root.resolve("a"), glob)) {
                stream.forEach(p -> names.add(p.getFileName().toString()));
            }
            System.out.println(glob + " " + names);
        }
        DirectoryStream<Path> filtered = Files.newDirectoryStream(root, p -> {
            throw new IOException("no filter");
        });
        try (filtered) {
            filtered.iterator().next();
        } catch (DirectoryIteratorException e) {
            System.out.println(e.getCause().getMessage());
        }
        try {
            filtered.iterator();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(root.getFileSystem().getPathMatcher("glob:**/b/*.txt").matches(root.resolve("a/b/f1.txt"))
            + " " + root.getFileSystem().getPathMatcher("regex:.*f\\d+").matches(root.resolve("f12")));
    }

    private static void held(Path root) throws IOException {
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(root)) {
            SecureDirectoryStream<Path> folder = (SecureDirectoryStream<Path>) stream;
            try (SeekableByteChannel file = folder.newByteChannel(Path.of("new"), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE))) {
                System.out.println(file.write(ByteBuffer.wrap("held".getBytes(StandardCharsets.UTF_8))) + " " + file.size());
            }
            BasicFileAttributeView basic = folder.getFileAttributeView(Path.of("new"), BasicFileAttributeView.class);
            basic.setTimes(FileTime.fromMillis(5000), null, null);
            System.out.println(basic.readAttributes().size() + " " + basic.readAttributes().lastModifiedTime());
            PosixFileAttributeView posix = folder.getFileAttributeView(Path.of("new"), PosixFileAttributeView.class);
            posix.setPermissions(PosixFilePermissions.fromString("rw-------"));
            posix.setGroup(posix.readAttributes().group());
            System.out.println(PosixFilePermissions.toString(posix.readAttributes().permissions()));
            System.out.println(folder.getFileAttributeView(BasicFileAttributeView.class).readAttributes().isDirectory());
            folder.move(Path.of("new"), folder, Path.of("moved"));
            try (SecureDirectoryStream<Path> a = folder.newDirectoryStream(Path.of("a"))) {
                List<String> names = new ArrayList<>();
                a.forEach(p -> names.add(p.getFileName().toString()));
                System.out.println(names.stream().sorted().toList());
            }
            folder.deleteFile(Path.of("moved"));
            Files.createDirectory(root.resolve("empty"));
            folder.deleteDirectory(Path.of("empty"));
            folder.deleteFile(Path.of("none"));
        } catch (IOException e) {
            System.out.println(e);
        }
    }

    public static void main(String[] args) throws IOException {
        Path root = Files.createDirectory(Path.of("root"));
        make(root);
        streams(root);
        globs(root);
        held(root);
        Copy copy = new Copy(root, Path.of("copy"));
        Files.walkFileTree(root, copy);
        System.out.println(copy.files + " " + Files.exists(Path.of("copy/skipped")) + " " + Files.isSymbolicLink(Path.of("copy/a/b/c/back")));
        long[] bytes = new long[1];
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 10, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes[0] += attributes.size();
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                System.out.println("failed " + failure);
                return FileVisitResult.CONTINUE;
            }
        });
        System.out.println(bytes[0]);
        Files.walkFileTree(root, new Remove());
        Files.walkFileTree(Path.of("copy"), new Remove());
        System.out.println(Files.exists(root) + " " + Files.exists(Path.of("copy")));
        try {
            Files.walkFileTree(root, new Remove());
        } catch (IOException e) {
            System.out.println(e);
        }
    }
}
