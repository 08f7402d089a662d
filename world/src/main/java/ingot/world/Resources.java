package ingot.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Resources as the application's class loader finds them, and those of a module. Contents are read anew each time.
public final class Resources {
    /// @param module of the JDK, null for the class path
    public record Found(String module, byte[] content) {
    }

    /// What signs a jar (jar specification, "Signed JAR File"): no program looks for that by a name it puts together.
    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|DSA|RSA|EC)");

    private final ClassSource source;
    private final List<Pattern> forUnknownNames;
    private final Map<String, Set<String>> opened = new ConcurrentHashMap<>();
    private List<String> programFiles;

    Resources(ClassSource source, List<Pattern> forUnknownNames) {
        this.source = source;
        this.forUnknownNames = forUnknownNames;
    }

    /// What ClassLoader.getResources gives, in its order: of modules first, where their packages are open to all or not packages at all; then the class path.
    public List<Found> named(String name) {
        var found = new ArrayList<Found>();
        for (String module : modulesThatShow(name)) {
            byte[] content = source.resource(module, name);
            if (content != null) {
                found.add(new Found(module, content));
            }
        }
        source.classPathResources(name).forEach(content -> found.add(new Found(null, content)));
        return found;
    }

    private List<String> modulesThatShow(String name) {
        String folder = folder(name);
        var holders = modulesWith(folder);
        if (!holders.isEmpty() && isPackageName(folder)) {
            return holders.stream().filter(module -> name.endsWith(".class") || opened(module).contains(folder)).toList();
        }
        return name.endsWith(".class") || isPackageName(folder) ? List.of() : source.moduleNames();
    }

    /// A folder that is no package, such as META-INF/services, is not encapsulated.
    private static boolean isPackageName(String folder) {
        return !folder.isEmpty() && folder.chars().allMatch(c -> c == '/' || Character.isJavaIdentifierPart(c));
    }

    private Set<String> opened(String module) {
        return opened.computeIfAbsent(module, m -> ClassFile.of().parse(source.resource(m, "module-info.class")).findAttribute(Attributes.module()).stream()
                .flatMap(info -> info.opens().stream()).filter(open -> open.opensTo().isEmpty()).map(open -> open.openedPackage().name().stringValue())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /// The modules of the JDK that hold a resource of this name, be its package open or not.
    public List<String> modulesOf(String name) {
        return modulesWith(folder(name)).stream().filter(module -> source.resource(module, name) != null).toList();
    }

    private List<String> modulesWith(String folder) {
        try {
            return folder.isEmpty() ? List.of() : source.modules(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folder(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    /// Null if the module has none of this name.
    public byte[] of(String module, String name) {
        return source.resource(module, name);
    }

    /// On the class path stands a folder of this name, with or without a slash at its end, which a look-up would find.
    public boolean isFolder(String name) {
        return source.isClassPathFolder(name);
    }

    /// The files of the class path that are no class files.
    public synchronized List<String> ofProgram() {
        if (programFiles == null) {
            programFiles = source.programFiles();
        }
        return programFiles;
    }

    /// Somebody chose the files that look-ups by unknown names may find.
    public boolean isChosen() {
        return !forUnknownNames.isEmpty();
    }

    /// Whether a look-up by an unknown name may find the file of the class path. Without a choice all but class files and the signatures of jars.
    public boolean isForUnknownNames(String name) {
        return isChosen() ? forUnknownNames.stream().anyMatch(pattern -> pattern.matcher(name).matches()) : !name.endsWith(".class") && !SIGNATURE.matcher(name).matches();
    }

    /// The class files of the class path that were chosen.
    public List<String> chosenClassFiles() {
        return isChosen() ? source.programClasses("").stream().map(name -> name + ".class").filter(this::isForUnknownNames).distinct().toList() : List.of();
    }

    /// The shortest folders, "java/" or "com/sun/", that hold all packages of the JDK and nothing of the class path.
    public Set<String> foldersOfLibrary() {
        var program = new LinkedHashSet<String>();
        source.programClasses("").forEach(name -> addFolders(name, program));
        ofProgram().forEach(name -> addFolders(name, program));
        var folders = new LinkedHashSet<String>();
        for (String name : source.packages()) {
            String path = name.replace('.', '/') + "/";
            int end = path.indexOf('/') + 1;
            while (program.contains(path.substring(0, end)) && end < path.length()) {
                end = path.indexOf('/', end) + 1;
            }
            if (isPackageName(path) && !program.contains(path.substring(0, end))) {
                folders.add(path.substring(0, end));
            }
        }
        return folders;
    }

    private static void addFolders(String name, Set<String> folders) {
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
            folders.add(name.substring(0, slash + 1));
        }
    }
}
