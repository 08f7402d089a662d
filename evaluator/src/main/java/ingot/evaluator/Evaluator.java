package ingot.evaluator;

import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Method;
import ingot.world.Type;
import ingot.world.World;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/// The JDK after its boot, as objects of the image heap, and the means to run class initialisers, and whole programs, over them.
/// Not thread-safe; forks share resolved code, so an evaluator and its forks belong to one thread.
public final class Evaluator {
    /// @param properties   -D values
    /// @param stepBudget   bytecodes an initialiser may run, those nested in it included
    /// @param atRunTime    initialisers of program classes with such internal names are deferred
    public record Options(Map<String, String> properties, long stepBudget, Predicate<String> atRunTime, Policy policy) {
        public static final long STEP_BUDGET = 100_000_000; // java.math.BigDecimal takes 35 M: REACH.md section 1

        public Options {
            properties = Map.copyOf(properties);
        }

        public static Options build() {
            return new Options(Map.of(), STEP_BUDGET, _ -> false, Policy.BUILD);
        }

        public static Options test() {
            return new Options(Map.of(), STEP_BUDGET, _ -> false, Policy.TEST);
        }
    }

    public enum Policy {
        BUILD,
        /// Programs run here: clock, console, files outside the JDK, randomness, threads.
        TEST
    }

    /// Why an initialiser runs when the program runs.
    public enum Reason {
        NATIVE_NOT_ALLOWED, THREAD_STARTED, BUDGET_SPENT, THREW, CLOCK, RANDOMNESS, CONSOLE, FILE_OUTSIDE_JDK, OPEN_FILE, OFF_HEAP,
        MACHINE_STATE, LATE_FIELD, NEEDS_DEFERRED, CYCLE, OWNERSHIP, GREW_TOO_MUCH, ASKED_FOR
    }

    /// What reflection lists of a class.
    public enum Declared {
        CONSTRUCTORS("constructors"), METHODS("methods"), FIELDS("declaredFields");

        /// The field of Class, injected by the run-time, that holds the list.
        public final String field;

        Declared(String field) {
            this.field = field;
        }
    }

    /// What the objects that stand for annotations need.
    public interface Annotated {
        /// Whether the constants of an enum class are in the image.
        boolean initialised(ClassType type);

        /// An annotation of the type was made: a proxy.
        void made(ClassType annotationType);
    }

    /// Whether a class is initialised in the image.
    public sealed interface Init {
        record Done(boolean readsLateFields) implements Init {}

        /// @param place "java.util.HashMap.put:620", or empty
        record Deferred(Reason reason, String detail, String place) implements Init {}

        record NotYet() implements Init {}
    }

    /// How a program ended.
    ///
    /// @param status exit status; 1 after an uncaught exception
    public record Outcome(int status) {}

    private final World world;
    private final Options options;
    private final Interpreter vm;

    private Evaluator(World world, Options options, Interpreter vm) {
        this.world = world;
        this.options = options;
        this.vm = vm;
    }

    /// Runs the JDK's boot.
    public static Evaluator boot(World world, Options options) {
        return boot(world, options, null);
    }

    /// As [#boot(World, Options)], from a state saved in the directory `cache` if one fits; else it is saved there. `cache` may be null.
    public static Evaluator boot(World world, Options options, Path cache) {
        boolean test = options.policy() == Policy.TEST;
        var heap = new ImageHeap(world);
        var files = new Files(world.options().javaHome(), test);
        var machine = new Machine(new TargetProperties(Files.HOME, options.properties()), files);
        var vm = new Interpreter(heap, machine, new Linkage(world, new Natives()), new Classes(world, heap, options));
        if (cache == null) {
            new Boot(vm).run();
        } else {
            BootCache.open(cache, world, options).bootOrLoad(vm);
        }
        machine.mode = test ? Machine.Mode.TEST : Machine.Mode.BUILD;
        return new Evaluator(world, options, vm);
    }

