package ingot.codegen.pass;

import ingot.analysis.ClosedProgram;
import ingot.ir.Block;
import ingot.ir.Graph;
import ingot.ir.Intrinsic;
import ingot.ir.Op;
import ingot.ir.Value;
import ingot.world.Method;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/// What may be inlined, and the bodies for it. Shared by all methods of a build, and all threads: it only remembers sizes.
public final class Inlining {
    static final int NEVER = Integer.MAX_VALUE;
    /// No larger than the call it replaces: its moves, the check of its result, the values it would keep in the frame.
    static final int SMALL = 5;
    /// Inside a loop of the caller. Hello grows by a third with 40 here and 14 above.
    static final int IN_LOOP = 24;
    /// On the way to an exception.
    static final int COLD = 2;

    private final Predicate<Method> isCompiled;
    private final Function<Method, Graph> bodies;
    private final Map<Method, Integer> costs = new ConcurrentHashMap<>();

    public Inlining(ClosedProgram program) {
        this(program::isCompiled, method -> Passes.prepare(program, method));
    }

    /// @param isCompiled whether the method is part of the program
    /// @param bodies     makes a new graph of it, ready to go into a caller
    Inlining(Predicate<Method> isCompiled, Function<Method, Graph> bodies) {
        this.isCompiled = isCompiled;
        this.bodies = bodies;
    }

    /// A new graph of the method with its facts applied, simplified; the caller owns it. Null if the method must not be inlined, or costs more than `limit`.
    Graph body(Method method, int limit) {
        Integer known = costs.get(method);
        if (known != null && known > limit) {
            return null;
        }
        if (method.code() == null || !isCompiled.test(method) || isForbidden(method)) {
            costs.put(method, NEVER);
            return null;
        }
        if (known == null && method.code().bytecode().length > 12 * limit) { // far too long, whatever the facts say; most are
            return null;
        }
        Graph graph = bodies.apply(method);
        int cost = cost(graph);
        costs.put(method, cost);
        return cost <= limit ? graph : null;
    }

    private static boolean isForbidden(Method method) {
        return method.isAnnotated("Ljdk/internal/vm/annotation/DontInline;") || method.holder().verifyError() != null;
    }

    /// Values that become code. NEVER if the body speaks of its own frame.
    static int cost(Graph graph) {
        int cost = 0;
        for (Block block : graph.blocks()) {
            for (Value value : block.values()) {
                if (value.op() instanceof Op.Effect(var intrinsic) && isFrameBound(intrinsic)) {
                    return NEVER;
                }
                cost += weight(value);
            }
        }
        return cost;
    }

    private static boolean isFrameBound(Intrinsic intrinsic) {
        return switch (intrinsic) {
            case STACK_POINTER, RETURN_ADDRESS, CALLER_STACK_POINTER, RESUME, CALL_ON, CALL, BLOCKING_SYSCALL, SET_THREAD_BLOCK -> true;
            default -> false;
        };
    }

    private static int weight(Value value) {
        return switch (value.op()) {
            case Op.Param _, Op.Const _, Op.StringConst _, Op.ClassConst _, Op.ObjectConst _, Op.Goto _, Op.Return _, Op.Unreachable _, Op.NullCheck _ -> 0;
            case Op.Invoke _ -> 3 + value.args().size();
            case Op.New _, Op.NewArray _, Op.InitClass _ -> 4;
            case Op.NewMultiArray _, Op.MonitorEnter _, Op.MonitorExit _ -> 8;
            case Op.CheckCast _, Op.InstanceOf _, Op.ArrayStoreCheck _ -> 3;
            case Op.Switch(var keys) -> 4 + keys.size();
            default -> 1;
        };
    }
}
