package ingot.world;

import static ingot.world.Generated.checkCast;
import static ingot.world.Generated.desc;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/// The class behind a field that reflection may read and write: plain bytecode over the field's own type, so that the analysis sees which values come out of it
/// and which go in. Its caller has checked the receiver and the value.
final class FieldClass {
    private static final ClassDesc ACCESS = ClassDesc.ofInternalName(Substitutions.PACKAGE + "FieldAccess");
    private static final ClassDesc ARGUMENTS = ClassDesc.ofInternalName(Substitutions.PACKAGE + "Arguments");
    private static final MethodTypeDesc GET = MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Object);
    private static final MethodTypeDesc SET = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_Object);
    private static final int RECEIVER = 1;
    private static final int VALUE = 2;

    private final Field target;
    private final ClassDesc holder;
    private final ClassDesc type;

    private FieldClass(Field target) {
        this.target = target;
        this.holder = desc(target.holder().descriptor());
        this.type = desc(target.descriptor());
    }

    static ClassType generate(World world, Field target) {
        String name = "%s$$Field+0x%016x".formatted(target.holder().internalName(), target.holder().fields().indexOf(target));
        ClassType known = world.loaded(name);
        return known != null ? known : Generated.define(world, name, new FieldClass(target)::build);
    }

    private void build(ClassBuilder builder) {
        builder.withSuperclass(ACCESS).withMethodBody("get", GET, ClassFile.ACC_PUBLIC, this::get);
        if (!target.isTrustedFinal()) {
            builder.withMethodBody("set", SET, ClassFile.ACC_PUBLIC, this::set);
        }
    }

    private void get(CodeBuilder code) {
        if (target.isStatic() && target.isFinal() && target.constantValue() instanceof ConstantDesc constant) {
            code.loadConstant(constant);
        } else if (target.isStatic()) {
            code.getstatic(holder, target.name(), type);
        } else {
            code.aload(RECEIVER).checkcast(holder).getfield(holder, target.name(), type);
        }
        if (Conversion.isPrimitive(target.descriptor())) {
            Conversion.box(code, target.descriptor());
        }
        code.areturn();
    }

    private void set(CodeBuilder code) {
        if (!target.isStatic()) {
            code.aload(RECEIVER).checkcast(holder);
        }
        code.aload(VALUE);
        if (Conversion.isPrimitive(target.descriptor())) {
            code.invokestatic(ARGUMENTS, type.displayName() + "Of", MethodTypeDesc.of(type, ConstantDescs.CD_Object));
        } else {
            checkCast(code, target.descriptor());
        }
        if (target.isStatic()) {
            code.putstatic(holder, target.name(), type);
        } else {
            code.putfield(holder, target.name(), type);
        }
        code.return_();
    }
}
