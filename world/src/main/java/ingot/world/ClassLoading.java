package ingot.world;

import ingot.base.BuildFailure;
import ingot.base.Diagnostic;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Derives a class from its file (JVMS 5.3.5): reads the header and loads what it extends. Runs under the World's lock.
final class ClassLoading {
    private final World world;
    private final ClassSource source;
    private final ClassFile parser = ClassFile.of();
    private final Set<String> inProgress = new HashSet<>();

    ClassLoading(World world, ClassSource source) {
        this.world = world;
        this.source = source;
    }

    /// Null if it fails; the World then has the failure.
    ClassType load(String name) {
        var known = world.loaded(name);
        if (known != null || world.failed(name)) {
            return known;
        }
        if (!inProgress.add(name)) {
            return fail(name, PoolEntry.Failure.of("ClassCircularityError", name));
        }
        try {
            var found = source.findClass(name);
            return found == null ? fail(name, PoolEntry.Failure.of("NoClassDefFoundError", name)) : derive(name, found);
        } finally {
            inProgress.remove(name);
        }
    }

    ClassType define(byte[] bytes, ClassType.Origin origin) {
        var name = parser.parse(bytes).thisClass().asInternalName();
        if (world.loaded(name) != null) {
            throw new IllegalStateException("defined twice: " + name);
        }
        var type = derive(name, new ClassSource.Found(bytes, origin, moduleOf(name)));
        if (type == null) {
            var failure = world.failure(name);
            throw new BuildFailure(new Diagnostic("IN0103", "cannot define " + name.replace('/', '.') + ": " + failure.message(),
                    List.of(), "check the class path"));
        }
        return type;
    }

    private String moduleOf(String name) {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? null : source.moduleOf(name.substring(0, slash));
    }

    private ClassType derive(String name, ClassSource.Found found) {
        int major = found.bytes().length < 8 ? 0 : (found.bytes()[6] & 0xff) << 8 | found.bytes()[7] & 0xff;
        if (major > ClassFile.JAVA_25_VERSION) {
            return fail(name, PoolEntry.Failure.of("UnsupportedClassVersionError", name + " has been compiled by a more recent version of the"
                    + " Java Runtime (class file version " + major + ".0), this version of the Java Runtime only recognizes class file"
                    + " versions up to " + ClassFile.JAVA_25_VERSION + ".0"));
        }
        final ClassModel model;
        final String fileName;
        final String superName;
        final List<String> interfaceNames;
        try {
            model = parser.parse(found.bytes());
            fileName = model.thisClass().asInternalName();
            superName = model.superclass().map(e -> map(found, e.asInternalName())).orElse(null);
            interfaceNames = model.interfaces().stream().map(e -> map(found, e.asInternalName())).toList();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) { // what java.lang.classfile throws on malformed bytes
            world.problem(name, new Diagnostic("IN0104", "malformed class file: " + name.replace('/', '.') + ": " + e.getMessage()
                    + "; its use is a linkage error", List.of(), "compile or download it again"));
            return fail(name, PoolEntry.Failure.of("ClassFormatError", name + ": " + e.getMessage()));
        }
        if (!fileName.equals(name)) {
            return fail(name, PoolEntry.Failure.of("NoClassDefFoundError", name + " (wrong name: " + fileName + ")"));
        }
        ClassType superclass = null;
        if (superName != null) {
            superclass = world.find(superName);
            if (superclass == null) {
                return fail(name, world.failure(superName));
            }
            var refusal = refuseSuperclass(name, superclass);
            if (refusal != null) {
                return fail(name, refusal);
            }
        }
        var interfaces = new ArrayList<ClassType>();
        for (var interfaceName : interfaceNames) {
            var type = world.find(interfaceName);
            if (type == null) {
                return fail(name, world.failure(interfaceName));
            }
            if (!type.isInterface()) {
                return fail(name, PoolEntry.Failure.of("IncompatibleClassChangeError", "class " + name.replace('/', '.')
                        + " can not implement " + type.name() + ", because it is not an interface (" + type.name() + " is in "
                        + Access.place(type) + ")"));
            }
            interfaces.add(type);
        }
        var superType = superclass;
        return world.register(id -> new ClassType(world, id, name, found, model, superType, interfaces));
    }

    private String map(ClassSource.Found found, String name) {
        return found.origin() == ClassType.Origin.RUNTIME ? world.substitutions().map(name) : name;
    }

    private static PoolEntry.Failure refuseSuperclass(String name, ClassType superclass) {
        var external = name.replace('/', '.');
        if (superclass.isInterface()) {
            return PoolEntry.Failure.of("IncompatibleClassChangeError",
                    "class " + external + " has interface " + superclass.name() + " as super class");
        }
        if ((superclass.flags() & ClassFile.ACC_FINAL) != 0) {
            return PoolEntry.Failure.of("IncompatibleClassChangeError",
                    "class " + external + " cannot inherit from final class " + superclass.name());
        }
        return null;
    }

    private ClassType fail(String name, PoolEntry.Failure failure) {
        world.fail(name, failure);
        return null;
    }
}
