package ingot.codegen.pass;

import ingot.abi.Helper;
import ingot.analysis.ClosedProgram;
import ingot.ir.Block;
import ingot.ir.Graph;
import ingot.ir.Op;
import ingot.ir.Value;
import ingot.world.Method;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How often each method is named in the code that roots lead to, as that is before inlining. A method with one call, and nothing else that leads to it, costs no code in that
/// call's place: its own copy is never asked for.
public final class CallCounts {
    private static final int MANY = 2;

    private final ClosedProgram program;
    private final Map<Method, Integer> counts = new HashMap<>();
    private final Set<Method> selectors = new HashSet<>();
    private final ArrayDeque<Method> work = new ArrayDeque<>();

    private CallCounts(ClosedProgram program) {
        this.program = program;
    }

    /// The methods with exactly one call.
    ///
    /// @param roots what something else than compiled code leads to
    public static Set<Method> once(ClosedProgram program, List<Method> roots, Prepared prepared) {
        var counting = new CallCounts(program);
        roots.forEach(root -> counting.count(root, MANY));
        while (!counting.work.isEmpty()) {
            Method method = counting.work.removeLast();
            if (program.isCompiled(method)) {
                counting.read(prepared.graph(method));
            }
        }
        var once = new HashSet<Method>();
        counting.counts.forEach((method, count) -> {
            if (count == 1) {
                once.add(method);
            }
        });
        return once;
    }

    private void count(Method method, int times) {
        if (counts.merge(method, times, Integer::sum) == times) {
            work.add(method);
        }
    }

    private void read(Graph graph) {
        for (Block block : graph.blocks()) {
            for (Value value : block.values()) {
                value.op().helpers().forEach(this::count);
                if (value.op() instanceof Op.Invoke call) {
                    if (!call.isDispatched()) {
                        count(call.method(), 1);
                    } else if (selectors.add(call.method())) {
                        program.callees(call.method()).forEach(target -> count(target, MANY));
                    }
                }
            }
        }
    }

    private void count(Helper helper) {
        Method method = program.world().helper(helper);
        if (method != null) {
            count(method, MANY);
        }
    }
}
