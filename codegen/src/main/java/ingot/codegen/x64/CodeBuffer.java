package ingot.codegen.x64;

import ingot.codegen.Relocation;
import ingot.codegen.Target;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The bytes of one method under construction, with its labels, jumps and relocations.
///
/// Every jump to a label is first written in its near form (rel32). [#finish] then shrinks to the short form all that reach: it
/// repeats over the jumps until none changes. Shrinking only brings things nearer, so a short jump stays short and the result is
/// the best one; nothing in a buffer is aligned, which is what makes that true. Positions before and after differ: labels and
/// relocations are carried over here, other recorded positions go through [#finalOffset].
final class CodeBuffer {
    private static final int SHORT_BYTES = 2;

    /// @param position  of its first byte, in the unrelaxed buffer
    /// @param condition 0..15, or -1 for jmp
    private record Jump(int position, int condition, Label target) {
        int nearBytes() {
            return condition < 0 ? 5 : 6;
        }
    }

    /// A 4-byte field that gets the distance from `end` (a position) to the label, plus addend.
    private record LabelFixup(int position, int end, Label label, int addend) {}

    /// A 4-byte field that gets the absolute address of a label: `self` is the method's own entry.
    private record AddressFixup(int position, Label label, Target self) {}

    private byte[] bytes = new byte[256];
    private int size;
    private final List<Jump> jumps = new ArrayList<>();
    private final List<LabelFixup> labelFixups = new ArrayList<>();
    private final List<AddressFixup> addressFixups = new ArrayList<>();
    private List<Relocation> relocations = new ArrayList<>();
    /// Bytes saved by the jumps before jump i; null until finished.
    private int[] saved;
    private boolean[] isShort;
    private byte[] finished;

    int position() {
        return size;
    }

    void byte1(int value) {
        assert finished == null : "code added after the end";
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) value;
    }

    void int2(int value) {
        byte1(value);
        byte1(value >> 8);
    }

    void int4(int value) {
        int2(value);
        int2(value >> 16);
    }

    void int8(long value) {
        int4((int) value);
        int4((int) (value >> 32));
    }

    /// A 4-byte field filled by the linker.
    void relocation(boolean relative, Target target, int addend) {
        relocations.add(new Relocation(size, relative, target, addend));
        int4(0);
    }

    /// A 4-byte distance to a label, counted from the end of the instruction, which is `trailing` bytes behind the field.
    void distance(Label label, int addend, int trailing) {
        labelFixups.add(new LabelFixup(size, size + 4 + trailing, label, addend));
        int4(0);
    }

    void address(Label label, Target self) {
        addressFixups.add(new AddressFixup(size, label, self));
        int4(0);
    }

    void bind(Label label) {
        assert !label.isBound() : "label bound twice";
        label.position = size;
        label.jumpsBefore = jumps.size();
    }

    void jump(int condition, Label target) {
        jumps.add(new Jump(size, condition, target));
        if (condition < 0) {
            byte1(0xE9);
        } else {
            byte1(0x0F);
            byte1(0x80 | condition);
        }
        int4(0);
    }

    byte[] toBytes() {
        finish();
        return finished.clone();
    }

    List<Relocation> relocations() {
        finish();
        return relocations;
    }

    int finalOffset(Label label) {
        finish();
        return place(label);
    }

    /// The final offset of a position taken with [#position] while emitting.
    int finalOffset(int position) {
        finish();
        int low = 0;
        int high = jumps.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (jumps.get(middle).position < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return position - saved[low];
    }

    private void finish() {
        if (finished != null) {
            return;
        }
        relax();
        byte[] result = new byte[size - saved[jumps.size()]];
        copyWithoutGaps(result);
        finished = result;
        var moved = new ArrayList<Relocation>(relocations.size());
        for (var r : relocations) {
            moved.add(new Relocation(finalOffset(r.offset()), r.relative(), r.target(), r.addend()));
        }
        for (var fixup : labelFixups) {
            write4(result, finalOffset(fixup.position), place(fixup.label) + fixup.addend - finalOffset(fixup.end));
        }
        for (var fixup : addressFixups) {
            moved.add(new Relocation(finalOffset(fixup.position), false, fixup.self, place(fixup.label)));
        }
        relocations = List.copyOf(moved);
        bytes = null;
    }

    private void relax() {
        int count = jumps.size();
        saved = new int[count + 1];
        isShort = new boolean[count];
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int i = 0; i < count; i++) {
                if (!isShort[i]) {
                    int distance = distance(i);
                    changed |= isShort[i] = distance >= -128 && distance <= 127;
                }
            }
            for (int i = 0; i < count; i++) {
                saved[i + 1] = saved[i] + (isShort[i] ? jumps.get(i).nearBytes() - SHORT_BYTES : 0);
            }
        }
    }

    /// From the end of the jump, were it short, to its target.
    private int distance(int i) {
        var jump = jumps.get(i);
        int end = jump.position - saved[i] + SHORT_BYTES;
        int target = place(jump.target);
        boolean forward = jump.target.jumpsBefore > i;
        return forward && !isShort[i] ? target - (jump.nearBytes() - SHORT_BYTES) - end : target - end;
    }

    private int place(Label label) {
        assert label.isBound() : "jump to a label that is nowhere";
        return label.position - saved[label.jumpsBefore];
    }

    private void copyWithoutGaps(byte[] result) {
        int from = 0;
        int to = 0;
        for (int i = 0; i < jumps.size(); i++) {
            var jump = jumps.get(i);
            int length = jump.position - from;
            System.arraycopy(bytes, from, result, to, length);
            to += length;
            from = jump.position + jump.nearBytes();
            if (isShort[i]) {
                result[to++] = (byte) (jump.condition < 0 ? 0xEB : 0x70 | jump.condition);
                result[to] = (byte) (place(jump.target) - (to + 1));
                to++;
            } else {
                int opcodeBytes = jump.nearBytes() - 4;
                System.arraycopy(bytes, jump.position, result, to, opcodeBytes);
                to += opcodeBytes;
                write4(result, to, place(jump.target) - (to + 4));
                to += 4;
            }
        }
        System.arraycopy(bytes, from, result, to, size - from);
    }

    private static void write4(byte[] to, int offset, int value) {
        for (int i = 0; i < 4; i++) {
            to[offset + i] = (byte) (value >> 8 * i);
        }
    }
}
