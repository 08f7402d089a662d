package ingot.analysis;

import ingot.evaluator.Evaluator.Declared;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Method;
import ingot.world.Type;
import ingot.world.World;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What reflection and ServiceLoader may reach (DESIGN.md section 5, Reflection). A class constant that flows to a look-up registers the members it can give:
/// the evaluator puts their objects into the image, where live code finds them in injected fields of the Class object. What is registered after these fields
/// were read is pushed into them like a write, so the order does not matter.
///
/// Where the program asks a class that is not known, each of its own classes whose Class object code can come across is asked. The members of their superclasses in the
/// class library are listed as well, for programs walk up, but cannot be used. Of the class library's own classes that can be
/// made anyway, the public constructors without parameters can.
final class Reflected {
    private record Description(ClassType type, Declared listed) {
    }

    private final Solver solver;
    private final Set<Method> members = new HashSet<>();
    private final Set<Field> fields = new HashSet<>();
    private final Set<Object> described = new HashSet<>();
    private final Map<String, Field> injected = new LinkedHashMap<>();
    final UnknownClasses unknown = new UnknownClasses(UnknownClasses.LIMIT);
    /// Classes whose Class object code can come across.
    private final Set<ClassType> anonymous = new HashSet<>();
    private boolean arraysOfAny;
    /// Types of members of the program's.
    private final Set<Type> mentioned = new LinkedHashSet<>();
    /// Null once live code reads signatures.
    private Map<Supplier<Set<String>>, ClassType> unreadSignatures = new LinkedHashMap<>();

    Reflected(Solver solver) {
        this.solver = solver;
        for (Field field : solver.world.classType().fields()) {
            if (field.isInjected()) {
                injected.put(field.name(), field);
            }
        }
    }

    /// A class that is not known is asked.
    ///
    /// @param question tells questions apart
    void anyClass(Declared listed, String question, Consumer<ClassType> register) {
        unknown.ask(listed + question, type -> {
            if (isProgram(type)) {
                register.accept(type);
                for (ClassType above = type; above != null; above = above.superclass()) {
                    describe(above, listed);
                }
            } else if (listed == Declared.CONSTRUCTORS) {
                describe(type, listed);
                plainConstructor(type);
            }
        });
    }

    private void plainConstructor(ClassType type) {
        Method constructor = type.declaredMethod("<init>", "()V");
        if (constructor != null && constructor.isPublic() && type.isPublic() && !type.isAbstract() && type.internalName().startsWith("java/")) {
            member(constructor);
        }
    }

    /// A class of the class library that one can make: there are instances of it, or members of the program's are of that type.
    void makeable(Type type) {
        if (type instanceof ClassType one && anonymous.contains(one)) {
            consider(one);
        }
    }

    private void consider(ClassType type) {
        if (isProgram(type) || solver.origins.containsKey(type) || mentioned.contains(type)) {
            unknown.add(type);
        }
    }

    /// Arrays of a class that is not known are made.
    void arraysOfAnyClass() {
        if (!arraysOfAny) {
            arraysOfAny = true;
            mentioned.stream().filter(ArrayType.class::isInstance).forEach(solver::allocated);
            unknown.ask("arrays", type -> {
                if (isProgram(type)) {
                    solver.allocated(solver.world.arrayOf(type));
                }
            });
        }
    }

    /// The types of the program's members that are listed.
    private void mention(Description description) {
        if (!isProgram(description.type)) {
            return;
        }
        Stream<String> descriptors = description.listed == Declared.FIELDS ? description.type.fields().stream().map(Field::descriptor)
                : description.type.methods().stream().flatMap(method -> method.parameterDescriptors().stream());
        descriptors.map(solver.world::type).filter(Objects::nonNull).forEach(this::mention);
    }

    private void mention(Type type) {
        if (mentioned.add(type)) {
            makeable(type);
            if (arraysOfAny && type instanceof ArrayType) {
                solver.allocated(type);
            }
        }
    }

    /// Instances of a class that is not known are made without a constructor.
    void instancesOfAnyClass() {
        unknown.ask("instances", type -> {
            if (isProgram(type) && !type.isAbstract()) {
                solver.allocated(type);
            }
        });
    }

    /// A Class object lost its name.
    void anonymous(ImageObjects.Entry object) {
        if (object.type == solver.world.classType() && solver.image.heap().mirrored(object.reference) instanceof ClassType type
                && !type.isHidden()) {
            anonymous.add(type);
            consider(type);
        }
    }

    private static boolean isProgram(ClassType type) {
        return type.origin() == ClassType.Origin.PROGRAM;
    }

    /// A class gave its constructors.
    ///
    /// @param all false: only the one without parameters is called
    void constructors(ClassType type, boolean all) {
        describe(type, Declared.CONSTRUCTORS);
        for (Method method : type.methods()) {
            if (method.isConstructor() && !type.isAbstract() && (all || method.parameterKinds().isEmpty())) {
                member(method);
            }
        }
    }

    /// A class gave methods.
    ///
    /// @param called    which of them may be called
    /// @param inherited supers are asked too
    void methods(ClassType type, Predicate<Method> called, boolean inherited) {
        describe(type, Declared.METHODS);
        for (Method method : type.methods()) {
            if (!method.isConstructor() && !method.isClassInitialiser() && called.test(method)) {
                member(method);
            }
        }
        if (inherited && type.superclass() != null && !type.isInterface()) {
            methods(type.superclass(), called, true);
        }
        if (inherited) {
            type.interfaces().forEach(above -> methods(above, called, true));
        }
    }

