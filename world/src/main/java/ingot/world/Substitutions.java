package ingot.world;

import ingot.base.BuildFailure;
import ingot.base.Diagnostic;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What the run-time replaces in the class library (DESIGN.md section 7). Opening a World reads the class annotations of the
/// package ingot.runtime.jdk only; the members of a substitute class are read when its target is. Runs under the World's lock.
final class Substitutions {
    static final String PACKAGE = ClassSource.RUNTIME_PREFIX + "jdk/";
    private static final String ANNOTATION = "Lingot/runtime/annotation/";
    private static final String TARGET_CLASS = ANNOTATION + "TargetClass;";
    private static final String SUBSTITUTE = ANNOTATION + "Substitute;";
    private static final String ALIAS = ANNOTATION + "Alias;";
    private static final String INJECT = ANNOTATION + "Inject;";
    private static final String LATE = ANNOTATION + "Late;";
    private static final String DELETE = ANNOTATION + "Delete;";

    private record Source(String name, String target, ClassModel model) {
    }

    /// @param deletion null, or why reaching the method is an error
    record Body(MethodModel model, ClassType context, String descriptor, String deletion) {
    }

    record Injected(String name, String descriptor, int flags) {
    }

    /// What happens to one class.
    ///
    /// @param bodies substitutes by name and descriptor
    /// @param late   names of static fields
    /// @param named  instance fields that the substitutes inject or alias, in their order
    record Changes(Map<String, Body> bodies, List<Body> added, List<Injected> injected, Set<String> late, List<String> named) {
        static final Changes NONE = new Changes(Map.of(), List.of(), List.of(), Set.of(), List.of());
    }

    private final Map<String, Source> bySubstitute = new TreeMap<>();
    private final Map<String, List<Source>> byTarget = new TreeMap<>();
    private final Map<String, Set<String>> ownMembers = new HashMap<>();

    private Substitutions() {
    }

    static Substitutions scan(ClassSource source) {
        var found = new Substitutions();
        var parser = ClassFile.of();
        for (var path : source.runtimeClasses(PACKAGE)) {
            var model = parser.parse(source.findClass(path.substring(0, path.length() - ".class".length())).bytes());
            var target = Annotations.value(model, TARGET_CLASS);
            if (target != null) {
                var substitute = new Source(model.thisClass().asInternalName(), target.replace('.', '/'), model);
                found.bySubstitute.put(substitute.name, substitute);
                found.byTarget.computeIfAbsent(substitute.target, _ -> new ArrayList<>()).add(substitute);
            }
        }
        return found;
    }

    /// The class that a name in a run-time class stands for.
    String map(String name) {
        var substitute = bySubstitute.get(name);
        return substitute == null ? name : substitute.target;
    }

    String mapDescriptor(String descriptor) {
        return descriptor.contains(PACKAGE) ? Descriptor.map(descriptor, this::map) : descriptor;
    }

    /// Whether a member of a substitute class is its own: static and without annotation (or a producer of a late field).
    ///
    /// @param key as written in the class file: name and descriptor of a method, "name:descriptor" of a field
    boolean isOwn(String className, String key) {
        var substitute = bySubstitute.get(className);
        if (substitute == null) {
            return false;
        }
        synchronized (ownMembers) {
            return ownMembers.computeIfAbsent(className, _ -> ownMembers(substitute)).contains(key);
        }
    }

    private static Set<String> ownMembers(Source substitute) {
        var own = new HashSet<String>();
        for (var method : substitute.model.methods()) {
            if (isStatic(method.flags().flagsMask()) && !Annotations.has(method, SUBSTITUTE) && !Annotations.has(method, ALIAS)
                    && !Annotations.has(method, DELETE)) {
                own.add(method.methodName().stringValue() + method.methodType().stringValue());
            }
        }
        for (var field : substitute.model.fields()) {
            if (isStatic(field.flags().flagsMask()) && !Annotations.has(field, ALIAS)) {
                own.add(field.fieldName().stringValue() + ":" + field.fieldType().stringValue());
            }
        }
        return own;
    }

    private static boolean isStatic(int flags) {
        return (flags & ClassFile.ACC_STATIC) != 0;
    }

    /// What to change in a class; BuildFailure if a substitute names a member that the class lacks.
    Changes changes(World world, ClassType target) {
        var sources = byTarget.get(target.internalName());
        if (sources == null) {
            return Changes.NONE;
        }
        var missing = new ArrayList<String>();
        var changes = new Changes(new HashMap<>(), new ArrayList<>(), new ArrayList<>(), new HashSet<>(), new ArrayList<>());
        for (var source : sources) {
            collect(world, target, source, changes, missing);
        }
        if (!missing.isEmpty()) {
            throw missing(missing);
        }
        return changes;
    }