    /// An independent copy of the present state.
    public Evaluator fork() {
        ImageHeap heap = vm.heap.copy();
        var copy = new Interpreter(heap, vm.machine.copy(), vm.linkage, vm.classes.copy(heap));
        vm.ownership.copyTo(copy.ownership);
        return new Evaluator(world, options, copy);
    }

    public World world() {
        return world;
    }

    public ImageHeap heap() {
        return vm.heap;
    }

    /// Initialises a class if nothing was tried yet, with all that its initialiser needs. Idempotent.
    public Init initialise(ClassType type) {
        return vm.classes.initialise(vm, type);
    }

    /// Whether the field is one of Class whose content [#describe] knows.
    public boolean isDescription(Field field) {
        return field.holder() == world.classType() && ClassAnswers.has(field);
    }

    /// Fills a field of the type's Class object with what the class file says; the constants of an enum class if it is initialised.
    public void describe(Type type, Field field, Annotated annotated) {
        ClassAnswers.fill(vm, type, field, annotated);
    }

    /// The fields of java.lang.reflect's objects whose content [#describeMember] knows.
    public Set<Field> memberDescriptions() {
        return MemberAnswers.fields(world);
    }

    /// Fills such a field of a Field, Method, Constructor or RecordComponent with what the class file says; not of one that was copied from another.
    public void describeMember(int object, Field field, Annotated annotated) {
        if (MemberAnswers.root(vm, object) == object) {
            MemberAnswers.fill(vm, object, field, annotated);
        }
    }

    /// The Constructor of the class of proxies with these interfaces, which the Class object of the first of them keeps.
    public int proxy(List<ClassType> interfaces) {
        return Registration.proxy(vm, interfaces);
    }

    /// The Constructors of [#proxy] that a Class object keeps.
    public int proxies(ClassType first) {
        return Registration.proxies(vm, first);
    }

    /// Lets reflection call a method or constructor: the Member object that the image's table has for it.
    public int member(Method method) {
        return Registration.member(vm, method);
    }

    /// The table of [#member], by index of the declared method.
    public int members(ClassType type) {
        return Registration.members(vm, type);
    }

    /// Lets InvocationHandler.invokeDefault call a default method: the Member object that the image's table has for it.
    public int special(Method method) {
        return Registration.special(vm, method);
    }

    /// The table of [#special], by index of the declared method.
    public int specials(ClassType type) {
        return Registration.specials(vm, type);
    }

    /// Lets reflection read and write a field: the FieldAccess object that the image's table has for it.
    public int access(Field field) {
        return Registration.access(vm, field);
    }

    /// The table of [#access], by index of the declared field.
    public int accesses(ClassType type) {
        return Registration.accesses(vm, type);
    }

    /// The class's Constructor, Method or Field objects as an array; 0 if a class in their signatures is absent.
    public int declared(ClassType type, Declared kind) {
        return Registration.declared(vm, type, kind);
    }

    /// The array of a service's providers; their makers are not registered by that.
    public int providers(ClassType service) {
        return Registration.providers(vm, service);
    }

    /// The Lookup that a class makes of itself.
    public int lookup(ClassType lookupClass) {
        return InvokeNatives.lookup(vm, vm.heap.mirror(lookupClass));
    }

    /// The VarHandle of a field; of a static one the class need not be initialised.
    public int varHandle(Field field) {
        return InvokeNatives.fieldHandle(vm, field);
    }

    /// The VarHandle of an array type's elements.
    public int varHandle(ArrayType array) {
        return InvokeNatives.arrayHandle(vm, array);
    }

    /// The VarHandle that sees the bytes of an array, or of a ByteBuffer, as elements of `view`.
    ///
    /// @param byteOrder a ByteOrder object
    public int viewVarHandle(ArrayType view, int byteOrder, boolean buffer) {
        return InvokeNatives.viewHandle(vm, view, byteOrder, buffer);
    }

