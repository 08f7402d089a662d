package ingot.runtime.jdk;

import ingot.abi.FrameTable;
import ingot.abi.HubLayout;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.except.FrameReader;
import ingot.runtime.sys.Scratch;
import ingot.runtime.sys.Utf8;

@TargetClass("java.lang.StackTraceElement")
final class LangStackTraceElement {
    private static final byte BUILTIN_LOADER = 1;
    private static final byte JDK_MODULE = 2;

    @Alias
    private transient Class<?> declaringClassObject;
    @Alias
    private String classLoaderName;
    @Alias
    private String moduleName;
    @Alias
    private String declaringClass;
    @Alias
    private String methodName;
    @Alias
    private String fileName;
    @Alias
    private int lineNumber;
    @Alias
    private byte format;

    @Alias
    private LangStackTraceElement() {
    }

    @Substitute
    private static void initStackTraceElements(StackTraceElement[] elements, Object backtrace, int depth) {
        int[] trace = (int[]) backtrace;
        int n = 0;
        for (int i = 1; i < trace.length; i++) {
            FrameReader.find(trace[i] & 0xffff_ffffL, Scratch.frames());
            int levels = FrameReader.depth(Scratch.frames());
            for (int level = i == 1 ? trace[0] : 0; level < levels && n < depth; level++) {
                FrameReader.find(trace[i] & 0xffff_ffffL, Scratch.frames()); // the strings made below may have used the cursor
                FrameReader.select(Scratch.frames(), level);
                long method = Memory.getLong(Scratch.frames() + FrameReader.METHOD);
                int line = (int) Memory.getLong(Scratch.frames() + FrameReader.LINE);
                if (!FrameReader.isHidden(method)) {
                    fill((LangStackTraceElement) (Object) elements[n++], method, line);
                }
            }
        }
    }

    static StackTraceElement of(long method, int line) {
        LangStackTraceElement element = new LangStackTraceElement();
        fill(element, method, line);
        element.computeFormat();
        return (StackTraceElement) (Object) element;
    }

    private static void fill(LangStackTraceElement element, long method, int line) {
        long hub = FrameReader.hub(method);
        element.declaringClass = Utf8.name(FrameReader.className(method));
        element.methodName = Utf8.name(FrameReader.methodName(method));
        long file = FrameReader.fileName(method);
        element.fileName = file == 0 ? null : file == FrameTable.FILE_OF_CLASS ? fileOfClass(element.declaringClass) : Utf8.name(file);
        element.lineNumber = line == 0 ? -1 : line;
        element.classLoaderName = "app";
        if (hub != 0) {
            Class<?> type = (Class<?>) Machine.objectAt(Memory.getInt(hub + HubLayout.MIRROR) & 0xffff_ffffL);
            element.declaringClassObject = type;
            if (type != null) {
                Module module = type.getModule();
                ClassLoader loader = module.getClassLoader();
                element.classLoaderName = loader == null ? null : loader.getName();
                element.moduleName = module.getName();
            }
        }
    }

    /// The last part of a class name, up to a '$', with ".java" behind it.
    private static String fileOfClass(String name) {
        int start = 0;
        int end = name.length();
        for (int i = end - 1; i >= 0 && start == 0; i--) {
            switch (name.charAt(i)) {
                case '.' -> start = i + 1;
                case '$' -> end = i;
                default -> {
                }
            }
        }
        return name.substring(start, end).concat(".java");
    }

    /// As the original, but a class without a mirror is a program class, and a named module is one of the JDK: program classes come from the class path.
    /// The original's test needs the names of all modules of the JDK.
    @Substitute
    private synchronized void computeFormat() {
        Class<?> type = declaringClassObject;
        declaringClassObject = null;
        if (type == null) {
            format = BUILTIN_LOADER;
        } else {
            format = (byte) (BUILTIN_LOADER | (type.getModule().isNamed() ? JDK_MODULE : 0));
        }
    }
}
