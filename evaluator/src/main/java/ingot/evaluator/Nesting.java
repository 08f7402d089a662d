package ingot.evaluator;

import ingot.world.ClassType;
import ingot.world.Method;

import java.lang.classfile.Attributes;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Member, local and anonymous classes, nests, sealed hierarchies: the attributes InnerClasses, EnclosingMethod, NestMembers,
/// PermittedSubclasses.
final class Nesting {
    private Nesting() {
    }

    private static Optional<InnerClassInfo> ownEntry(ClassType type) {
        return type == null ? Optional.empty() : type.model().findAttribute(Attributes.innerClasses())
                .flatMap(a -> a.classes().stream().filter(c -> c.innerClass().asInternalName().equals(type.internalName())).findFirst());
    }

    private static int mirror(Interpreter vm, ClassEntry entry) {
        ClassType type = vm.linkage.world().find(entry.asInternalName());
        if (type == null) {
            throw new Pending("java/lang/NoClassDefFoundError", entry.asInternalName());
        }
        return vm.heap.mirror(type);
    }

    static long declaringClass(Interpreter vm, ClassType type) {
        return ownEntry(type).flatMap(InnerClassInfo::outerClass).map(c -> mirror(vm, c)).orElse(0);
    }

    static long simpleName(Interpreter vm, ClassType type) {
        return ownEntry(type).flatMap(InnerClassInfo::innerName).map(n -> vm.heap.intern(n.stringValue())).orElse(0);
    }

    /// Object[] of class, method name or null, descriptor or null.
    static long enclosingMethod(Interpreter vm, ClassType type) {
        if (type == null) {
            return 0;
        }
        return type.model().findAttribute(Attributes.enclosingMethod()).map(a -> {
            int name = a.enclosingMethodName().map(n -> vm.heap.intern(n.stringValue())).orElse(0);
            int descriptor = a.enclosingMethodType().map(n -> vm.heap.intern(n.stringValue())).orElse(0);
            return ReflectionNatives.array(vm, "java/lang/Object", List.of(mirror(vm, a.enclosingClass()), name, descriptor));
        }).orElse(0);
    }

    static List<Integer> declaredClasses(Interpreter vm, ClassType type) {
        return type == null ? List.of() : type.model().findAttribute(Attributes.innerClasses()).stream().flatMap(a -> a.classes().stream())
                .filter(c -> c.outerClass().isPresent() && c.outerClass().get().asInternalName().equals(type.internalName()))
                .map(c -> mirror(vm, c.innerClass())).toList();
    }

    static List<Integer> members(Interpreter vm, ClassType type) {
        var host = (ClassType) Reflection.nestHost(type);
        var members = host.model().findAttribute(Attributes.nestMembers()).stream().flatMap(a -> a.nestMembers().stream())
                .map(c -> vm.linkage.world().find(c.asInternalName())).filter(Objects::nonNull);
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(host), members).map(vm.heap::mirror).toList();
    }

    /// Class[], or null if the class is not sealed.
    static long permitted(Interpreter vm, ClassType type) {
        if (type == null) {
            return 0;
        }
        return type.model().findAttribute(Attributes.permittedSubclasses()).map(a -> ReflectionNatives.array(vm, "java/lang/Class",
                a.permittedSubclasses().stream().map(c -> vm.linkage.world().find(c.asInternalName())).filter(Objects::nonNull)
                        .map(vm.heap::mirror).toList())).orElse(0);
    }
}
