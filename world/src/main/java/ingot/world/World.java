package ingot.world;

import ingot.abi.Helper;
import ingot.abi.Kind;
import ingot.base.BuildFailure;
import ingot.base.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/// All types of one build. Classes are read when they are first named; see the package's plan for the invariants.
public final class World implements AutoCloseable {
    /// @param classPath  directories and jars, searched in order
    /// @param javaHome   the JDK whose image is the class library
    /// @param runtime    directory or jar with the ingot/runtime classes; null: no run-time, no substitutions
    /// @param assertions whether assert statements are on (-ea)
    /// @param resources  what look-ups by unknown names may find, of the class path: paths that match one of them; none: see [Resources#isForUnknownNames]
    public record Options(List<Path> classPath, Path javaHome, Path runtime, boolean assertions, List<Pattern> resources) {
        public Options {
            classPath = List.copyOf(classPath);
            resources = List.copyOf(resources);
        }

        public Options(List<Path> classPath, Path javaHome, Path runtime, boolean assertions) {
            this(classPath, javaHome, runtime, assertions, List.of());
        }
    }

    /// A static field whose value exists only when the program starts, and the run-time method that computes it.
    public record LateField(Field field, Method producer) {
    }

    /// Who answers for a service.
    ///
    /// @param type    class of the provider, null if it cannot be had
    /// @param maker   its public constructor, or the static method that makes it
    /// @param failure what ServiceLoader says of it, after the service's name; null if nothing is wrong
    /// @param installed of a module of the JDK
    public record Provider(ClassType type, Method maker, String failure, boolean installed) {
    }

    private final Options options;
    private final ClassSource source;
    private final Substitutions substitutions;
    private final Map<String, ClassType> classes = new ConcurrentHashMap<>();
    private final Map<String, PoolEntry.Failure> failures = new ConcurrentHashMap<>();
    private final Map<String, Descriptor> descriptors = new ConcurrentHashMap<>();
    private final Map<Type, ArrayType> arrays = new ConcurrentHashMap<>();
    private final Map<Kind, PrimitiveType> primitives = new EnumMap<>(Kind.class);
    private final Ids<Type> types = new Ids<>();
    private final Ids<Method> methods = new Ids<>();
    private final Ids<Field> fields = new Ids<>();
    private final TreeMap<String, Diagnostic> problems = new TreeMap<>();
    private final ClassLoading loading;
    private final CallSites callSites;
    private final PatternClass patterns;
    private final VarHandleCalls varHandleCalls;
    private final Services services;
    private final Resources resources;
    private final ClassType objectType;
    private final ClassType stringType;
    private final ClassType classType;
    private final ClassType throwableType;
    private final ClassType threadType;
    private final ClassType cloneableType;
    private final ClassType serializableType;

    private World(Options options) {
        this.options = options;
        this.source = ClassSource.open(options);
        this.substitutions = Substitutions.scan(source);
        this.loading = new ClassLoading(this, source);
        this.callSites = new CallSites(this);
        this.patterns = new PatternClass(this);
        this.varHandleCalls = new VarHandleCalls(this);
        this.services = new Services(this, source);
        this.resources = new Resources(source, options.resources());
        types.add(null); // ids of types start at 1
        for (var kind : Kind.values()) {
            if (kind != Kind.REF) {
                var type = new PrimitiveType(types.size(), kind);
                types.add(type);
                primitives.put(kind, type);
            }
        }
        this.objectType = require("java/lang/Object");
        this.stringType = require("java/lang/String");
        this.classType = require("java/lang/Class");
        this.throwableType = require("java/lang/Throwable");
        this.threadType = require("java/lang/Thread");
        this.cloneableType = require("java/lang/Cloneable");
        this.serializableType = require("java/io/Serializable");
    }

    /// Opens class path, JDK image and run-time. BuildFailure if one of them cannot be read.
    public static World open(Options options) {
        return new World(options);
    }

    public Options options() {
        return options;
    }

    /// The class of this internal name ("java/lang/String"), or null if it is absent or unreadable: see [#failure].
    public ClassType find(String internalName) {
        var known = classes.get(internalName);
        if (known != null || failures.containsKey(internalName)) {
            return known;
        }
        synchronized (this) {
            return loading.load(internalName);
        }
    }

    /// Why [#find] answered null.
    public PoolEntry.Failure failure(String internalName) {
        return find(internalName) != null ? null : failures.get(internalName);
    }

    /// A class that the build cannot do without.
    public ClassType require(String internalName) {
        var type = find(internalName);
        if (type == null) {
            throw new BuildFailure(new Diagnostic("IN0101", "class not found: " + internalName.replace('/', '.'), List.of(),
                    "check the class path, and that --jdk names a JDK 25 image"));
        }
        return type;
    }

    /// The method of the run-time library that the lowering of an operation calls; null if this library, a test's, lacks it.
    public Method helper(Helper helper) {
        var holder = find(helper.holder());
        return holder == null ? null : holder.declaredMethod(helper.method(), helper.descriptor());
    }

    /// The type of a field descriptor (or "V"); null if its class is absent.
    public Type type(String descriptor) {
        return switch (descriptor.charAt(0)) {
            case 'L' -> find(descriptor.substring(1, descriptor.length() - 1));
            case '[' -> {
                var element = type(descriptor.substring(1));
                yield element == null ? null : arrayOf(element);
            }
            default -> primitives.get(Kind.of(descriptor.charAt(0)));
        };
    }

