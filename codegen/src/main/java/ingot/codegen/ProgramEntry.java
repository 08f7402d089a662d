package ingot.codegen;

import ingot.base.BuildFailure;
import ingot.base.Diagnostic;
import ingot.world.ClassType;
import ingot.world.Method;

import java.util.List;

/// The launch protocol of JLS 12.1.4: main(String[]) before main(), static or of an instance made by the class's no-argument constructor.
public final class ProgramEntry {
    private static final String WITH = "([Ljava/lang/String;)V";
    private static final String WITHOUT = "()V";

    private ProgramEntry() {
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
        throw new BuildFailure(new Diagnostic("IN0505", "class " + mainClass.name() + " has no main method that can be started",
                List.of(), "declare `public static void main(String[] args)`, or an instance main in a class with a non-private constructor without parameters"));
    }
}
