/// What is rarely done with files: devices, links by themselves, open directories, moves between file systems, and files that nobody closes.
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

class SpecialFiles {
    private static void devices() throws IOException {
        Path device = Path.of("/dev/null");
        System.out.println(Files.size(device) + " " + Files.isRegularFile(device) + " " + Files.readString(device).isEmpty());
        Files.copy(device, Path.of("null"));
        System.out.println(Files.size(Path.of("null")) + " " + Files.isRegularFile(Path.of("null")));
    }

    private static void links(Path file) throws IOException {
        Path link = Files.createSymbolicLink(Path.of("link"), file.getFileName());
        var view = Files.getFileAttributeView(link, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        view.setTimes(FileTime.fromMillis(1_000_000_000_000L), FileTime.fromMillis(2_000), null);
        System.out.println(view.readAttributes().lastModifiedTime() + " " + view.readAttributes().isSymbolicLink());
        System.out.println(Files.getLastModifiedTime(link).toMillis() > 1_000_000_000_000L);
    }

    private static void openDirectory(Path file) throws IOException {
        try (var entries = Files.newDirectoryStream(Path.of("."))) {
            if (entries instanceof SecureDirectoryStream<Path> directory) {
                var view = directory.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
                view.setPermissions(PosixFilePermissions.fromString("rw-r-----"));
                System.out.println(PosixFilePermissions.toString(view.readAttributes().permissions()));
                directory.getFileAttributeView(file, PosixFileAttributeView.class).setPermissions(PosixFilePermissions.fromString("rw-------"));
                System.out.println(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
    }

    private static void otherFileSystem() throws IOException {
        try {
            Files.move(Path.of("/proc/self/task"), Path.of("task"));
        } catch (DirectoryNotEmptyException e) {
            System.out.println("not empty: " + e.getMessage());
        }
        try {
            Files.move(Path.of("/dev/pts/ptmx"), Path.of("ptmx")); // a device is made anew, by who may; the old one cannot go
        } catch (FileSystemException e) {
            System.out.println(e.getClass() != FileSystemException.class && e.getClass() != AccessDeniedException.class);
        }
        System.out.println(Files.exists(Path.of("task")) + " " + Files.exists(Path.of("ptmx")));
    }

    private static void mapped(Path file) throws IOException {
        long sum = 0;
        for (int i = 0; i < 20; i++) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                MappedByteBuffer map = channel.map(FileChannel.MapMode.READ_WRITE, 0, 1 << 16);
                map.putInt(4 * i, i + 1);
                sum += map.getInt(0);
            }
            System.gc();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            System.out.println(sum + " " + channel.map(FileChannel.MapMode.READ_ONLY, 0, 80).getInt(76) + " " + Files.size(file));
        }
    }

    private static int neverClosed(Path file) throws IOException {
        var written = new FileOutputStream("left.txt");
        written.write("left open\n".getBytes());
        return new FileInputStream(file.toFile()).read() + new FileInputStream("left.txt").read();
    }

    public static void main(String[] args) throws Exception {
        Path file = Files.writeString(Path.of("file"), "content");
        devices();
        links(file);
        openDirectory(file);
        otherFileSystem();
        for (int i = 0; i < 20; i++) {
            neverClosed(file);
        }
        for (int i = 0; i < 3; i++) { // what nobody holds is closed when a collection finds it
            System.gc();
            Thread.sleep(5);
        }
        System.out.println(neverClosed(file) + " " + Files.size(Path.of("left.txt")));
        mapped(file);
    }
}
