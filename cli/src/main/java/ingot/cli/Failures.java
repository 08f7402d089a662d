package ingot.cli;

import ingot.base.BuildFailure;
import ingot.base.Diagnostic;
import java.util.List;

/// The command line's own diagnostics, one method a code, so that the list below is the list of docs/errors.
final class Failures {
    private Failures() {}

    static final String USAGE = "IN0500";

    static BuildFailure noSuchFile(String file) {
        return failure("IN0501", "cannot read " + file + ": no such file, or no permission", "check the name; paths are relative to the current folder");
    }

    static Diagnostic absentEntry(String entry) {
        return new Diagnostic("IN0513", "class path entry " + entry + " does not exist", List.of(), "");
    }

    static BuildFailure notAClass(String named, String what, String advice) {
        return failure("IN0504", named + " is " + what + ", where the name of a main class or a .java file is expected", advice);
    }

    static BuildFailure javaErrors(String file, long errors) {
        return failure("IN0502", file + " has " + errors + (errors == 1 ? " error" : " errors") + ", shown above as javac reports them", "");
    }

    static BuildFailure noMainClass(String what, String why, String advice) {
        return failure("IN0503", "no main class: " + what + " " + why, advice);
    }

    static BuildFailure mainClassMissing(String mainClass, String classPath) {
        return failure("IN0504", "main class " + mainClass + " is not on the class path " + classPath,
            "give the folders and jars that hold it with -cp, as with java");
    }

    static BuildFailure noMainMethod(String mainClass, String why) {
        return failure("IN0505", "class " + mainClass + " has no main method that could start it" + why,
            "declare `public static void main(String[] args)`, or a non-private `void main()` (JEP 512)");
    }

    static BuildFailure damaged(String file, String why) {
        return failure("IN0506", file + " is damaged: " + why, "build or download it again");
    }

    static BuildFailure tooNew(String file, int version) {
        return failure("IN0506", file + " was compiled for a newer Java than 25 (class file version " + version + ")", "compile it with --release 25");
    }

    static BuildFailure outputUnwritable(String output, String why) {
        return failure("IN0507", "cannot write " + output + ": " + why, "name another place with -o");
    }

    static BuildFailure unusableJdk(String home, String why) {
        return failure("IN0508", "--jdk " + home + " is no JDK 25 image: " + why, "give the home of a JDK 25 for Linux x86-64, with its lib/modules");
    }

    static BuildFailure notAnExecutable(String file, String why) {
        return failure("IN0509", file + " was not made by Ingot: " + why, "");
    }

    static BuildFailure noFacts(String file) {
        return failure("IN0510", "the facts of the build that made " + file + " are not in the cache any more",
            "build it again, or with --emit facts to keep them beside the executable");
    }

    static BuildFailure unsupportedTarget(String target) {
        return failure("IN0511", "target " + target + " is not supported", "linux-x86_64 is the only target so far");
    }

    static BuildFailure nothingNamed(String name, String file) {
        return failure("IN0512", file + " contains nothing named " + name,
            "name a class (java.util.regex.Pattern), a method (java.lang.String.length) or a field; `ingot inspect " + file + " --symbols` lists them");
    }

    private static BuildFailure failure(String code, String message, String advice) {
        return new BuildFailure(new Diagnostic(code, message, List.of(), advice));
    }
}
