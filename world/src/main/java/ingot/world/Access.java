package ingot.world;

import ingot.world.PoolEntry.Failure;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;

/// Access control (JVMS 5.4.4) as far as class files that were not compiled together can offend it: private and
/// package-private across classes. The JDK, the run-time and generated classes are trusted. Texts are HotSpot's.
final class Access {
    private Access() {
    }

    /// Null if `from` may name the class.
    static Failure refuse(ClassType from, ClassType type) {
        if (from.origin() != ClassType.Origin.PROGRAM || from == type || (type.flags() & ClassFile.ACC_PUBLIC) != 0
                || from.samePackage(type)) {
            return null;
        }
        return Failure.of("IllegalAccessError",
                "failed to access class " + type.name() + " from class " + from.name() + " (" + places(type, from) + ")");
    }

    static Failure refuse(ClassType from, ClassType owner, Method method) {
        var kind = refuseMember(from, method.holder(), method.flags());
        // HotSpot lets arrays clone, and Object's protected methods are the verifier's business.
        return kind == null ? null : Failure.of("IllegalAccessError", "class " + from.name() + " tried to access " + kind + "method '"
                + method.external() + "' (" + places(from, method.holder()) + ")");
    }

    static Failure refuse(ClassType from, ClassType owner, Field field) {
        var kind = refuseMember(from, field.holder(), field.flags());
        return kind == null ? null : Failure.of("IllegalAccessError", "class " + from.name() + " tried to access " + kind + "field "
                + field.holder().name() + "." + field.name() + " (" + places(from, field.holder()) + ")");
    }

    /// Null if allowed, else the word for the messages ("private ", or "" for package-private).
    private static String refuseMember(ClassType from, ClassType holder, int flags) {
        if (from.origin() != ClassType.Origin.PROGRAM || from == holder || (flags & ClassFile.ACC_PUBLIC) != 0) {
            return null;
        }
        if ((flags & ClassFile.ACC_PRIVATE) != 0) {
            return nestHost(from) == nestHost(holder) ? null : "private ";
        }
        if (from.samePackage(holder)) {
            return null;
        }
        if ((flags & ClassFile.ACC_PROTECTED) != 0) {
            return from.isSubtypeOf(holder) ? null : "protected ";
        }
        return "";
    }

    /// JVMS 5.4.4: the host named by the class, if that host lists it as a member; else the class itself.
    static ClassType nestHost(ClassType type) {
        var named = type.model().findAttribute(Attributes.nestHost());
        if (named.isEmpty()) {
            return type;
        }
        var host = type.world().find(named.get().nestHost().asInternalName());
        if (host == null || !host.samePackage(type)) {
            return type;
        }
        var members = host.model().findAttribute(Attributes.nestMembers());
        boolean listed = members.isPresent()
                && members.get().nestMembers().stream().anyMatch(m -> m.name().equalsString(type.internalName()));
        return listed ? host : type;
    }

    private static String places(ClassType first, ClassType second) {
        var a = place(first);
        var b = place(second);
        return a.equals(b) ? first.name() + " and " + second.name() + " are in " + a
                : first.name() + " is in " + a + "; " + second.name() + " is in " + b;
    }

    static String place(ClassType type) {
        return type.moduleName() == null ? "unnamed module of loader 'app'"
                : "module " + type.moduleName() + " of loader 'bootstrap'";
    }
}
