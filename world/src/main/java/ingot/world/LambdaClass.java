package ingot.world;

import static ingot.world.Generated.desc;
import static ingot.world.Generated.kind;
import static ingot.world.Generated.type;

import ingot.world.CallSites.Refused;
import ingot.world.CallSites.Site;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.constantpool.IntegerEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandleInfo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// The class behind a lambda or method reference (LambdaMetafactory): final, one field a captured value, one method a
/// signature of the functional interface. Without captured values there is one instance, made when the class is initialised.
/// It calls private methods of its host: nothing checks access from generated classes. Serialisation of lambdas is left out.
final class LambdaClass {
    private static final int FLAG_SERIALIZABLE = 1;
    private static final int FLAG_MARKERS = 2;
    private static final int FLAG_BRIDGES = 4;
    private static final String FACTORY = "get$Lambda";
    private static final String INSTANCE = "instance";

    private final Site site;
    private final ClassDesc self;
    private final Descriptor factory;       // captured values -> interface
    private final String signature;         // of the interface's method, erased
    private final Descriptor instantiated;  // the same, as the program's types make it
    private final int kind;
    private final Method target;
    private final Type owner;
    private final List<String> interfaces = new ArrayList<>();
    private final LinkedHashSet<String> signatures = new LinkedHashSet<>();

    private LambdaClass(Site site, boolean alternative) throws Refused {
        this.site = site;
        this.self = ClassDesc.ofInternalName(site.className("Lambda"));
        this.factory = site.world().descriptor(site.type());
        this.signature = site.methodType(0);
        this.instantiated = site.world().descriptor(site.methodType(2));
        var handle = site.methodHandle(1);
        this.kind = handle.kind();
        if (!(handle.member() instanceof PoolEntry.MethodEntry entry)) {
            throw CallSites.unsupported(site);
        }
        if (entry.failure() != null) {
            throw new Refused(entry.failure());
        }
        this.target = entry.method();
        // A substitute class's own method stays there, whatever its class's name stands for.
        this.owner = target.holder().origin() == ClassType.Origin.RUNTIME ? target.holder() : entry.owner();
        interfaces.add(factory.result());
        signatures.add(signature);
        if (alternative) {
            readAlternative();
        }
        if (site.world().type(factory.result()) == null) {
            throw new Refused(site.world().failure(factory.result().substring(1, factory.result().length() - 1)));
        }
    }

    static Method generate(Site site, boolean alternative) throws Refused {
        var lambda = new LambdaClass(site, alternative);
        return Generated.define(site.world(), site.className("Lambda"), lambda::build).declaredMethod(FACTORY, site.type());
    }

    private void readAlternative() {
        int at = 3;
        int flags = integer(at++);
        if ((flags & FLAG_MARKERS) != 0) {
            int count = integer(at++);
            for (int i = 0; i < count; i++) {
                addInterface(site.classDescriptor(at++));
            }
        }
        if ((flags & FLAG_BRIDGES) != 0) {
            int count = integer(at++);
            for (int i = 0; i < count; i++) {
                signatures.add(site.methodType(at++));
            }
        }
        if ((flags & FLAG_SERIALIZABLE) != 0) {
            addInterface("Ljava/io/Serializable;");
        }
    }

    private void addInterface(String descriptor) {
        if (!interfaces.contains(descriptor)) {
            interfaces.add(descriptor);
        }
    }

    private int integer(int argument) {
        return ((IntegerEntry) site.arguments().get(argument)).intValue();
    }

