package ingot.analysis;

import ingot.abi.Kind;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.World;

import java.util.ArrayList;
import java.util.List;

/// Fields that the run-time core writes through addresses, which the flow graph does not show: their values are never folded (DESIGN.md section 2).
final class MachineWritten {
    private record Named(String type, String field, String reason) {}

    private static final List<Named> FIELDS = List.of(
            new Named("java/lang/Thread$FieldHolder", "threadStatus", "start, park, wait and exit of a thread"),
            new Named("java/lang/Thread", "eetop", "set while the thread runs"),
            new Named("java/lang/Thread", "interrupted", "signals and interrupts"),
            new Named("java/lang/ref/Reference", "referent", "cleared by the collector"),
            new Named("java/lang/ref/Reference", "discovered", "list of the collector"),
            new Named("java/lang/ref/Reference", "next", "list of the collector"),
            new Named("java/lang/Throwable", "backtrace", "filled by the frame walk"),
            new Named("java/lang/Throwable", "depth", "filled by the frame walk"),
            new Named("java/lang/Throwable", "stackTrace", "filled at first request"));

    private MachineWritten() {
    }

    static List<Field> fields(World world) {
        var fields = new ArrayList<Field>();
        for (Named named : FIELDS) {
            ClassType type = world.find(named.type);
            for (Field field : type == null ? List.<Field>of() : type.fields()) {
                if (field.name().equals(named.field)) {
                    fields.add(field);
                }
            }
        }
        for (Field field : world.classType().instanceFields()) {
            if (field.isInjected() && field.kind() != Kind.REF) { // addresses and states, filled by the image writer
                fields.add(field);
            }
        }
        return fields;
    }
}
