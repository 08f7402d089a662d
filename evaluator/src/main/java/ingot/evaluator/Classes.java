package ingot.evaluator;

import ingot.abi.Kind;
import ingot.evaluator.Evaluator.Init;
import ingot.evaluator.Evaluator.Reason;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Method;
import ingot.world.World;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Which classes are initialised (JVMS 5.5), and the transactions their initialisers run in.
///
/// Inside a transaction an initialiser that cannot finish ends all initialisers under way: each is rolled back and deferred, the inner one
/// for its own reason, the outer ones because they need it. Outside (the JDK's boot, and programs run under policy TEST) a failing
/// initialiser makes an ExceptionInInitializerError, as JVMS says.
final class Classes {
    private static final byte NOT_YET = 0, DONE = 1, RUNNING = 2, ERRONEOUS = 3, DEFERRED = 4;
    /// Done, and who asks for it is noted: program classes.
    private static final byte NOTED = 5;

    private static final int GROWTH_LIMIT = 1 << 20; // DESIGN.md section 2

    private final World world;
    private final ImageHeap heap;
    private byte[] states;
    private final Map<Integer, Init.Deferred> deferred;
    /// Classes that are done, in the order of their completion.
    private final List<Integer> done;
    /// Classes whose initialisers run now, outermost first.
    private final List<ClassType> running = new ArrayList<>();
    /// Arena limit at the start of each of them.
    private final List<Integer> starts = new ArrayList<>();
    private final Set<Integer> readLate;
    /// By program class whose initialiser runs or is done: the program classes it asked for.
    private final Map<ClassType, Set<ClassType>> needs = new LinkedHashMap<>();
    /// By erroneous class: the error that later uses get as their cause.
    private final Map<Integer, Integer> failures = new HashMap<>();
    private int transactions;
    private final Evaluator.Options options;

    Classes(World world, ImageHeap heap, Evaluator.Options options) {
        this(world, heap, options, new byte[1 << 14], new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashSet<>());
    }

    private Classes(World world, ImageHeap heap, Evaluator.Options options, byte[] states, Map<Integer, Init.Deferred> deferred,
                    List<Integer> done, Set<Integer> readLate) {
        this.world = world;
        this.heap = heap;
        this.options = options;
        this.states = states;
        this.deferred = deferred;
        this.done = done;
        this.readLate = readLate;
    }

    Classes copy(ImageHeap heapCopy) {
        var copy = new Classes(world, heapCopy, options, states.clone(), new LinkedHashMap<>(deferred), new ArrayList<>(done), new LinkedHashSet<>(readLate));
        needs.forEach((type, asked) -> copy.needs.put(type, new LinkedHashSet<>(asked)));
        return copy;
    }

    private byte state(int id) {
        return id < states.length ? states[id] : NOT_YET;
    }

    private void set(int id, byte state) {
        if (id >= states.length) {
            states = Arrays.copyOf(states, Math.max(id + 1, states.length * 2));
        }
        states[id] = state;
    }

    /// The fast test of the loop: there is nothing to do before the class is used.
    boolean isReady(int id) {
        return id < states.length && states[id] == DONE;
    }

    boolean isDone(int id) {
        return state(id) == DONE || state(id) == NOTED;
    }

    boolean inTransaction() {
        return transactions > 0;
    }

    Init outcome(ClassType type) {
        return switch (state(type.id())) {
            case DONE, NOTED -> new Init.Done(readLate.contains(type.id()));
            case DEFERRED -> deferred.get(type.id());
            default -> new Init.NotYet();
        };
    }

    void decide(ClassType type, Init.Deferred outcome) {
        if (state(type.id()) != NOT_YET) {
            throw new AssertionError(type.name() + " is " + outcome(type));
        }
        deferred.put(type.id(), outcome);
        set(type.id(), DEFERRED);
    }

    void collect(TypeTable table) {
        done.forEach(id -> table.add(world.typeById(id)));
    }

    void write(DataOutput out) throws IOException {
        writeIds(out, done);
        writeIds(out, readLate);
    }

    private static void writeIds(DataOutput out, Collection<Integer> ids) throws IOException {
        out.writeInt(ids.size());
        for (int id : ids) {
            out.writeInt(id);
        }
    }

    void read(DataInput in, TypeTable types) throws IOException {
        for (int n = in.readInt(); n > 0; n--) {
            int id = types.get(in.readInt()).id();
            done.add(id);
            set(id, DONE);
        }
        for (int n = in.readInt(); n > 0; n--) {
            readLate.add(types.get(in.readInt()).id());
        }
    }

    // The program's own accesses

    /// A read of a static field whose class is not ready, or which is watched.
    void read(Interpreter vm, Site.Static site) {
        require(vm, site.holderId);
        if (!site.watched || running.isEmpty()) {
            return;
        }
        if (site.field.isLate()) {
            if (vm.ownership.inProgramInitialiser()) {
                throw new Deferral(Reason.LATE_FIELD, site.field.toString(), vm.place());
            }
            readsLate();
        }
        vm.ownership.read(site.field);
    }

