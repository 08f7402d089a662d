package ingot.ir;

import ingot.world.ClassType;

import java.util.ArrayList;
import java.util.List;

/// A node of the bytecode's control flow: a run of instructions, the dispatch of an exception, or the unlocking exit of a synchronized method.
final class FlowNode {
    enum Role { BYTECODE, DISPATCH, UNLOCK }

    /// One covering handler: `type` null catches everything.
    record Route(ClassType type, FlowNode target) {}

    final Role role;
    /// Instructions [start, end); -1 of the other roles.
    final int start;
    int end;
    final List<FlowNode> successors = new ArrayList<>(2);
    final List<FlowNode> predecessors = new ArrayList<>(2);
    /// Of a run of instructions: where its exceptions go, null to the caller.
    FlowNode dispatch;
    /// Of a dispatch, in table order.
    List<Route> routes = List.of();
    /// Reverse postorder number, -1 if unreachable.
    int order = -1;
    boolean loopHeader;
    /// Locals read before they are written, from here on.
    long[] liveIn;

    // The translation's part: the SSA block and the states that have arrived.
    Block block;
    boolean begun;
    final List<Frame> arrived = new ArrayList<>(2);
    /// After the start: the phi of each slot (locals, then stack), null where there is none; null altogether if there are no phis.
    Value[] phis;

    FlowNode(Role role, int start) {
        this.role = role;
        this.start = start;
    }

    boolean isLive(int local) {
        return (liveIn[local >> 6] >>> local & 1) != 0;
    }

    Block block(Graph graph) {
        if (block == null) {
            block = graph.newBlock();
        }
        return block;
    }

    /// An edge into this node, which carries `frame` (not changed afterwards).
    void arrive(Graph graph, Block from, Frame frame, boolean asHandler) {
        if (asHandler) {
            Graph.handlerEdge(from, block(graph));
        } else {
            Graph.edge(from, block(graph));
        }
        if (!begun) {
            arrived.add(frame);
        } else if (phis != null) {
            for (int slot = 0; slot < phis.length; slot++) {
                if (phis[slot] != null) {
                    phis[slot].args.add(frame.slot(slot));
                }
            }
        }
    }
}
