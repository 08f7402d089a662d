package ingot.world;

import java.lang.classfile.Annotation;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What a receiver runs that has no body for the method it is asked for, or too many: a method of its own that throws what HotSpot throws. So a call
/// always has a target, and evaluator and analysis need not know of it.
final class Refusal {
    private static final String ABSTRACT = "java/lang/AbstractMethodError";

    private static final MethodTypeDesc JOIN = MethodTypeDesc.of(ConstantDescs.CD_String, ConstantDescs.CD_String);
    private static final String INCOMPATIBLE = "java/lang/IncompatibleClassChangeError";

    private final ClassType receiver;
    private final Method resolved;
    private final Map<String, Method> made;

    /// @param made the receiver's refusals so far, by name and descriptor
    Refusal(ClassType receiver, Method resolved, Map<String, Method> made) {
        this.receiver = receiver;
        this.resolved = resolved;
        this.made = made;
    }

    /// @param selected the abstract method of the receiver's classes that overrides the resolved one, or null
    Method missing(Method selected) {
        if (receiver.superinterfaces().stream().anyMatch(ClassType::declaresDefault) && selected == null) {
            return throwing(ABSTRACT, "Method " + receiver.internalName() + "." + resolved.name() + resolved.descriptor() + " is abstract", true);
        }
        return throwing(ABSTRACT, "Receiver class " + receiver.name() + " does not define or inherit an implementation of " + text(resolved)
                + (selected == null || selected == resolved ? "" : " Selected method is '" + declared(selected) + "'."), false);
    }

    private static String text(Method resolved) {
        var holder = resolved.holder();
        String kind = holder.isInterface() ? "interface " : holder.isAbstract() ? "abstract class " : "class ";
        return "the resolved method '" + declared(resolved).replace(holder.name() + "." + resolved.name() + "(", resolved.name() + "(") + "' of " + kind + holder.name() + ".";
    }

    private static String declared(Method method) {
        return (method.isAbstract() ? "abstract " : "") + method.external();
    }

    Method conflicting(List<Method> defaults) {
        return throwing(INCOMPATIBLE, "Conflicting default methods:"
                + defaults.stream().map(m -> " " + m.holder().internalName() + "." + m.name()).collect(Collectors.joining()), true);
    }

    /// For all receivers that do not implement the interface; a method of Object, which any of them is.
    Method stranger() {
        return throwing(INCOMPATIBLE, code -> code.loadConstant("Class ")
                .aload(0).invokevirtual(ConstantDescs.CD_Object, "getClass", MethodTypeDesc.of(ConstantDescs.CD_Class))
                .invokevirtual(ConstantDescs.CD_Class, "getName", MethodTypeDesc.of(ConstantDescs.CD_String)).invokevirtual(ConstantDescs.CD_String, "concat", JOIN)
                .loadConstant(" does not implement the requested interface " + resolved.holder().name()).invokevirtual(ConstantDescs.CD_String, "concat", JOIN), false);
    }

    /// An interface's method must be public (JVMS 6.5.invokeinterface).
    Method inaccessible(Method selected) {
        return throwing("java/lang/IllegalAccessError", "'" + selected.external() + "'", false);
    }

    private Method throwing(String error, String message, boolean shown) {
        return throwing(error, code -> code.loadConstant(message), shown);
    }

    /// @param message loads it
    /// @param shown   HotSpot makes such a method, too, when it links the class: its frame is in stack traces
    private Method throwing(String error, Consumer<CodeBuilder> message, boolean shown) {
        // A hidden one's message names what was resolved; so does its own name, which nobody sees but in symbol tables.
        String name = shown ? resolved.name() : resolved.name() + " of " + resolved.holder().name();
        return made.computeIfAbsent(name + resolved.descriptor(), _ -> make(name, ClassDesc.ofInternalName(error), message, shown));
    }

    private Method make(String name, ClassDesc error, Consumer<CodeBuilder> message, boolean shown) {
        var world = receiver.world();
        var body = Generated.define(world, "%s$$Refusal+0x%016x".formatted(receiver.internalName(), resolved.id()), builder ->
                builder.withMethod(resolved.name(), Generated.type(resolved.descriptor()), ClassFile.ACC_PUBLIC | ClassFile.ACC_SYNTHETIC, method -> {
                    if (!shown) {
                        method.with(RuntimeVisibleAnnotationsAttribute.of(Annotation.of(ClassDesc.of("jdk.internal.vm.annotation.Hidden"))));
                    }
                    method.withCode(code -> {
                        code.new_(error).dup();
                        message.accept(code);
                        code.invokespecial(error, ConstantDescs.INIT_NAME, MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String)).athrow();
                    });
                })).declaredMethod(resolved.name(), resolved.descriptor());
        return world.methodIds().add(new Method(world.methodIds().size(), receiver, name, resolved.descriptor(), body.flags(), body.model(), body.holder(),
                true, null));
    }
}
