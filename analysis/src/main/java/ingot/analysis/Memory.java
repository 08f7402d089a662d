package ingot.analysis;

import ingot.abi.Kind;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Type;
import ingot.world.World;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The cells of fields and array elements.
///
/// For a (type, field) there are two: `written`, what reachable code stores into objects of the type, the default of fresh objects included; and `all`,
/// which adds what anonymous image objects of the type hold. An image object that code names has a `written` cell of its own; once it is anonymous, that
/// and the type's flow into each other. A field with more than [#TYPE_LIMIT] types has one pair of cells for them all.
final class Memory {
    /// Types of objects for which a field's values are kept apart; the number matters little (REACH.md section 10, per-field joins).
    private static final int TYPE_LIMIT = 16;

    /// A field of objects of one exact type, or the elements of an array type (then `field` is null).
    static final class Typed {
        final Type type;
        final Field field;
        final Cell written;
        final Cell all;
        boolean isRead;

        Typed(Type type, Field field, Cell written, Cell all) {
            this.type = type;
            this.field = field;
            this.written = written;
            this.all = all;
        }
    }

    /// A field or the elements of one image object.
    static final class Named {
        final ImageObjects.Entry object;
        final Field field;
        final Cell written;
        /// What the image holds, of elements all joined; nothing until read.
        State content = State.BOTTOM;

        Named(ImageObjects.Entry object, Field field, Cell written) {
            this.object = object;
            this.field = field;
            this.written = written;
        }
    }

    /// All objects of one exact type.
    static final class TypeEntry {
        final Type type;
        /// Fresh objects of the type can be made at run time: without a constructor, so that every slot shows its default value, or with.
        boolean allocated;
        boolean constructed;
        final List<ImageObjects.Entry> anonymous = new ArrayList<>(0);
        final List<Typed> slots = new ArrayList<>(0);

        TypeEntry(Type type) {
            this.type = type;
        }
    }

    /// The cells shared by the types of one field once there are many.
    private static final class Spread {
        final List<Typed> types = new ArrayList<>(2);
        Cell written;
        Cell all;
    }

    private final World world;
    private final States states;
    private final ImageObjects image;
    private final Mirrors mirrors;
    private final LongMap<TypeEntry> types = new LongMap<>();
    private final LongMap<Typed> typed = new LongMap<>();
    private final LongMap<Named> named = new LongMap<>();
    private final LongMap<Spread> spreads = new LongMap<>();
    private final LongMap<Cell> statics = new LongMap<>();
    private final BitSet machineWritten = new BitSet();
    /// Fields that reachable code stores into, and those it reaches by offset.
    final BitSet writtenFields = new BitSet();
    final BitSet rawFields = new BitSet();
    /// Instance fields that some reachable constructor leaves at their default value where somebody can look.
    private final BitSet exposed = new BitSet();
    /// Static fields whose address the image holds.
    final Set<Field> addressed = new LinkedHashSet<>();

    Memory(World world, States states, ImageObjects image, Mirrors mirrors) {
        this.world = world;
        this.mirrors = mirrors;
        this.states = states;
        this.image = image;
        MachineWritten.fields(world).forEach(field -> machineWritten.set(field.id()));
    }

    boolean isForgetful(Field field) {
        return field != null && (field.isLate() || machineWritten.get(field.id()));
    }

    TypeEntry entry(Type type) {
        TypeEntry entry = types.get(type.id());
        if (entry == null) {
            entry = new TypeEntry(type);
            types.put(type.id(), entry);
        }
        return entry;
    }

    /// Fresh objects of the type have the default value in every slot.
    void allocate(Type type) {
        TypeEntry entry = entry(type);
        if (!entry.allocated) {
            entry.allocated = true;
            entry.slots.forEach(this::joinDefault);
        }
    }

    /// Fresh objects of the type come from a constructor, and show the default value only of fields that one [exposes][#expose].
    void construct(Type type) {
        TypeEntry entry = entry(type);
        if (!entry.constructed) {
            entry.constructed = true;
            entry.slots.forEach(this::joinDefault);
        }
    }

    /// A reachable constructor lets the field's default value be seen.
    void expose(Field field) {
        if (!exposed.get(field.id())) {
            exposed.set(field.id());
            Spread spread = spreads.get(field.id());
            if (spread != null) {
                List.copyOf(spread.types).forEach(this::joinDefault);
            }
        }
    }

    private void joinDefault(Typed slot) {
        TypeEntry entry = entry(slot.type);
        if (entry.allocated || entry.constructed && (slot.field == null || exposed.get(slot.field.id()))) {
            slot.written.join(states, defaultOf(slot));
        }
    }

    private State defaultOf(Typed slot) {
        Kind kind = slot.field != null ? slot.field.kind() : ((ArrayType) slot.type).element().kind();
        return kind == Kind.REF ? states.nothingButNull : State.constant(0);
    }

