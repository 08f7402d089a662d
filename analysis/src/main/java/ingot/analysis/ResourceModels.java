package ingot.analysis;

import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.PrimitiveType;
import ingot.world.Type;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Calls that find resources and bundles. A name that is known brings what it finds, a name that is not brings all files of the class path
/// (docs/decisions/resources.md). The result of a call is always its body's.
final class ResourceModels {
    private static final String STREAM = "(Ljava/lang/String;)Ljava/io/InputStream;";
    private static final String URL = "(Ljava/lang/String;)Ljava/net/URL;";
    private static final String URLS = "(Ljava/lang/String;)Ljava/util/Enumeration;";
    private static final String UNKNOWN = "looks up a resource whose name is not known: ";

    private final Solver solver;
    private final ReflectionModels reflection;

    ResourceModels(Solver solver, ReflectionModels reflection) {
        this.solver = solver;
        this.reflection = reflection;
    }

    Map<String, Models.Model> all() {
        var models = new HashMap<String, Models.Model>();
        for (String method : List.of("getResource" + URL, "getResourceAsStream" + STREAM)) {
            models.put("java/lang/Class." + method, (f, p, _, target) -> ofClass(f, p, target));
        }
        for (String method : List.of("getResource" + URL, "getResourceAsStream" + STREAM, "getResources" + URLS, "resources(Ljava/lang/String;)Ljava/util/stream/Stream;")) {
            models.put("java/lang/ClassLoader." + method, (f, p, _, target) -> ofLoader(f, p, target, 1));
        }
        for (String method : List.of("getSystemResource" + URL, "getSystemResourceAsStream" + STREAM, "getSystemResources" + URLS)) {
            models.put("java/lang/ClassLoader." + method, (f, p, _, target) -> ofLoader(f, p, target, 0));
        }
        models.put("java/lang/Module.getResourceAsStream" + STREAM, (f, p, _, target) -> ofModule(f, p, target));
        for (String rest : List.of("", "Ljava/util/Locale;", "Ljava/lang/Module;", "Ljava/util/Locale;Ljava/lang/Module;", "Ljava/util/Locale;Ljava/lang/ClassLoader;",
                "Ljava/util/ResourceBundle$Control;", "Ljava/util/Locale;Ljava/util/ResourceBundle$Control;",
                "Ljava/util/Locale;Ljava/lang/ClassLoader;Ljava/util/ResourceBundle$Control;")) {
            models.put("java/util/ResourceBundle.getBundle(Ljava/lang/String;" + rest + ")Ljava/util/ResourceBundle;", (f, p, _, target) -> bundle(f, p, target));
        }
        // they look for what the callers of getBundle are asked about
        models.put("java/util/ResourceBundle$Control.newBundle0(Ljava/lang/String;Ljava/lang/String;Ljava/lang/ClassLoader;Z)Ljava/util/ResourceBundle;", ResourceModels::ofBody);
        models.put("java/util/ResourceBundle.loadBundle(Ljava/util/ResourceBundle$CacheKey;Ljava/util/List;Ljava/util/ResourceBundle$Control;Ljava/lang/Module;Ljava/lang/Module;)"
                + "Ljava/util/ResourceBundle;", ResourceModels::ofBody);
        return models;
    }

    private static State ofBody(Flow f, int p, Calls.Site site, Calls.Target target) {
        return target.flow.returned.state;
    }

    private State ofLoader(Flow f, int p, Calls.Target target, int name) {
        Set<String> names = reflection.strings(f, p, name);
        if (names == null) {
            unknown(f, p);
        } else {
            names.forEach(one -> told(f, p, one, solver.embedded.named(one)));
        }
        return target.flow.returned.state;
    }

    /// Class.getResource resolves the name against the package of the class; one of a module looks in that module.
    private State ofClass(Flow f, int p, Calls.Target target) {
        Set<String> names = reflection.strings(f, p, 1);
        State classes = f.arg(p, 0);
        if (classes.objects == null) {
            if (classes != State.BOTTOM) {
                ofAnyClass(f, p, names);
            }
            return target.flow.returned.state;
        }
        for (int reference : classes.objects) {
            Type type = solver.image.heap().mirrored(reference);
            if (type != null) {
                ofClass(f, p, base(type), names);
            }
        }
        return target.flow.returned.state;
    }

