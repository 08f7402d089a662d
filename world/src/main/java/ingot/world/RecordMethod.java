package ingot.world;

import static ingot.world.Generated.desc;

import ingot.world.CallSites.Refused;
import ingot.world.CallSites.Site;
import java.lang.classfile.Attributes;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/// equals, hashCode and toString of a record (ObjectMethods). Results are the JDK's: a hash starts at 0 and takes each component
/// as 31 * hash + component's; float and double compare as their wrappers do.
final class RecordMethod {
    private record Component(String name, String descriptor) {
    }

    private final Site site;
    private final ClassType type;
    private final ClassDesc typeDesc;
    private final List<Component> components = new ArrayList<>();

    private RecordMethod(Site site) throws Refused {
        this.site = site;
        var descriptor = site.classDescriptor(0);
        this.typeDesc = desc(descriptor);
        if (!(site.world().type(descriptor) instanceof ClassType c)) {
            throw CallSites.unsupported(site);
        }
        this.type = c;
        var names = ((StringEntry) site.arguments().get(1)).stringValue();
        if (names.isEmpty()) {
            return;
        }
        int at = 2;
        for (var name : names.split(";")) {
            var getter = site.methodHandle(at++).member();
            if (!(getter instanceof PoolEntry.FieldEntry entry)) {
                throw CallSites.unsupported(site);
            }
            if (entry.failure() != null) {
                throw new Refused(entry.failure());
            }
            components.add(new Component(name, entry.field().descriptor()));
        }
    }

    static Method generate(Site site) throws Refused {
        var method = new RecordMethod(site);
        var name = site.name();
        return Generated.method(site.world(), site.className("ObjectMethods"), name, site.type(), switch (name) {
            case "equals" -> method::equality;
            case "hashCode" -> method::hash;
            case "toString" -> method::text;
            default -> throw CallSites.unsupported(site);
        });
    }

    private void get(CodeBuilder code, int slot, Component component) {
        code.aload(slot).getfield(typeDesc, component.name, desc(component.descriptor));
    }

    private void equality(CodeBuilder code) {
        var same = code.newLabel();
        var different = code.newLabel();
        code.aload(0).aload(1).if_acmpeq(same);
        code.aload(1).instanceOf(typeDesc).ifeq(different);
        code.aload(1).checkcast(typeDesc).astore(1);
        for (var component : components) {
            if (Generated.kind(component.descriptor) == java.lang.classfile.TypeKind.REFERENCE) {
                references(code, component, different);
            } else {
                get(code, 0, component);
                get(code, 1, component);
                switch (component.descriptor.charAt(0)) {
                    case 'J' -> code.lcmp().ifne(different);
                    case 'F' -> compare(code, ConstantDescs.CD_Float, ConstantDescs.CD_float, different);
                    case 'D' -> compare(code, ConstantDescs.CD_Double, ConstantDescs.CD_double, different);
                    default -> code.if_icmpne(different);
                }
            }
        }
        code.labelBinding(same).iconst_1().ireturn();
        code.labelBinding(different).iconst_0().ireturn();
    }

    /// As Objects.equals, but here, where the analysis knows the component's types.
    private void references(CodeBuilder code, Component component, Label different) {
        var equal = code.newLabel();
        get(code, 0, component);
        code.astore(2);
        get(code, 1, component);
        code.astore(3);
        code.aload(2).aload(3).if_acmpeq(equal);
        code.aload(2).ifnull(different);
        code.aload(2).aload(3);
        code.invokevirtual(ConstantDescs.CD_Object, "equals", MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object));
        code.ifeq(different).labelBinding(equal);
    }

    private static void compare(CodeBuilder code, ClassDesc wrapper, ClassDesc primitive, Label different) {
        code.invokestatic(wrapper, "compare", MethodTypeDesc.of(ConstantDescs.CD_int, primitive, primitive)).ifne(different);
    }

    private void hash(CodeBuilder code) {
        code.iconst_0();
        for (var component : components) {
            code.bipush(31).imul();
            get(code, 0, component);
            switch (component.descriptor.charAt(0)) {
                case 'I', 'S', 'B', 'C' -> { } // their own hash
                case 'L', '[' -> referenceHash(code);
                default -> {
                    var wrapper = desc(Conversion.wrapper(component.descriptor));
                    code.invokestatic(wrapper, "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, desc(component.descriptor)));
                }
            }
            code.iadd();
        }
        code.ireturn();
    }

    private static void referenceHash(CodeBuilder code) {
        var isNull = code.newLabel();
        var done = code.newLabel();
        code.astore(1).aload(1).ifnull(isNull);
        code.aload(1).invokevirtual(ConstantDescs.CD_Object, "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int)).goto_(done);
        code.labelBinding(isNull).iconst_0().labelBinding(done);
    }

    private void text(CodeBuilder code) {
        var parameters = new StringBuilder("(");
        var constants = new ArrayList<String>();
        var before = simpleName() + "[";
        for (var component : components) {
            get(code, 0, component);
            parameters.append(component.descriptor);
            constants.add(before + component.name + "=");
            before = ", ";
        }
        constants.add(components.isEmpty() ? before + "]" : "]");
        Generated.invokeStatic(code, site.world().callSites().concat().method(parameters + ")Ljava/lang/String;", constants));
        code.areturn();
    }

    /// As Class.getSimpleName.
    private String simpleName() {
        var inner = type.model().findAttribute(Attributes.innerClasses());
        if (inner.isPresent()) {
            for (var info : inner.get().classes()) {
                if (info.innerClass().asInternalName().equals(type.internalName())) {
                    return info.innerName().map(n -> n.stringValue()).orElse("");
                }
            }
        }
        return type.internalName().substring(type.internalName().lastIndexOf('/') + 1);
    }
}