    /// The innermost initialiser saw something that is only known when the program runs.
    void readsLate() {
        readLate.add(running.getLast().id());
    }

    /// The class whose initialiser runs, null if none does.
    ClassType innermost() {
        return running.isEmpty() ? null : running.getLast();
    }

    /// Whether the innermost initialiser is that of a JDK class with a late field.
    boolean innermostHasLateFields() {
        return !running.isEmpty() && running.getLast().origin() == ClassType.Origin.JDK
                && running.getLast().fields().stream().anyMatch(Field::isLate);
    }

    void write(Interpreter vm, Site.Static site) {
        require(vm, site.holderId);
    }

    /// Whether reads of the field are to be reported.
    boolean isWatched(Field field) {
        return field.isLate() || field.holder().isProgram() || Ownership.isStandardStream(field);
    }

    /// JVMS 5.5: the class is initialised when this returns, or its initialiser is under way on this thread.
    void require(Interpreter vm, int id) {
        switch (state(id)) {
            case DONE -> { }
            case NOTED -> note(id);
            case RUNNING -> {
                var type = (ClassType) world.typeById(id);
                if (inTransaction() && type.isProgram() && running.getLast() != type) {
                    throw new Deferral(Reason.CYCLE, "sees " + type.name() + ", whose initialiser is running", vm.place());
                }
            }
            case ERRONEOUS -> throw new Thrown(Throwables.erroneous(vm, world.typeById(id), failures.getOrDefault(id, 0)));
            case DEFERRED -> {
                if (inTransaction()) {
                    throw needs((ClassType) world.typeById(id), vm.place());
                }
                runPlainly(vm, (ClassType) world.typeById(id));
            }
            default -> {
                if (world.typeById(id) instanceof ClassType type) {
                    verify(vm, type);
                    note(id);
                    if (inTransaction()) {
                        runInTransaction(vm, type);
                    } else {
                        runPlainly(vm, type);
                    }
                }
            }
        }
    }

    /// A class that does not verify has no state: each use throws anew.
    private static void verify(Interpreter vm, ClassType type) {
        var refusal = type.verifyFailure();
        if (refusal != null) {
            throw new Thrown(vm.linkage.materialise(vm, new Pending(refusal.errorClass(), refusal.message())));
        }
    }

    /// Whoever is being initialised depends on the class.
    private void note(int id) {
        var asked = (ClassType) world.typeById(id);
        if (inTransaction() && asked.isProgram()) {
            for (ClassType type : running) {
                if (type != asked && type.isProgram()) {
                    needs.computeIfAbsent(type, _ -> new LinkedHashSet<>()).add(asked);
                }
            }
        }
    }

    Map<ClassType, Set<ClassType>> needs() {
        return needs;
    }

    private Deferral needs(ClassType type, String place) {
        var why = deferred.get(type.id());
        return new Deferral(Reason.NEEDS_DEFERRED, type.name() + " is initialised at run time (" + why.reason()
                + (why.detail().isEmpty() ? "" : ": " + why.detail()) + ")", place);
    }

    /// Initialises a class, each of its supers and whatever its initialiser asks for, in transactions.
    Init initialise(Interpreter vm, ClassType type) {
        if (state(type.id()) == NOT_YET) {
            vm.stepLimit = vm.steps + options.stepBudget();
            try {
                runInTransaction(vm, type);
            } catch (Deferral _) {
                // the outcome is in the table
            } finally {
                vm.stepLimit = Long.MAX_VALUE;
            }
        }
        return outcome(type);
    }

    /// Runs `body` in a transaction that is always rolled back, and in which nothing older may be written. False if it could not finish.
    boolean attempt(Interpreter vm, long steps, Runnable body) {
        if (inTransaction()) {
            throw new AssertionError("inside a transaction");
        }
        var savepoint = heap.begin();
        int doneBefore = done.size();
        int start = heap.limit();
        var deferredBefore = Set.copyOf(deferred.keySet());
        transactions++;
        vm.stepLimit = vm.steps + steps;
        vm.ownership.enterPure();
        try {
            body.run();
            return true;
        } catch (Thrown | Pending | Deferral | ImageHeap.HeapExhausted _) {
            return false;
        } finally {
            vm.stepLimit = Long.MAX_VALUE;
            transactions--;
            vm.ownership.enter(null);
            undoDone(vm, doneBefore, start);
            heap.rollBack(savepoint);
            for (int id : List.copyOf(deferred.keySet())) { // they could not finish here, which says nothing about later
                if (!deferredBefore.contains(id)) {
                    deferred.remove(id);
                    set(id, NOT_YET);
                }
            }
        }
    }

    private void undoDone(Interpreter vm, int doneBefore, int start) {
        for (int i = done.size() - 1; i >= doneBefore; i--) {
            int undone = done.remove(i);
            states[undone] = NOT_YET;
            readLate.remove(undone);
            needs.remove((ClassType) world.typeById(undone));
            vm.ownership.rollBack(start, (ClassType) world.typeById(undone));
        }
    }