    public ArrayType arrayOf(Type element) {
        var known = arrays.get(element);
        if (known != null) {
            return known;
        }
        synchronized (this) {
            return arrays.computeIfAbsent(element, e -> types.add(new ArrayType(this, types.size(), e)));
        }
    }

    /// The primitive type of a kind, void included; not for REF.
    public PrimitiveType primitive(Kind kind) {
        return primitives.get(kind);
    }

    /// Ids are below [#typeCount()] and start at 1.
    public Type typeById(int id) {
        return types.get(id);
    }

    public Method methodById(int id) {
        return methods.get(id);
    }

    public Field fieldById(int id) {
        return fields.get(id);
    }

    public int typeCount() {
        return types.size();
    }

    public int methodCount() {
        return methods.size();
    }

    public int fieldCount() {
        return fields.size();
    }

    public ClassType objectType() {
        return objectType;
    }

    public ClassType stringType() {
        return stringType;
    }

    /// java.lang.Class.
    public ClassType classType() {
        return classType;
    }

    public ClassType throwableType() {
        return throwableType;
    }

    public ClassType threadType() {
        return threadType;
    }

    public ClassType cloneableType() {
        return cloneableType;
    }

    public ClassType serializableType() {
        return serializableType;
    }

    /// All classes named so far, by id.
    public List<ClassType> classes() {
        var found = new ArrayList<ClassType>();
        for (int id = 1, n = types.size(); id < n; id++) {
            if (types.get(id) instanceof ClassType c) {
                found.add(c);
            }
        }
        return found;
    }

    /// Adds a class made by the compiler. Its name must be new.
    public synchronized ClassType define(byte[] classFile, ClassType.Origin origin) {
        return loading.define(classFile, origin);
    }

    /// The late fields that the substitutions declare, by class and field name.
    public List<LateField> lateFields() {
        return substitutions.lateFields(this);
    }

    /// Resolves every substitution; BuildFailure that lists those whose target the class library lacks.
    public void checkSubstitutions() {
        substitutions.checkAll(this);
    }

    /// Internal names of the class path's classes below a folder, which ends with a slash.
    public List<String> programClasses(String folder) {
        return source.programClasses(folder);
    }

    /// A resource of a module, or (module null) of the class path and then of the module that owns its package.
    public byte[] resource(String module, String path) {
        return source.resource(module, path);
    }

    /// What look-ups of resources find.
    public Resources resources() {
        return resources;
    }

    /// The module that holds a package ("java/util") of the JDK image, or null.
    public String moduleOfPackage(String internalPackage) {
        return source.moduleOf(internalPackage);
    }

    /// The providers of a service, in the order of ServiceLoader.
    public synchronized List<Provider> providers(ClassType service) {
        return services.of(service);
    }

    /// The class whose instances call a method or constructor for reflection.
    public synchronized ClassType memberOf(Method method) {
        return MemberClass.generate(this, method, false);
    }

    /// The same for an interface's default method itself, whatever overrides it.
    public synchronized ClassType specialOf(Method method) {
        return MemberClass.generate(this, method, true);
    }

    /// The class whose instances read and write a field for reflection.
    public synchronized ClassType accessOf(Field field) {
        return FieldClass.generate(this, field);
    }

    /// The class of java.lang.reflect.Proxy objects with the interfaces, in their order.
    public synchronized ClassType proxyOf(List<ClassType> interfaces) {
        return ProxyClass.generate(this, interfaces);
    }

    /// The methods of such a class, as the interfaces, or Object, declare them.
    public List<Method> proxied(List<ClassType> interfaces) {
        return ProxyClass.methods(this, interfaces);
    }

    /// The static field that holds a constant pattern, compiled at build time.
    public synchronized Field patternOf(String expression, int flags) {
        return patterns.of(expression, flags);
    }

    /// Classes that cannot be read or do not verify, by name.
    public synchronized List<Diagnostic> problems() {
        return List.copyOf(problems.values());
    }

    @Override
    public void close() {
        source.close();
    }

    boolean isArraySupertype(ClassType type) {
        return type == objectType || type == cloneableType || type == serializableType;
    }

    String moduleVersion(String module) {
        return source.moduleVersion(module);
    }

    Substitutions substitutions() {
        return substitutions;
    }

    CallSites callSites() {
        return callSites;
    }

    VarHandleCalls varHandleCalls() {
        return varHandleCalls;
    }

    Descriptor descriptor(String text) {
        return descriptors.computeIfAbsent(text, Descriptor::parse);
    }

    ClassType loaded(String name) {
        return classes.get(name);
    }

    boolean failed(String name) {
        return failures.containsKey(name);
    }

    synchronized ClassType register(IntFunction<ClassType> make) {
        var type = make.apply(types.size());
        types.add(type);
        classes.put(type.internalName(), type);
        return type;
    }

    void fail(String name, PoolEntry.Failure failure) {
        failures.putIfAbsent(name, failure);
    }

    synchronized void problem(String name, Diagnostic diagnostic) {
        problems.put(name, diagnostic);
    }

    Ids<Method> methodIds() {
        return methods;
    }

    Ids<Field> fieldIds() {
        return fields;
    }
}