    private void ofAnyClass(Flow f, int p, Set<String> names) {
        if (names == null || names.stream().anyMatch(name -> name.endsWith(".class"))) {
            unknown(f, p);
            solver.embedded.unknownOfModule();
            return;
        }
        for (String name : names) {
            if (name.startsWith("/")) {
                told(f, p, name.substring(1), solver.embedded.anywhere(name.substring(1)));
            } else {
                solver.embedded.besideAnyClass(name);
                solver.embedded.unknownOfModule();
            }
        }
    }

    /// A class of the same module and package.
    private ClassType base(Type type) {
        return switch (type) {
            case ClassType known -> known;
            case ArrayType array -> base(array.element());
            case PrimitiveType _ -> solver.world.objectType();
        };
    }

    private void ofClass(Flow f, int p, ClassType type, Set<String> names) {
        String module = type.moduleName();
        if (names == null) {
            if (module == null) {
                unknown(f, p);
            } else {
                unknownOfModule(f, p);
            }
            return;
        }
        String folder = type.internalName().substring(0, type.internalName().lastIndexOf('/') + 1);
        for (String name : names) {
            String resolved = name.startsWith("/") ? name.substring(1) : folder + name;
            told(f, p, resolved, module == null ? solver.embedded.named(resolved) : solver.embedded.ofModule(module, resolved));
        }
    }

    private State ofModule(Flow f, int p, Calls.Target target) {
        Set<String> names = reflection.strings(f, p, 1);
        State modules = f.arg(p, 0);
        if (names == null) {
            unknown(f, p);
            solver.embedded.unknownOfModule();
            return target.flow.returned.state;
        }
        for (String given : names) {
            String name = given.startsWith("/") ? given.substring(1) : given;
            if (modules.objects != null) {
                for (int module : modules.objects) {
                    String moduleName = nameOf(module);
                    told(f, p, name, moduleName == null ? solver.embedded.named(name) : solver.embedded.ofModule(moduleName, name));
                }
            } else if (name.indexOf('/') >= 0) {
                told(f, p, name, solver.embedded.anywhere(name)); // a package is in one module only
            } else if (modules != State.BOTTOM) {
                solver.embedded.named(name);
                unknownOfModule(f, p); // module-info.class above all, which each has
            }
        }
        return target.flow.returned.state;
    }

    /// Null of an unnamed module.
    private String nameOf(int module) {
        return solver.image.heap().stringValue(solver.image.heap().getRef(module, solver.world.require("java/lang/Module").declaredField("name", "Ljava/lang/String;").offset()));
    }

    private State bundle(Flow f, int p, Calls.Target target) {
        Set<String> names = reflection.strings(f, p, 0);
        if (names == null) {
            unknown(f, p);
            solver.embedded.unknownOfModule();
        } else {
            names.forEach(solver.embedded::bundle);
        }
        return target.flow.returned.state;
    }

    private void unknown(Flow f, int p) {
        if (!reflection.isTold(f)) {
            solver.embedded.unknown();
            if (solver.world.resources().isChosen()) {
                return;
            }
            reflection.tell(Findings.Topic.RESOURCE, UNKNOWN + solver.embedded.cost(), f, p);
        }
    }

    private void unknownOfModule(Flow f, int p) {
        if (!reflection.isTold(f)) {
            solver.embedded.unknownOfModule();
            reflection.tell(Findings.Topic.MODULE_RESOURCE, UNKNOWN + "those of the JDK's modules are not in the executable", f, p);
        }
    }

    private void told(Flow f, int p, String name, boolean found) {
        if (!found) {
            reflection.tell(Findings.Topic.ABSENT_RESOURCE, "looks up the resource " + name + ", which is not there", f, p);
        }
    }
}
