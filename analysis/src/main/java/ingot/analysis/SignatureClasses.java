package ingot.analysis;

import ingot.evaluator.Evaluator.Declared;
import ingot.world.ClassType;

import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassSignature;
import java.lang.classfile.MethodSignature;
import java.lang.classfile.Signature;
import java.lang.classfile.attribute.SignatureAttribute;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The classes that generic signatures (JVMS 4.7.9.1) name: reflection finds them by these names when the program runs.
final class SignatureClasses {
    private final Set<String> names = new LinkedHashSet<>();

    private SignatureClasses() {
    }

    /// Internal names, of a class's own signature.
    static Set<String> of(ClassType type) {
        var found = new SignatureClasses();
        text(type.model()).ifPresent(s -> found.add(s.asClassSignature()));
        return found.names;
    }

    /// Of what a class declares.
    static Set<String> of(ClassType type, Declared listed) {
        var found = new SignatureClasses();
        if (listed == Declared.FIELDS) {
            type.model().fields().forEach(field -> text(field).ifPresent(s -> found.add(s.asTypeSignature())));
        } else {
            type.model().methods().forEach(method -> text(method).ifPresent(s -> found.add(s.asMethodSignature())));
        }
        return found.names;
    }

    private static Optional<SignatureAttribute> text(AttributedElement element) {
        return element.findAttribute(Attributes.signature());
    }

    private void add(ClassSignature signature) {
        parameters(signature.typeParameters());
        add(signature.superclassSignature());
        signature.superinterfaceSignatures().forEach(this::add);
    }

    private void add(MethodSignature signature) {
        parameters(signature.typeParameters());
        signature.arguments().forEach(this::add);
        add(signature.result());
        signature.throwableSignatures().forEach(this::add);
    }

    private void parameters(List<Signature.TypeParam> parameters) {
        for (Signature.TypeParam parameter : parameters) {
            parameter.classBound().ifPresent(this::add);
            parameter.interfaceBounds().forEach(this::add);
        }
    }

    private void add(Signature signature) {
        switch (signature) {
            case Signature.ClassTypeSig type -> name(type);
            case Signature.ArrayTypeSig array -> add(array.componentSignature());
            case Signature.TypeVarSig _, Signature.BaseTypeSig _ -> { }
        }
    }

    private String name(Signature.ClassTypeSig type) {
        String name = type.outerType().map(outer -> name(outer) + "$").orElse("") + type.className();
        names.add(name);
        for (Signature.TypeArg argument : type.typeArgs()) {
            if (argument instanceof Signature.TypeArg.Bounded bounded) {
                add(bounded.boundType());
            }
        }
        return name;
    }
}
