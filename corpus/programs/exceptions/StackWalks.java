// exit: 1
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// StackWalker: frames, options, callers; and the other ways to a stack.
public class StackWalks {
    private static final StackWalker PLAIN = StackWalker.getInstance();
    private static final StackWalker RETAINING = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    interface Shape {
        default String describe() {
            return top(3);
        }
    }

    record Circle(int r) implements Shape {
        String area() {
            return describe();
        }
    }

    static class Inner {
        final String seen;

        Inner() {
            seen = top(2);
        }

        static Class<?> asked() {
            return RETAINING.getCallerClass();
        }
    }

    static String top(int n) {
        return PLAIN.walk(s -> s.skip(1).limit(n).map(StackWalker.StackFrame::toString).collect(Collectors.joining(" < ")));
    }

    static int depth(int n) {
        return n == 0 ? (int) (long) PLAIN.walk(s -> s.count()) : depth(n - 1);
    }

    static String attempt(Supplier<?> action) {
        try {
            return String.valueOf(action.get());
        } catch (RuntimeException e) {
            return e.getClass().getName() + ": " + e.getMessage();
        }
    }

    private static int inlined(int x) {
        System.out.println(top(2));
        return x + 1;
    }

    private static int middle(int x) {
        return inlined(x) * 2;
    }

    static String method(String a, int[] b, long c) {
        return RETAINING.walk(s -> s.findFirst().map(f -> f.getDescriptor() + " " + f.getMethodType() + " " + f.getByteCodeIndex() + " "
                + f.getDeclaringClass() + " " + f.isNativeMethod()).get());
    }

    static void elements(StackWalker.StackFrame f) {
        StackTraceElement e = f.toStackTraceElement();
        System.out.println(e + " | " + e.getClassName() + " " + e.getMethodName() + " " + e.getFileName() + " " + e.getLineNumber() + " " + e.getModuleName() + " "
                + e.getClassLoaderName() + " " + e.isNativeMethod() + " | " + f.getClassName() + "." + f.getMethodName() + " " + f.getFileName() + ":" + f.getLineNumber()
                + " " + e.equals(f.toStackTraceElement()));
    }

    public static void reflected() {
        System.out.println(top(3));
        System.out.println(RETAINING.getCallerClass());
        System.out.println("" + StackWalker.getInstance(StackWalker.Option.SHOW_REFLECT_FRAMES)
                .walk(s -> s.anyMatch(f -> f.getClassName().equals("java.lang.reflect.Method") && f.getMethodName().equals("invoke"))));
    }

    public static void main(String[] args) throws Exception {
        System.out.println(top(5));
        System.out.println(new Circle(1).area());
        System.out.println(new Inner().seen);
        System.out.println(Inner.asked());
        System.out.println(middle(4));
        System.out.println(depth(0) + " " + depth(10) + " " + depth(2000));
        PLAIN.forEach(StackWalks::elements);
        Runnable lambda = () -> PLAIN.forEach(f -> System.out.println("in lambda " + f.getLineNumber() + " " + f.getClassName()));
        lambda.run();
        List.of(1, 2).forEach(i -> System.out.println(i + " " + RETAINING.walk(s -> s.map(StackWalker.StackFrame::getDeclaringClass)
                .filter(c -> c.getName().startsWith("Stack")).toList())));
        System.out.println(method("a", null, 1));
        System.out.println(attempt(() -> PLAIN.getCallerClass()));
        System.out.println(attempt(() -> PLAIN.walk(s -> s.findFirst().get().getDeclaringClass())));
        System.out.println(attempt(() -> PLAIN.walk(s -> s.findFirst().get().getDescriptor())));
        System.out.println(attempt(() -> PLAIN.walk(s -> s).count()));
        System.out.println(attempt(() -> StackWalker.getInstance(Set.of(), 0)));
        System.out.println(attempt(() -> PLAIN.walk(null)));
        System.out.println(attempt(RETAINING::getCallerClass));
        var classes = StackWalker.getInstance(EnumSet.of(StackWalker.Option.DROP_METHOD_INFO, StackWalker.Option.RETAIN_CLASS_REFERENCE));
        classes.forEach(f -> System.out.println(f.getClassName() + " " + f.getDeclaringClass() + " '" + f + "' " + attempt(f::getMethodName) + " " + attempt(f::getLineNumber)));
        var all = StackWalker.getInstance(Set.of(StackWalker.Option.SHOW_HIDDEN_FRAMES, StackWalker.Option.SHOW_REFLECT_FRAMES), 16);
        System.out.println("" + all.walk(s -> s.filter(f -> f.getClassName().equals("StackWalks")).count()));
        StackWalks.class.getMethod("reflected").invoke(null);
        others();
        if (args.length == 0) {
            RETAINING.getCallerClass(); // nobody called main
        }
    }

    private static void others() {
        StackTraceElement[] trace = Thread.currentThread().getStackTrace();
        System.out.println(trace.length + " " + trace[0].getMethodName() + " " + trace[1] + " " + trace[2]);
        Thread.dumpStack();
        var thrown = new IllegalStateException("moved");
        StackTraceElement[] copy = thrown.getStackTrace();
        copy[0] = null;
        System.out.println(thrown.getStackTrace()[0]);
        thrown.setStackTrace(new StackTraceElement[] {new StackTraceElement("a.B", "c", "B.java", 7), new StackTraceElement("a.B", "d", null, -2),
            new StackTraceElement("loader", "mod", "1.2", "x.Y", "z", "Y.java", 3)});
        thrown.printStackTrace();
        System.out.println(thrown.getStackTrace()[2] + " " + thrown.getStackTrace().length);
        System.out.println(attempt(() -> {
            thrown.setStackTrace(new StackTraceElement[] {null});
            return "set";
        }));
        var frames = new ArrayList<String>();
        Iterable<Integer> it = () -> {
            frames.add(top(1));
            return List.of(1).iterator();
        };
        for (int i : it) {
            frames.add("" + i);
        }
        System.out.println(frames);
    }
}
