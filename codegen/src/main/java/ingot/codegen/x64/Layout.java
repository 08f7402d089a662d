package ingot.codegen.x64;

import ingot.codegen.alloc.CodeBlock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The order in which blocks are written, which may differ from the one they were allocated in: blocks that only jump are left out, and the test
/// at the head of a loop moves behind the loop's body, where it costs one jump a round instead of two.
final class Layout {
    private final List<CodeBlock> blocks;
    private final Map<CodeBlock, CodeBlock> forwards = new HashMap<>();
    private final List<CodeBlock> order = new ArrayList<>();

    /// To be made before any moves are written.
    Layout(List<CodeBlock> blocks) {
        this.blocks = blocks;
        for (CodeBlock block : blocks) {
            if (block.isJumpOnly()) {
                forwards.put(block, block.successors.getFirst());
            }
        }
        rotate();
    }

    List<CodeBlock> order() {
        return order;
    }

    /// Where a jump to the block leads in the end.
    CodeBlock target(CodeBlock block) {
        CodeBlock target = block;
        for (int i = 0; i < forwards.size() && forwards.containsKey(target); i++) { // an empty endless loop ends here, too
            target = forwards.get(target);
        }
        return target;
    }

    private void rotate() {
        var place = new HashMap<CodeBlock, Integer>();
        for (int i = 0; i < blocks.size(); i++) {
            place.put(blocks.get(i), i);
        }
        // By the last block of the loop, which jumps back: the head to be written behind it.
        var heads = new HashMap<CodeBlock, CodeBlock>();
        var moved = new java.util.HashSet<CodeBlock>();
        for (int i = 1; i < blocks.size(); i++) {
            CodeBlock head = blocks.get(i);
            CodeBlock last = lastOfLoop(head, place);
            if (last != null && !heads.containsKey(last) && leaves(head, i, place.get(last), place)) {
                heads.put(last, head);
                moved.add(head);
            }
        }
        for (CodeBlock block : blocks) {
            if (!moved.contains(block)) {
                append(block);
                if (heads.containsKey(block)) {
                    append(heads.get(block));
                }
            }
        }
    }

    private void append(CodeBlock block) {
        if (target(block) == block) {
            order.add(block);
        }
    }

    /// The block farthest behind that does nothing but go back to `head`.
    private static CodeBlock lastOfLoop(CodeBlock head, Map<CodeBlock, Integer> place) {
        CodeBlock last = null;
        for (CodeBlock predecessor : head.predecessors) {
            if (predecessor.successors.size() == 1 && place.get(predecessor) > place.get(head) && (last == null || place.get(predecessor) > place.get(last))) {
                last = predecessor;
            }
        }
        return last;
    }

    /// Ends in a test of which one way stays in the loop and the other leaves it.
    private boolean leaves(CodeBlock head, int from, int to, Map<CodeBlock, Integer> place) {
        if (head.successors.size() != 2) {
            return false;
        }
        int inside = 0;
        for (CodeBlock successor : head.successors) {
            int at = place.get(successor);
            inside += at > from && at <= to ? 1 : 0;
        }
        return inside == 1;
    }
}
