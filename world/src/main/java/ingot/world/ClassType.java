package ingot.world;

import ingot.abi.Kind;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.List;
import java.util.Set;

/// A class or interface. Header facts are there from the start; members, pool and layout are made when first asked for.
public final class ClassType implements Type {
    /// Where a class comes from: the class path, the JDK image, the run-time, or the compiler itself.
    public enum Origin { PROGRAM, JDK, RUNTIME, GENERATED }

    private final World world;
    private final int id;
    private final String internalName;
    private final String name;
    private final Origin origin;
    private final String module;
    private final int place;
    private final ClassModel model;
    private final int flags;
    private final ClassType superclass;
    private final List<ClassType> interfaces;
    private final ConstantPool pool;
    private final Dispatch dispatch;
    private volatile Members members;
    private volatile Layout layout;
    private volatile Set<ClassType> superinterfaces;
    private volatile Verification verification;

    ClassType(World world, int id, String internalName, ClassSource.Found found, ClassModel model, ClassType superclass,
            List<ClassType> interfaces) {
        this.world = world;
        this.id = id;
        this.internalName = internalName;
        this.origin = found.origin();
        this.name = (origin == Origin.GENERATED ? internalName.replace('/', '.').replace('+', '/') : internalName.replace('/', '.'));
        this.module = found.module();
        this.place = found.place();
        this.model = model;
        this.flags = model.flags().flagsMask();
        this.superclass = superclass;
        this.interfaces = List.copyOf(interfaces);
        this.pool = new ConstantPool(this, model);
        this.dispatch = new Dispatch(this);
    }

    @Override
    public int id() {
        return id;
    }

