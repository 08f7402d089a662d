package ingot.evaluator;

import ingot.abi.ObjectLayout;
import ingot.evaluator.Evaluator.Reason;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Type;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What an initialiser of a program class may touch (DESIGN.md section 2, "Ownership"): it writes only what it made itself and its own
/// statics; it reads no machine state. The arena reports writes to objects that are not of the running transaction, the interpreter calls
/// of the methods in [#GUARDED].
///
/// Who made an object follows from its address: a transaction allocates contiguously, nested ones inside.
final class Ownership implements Arena.Guard {
    /// Methods that read the machine, or the state of a thread. The default charset is always UTF-8, hence not here.
    private static final Map<String, Reason> GUARDED = Map.ofEntries(
            Map.entry("java/lang/System.getProperty", Reason.MACHINE_STATE),
            Map.entry("java/lang/System.getProperties", Reason.MACHINE_STATE),
            Map.entry("java/lang/System.setProperty", Reason.MACHINE_STATE),
            Map.entry("java/lang/System.clearProperty", Reason.MACHINE_STATE),
            Map.entry("jdk/internal/util/StaticProperty.javaHome", Reason.MACHINE_STATE),
            Map.entry("jdk/internal/util/StaticProperty.userHome", Reason.MACHINE_STATE),
            Map.entry("jdk/internal/util/StaticProperty.userDir", Reason.MACHINE_STATE),
            Map.entry("jdk/internal/util/StaticProperty.userName", Reason.MACHINE_STATE),
            Map.entry("jdk/internal/util/StaticProperty.javaIoTmpDir", Reason.MACHINE_STATE),
            Map.entry("java/lang/System.getenv", Reason.MACHINE_STATE),
            Map.entry("java/lang/System.console", Reason.CONSOLE),
            Map.entry("java/lang/Runtime.availableProcessors", Reason.MACHINE_STATE),
            Map.entry("java/lang/Runtime.maxMemory", Reason.MACHINE_STATE),
            Map.entry("java/lang/Runtime.totalMemory", Reason.MACHINE_STATE),
            Map.entry("java/lang/Runtime.freeMemory", Reason.MACHINE_STATE),
            Map.entry("java/lang/Runtime.addShutdownHook", Reason.THREAD_STARTED),
            Map.entry("java/util/Locale.getDefault", Reason.MACHINE_STATE),
            Map.entry("java/util/TimeZone.getDefaultRef", Reason.MACHINE_STATE),
            Map.entry("java/util/TimeZone.getDefault", Reason.MACHINE_STATE),
            Map.entry("java/lang/ThreadLocal.get", Reason.MACHINE_STATE),
            Map.entry("java/lang/ThreadLocal.set", Reason.MACHINE_STATE));

    /// Through which every reader of a single property goes.
    private static final String PROPERTY = "java/util/Properties.getProperty", SAVED_PROPERTY = "jdk/internal/misc/VM.getSavedProperty";

    /// System properties that the program's start sets (REACH.md section 5).
    private static final Set<String> LATE_PROPERTIES = Set.of("user.dir", "user.home", "user.name", "java.io.tmpdir", "java.home",
            "java.class.path", "os.version");

    /// Classes of the JDK whose objects may be written by anybody, because nobody can observe it: caches of pure functions, counters that
    /// only need to be unique, locks that are free again at the end.
    private static final Set<String> UNOBSERVABLE = Set.of(
            "java/lang/String", // hash
            "java/lang/Class", // reflection data, enum constants, name, package name
            "java/lang/Module", "java/lang/reflect/Method", "java/lang/reflect/Field", "java/lang/reflect/Constructor",
            "java/math/BigInteger", // bitCount, bitLength, lowestSetBit caches
            "java/math/BigDecimal", // string and precision caches
            "java/util/concurrent/locks/ReentrantLock$NonfairSync");

    /// Methods of the JDK that keep such a cache or counter in objects of a general class.
    private static final Set<String> CACHES = Set.of(
            "java/lang/ThreadLocal.nextHashCode", "java/lang/ClassValue.nextHashCode",
            "java/lang/Class.getReflectionFactory", "java/util/concurrent/ConcurrentHashMap.putVal", "java/util/concurrent/ConcurrentHashMap.addCount",
            "java/nio/charset/Charset.cache", "java/nio/charset/Charset.lookup2",
            "java/math/BigInteger.getRadixConversionCache");

    private final Interpreter vm;
    /// The program class whose initialiser is innermost, null in JDK ones.
    private ClassType current;
    private boolean pure;
    /// Address ranges of finished program transactions, by start ascending and nested: start, end, class id.
    private final List<int[]> made = new ArrayList<>();
    private final Map<ClassType, Set<Field>> provisionalReads = new LinkedHashMap<>();
    /// Keys of the system properties that initialisers read, by reader; null: the boot itself.
    private final Map<ClassType, Set<String>> propertyReads = new LinkedHashMap<>();

