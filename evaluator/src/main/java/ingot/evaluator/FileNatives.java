package ingot.evaluator;

import ingot.evaluator.Evaluator.Reason;
import ingot.world.ClassType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

import static ingot.evaluator.Natives.nonNull;

/// java.io over [Files], and the three standard streams.
final class FileNatives {
    private static final int EXISTS = 1, REGULAR = 2, DIRECTORY = 4;

    private FileNatives() {
    }

    static void register(Natives n) {
        n.addAll(Natives.NOTHING, "java/io/FileDescriptor.initIDs", "java/io/FileInputStream.initIDs", "java/io/FileOutputStream.initIDs",
                "java/io/UnixFileSystem.initIDs", "java/io/RandomAccessFile.initIDs", "java/io/FileDescriptor.getAppend",
                "java/io/Console.ttyStatus");
        n.add("java/io/FileDescriptor.getHandle", (_, _, _) -> -1);
        n.add("java/io/FileOutputStream.writeBytes", (vm, s, a) -> {
            vm.machine.files.write(vm, descriptor(vm, (int) s[a]), vm.heap.bytes(nonNull(s[a + 1])), (int) s[a + 2], (int) s[a + 3]);
            return 0;
        });
        n.add("java/io/FileOutputStream.write(IZ)V", (vm, s, a) -> {
            vm.machine.files.write(vm, descriptor(vm, (int) s[a]), new byte[] {(byte) s[a + 1]}, 0, 1);
            return 0;
        });
        n.add("java/io/FileCleanable.cleanupClose0", (vm, s, a) -> vm.machine.files.closeQuietly((int) s[a]));
        n.add("java/io/FileDescriptor.close0", (vm, s, a) -> {
            int fd = vm.heap.getInt((int) s[a], fdOffset(vm));
            vm.arena.putInt((int) s[a] + fdOffset(vm), -1);
            return vm.machine.files.closeQuietly(fd);
        });
        fileSystem(n);
        input(n, "java/io/FileInputStream");
        input(n, "java/io/RandomAccessFile");
        n.add("java/io/FileInputStream.isRegularFile0", (vm, s, a) ->
                vm.machine.files.file(vm.heap.getInt((int) s[a + 1], fdOffset(vm))) == null ? 0 : 1);
    }

    private static int fdOffset(Interpreter vm) {
        return vm.linkage.world().require("java/io/FileDescriptor").declaredField("fd", "I").offset();
    }

    /// The descriptor number of a stream object.
    private static int descriptor(Interpreter vm, int stream) {
        return vm.heap.getInt(descriptorObject(vm, stream), fdOffset(vm));
    }

    private static int descriptorObject(Interpreter vm, int stream) {
        for (var c = (ClassType) vm.heap.typeOf(stream); c != null; c = c.superclass()) {
            var field = c.declaredField("fd", "Ljava/io/FileDescriptor;");
            if (field != null) {
                return nonNull(vm.heap.getRef(stream, field.offset()));
            }
        }
        throw new AssertionError(vm.heap.typeOf(stream));
    }

    private static String path(Interpreter vm, long file) {
        ClassType type = vm.linkage.world().require("java/io/File");
        return vm.heap.stringValue(vm.heap.getRef(nonNull(file), type.declaredField("path", "Ljava/lang/String;").offset()));
    }

    private static Path host(Interpreter vm, String path) {
        Path host = vm.machine.files.host(path);
        if (host == null) {
            vm.machine.refuse(vm, Reason.FILE_OUTSIDE_JDK, path);
        }
        return host;
    }

    private static void fileSystem(Natives n) {
        String system = "java/io/UnixFileSystem.";
        n.add(system + "canonicalize0", (vm, s, a) -> vm.heap.newString(Path.of(vm.heap.stringValue(nonNull(s[a + 1]))).normalize().toString()));
        n.add(system + "getBooleanAttributes0", (vm, s, a) -> {
            Path file = host(vm, path(vm, s[a + 1]));
            return !java.nio.file.Files.exists(file) ? 0
                    : EXISTS | (java.nio.file.Files.isDirectory(file) ? DIRECTORY : java.nio.file.Files.isRegularFile(file) ? REGULAR : 0);
        });
        n.add(system + "checkAccess0", (vm, s, a) -> host(vm, path(vm, s[a + 1])).toFile().canRead() ? 1 : 0);
        n.add(system + "getLength0", (vm, s, a) -> host(vm, path(vm, s[a + 1])).toFile().length());
        n.add(system + "getLastModifiedTime0", (vm, s, a) -> vm.machine.refuse(vm, Reason.CLOCK, "time of a file"));
        n.add(system + "list0", (vm, s, a) -> {
            String[] names = host(vm, path(vm, s[a + 1])).toFile().list();
            if (names == null) {
                return 0;
            }
            java.util.Arrays.sort(names);
            var world = vm.linkage.world();
            int array = vm.heap.newArray(world.arrayOf(world.stringType()), names.length);
            for (int i = 0; i < names.length; i++) {
                vm.arena.putInt(array + 12 + 4 * i, vm.heap.newString(names[i]));
            }
            return array;
        });
    }

    private static void input(Natives n, String type) {
        n.add(type + ".open0", (vm, s, a) -> {
            String path = vm.heap.stringValue(nonNull(s[a + 1]));
            boolean write = type.endsWith("AccessFile") && (s[a + 2] & 1) == 0;
            if (write) {
                return vm.machine.refuse(vm, Reason.FILE_OUTSIDE_JDK, path);
            }
            try {
                vm.arena.putInt(descriptorObject(vm, (int) s[a]) + fdOffset(vm), vm.machine.files.open(host(vm, path)));
            } catch (IOException _) {
                throw new Pending("java/io/FileNotFoundException", path + " (No such file or directory)");
            }
            return 0;
        });
        n.add(type + ".read0", (vm, s, a) -> {
            var one = new byte[1];
            return vm.machine.files.read(vm, descriptor(vm, (int) s[a]), one, 0, 1) <= 0 ? -1 : one[0] & 0xff;
        });
        Native bytes = (vm, s, a) -> {
            int array = nonNull(s[a + 1]);
            int from = (int) s[a + 2];
            int length = (int) s[a + 3];
            if (from < 0 || length < 0 || from > vm.heap.arrayLength(array) - length) {
                throw new Pending("java/lang/IndexOutOfBoundsException", null);
            }
            var buffer = new byte[length];
            int count = length == 0 ? 0 : vm.machine.files.read(vm, descriptor(vm, (int) s[a]), buffer, 0, length);
            vm.heap.putBytes(array, from, buffer, Math.max(count, 0));
            return count;
        };
        n.add(type + (type.endsWith("AccessFile") ? ".readBytes0" : ".readBytes"), bytes);
        n.add(type + ".length0", (vm, s, a) -> vm.machine.files.length(vm, descriptor(vm, (int) s[a])));
        n.add(type + (type.endsWith("AccessFile") ? ".getFilePointer" : ".position0"), (vm, s, a) ->
                vm.machine.files.position(vm, descriptor(vm, (int) s[a])));
        n.add(type + (type.endsWith("AccessFile") ? ".seek0" : ".skip0"), (vm, s, a) ->
                vm.machine.files.seek(vm, descriptor(vm, (int) s[a]), s[a + 1], type.endsWith("AccessFile")));
        if (!type.endsWith("AccessFile")) {
            n.add(type + ".available0", (vm, s, a) -> vm.machine.files.available(vm, descriptor(vm, (int) s[a])));
        }
    }
}
