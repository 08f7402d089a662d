package ingot.world;

import java.lang.classfile.ClassFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who provides a service: what ServiceLoader would find, from the `provides` of the JDK's modules and META-INF/services of the class path. Runs under the World's lock.
final class Services {
    /// Modules of data that an image leaves out: more charsets, more locales.
    private static final Set<String> LEFT_OUT = Set.of("jdk.charsets", "jdk.localedata");

    private final World world;
    private final ClassSource source;
    /// Class names by service, of modules; null before the first question.
    private Map<String, List<String>> ofModules;
    private final Map<String, List<World.Provider>> answers = new HashMap<>();

    Services(World world, ClassSource source) {
        this.world = world;
        this.source = source;
    }

    List<World.Provider> of(ClassType service) {
        var known = answers.get(service.internalName());
        if (known == null) {
            known = find(service);
            answers.put(service.internalName(), known);
        }
        return known;
    }

    private List<World.Provider> find(ClassType service) {
        if (ofModules == null) {
            ofModules = readModules();
        }
        var found = new ArrayList<World.Provider>();
        ofModules.getOrDefault(service.internalName(), List.of()).forEach(name -> found.add(inModule(service, name)));
        var names = new LinkedHashSet<String>();
        source.classPathResources("META-INF/services/" + service.name()).forEach(content -> parse(content, names));
        names.forEach(name -> found.add(onClassPath(service, name)));
        return List.copyOf(found);
    }

    private Map<String, List<String>> readModules() {
        var provided = new LinkedHashMap<String, List<String>>();
        for (var module : source.moduleNames()) {
            if (LEFT_OUT.contains(module)) {
                continue;
            }
            ClassFile.of().parse(source.resource(module, "module-info.class")).findAttribute(java.lang.classfile.Attributes.module())
                    .ifPresent(info -> info.provides().forEach(entry -> entry.providesWith().forEach(with ->
                            provided.computeIfAbsent(entry.provides().asInternalName(), _ -> new ArrayList<>()).add(with.asInternalName()))));
        }
        return provided;
    }

    /// One class name a line, comments behind '#' (ServiceLoader's Javadoc).
    private static void parse(byte[] content, Set<String> names) {
        new String(content, StandardCharsets.UTF_8).lines().map(line -> line.indexOf('#') < 0 ? line : line.substring(0, line.indexOf('#')))
                .map(String::strip).filter(line -> !line.isEmpty()).forEach(names::add);
    }

    /// A static `provider` method comes before the constructor.
    private World.Provider inModule(ClassType service, String name) {
        ClassType type = world.require(name);
        Method made = type.methods().stream().filter(m -> m.name().equals("provider") && m.isStatic() && m.isPublic() && m.parameterKinds().isEmpty()).findFirst()
                .orElse(null);
        if (made == null) {
            return new World.Provider(type, type.declaredMethod("<init>", "()V"), null, true);
        }
        return world.type(made.returnDescriptor()) instanceof ClassType returned && returned.isSubtypeOf(service) ? new World.Provider(returned, made, null, true)
                : failed("static provider() of " + type.name() + " returns no " + service.name());
    }

    private World.Provider onClassPath(ClassType service, String name) {
        ClassType type = world.find(name.replace('.', '/'));
        if (type == null) {
            return failed("Provider " + name + " not found");
        }
        if (!type.isSubtypeOf(service)) {
            return failed("Provider " + name + " not a subtype");
        }
        Method constructor = type.declaredMethod("<init>", "()V");
        boolean isPublic = (type.modifiers() & ClassFile.ACC_PUBLIC) != 0;
        return !isPublic ? failed("class " + name + " is not public") : constructor == null || !constructor.isPublic() || type.isAbstract()
                ? failed(name + " Unable to get public no-arg constructor") : new World.Provider(type, constructor, null, false);
    }

    private static World.Provider failed(String why) {
        return new World.Provider(null, null, why, false);
    }
}