    private void build(ClassBuilder builder) {
        builder.withInterfaceSymbols(interfaces.stream().map(Generated::desc).toList());
        var captured = factory.parameters();
        for (int i = 0; i < captured.size(); i++) {
            builder.withField(field(i), desc(captured.get(i)), ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
        }
        var constructorType = MethodTypeDesc.of(ConstantDescs.CD_void, captured.stream().map(Generated::desc).toList());
        builder.withMethodBody(ConstantDescs.INIT_NAME, constructorType, ClassFile.ACC_PRIVATE, this::constructor);
        var result = desc(factory.result());
        if (captured.isEmpty()) {
            builder.withField(INSTANCE, self, ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL);
            builder.withMethodBody(ConstantDescs.CLASS_INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_STATIC,
                    code -> code.new_(self).dup().invokespecial(self, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                            .putstatic(self, INSTANCE, self).return_());
            builder.withMethodBody(FACTORY, MethodTypeDesc.of(result), Generated.STATIC,
                    code -> code.getstatic(self, INSTANCE, self).areturn());
        } else {
            builder.withMethodBody(FACTORY, type(site.type()), Generated.STATIC, code -> {
                code.new_(self).dup();
                Generated.loadAll(code, captured);
                code.invokespecial(self, ConstantDescs.INIT_NAME, constructorType).areturn();
            });
        }
        for (var text : signatures) {
            builder.withMethodBody(site.name(), type(text), ClassFile.ACC_PUBLIC, code -> forward(code, site.world().descriptor(text)));
        }
    }

    private static String field(int index) {
        return "arg$" + (index + 1);
    }

    private void constructor(CodeBuilder code) {
        code.aload(0).invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
        int slot = 1;
        for (int i = 0; i < factory.parameters().size(); i++) {
            var descriptor = factory.parameters().get(i);
            code.aload(0).loadLocal(kind(descriptor), slot).putfield(self, field(i), desc(descriptor));
            slot += kind(descriptor).slotSize();
        }
        code.return_();
    }

    private void forward(CodeBuilder code, Descriptor from) {
        if (kind == MethodHandleInfo.REF_newInvokeSpecial) {
            code.new_(desc(owner.descriptor())).dup();
        }
        var captured = factory.parameters();
        for (int i = 0; i < captured.size(); i++) {
            code.aload(0).getfield(self, field(i), desc(captured.get(i)));
        }
        var wanted = wantedParameters();
        int slot = 1;
        for (int i = 0; i < from.parameters().size(); i++) {
            var parameter = from.parameters().get(i);
            code.loadLocal(kind(parameter), slot);
            slot += kind(parameter).slotSize();
            Conversion.convert(code, parameter, wanted.get(captured.size() + i), instantiated.parameters().get(i));
        }
        call(code);
        var result = kind == MethodHandleInfo.REF_newInvokeSpecial ? owner.descriptor() : target.returnDescriptor();
        if (from.result().equals("V")) {
            drop(code, result);
            code.return_();
        } else {
            Conversion.convert(code, result, from.result(), from.result());
            code.return_(kind(from.result()));
        }
    }

    private static void drop(CodeBuilder code, String result) {
        switch (kind(result).slotSize()) {
            case 1 -> code.pop();
            case 2 -> code.pop2();
            default -> { }
        }
    }

    /// Types the target takes, its receiver first.
    private List<String> wantedParameters() {
        var wanted = new ArrayList<String>();
        if (kind != MethodHandleInfo.REF_invokeStatic && kind != MethodHandleInfo.REF_newInvokeSpecial) {
            wanted.add(owner.descriptor());
        }
        wanted.addAll(target.parameterDescriptors());
        return wanted;
    }

    private void call(CodeBuilder code) {
        var ownerDesc = desc(owner.descriptor());
        boolean isInterface = owner instanceof ClassType c && c.isInterface();
        var descriptor = type(target.descriptor());
        switch (kind) {
            case MethodHandleInfo.REF_invokeStatic -> code.invokestatic(ownerDesc, target.name(), descriptor, isInterface);
            case MethodHandleInfo.REF_invokeInterface -> code.invokeinterface(ownerDesc, target.name(), descriptor);
            case MethodHandleInfo.REF_invokeVirtual -> code.invokevirtual(ownerDesc, target.name(), descriptor);
            case MethodHandleInfo.REF_invokeSpecial -> {
                if (target.isPrivate() && isInterface) { // javac names private interface methods so
                    code.invokeinterface(ownerDesc, target.name(), descriptor);
                } else {
                    code.invokespecial(ownerDesc, target.name(), descriptor, isInterface);
                }
            }
            case MethodHandleInfo.REF_newInvokeSpecial -> code.invokespecial(ownerDesc, ConstantDescs.INIT_NAME, descriptor);
            default -> throw new IllegalArgumentException("reference kind " + kind);
        }
    }
}
