package ingot.evaluator;

import ingot.world.ClassType;
import ingot.world.Method;
import ingot.world.World;

import java.util.List;

/// The JDK's boot, in the order of HotSpot's Threads::create_vm: a few classes, the main Thread, then System.initPhase1, 2 and 3.
final class Boot {
    private static final int RUNNABLE = 5; // JVMTI_THREAD_STATE_ALIVE | RUNNABLE

    private final Interpreter vm;
    private final World world;

    Boot(Interpreter vm) {
        this.vm = vm;
        this.world = vm.linkage.world();
    }

    void run() {
        var printed = new java.io.ByteArrayOutputStream();
        vm.machine.err = printed;
        try {
            beforePhases();
            phase("initPhase1", "()V");
            if (phase("initPhase2", "(ZZ)I", 1, 1) != 0) {
                throw new AssertionError("System.initPhase2 failed: " + printed.toString(java.nio.charset.StandardCharsets.UTF_8));
            }
            phase("initPhase3", "()V");
            defineApplicationModule();
            vm.settleThrowables();
        } catch (Thrown e) {
            throw new AssertionError("the JDK's boot threw " + Throwables.describe(vm, e.ref));
        }
    }

    private long phase(String name, String descriptor, long... arguments) {
        return vm.call(world.require("java/lang/System").declaredMethod(name, descriptor), arguments);
    }

    private ClassType initialise(String name) {
        ClassType type = world.require(name);
        vm.classes.require(vm, type.id());
        return type;
    }

    private void beforePhases() {
        initialise("java/lang/String");
        initialise("java/lang/System");
        initialise("java/lang/Class");
        ClassType groups = initialise("java/lang/ThreadGroup");
        ClassType threads = world.threadType();
        // Thread's constructor asks for the current thread, which is the one under construction: it must be there before its class is.
        int main = vm.heap.newInstance(threads);
        vm.machine.currentThread = main;
        vm.arena.putLong(main + threads.declaredField("eetop", "J").offset(), 1);
        initialise("java/lang/Thread");
        int system = vm.heap.newInstance(groups);
        vm.call(groups.declaredMethod("<init>", "()V"), system);
        int group = vm.heap.newInstance(groups);
        vm.call(groups.declaredMethod("<init>", "(Ljava/lang/ThreadGroup;Ljava/lang/String;)V"), group, system, vm.heap.intern("main"));
        Method constructor = threads.declaredMethod("<init>", "(Ljava/lang/ThreadGroup;Ljava/lang/String;)V");
        vm.call(constructor, main, group, vm.heap.intern("main"));
        Threads.setStatus(vm, main, RUNNABLE);
        for (String name : List.of("java/lang/Module", "java/lang/reflect/Method", "java/lang/ref/Finalizer")) {
            initialise(name);
        }
        setUnsafeConstants();
    }

    /// The VM writes these after the class's own initialiser.
    private void setUnsafeConstants() {
        ClassType type = initialise("jdk/internal/misc/UnsafeConstants");
        int statics = vm.heap.statics(type);
        vm.arena.putInt(statics + SystemNatives.staticOffset(type, "ADDRESS_SIZE0"), 8);
        vm.arena.putInt(statics + SystemNatives.staticOffset(type, "PAGE_SIZE"), 4096);
        vm.arena.putByte(statics + SystemNatives.staticOffset(type, "BIG_ENDIAN"), 0);
        vm.arena.putByte(statics + SystemNatives.staticOffset(type, "UNALIGNED_ACCESS"), 1);
        vm.arena.putInt(statics + SystemNatives.staticOffset(type, "DATA_CACHE_LINE_FLUSH_SIZE"), 0);
    }

    /// Program classes belong to the unnamed module of the application's loader.
    private void defineApplicationModule() {
        ClassType loaders = world.require("java/lang/ClassLoader");
        int loader = (int) vm.call(loaders.declaredMethod("getSystemClassLoader", "()Ljava/lang/ClassLoader;"));
        int module = vm.heap.getRef(loader, loaders.declaredField("unnamedModule", "Ljava/lang/Module;").offset());
        vm.heap.defineModule("", module);
    }
}
