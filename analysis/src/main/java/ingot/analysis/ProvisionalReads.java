package ingot.analysis;

import ingot.abi.Kind;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;

import java.lang.classfile.ClassFile;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Initialisers that read another program class's mutable state at build time were allowed to for the time being (DESIGN.md section 2, ownership). Where
/// code of the closure may write what they read, it could have come before them: they have to run at run time.
final class ProvisionalReads {
    private final Solver solver;

    ProvisionalReads(Solver solver) {
        this.solver = solver;
    }

    /// The classes whose initialisers read what reachable code may write, each with the field.
    Map<ClassType, Field> refuted() {
        var refuted = new TreeMap<ClassType, Field>(Initialisation.BY_NAME);
        solver.evaluator.provisionalReads().forEach((reader, fields) -> {
            if (solver.initialisation.reached().contains(reader)) {
                fields.stream().filter(this::mayChange).findFirst().ifPresent(field -> refuted.put(reader, field));
            }
        });
        return refuted;
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
            } else if (solver.image.heap().typeOf(object) instanceof ClassType type && type != solver.world.classType()) {
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
        if (entry.named.stream().anyMatch(slot -> slot.written.state != State.BOTTOM && isObservable(slot.field))) {
            return true;
        }
        if (!entry.anonymous) {
            return false;
        }
        return switch (entry.type) {
            case ArrayType _ -> solver.memory.entry(entry.type).slots.stream().anyMatch(slot -> slot.written.state != State.BOTTOM);
            case ClassType type -> type.instanceFields().stream().anyMatch(f -> solver.memory.writtenFields.get(f.id()) && isObservable(f));
            case null, default -> false;
        };
    }

    private boolean isObservable(Field field) {
        return field == null || !solver.evaluator.isCache(field);
    }
}