    /// An image object lost its name: what it holds, and what was written to it by name, is what any of its type may hold.
    void anonymous(ImageObjects.Entry object) {
        if (object.type == null) {
            return; // a statics holder keeps cells of its own
        }
        TypeEntry entry = entry(object.type);
        entry.anonymous.add(object);
        for (Typed slot : List.copyOf(entry.slots)) {
            if (slot.isRead) {
                slot.all.join(states, content(object, slot.field));
            }
        }
        for (Named slot : List.copyOf(object.named)) {
            share(slot);
        }
    }

    private void share(Named slot) {
        Typed shared = typed(slot.object.type, slot.field);
        slot.written.forward(states, shared.written);
        shared.written.forward(states, slot.written);
    }

    private State content(ImageObjects.Entry object, Field field) {
        State known = mirrors.prepare(object, field);
        if (known != null) {
            return known;
        }
        State content = field == null ? image.elements(states, object) : image.content(states, object.reference, field);
        return isForgetful(field) ? states.forget(content) : content;
    }

    /// @param field null for the elements of an array type
    Typed typed(Type type, Field field) {
        long key = LongMap.key(type.id(), field == null ? -1 : field.id());
        Typed slot = typed.get(key);
        if (slot == null) {
            slot = newTyped(type, field);
            typed.put(key, slot);
            entry(type).slots.add(slot);
            joinDefault(slot);
        }
        return slot;
    }

    private Typed newTyped(Type type, Field field) {
        if (field == null) {
            Type element = ((ArrayType) type).element();
            return new Typed(type, null, new Cell(element, false), new Cell(element, false));
        }
        Spread spread = spreads.get(field.id());
        if (spread == null) {
            spread = new Spread();
            spreads.put(field.id(), spread);
        }
        Typed slot = spread.written != null ? new Typed(type, field, spread.written, spread.all) : new Typed(type, field, newCell(field), newCell(field));
        spread.types.add(slot);
        if (spread.written == null && spread.types.size() > TYPE_LIMIT) {
            spread.written = newCell(field);
            spread.all = newCell(field);
            spread.written.forward(states, spread.all);
            for (Typed one : spread.types) {
                one.written.forward(states, spread.written);
                spread.written.forward(states, one.written);
                one.all.forward(states, spread.all);
                spread.all.forward(states, one.all);
            }
        }
        return slot;
    }

    private Cell newCell(Field field) {
        return new Cell(field.kind() == Kind.REF ? world.type(field.descriptor()) : null, isForgetful(field));
    }

    /// The cell to read for objects of the type that have no name.
    Cell read(Type type, Field field) {
        Typed slot = typed(type, field);
        if (!slot.isRead) {
            slot.isRead = true;
            slot.written.forward(states, slot.all);
            for (ImageObjects.Entry object : List.copyOf(entry(type).anonymous)) {
                slot.all.join(states, content(object, field));
            }
        }
        return slot.all;
    }

    Named named(ImageObjects.Entry object, Field field) {
        long key = LongMap.key(object.reference, field == null ? -1 : field.id());
        Named slot = named.get(key);
        if (slot == null) {
            Cell cell = field == null ? new Cell(((ArrayType) object.type).element(), false) : newCell(field);
            slot = new Named(object, field, cell);
            named.put(key, slot);
            object.named.add(slot);
            if (object.anonymous && object.type != null) {
                share(slot);
            }
        }
        return slot;
    }

    /// What a named object holds: the image's content and what was written.
    State value(Named slot) {
        if (slot.content == State.BOTTOM) {
            slot.content = content(slot.object, slot.field);
        }
        return states.join(slot.content, slot.written.state);
    }

    /// One element of a named array.
    State element(Named slot, int index) {
        if (index < 0 || index >= image.heap().arrayLength(slot.object.reference)) {
            return State.BOTTOM;
        }
        return states.join(image.element(states, slot.object.reference, (ArrayType) slot.object.type, index), slot.written.state);
    }

    boolean hasStatics(Field field) {
        return statics.get(field.id()) != null;
    }

    /// A static field: what the holder has, and every write.
    Cell statics(Field field) {
        Cell cell = statics.get(field.id());
        if (cell == null) {
            cell = newCell(field);
            statics.put(field.id(), cell);
            cell.join(states, image.content(states, image.heap().statics(field.holder()), field));
        }
        return cell;
    }

    /// Drops what the image held when the class was looked at too early: its initialiser has run meanwhile.
    void refresh(ClassType initialised) {
        for (Field field : initialised.fields()) {
            Cell cell = field.isStatic() ? statics.get(field.id()) : null;
            if (cell != null) {
                cell.join(states, image.content(states, image.heap().statics(initialised), field));
            }
        }
    }

    /// The field of a type at an offset; null if there is none.
    static Field fieldAt(ClassType type, long offset) {
        for (Field field : type.instanceFields()) {
            if (field.offset() == offset) {
                return field;
            }
        }
        return null;
    }

    static Field staticAt(ClassType holder, long offset) {
        for (Field field : holder.fields()) {
            if (field.isStatic() && field.offset() == offset) {
                return field;
            }
        }
        return null;
    }
}
