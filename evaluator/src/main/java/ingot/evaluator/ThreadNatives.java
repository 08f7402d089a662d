package ingot.evaluator;

import ingot.world.ClassType;

/// java.lang.Thread, java.lang.ref, stack walks. There is one evaluated thread.
final class ThreadNatives {
    private static final String THREAD = "java/lang/Thread.";

    private ThreadNatives() {
    }

    static void register(Natives n) {
        n.addAll((vm, _, _) -> vm.machine.currentThread, THREAD + "currentThread", THREAD + "currentCarrierThread");
        n.addAll(Natives.NOTHING, THREAD + "registerNatives", THREAD + "setPriority0", THREAD + "setNativeName", THREAD + "yield0",
                THREAD + "clearInterruptEvent", THREAD + "ensureMaterializedForStackWalk", THREAD + "interrupt0");
        n.add(THREAD + "getNextThreadIdOffset", (vm, _, _) -> vm.machine.threadIdCell());
        n.add(THREAD + "start0", (vm, s, a) -> vm.machine.startThread(vm, (int) s[a]));
        n.add(THREAD + "holdsLock", (vm, s, a) -> vm.monitors.holds(Natives.nonNull(s[a])) ? 1 : 0);
        n.add(THREAD + "setCurrentThread", (vm, s, a) -> {
            vm.machine.currentThread = (int) s[a + 1];
            return 0;
        });
        n.add(THREAD + "sleepNanos0", (vm, s, a) -> vm.machine.sleep(vm, s[a]));
        n.addAll(Natives.NOTHING, "jdk/internal/vm/Continuation.pin", "jdk/internal/vm/Continuation.unpin",
                "java/lang/VirtualThread.registerNatives", "java/lang/VirtualThread.notifyJvmtiStart",
                "java/lang/VirtualThread.notifyJvmtiEnd", "java/lang/VirtualThread.notifyJvmtiMount",
                "java/lang/VirtualThread.notifyJvmtiUnmount", "java/lang/VirtualThread.notifyJvmtiDisableSuspend");
        references(n);
        callers(n);
    }

    private static void references(Natives n) {
        n.addAll((vm, s, a) -> vm.heap.getRef((int) s[a], referent(vm)) == (int) s[a + 1] ? 1 : 0,
                "java/lang/ref/Reference.refersTo0", "java/lang/ref/PhantomReference.refersTo0");
        n.addAll((vm, s, a) -> {
            vm.arena.putInt((int) s[a] + referent(vm), 0);
            return 0;
        }, "java/lang/ref/Reference.clear0", "java/lang/ref/PhantomReference.clear0");
        n.add("java/lang/ref/Finalizer.isFinalizationEnabled", Natives.NOTHING);
        n.add("java/lang/ref/Reference.hasReferencePendingList", Natives.NOTHING);
        n.add("java/lang/ref/Reference.getAndClearReferencePendingList", Natives.NOTHING);
    }

    private static int referent(Interpreter vm) {
        return vm.linkage.world().require("java/lang/ref/Reference").declaredField("referent", "Ljava/lang/Object;").offset();
    }

    private static void callers(Natives n) {
        // Frame 0 is the native, 1 the method that asks, 2 its caller.
        n.add("jdk/internal/reflect/Reflection.getCallerClass", (vm, _, _) -> {
            int i = 2;
            while (i < vm.frames() && isTransparent(vm.frame(i))) {
                i++;
            }
            return i < vm.frames() ? vm.heap.mirror(vm.frame(i).method.holder()) : 0;
        });
        n.add("jdk/internal/reflect/Reflection.getClassAccessFlags", (vm, s, a) ->
                vm.heap.mirrored((int) s[a]) instanceof ClassType c ? c.flags() : Reflection.modifiers(vm.heap.mirrored((int) s[a])));
        n.add("jdk/internal/reflect/Reflection.areNestMates", (vm, s, a) ->
                Reflection.nestHost(vm.heap.mirrored((int) s[a])) == Reflection.nestHost(vm.heap.mirrored((int) s[a + 1])) ? 1 : 0);
        n.add("jdk/internal/misc/Blocker.begin", Natives.NOTHING);
        n.add("java/util/concurrent/atomic/Striped64.getProbe", (_, _, _) -> 1);
    }

    /// Reflective calls are skipped (JVM_GetCallerClass).
    private static boolean isTransparent(Code code) {
        String holder = code.method.holder().internalName();
        return code.method.isHidden() || holder.startsWith("jdk/internal/reflect/Direct")
                || holder.equals("java/lang/reflect/Method") && code.method.name().equals("invoke");
    }
}
