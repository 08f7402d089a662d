package ingot.evaluator;

import ingot.abi.Kind;
import ingot.evaluator.Evaluator.Init;
import ingot.evaluator.Evaluator.Reason;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Method;
import ingot.world.World;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which classes are initialised (JVMS 5.5), and the transactions their initialisers run in.
///
/// Inside a transaction an initialiser that cannot finish ends all initialisers under way: each is rolled back and deferred, the inner one
/// for its own reason, the outer ones because they need it. Outside (the JDK's boot, and programs run under policy TEST) a failing
/// initialiser makes an ExceptionInInitializerError, as JVMS says.
final class Classes {
    private static final byte NOT_YET = 0, DONE = 1, RUNNING = 2, ERRONEOUS = 3, DEFERRED = 4;

    private final World world;
    private final ImageHeap heap;
    private byte[] states;
    private final Map<Integer, Init.Deferred> deferred;
    /// Classes that are done, in the order of their completion.
    private final List<Integer> done;
    /// Classes whose initialisers run now, outermost first.
    private final List<ClassType> running = new ArrayList<>();
    private int transactions;
    private final Evaluator.Options options;

    Classes(World world, ImageHeap heap, Evaluator.Options options) {
        this(world, heap, options, new byte[1 << 14], new HashMap<>(), new ArrayList<>());
    }

    private Classes(World world, ImageHeap heap, Evaluator.Options options, byte[] states, Map<Integer, Init.Deferred> deferred,
                    List<Integer> done) {
        this.world = world;
        this.heap = heap;
        this.options = options;
        this.states = states;
        this.deferred = deferred;
        this.done = done;
    }

    Classes copy(ImageHeap heapCopy) {
        return new Classes(world, heapCopy, options, states.clone(), new HashMap<>(deferred), new ArrayList<>(done));
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

    /// The fast test of the loop.
    boolean isReady(int id) {
        return id < states.length && states[id] == DONE;
    }

    boolean inTransaction() {
        return transactions > 0;
    }

    Init outcome(ClassType type) {
        return switch (state(type.id())) {
            case DONE -> new Init.Done(false);
            case DEFERRED -> deferred.get(type.id());
            default -> new Init.NotYet();
        };
    }

    /// Numbers of the classes that are done, in order of completion.
    List<Integer> doneIds() {
        return done;
    }

    // The program's own accesses

    /// A read of a static field whose class is not ready, or which is watched.
    void read(Interpreter vm, Site.Static site) {
        require(vm, site.holderId);
    }

    void write(Interpreter vm, Site.Static site) {
        require(vm, site.holderId);
    }

    boolean isWatched(Field field) {
        return false;
    }

    /// JVMS 5.5: the class is initialised when this returns, or its initialiser is under way on this thread.
    void require(Interpreter vm, int id) {
        switch (state(id)) {
            case DONE, RUNNING -> { }
            case ERRONEOUS -> throw new Pending("java/lang/NoClassDefFoundError", "Could not initialize class " + world.typeById(id).name());
            case DEFERRED -> {
                if (inTransaction()) {
                    var why = deferred.get(id);
                    throw new Deferral(Reason.NEEDS_DEFERRED, world.typeById(id).name() + " is initialised at run time ("
                            + why.reason() + (why.detail().isEmpty() ? "" : ": " + why.detail()) + ")", vm.place());
                }
                runPlainly(vm, (ClassType) world.typeById(id));
            }
            default -> {
                if (world.typeById(id) instanceof ClassType type) {
                    if (inTransaction()) {
                        runInTransaction(vm, type);
                    } else {
                        runPlainly(vm, type);
                    }
                }
            }
        }
    }

    /// Initialises a class, each of its supers and whatever its initialiser asks for, in transactions.
    Init initialise(Interpreter vm, ClassType type) {
        if (state(type.id()) == NOT_YET) {
            transactions++;
            vm.stepLimit = vm.steps + options.stepBudget();
            try {
                runInTransaction(vm, type);
            } catch (Deferral _) {
                // the outcome is in the table
            } finally {
                transactions--;
                vm.stepLimit = Long.MAX_VALUE;
            }
        }
        return outcome(type);
    }

    private void runInTransaction(Interpreter vm, ClassType type) {
        int id = type.id();
        var savepoint = heap.begin();
        int doneBefore = done.size();
        boolean committed = false;
        transactions++;
        try {
            run(vm, type);
            committed = true;
        } catch (Thrown e) {
            throw defer(type, new Deferral(Reason.THREW, Throwables.describe(vm, e.ref), vm.place()));
        } catch (Deferral e) {
            throw defer(type, e);
        } finally {
            transactions--;
            running.remove(type);
            if (committed) {
                heap.commit(savepoint);
            } else {
                for (int i = done.size() - 1; i >= doneBefore; i--) {
                    states[done.remove(i)] = NOT_YET;
                }
                heap.rollBack(savepoint);
                set(id, DEFERRED);
            }
        }
    }

    /// Records the outcome and returns what the enclosing initialiser sees.
    private Deferral defer(ClassType type, Deferral why) {
        deferred.put(type.id(), new Init.Deferred(why.reason, why.detail, why.place));
        return why.reason == Reason.NEEDS_DEFERRED ? why
                : new Deferral(Reason.NEEDS_DEFERRED, type.name() + " is initialised at run time (" + why.reason
                        + (why.detail.isEmpty() ? "" : ": " + why.detail) + ")", why.place);
    }

    private void runPlainly(Interpreter vm, ClassType type) {
        try {
            run(vm, type);
        } catch (Thrown e) {
            set(type.id(), ERRONEOUS);
            throw new Thrown(Throwables.inInitialiser(vm, e.ref));
        } finally {
            running.remove(type);
        }
    }

    private void run(Interpreter vm, ClassType type) {
        int id = type.id();
        set(id, RUNNING);
        running.add(type);
        heap.statics(type);
        if (type.verifyError() != null) {
            throw new Thrown(vm.linkage.materialise(vm, new Pending("java/lang/VerifyError", type.verifyError())));
        }
        for (ClassType before : type.initialisationOrder()) {
            if (before != type) {
                require(vm, before.id());
            }
        }
        setConstants(type);
        Method initialiser = type.initialiser();
        if (initialiser != null) {
            vm.call(initialiser);
        }
        vm.machine.afterInitialiser(vm, type);
        set(id, DONE);
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
