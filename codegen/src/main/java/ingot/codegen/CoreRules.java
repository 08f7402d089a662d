package ingot.codegen;

import ingot.abi.Helper;
import ingot.base.BuildFailure;
import ingot.base.Diagnostic;
import ingot.world.ClassType;
import ingot.world.Method;
import ingot.world.World;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the code of the run-time promises, checked on what was compiled. A broken promise ends the build with the chain of calls.
///
/// - The frames of code that does not look at the stack limit fit, along every chain of calls, into the reserve below the limit, and no such chain comes back to
///   itself. A chain ends at a method that looks.
/// - Code marked [#NO_SAFEPOINT], with all that it calls, neither allocates nor throws nor stops nor waits.
///
/// Failing checks of the machine (an index, a null) are not looked at: in this code they are bugs, and the exception's allocation ends the process (Allocator).
public final class CoreRules {
    /// Of StackGuard.RESERVE, 64 KiB: what is left is for signals' frames, and for the half that a StackOverflowError may use.
    static final int MOST_BYTES = 48 << 10;
    static final String NO_SAFEPOINT = "Lingot/runtime/annotation/NoSafepoint;";
    public static final String LIMITED = "Lingot/runtime/annotation/Limited;";
    static final String FATAL = "Lingot/runtime/annotation/Fatal;";
    private static final Set<Helper> SAFEPOINTS = Set.of(Helper.NEW_INSTANCE, Helper.NEW_ARRAY, Helper.NEW_MULTI_ARRAY, Helper.MONITOR_ENTER, Helper.MONITOR_EXIT,
            Helper.INITIALISE_CLASS, Helper.UNWIND);

    private final Function<Method, ? extends Collection<Method>> receivers;
    private final Set<Method> failures = new HashSet<>();
    private final Map<Method, CompiledMethod> compiled = new HashMap<>();
    private final Set<Method> safepoints = new HashSet<>();
    /// Bytes from a method down, once known.
    private final Map<Method, Integer> depths = new HashMap<>();
    private final Map<Method, Method> deepest = new HashMap<>();
    private final LinkedHashSet<Method> path = new LinkedHashSet<>();

    private CoreRules(World world, Function<Method, ? extends Collection<Method>> receivers, List<CompiledMethod> methods) {
        this.receivers = receivers;
        methods.forEach(method -> compiled.put(method.method(), method));
        SAFEPOINTS.forEach(helper -> safepoints.add(world.helper(helper)));
        Stream.of(Helper.values()).filter(helper -> helper.name().startsWith("THROW_") && helper != Helper.THROW_STACK_OVERFLOW)
                .forEach(helper -> failures.add(world.helper(helper)));
    }

    /// Whether a method runs in the reserve below the stack limit without a look at it, and is never stopped: the run-time's own, but for those that say otherwise.
    public static boolean isCore(Method method) {
        return isOfRunTime(method) && !method.isAnnotated(LIMITED);
    }

    private static boolean isOfRunTime(Method method) {
        return method.holder().origin() == ClassType.Origin.RUNTIME;
    }

    /// @param receivers the methods that a dispatched call may come to
    static void check(World world, Function<Method, ? extends Collection<Method>> receivers, List<CompiledMethod> methods) {
        var rules = new CoreRules(world, receivers, methods);
        for (CompiledMethod method : methods) {
            if (!method.isLimited()) {
                rules.depth(method);
            }
            if (isOfRunTime(method.method()) && method.method().isAnnotated(NO_SAFEPOINT)) {
                rules.path.clear();
                rules.neverStops(method, new HashSet<>());
            }
        }
    }

    private List<Method> callees(CompiledMethod method) {
        return method.relocations().stream().flatMap(relocation -> switch (relocation.target()) {
            case Target.Code(var called) when relocation.relative() -> Stream.of(called); // an absolute one is the entry of a jump table
            case Target.Column(var selector) -> receivers.apply(selector).stream();
            default -> Stream.<Method>empty();
        }).filter(callee -> !failures.contains(callee)).toList();
    }

    private int depth(CompiledMethod method) {
        Integer known = depths.get(method.method());
        if (known != null) {
            return known;
        }
        if (!path.add(method.method())) {
            throw broken("run-time code that does not look at the stack limit calls itself", method.method());
        }
        int below = 0;
        for (Method callee : callees(method)) {
            CompiledMethod code = compiled.get(callee);
            if (code != null && !code.isLimited() && depth(code) > below) {
                below = depth(code);
                deepest.put(method.method(), callee);
            }
        }
        path.remove(method.method());
        int depth = method.frameBytes() + 8 + below;
        depths.put(method.method(), depth);
        if (depth > MOST_BYTES) {
            for (Method at = method.method(); at != null; at = deepest.get(at)) {
                path.add(at);
            }
            throw broken("run-time code takes %d bytes of stack without a look at the limit, more than %d".formatted(depth, MOST_BYTES), null);
        }
        return depth;
    }

    private void neverStops(CompiledMethod method, Set<Method> visited) {
        path.add(method.method());
        for (Method callee : callees(method)) {
            CompiledMethod code = compiled.get(callee);
            if (safepoints.contains(callee) || code != null && code.isLimited()) {
                throw broken("run-time code that says it never stops may stop", callee);
            }
            if (code != null && visited.add(callee) && !callee.isAnnotated(FATAL)) {
                neverStops(code, visited);
            }
        }
        path.remove(method.method());
    }

    private BuildFailure broken(String message, Method last) {
        var chain = new ArrayList<String>();
        path.forEach(method -> chain.add(method.toString()));
        if (last != null) {
            chain.add(last.toString());
        }
        return new BuildFailure(new Diagnostic("IN0301", message, chain, "this is an error of Ingot itself: report it"));
    }
}