    /// What a look-up of a resource finds: the first `Resource` object of the run-time for a name, or for "jrt:/MODULE/NAME"; 0 if there is none.
    public int resource(String key) {
        return ResourceNatives.find(vm, key);
    }

    /// The `Resource` object of a key whose look-up at run time is an error.
    public int refusedResource(String key) {
        return ResourceNatives.refuse(vm, key);
    }

    /// What is known without running anything.
    public Init state(ClassType type) {
        return vm.classes.outcome(type);
    }

    /// The result of a static method whose arguments are known, if it ends normally, soon, and without an effect anybody can see; else empty.
    /// Arguments and result are bits in slots (long and double take two), references are of this heap. A result that is a reference is
    /// given for strings only, and is then the interned string.
    public OptionalLong fold(Method method, long... arguments) {
        return Folding.fold(vm, method, arguments);
    }

    /// Statics of other program classes that an initialiser read while they were not deeply immutable, by reader, of initialisers that are
    /// done. Where reachable code may write such a field, or what it refers to, the reader must be deferred in the next round.
    public Map<ClassType, Set<Field>> provisionalReads() {
        return java.util.Collections.unmodifiableMap(vm.ownership.provisionalReads());
    }

    /// System properties, single ones by their keys, that the boot and the initialisers that are done have read, with their values; null: not set. What
    /// only the running machine knows is not among them.
    public Map<String, String> propertyReads() {
        return vm.ownership.propertyReads();
    }

    /// By program class that is done: the program classes that its initialiser asked for. Where one of them must be deferred, so must it.
    public Map<ClassType, Set<ClassType>> needs() {
        return java.util.Collections.unmodifiableMap(vm.classes.needs());
    }

    /// Whether nobody can observe writes to an instance field after its object's construction: it keeps what a pure function gives, or an identity hash.
    public boolean isCache(Field field) {
        return Ownership.isCache(field);
    }

    /// Decides that a class is initialised at run time, before anything tried it.
    public void defer(ClassType type, Reason reason, String detail) {
        vm.classes.decide(type, new Init.Deferred(reason, detail, ""));
    }

    /// Runs a program to its end, under policy TEST.
    public Outcome run(Method main, List<String> arguments, OutputStream out, OutputStream err, InputStream in) {
        vm.machine.out = out;
        vm.machine.err = err;
        vm.machine.in = in;
        vm.recording = true;
        try {
            return new Outcome(Program.run(vm, main, arguments));
        } catch (Machine.Exit exit) {
            return new Outcome(exit.status);
        } catch (ImageHeap.HeapExhausted _) {
            return new Outcome(1); // not even the OutOfMemoryError finds room: the arena is never collected
        } finally {
            vm.recording = false;
        }
    }

    /// Methods that ran outside the boot and outside build-time initialisers.
    public Set<Method> executed() {
        return vm.linkage.executed();
    }

    /// Of the methods that the run-time replaces, those of which the replacement ran, not an own body of the evaluator's or the JDK's; in the boot and in initialisers, too.
    public Set<Method> executedSubstitutes() {
        return vm.linkage.executedSubstitutes();
    }

    /// Says, before a program runs, which methods may run and call others: see [#strangers].
    public void expect(java.util.function.Predicate<Method> methods) {
        vm.coverage.expect(methods);
    }

    /// Methods that ran and were not expected, with the signature of a caller that was, "" where the program was entered. What such a method calls is its own matter.
    public Map<Method, String> strangers() {
        return java.util.Collections.unmodifiableMap(vm.coverage.strangers());
    }

    /// Opcodes (JVMS 6.5) of the bytecodes that programs ran; of an instruction behind `wide`, only `wide`.
    public Set<Integer> opcodes() {
        return vm.coverage.opcodes();
    }

    /// Internal names of the exceptions that the machine raised in programs: by a check of a bytecode, by resolution, by a native method.
    public Set<String> raised() {
        return vm.coverage.raised();
    }

    /// Bytecodes run so far, about.
    public long steps() {
        return vm.steps;
    }
}
