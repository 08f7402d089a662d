package ingot.runtime.jdk;

import ingot.abi.ThreadBlock;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.except.FrameReader;
import ingot.runtime.sys.Scratch;


@TargetClass("jdk.internal.reflect.Reflection")
final class ReflectReflection {
    private ReflectReflection() {
    }

    /// The class whose method called the method that asks. Frames hidden in traces do not count. Null if that class has no Class object in the image.
    @Substitute
    public static Class<?> getCallerClass() {
        long pc = Machine.returnAddress();
        long sp = Machine.callerStackPointer();
        long top = Memory.getLong(Machine.threadBlock() + ThreadBlock.STACK_TOP);
        long cursor = Scratch.frames();
        int seen = 0;
        while (sp < top && FrameReader.find(pc, cursor)) {
            for (int level = 0; level < FrameReader.depth(cursor); level++) {
                FrameReader.select(cursor, level);
                long method = Memory.getLong(cursor + FrameReader.METHOD);
                if (!FrameReader.isHidden(method) && seen++ == 1) {
                    long hub = FrameReader.hub(method);
                    return hub == 0 ? null : LangClass.mirror(hub);
                }
            }
            long frame = Memory.getLong(cursor + FrameReader.FRAME_BYTES);
            pc = Memory.getLong(sp + frame);
            sp += frame + 8;
        }
        return null;
    }

    @Substitute
    public static boolean areNestMates(Class<?> one, Class<?> other) {
        return one.getNestHost() == other.getNestHost();
    }

    @Substitute
    public static int getClassAccessFlags(Class<?> type) {
        return type.getModifiers();
    }
}
