package ingot.codegen.image;

import ingot.abi.FrameTable;
import ingot.codegen.CompiledMethod;
import ingot.codegen.Safepoint;
import ingot.ir.Position;
import ingot.world.Method;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.function.ToIntFunction;

/// Encodes a method's frame table as ingot.abi.FrameTable says.
public final class FrameTableEncoder {
    private final ToIntFunction<Method> methodIndex;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /// @param methodIndex position of a method in the table of names
    public FrameTableEncoder(ToIntFunction<Method> methodIndex) {
        this.methodIndex = methodIndex;
    }

    public byte[] encode(CompiledMethod method) {
        out.reset();
        unsigned(method.frameBytes() / 8 << FrameTable.SIZE_SHIFT | (method.isLimited() ? FrameTable.LIMITED : 0));
        if (method.isLimited()) {
            out.write(method.limited());
        }
        unsigned(methodIndex.applyAsInt(method.method()));
        unsigned(method.safepoints().size());
        int pc = 0;
        int line = 0;
        BitSet map = null;
        for (Safepoint safepoint : method.safepoints()) {
            unsigned(safepoint.pcOffset() - pc);
            pc = safepoint.pcOffset();
            var frames = new ArrayList<Position>();
            for (Position p = safepoint.position(); p != null; p = p.caller()) {
                frames.add(p);
            }
            int outermost = frames.isEmpty() ? 0 : frames.getLast().line();
            boolean hasHandler = safepoint.handlerOffset() >= 0;
            int kind = safepoint.isFault() ? FrameTable.MAP_FAULT : safepoint.references().isEmpty() ? FrameTable.MAP_NONE
                    : safepoint.references().equals(map) ? FrameTable.MAP_SAME : FrameTable.MAP_NEW;
            boolean more = hasHandler || frames.size() > 1;
            unsigned(kind | (more ? FrameTable.HEAD_MORE : 0) | zigZag(outermost - line) << FrameTable.HEAD_LINE_SHIFT);
            line = outermost;
            if (more) {
                unsigned(Math.max(0, frames.size() - 1) << FrameTable.MORE_DEPTH_SHIFT | (hasHandler ? FrameTable.MORE_HANDLER : 0));
            }
            if (hasHandler) {
                unsigned(safepoint.handlerOffset());
            }
            if (kind == FrameTable.MAP_NEW) {
                map = safepoint.references();
                slots(map);
            }
            for (Position p : frames.subList(0, Math.max(0, frames.size() - 1))) {
                unsigned(methodIndex.applyAsInt(p.method()));
                unsigned(p.line());
            }
        }
        return out.toByteArray();
    }

    private void slots(BitSet map) {
        unsigned(map.length());
        byte[] bytes = map.toByteArray();
        for (int i = 0; i < (map.length() + 7) / 8; i++) {
            out.write(bytes[i]);
        }
    }

    private static int zigZag(int value) {
        return value << 1 ^ value >> 31;
    }

    private void unsigned(int value) {
        unsigned(out, value);
    }

    /// LEB128.
    static void unsigned(ByteArrayOutputStream out, int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
