package ingot.analysis;

import ingot.abi.Kind;
import ingot.abi.ObjectLayout;
import ingot.evaluator.ImageHeap;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Type;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The image objects that live code can get hold of, and their contents. An object is live once a state names it; it is anonymous once a state
/// stands for it by its type alone.
final class ImageObjects {
    /// A live object.
    static final class Entry {
        final int reference;
        /// Null for a statics holder.
        final Type type;
        /// Of a statics holder: its class.
        final ClassType holder;
        boolean anonymous;
        /// What code that names this object has written into it, by field id (elements: 0).
        final List<Memory.Named> named = new ArrayList<>(0);
        private State elements;

        Entry(int reference, Type type, ClassType holder) {
            this.reference = reference;
            this.type = type;
            this.holder = holder;
        }
    }

    private final ImageHeap heap;
    private final LongMap<Entry> entries = new LongMap<>();
    private final List<Entry> inOrder = new ArrayList<>();
    private Consumer<Entry> onLive = _ -> { };
    private Consumer<Entry> onAnonymous = _ -> { };

    ImageObjects(ImageHeap heap) {
        this.heap = heap;
    }

    void listen(Consumer<Entry> live, Consumer<Entry> anonymous) {
        onLive = live;
        onAnonymous = anonymous;
    }

    ImageHeap heap() {
        return heap;
    }

    List<Entry> all() {
        return inOrder;
    }

    boolean isLive(int reference) {
        return entries.get(reference) != null;
    }

    Entry live(int reference) {
        Entry entry = entries.get(reference);
        if (entry == null) {
            ClassType holder = heap.holderOf(reference);
            entry = new Entry(reference, holder != null ? null : heap.typeOf(reference), holder);
            entries.put(reference, entry);
            inOrder.add(entry);
            onLive.accept(entry);
        }
        return entry;
    }

    void anonymise(int reference) {
        Entry entry = live(reference);
        if (!entry.anonymous) {
            entry.anonymous = true;
            onAnonymous.accept(entry);
        }
    }

    /// A field's value in the image: an instance field of the object, a static field of the holder.
    State content(States states, int object, Field field) {
        return slot(states, object, field.offset(), field.kind());
    }

    State element(States states, int array, ArrayType type, int index) {
        Kind kind = type.element().kind();
        return slot(states, array, ObjectLayout.arrayBase(kind) + (index << kind.shift()), kind);
    }

    /// All elements of an array, joined.
    State elements(States states, Entry array) {
        if (array.elements == null) {
            var type = (ArrayType) array.type;
            State joined = State.BOTTOM;
            int length = heap.arrayLength(array.reference);
            for (int i = 0; i < length && joined != State.ANY; i++) {
                joined = states.join(joined, element(states, array.reference, type, i));
            }
            array.elements = joined;
        }
        return array.elements;
    }

    private State slot(States states, int object, int offset, Kind kind) {
        return switch (kind) {
            case BOOLEAN, BYTE -> State.constant(heap.getByte(object, offset));
            case CHAR -> State.constant(heap.getChar(object, offset));
            case SHORT -> State.constant(heap.getShort(object, offset));
            case INT, FLOAT -> State.constant(heap.getInt(object, offset));
            case LONG, DOUBLE -> State.constant(heap.getLong(object, offset));
            case REF -> states.object(heap.getRef(object, offset));
            case VOID -> throw new AssertionError("a slot of no kind");
        };
    }
}
