package ingot.evaluator;

import ingot.evaluator.Evaluator.Reason;
import ingot.world.ClassType;
import ingot.world.Field;

/// System, Runtime, VM, CDS, Signal, properties: what the JDK's boot asks the machine, answered for the target.
final class SystemNatives {
    private SystemNatives() {
    }

    static void register(Natives n) {
        n.addAll(Natives.NOTHING, "java/lang/System.registerNatives", "jdk/internal/misc/VM.initialize",
                "jdk/internal/misc/CDS.initializeFromArchive", "jdk/internal/misc/CDS.defineArchivedModules",
                "jdk/internal/misc/CDS.getCDSConfigStatus", "jdk/internal/misc/CDS.needsClassInitBarrier0",
                "jdk/internal/misc/CDS.logLambdaFormInvoker", "java/lang/Runtime.gc");
        // Fixed and not zero: it orders the JDK's immutable sets and maps (ImmutableCollections.SALT), which lie in the image.
        n.add("jdk/internal/misc/CDS.getRandomSeedForDumping", (_, _, _) -> 0x1960_11_05_19_60L);
        n.add("java/lang/System.setIn0", (vm, s, a) -> setStatic(vm, "in", "Ljava/io/InputStream;", (int) s[a]));
        n.add("java/lang/System.setOut0", (vm, s, a) -> setStatic(vm, "out", "Ljava/io/PrintStream;", (int) s[a]));
        n.add("java/lang/System.setErr0", (vm, s, a) -> setStatic(vm, "err", "Ljava/io/PrintStream;", (int) s[a]));
        n.add("java/lang/System.mapLibraryName", (vm, s, a) -> vm.heap.newString("lib" + vm.heap.stringValue((int) s[a]) + ".so"));
        clock(n);
        machine(n);
        signals(n);
        n.addAll(Natives.NOTHING, "java/lang/System.loadLibrary", "java/lang/Runtime.loadLibrary0", "jdk/internal/loader/BootLoader.loadLibrary");
        n.add("jdk/internal/loader/NativeLibraries.findBuiltinLib", Natives.NOTHING);
        n.addAll(Natives.NOTHING, "java/lang/Shutdown.beforeHalt", "java/lang/Shutdown.logRuntimeExit");
        n.add("java/lang/Shutdown.halt0", (vm, s, a) -> vm.machine.exit(vm, (int) s[a]));
    }

    private static long setStatic(Interpreter vm, String name, String descriptor, int value) {
        ClassType system = vm.linkage.world().require("java/lang/System");
        vm.arena.putInt(vm.heap.statics(system) + system.declaredField(name, descriptor).offset(), value);
        return 0;
    }

    private static void clock(Natives n) {
        n.add("java/lang/System.currentTimeMillis", (vm, _, _) -> vm.machine.clock(vm, () -> System.currentTimeMillis() + vm.machine.skewNanoseconds() / 1_000_000));
        n.add("java/lang/System.nanoTime", (vm, _, _) -> vm.machine.clock(vm, () -> System.nanoTime() + vm.machine.skewNanoseconds()));
        n.add("jdk/internal/misc/VM.getNanoTimeAdjustment", (vm, s, a) -> {
            long offset = s[a];
            return vm.machine.clock(vm, () -> {
                var now = java.time.Instant.now().plusNanos(vm.machine.skewNanoseconds());
                return (now.getEpochSecond() - offset) * 1_000_000_000 + now.getNano();
            });
        });
        n.add("jdk/internal/perf/Perf.registerNatives", Natives.NOTHING);
    }

    private static void machine(Natives n) {
        n.add("jdk/internal/util/SystemProps$Raw.vmProperties", (vm, _, _) -> vm.machine.properties.vmProperties(vm));
        n.add("jdk/internal/util/SystemProps$Raw.platformProperties", (vm, _, _) -> vm.machine.properties.platformProperties(vm));
        // Sentinels: whoever keeps them in a static is a late field of the substitutions.
        n.add("java/lang/Runtime.availableProcessors", (_, _, _) -> 1);
        n.add("java/lang/Runtime.maxMemory", (_, _, _) -> 3L << 30);
        n.add("java/lang/Runtime.totalMemory", (_, _, _) -> 64L << 20);
        n.add("java/lang/Runtime.freeMemory", (_, _, _) -> 32L << 20);
        n.add("jdk/internal/misc/VM.getRuntimeArguments", (vm, _, _) -> vm.heap.newArray(
                vm.linkage.world().arrayOf(vm.linkage.world().stringType()), 0));
        for (String name : new String[] {"getuid", "geteuid", "getgid", "getegid"}) {
            n.add("jdk/internal/misc/VM." + name, (vm, _, _) -> vm.machine.refuse(vm, Reason.MACHINE_STATE, name));
        }
        n.add("java/lang/ProcessImpl.init", (vm, _, _) -> vm.machine.onlyAtRunTime(vm, vm.frame(0).method));
        n.add("java/lang/ProcessEnvironment.environ", (vm, _, _) -> vm.machine.environment(vm));
        n.add("java/util/TimeZone.getSystemTimeZoneID", (vm, _, _) -> vm.machine.timeZone(vm));
        n.add("java/util/TimeZone.getSystemGMTOffsetID", (vm, _, _) -> vm.machine.timeZone(vm));
    }

    private static void signals(Natives n) {
        n.add("jdk/internal/misc/Signal.findSignal0", (vm, s, a) -> switch (vm.heap.stringValue((int) s[a])) {
            case "HUP" -> 1;
            case "INT" -> 2;
            case "QUIT" -> 3;
            case "ILL" -> 4;
            case "TRAP" -> 5;
            case "ABRT" -> 6;
            case "BUS" -> 7;
            case "FPE" -> 8;
            case "KILL" -> 9;
            case "USR1" -> 10;
            case "SEGV" -> 11;
            case "USR2" -> 12;
            case "PIPE" -> 13;
            case "ALRM" -> 14;
            case "TERM" -> 15;
            case "CHLD" -> 17;
            case "CONT" -> 18;
            case "WINCH" -> 28;
            default -> -1;
        });
        n.add("jdk/internal/misc/Signal.handle0", Natives.NOTHING);
    }

    static int staticOffset(ClassType type, String name) {
        for (Field field : type.fields()) {
            if (field.isStatic() && field.name().equals(name)) {
                return field.offset();
            }
        }
        throw new AssertionError(type.name() + "." + name);
    }
}
