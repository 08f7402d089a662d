package ingot.evaluator;

import ingot.world.ClassType;
import ingot.world.Field;

import java.io.IOException;
import java.nio.file.Path;

import static ingot.evaluator.Natives.nonNull;

/// sun.nio.fs and sun.nio.ch over [Files]: reading files and their status. Times and inode numbers are 0, so that no state of the host
/// gets into the image.
final class NioFileNatives {
    private static final String FS = "sun/nio/fs/UnixNativeDispatcher.";
    private static final String CH = "sun/nio/ch/UnixFileDispatcherImpl.";
    private static final int ENOENT = 2, EACCES = 13;
    private static final int DIRECTORY = 0040755, REGULAR = 0100644; // st_mode
    private static final int SUPPORTS_OPENAT = 1 << 1, SUPPORTS_XATTR = 1 << 3, SUPPORTS_BIRTHTIME = 1 << 16;
    private static final int O_ACCMODE = 3;

    private NioFileNatives() {
    }

    static void register(Natives n) {
        n.addAll(Natives.NOTHING, "sun/nio/ch/FileDispatcherImpl.init0", "sun/nio/ch/UnixDispatcher.init", "sun/nio/ch/NativeThread.init",
                "sun/nio/ch/NativeThread.current0", "sun/nio/fs/LinuxNativeDispatcher.init", FS + "fchmodatNoFollowSupported0");
        n.add("sun/nio/ch/NativeThread.supportPendingSignals0", (_, _, _) -> 1);
        n.add(FS + "init", (_, _, _) -> SUPPORTS_OPENAT | SUPPORTS_XATTR | SUPPORTS_BIRTHTIME);
        n.add(FS + "getcwd", (vm, _, _) -> vm.heap.newBytes(new byte[] {'/'}));
        n.add(FS + "strerror", (vm, s, a) -> vm.heap.newBytes((s[a] == ENOENT ? "No such file or directory" : "error " + s[a]).getBytes()));
        // No buffers are kept for the thread: they would lie outside the heap, and their addresses in the image.
        n.add("sun/nio/fs/NativeBuffers.getNativeBufferFromCache", Natives.NOTHING);
        n.add("sun/nio/fs/NativeBuffers.releaseNativeBuffer", (vm, s, a) -> {
            ClassType buffer = vm.linkage.world().require("sun/nio/fs/NativeBuffer");
            return vm.call(buffer.declaredMethod("free", "()V"), s[a]);
        });
        n.add("sun/nio/ch/Util.isBufferTooLarge", (_, _, _) -> 1);
        // The original makes its objects through a method handle of the constructor.
        n.add("jdk/internal/misc/ExtendedMapMode.<clinit>", (vm, _, _) -> {
            mapMode(vm, "READ_ONLY_SYNC");
            mapMode(vm, "READ_WRITE_SYNC");
            return 0;
        });
        status(n);
        reading(n);
    }

    private static void mapMode(Interpreter vm, String name) {
        ClassType type = vm.linkage.world().require("java/nio/channels/FileChannel$MapMode");
        ClassType holder = vm.linkage.world().require("jdk/internal/misc/ExtendedMapMode");
        vm.classes.require(vm, type.id());
        int mode = vm.heap.newInstance(type);
        vm.arena.putInt(vm.heap.statics(holder) + holder.declaredField(name, "Ljava/nio/channels/FileChannel$MapMode;").offset(), mode);
        vm.call(type.declaredMethod("<init>", "(Ljava/lang/String;)V"), mode, vm.heap.newString(name));
    }

    private static Path host(Interpreter vm, long address) {
        String path = vm.machine.memory.text(address);
        Path host = vm.machine.files.host(path);
        if (host == null) {
            vm.machine.refuse(vm, Evaluator.Reason.FILE_OUTSIDE_JDK, path);
        }
        return host;
    }

    private static Thrown unixException(Interpreter vm, int errno) {
        ClassType type = vm.linkage.world().require("sun/nio/fs/UnixException");
        vm.classes.require(vm, type.id());
        int ref = vm.heap.newInstance(type);
        vm.call(type.declaredMethod("<init>", "(I)V"), ref, errno);
        return new Thrown(ref);
    }