    /// As "java/lang/String".
    public String internalName() {
        return internalName;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String descriptor() {
        return "L" + internalName + ";";
    }

    @Override
    public Kind kind() {
        return Kind.REF;
    }

    /// Access flags of the class file; see also [#modifiers()].
    public int flags() {
        return flags;
    }

    /// The flags that Class.getModifiers is made of: those of the InnerClasses attribute for a member class (JVMS 4.7.6).
    public int modifiers() {
        var inner = model.findAttribute(Attributes.innerClasses());
        if (inner.isPresent()) {
            for (var info : inner.get().classes()) {
                if (info.innerClass().asInternalName().equals(internalName)) {
                    return info.flagsMask() & ~ClassFile.ACC_SUPER;
                }
            }
        }
        return flags & ~ClassFile.ACC_SUPER;
    }

    /// Null for java.lang.Object; Object for interfaces.
    public ClassType superclass() {
        return superclass;
    }

    public List<ClassType> interfaces() {
        return interfaces;
    }

    public Origin origin() {
        return origin;
    }

    /// A class of the program, or one that was generated for it; the lambdas of the class library belong to the library.
    public boolean isProgram() {
        return origin == Origin.PROGRAM || origin == Origin.GENERATED && !isGeneratedForLibrary();
    }

    /// Generated classes are named after the class they belong to.
    private boolean isGeneratedForLibrary() {
        int end = internalName.indexOf("$$");
        ClassType host = end < 0 ? null : world.find(internalName.substring(0, end));
        return host != null && host.origin != Origin.PROGRAM;
    }

    public World world() {
        return world;
    }

    public boolean isInterface() {
        return (flags & ClassFile.ACC_INTERFACE) != 0;
    }

    public boolean isAbstract() {
        return (flags & ClassFile.ACC_ABSTRACT) != 0;
    }

    public boolean isFinal() {
        return (flags & ClassFile.ACC_FINAL) != 0;
    }

    public boolean isEnum() {
        return (flags & ClassFile.ACC_ENUM) != 0 && superclass != null && superclass.internalName.equals("java/lang/Enum");
    }

    public boolean isPublic() {
        return (modifiers() & ClassFile.ACC_PUBLIC) != 0;
    }

    public boolean isAnnotation() {
        return (flags & ClassFile.ACC_ANNOTATION) != 0;
    }

    public boolean isRecord() {
        return superclass != null && superclass.internalName.equals("java/lang/Record");
    }

    /// Index of its jar or folder in the class path, -1 if it is not of there.
    public int place() {
        return place;
    }

    /// Whether the classes are of the same jar or folder of the class path.
    public boolean isBeside(ClassType other) {
        return place >= 0 && place == other.place;
    }

    /// Made by the compiler, or of the run-time library: its frames do not show in stack traces.
    public boolean isHidden() {
        return origin == Origin.GENERATED || origin == Origin.RUNTIME;
    }

    /// The module of a class of the JDK, or generated for one; null: the unnamed module.
    public String moduleName() {
        return module;
    }

    /// The module's version as compiled into the JDK, such as "25.0.3"; null for the unnamed module.
    public String moduleVersion() {
        return module == null ? null : world.moduleVersion(module);
    }

    /// SourceFile attribute or null.
    public String sourceFile() {
        return model.findAttribute(Attributes.sourceFile()).map(a -> a.sourceFile().stringValue()).orElse(null);
    }

    /// With dots; "" for the unnamed package.
    public String packageName() {
        int slash = internalName.lastIndexOf('/');
        return slash < 0 ? "" : internalName.substring(0, slash).replace('/', '.');
    }

    boolean samePackage(ClassType other) {
        int slash = internalName.lastIndexOf('/');
        return slash == other.internalName.lastIndexOf('/') && internalName.regionMatches(0, other.internalName, 0, slash + 1);
    }

    /// java.lang.classfile view, for reflection data.
    public ClassModel model() {
        return model;
    }

    /// Declared methods, in the class file's order; those added by substitutions follow.
    public List<Method> methods() {
        return members().methods();
    }

    /// Declared fields, in the class file's order; injected ones follow.
    public List<Field> fields() {
        return members().fields();
    }

    public Method declaredMethod(String methodName, String descriptor) {
        return members().method(methodName, descriptor);
    }

    public Field declaredField(String fieldName, String descriptor) {
        return members().field(fieldName, descriptor);
    }

    /// The class initialiser, or null.
    public Method initialiser() {
        return declaredMethod("<clinit>", "()V");
    }

    /// JVMS 5.4.3.3 or 5.4.3.4; null if there is none.
    public Method findMethod(String methodName, String descriptor) {
        return Resolution.findMethod(this, methodName, descriptor);
    }

    /// JVMS 5.4.3.2; null if there is none.
    public Field findField(String fieldName, String descriptor) {
        return Resolution.findField(this, fieldName, descriptor);
    }

    /// JVMS 5.4.6: what a dispatched call of `resolved` runs on an object of exactly this class; where there
    /// is nothing to run, a method that throws what HotSpot throws.
    public Method select(Method resolved) {
        return dispatch.select(resolved);
    }

    /// What must be initialised before this class (JVMS 5.5 step 7): the superclass, then the superinterfaces that declare a
    /// method with a body, outermost first. Each of them has an order of its own.
    public List<ClassType> initialisationOrder() {
        return isInterface() ? List.of() : Dispatch.initialisationOrder(this);
    }

    /// Whether this interface declares an instance method with a body.
    public boolean declaresDefault() {
        return isInterface() && methods().stream().anyMatch(m -> !m.isStatic() && !m.isAbstract());
    }

    /// Size of an instance in bytes, header included, a multiple of 8.
    public int instanceBytes() {
        return layOut().instanceBytes();
    }

    /// Instance fields, inherited ones included, by offset.
    public List<Field> instanceFields() {
        return layOut().instanceFields();
    }

    /// Size in bytes of the statics holder: an object with a header whose fields are the static fields.
    public int staticsBytes() {
        return layOut().staticsBytes();
    }

    /// Declared static fields, by offset in the statics holder.
    public List<Field> staticFields() {
        return layOut().staticFields();
    }

    /// Null, or what using the class throws because the verifier refuses it or what it extends, which are verified first (JVMS 5.4): a VerifyError,
    /// or the NoClassDefFoundError of a class that verification has to load. Classes of the JDK are trusted.
    public PoolEntry.Failure verifyFailure() {
        if (origin != Origin.PROGRAM) {
            return null;
        }
        var known = verification;
        if (known == null) {
            synchronized (world) {
                known = verification;
                if (known == null) {
                    verification = known = verified();
                }
            }
        }
        return known.failure();
    }

    private Verification verified() {
        var inherited = superclass == null ? null : superclass.verifyFailure();
        for (var type : interfaces) {
            inherited = inherited == null ? type.verifyFailure() : inherited;
        }
        return inherited == null ? Verification.of(this) : new Verification(inherited);
    }

    @Override
    public boolean isSubtypeOf(Type other) {
        if (other == this) {
            return true;
        }
        if (!(other instanceof ClassType type)) {
            return false;
        }
        if (type.isInterface()) {
            return superinterfaces().contains(type);
        }
        for (var c = superclass; c != null; c = c.superclass) {
            if (c == type) {
                return true;
            }
        }
        return false;
    }

    /// All superinterfaces, direct and indirect, those of superclasses included; in the order of the class files.
    public Set<ClassType> superinterfaces() {
        var known = superinterfaces;
        if (known == null) {
            superinterfaces = known = Dispatch.superinterfaces(this);
        }
        return known;
    }

    ConstantPool pool() {
        return pool;
    }

    private Members members() {
        var known = members;
        if (known == null) {
            synchronized (world) {
                known = members;
                if (known == null) {
                    members = known = Members.of(this);
                }
            }
        }
        return known;
    }

    Layout layOut() {
        var known = layout;
        if (known == null) {
            synchronized (world) {
                known = layout;
                if (known == null) {
                    layout = known = Layout.of(this);
                }
            }
        }
        return known;
    }

    @Override
    public String toString() {
        return name;
    }
}
