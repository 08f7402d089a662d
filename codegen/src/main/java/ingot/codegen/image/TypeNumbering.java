package ingot.codegen.image;

import ingot.analysis.ClosedProgram;
import ingot.codegen.SubtypeTests;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.PrimitiveType;
import ingot.world.Type;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers the types that have a hub: classes in pre-order of the hierarchy, then arrays in the order of their elements, then interfaces and
/// primitive types. A subtype test needs to tell only types of which instances exist apart, so most are one range.
public final class TypeNumbering implements SubtypeTests {
    private final List<Type> types = new ArrayList<>();
    private final Map<Type, Integer> numbers = new HashMap<>();
    private final BitSet allocated = new BitSet();
    private final Map<Type, Test> tests = new HashMap<>();

    public TypeNumbering(ClosedProgram program) {
        number(program.types());
        for (int i = 0; i < types.size(); i++) {
            if (program.isAllocated(types.get(i))) {
                allocated.set(i);
            }
        }
    }

    private void number(List<Type> all) {
        var children = new HashMap<ClassType, List<ClassType>>();
        var roots = new ArrayList<ClassType>();
        var arrays = new ArrayList<ArrayType>();
        var interfaces = new ArrayList<ClassType>();
        var primitives = new ArrayList<PrimitiveType>();
        var known = new java.util.HashSet<>(all);
        for (Type type : all) {
            switch (type) {
                case ArrayType array -> arrays.add(array);
                case PrimitiveType primitive -> primitives.add(primitive);
                case ClassType c when c.isInterface() -> interfaces.add(c);
                case ClassType c -> {
                    ClassType parent = c.superclass();
                    while (parent != null && !known.contains(parent)) {
                        parent = parent.superclass();
                    }
                    if (parent == null) {
                        roots.add(c);
                    } else {
                        children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(c);
                    }
                }
            }
        }
        var byName = Comparator.comparing(ClassType::internalName);
        roots.sort(byName);
        children.values().forEach(list -> list.sort(byName));
        interfaces.sort(byName);
        roots.forEach(root -> preOrder(root, children));
        primitives.sort(Comparator.comparing(PrimitiveType::kind));
        interfaces.forEach(this::add);
        primitives.forEach(this::add);
        // Arrays follow their elements' order, outer dimensions after inner ones, so that String[] .. is a range where String's subtree is.
        arrays.sort(Comparator.comparingInt(TypeNumbering::dimensions)
                .thenComparingInt(array -> numbers.getOrDefault(innermost(array), Integer.MAX_VALUE))
                .thenComparing(ArrayType::descriptor));
        arrays.forEach(this::add);
    }

    private void preOrder(ClassType type, Map<ClassType, List<ClassType>> children) {
        add(type);
        for (ClassType child : children.getOrDefault(type, List.of())) {
            preOrder(child, children);
        }
    }

    private void add(Type type) {
        numbers.put(type, types.size());
        types.add(type);
    }

    private static int dimensions(ArrayType array) {
        int n = 1;
        for (Type t = array.element(); t instanceof ArrayType a; t = a.element()) {
            n++;
        }
        return n;
    }

    private static Type innermost(ArrayType array) {
        Type type = array.element();
        while (type instanceof ArrayType a) {
            type = a.element();
        }
        return type;
    }

    /// In the order of their hubs.
    public List<Type> types() {
        return types;
    }

    /// Position of the type's hub, or -1 if it has none.
    public int number(Type type) {
        return numbers.getOrDefault(type, -1);
    }

    public boolean isAllocated(int number) {
        return allocated.get(number);
    }

    /// The numbers of the instantiated types that are subtypes of `type`.
    public BitSet instances(Type type) {
        var result = new BitSet();
        for (int i = allocated.nextSetBit(0); i >= 0; i = allocated.nextSetBit(i + 1)) {
            if (types.get(i).isSubtypeOf(type)) {
                result.set(i);
            }
        }
        return result;
    }

    /// The numbers of all types that are subtypes of `type`, itself included.
    BitSet subtypes(Type type) {
        var result = new BitSet();
        for (int i = 0; i < types.size(); i++) {
            if (types.get(i).isSubtypeOf(type)) {
                result.set(i);
            }
        }
        return result;
    }

    @Override
    public synchronized Test test(Type type) {
        return tests.computeIfAbsent(type, this::compute);
    }

    private Test compute(Type type) {
        BitSet instances = instances(type);
        if (instances.isEmpty()) {
            return new Test.Never();
        }
        if (instances.equals(allocated)) {
            return new Test.Always();
        }
        int first = instances.nextSetBit(0);
        int last = instances.length() - 1;
        if (first == last) {
            return new Test.Exactly(types.get(first));
        }
        BitSet between = allocated.get(first, last + 1);
        between.andNot(instances.get(first, last + 1));
        return between.isEmpty() ? new Test.Range(types.get(first), last - first + 1) : new Test.Bits(type);
    }
}
