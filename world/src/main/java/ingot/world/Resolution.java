package ingot.world;

import java.util.ArrayList;
import java.util.List;

/// Finding members by name and descriptor (JVMS 5.4.3.2 to 5.4.3.4), without access checks.
final class Resolution {
    private Resolution() {
    }

    static Field findField(ClassType type, String name, String descriptor) {
        for (var c = type; c != null; c = c.superclass()) {
            var own = c.declaredField(name, descriptor);
            if (own != null) {
                return own;
            }
            for (var i : c.interfaces()) {
                var inherited = findField(i, name, descriptor);
                if (inherited != null) {
                    return inherited;
                }
            }
        }
        return null;
    }

    static Method findMethod(ClassType type, String name, String descriptor) {
        if (type.isInterface()) {
            var own = type.declaredMethod(name, descriptor);
            if (own != null) {
                return own;
            }
            var ofObject = type.world().objectType().declaredMethod(name, descriptor);
            if (ofObject != null && ofObject.isPublic() && !ofObject.isStatic()) {
                return ofObject;
            }
        } else {
            for (var c = type; c != null; c = c.superclass()) {
                var own = c.declaredMethod(name, descriptor);
                if (own != null) {
                    return own;
                }
            }
        }
        var candidates = superinterfaceMethods(type, name, descriptor);
        var specific = maximallySpecific(candidates).stream().filter(m -> !m.isAbstract()).toList();
        return specific.size() == 1 ? specific.getFirst() : candidates.isEmpty() ? null : candidates.getFirst();
    }

    /// Methods of the superinterfaces with this name and descriptor that are neither private nor static.
    static List<Method> superinterfaceMethods(ClassType type, String name, String descriptor) {
        var found = new ArrayList<Method>();
        for (var i : type.superinterfaces()) {
            var method = i.declaredMethod(name, descriptor);
            if (method != null && !method.isPrivate() && !method.isStatic()) {
                found.add(method);
            }
        }
        return found;
    }

    /// Those not declared in a superinterface of another candidate's holder (JVMS 5.4.3.3).
    static List<Method> maximallySpecific(List<Method> candidates) {
        if (candidates.size() < 2) {
            return candidates;
        }
        var specific = new ArrayList<Method>();
        for (var m : candidates) {
            if (candidates.stream().noneMatch(other -> other != m && other.holder().isSubtypeOf(m.holder()))) {
                specific.add(m);
            }
        }
        return specific;
    }
}
