package ingot.world;

import ingot.base.Diagnostic;
import ingot.world.PoolEntry.Failure;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;

/// The verifier's verdict about a program class.
///
/// @param failure null if it verifies, else what its initialisation throws
record Verification(PoolEntry.Failure failure) {
    /// Class files from then on (Java 6) have the stack maps that the verifier needs: JVMS 4.10. Older ones are taken as their compiler made them.
    private static final int FIRST_WITH_STACK_MAPS = ClassFile.JAVA_6_VERSION;

    static Verification of(ClassType type) {
        if (type.model().majorVersion() < FIRST_WITH_STACK_MAPS) {
            return new Verification(null);
        }
        var world = type.world();
        var absent = new ArrayList<String>();
        var errors = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(name -> hierarchy(world, name, absent))).verify(type.model());
        if (errors.isEmpty()) {
            return new Verification(null);
        }
        var failure = absent.isEmpty() ? Failure.of("VerifyError", errors.getFirst().getMessage()) : world.failure(absent.getFirst());
        world.problem(type.internalName(), new Diagnostic("IN0105", "class does not verify: " + type.name() + ": " + failure.message() + "; its use is a "
                + failure.errorClass().substring(failure.errorClass().lastIndexOf('/') + 1), List.of(), "compile it again, together with the classes it uses"));
        return new Verification(failure);
    }

    /// An absent class passes for an interface, to which the verifier lets everything be assigned: HotSpot's verifier does not load the
    /// class of a value that is assigned to an interface. If verification fails all the same, the absent class is why. (An absent target of an
    /// assignment passes, too: HotSpot throws when it verifies, Ingot when the class is used.)
    private static ClassHierarchyResolver.ClassHierarchyInfo hierarchy(World world, ClassDesc name, List<String> absent) {
        var found = hierarchy(world, name);
        if (found == null) {
            absent.add(internalName(name));
        }
        return found == null ? ClassHierarchyResolver.ClassHierarchyInfo.ofInterface() : found;
    }

    private static String internalName(ClassDesc name) {
        var descriptor = name.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1);
    }

    static ClassHierarchyResolver.ClassHierarchyInfo hierarchy(World world, ClassDesc name) {
        var type = world.find(internalName(name));
        if (type == null) {
            return null;
        }
        return type.isInterface() ? ClassHierarchyResolver.ClassHierarchyInfo.ofInterface()
                : ClassHierarchyResolver.ClassHierarchyInfo.ofClass(
                        type.superclass() == null ? null : ClassDesc.ofDescriptor(type.superclass().descriptor()));
    }
}
