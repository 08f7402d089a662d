package ingot.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a class makes of its supertypes: method selection (JVMS 5.4.6), with a cache by method id, and the order of
/// initialisation.
final class Dispatch {
    /// An immutable pair, so that readers need no lock: an entry is seen whole or not at all.
    private record Selection(Method resolved, Method selected) {
    }

    private final ClassType type;
    private volatile Selection[] cache = new Selection[8]; // open addressing by method id, at most half full
    private int used;
    private final Map<String, Method> refusals = new HashMap<>(0);

    Dispatch(ClassType type) {
        this.type = type;
    }

    Method select(Method resolved) {
        var table = cache;
        int mask = table.length - 1;
        for (int at = resolved.id() & mask;; at = (at + 1) & mask) {
            var entry = table[at];
            if (entry == null) {
                return selectSlowly(resolved);
            }
            if (entry.resolved == resolved) {
                return entry.selected;
            }
        }
    }

    private Method selectSlowly(Method resolved) {
        synchronized (type.world()) {
            return remember(resolved, compute(resolved));
        }
    }

    private Method remember(Method resolved, Method selected) {
        var table = cache;
        if (++used * 2 > table.length) {
            var larger = new Selection[table.length * 2];
            for (var entry : table) {
                if (entry != null) {
                    put(larger, entry);
                }
            }
            table = larger;
        }
        put(table, new Selection(resolved, selected));
        cache = table;
        return selected;
    }

    private static void put(Selection[] table, Selection entry) {
        int mask = table.length - 1;
        int at = entry.resolved.id() & mask;
        while (table[at] != null && table[at].resolved != entry.resolved) {
            at = (at + 1) & mask;
        }
        table[at] = entry;
    }

    private Method compute(Method resolved) {
        if (!resolved.isVirtual()) {
            return resolved;
        }
        if (resolved.holder().isInterface() && !type.isSubtypeOf(resolved.holder())) {
            return type == type.world().objectType() ? refusal(resolved).stranger() : type.world().objectType().select(resolved);
        }
        for (var c = type; c != null; c = c.superclass()) {
            var own = c.declaredMethod(resolved.name(), resolved.descriptor());
            if (own != null && (own == resolved || overrides(own, resolved))) {
                return own.isAbstract() && own.code() == null ? refusal(resolved).missing(own)
                        : resolved.holder().isInterface() && !own.isPublic() ? refusal(resolved).inaccessible(own) : own;
            }
        }
        var specific = Resolution.maximallySpecific(Resolution.superinterfaceMethods(type, resolved.name(), resolved.descriptor()));
        var defaults = specific.stream().filter(m -> !m.isAbstract()).toList();
        return switch (defaults.size()) {
            case 0 -> refusal(resolved).missing(null);
            case 1 -> defaults.getFirst();
            default -> refusal(resolved).conflicting(defaults);
        };
    }

    private Refusal refusal(Method resolved) {
        return new Refusal(type, resolved, refusals);
    }

    /// JVMS 5.4.5, for methods of the same name and descriptor; `method` is declared in the class or a superclass of it.
    private static boolean overrides(Method method, Method resolved) {
        if (method.isPrivate() || method.isStatic()) {
            return false;
        }
        if (resolved.isPublicOrProtected() || method.holder().samePackage(resolved.holder())) {
            return true;
        }
        // Package-private across packages: only through a method between the two that overrides it.
        for (var c = method.holder().superclass(); c != null && c != resolved.holder(); c = c.superclass()) {
            var between = c.declaredMethod(method.name(), method.descriptor());
            if (between != null && overrides(between, resolved)
                    && (between.isPublicOrProtected() || method.holder().samePackage(c))) {
                return true;
            }
        }
        return false;
    }

    static Set<ClassType> superinterfaces(ClassType type) {
        var found = new LinkedHashSet<ClassType>();
        for (var i : type.interfaces()) {
            found.add(i);
            found.addAll(i.superinterfaces());
        }
        if (type.superclass() != null) {
            found.addAll(type.superclass().superinterfaces());
        }
        return Collections.unmodifiableSet(found);
    }

    static List<ClassType> initialisationOrder(ClassType type) {
        var order = new ArrayList<ClassType>();
        if (type.superclass() != null) {
            order.add(type.superclass());
        }
        var seen = new LinkedHashSet<ClassType>();
        type.interfaces().forEach(i -> collectDefaults(i, seen));
        seen.stream().filter(ClassType::declaresDefault).forEach(order::add);
        return order;
    }

    private static void collectDefaults(ClassType type, Set<ClassType> seen) {
        type.interfaces().forEach(i -> collectDefaults(i, seen));
        seen.add(type);
    }
}
