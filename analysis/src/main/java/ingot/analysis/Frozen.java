package ingot.analysis;

import ingot.abi.Kind;
import ingot.abi.ObjectLayout;
import ingot.evaluator.ImageHeap;
import ingot.ir.Op;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Method;
import ingot.world.Type;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What is left when the closure is fixed: the fields that compiled code still loads once constants are folded, the image objects that code
/// can still get at, and the types they need.
final class Frozen {
    private final Solver solver;
    private final BitSet read = new BitSet();
    private final Map<Field, Set<Method>> readers = new HashMap<>();
    private final BitSet elementsRead = new BitSet();
    private final Set<ClassType> staticsUsed = new TreeSet<>(Initialisation.BY_NAME);
    private final List<Integer> constants = new ArrayList<>();
    private final Set<Type> typesNamed = new HashSet<>();
    private final List<Type> types;
    private final List<Integer> objects;

    Frozen(Solver solver, List<Method> methods, Map<Method, MethodFacts> facts) {
        this.solver = solver;
        for (Method method : methods) {
            if (facts.get(method).flow() != null) {
                scan(facts.get(method), facts.get(method).flow());
            }
        }
        read.or(solver.memory.rawFields);
        solver.memory.addressed.forEach(field -> {
            read.set(field.id());
            staticsUsed.add(field.holder());
        });
        for (Field field : MachineWritten.fields(solver.world)) {
            if (!field.isInjected()) { // these are read by Java code or not at all
                read.set(field.id());
            }
        }
        types = typesOf(methods);
        objects = walk();
    }

    private void scan(MethodFacts facts, Flow flow) {
        for (int p = 0; p < flow.graph.ops.length; p++) {
            if (flow.isReached(p)) {
                scan(facts, flow, p);
            }
        }
    }

    private void scan(MethodFacts facts, Flow flow, int p) {
        boolean folded = facts.isFolded(p);
        switch (flow.graph.ops[p]) {
            case Op.LoadField(var field) when !folded -> read(field, flow);
            case Op.LoadStatic(var field) -> {
                if (!folded) {
                    read(field, flow);
                    staticsUsed.add(field.holder());
                }
            }
            case Op.StoreStatic(var field) -> staticsUsed.add(field.holder());
            case Op.LoadElement _, Op.RawLoad _, Op.CompareAndSet _, Op.GetAndUpdate _ -> {
                if (!folded) {
                    elements(flow, p, 0);
                }
            }
            case Op.Pure(var intrinsic) when intrinsic == ingot.ir.Intrinsic.ADDRESS_OF -> elements(flow, p, 0);
            case Op.Invoke _ when flow.sites[p] instanceof Calls.Site site && site.from != null -> {
                for (int i = 0; i < flow.argCount(p); i++) {
                    elements(flow, p, i);
                }
            }
            case Op.CheckCast(var type) -> typesNamed.add(type);
            case Op.InstanceOf(var type) when !folded -> typesNamed.add(type);
            case Op.New(var type) -> typesNamed.add(type);
            case Op.NewArray(var type) -> typesNamed.add(type);
            case Op.NewMultiArray(var type, _) -> typesNamed.add(type);
            case Op.LinkageFailure(var failure) -> constants.add(solver.image.heap().intern(failure.message()));
            default -> {
            }
        }
        State state = flow.states[p];
        if (state.isObject() && (folded || flow.graph.ops[p] instanceof Op.Param)) {
            constants.add(state.objects[0]);
        }
    }

    private void read(Field field, Flow flow) {
        read.set(field.id());
        readers.computeIfAbsent(field, _ -> new LinkedHashSet<>()).add(flow.method);
    }

    private void elements(Flow flow, int p, int argument) {
        State state = flow.arg(p, argument);
        if (state.isReference()) {
            for (int type : solver.states.present(state).types) {
                elementsRead.set(type);
            }
            if (state.objects != null) {
                for (int reference : state.objects) {
                    ClassType holder = solver.image.live(reference).holder;
                    if (holder != null) {
                        staticsUsed.add(holder);
                        constants.add(reference);
                    }
                }
            }
        }
    }