    Ownership(Interpreter vm) {
        this.vm = vm;
    }

    void copyTo(Ownership other) {
        other.made.addAll(made);
        provisionalReads.forEach((type, fields) -> other.provisionalReads.put(type, new LinkedHashSet<>(fields)));
        propertyReads.forEach((type, keys) -> other.propertyReads.put(type, new TreeSet<>(keys)));
    }

    /// Why calls of a method are not allowed in initialisers of program classes, or are to be noted; or null.
    static Reason guarded(ingot.world.Method method) {
        if (method.holder().origin() != ClassType.Origin.JDK) {
            return null;
        }
        String name = method.holder().internalName() + "." + method.name();
        return name.equals(PROPERTY) || name.equals(SAVED_PROPERTY) ? Reason.MACHINE_STATE : GUARDED.get(name);
    }

    /// The innermost initialiser changed; null if none runs in a transaction.
    void enter(ClassType innermost) {
        pure = false;
        current = innermost != null && innermost.isProgram() ? innermost : null;
        vm.arena.guard = current == null ? null : this;
    }

    /// Nothing older than the transaction may be written, and no machine state read, whoever does it.
    void enterPure() {
        pure = true;
        vm.arena.guard = this;
    }

    boolean inProgramInitialiser() {
        return current != null;
    }

    void commit(ClassType type, int start, int end) {
        if (type.isProgram() && end > start) {
            made.add(new int[] {start, end, type.id()});
        }
    }

    void rollBack(int limit, ClassType type) {
        made.removeIf(range -> range[0] >= limit);
        provisionalReads.remove(type);
        propertyReads.remove(type);
    }

    /// A guarded method is about to run; `first` and `second` are its first arguments.
    void call(ingot.world.Method method, Reason reason, long first, long second) {
        String name = method.holder().internalName() + "." + method.name();
        if (name.equals(PROPERTY) || name.equals(SAVED_PROPERTY)) {
            if (name.equals(SAVED_PROPERTY)) {
                readsProperty((int) first);
            } else if (first == systemProperties()) {
                readsProperty((int) second);
            }
            return;
        }
        if (current != null || pure || vm.classes.inTransaction() && method.name().equals("addShutdownHook")) { // a hook ends a program that needs its class
            throw new Deferral(reason, method.holder().name() + "." + method.name(), vm.place());
        }
        if (vm.classes.inTransaction() && isLate(method, first)) {
            vm.classes.readsLate();
        }
    }

    /// A property, or what is made of it, that only the running machine knows.
    private boolean isLate(ingot.world.Method method, long first) {
        return switch (method.name()) {
            case "getProperty" -> first != 0 && LATE_PROPERTIES.contains(vm.heap.stringValue((int) first));
            case "getDefault", "getDefaultRef", "availableProcessors", "maxMemory" -> true;
            default -> method.holder().internalName().endsWith("StaticProperty");
        };
    }

    private void readsProperty(int key) {
        if (!pure && !vm.recording && key != 0 && !LATE_PROPERTIES.contains(vm.heap.stringValue(key))) {
            propertyReads.computeIfAbsent(vm.classes.innermost(), _ -> new TreeSet<>()).add(vm.heap.stringValue(key));
        }
    }

    private int systemProperties() {
        ClassType system = vm.heap.world.require("java/lang/System");
        return vm.heap.getRef(vm.heap.statics(system), system.declaredField("props", "Ljava/util/Properties;").offset());
    }

    /// What was read of the system properties, with the values; null: it was not set.
    Map<String, String> propertyReads() {
        var values = new TreeMap<String, String>();
        var properties = vm.heap.world.require("java/util/Properties");
        var get = properties.declaredMethod("getProperty", "(Ljava/lang/String;)Ljava/lang/String;");
        for (String key : keysRead()) {
            boolean ended = vm.classes.attempt(vm, Folding.STEPS, () -> {
                int value = (int) vm.call(get, systemProperties(), vm.heap.newString(key));
                values.put(key, value == 0 ? null : vm.heap.stringValue(value));
            });
            if (!ended) {
                throw new AssertionError("cannot read " + key);
            }
        }
        return values;
    }

    private Set<String> keysRead() {
        var keys = new TreeSet<String>();
        propertyReads.values().forEach(keys::addAll);
        return keys;
    }

    /// What the boot read.
    void write(DataOutput out) throws IOException {
        out.writeInt(keysRead().size());
        for (String key : keysRead()) {
            out.writeUTF(key);
        }
    }