    private void runInTransaction(Interpreter vm, ClassType type) {
        var savepoint = heap.begin();
        int start = heap.limit();
        int doneBefore = done.size();
        int memoryBefore = vm.machine.memory.liveBlocks();
        int filesBefore = vm.machine.openHandles();
        boolean committed = false;
        transactions++;
        try {
            if (type.isProgram() && options.atRunTime().test(type.internalName()) && type.initialiser() != null) {
                throw new Deferral(Reason.ASKED_FOR, "", "");
            }
            verify(vm, type);
            run(vm, type);
            if (transactions == 1) {
                vm.settleThrowables();
            }
            checkEnd(vm, type, start, memoryBefore, filesBefore);
            committed = true;
        } catch (Thrown e) {
            throw defer(type, new Deferral(Reason.THREW, Throwables.describe(vm, e.ref), vm.place()));
        } catch (Pending | ImageHeap.HeapExhausted e) {
            throw defer(type, new Deferral(Reason.THREW, e instanceof Pending p ? p.type + ": " + p.text : "heap exhausted", vm.place()));
        } catch (Deferral e) {
            throw defer(type, e);
        } finally {
            transactions--;
            leave(vm, type);
            if (committed) {
                heap.commit(savepoint);
                vm.ownership.commit(type, start, heap.limit());
            } else {
                undoDone(vm, doneBefore, start);
                vm.ownership.rollBack(start, type);
                needs.remove(type);
                vm.forgetThrowables(start);
                heap.rollBack(savepoint);
                set(type.id(), DEFERRED);
            }
        }
    }

    /// What must not be left behind by an initialiser.
    private void checkEnd(Interpreter vm, ClassType type, int start, int memoryBefore, int filesBefore) {
        if (vm.machine.memory.liveBlocks() > memoryBefore) {
            throw new Deferral(Reason.OFF_HEAP, "memory that Unsafe allocated", "");
        }
        if (vm.machine.openHandles() > filesBefore) {
            throw new Deferral(Reason.OPEN_FILE, "a file or zip stream is open", "");
        }
        if (type.isProgram() && heap.grownSince(start) > GROWTH_LIMIT) {
            throw new Deferral(Reason.GREW_TOO_MUCH, (heap.grownSince(start) >> 10) + " KiB of objects", "");
        }
    }

    /// Records the outcome and returns what the enclosing initialiser sees.
    private Deferral defer(ClassType type, Deferral why) {
        deferred.put(type.id(), new Init.Deferred(why.reason, why.detail, why.place));
        return why.reason == Reason.NEEDS_DEFERRED ? why : needs(type, why.place);
    }

    private void runPlainly(Interpreter vm, ClassType type) {
        try {
            run(vm, type);
        } catch (Thrown e) {
            set(type.id(), ERRONEOUS);
            failures.put(type.id(), Throwables.record(vm, e.ref));
            throw new Thrown(Throwables.inInitialiser(vm, e.ref));
        } finally {
            leave(vm, type);
        }
    }

    private void leave(Interpreter vm, ClassType type) {
        int index = running.lastIndexOf(type);
        if (index >= 0) {
            running.remove(index);
            starts.remove(index);
        }
        vm.ownership.enter(inTransaction() && !running.isEmpty() ? running.getLast() : null);
    }

    /// The innermost running initialiser that began before the object was made, null if none or if it is the JDK's.
    ClassType runningOwner(int object) {
        for (int i = running.size() - 1; i >= 0; i--) {
            if (starts.get(i) <= object) {
                return running.get(i).isProgram() ? running.get(i) : null;
            }
        }
        return null;
    }

    int startOf(ClassType type) {
        return starts.get(running.lastIndexOf(type));
    }

    private void run(Interpreter vm, ClassType type) {
        int id = type.id();
        set(id, RUNNING);
        running.add(type);
        starts.add(heap.limit());
        heap.statics(type);
        for (ClassType before : type.initialisationOrder()) {
            if (state(before.id()) != RUNNING) {
                require(vm, before.id());
            }
        }
        vm.ownership.enter(inTransaction() ? type : null);
        setConstants(type);
        Method initialiser = type.initialiser();
        if (initialiser != null) {
            vm.call(initialiser);
        }
        set(id, inTransaction() && type.isProgram() ? NOTED : DONE);
        done.add(id);
    }

    private void setConstants(ClassType type) {
        int statics = heap.statics(type);
        for (Field field : type.fields()) {
            if (field.isStatic() && field.constantValue() != null) {
                heap.putBits(statics + field.offset(), field.kind(), switch (field.constantValue()) {
                    case Integer i -> i;
                    case Long l -> l;
                    case Float f -> Float.floatToRawIntBits(f);
                    case Double d -> Double.doubleToRawLongBits(d);
                    case String s -> heap.intern(s);
                    default -> throw new AssertionError(field + " = " + field.constantValue());
                });
            }
        }
    }

    void outOfSteps() {
        if (inTransaction()) {
            throw new Deferral(Reason.BUDGET_SPENT, options.stepBudget() + " steps", "");
        }
    }
}
