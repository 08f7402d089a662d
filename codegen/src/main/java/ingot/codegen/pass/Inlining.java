package ingot.codegen.pass;

import ingot.codegen.CoreRules;
import ingot.analysis.ClosedProgram;
import ingot.ir.Block;
import ingot.ir.Dominators;
import ingot.ir.Graph;
import ingot.ir.Intrinsic;
import ingot.ir.Op;
import ingot.ir.Value;
import ingot.world.Method;
import ingot.world.Type;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/// What may be inlined, and the bodies for it. Shared by all methods of a build, and all threads: it only remembers sizes.
public final class Inlining {
    /// No larger than the call it replaces: its moves, the check of its result, the values it would keep in the frame.
    static final int SMALL = 5;
    /// Inside a loop of the caller. Hello grows by a third with 40 here and 14 above.
    static final int IN_LOOP = 24;
    /// On the way to an exception.
    static final int COLD = 2;

    /// The one call of a method: nothing is written twice, but what lives across the body is saved around the body's calls, and each place in it that can be seen in a trace names one more
    /// frame. commonmark's 818 kB become 803 at 20 to 30, 811 at 60 and 850 at 400.
    static final int ONCE = 30;
    /// Inside a loop of the caller: 1 % of commonmark's size, 5 % of DeltaBlue's time; at 400 it is 3 % for 2 % more.
    static final int ONCE_IN_LOOP = 60;

    /// What a body has on its way to exceptions counts half: it makes the code longer, not slower. ArrayList's iterator fits into loops this way: a fifth of DeltaBlue's time, half a per
    /// cent of commonmark's size.
    private static final int WITH_COLD = 2;

    /// @param all what becomes code
    /// @param hot all but what only leads to an exception
    record Cost(int all, int hot) {}

    private static final Cost NEVER = new Cost(Integer.MAX_VALUE, Integer.MAX_VALUE);

    private final Predicate<Method> isCompiled;
    private final Prepared prepared;
    private final Predicate<Method> isCalledOnce;
    private final BiFunction<Type, Method, Method> dispatch;
    private final Map<Method, Cost> costs = new ConcurrentHashMap<>();

    public Inlining(ClosedProgram program, Prepared prepared, Predicate<Method> isCalledOnce) {
        this(program::isCompiled, prepared, isCalledOnce, program::dispatch);
    }

    /// @param isCompiled   whether the method is part of the program
    /// @param prepared     the bodies
    /// @param isCalledOnce whether a method has one call in the whole program
    /// @param dispatch     what a receiver of the type runs at a dispatched call of the method, null if it does not come there
    Inlining(Predicate<Method> isCompiled, Prepared prepared, Predicate<Method> isCalledOnce, BiFunction<Type, Method, Method> dispatch) {
        this.isCompiled = isCompiled;
        this.prepared = prepared;
        this.isCalledOnce = isCalledOnce;
        this.dispatch = dispatch;
    }

    /// The one method that a dispatched call runs whose receiver is sure to be of the type; null if that is unknown.
    Method target(Type receiver, Method resolved) {
        return dispatch.apply(receiver, resolved);
    }

    boolean isCalledOnce(Method method) {
        return isCalledOnce.test(method);
    }

    /// A new graph of the method with its facts applied, simplified; the caller owns it. Null if the method must not be inlined, or costs more than `limit`.
    Graph body(Method method, int limit) {
        Cost cost = costs.computeIfAbsent(method, this::costOf);
        return cost.hot() <= limit && cost.all() <= WITH_COLD * limit ? prepared.graph(method).copy() : null;
    }

    private Cost costOf(Method method) {
        return method.code() == null || !isCompiled.test(method) || isForbidden(method) ? NEVER : cost(prepared.graph(method));
    }

    private static boolean isForbidden(Method method) {
        return method.isAnnotated("Ljdk/internal/vm/annotation/DontInline;") || method.isAnnotated(CoreRules.LIMITED) || method.holder().verifyFailure() != null;
    }

    /// Values that become code. NEVER if the body speaks of its own frame.
    static Cost cost(Graph graph) {
        boolean[] cold = BlockLayout.cold(graph, Dominators.of(graph));
        int all = 0;
        int hot = 0;
        for (Block block : graph.blocks()) {
            for (Value value : block.values()) {
                if (value.op() instanceof Op.Effect(var intrinsic) && isFrameBound(intrinsic)) {
                    return NEVER;
                }
                all += weight(value);
                hot += cold[block.id()] ? 0 : weight(value);
            }
        }
        return new Cost(all, hot);
    }

    private static boolean isFrameBound(Intrinsic intrinsic) {
        return switch (intrinsic) {
            case STACK_POINTER, RETURN_ADDRESS, CALLER_STACK_POINTER, RESUME, CALL, BLOCKING_SYSCALL, SET_THREAD_BLOCK -> true;
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
