package ingot.corpus;

import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.DiscontinuedInstruction.JsrInstruction;
import java.lang.classfile.instruction.DiscontinuedInstruction.RetInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.function.Consumer;

/// Class files with what javac 25 never emits: moves on the stack in forms that no expression has, wide forms of all kinds, goto_w, nop; and,
/// in a class of its own, the subroutines of old compilers. Version 49 has no stack maps and may have subroutines.
final class OddBytecodes {
    static final String STACK = "OddStack";
    static final String SUBROUTINE = "OddSubroutine";
    private static final ClassDesc SYSTEM = ClassDesc.of("java.lang.System");
    private static final ClassDesc STREAM = ClassDesc.of("java.io.PrintStream");
    private static final MethodTypeDesc MAIN = MethodTypeDesc.of(CD_void, CD_String.arrayType());
    private static final int FAR = 300; // a slot that needs two bytes

    private OddBytecodes() {}

    static byte[] stack() {
        return make(STACK, code -> {
            code.nop();
            print(code, CD_int, c -> c.loadConstant(1).loadConstant(2).swap().isub());
            print(code, CD_int, c -> c.loadConstant(7).loadConstant(8).loadConstant(9).pop2());
            print(code, CD_int, c -> c.loadConstant(7).loadConstant(8L).pop2());
            print(code, CD_int, c -> c.loadConstant(7).loadConstant(8).pop());
            shuffles(code);
            wide(code);
            jumps(code);
            code.return_();
        });
    }

    /// Each form of JVMS 6.5 (dup_x2, dup2, dup2_x1, dup2_x2), with the whole stack printed.
    private static void shuffles(CodeBuilder code) {
        code.loadConstant(1).loadConstant(2).dup_x1();
        drain(code, CD_int, CD_int, CD_int);
        code.loadConstant(1).loadConstant(2).loadConstant(3).dup_x2();
        drain(code, CD_int, CD_int, CD_int, CD_int);
        code.loadConstant(1L).loadConstant(2).dup_x2();
        drain(code, CD_int, CD_long, CD_int);
        code.loadConstant(1).loadConstant(2).dup2();
        drain(code, CD_int, CD_int, CD_int, CD_int);
        code.loadConstant(1.5).dup2();
        drain(code, CD_double, CD_double);
        code.loadConstant(1).loadConstant(2).loadConstant(3).dup2_x1();
        drain(code, CD_int, CD_int, CD_int, CD_int, CD_int);
        code.loadConstant(1f).loadConstant(2L).dup2_x1();
        drain(code, CD_long, CD_float, CD_long);
        code.loadConstant(1).loadConstant(2).loadConstant(3).loadConstant(4).dup2_x2();
        drain(code, CD_int, CD_int, CD_int, CD_int, CD_int, CD_int);
        code.loadConstant(1).loadConstant(2).loadConstant(3L).dup2_x2();
        drain(code, CD_long, CD_int, CD_int, CD_long);
        code.loadConstant(1L).loadConstant(2).loadConstant(3).dup2_x2();
        drain(code, CD_int, CD_int, CD_long, CD_int, CD_int);
        code.loadConstant(1.25).loadConstant(2L).dup2_x2();
        drain(code, CD_long, CD_double, CD_long);
    }

    private static void wide(CodeBuilder code) {
        code.loadConstant(5).istore(FAR).iinc(FAR, 1).iinc(FAR, 1000).iinc(FAR, -3).iinc(FAR, -30000);
        print(code, CD_int, c -> c.iload(FAR));
        code.loadConstant(5).istore(5).iinc(5, 30000).iinc(5, -128).iinc(5, -129);
        print(code, CD_int, c -> c.iload(5));
        code.loadConstant(1L << 40).lstore(FAR + 1);
        print(code, CD_long, c -> c.lload(FAR + 1));
        code.loadConstant(2.5f).fstore(FAR + 3);
        print(code, CD_float, c -> c.fload(FAR + 3));
        code.loadConstant(-0.0).dstore(FAR + 4);
        print(code, CD_double, c -> c.dload(FAR + 4));
        code.loadConstant("wide").astore(FAR + 6);
        print(code, CD_String, c -> c.aload(FAR + 6));
    }

    /// A loop whose back edge and exit are goto_w.
    private static void jumps(CodeBuilder code) {
        var head = code.newLabel();
        var body = code.newLabel();
        var end = code.newLabel();
        code.loadConstant(0).istore(6).goto_w(head).labelBinding(body);
        print(code, CD_int, c -> c.iload(6));
        code.iinc(6, 1).labelBinding(head).iload(6).loadConstant(3).if_icmplt(body).goto_w(end);
        code.nop().labelBinding(end).nop();
    }

    /// A finally block as compilers made it until Java 1.4: called from two places, once by jsr_w.
    static byte[] subroutine() {
        return make(SUBROUTINE, code -> {
            var routine = code.newLabel();
            var end = code.newLabel();
            code.loadConstant(1).istore(1).with(JsrInstruction.of(Opcode.JSR, routine));
            code.loadConstant(20).istore(1).with(JsrInstruction.of(Opcode.JSR_W, routine)).goto_(end);
            code.labelBinding(routine).astore(2).iinc(1, 1);
            print(code, CD_int, c -> c.iload(1));
            code.with(RetInstruction.of(2)).labelBinding(end).return_();
        });
    }

    /// The class with a method `twice` that returns an int as a reference.
    static byte[] broken(byte[] sound) {
        var file = ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS);
        return file.transformClass(file.parse(sound), ClassTransform.transformingMethods(m -> m.methodName().equalsString("twice"), (method, element) -> {
            if (element instanceof CodeModel) {
                method.withCode(code -> code.iload(0).areturn());
            } else {
                method.with(element);
            }
        }));
    }

    private static byte[] make(String name, Consumer<CodeBuilder> main) {
        var file = ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS);
        return file.build(ClassDesc.of(name), (ClassBuilder c) -> c.withVersion(49, 0).withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_SUPER)
            .withMethodBody("main", MAIN, ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC, main));
    }

    private static void print(CodeBuilder code, ClassDesc type, Consumer<CodeBuilder> value) {
        code.getstatic(SYSTEM, "out", STREAM);
        value.accept(code);
        code.invokevirtual(STREAM, "println", MethodTypeDesc.of(CD_void, type));
    }

    /// Prints what lies on the stack, the top first.
    private static void drain(CodeBuilder code, ClassDesc... types) {
        for (var type : types) {
            var slot = 10;
            if (type.equals(CD_int)) {
                code.istore(slot);
            } else if (type.equals(CD_long)) {
                code.lstore(slot);
            } else if (type.equals(CD_float)) {
                code.fstore(slot);
            } else {
                code.dstore(slot);
            }
            print(code, type, c -> {
                if (type.equals(CD_int)) {
                    c.iload(slot);
                } else if (type.equals(CD_long)) {
                    c.lload(slot);
                } else if (type.equals(CD_float)) {
                    c.fload(slot);
                } else {
                    c.dload(slot);
                }
            });
        }
    }
}
