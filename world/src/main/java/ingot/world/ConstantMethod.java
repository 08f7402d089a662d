package ingot.world;

import static ingot.world.Generated.desc;
import static ingot.world.Generated.kind;
import static ingot.world.Generated.type;

import ingot.world.CallSites.Refused;
import ingot.world.CallSites.Site;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.ConstantValueEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandleInfo;
import java.util.ArrayList;
import java.util.List;

/// Dynamic constants of ConstantBootstraps: a method without parameters that gives the value. What is computed is computed
/// once, by the initialiser of the generated class.
final class ConstantMethod {
    private static final String NAME = "constant";

    private final Site site;

    private ConstantMethod(Site site) {
        this.site = site;
    }

    static Method generate(Site site) throws Refused {
        return new ConstantMethod(site).generate();
    }

    private Method generate() throws Refused {
        return switch (site.bootstrap().substring(CallSites.CONSTANT.length() + 1)) {
            case "nullConstant" -> producer(code -> code.aconst_null());
            case "primitiveClass" -> {
                var wrapper = site.name().equals("V") ? "Ljava/lang/Void;" : Conversion.wrapper(site.name());
                yield producer(code -> code.getstatic(desc(wrapper), "TYPE", ConstantDescs.CD_Class));
            }
            case "enumConstant" -> producer(code -> code.getstatic(desc(site.type()), site.name(), desc(site.type())));
            case "getStaticFinal" -> {
                var holder = site.arguments().isEmpty() ? ownHolder() : site.classDescriptor(0);
                yield producer(code -> code.getstatic(desc(holder), site.name(), desc(site.type())));
            }
            case "invoke" -> invoke();
            default -> throw CallSites.unsupported(site);
        };
    }

    /// Where getStaticFinal looks without a declaring class: the type itself, or the wrapper of a primitive type.
    private String ownHolder() {
        return Conversion.isPrimitive(site.type()) ? Conversion.wrapper(site.type()) : site.type();
    }

    private Method producer(java.util.function.Consumer<CodeBuilder> value) {
        return Generated.method(site.world(), site.className("Constant"), NAME, "()" + site.type(), code -> {
            value.accept(code);
            code.return_(kind(site.type()));
        });
    }

    private Method invoke() throws Refused {
        var handle = site.methodHandle(0);
        if (!(handle.member() instanceof PoolEntry.MethodEntry entry)) {
            throw CallSites.unsupported(site);
        }
        if (entry.failure() != null) {
            throw new Refused(entry.failure());
        }
        var target = entry.method();
        var wanted = new ArrayList<String>();
        if (handle.kind() == MethodHandleInfo.REF_invokeVirtual || handle.kind() == MethodHandleInfo.REF_invokeInterface) {
            wanted.add(entry.owner().descriptor());
        } else if (handle.kind() != MethodHandleInfo.REF_invokeStatic && handle.kind() != MethodHandleInfo.REF_newInvokeSpecial) {
            throw CallSites.unsupported(site);
        }
        wanted.addAll(target.parameterDescriptors());
        var arguments = site.arguments().subList(1, site.arguments().size());
        if (wanted.size() != arguments.size()) {
            throw CallSites.unsupported(site); // a collector of variable arity
        }
        var loads = new ArrayList<Argument>();
        for (var argument : arguments) {
            loads.add(argument(argument));
        }
        var self = ClassDesc.ofInternalName(site.className("Constant"));
        var valueType = desc(site.type());
        return Generated.define(site.world(), site.className("Constant"), builder -> builder
                .withField("value", valueType, ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL)
                .withMethodBody(ConstantDescs.CLASS_INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_STATIC, code -> {
                    call(code, handle.kind(), entry, wanted, loads);
                    code.putstatic(self, "value", valueType).return_();
                })
                .withMethodBody(NAME, MethodTypeDesc.of(valueType), Generated.STATIC,
                        code -> code.getstatic(self, "value", valueType).return_(kind(site.type()))))
                .declaredMethod(NAME, "()" + site.type());
    }

    private void call(CodeBuilder code, int handleKind, PoolEntry.MethodEntry entry, List<String> wanted, List<Argument> loads) {
        var target = entry.method();
        var owner = desc(entry.owner().descriptor());
        if (handleKind == MethodHandleInfo.REF_newInvokeSpecial) {
            code.new_(owner).dup();
        }
        for (int i = 0; i < loads.size(); i++) {
            loads.get(i).load(code);
            Conversion.convert(code, loads.get(i).descriptor(), wanted.get(i), loads.get(i).descriptor());
        }
        switch (handleKind) {
            case MethodHandleInfo.REF_invokeStatic -> code.invokestatic(owner, target.name(), type(target.descriptor()), entry.interfaceOwner());
            case MethodHandleInfo.REF_invokeVirtual -> code.invokevirtual(owner, target.name(), type(target.descriptor()));
            case MethodHandleInfo.REF_invokeInterface -> code.invokeinterface(owner, target.name(), type(target.descriptor()));
            default -> code.invokespecial(owner, target.name(), type(target.descriptor()));
        }
        var result = handleKind == MethodHandleInfo.REF_newInvokeSpecial ? entry.owner().descriptor() : target.returnDescriptor();
        Conversion.convert(code, result, site.type(), result);
    }

    private interface Argument {
        String descriptor();

        void load(CodeBuilder code);
    }

    private record Loadable(String descriptor, java.lang.constant.ConstantDesc value) implements Argument {
        @Override
        public void load(CodeBuilder code) {
            code.loadConstant(value);
        }
    }

    private record Produced(String descriptor, Method producer) implements Argument {
        @Override
        public void load(CodeBuilder code) {
            Generated.invokeStatic(code, producer);
        }
    }

    private Argument argument(LoadableConstantEntry entry) throws Refused {
        switch (entry) {
            case ConstantValueEntry value -> {
                return new Loadable(switch (value.typeKind()) {
                    case REFERENCE -> "Ljava/lang/String;";
                    default -> value.typeKind().upperBound().descriptorString();
                }, value.constantValue());
            }
            case ClassEntry c -> {
                var name = ((PoolEntry.ClassEntry) site.host().pool().entry(c)).name();
                return new Loadable("Ljava/lang/Class;", desc(name.charAt(0) == '[' ? name : "L" + name + ";"));
            }
            case ConstantDynamicEntry nested -> {
                var constant = (PoolEntry.DynamicConstant) site.host().pool().entry(nested);
                if (constant.failure() != null) {
                    throw new Refused(constant.failure());
                }
                return new Produced(constant.producer().returnDescriptor(), constant.producer());
            }
            default -> throw CallSites.unsupported(site);
        }
    }
}
