package ingot.codegen.image;

import ingot.abi.Kind;
import ingot.abi.ObjectLayout;
import ingot.analysis.ClosedProgram;
import ingot.evaluator.ImageHeap;
import ingot.linker.RelocationKind;
import ingot.linker.Section;
import ingot.linker.Symbol;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Type;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Function;

/// Lays out the image heap (DESIGN.md section 4): objects without references, objects whose references no reachable code writes, then the mutable
/// ones, which the collector scans. A slot that no reachable code reads is written as zero, so that what it refers to need not be there.
final class HeapWriter {
    /// A large array of zeroes takes no place in the file: the run-time writes its header at start. Bytes.
    static final int ZERO_ARRAY_BYTES = 1024;

    private final ClosedProgram program;
    private final ImageHeap heap;
    private final List<Integer> live;
    private final Set<Integer> isLive;
    private final IntFunction<Symbol> objectSymbol;
    private final Function<Type, Symbol> hubSymbol;

    /// @param live the objects to write, in order
    HeapWriter(ClosedProgram program, List<Integer> live, IntFunction<Symbol> objectSymbol, Function<Type, Symbol> hubSymbol) {
        this.program = program;
        this.heap = program.heap();
        this.live = live;
        this.isLive = new HashSet<>(live);
        this.objectSymbol = objectSymbol;
        this.hubSymbol = hubSymbol;
    }

    /// An array in zero-filled data, whose header the run-time has to write.
    record ZeroArray(int reference, ArrayType type, int length) {}

    /// @param zeroArrays   arrays that lie in `zeroes`
    /// @param mutableStart offset in the section from which on objects are scanned by the collector
    /// @param staticRoots  offsets in the section of static reference slots that reachable code writes
    record Layout(List<ZeroArray> zeroArrays, int mutableStart, int mutableEnd, List<Integer> staticRoots) {}

    Layout write(Section section, Section zeroes) {
        var plain = new ArrayList<Integer>();
        var constant = new ArrayList<Integer>();
        var mutable = new ArrayList<Integer>();
        var statics = new ArrayList<Integer>();
        var zeroArrays = new ArrayList<ZeroArray>();
        for (int reference : live) {
            if (heap.holderOf(reference) != null) {
                statics.add(reference);
            } else if (isZeroArray(reference)) {
                zeroArrays.add(new ZeroArray(reference, (ArrayType) heap.typeOf(reference), heap.arrayLength(reference)));
            } else {
                switch (part(heap.typeOf(reference))) {
                    case 0 -> plain.add(reference);
                    case 1 -> constant.add(reference);
                    default -> mutable.add(reference);
                }
            }
        }
        plain.forEach(reference -> object(section, reference));
        constant.forEach(reference -> object(section, reference));
        var roots = new ArrayList<Integer>();
        statics.forEach(reference -> holder(section, reference, roots));
        int mutableStart = section.size();
        mutable.forEach(reference -> object(section, reference));
        int mutableEnd = section.size();
        for (ZeroArray array : zeroArrays) {
            int size = heap.sizeOf(array.reference());
            zeroes.define(objectSymbol.apply(array.reference()), zeroes.reserve(size, ObjectLayout.ALIGNMENT), size);
        }
        return new Layout(zeroArrays, mutableStart, mutableEnd, roots);
    }

    /// 0: no references, 1: references that nothing writes, 2: mutable with references.
    private int part(Type type) {
        if (type instanceof ArrayType array) {
            return array.element().kind() != Kind.REF ? 0 : 2; // any element may be written
        }
        int part = 0;
        for (Field field : ((ClassType) type).instanceFields()) {
            if (field.kind() == Kind.REF) {
                part = Math.max(part, !program.isRead(field) ? 0 : program.isWritten(field) ? 2 : 1);
            }
        }
        return part;
    }

    private boolean isZeroArray(int reference) {
        if (!(heap.typeOf(reference) instanceof ArrayType array) || array.element().kind() == Kind.REF
                || heap.sizeOf(reference) < ZERO_ARRAY_BYTES || heap.identityHash(reference) != 0) {
            return false;
        }
        for (int offset = ObjectLayout.arrayBase(array.element().kind()); offset < heap.sizeOf(reference); offset += 4) {
            if (heap.getInt(reference, offset) != 0) {
                return false;
            }
        }
        return true;
    }

    private void object(Section section, int reference) {
        Type type = heap.typeOf(reference);
        int size = program.sizeOf(reference);
        int at = section.append(new byte[size], ObjectLayout.ALIGNMENT);
        section.define(objectSymbol.apply(reference), at, size);
        section.relocate(at + ObjectLayout.CLASS_WORD, RelocationKind.ABSOLUTE_32, hubSymbol.apply(type), 0);
        section.patchInt(at + ObjectLayout.LOCK_WORD, heap.identityHash(reference) << ObjectLayout.HASH_SHIFT);
        if (type instanceof ArrayType array) {
            elements(section, at, reference, array);
        } else {
            for (Field field : ((ClassType) type).instanceFields()) {
                slot(section, at, reference, field);
            }
        }
    }

    private void elements(Section section, int at, int reference, ArrayType array) {
        int length = heap.arrayLength(reference);
        section.patchInt(at + ObjectLayout.ARRAY_LENGTH, length);
        if (!program.readsElements(array)) {
            return;
        }
        Kind kind = array.element().kind();
        int base = ObjectLayout.arrayBase(kind);
        if (kind == Kind.BYTE) {
            var bytes = new byte[length];
            for (int i = 0; i < length; i++) {
                bytes[i] = heap.getByte(reference, base + i);
            }
            section.patch(at + base, bytes);
            return;
        }
        for (int i = 0; i < length; i++) {
            int offset = base + (i << kind.shift());
            if (kind == Kind.REF) {
                pointer(section, at + offset, heap.getRef(reference, offset));
            } else {
                copy(section, at, reference, offset, kind);
            }
        }
    }

    /// Static slots keep their offsets in the holder, so that an offset that was computed at build time holds.
    private void holder(Section section, int reference, List<Integer> roots) {
        ClassType holder = heap.holderOf(reference);
        int size = holder.staticsBytes();
        int at = section.append(new byte[size], ObjectLayout.ALIGNMENT);
        section.define(objectSymbol.apply(reference), at, size);
        for (Field field : holder.fields()) {
            if (field.isStatic()) {
                slot(section, at, reference, field);
                if (field.kind() == Kind.REF && program.isRead(field) && program.isWritten(field)) {
                    roots.add(at + field.offset());
                }
            }
        }
    }

    private void slot(Section section, int at, int reference, Field field) {
        if (!program.isRead(field)) {
            return;
        }
        if (field.kind() == Kind.REF) {
            pointer(section, at + field.offset(), heap.getRef(reference, field.offset()));
        } else {
            copy(section, at, reference, field.offset(), field.kind());
        }
    }

    private void pointer(Section section, int at, int target) {
        if (target != 0 && isLive.contains(target)) {
            section.relocate(at, RelocationKind.ABSOLUTE_32, objectSymbol.apply(target), 0);
        }
    }

    private void copy(Section section, int at, int reference, int offset, Kind kind) {
        switch (kind.bytes()) {
            case 1 -> section.patch(at + offset, new byte[] {heap.getByte(reference, offset)});
            case 2 -> section.patch(at + offset, new byte[] {heap.getByte(reference, offset), heap.getByte(reference, offset + 1)});
            case 4 -> section.patchInt(at + offset, heap.getInt(reference, offset));
            default -> section.patchLong(at + offset, heap.getLong(reference, offset));
        }
    }
}
