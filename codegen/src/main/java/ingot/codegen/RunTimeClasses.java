package ingot.codegen;

import ingot.base.BuildFailure;
import ingot.base.Diagnostic;
import ingot.world.ClassType;
import ingot.world.World;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What --initialize-at-run-time names: classes, the JDK's too, and packages of the program. `*` is every class of the program, `com.acme.*` a package's classes,
/// `com.acme.**`, or `com.acme` as native-image has it, also those of the packages below.
///
/// @param classes named one by one
/// @param matches of program classes, by internal name
record RunTimeClasses(List<ClassType> classes, Predicate<String> matches) {
    static RunTimeClasses of(World world, List<String> names) {
        var classes = new ArrayList<ClassType>();
        Predicate<String> matches = _ -> false;
        for (String name : names) {
            String internal = name.replace('.', '/');
            ClassType type = internal.contains("*") ? null : world.find(internal);
            if (type != null) {
                classes.add(type);
            } else {
                matches = matches.or(group(world, name, internal));
            }
        }
        return new RunTimeClasses(List.copyOf(classes), matches);
    }

    private static Predicate<String> group(World world, String name, String internal) {
        if (internal.equals("*")) {
            return _ -> true;
        }
        boolean below = !internal.endsWith("/*");
        String folder = (internal.endsWith("/**") || !below ? internal.substring(0, internal.lastIndexOf('/')) : internal) + "/";
        Predicate<String> inside = n -> n.startsWith(folder) && (below || n.indexOf('/', folder.length()) < 0);
        if (world.programClasses(folder).stream().noneMatch(inside)) {
            throw new BuildFailure(new Diagnostic("IN0108", "--initialize-at-run-time names " + name + ", which is neither a class nor a package of the class path", List.of(),
                    "give the binary name of a class, a package as com.acme.* or com.acme.** (with those below), or * for all of the program's"));
        }
        return inside;
    }
}
