package ingot.evaluator;

import ingot.world.ClassType;

/// Capabilities of the VM, and registrations that have nothing to do here.
final class VmNatives {
    private VmNatives() {
    }

    static void register(Natives n) {
        n.addAll(Natives.NOTHING, "java/io/ObjectStreamClass.initNative", "jdk/internal/misc/PreviewFeatures.isPreviewEnabled",
                "java/nio/MappedMemoryUtils.registerNatives", "jdk/internal/foreign/abi/NativeEntryPoint.registerNatives",
                "jdk/internal/foreign/abi/UpcallStubs.registerNatives", "jdk/internal/foreign/abi/UpcallLinker.registerNatives",
                "jdk/internal/vm/vector/VectorSupport.registerNatives", "jdk/internal/vm/ForeignLinkerSupport.isSupported0",
                "jdk/internal/vm/Continuation.registerNatives", "sun/nio/ch/IOUtil.initIDs");
        Native yes = (_, _, _) -> 1;
        n.addAll(yes, "jdk/internal/vm/ContinuationSupport.isSupported0", "java/lang/StackStreamFactory.checkStackWalkModes");
        // Linux: UIO_MAXIOV, and MAX_RW_COUNT
        n.add("sun/nio/ch/IOUtil.iovMax", (_, _, _) -> 1024);
        n.add("sun/nio/ch/IOUtil.writevMax", (_, _, _) -> 0x7fff_f000);
        n.add("jdk/internal/perf/Perf.createLong", (vm, _, _) -> {
            ClassType buffers = vm.linkage.world().require("java/nio/ByteBuffer");
            vm.classes.require(vm, buffers.id());
            return vm.call(buffers.declaredMethod("allocate", "(I)Ljava/nio/ByteBuffer;"), 8);
        });
        n.add("sun/nio/fs/LinuxWatchService.eventSize", (_, _, _) -> 16); // struct inotify_event
    }
}