    private void collect(World world, ClassType target, Source source, Changes changes, List<String> missing) {
        var context = world.require(source.name);
        for (var method : source.model.methods()) {
            collect(target, source, context, method, changes, missing);
        }
        for (var field : source.model.fields()) {
            var name = field.fieldName().stringValue();
            var descriptor = mapDescriptor(field.fieldType().stringValue());
            int flags = field.flags().flagsMask();
            if (!isStatic(flags)) {
                changes.named.add(name);
            }
            if (Annotations.has(field, INJECT)) {
                if (isStatic(flags)) {
                    missing.add(source.name + "." + name + ": @Inject is for instance fields");
                }
                changes.injected.add(new Injected(name, descriptor, flags));
            } else if (Annotations.has(field, ALIAS) ? !declares(target, name, descriptor) : !isStatic(flags)) {
                missing.add(source.name + "." + name + ": no field " + name + " " + descriptor + " in " + target.name()
                        + ", or it lacks @Alias");
            }
        }
    }

    private void collect(ClassType target, Source source, ClassType context, MethodModel method, Changes changes, List<String> missing) {
        var name = method.methodName().stringValue();
        var descriptor = mapDescriptor(method.methodType().stringValue());
        var deletion = Annotations.value(method, DELETE);
        var late = Annotations.value(method, LATE);
        var own = declared(target, name, descriptor);
        var where = source.name + "." + name + descriptor;
        int flags = method.flags().flagsMask();
        if (own == null && isStatic(flags) && descriptor.startsWith("(" + target.descriptor())) {
            String ofInstance = "(" + descriptor.substring(1 + target.descriptor().length());
            if (declared(target, name, ofInstance) != null && Annotations.has(method, SUBSTITUTE)) {
                changes.bodies.put(name + ofInstance, new Body(method, context, ofInstance, null));
                return;
            }
        }
        if (Annotations.has(method, SUBSTITUTE) || deletion != null) {
            if (own == null || isStatic(own.flags().flagsMask()) != isStatic(flags)) {
                missing.add(where + ": no such " + (isStatic(flags) ? "static" : "instance") + " method in " + target.name());
            }
            changes.bodies.put(name + descriptor, new Body(method, context, descriptor, deletion));
        } else if (Annotations.has(method, ALIAS)) {
            if (own == null && inherited(target, name, descriptor) == null) {
                missing.add(where + ": no such method in " + target.name());
            }
        } else if (late != null) {
            if (target.model().fields().stream().noneMatch(f -> f.fieldName().equalsString(late) && isStatic(f.flags().flagsMask()))) {
                missing.add(where + ": no static field " + late + " in " + target.name());
            }
            changes.late.add(late);
        } else if (!isStatic(flags) && !name.equals("<init>")) {
            if (own != null) {
                missing.add(where + ": the target has this method; it needs @Substitute or @Alias");
            }
            changes.added.add(new Body(method, context, descriptor, null));
        }
    }

    private static MethodModel declared(ClassType target, String name, String descriptor) {
        for (var method : target.model().methods()) {
            if (method.methodName().equalsString(name) && method.methodType().equalsString(descriptor)) {
                return method;
            }
        }
        return null;
    }

    private static Method inherited(ClassType target, String name, String descriptor) {
        return target.superclass() == null ? null : Resolution.findMethod(target.superclass(), name, descriptor);
    }

    private static boolean declares(ClassType target, String name, String descriptor) {
        for (FieldModel field : target.model().fields()) {
            if (field.fieldName().equalsString(name) && field.fieldType().equalsString(descriptor)) {
                return true;
            }
        }
        return false;
    }

    List<World.LateField> lateFields(World world) {
        var late = new ArrayList<World.LateField>();
        for (var source : bySubstitute.values()) {
            for (var method : source.model.methods()) {
                var fieldName = Annotations.value(method, LATE);
                if (fieldName != null) {
                    var field = world.require(source.target).fields().stream()
                            .filter(f -> f.isStatic() && f.name().equals(fieldName)).findFirst().orElseThrow();
                    late.add(new World.LateField(field, world.require(source.name)
                            .declaredMethod(method.methodName().stringValue(), mapDescriptor(method.methodType().stringValue()))));
                }
            }
        }
        late.sort(java.util.Comparator.comparing(l -> l.field().toString()));
        return late;
    }

    void checkAll(World world) {
        var missing = new ArrayList<String>();
        for (var target : byTarget.entrySet()) {
            var type = world.find(target.getKey());
            if (type == null) {
                target.getValue().forEach(s -> missing.add(s.name + ": no class " + s.target.replace('/', '.')));
                continue;
            }
            var changes = new Changes(new HashMap<>(), new ArrayList<>(), new ArrayList<>(), new HashSet<>(), new ArrayList<>());
            for (var source : target.getValue()) {
                collect(world, type, source, changes, missing);
            }
        }
        if (!missing.isEmpty()) {
            throw missing(missing);
        }
    }

    private static BuildFailure missing(List<String> missing) {
        return new BuildFailure(new Diagnostic("IN0106", "substitutions without a target: " + String.join("; ", missing), List.of(),
                "the class library is not the one this run-time was written for"));
    }
}
