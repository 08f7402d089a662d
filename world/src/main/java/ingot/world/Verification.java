package ingot.world;

import ingot.base.Diagnostic;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.constant.ClassDesc;
import java.util.List;

/// The verifier's verdict about a program class.
///
/// @param error null if it verifies, else the message of the VerifyError
record Verification(String error) {
    static Verification of(ClassType type) {
        var world = type.world();
        var errors = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(name -> hierarchy(world, name))).verify(type.model());
        if (errors.isEmpty()) {
            return new Verification(null);
        }
        var message = errors.getFirst().getMessage();
        world.problem(type.internalName(), new Diagnostic("IN0105", "class does not verify: " + type.name() + ": " + message,
                List.of(), "using the class is a VerifyError; compile it again"));
        return new Verification(message);
    }

    static ClassHierarchyResolver.ClassHierarchyInfo hierarchy(World world, ClassDesc name) {
        var descriptor = name.descriptorString();
        var type = world.find(descriptor.substring(1, descriptor.length() - 1));
        if (type == null) {
            return null;
        }
        return type.isInterface() ? ClassHierarchyResolver.ClassHierarchyInfo.ofInterface()
                : ClassHierarchyResolver.ClassHierarchyInfo.ofClass(
                        type.superclass() == null ? null : ClassDesc.ofDescriptor(type.superclass().descriptor()));
    }
}
