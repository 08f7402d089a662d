package ingot.world;

import static ingot.world.Generated.checkCast;
import static ingot.world.Generated.desc;
import static ingot.world.Generated.kind;
import static ingot.world.Generated.type;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The class of java.lang.reflect.Proxy objects that implement some interfaces: each method hands its Method object and its arguments in boxes to the object's
/// InvocationHandler. The Method objects are statics of a class beside it, for the image has proxies that no constructor made; its initialiser asks the run-time for them,
/// which the analysis registers.
final class ProxyClass {
    private static final ClassDesc PROXY = ClassDesc.of("java.lang.reflect.Proxy");
    private static final ClassDesc HANDLER = ClassDesc.of("java.lang.reflect.InvocationHandler");
    private static final ClassDesc METHOD = ClassDesc.of("java.lang.reflect.Method");
    private static final ClassDesc UNDECLARED = ClassDesc.of("java.lang.reflect.UndeclaredThrowableException");
    private static final ClassDesc RUNTIME = ClassDesc.ofInternalName(Substitutions.PACKAGE + "LangClass");
    private static final ClassDesc ANNOTATION = ClassDesc.ofInternalName(Substitutions.PACKAGE + "ReflectAnnotationHandler");
    private static final MethodTypeDesc CONSTRUCTOR = MethodTypeDesc.of(ConstantDescs.CD_void, HANDLER);
    private static final MethodTypeDesc INVOKE = MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Object, METHOD, ConstantDescs.CD_Object.arrayType());
    private static final MethodTypeDesc METHOD_AT = MethodTypeDesc.of(METHOD, ConstantDescs.CD_Class, ConstantDescs.CD_int);
    private static final Set<String> OF_OBJECT = Set.of("hashCode()I", "equals(Ljava/lang/Object;)Z", "toString()Ljava/lang/String;");

    private final ClassDesc constants;
    private final List<ClassType> interfaces;
    private final List<Method> methods;

    private ProxyClass(World world, String name, List<ClassType> interfaces) {
        this.constants = ClassDesc.ofInternalName(name + "$Methods");
        this.interfaces = interfaces;
        this.methods = methods(world, interfaces);
    }

    static ClassType generate(World world, List<ClassType> interfaces) {
        String prefix = interfaces.stream().filter(type -> !type.isPublic()).findFirst()
                .map(type -> type.internalName().substring(0, type.internalName().lastIndexOf('/') + 1)).orElse("jdk/proxy1/") + "$Proxy";
        int number = interfaces.stream().map(ClassType::internalName).toList().hashCode() & Integer.MAX_VALUE;
        ClassType known = world.loaded(prefix + number);
        while (known != null && !known.interfaces().equals(interfaces)) {
            known = world.loaded(prefix + ++number);
        }
        if (known != null) {
            return known;
        }
        String name = prefix + number;
        var proxy = new ProxyClass(world, name, interfaces);
        Generated.define(world, name + "$Methods", proxy::constants);
        return Generated.define(world, name, proxy::build);
    }

    /// What a proxy of the interfaces answers, by name and descriptor: the first interface that has a method gives it.
    static List<Method> methods(World world, List<ClassType> interfaces) {
        var found = new LinkedHashMap<String, Method>();
        world.objectType().methods().stream().filter(method -> OF_OBJECT.contains(method.name() + method.descriptor())).forEach(method -> add(found, method));
        interfaces.forEach(type -> collect(found, type));
        return List.copyOf(found.values());
    }

    private static void collect(Map<String, Method> found, ClassType type) {
        type.methods().stream().filter(method -> !method.isStatic() && !method.isPrivate()).forEach(method -> add(found, method));
        type.interfaces().forEach(above -> collect(found, above));
    }

    private static void add(Map<String, Method> found, Method method) {
        found.putIfAbsent(method.name() + method.descriptor(), method);
    }

    private void build(ClassBuilder builder) {
        boolean isPublic = interfaces.stream().allMatch(ClassType::isPublic);
        builder.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER | (isPublic ? ClassFile.ACC_PUBLIC : 0)).withSuperclass(PROXY)
                .withInterfaceSymbols(interfaces.stream().map(type -> desc(type.descriptor())).toList());
        builder.withMethodBody(ConstantDescs.INIT_NAME, CONSTRUCTOR, ClassFile.ACC_PUBLIC,
                code -> code.aload(0).aload(1).invokespecial(PROXY, ConstantDescs.INIT_NAME, CONSTRUCTOR).return_());
        for (int i = 0; i < methods.size(); i++) {
            int index = i;
            builder.withMethodBody(methods.get(index).name(), type(methods.get(index).descriptor()), ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL,
                    code -> forward(code, index));
        }
    }

    private void constants(ClassBuilder builder) {
        for (int i = 0; i < methods.size(); i++) {
            builder.withField("m" + i, METHOD, ClassFile.ACC_STATIC | ClassFile.ACC_FINAL);
        }
        builder.withMethodBody(ConstantDescs.CLASS_INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_STATIC, this::initialise);
    }

    private void initialise(CodeBuilder code) {
        for (int i = 0; i < methods.size(); i++) {
            Method method = methods.get(i);
            code.loadConstant(desc(method.holder().descriptor())).loadConstant(method.holder().methods().indexOf(method))
                    .invokestatic(RUNTIME, "methodAt", METHOD_AT).putstatic(constants, "m" + i, METHOD);
        }
        code.return_();
    }

    /// Unchecked exceptions and those that the method declares go through, others are wrapped.
    private void forward(CodeBuilder code, int index) {
        Method method = methods.get(index);
        code.trying(block -> {
            block.aload(0).getfield(PROXY, "h", HANDLER);
            if (interfaces.size() == 1 && interfaces.getFirst().isAnnotation()) {
                if (method.name().equals("equals")) {
                    block.aload(1);
                } else {
                    block.aconst_null();
                }
                block.invokestatic(ANNOTATION, "ready", MethodTypeDesc.of(HANDLER, HANDLER, ConstantDescs.CD_Object));
            }
            block.aload(0).getstatic(constants, "m" + index, METHOD);
            arguments(block, method);
            block.invokeinterface(HANDLER, "invoke", INVOKE);
            answer(block, method.returnDescriptor());
        }, handlers -> handlers.catchingMulti(declared(method), handler -> handler.athrow())
                .catchingAll(handler -> {
                    int thrown = handler.allocateLocal(TypeKind.REFERENCE);
                    handler.astore(thrown).new_(UNDECLARED).dup().aload(thrown)
                            .invokespecial(UNDECLARED, ConstantDescs.INIT_NAME, MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Throwable)).athrow();
                }));
    }

    private static List<ClassDesc> declared(Method method) {
        var passing = new ArrayList<>(List.of(ClassDesc.of("java.lang.Error"), ClassDesc.of("java.lang.RuntimeException")));
        method.declaredExceptions().forEach(type -> passing.add(desc(type.descriptor())));
        return passing;
    }

    private static void arguments(CodeBuilder code, Method method) {
        List<String> parameters = method.parameterDescriptors();
        if (parameters.isEmpty()) {
            code.aconst_null();
            return;
        }
        code.loadConstant(parameters.size()).anewarray(ConstantDescs.CD_Object);
        int slot = 1;
        for (int i = 0; i < parameters.size(); i++) {
            String parameter = parameters.get(i);
            code.dup().loadConstant(i).loadLocal(kind(parameter), slot);
            if (Conversion.isPrimitive(parameter)) {
                Conversion.box(code, parameter);
            }
            code.aastore();
            slot += kind(parameter).slotSize();
        }
    }

    private static void answer(CodeBuilder code, String result) {
        if (result.equals("V")) {
            code.pop().return_();
        } else if (Conversion.isPrimitive(result)) {
            Conversion.convert(code, ConstantDescs.CD_Object.descriptorString(), result, Conversion.wrapper(result));
            code.return_(kind(result));
        } else {
            checkCast(code, result);
            code.areturn();
        }
    }
}
