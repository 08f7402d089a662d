package ingot.world;

import ingot.abi.ObjectLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where the fields of a class lie (DESIGN.md section 4). Larger fields come first; each goes into the first gap that the
/// superclasses' alignment left, else to the end. Of equal sizes, those that the run-time names come first, in its order, then the others in that of
/// the class file: what no code uses gathers at the end, where the image can cut it off.
///
/// @param end   first byte after the last instance field, before rounding
/// @param gaps  unused bytes before `end`
record Layout(int instanceBytes, List<Field> instanceFields, int staticsBytes, List<Field> staticFields, int end, List<Gap> gaps) {
    record Gap(int start, int end) {
    }

    static Layout of(ClassType type) {
        var superclass = type.superclass();
        var above = superclass == null ? null : superclass.layOut();
        var instance = new Packing(above == null ? ObjectLayout.HEADER_BYTES : above.end, above == null ? List.of() : above.gaps);
        var statics = new Packing(ObjectLayout.HEADER_BYTES, List.of());
        var own = new ArrayList<>(type.fields());
        own.sort(Comparator.<Field>comparingInt(f -> -f.kind().bytes()).thenComparingInt(Field::rank));
        var instanceFields = new ArrayList<Field>(above == null ? List.of() : above.instanceFields);
        var staticFields = new ArrayList<Field>();
        for (var field : own) {
            (field.isStatic() ? statics : instance).place(field);
            (field.isStatic() ? staticFields : instanceFields).add(field);
        }
        var byOffset = Comparator.comparingInt(Field::offset);
        instanceFields.sort(byOffset);
        staticFields.sort(byOffset);
        return new Layout((int) ObjectLayout.align(instance.end), List.copyOf(instanceFields), (int) ObjectLayout.align(statics.end),
                List.copyOf(staticFields), instance.end, List.copyOf(instance.gaps));
    }

    private static final class Packing {
        private int end;
        private final List<Gap> gaps;

        Packing(int end, List<Gap> gaps) {
            this.end = end;
            this.gaps = new ArrayList<>(gaps);
        }

        void place(Field field) {
            int size = field.kind().bytes();
            for (int i = 0; i < gaps.size(); i++) {
                var gap = gaps.get(i);
                int start = alignTo(gap.start, size);
                if (start + size <= gap.end) {
                    gaps.remove(i);
                    addGap(i, start + size, gap.end);
                    addGap(i, gap.start, start);
                    field.place(start);
                    return;
                }
            }
            int start = alignTo(end, size);
            addGap(gaps.size(), end, start);
            field.place(start);
            end = start + size;
        }

        private void addGap(int index, int start, int stop) {
            if (start < stop) {
                gaps.add(index, new Gap(start, stop));
            }
        }

        private static int alignTo(int offset, int size) {
            return (offset + size - 1) & -size;
        }
    }
}