    /// A class gave fields.
    ///
    /// @param name      null for all
    /// @param inherited the public ones of supers too
    void fields(ClassType type, String name, boolean inherited) {
        describe(type, Declared.FIELDS);
        for (Field field : type.fields()) {
            if (!field.isInjected() && (name == null ? !inherited || field.isPublic() : field.name().equals(name))) {
                field(field);
            }
        }
        if (inherited) {
            type.interfaces().forEach(above -> fields(above, name, true));
            if (type.superclass() != null) {
                fields(type.superclass(), name, true);
            }
        }
    }

    private void describe(ClassType type, Declared listed) {
        var description = new Description(type, listed);
        if (described.add(description)) {
            mention(description);
            put(type, listed.field, solver.evaluator.declared(type, listed));
            named(type, () -> SignatureClasses.of(type, listed));
        }
    }

    /// Live code makes types out of generic signatures.
    void signaturesAreRead() {
        if (unreadSignatures != null) {
            Map<Supplier<Set<String>>, ClassType> unread = unreadSignatures;
            unreadSignatures = null;
            unread.forEach((signature, type) -> named(type, signature));
        }
    }

    /// Live code can get hold of a class's generic signature, and of the records' components.
    void described(ClassType type, String field) {
        if (field.equals("genericSignature")) {
            named(type, () -> SignatureClasses.of(type));
        }
        if (field.equals("recordComponents") && type.isRecord()) {
            named(type, () -> SignatureClasses.of(type, Declared.FIELDS));
            for (Field component : type.fields()) {
                Method accessor = component.isStatic() ? null : type.declaredMethod(component.name(), "()" + component.descriptor());
                if (accessor != null) {
                    member(accessor);
                }
            }
        }
    }

    /// The classes can be found by name, once signatures are read.
    private void named(ClassType type, Supplier<Set<String>> signature) {
        if (unreadSignatures != null) {
            unreadSignatures.put(signature, type);
            return;
        }
        for (String name : signature.get()) {
            ClassType named = solver.world.find(name);
            if (named != null) {
                solver.image.anonymise(solver.image.heap().mirror(named));
                if (isProgram(type)) {
                    mention(named);
                }
            }
        }
    }

    /// Reflection may read and write the field.
    void field(Field field) {
        if (fields.add(field)) {
            int table = solver.evaluator.accesses(field.holder());
            put(field.holder(), "accesses", table);
            put(table, null, solver.evaluator.access(field));
            if (field.isFinal() && !field.isTrustedFinal()) {
                solver.memory.rawFields.set(field.id()); // not only its constructor writes it
            }
        }
    }

    /// Reflection may call the method.
    void member(Method method) {
        if (!members.add(method)) {
            return;
        }
        int table = solver.evaluator.members(method.holder());
        put(method.holder(), "members", table);
        put(table, null, solver.evaluator.member(method));
    }

    /// Proxies with these interfaces are made.
    ///
    /// @return their class
    ClassType proxy(List<ClassType> interfaces) {
        ClassType type = solver.world.proxyOf(interfaces);
        if (described.add(type)) {
            for (Method method : solver.world.proxied(interfaces)) {
                describe(method.holder(), Declared.METHODS);
                member(method); // the handler has its Method object
                if (method.holder().isInterface() && !method.isAbstract()) {
                    int table = solver.evaluator.specials(method.holder());
                    put(method.holder(), "specials", table);
                    put(table, null, solver.evaluator.special(method));
                }
            }
        }
        return type;
    }

    /// The program makes a proxy by its interfaces.
    ClassType proxyByName(List<ClassType> interfaces) {
        ClassType type = proxy(interfaces);
        if (described.add(interfaces)) {
            solver.evaluator.proxy(interfaces);
            put(interfaces.getFirst(), "proxies", solver.evaluator.proxies(interfaces.getFirst()));
            constructors(type, true);
        }
        return type;
    }

    /// The program asks for the providers of a service.
    void service(ClassType type) {
        if (described.add(type)) {
            for (World.Provider provider : solver.world.providers(type)) {
                if (provider.maker() != null) {
                    member(provider.maker());
                }
            }
            put(type, "providers", solver.evaluator.providers(type));
        }
    }

    private void put(ClassType type, String field, int object) {
        put(solver.image.heap().mirror(type), injected.get(field), object);
    }

    /// @param field null for an element
    private void put(int holder, Field field, int object) {
        if (object != 0) {
            solver.memory.named(solver.image.live(holder), field).written.join(solver.states, solver.states.object(object));
        }
    }

    /// An object of the image that stands for a member: user code made it at build time, by a look-up that the analysis did not see. The objects that the class itself
    /// keeps have no root.
    void found(ImageObjects.Entry object) {
        if (!(object.type instanceof ClassType type) || !type.internalName().startsWith("java/lang/reflect/")) {
            return;
        }
        boolean isField = type.internalName().equals("java/lang/reflect/Field");
        if ((isField || type.internalName().equals("java/lang/reflect/Constructor") || type.internalName().equals("java/lang/reflect/Method"))
                && solver.image.heap().getRef(object.reference, type.declaredField("root", type.descriptor()).offset()) != 0) {
            int mirror = solver.image.heap().getRef(object.reference, type.declaredField("clazz", "Ljava/lang/Class;").offset());
            int slot = solver.image.heap().getInt(object.reference, type.declaredField("slot", "I").offset());
            var holder = (ClassType) solver.image.heap().mirrored(mirror);
            if (isField) {
                field(holder.fields().get(slot));
            } else {
                member(holder.methods().get(slot));
            }
        }
    }
}