    void read(DataInput in) throws IOException {
        var keys = new TreeSet<String>();
        for (int n = in.readInt(); n > 0; n--) {
            keys.add(in.readUTF());
        }
        propertyReads.put(null, keys);
    }

    @Override
    public void write(int address) {
        int object = vm.arena.objectAt(address);
        if (address - object == ObjectLayout.LOCK_WORD) {
            return; // identity hash, in order of first request
        }
        ClassType holder = vm.heap.holderOf(object);
        ClassType owner = holder != null ? holder : owner(object);
        if (owner == current && owner != null || holder == null && (isUnobservable(vm.heap.typeOf(object)) || isEnumHash(object, address))) {
            return;
        }
        if (owner != null && owner.isProgram()) {
            throw new Deferral(Reason.OWNERSHIP, "writes to what the initialiser of " + owner.name() + " made", vm.place());
        }
        if (!isCache()) {
            throw new Deferral(Reason.OWNERSHIP, "writes to "
                    + (holder != null ? "statics of " + holder.name() : "a " + text(vm.heap.typeOf(object)) + " of the JDK"), vm.place());
        }
    }

    private static boolean isUnobservable(Type type) {
        return type instanceof ClassType c && UNOBSERVABLE.contains(c.internalName());
    }

    static boolean isCache(Field field) {
        return isUnobservable(field.holder()) || isEnumHash(field);
    }

    /// Enum.hash keeps the identity hash.
    private static boolean isEnumHash(Field field) {
        return field.name().equals("hash") && field.holder().internalName().equals("java/lang/Enum");
    }

    private boolean isEnumHash(int object, int address) {
        return vm.heap.typeOf(object) instanceof ClassType type
                && type.instanceFields().stream().anyMatch(f -> f.offset() == address - object && isEnumHash(f));
    }

    private static String text(Type type) {
        return type instanceof ArrayType array ? text(array.element()) + "[]" : type.name();
    }

    private boolean isCache() {
        for (int i = 0; i < Math.min(3, vm.frames()); i++) {
            var method = vm.frame(i).method;
            if (CACHES.contains(method.holder().internalName() + "." + method.name())) {
                return true;
            }
        }
        return false;
    }

    /// The program class whose transaction made the object, the running ones included; null: the JDK's.
    private ClassType owner(int object) {
        int[] best = null;
        for (int[] range : made) {
            if (object >= range[0] && object < range[1] && (best == null || range[0] >= best[0] && range[1] <= best[1])) {
                best = range;
            }
        }
        ClassType running = vm.classes.runningOwner(object);
        if (best == null) {
            return running;
        }
        int start = running == null ? -1 : vm.classes.startOf(running);
        return start > best[0] ? running : (ClassType) vm.heap.world.typeById(best[2]);
    }

    /// A read of another program class's static by the innermost initialiser: allowed for now, see [Evaluator#provisionalReads].
    void read(Field field) {
        if (current != null && field.holder() != current
                && (isStandardStream(field) || field.holder().isProgram() && !isImmutable(field))) {
            provisionalReads.computeIfAbsent(current, _ -> new LinkedHashSet<>()).add(field);
        }
    }

    /// System.in, out and err: final, but System.setOut and its like write them.
    static boolean isStandardStream(Field field) {
        return field.isStatic() && field.holder().internalName().equals("java/lang/System") && field.name().length() <= 3;
    }

    /// Deeply immutable by its look: a final primitive, string, box or enum constant without instance fields that change. Reflection may
    /// write other final fields: the analysis knows whether the program does.
    private boolean isImmutable(Field field) {
        if (!field.isFinal()) {
            return false;
        }
        if (field.kind() != ingot.abi.Kind.REF) {
            return true;
        }
        int value = vm.heap.getRef(vm.heap.statics(field.holder()), field.offset());
        return value == 0 || isImmutable(vm.heap.typeOf(value), 0);
    }

    private boolean isImmutable(Type type, int depth) {
        if (!(type instanceof ClassType c) || depth > 3) {
            return false;
        }
        if (c == vm.heap.world.stringType() || Invocation.kind(c) != null || c == vm.heap.world.classType()) {
            return true;
        }
        return c.instanceFields().stream().allMatch(f -> f.isTrustedFinal() || f.holder().internalName().equals("java/lang/Enum"))
                && c.instanceFields().stream().filter(f -> f.kind() == ingot.abi.Kind.REF && !f.holder().internalName().equals("java/lang/Enum"))
                .allMatch(f -> isFinalType(vm.heap.world.type(f.descriptor()), depth + 1));
    }

    private boolean isFinalType(Type declared, int depth) {
        return declared instanceof ClassType c && c.isFinal() && isImmutable(c, depth);
    }

    /// Fields by reader.
    Map<ClassType, Set<Field>> provisionalReads() {
        return provisionalReads;
    }
}
