package ingot.codegen;

import ingot.base.BuildFailure;
import ingot.base.Diagnostic;
import ingot.world.ClassType;
import ingot.world.Method;
import ingot.world.World;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/// Generates ingot.runtime.start.ProgramMain, through which the run-time calls the program, by the launch protocol of JLS 12.1.4: main(String[])
/// before main(), static or of an instance made by the class's no-argument constructor.
public final class ProgramEntry {
    private static final ClassDesc PROGRAM_MAIN = ClassDesc.of("ingot.runtime.start.ProgramMain");
    private static final MethodTypeDesc WITH_ARGUMENTS = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String.arrayType());
    private static final String WITH = "([Ljava/lang/String;)V";
    private static final String WITHOUT = "()V";

    private ProgramEntry() {
    }

    /// Defines the class and returns its method run(String[]).
    public static Method define(World world, ClassType mainClass) {
        Method main = mainOf(mainClass);
        byte[] bytes = ClassFile.of().build(PROGRAM_MAIN, builder -> builder
                .withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER)
                .withMethodBody("run", WITH_ARGUMENTS, ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC, code -> call(code, mainClass, main)));
        return world.define(bytes, ClassType.Origin.GENERATED).declaredMethod("run", WITH);
    }

    private static void call(CodeBuilder code, ClassType mainClass, Method main) {
        ClassDesc owner = ClassDesc.ofDescriptor(mainClass.descriptor());
        MethodTypeDesc type = MethodTypeDesc.ofDescriptor(main.descriptor());
        if (!main.isStatic()) {
            code.new_(owner).dup().invokespecial(owner, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
        }
        if (type.parameterCount() == 1) {
            code.aload(0);
        }
        if (main.isStatic()) {
            code.invokestatic(owner, main.name(), type, mainClass.isInterface());
        } else {
            code.invokevirtual(owner, main.name(), type);
        }
        code.return_();
    }

    /// The program's main method, or a failure that says what was looked for.
    static Method mainOf(ClassType mainClass) {
        for (String descriptor : List.of(WITH, WITHOUT)) {
            Method main = mainClass.findMethod("main", descriptor);
            if (main == null || main.isPrivate() || main.isAbstract()) {
                continue;
            }
            if (main.isStatic()) {
                return main;
            }
            Method constructor = mainClass.declaredMethod("<init>", WITHOUT);
            if (constructor != null && !constructor.isPrivate() && !mainClass.isAbstract()) {
                return main;
            }
        }
        throw new BuildFailure(new Diagnostic("IN0105", "class " + mainClass.name() + " has no main method that can be started",
                List.of(), "declare `public static void main(String[] args)`, or an instance main in a class with a non-private constructor without parameters"));
    }
}
