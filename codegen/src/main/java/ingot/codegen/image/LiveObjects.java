package ingot.codegen.image;

import ingot.abi.Kind;
import ingot.abi.ObjectLayout;
import ingot.analysis.ClosedProgram;
import ingot.codegen.CompiledMethod;
import ingot.codegen.Relocation;
import ingot.codegen.Target;
import ingot.evaluator.ImageHeap;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Type;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The image objects that the finished code can get at. They are fewer than those the analysis keeps: what a pass folded away (a format that was
/// expanded, a text that was compared, the name of a symbol) refers to nothing any more.
final class LiveObjects {
    private final ClosedProgram program;
    private final ImageHeap heap;
    private final Set<Integer> live = new HashSet<>();
    private final ArrayDeque<Integer> pending = new ArrayDeque<>();

    private LiveObjects(ClosedProgram program) {
        this.program = program;
        this.heap = program.heap();
    }

    /// @param types those whose hubs lead to their Class objects
    static Set<Integer> of(ClosedProgram program, List<CompiledMethod> methods, List<Type> types) {
        var walk = new LiveObjects(program);
        for (CompiledMethod method : methods) {
            for (Relocation relocation : method.relocations()) {
                switch (relocation.target()) {
                    case Target.Image(var reference) -> walk.reach(reference);
                    case Target.Statics(var type) -> walk.reach(program.heap().statics(type));
                    case Target.Named(var symbol) when symbol.equals(ImageWriter.RESOURCES) -> program.resources().forEach(walk::reach);
                    default -> {
                    }
                }
            }
        }
        for (Type type : types) {
            walk.reach(program.heap().mirror(type));
            if (type instanceof ClassType c && valuesAtRunTime(program, c) != null) {
                walk.reach(program.heap().statics(c));
            }
        }
        while (!walk.pending.isEmpty()) {
            walk.follow(walk.pending.poll());
        }
        return walk.live;
    }

    /// The field $VALUES of an enum class initialised at run time, if its Class object has to know it; else null.
    static Field valuesAtRunTime(ClosedProgram program, ClassType type) {
        if (!type.isEnum() || !program.isDeferred(type) || !program.isRead(program.world().classType().declaredField("enumValues", "I"))) {
            return null;
        }
        Field values = type.declaredField("$VALUES", "[" + type.descriptor());
        return values != null && program.isRead(values) && program.isKept(program.heap().statics(type)) ? values : null;
    }

    private void reach(int reference) {
        if (reference != 0 && program.isKept(reference) && live.add(reference)) {
            pending.add(reference);
        }
    }

    private void follow(int reference) {
        ClassType holder = heap.holderOf(reference);
        if (holder != null) {
            holder.fields().stream().filter(Field::isStatic).forEach(field -> slot(reference, field));
        } else if (heap.typeOf(reference) instanceof ArrayType array) {
            if (array.element().kind() == Kind.REF && program.readsElements(array)) {
                for (int i = 0; i < heap.arrayLength(reference); i++) {
                    reach(heap.getRef(reference, ObjectLayout.arrayBase(Kind.REF) + 4 * i));
                }
            }
        } else {
            ((ClassType) heap.typeOf(reference)).instanceFields().forEach(field -> slot(reference, field));
        }
    }

    private void slot(int reference, Field field) {
        if (field.kind() == Kind.REF && program.isRead(field)) {
            reach(heap.getRef(reference, field.offset()));
        }
    }
}
