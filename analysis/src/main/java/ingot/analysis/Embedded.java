package ingot.analysis;

import ingot.world.ClassType;
import ingot.world.Method;
import ingot.world.Resources;

import java.util.List;
import java.util.TreeMap;

/// The resources that the program may ask for, by the keys of the run-time's look-up (`Resources` there). Their objects lie in the image heap; what lists them is
/// written by the image writer, so that to the analysis each is behind an address.
final class Embedded {
    private static final String MODULES = "jrt:/";

    private final Solver solver;
    private final Resources resources;
    /// Objects by key, 0 if there is no such resource.
    private final TreeMap<String, Integer> listed = new TreeMap<>();
    private boolean unknown;
    private int files;
    private long bytes;

    Embedded(Solver solver) {
        this.solver = solver;
        this.resources = solver.world.resources();
    }

    /// A look-up through the application's class loader.
    ///
    /// @return whether it finds anything
    boolean named(String name) {
        return list(name);
    }

    /// A module's own look-up.
    ///
    /// @return whether it finds anything
    boolean ofModule(String module, String name) {
        return list(MODULES + module + "/" + name);
    }

    /// A look-up in whichever module it may be.
    boolean anywhere(String name) {
        boolean found = named(name);
        for (String module : resources.modulesOf(name)) {
            found |= ofModule(module, name);
        }
        return found;
    }

    private boolean list(String key) {
        return listed.computeIfAbsent(key, k -> exposed(solver.evaluator.resource(k))) != 0;
    }

    private int exposed(int object) {
        if (object != 0) {
            solver.image.anonymise(object); // the look-up finds it by its address
        }
        return object;
    }

    private void refuse(String key) {
        listed.computeIfAbsent(key, k -> exposed(solver.evaluator.refusedResource(k)));
    }

    /// A look-up by an unknown name: it can find files of the class path; what is left out, class files and what modules hold are an error.
    void unknown() {
        if (unknown) {
            return;
        }
        unknown = true;
        for (String name : resources.ofProgram()) {
            if (resources.isForUnknownNames(name)) {
                named(name);
                files++;
                bytes += resources.named(name).stream().mapToLong(found -> found.content().length).sum();
            } else if (!listed.containsKey(name)) {
                refuse(name);
            }
        }
        resources.chosenClassFiles().forEach(this::named);
        refuse("*.class");
        resources.foldersOfLibrary().forEach(folder -> refuse(folder + "*"));
    }

    /// A look-up by a class of the class path that is not known, beside it.
    void besideAnyClass(String name) {
        resources.ofProgram().stream().filter(file -> file.equals(name) || file.endsWith("/" + name)).forEach(this::named);
    }

    /// A module's look-up by an unknown name.
    void unknownOfModule() {
        refuse(MODULES + "*");
    }

    /// What [#unknown] brought.
    String cost() {
        return files == 0 ? "the class path has no file that is not a class"
                : "the %,d files of the class path that are not classes, %,d bytes, are in the executable".formatted(files, bytes);
    }

    /// A bundle with its variants for locales: classes and files. Of a bundle of the class library those for root and en.
    ///
    /// @param base as ResourceBundle.getBundle takes it
    void bundle(String base) {
        String path = base.replace('.', '/');
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        for (String name : resources.ofProgram()) {
            if (name.endsWith(".properties") && isVariant(name.substring(0, name.length() - ".properties".length()), path)) {
                named(name);
            }
        }
        solver.world.programClasses(folder).stream().filter(name -> isVariant(name, path)).forEach(this::bundleClass);
        for (String variant : List.of(path, path + "_en")) {
            resources.modulesOf(variant + ".properties").forEach(module -> ofModule(module, variant + ".properties"));
            resources.modulesOf(variant + ".class").forEach(_ -> bundleClass(variant));
        }
    }

    private static boolean isVariant(String name, String base) {
        return name.startsWith(base) && (name.length() == base.length() || name.charAt(base.length()) == '_');
    }

    private void bundleClass(String name) {
        ClassType type = solver.world.find(name);
        if (type != null && type.isSubtypeOf(solver.world.require("java/util/ResourceBundle")) && !type.isAbstract()) {
            solver.image.anonymise(solver.image.heap().mirror(type)); // the look-up by name finds it
            solver.reflected.constructors(type, false);
        }
    }

    /// The objects by key; none if no live code looks for them.
    List<Integer> table() {
        Method lookUp = solver.world.require("ingot/runtime/jdk/Resources").declaredMethod("find", "(Ljava/lang/String;)Lingot/runtime/jdk/Resource;");
        return solver.flowOf(lookUp) == null ? List.of() : listed.values().stream().filter(object -> object != 0).toList();
    }
}
