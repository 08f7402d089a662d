package ingot.world;

import ingot.abi.Kind;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.util.List;

/// A method of a class. Its body may come from a substitute: then [MethodCode#context()] is a run-time class.
public final class Method {
    private static final List<String> HIDDEN = List.of("Ljdk/internal/vm/annotation/Hidden;", "Ljava/lang/invoke/LambdaForm$Hidden;");

    private final int id;
    private final ClassType holder;
    private final String name;
    private final String descriptor;
    private final Descriptor parts;
    private final int flags;
    private final MethodModel model;      // the body's
    private final ClassType context;      // class of the body
    private final boolean substituted;
    private final String deletion;
    private volatile MethodCode code;

    Method(int id, ClassType holder, String name, String descriptor, int flags, MethodModel model, ClassType context,
            boolean substituted, String deletion) {
        this.id = id;
        this.holder = holder;
        this.name = name;
        this.descriptor = descriptor;
        this.parts = holder.world().descriptor(descriptor);
        this.flags = flags;
        this.model = model;
        this.context = context;
        this.substituted = substituted;
        this.deletion = deletion;
    }

    public int id() {
        return id;
    }

    public ClassType holder() {
        return holder;
    }

    public String name() {
        return name;
    }

    public String descriptor() {
        return descriptor;
    }

    /// The target's own flags; ACC_SYNCHRONIZED is the substitute's where there is one.
    public int flags() {
        return flags;
    }

    public boolean isStatic() {
        return has(ClassFile.ACC_STATIC);
    }

    /// Declared native; it may have a substitute's code nevertheless.
    public boolean isNative() {
        return has(ClassFile.ACC_NATIVE);
    }

    public boolean isAbstract() {
        return has(ClassFile.ACC_ABSTRACT);
    }

    public boolean isPrivate() {
        return has(ClassFile.ACC_PRIVATE);
    }

    public boolean isFinal() {
        return has(ClassFile.ACC_FINAL);
    }

    public boolean isSynchronized() {
        return has(ClassFile.ACC_SYNCHRONIZED);
    }

    public boolean isPublic() {
        return has(ClassFile.ACC_PUBLIC);
    }

    /// Carries an annotation that reflection sees.
    public boolean hasRuntimeAnnotations() {
        return model.findAttribute(java.lang.classfile.Attributes.runtimeVisibleAnnotations()).isPresent();
    }

    public boolean isVarArgs() {
        return has(ClassFile.ACC_VARARGS);
    }

    private boolean has(int flag) {
        return (flags & flag) != 0;
    }

    public boolean isConstructor() {
        return name.equals("<init>");
    }

    public boolean isClassInitialiser() {
        return name.equals("<clinit>");
    }

    /// Needs dispatch: an instance method, neither private nor a constructor.
    public boolean isVirtual() {
        return (flags & (ClassFile.ACC_STATIC | ClassFile.ACC_PRIVATE)) == 0 && !isConstructor();
    }

    /// Visible to every package, or to subclasses.
    boolean isPublicOrProtected() {
        return (flags & (ClassFile.ACC_PUBLIC | ClassFile.ACC_PROTECTED)) != 0;
    }

    /// Without the receiver.
    public List<Kind> parameterKinds() {
        return parts.kinds();
    }

    /// Without the receiver.
    public List<String> parameterDescriptors() {
        return parts.parameters();
    }

    public String returnDescriptor() {
        return parts.result();
    }

    public Kind returnKind() {
        return parts.resultKind();
    }

    /// The body after substitution; null if the method is abstract, or native without a substitute.
    public MethodCode code() {
        var known = code;
        if (known == null && !(isAbstract() && !substituted)) {
            synchronized (holder.world()) {
                known = code;
                if (known == null) {
                    code = known = MethodCode.of(model, context);
                }
            }
        }
        return known;
    }

    /// The JDK's own body of a substituted method, null if it has none (native, or added by the run-time). The evaluator runs it where
    /// the substitute needs the machine.
    public MethodCode originalCode() {
        return holder.model().methods().stream()
                .filter(m -> m.methodName().equalsString(name) && m.methodType().equalsString(descriptor)).findFirst()
                .map(m -> MethodCode.of(m, holder)).orElse(null);
    }

    public boolean isSubstituted() {
        return substituted;
    }

    /// Why reaching the method is an error (the run-time's `@Delete`), or null.
    public String deletion() {
        return deletion;
    }

    /// The Exceptions attribute; absent classes are left out.
    public List<ClassType> declaredExceptions() {
        return model.findAttribute(java.lang.classfile.Attributes.exceptions())
                .map(a -> a.exceptions().stream().map(e -> holder.world().find(e.asInternalName())).filter(c -> c != null).toList())
                .orElse(List.of());
    }

    /// Frames of this method do not show in stack traces.
    public boolean isHidden() {
        return holder.isHidden() || HIDDEN.stream().anyMatch(this::isAnnotated);
    }

    /// Whether the body's method carries this annotation, of run-time or class retention.
    ///
    /// @param annotation field descriptor, such as "Ljdk/internal/vm/annotation/ForceInline;"
    public boolean isAnnotated(String annotation) {
        return Annotations.has(model, annotation);
    }

    /// java.lang.classfile view of the method whose body this is.
    public MethodModel model() {
        return model;
    }

    /// As "java/lang/String.length()I".
    public String signature() {
        return holder.internalName() + "." + name + descriptor;
    }

    /// HotSpot's text in linkage errors: "int java.lang.String.length()".
    public String external() {
        return Descriptor.external(holder.internalName(), name, descriptor);
    }

    @Override
    public String toString() {
        return signature();
    }
}
