package ingot.ir;

import ingot.world.Method;
import ingot.world.MethodCode;
import ingot.world.World;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static ingot.ir.Bytecode.*;

/// The control flow of a method's bytecode, before SSA: nodes in reverse postorder, each with one list of covering handlers.
///
/// A handler entry that catches everything and covers itself (javac's unlocking handlers, and the first store of a finally block) is left out:
/// by JVMS it would loop for ever should the unlocking fail, and it makes a loop of every synchronized block.
final class FlowGraph {
    private final Bytecode code;
    private final MethodCode method;
    private final World world;
    private final boolean isSynchronized;
    private final boolean[] leader;
    private final FlowNode[] byStart;
    private final Map<List<Object>, FlowNode> dispatches = new HashMap<>();
    private final List<FlowNode> order = new ArrayList<>();
    private FlowNode unlock;

    private FlowGraph(World world, Method method, Bytecode code) {
        this.world = world;
        this.method = method.code();
        this.code = code;
        this.isSynchronized = GraphBuilder.isSynchronized(method);
        this.leader = new boolean[code.length() + 1];
        this.byStart = new FlowNode[code.length()];
    }

    static FlowGraph of(World world, Method method, Bytecode code) {
        var flow = new FlowGraph(world, method, code);
        flow.findLeaders();
        flow.discover();
        flow.number();
        LocalLiveness.compute(flow.order, code, flow.method.maxLocals());
        return flow;
    }

    /// Reachable nodes in reverse postorder; the first starts at 0.
    List<FlowNode> nodes() { return order; }

    FlowNode at(int bci) { return byStart[bci]; }

    private void findLeaders() {
        leader[0] = true;
        for (int bci = 0; bci < code.length(); bci = code.next(bci)) {
            int opcode = code.opcode(bci);
            for (int target : code.targets(bci)) {
                leader[target] = true;
            }
            if (code.isConditional(opcode) || code.isEnd(opcode)) {
                leader[code.next(bci)] = true;
            }
        }
        for (var handler : method.handlers()) {
            leader[handler.start()] = true;
            leader[handler.end()] = true;
            leader[handler.handler()] = true;
        }
    }

    private void discover() {
        var work = new ArrayDeque<FlowNode>();
        node(0, work);
        while (!work.isEmpty()) {
            FlowNode node = work.removeFirst();
            boolean throwsSomething = false;
            int bci = node.start;
            int last;
            do {
                last = bci;
                throwsSomething |= mayThrow(code.opcode(bci));
                bci = code.next(bci);
            } while (!leader[bci]);
            node.end = bci;
            int opcode = code.opcode(last);
            for (int target : code.targets(last)) {
                connect(node, node(target, work));
            }
            if (!code.isEnd(opcode)) {
                connect(node, node(bci, work));
            }
            if (throwsSomething) {
                node.dispatch = dispatch(node.start, work);
                if (node.dispatch != null) {
                    node.dispatch.predecessors.add(node);
                }
            }
        }
    }

    private FlowNode node(int start, ArrayDeque<FlowNode> work) {
        if (byStart[start] == null) {
            byStart[start] = new FlowNode(FlowNode.Role.BYTECODE, start);
            work.add(byStart[start]);
        }
        return byStart[start];
    }

    private static void connect(FlowNode from, FlowNode to) {
        from.successors.add(to);
        to.predecessors.add(from);
    }

    private FlowNode dispatch(int bci, ArrayDeque<FlowNode> work) {
        var routes = new ArrayList<FlowNode.Route>();
        var key = new ArrayList<>();
        boolean all = false;
        for (var handler : method.handlers()) {
            boolean catchesAll = handler.any() || handler.type() == world.throwableType();
            if (all || bci < handler.start() || bci >= handler.end() || !catchesAll && handler.type() == null
                    || handler.any() && handler.start() == handler.handler()) {
                continue; // an absent class catches nothing
            }
            var type = catchesAll ? null : handler.type();
            if (type != null && key.contains(type)) {
                continue; // an inner entry has it
            }
            routes.add(new FlowNode.Route(type, node(handler.handler(), work)));
            key.add(catchesAll ? "any" : type);
            key.add(handler.handler());
            all = catchesAll;
        }
        if (!all && isSynchronized) {
            if (unlock == null) {
                unlock = new FlowNode(FlowNode.Role.UNLOCK, -1);
            }
            routes.add(new FlowNode.Route(null, unlock));
            key.add("unlock");
        }
        if (routes.isEmpty()) {
            return null;
        }
        return dispatches.computeIfAbsent(key, _ -> {
            var node = new FlowNode(FlowNode.Role.DISPATCH, -1);
            node.routes = routes;
            routes.forEach(route -> connect(node, route.target()));
            return node;
        });
    }

    /// Depth first, the dispatch and the branch target before the fall-through, so that the latter comes right behind in the order.
    private void number() {
        record Visit(FlowNode node, List<FlowNode> next, int[] at) {}
        var stack = new ArrayDeque<Visit>();
        byStart[0].order = 0;
        stack.push(new Visit(byStart[0], next(byStart[0]), new int[1]));
        while (!stack.isEmpty()) {
            Visit visit = stack.peek();
            if (visit.at[0] == visit.next.size()) {
                order.add(stack.pop().node);
                continue;
            }
            FlowNode node = visit.next.get(visit.at[0]++);
            if (node.order < 0) {
                node.order = 0;
                stack.push(new Visit(node, next(node), new int[1]));
            }
        }
        java.util.Collections.reverse(order);
        for (int i = 0; i < order.size(); i++) {
            order.get(i).order = i;
        }
        for (FlowNode node : order) {
            for (FlowNode predecessor : node.predecessors) {
                node.loopHeader |= predecessor.order >= node.order;
            }
        }
    }

    private static List<FlowNode> next(FlowNode node) {
        if (node.dispatch == null) {
            return node.successors;
        }
        var all = new ArrayList<FlowNode>();
        all.add(node.dispatch);
        all.addAll(node.successors);
        return all;
    }

    /// An upper bound: the translation finds out that some of these cannot.
    static boolean mayThrow(int opcode) {
        return opcode >= LDC && opcode <= LDC2_W || opcode >= IALOAD && opcode <= SALOAD || opcode >= IASTORE && opcode <= SASTORE
                || opcode >= 108 && opcode <= 115 /* idiv .. drem */ || opcode >= GETSTATIC && opcode <= MONITOREXIT || opcode == MULTIANEWARRAY;
    }
}
