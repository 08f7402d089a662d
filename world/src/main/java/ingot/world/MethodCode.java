package ingot.world;

import java.lang.classfile.Attributes;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.LineNumberInfo;
import java.util.ArrayList;
import java.util.List;

/// The bytecode of a method. Constant pool entries are resolved when first asked for.
public final class MethodCode {
    /// @param type null if any exception is caught, or if the class is absent (then nothing is caught: no such object exists)
    public record Handler(int start, int end, int handler, ClassType type, boolean any) {
    }

    private final byte[] bytecode;
    private final int maxStack;
    private final int maxLocals;
    private final List<Handler> handlers;
    private final char[] lineStarts; // bci, ascending
    private final char[] lines;
    private final ClassType context;

    private MethodCode(byte[] bytecode, int maxStack, int maxLocals, List<Handler> handlers, char[] lineStarts, char[] lines,
            ClassType context) {
        this.bytecode = bytecode;
        this.maxStack = maxStack;
        this.maxLocals = maxLocals;
        this.handlers = handlers;
        this.lineStarts = lineStarts;
        this.lines = lines;
        this.context = context;
    }

    static MethodCode of(MethodModel method, ClassType context) {
        var code = method.findAttribute(Attributes.code()).orElse(null);
        if (code == null) {
            return null;
        }
        var handlers = new ArrayList<Handler>();
        for (var c : code.exceptionHandlers()) {
            var type = c.catchType().map(t -> context.pool().classEntry(t.name().stringValue()).type()).orElse(null);
            handlers.add(new Handler(code.labelToBci(c.tryStart()), code.labelToBci(c.tryEnd()), code.labelToBci(c.handler()),
                    (ClassType) type, c.catchType().isEmpty()));
        }
        var lineTable = code.findAttributes(Attributes.lineNumberTable()).stream().flatMap(a -> a.lineNumbers().stream())
                .sorted(java.util.Comparator.comparingInt(LineNumberInfo::startPc)).toList();
        var starts = new char[lineTable.size()];
        var lines = new char[starts.length];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = (char) lineTable.get(i).startPc();
            lines[i] = (char) lineTable.get(i).lineNumber();
        }
        return new MethodCode(code.codeArray(), code.maxStack(), code.maxLocals(), List.copyOf(handlers), starts, lines, context);
    }

    /// Not to be written to.
    public byte[] bytecode() {
        return bytecode;
    }

    public int maxStack() {
        return maxStack;
    }

    public int maxLocals() {
        return maxLocals;
    }

    /// In the order of the table: the first that covers the instruction and matches wins.
    public List<Handler> handlers() {
        return handlers;
    }

    /// Source line of an instruction, 0 if unknown.
    public int line(int bci) {
        int low = 0;
        int high = lineStarts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lineStarts[middle] <= bci) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : lines[low - 1];
    }

    /// The class whose constant pool the bytecode refers to: a run-time class if the method is substituted.
    public ClassType context() {
        return context;
    }

    /// Resolved when first asked for, then always the same object.
    public PoolEntry entry(int index) {
        return context.pool().entry(index);
    }
}
