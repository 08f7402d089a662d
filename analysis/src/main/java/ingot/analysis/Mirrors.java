package ingot.analysis;

import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Type;

/// Contents of Class objects that come from the class file: they are asked of the evaluator when live code reads the field of a live Class object.
final class Mirrors {
    private final Solver solver;
    private final Field enumValues;

    Mirrors(Solver solver) {
        this.solver = solver;
        this.enumValues = solver.world.classType().declaredField("enumValues", "I");
    }

    /// Prepares the slot of a Class object; its value if the image heap does not hold it, else null.
    State prepare(ImageObjects.Entry object, Field field) {
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
            solver.evaluator.describe(type, field);
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
