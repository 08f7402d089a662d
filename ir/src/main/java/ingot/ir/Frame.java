package ingot.ir;

import java.util.Arrays;

/// Locals and operand stack at one point of the translation. A long or double takes one entry of the stack here, and the first of its two locals.
final class Frame {
    final Value[] locals;
    private final Value[] stack;
    private int depth;

    Frame(int maxLocals, int maxStack) {
        this(new Value[maxLocals], new Value[maxStack], 0);
    }

    private Frame(Value[] locals, Value[] stack, int depth) {
        this.locals = locals;
        this.stack = stack;
        this.depth = depth;
    }

    Frame copy() {
        return new Frame(locals.clone(), stack.clone(), depth);
    }

    /// The state a handler sees: locals, and an empty stack.
    Frame copyLocals() {
        return new Frame(locals.clone(), new Value[stack.length], 0);
    }

    int depth() { return depth; }

    void push(Value value) { stack[depth++] = value; }

    Value pop() {
        Value value = stack[--depth];
        stack[depth] = null;
        return value;
    }

    Value peek() { return stack[depth - 1]; }

    void clearStack() {
        Arrays.fill(stack, null);
        depth = 0;
    }

    /// Locals first, then the stack from its bottom.
    Value slot(int index) {
        return index < locals.length ? locals[index] : stack[index - locals.length];
    }

    void setSlot(int index, Value value) {
        if (index < locals.length) {
            locals[index] = value;
        } else {
            stack[index - locals.length] = value;
        }
    }

    int slots() { return locals.length + depth; }

    /// Renames a value everywhere.
    void replace(Value old, Value now) {
        for (int i = 0; i < locals.length; i++) {
            if (locals[i] == old) {
                locals[i] = now;
            }
        }
        for (int i = 0; i < depth; i++) {
            if (stack[i] == old) {
                stack[i] = now;
            }
        }
    }

    /// The value is on the stack, or in a local that is live at the node's entry.
    boolean holds(Value value, FlowNode at) {
        for (int i = 0; i < locals.length; i++) {
            if (locals[i] == value && at.isLive(i)) {
                return true;
            }
        }
        for (int i = 0; i < depth; i++) {
            if (stack[i] == value) {
                return true;
            }
        }
        return false;
    }
}
