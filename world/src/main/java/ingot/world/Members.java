package ingot.world;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.FieldModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The declared members of a class, substitutions applied.
record Members(List<Method> methods, List<Field> fields, Map<String, Method> methodsByKey, Map<String, Field> fieldsByKey) {
    static Members of(ClassType type) {
        var world = type.world();
        var changes = world.substitutions().changes(world, type);
        var methods = new ArrayList<Method>();
        var fields = new ArrayList<Field>();
        for (var model : type.model().methods()) {
            var name = model.methodName().stringValue();
            var descriptor = ownDescriptor(type, model.methodType().stringValue());
            int flags = model.flags().flagsMask();
            var substitute = changes.bodies().get(name + descriptor);
            int id = world.methodIds().size();
            if (substitute == null) {
                methods.add(world.methodIds().add(new Method(id, type, name, descriptor, flags, model, type, false, null)));
            } else {
                int synchronizedBit = substitute.model().flags().flagsMask() & ClassFile.ACC_SYNCHRONIZED;
                methods.add(world.methodIds().add(new Method(id, type, name, descriptor,
                        flags & ~ClassFile.ACC_SYNCHRONIZED | synchronizedBit, substitute.model(), substitute.context(),
                        true, substitute.deletion())));
            }
        }
        for (var added : changes.added()) {
            int id = world.methodIds().size();
            methods.add(world.methodIds().add(new Method(id, type, added.model().methodName().stringValue(), added.descriptor(),
                    added.model().flags().flagsMask(), added.model(), added.context(), true, null)));
        }
        for (var model : type.model().fields()) {
            var name = model.fieldName().stringValue();
            var descriptor = ownDescriptor(type, model.fieldType().stringValue());
            int id = world.fieldIds().size();
            fields.add(world.fieldIds().add(new Field(id, type, name, descriptor, model.flags().flagsMask(), constant(model),
                    changes.late().contains(name), false, rank(changes, name))));
        }
        for (var injected : changes.injected()) {
            int id = world.fieldIds().size();
            fields.add(world.fieldIds().add(new Field(id, type, injected.name(), injected.descriptor(), injected.flags(), null, false, true,
                    rank(changes, injected.name()))));
        }
        var methodsByKey = new HashMap<String, Method>();
        methods.forEach(m -> methodsByKey.put(m.name() + m.descriptor(), m));
        var fieldsByKey = new HashMap<String, Field>();
        fields.forEach(f -> fieldsByKey.put(f.name() + ":" + f.descriptor(), f));
        return new Members(List.copyOf(methods), List.copyOf(fields), methodsByKey, fieldsByKey);
    }

    private static int rank(Substitutions.Changes changes, String field) {
        int rank = changes.named().indexOf(field);
        return rank < 0 ? Integer.MAX_VALUE : rank;
    }

    private static String ownDescriptor(ClassType type, String descriptor) {
        return type.origin() == ClassType.Origin.RUNTIME ? type.world().substitutions().mapDescriptor(descriptor) : descriptor;
    }

    private static Object constant(FieldModel field) {
        if ((field.flags().flagsMask() & ClassFile.ACC_STATIC) == 0) {
            return null; // JVMS 4.7.2: ignored on instance fields
        }
        return field.findAttribute(Attributes.constantValue()).map(a -> (Object) a.constant().constantValue()).orElse(null);
    }

    Method method(String name, String descriptor) {
        return methodsByKey.get(name.concat(descriptor));
    }

    Field field(String name, String descriptor) {
        return fieldsByKey.get(name + ":" + descriptor);
    }
}