    private static void status(Natives n) {
        n.add(FS + "stat0", (vm, s, a) -> stat(vm, host(vm, s[a]), nonNull(s[a + 2])));
        n.add(FS + "lstat0", (vm, s, a) -> {
            if (stat(vm, host(vm, s[a]), nonNull(s[a + 2])) != 0) {
                throw unixException(vm, ENOENT);
            }
            return 0;
        });
        n.add(FS + "fstat0", (vm, s, a) -> {
            put(vm, nonNull(s[a + 1]), "st_mode", REGULAR);
            put(vm, (int) s[a + 1], "st_size", vm.machine.files.length(vm, (int) s[a]));
            return 0;
        });
        n.add(FS + "access0", (vm, s, a) -> java.nio.file.Files.isReadable(host(vm, s[a])) ? 0
                : java.nio.file.Files.exists(host(vm, s[a])) ? EACCES : ENOENT);
        n.add(FS + "realpath0", (vm, s, a) -> {
            String path = vm.machine.memory.text(s[a]);
            if (!java.nio.file.Files.exists(host(vm, s[a]))) {
                throw unixException(vm, ENOENT);
            }
            return vm.heap.newBytes(Path.of(path).normalize().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        });
    }

    /// 0 or an errno.
    private static int stat(Interpreter vm, Path file, int attributes) {
        if (!java.nio.file.Files.exists(file)) {
            return ENOENT;
        }
        boolean directory = java.nio.file.Files.isDirectory(file);
        put(vm, attributes, "st_mode", directory ? DIRECTORY : REGULAR);
        put(vm, attributes, "st_nlink", 1);
        put(vm, attributes, "st_size", directory ? 4096 : file.toFile().length());
        return 0;
    }

    private static void put(Interpreter vm, int object, String name, long value) {
        for (Field field : ((ClassType) vm.heap.typeOf(object)).fields()) {
            if (field.name().equals(name)) {
                vm.heap.putBits(object + field.offset(), field.kind(), value);
            }
        }
    }

    private static void reading(Natives n) {
        n.add(FS + "open0", (vm, s, a) -> open(vm, host(vm, s[a]), (int) s[a + 2]));
        n.add(FS + "close0", (vm, s, a) -> vm.machine.files.closeQuietly((int) s[a]));
        n.add(FS + "read0", (vm, s, a) -> read(vm, (int) s[a], s[a + 1], (int) s[a + 3]));
        n.add(CH + "read0", (vm, s, a) -> read(vm, descriptor(vm, s[a]), s[a + 1], (int) s[a + 3]));
        n.add(CH + "pread0", (vm, s, a) -> {
            int descriptor = descriptor(vm, s[a]);
            long position = vm.machine.files.position(vm, descriptor);
            vm.machine.files.seek(vm, descriptor, s[a + 4], true);
            long count = read(vm, descriptor, s[a + 1], (int) s[a + 3]);
            vm.machine.files.seek(vm, descriptor, position, true);
            return count;
        });
        n.add(CH + "write0", (vm, s, a) -> {
            int length = (int) s[a + 3];
            vm.machine.files.write(vm, descriptor(vm, s[a]), vm.machine.memory.read(s[a + 1], length), 0, length);
            return length;
        });
        n.add(CH + "seek0", (vm, s, a) -> {
            int descriptor = descriptor(vm, s[a]);
            return s[a + 1] < 0 ? vm.machine.files.position(vm, descriptor) : vm.machine.files.seek(vm, descriptor, s[a + 1], true);
        });
        n.add(CH + "size0", (vm, s, a) -> vm.machine.files.length(vm, descriptor(vm, s[a])));
        n.add(CH + "available0", (vm, s, a) -> vm.machine.files.available(vm, descriptor(vm, s[a])));
        n.add(CH + "isOther0", Natives.NOTHING);
        n.add(CH + "allocationGranularity0", (_, _, _) -> 4096);
        n.add(CH + "closeIntFD", (vm, s, a) -> vm.machine.files.closeQuietly((int) s[a]));
        n.add("sun/nio/ch/UnixDispatcher.close0", (vm, s, a) -> vm.machine.files.closeQuietly(descriptor(vm, s[a])));
        n.add("sun/nio/ch/IOUtil.fdVal", (vm, s, a) -> descriptor(vm, s[a]));
        n.add("sun/nio/ch/IOUtil.setfdVal", (vm, s, a) -> {
            put(vm, nonNull(s[a]), "fd", s[a + 1]);
            return 0;
        });
    }

    private static long open(Interpreter vm, Path file, int flags) {
        if ((flags & O_ACCMODE) != 0) {
            vm.machine.refuse(vm, Evaluator.Reason.FILE_OUTSIDE_JDK, "files to write to");
        }
        if (!java.nio.file.Files.exists(file)) {
            throw unixException(vm, ENOENT);
        }
        try {
            return vm.machine.files.open(file);
        } catch (IOException _) {
            throw unixException(vm, EACCES);
        }
    }

    private static int descriptor(Interpreter vm, long object) {
        return vm.heap.getInt(nonNull(object), vm.linkage.world().require("java/io/FileDescriptor").declaredField("fd", "I").offset());
    }

    /// 0 at the end, as read(2).
    private static long read(Interpreter vm, int descriptor, long address, int length) {
        var buffer = new byte[length];
        int count = length == 0 ? 0 : vm.machine.files.read(vm, descriptor, buffer, 0, length);
        vm.machine.memory.write(address, buffer, 0, Math.max(0, count));
        return count < 0 && isFileChannel(vm) ? -1 : Math.max(0, count);
    }

    /// FileChannel's natives say -1 (IOStatus.EOF) where the file system's say 0.
    private static boolean isFileChannel(Interpreter vm) {
        return vm.frame(0).method.holder().internalName().startsWith("sun/nio/ch");
    }
}
