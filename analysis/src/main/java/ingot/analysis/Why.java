package ingot.analysis;

import ingot.world.ClassType;
import ingot.world.Method;
import ingot.world.Type;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Why something is in the program: shortest chains over the edges the analysis recorded, ties by name.
public final class Why {
    public enum Cause {
        ROOT, CALL,
        /// A call whose target the receiver's type selects.
        DISPATCH, HELPER, INITIALISER, LATE_FIELD
    }

    /// @param from null for a root
    public record Edge(Method from, Method to, Cause cause) {
        @Override
        public String toString() {
            return (from == null ? "" : from + " ") + "-" + cause.name().toLowerCase(java.util.Locale.ROOT) + "-> " + to;
        }
    }

    private final Map<Method, Edge> first = new HashMap<>();
    private final Map<Type, Method> makers;

    Why(List<Flow> flows, List<Method> roots, Map<Type, Flow> origins) {
        var edges = new HashMap<Method, List<Edge>>();
        for (Flow flow : flows) {
            edges.put(flow.method, flow.callees.stream().distinct().sorted(Comparator.comparing(e -> e.to.signature())).toList());
        }
        var queue = new ArrayDeque<Method>();
        for (Method root : roots) {
            if (first.putIfAbsent(root, new Edge(null, root, Cause.ROOT)) == null) {
                queue.add(root);
            }
        }
        while (!queue.isEmpty()) {
            for (Edge edge : edges.getOrDefault(queue.poll(), List.of())) {
                if (first.putIfAbsent(edge.to, edge) == null) {
                    queue.add(edge.to);
                }
            }
        }
        makers = new LinkedHashMap<>();
        origins.forEach((type, flow) -> makers.put(type, flow == null ? null : flow.method));
    }

    /// The chain from a root to the method, outermost first; empty if it is not in the program.
    public List<Edge> chain(Method method) {
        var chain = new ArrayList<Edge>();
        for (Edge edge = first.get(method); edge != null; edge = edge.from == null ? null : first.get(edge.from)) {
            chain.add(edge);
        }
        Collections.reverse(chain);
        return chain;
    }

    /// The chain to the method whose work brought the first instance of the type: by making it, or by reading what leads to it in the image. Empty if there is none.
    public List<Edge> chain(Type type) {
        Method maker = makers.get(type);
        return maker == null ? List.of() : chain(maker);
    }

    /// The shortest chain to any method of the class.
    public List<Edge> chainInto(ClassType type) {
        return first.keySet().stream().filter(m -> m.holder() == type).sorted(Comparator.comparing(Method::signature)).map(this::chain)
                .min(Comparator.comparingInt(List::size)).orElse(List.of());
    }
}
