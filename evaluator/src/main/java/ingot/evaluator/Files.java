package ingot.evaluator;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// The files an evaluated program sees. The JDK's own lie under a made-up home, so that no path of the host gets into the image; other
/// paths exist only under policy TEST.
final class Files {
    static final String HOME = "/java.home";
    private static final int FIRST_DESCRIPTOR = 100;
    private final Path javaHome;
    private final boolean all;
    private final Map<Integer, RandomAccessFile> open = new TreeMap<>();
    private int next = FIRST_DESCRIPTOR;

    Files(Path javaHome, boolean all) {
        this.javaHome = javaHome;
        this.all = all;
    }

    /// The host's file, or null if the path is not for the evaluated program to see.
    Path host(String path) {
        if (path.equals(HOME) || path.startsWith(HOME + "/")) {
            return javaHome.resolve(path.substring(Math.min(path.length(), HOME.length() + 1)));
        }
        return all ? Path.of(path) : null;
    }

    int openCount() {
        return open.size();
    }

    /// For reading.
    int open(Path file) throws IOException {
        int descriptor = next++;
        open.put(descriptor, new RandomAccessFile(file.toFile(), "r"));
        return descriptor;
    }

    /// Null if not open.
    RandomAccessFile file(int descriptor) {
        return open.get(descriptor);
    }

    void close(int descriptor) throws IOException {
        var file = open.remove(descriptor);
        if (file != null) {
            file.close();
        }
    }

    // Descriptors of the evaluated program; 0 to 2 are the standard streams, which a build does not have.

    interface Action<T> {
        T run(RandomAccessFile file) throws IOException;
    }

    private <T> T on(int descriptor, Action<T> action) {
        var file = open.get(descriptor);
        if (file == null) {
            throw new Pending("java/io/IOException", "Bad file descriptor");
        }
        try {
            return action.run(file);
        } catch (IOException e) {
            throw new Pending("java/io/IOException", e.getMessage());
        }
    }

    void write(Interpreter vm, int descriptor, byte[] content, int from, int length) {
        if (vm.classes.inTransaction()) {
            vm.machine.refuse(vm, Evaluator.Reason.CONSOLE, "write to descriptor " + descriptor);
        }
        try {
            switch (descriptor) {
                case 1 -> vm.machine.out.write(content, from, length);
                case 2 -> vm.machine.err.write(content, from, length);
                default -> throw new Pending("java/io/IOException", "Bad file descriptor");
            }
        } catch (IOException e) {
            throw new Pending("java/io/IOException", e.getMessage());
        }
    }

    /// -1 at the end.
    int read(Interpreter vm, int descriptor, byte[] into, int from, int length) {
        if (descriptor != 0) {
            return on(descriptor, f -> f.read(into, from, length));
        }
        if (vm.classes.inTransaction()) {
            vm.machine.refuse(vm, Evaluator.Reason.CONSOLE, "read of standard input");
        }
        try {
            return vm.machine.in.read(into, from, length);
        } catch (IOException e) {
            throw new Pending("java/io/IOException", e.getMessage());
        }
    }

    long length(Interpreter vm, int descriptor) {
        return descriptor < FIRST_DESCRIPTOR ? 0 : on(descriptor, RandomAccessFile::length);
    }

    long position(Interpreter vm, int descriptor) {
        return descriptor < FIRST_DESCRIPTOR ? 0 : on(descriptor, RandomAccessFile::getFilePointer);
    }

    /// Relative seeks return the distance.
    long seek(Interpreter vm, int descriptor, long offset, boolean absolute) {
        return on(descriptor, f -> {
            f.seek(absolute ? offset : f.getFilePointer() + offset);
            return offset;
        });
    }

    long available(Interpreter vm, int descriptor) {
        if (descriptor == 0) {
            try {
                return vm.machine.in.available();
            } catch (IOException e) {
                throw new Pending("java/io/IOException", e.getMessage());
            }
        }
        return on(descriptor, f -> Math.min(Integer.MAX_VALUE, f.length() - f.getFilePointer()));
    }

    long closeQuietly(int descriptor) {
        try {
            close(descriptor);
        } catch (IOException e) {
            throw new Pending("java/io/IOException", e.getMessage());
        }
        return 0;
    }
}