    private List<Type> typesOf(List<Method> methods) {
        var all = new TreeSet<>(ClosedProgram.BY_NAME);
        solver.origins.keySet().forEach(type -> add(type, all));
        typesNamed.forEach(type -> add(type, all));
        for (ImageObjects.Entry object : solver.image.all()) {
            Type mirrored = object.type == solver.world.classType() ? solver.image.heap().mirrored(object.reference) : null;
            if (mirrored != null) {
                add(mirrored, all);
            }
        }
        if (solver.mirrorsAreReadByAddress()) { // stack traces name the module of a method's class
            methods.forEach(method -> add(method.holder(), all));
        }
        return List.copyOf(all);
    }

    private static void add(Type type, Set<Type> all) {
        if (type == null || !all.add(type)) {
            return;
        }
        switch (type) {
            case ClassType c -> {
                add(c.superclass(), all);
                c.interfaces().forEach(i -> add(i, all));
            }
            case ArrayType array -> add(array.element(), all);
            default -> {
            }
        }
    }

    boolean isRead(Field field) {
        return read.get(field.id());
    }

    Set<Method> readers(Field field) {
        return readers.getOrDefault(field, Set.of());
    }

    boolean readsElements(ArrayType type) {
        return type.element().kind() != Kind.REF || elementsRead.get(type.id());
    }

    List<Type> types() {
        return types;
    }

    List<Integer> objects() {
        return objects;
    }

    private List<Integer> walk() {
        ImageHeap heap = solver.image.heap();
        var order = new ArrayList<Integer>();
        var seen = new HashSet<Integer>();
        var pending = new ArrayDeque<Integer>();
        for (ClassType holder : staticsUsed) {
            visit(heap.statics(holder), seen, pending);
        }
        constants.forEach(reference -> visit(reference, seen, pending));
        solver.embedded.table().forEach(reference -> visit(reference, seen, pending));
        for (Type type : types) {
            int mirror = heap.mirror(type);
            if (solver.image.isLive(mirror) || solver.mirrorsAreReadByAddress()) {
                visit(mirror, seen, pending);
            }
        }
        while (!pending.isEmpty()) {
            int object = pending.poll();
            order.add(object);
            ClassType holder = heap.holderOf(object);
            if (holder != null) {
                holder.fields().stream().filter(Field::isStatic).forEach(field -> follow(heap, object, field, seen, pending));
            } else if (heap.typeOf(object) instanceof ArrayType array) {
                elementsOf(heap, object, array, seen, pending);
            } else {
                ((ClassType) heap.typeOf(object)).instanceFields().forEach(field -> follow(heap, object, field, seen, pending));
            }
        }
        return List.copyOf(order);
    }

    private void follow(ImageHeap heap, int object, Field field, Set<Integer> seen, ArrayDeque<Integer> pending) {
        if (field.kind() == Kind.REF && isRead(field)) {
            int target = heap.getRef(object, field.offset());
            if (solver.image.isLive(target)) {
                visit(target, seen, pending);
            }
        }
    }

    private void elementsOf(ImageHeap heap, int object, ArrayType array, Set<Integer> seen, ArrayDeque<Integer> pending) {
        if (array.element().kind() == Kind.REF && readsElements(array)) {
            int length = heap.arrayLength(object);
            for (int i = 0; i < length; i++) {
                int target = heap.getRef(object, ObjectLayout.arrayBase(Kind.REF) + 4 * i);
                if (solver.image.isLive(target)) {
                    visit(target, seen, pending);
                }
            }
        }
    }

    private static void visit(int reference, Set<Integer> seen, ArrayDeque<Integer> pending) {
        if (reference != 0 && seen.add(reference)) {
            pending.add(reference);
        }
    }
}
