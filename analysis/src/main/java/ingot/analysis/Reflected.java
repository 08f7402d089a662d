package ingot.analysis;

import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Method;
import ingot.world.World;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What reflection and ServiceLoader may reach (DESIGN.md section 5, Reflection). A class constant that flows to a look-up registers the members it can give:
/// the evaluator puts their objects into the image, where live code finds them in injected fields of the Class object. What is registered after these fields
/// were read is pushed into them like a write, so the order does not matter.
final class Reflected {
    private final Solver solver;
    private final Set<Method> members = new HashSet<>();
    private final Set<Object> described = new HashSet<>();
    private final Map<String, Field> injected = new LinkedHashMap<>();

    Reflected(Solver solver) {
        this.solver = solver;
        for (Field field : solver.world.classType().fields()) {
            if (field.isInjected()) {
                injected.put(field.name(), field);
            }
        }
    }

    /// A class gave its constructors.
    ///
    /// @param all false: only the one without parameters is called
    void constructors(ClassType type, boolean all) {
        describe(type, true);
        for (Method method : type.methods()) {
            if (method.isConstructor() && !type.isAbstract() && (all || method.parameterKinds().isEmpty())) {
                member(method);
            }
        }
    }

    /// A class gave methods.
    ///
    /// @param name      null for all
    /// @param inherited supers are asked too
    void methods(ClassType type, String name, boolean inherited) {
        describe(type, false);
        for (Method method : type.methods()) {
            if (!method.isConstructor() && !method.isClassInitialiser() && (name == null ? !inherited || method.isPublic() : method.name().equals(name))) {
                member(method);
            }
        }
        if (inherited && type.superclass() != null && !type.isInterface()) {
            methods(type.superclass(), name, true);
        }
        if (inherited) {
            type.interfaces().forEach(above -> methods(above, name, true));
        }
    }

    private void describe(ClassType type, boolean constructors) {
        if (described.add(Map.entry(type, constructors))) {
            put(type, constructors ? "constructors" : "methods", solver.evaluator.declared(type, constructors));
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
        if (object.type instanceof ClassType type && (type.internalName().equals("java/lang/reflect/Constructor") || type.internalName().equals("java/lang/reflect/Method"))
                && solver.image.heap().getRef(object.reference, type.declaredField("root", type.descriptor()).offset()) != 0) {
            int mirror = solver.image.heap().getRef(object.reference, type.declaredField("clazz", "Ljava/lang/Class;").offset());
            int slot = solver.image.heap().getInt(object.reference, type.declaredField("slot", "I").offset());
            member(((ClassType) solver.image.heap().mirrored(mirror)).methods().get(slot));
        }
    }
}
