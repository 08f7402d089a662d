package ingot.analysis;

import ingot.abi.Kind;
import ingot.evaluator.Evaluator.Init;
import ingot.evaluator.Evaluator.Reason;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;

import java.lang.classfile.ClassFile;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Initialisers that read another program class's mutable state at build time were allowed to for the time being (DESIGN.md section 2, ownership). Where
/// code of the closure may write what they read, it could have come before them: they have to run at run time.
final class ProvisionalReads {
    private final Solver solver;
    private final Map<Field, Boolean> changes = new HashMap<>();

    ProvisionalReads(Solver solver) {
        this.solver = solver;
    }

    /// The classes that have to wait: their initialisers read what reachable code may write, or need a class that does. Classes that no live code
    /// initialises are among them, for what others made of them depends on it.
    Map<ClassType, Init.Deferred> refuted() {
        var refuted = new TreeMap<ClassType, Init.Deferred>(Initialisation.BY_NAME);
        solver.evaluator.provisionalReads().forEach((reader, fields) -> fields.stream()
                .filter(field -> !(isTable(field) && isSwitch(reader)) && changes.computeIfAbsent(field, this::mayChange)).findFirst().ifPresent(field ->
                        refuted.put(reader, new Init.Deferred(Reason.OWNERSHIP, "reads " + field + ", which the program may write first", ""))));
        addThoseThatNeed(refuted);
        return refuted;
    }

    private void addThoseThatNeed(Map<ClassType, Init.Deferred> refuted) {
        Map<ClassType, Set<ClassType>> needs = solver.evaluator.needs();
        for (boolean more = !refuted.isEmpty(); more; ) {
            more = false;
            for (var need : needs.entrySet()) {
                if (!refuted.containsKey(need.getKey())) {
                    ClassType missing = need.getValue().stream().filter(refuted::containsKey).findFirst().orElse(null);
                    if (missing != null) {
                        refuted.put(need.getKey(), new Init.Deferred(Reason.NEEDS_DEFERRED, missing.name() + " is initialised at run time", ""));
                        more = true;
                    }
                }
            }
        }
    }

    private boolean mayChange(Field field) {
        if (solver.memory.writtenFields.get(field.id())) {
            return true;
        }
        if (field.holder().origin() == ClassType.Origin.JDK) {
            return false; // System.in, out, err: the stream itself, not what is in it
        }
        return field.kind() == Kind.REF && mayChange(solver.image.heap().getRef(solver.image.heap().statics(field.holder()), field.offset()), isTable(field));
    }

    /// An array that javac keeps for itself: `$VALUES` of an enum, of which values() gives copies, and `$SwitchMap$...`, which only switches read. Only the
    /// initialiser that makes it stores into it.
    private static boolean isTable(Field field) {
        boolean ours = field.name().equals("$VALUES") && field.holder().isEnum() || field.name().startsWith("$SwitchMap$");
        return ours && field.isFinal() && (field.flags() & ClassFile.ACC_SYNTHETIC) != 0;
    }

    /// The class that javac makes for switches over enums. Of the constants its initialiser reads number and ordinals.
    private static boolean isSwitch(ClassType type) {
        return !type.fields().isEmpty() && type.fields().stream().allMatch(field -> field.isStatic() && field.name().startsWith("$SwitchMap$") && isTable(field));
    }

    /// The object, or one it leads to.
    ///
    /// @param kept nobody stores into the object itself
    private boolean mayChange(int start, boolean kept) {
        var seen = new HashSet<Integer>();
        var pending = new ArrayDeque<Integer>();
        visit(start, seen, pending);
        while (!pending.isEmpty()) {
            int object = pending.poll();
            if (!(kept && object == start) && isWritten(object)) {
                return true;
            }
            if (solver.image.heap().typeOf(object) instanceof ArrayType array) {
                for (int i = 0; array.element().kind() == Kind.REF && i < solver.image.heap().arrayLength(object); i++) {
                    visit(solver.image.heap().getElementRef(object, i), seen, pending);
                }
            } else if (solver.image.heap().typeOf(object) instanceof ClassType type && type != solver.world.classType() && type != solver.world.stringType()) {
                type.instanceFields().stream().filter(f -> f.kind() == Kind.REF)
                        .forEach(f -> visit(solver.image.heap().getRef(object, f.offset()), seen, pending));
            }
        }
        return false;
    }

    private static void visit(int object, Set<Integer> seen, ArrayDeque<Integer> pending) {
        if (object != 0 && seen.add(object)) {
            pending.add(object);
        }
    }

    /// Code that names the object writes into it, or code that does not writes into objects of its type. An empty array has nothing to write into, and
    /// a cache of what a pure function gives, such as String.hash, tells nobody that it was filled.
    private boolean isWritten(int object) {
        if (!solver.image.isLive(object)) {
            return false;
        }
        ImageObjects.Entry entry = solver.image.live(object);
        if (entry.type instanceof ArrayType && solver.image.heap().arrayLength(object) == 0) {
            return false;
        }
        if (entry.named.stream().anyMatch(slot -> slot.written.state != State.BOTTOM && mayChangeIn(slot.field))) {
            return true;
        }
        if (!entry.anonymous) {
            return false;
        }
        return switch (entry.type) {
            case ArrayType _ -> solver.memory.entry(entry.type).slots.stream().anyMatch(slot -> slot.written.state != State.BOTTOM);
            case ClassType type -> type.instanceFields().stream().anyMatch(f -> solver.memory.writtenFields.get(f.id()) && mayChangeIn(f));
            case null, default -> false;
        };
    }

    /// A store into an object's final field is its constructor's. Only reflection and Unsafe can do it later, and with the JDK's fields they do not: its packages
    /// are not open, and its own code does it to what it is making.
    ///
    /// @param field null for elements
    private boolean mayChangeIn(Field field) {
        if (field == null || !field.isFinal()) {
            return field == null || !solver.evaluator.isCache(field);
        }
        return field.holder().origin() != ClassType.Origin.JDK && solver.memory.rawFields.get(field.id());
    }
}
