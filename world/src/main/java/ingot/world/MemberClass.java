package ingot.world;

import static ingot.world.Generated.desc;
import static ingot.world.Generated.kind;
import static ingot.world.Generated.type;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/// The class behind a method or constructor that reflection may call: a subclass of the run-time's Member whose `call` unpacks the arguments, calls, and
/// packs the result. What the callee throws is wrapped; what is wrong with the arguments is not (Method.invoke, Constructor.newInstance).
/// A native accessor of the JVM does the same; here it is code, so that the analysis sees what is called.
final class MemberClass {
    private static final ClassDesc MEMBER = ClassDesc.ofInternalName(Substitutions.PACKAGE + "Member");
    private static final ClassDesc ARGUMENTS = ClassDesc.ofInternalName(Substitutions.PACKAGE + "Arguments");
    private static final ClassDesc WRAPPED = ClassDesc.of("java.lang.reflect.InvocationTargetException");
    private static final MethodTypeDesc CALL = MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Object, ConstantDescs.CD_Object.arrayType());
    private static final int RECEIVER = 1;
    private static final int GIVEN = 2;

    private final Method target;
    private final ClassDesc holder;
    private final boolean special;

    private MemberClass(Method target, boolean special) {
        this.target = target;
        this.special = special;
        this.holder = desc(target.holder().descriptor());
    }

    /// @param special an interface's default method itself, whatever overrides it
    static ClassType generate(World world, Method target, boolean special) {
        String name = "%s$$%s+0x%016x".formatted(target.holder().internalName(), special ? "Special" : "Member", target.holder().methods().indexOf(target));
        ClassType known = world.loaded(name);
        return known != null ? known : Generated.define(world, name, builder -> builder.withSuperclass(MEMBER)
                .withMethodBody("call", CALL, ClassFile.ACC_PUBLIC, new MemberClass(target, special)::body));
    }

    private void body(CodeBuilder code) {
        code.aload(GIVEN).loadConstant(target.parameterDescriptors().size()).invokestatic(ARGUMENTS, "count",
                MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object.arrayType(), ConstantDescs.CD_int));
        int self = -1;
        if (target.isConstructor()) {
            self = code.allocateLocal(TypeKind.REFERENCE);
            code.new_(holder).astore(self);
        } else if (!target.isStatic()) {
            self = code.allocateLocal(TypeKind.REFERENCE);
            code.aload(RECEIVER).loadConstant(holder).invokestatic(ARGUMENTS, "receiver",
                    MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Object, ConstantDescs.CD_Class)).checkcast(holder).astore(self);
        }
        var slots = new int[target.parameterDescriptors().size()];
        for (int i = 0; i < slots.length; i++) {
            var parameter = target.parameterDescriptors().get(i);
            slots[i] = code.allocateLocal(kind(parameter));
            code.aload(GIVEN).loadConstant(i).aaload();
            unpack(code, parameter);
            code.storeLocal(kind(parameter), slots[i]);
        }
        call(code, self, slots);
    }

    private void call(CodeBuilder code, int self, int[] slots) {
        code.trying(block -> {
            if (self >= 0) {
                block.aload(self);
            }
            for (int i = 0; i < slots.length; i++) {
                block.loadLocal(kind(target.parameterDescriptors().get(i)), slots[i]);
            }
            invoke(block);
            if (target.isConstructor()) {
                block.aload(self).areturn();
            } else if (target.returnDescriptor().equals("V")) {
                block.aconst_null().areturn();
            } else {
                if (Conversion.isPrimitive(target.returnDescriptor())) {
                    Conversion.box(block, target.returnDescriptor());
                }
                block.areturn();
            }
        }, handlers -> handlers.catchingAll(handler -> {
            int thrown = handler.allocateLocal(TypeKind.REFERENCE);
            handler.astore(thrown).new_(WRAPPED).dup().aload(thrown)
                    .invokespecial(WRAPPED, ConstantDescs.INIT_NAME, MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Throwable)).athrow();
        }));
    }

    private void invoke(CodeBuilder code) {
        var descriptor = type(target.descriptor());
        boolean isInterface = target.holder().isInterface();
        if (special) {
            code.invokespecial(holder, target.name(), descriptor, true);
        } else if (target.isStatic()) {
            code.invokestatic(holder, target.name(), descriptor, isInterface);
        } else if (target.isConstructor() || target.isPrivate() && !isInterface) {
            code.invokespecial(holder, target.name(), descriptor);
        } else if (isInterface) {
            code.invokeinterface(holder, target.name(), descriptor);
        } else {
            code.invokevirtual(holder, target.name(), descriptor);
        }
    }

    /// A reference is cast; a primitive comes out of its box, widened.
    private static void unpack(CodeBuilder code, String parameter) {
        if (Conversion.isPrimitive(parameter)) {
            ClassDesc primitive = desc(parameter);
            code.invokestatic(ARGUMENTS, primitive.displayName() + "Of", MethodTypeDesc.of(primitive, ConstantDescs.CD_Object));
        } else if (!parameter.equals("Ljava/lang/Object;")) {
            code.loadConstant(desc(parameter)).invokestatic(ARGUMENTS, "reference",
                    MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Object, ConstantDescs.CD_Class));
            code.checkcast(desc(parameter));
        }
    }
}
