package ingot.ir;

import java.util.List;

import static ingot.ir.Bytecode.*;

/// Which locals are read later, per node: merges make phis for these alone.
///
/// Whatever is live into a handler counts as live throughout the nodes it covers. That is sound because the class verifier has seen such a local
/// well typed at every instruction of the range.
final class LocalLiveness {
    private LocalLiveness() {}

    static void compute(List<FlowNode> order, Bytecode code, int maxLocals) {
        int words = (maxLocals >> 6) + 1;
        long[][] read = new long[order.size()][words];
        long[][] written = new long[order.size()][words];
        for (FlowNode node : order) {
            node.liveIn = new long[words];
            if (node.role == FlowNode.Role.BYTECODE) {
                scan(node, code, read[node.order], written[node.order]);
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = order.size() - 1; i >= 0; i--) {
                changed |= update(order.get(i), read[i], written[i]);
            }
        }
    }

    private static boolean update(FlowNode node, long[] read, long[] written) {
        boolean changed = false;
        for (int word = 0; word < read.length; word++) {
            long live = 0;
            for (FlowNode successor : node.successors) {
                live |= successor.liveIn[word];
            }
            live = live & ~written[word] | read[word];
            if (node.dispatch != null) {
                live |= node.dispatch.liveIn[word];
            }
            changed |= live != node.liveIn[word];
            node.liveIn[word] = live;
        }
        return changed;
    }

    private static void scan(FlowNode node, Bytecode code, long[] read, long[] written) {
        for (int bci = node.start; bci < node.end; bci = code.next(bci)) {
            int opcode = code.plainOpcode(bci);
            if (opcode >= ILOAD && opcode <= ALOAD || opcode == IINC) {
                int local = code.local(bci);
                if ((written[local >> 6] >>> local & 1) == 0) {
                    read[local >> 6] |= 1L << local;
                }
            }
            if (opcode >= ISTORE && opcode <= ASTORE || opcode == IINC) {
                int local = code.local(bci);
                written[local >> 6] |= 1L << local;
            }
        }
    }
}
