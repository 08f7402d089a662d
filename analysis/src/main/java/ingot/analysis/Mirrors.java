package ingot.analysis;

import ingot.evaluator.Evaluator;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Type;

import java.util.List;
import java.util.Set;

/// Contents of Class objects, and of java.lang.reflect's, that come from the class file: they are asked of the evaluator when live code reads the field of a live object.
final class Mirrors implements Evaluator.Annotated {
    private final Solver solver;
    private final Field enumValues;
    private final Set<Field> ofMembers;

    Mirrors(Solver solver) {
        this.solver = solver;
        this.enumValues = solver.world.classType().declaredField("enumValues", "I");
        this.ofMembers = solver.evaluator.memberDescriptions();
    }

    @Override
    public boolean initialised(ClassType type) {
        return solver.initialisation.reach(type, solver.current());
    }

    @Override
    public void made(ClassType annotationType) {
        solver.reflected.proxy(List.of(annotationType));
    }

    /// Prepares the slot of a Class object; its value if the image heap does not hold it, else null.
    State prepare(ImageObjects.Entry object, Field field) {
        if (ofMembers.contains(field)) {
            solver.evaluator.describeMember(object.reference, field, this);
        }
        if (field == null || object.type != solver.world.classType()) {
            return null;
        }
        Type type = solver.image.heap().mirrored(object.reference);
        if (type == null) {
            return null;
        }
        if (field == enumValues) {
            return valuesSlot(type);
        }
        if (solver.evaluator.isDescription(field)) {
            if (field.name().equals("enumConstants") && type instanceof ClassType c && c.isEnum()) {
                solver.initialisation.reach(c, solver.current());
            }
            solver.evaluator.describe(type, field, this);
            if (type instanceof ClassType c) {
                solver.reflected.described(c, field.name());
            }
        }
        return null;
    }

    /// The image writer stores the address of $VALUES for an enum class that is initialised at run time.
    private State valuesSlot(Type type) {
        if (!(type instanceof ClassType c) || !c.isEnum() || solver.initialisation.reach(c, solver.current())) {
            return State.constant(0);
        }
        Field values = c.declaredField("$VALUES", "[" + c.descriptor());
        if (values == null) {
            return State.constant(0);
        }
        solver.memory.addressed.add(values);
        return State.ANY;
    }
}
