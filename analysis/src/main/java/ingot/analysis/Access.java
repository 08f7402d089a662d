package ingot.analysis;

import ingot.abi.Kind;
import ingot.world.ArrayType;
import ingot.world.Field;
import ingot.world.Type;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Loads and stores of fields, statics and elements. A site links itself to the cells of the objects and types that reach it, as they come.
final class Access {
    /// The cells one load or store is linked to.
    static final class Site {
        final List<Cell> cells = new ArrayList<>(1);
        final List<Memory.Named> named = new ArrayList<>(0);
        /// The cells again once there are many: an access by an unknown offset is linked to thousands.
        private Set<Cell> known;
        private State linked = State.BOTTOM;
        private TypeSet linkedTypes;

        /// @return whether the cell was not linked yet
        private boolean add(Cell cell) {
            if (known == null && cells.size() >= MANY) {
                known = new HashSet<>(cells);
            }
            if (known == null ? cells.contains(cell) : !known.add(cell)) {
                return false;
            }
            return cells.add(cell);
        }
    }

    private static final int MANY = 32;

    private final Solver solver;
    private final States states;
    private final Memory memory;

    Access(Solver solver) {
        this.solver = solver;
        this.states = solver.states;
        this.memory = solver.memory;
    }

    State loadField(Flow f, int p, Field field) {
        State object = f.arg(p, 0);
        Site site = link(f, p, object, field, field.kind(), field.holder(), true);
        State value = State.BOTTOM;
        for (Memory.Named slot : site.named) {
            value = states.join(value, memory.value(slot));
        }
        return joined(site, value);
    }

    private State joined(Site site, State value) {
        State result = value;
        for (Cell cell : site.cells) {
            result = states.join(result, cell.state);
        }
        return result;
    }

    State storeField(Flow f, int p, Field field) {
        Site site = link(f, p, f.arg(p, 0), field, field.kind(), field.holder(), false);
        return push(site, field.kind(), f.arg(p, 1), field);
    }

    private State push(Site site, Kind kind, State value, Field field) {
        if (value == State.BOTTOM) {
            return State.BOTTOM;
        }
        if (field != null) {
            memory.writtenFields.set(field.id());
        }
        State kept = value.isConstant() ? State.constant(Folding.narrow(kind, value.bits)) : value;
        for (Cell cell : site.cells) {
            cell.join(states, kept);
        }
        for (Memory.Named slot : site.named) {
            slot.written.join(states, kept);
        }
        return State.ANY;
    }

    State loadStatic(Flow f, int p, Field field) {
        return statics(f, p, field).state;
    }

    State storeStatic(Flow f, int p, Field field) {
        State value = f.arg(p, 0);
        memory.writtenFields.set(field.id());
        statics(f, p, field).join(states, value.isConstant() ? State.constant(Folding.narrow(field.kind(), value.bits)) : value);
        return value == State.BOTTOM ? value : State.ANY;
    }

    private Cell statics(Flow f, int p, Field field) {
        if (f.sites[p] == null) {
            Cell cell = solver.staticCell(field);
            f.sites[p] = cell;
            cell.addReader(f, p);
        }
        return (Cell) f.sites[p];
    }

    State length(State array) {
        if (array.objects == null) {
            return array == State.BOTTOM ? array : State.ANY;
        }
        State length = State.BOTTOM;
        for (int reference : array.objects) {
            length = states.join(length, State.constant(solver.image.heap().arrayLength(reference)));
        }
        return length;
    }

    State loadElement(Flow f, int p, Kind kind) {
        Site site = link(f, p, f.arg(p, 0), null, kind, null, true);
        State index = f.arg(p, 1);
        State value = State.BOTTOM;
        for (Memory.Named slot : site.named) {
            value = states.join(value, index.isConstant() ? memory.element(slot, (int) index.bits) : memory.value(slot));
        }
        return joined(site, value);
    }

    State storeElement(Flow f, int p, Kind kind) {
        return push(link(f, p, f.arg(p, 0), null, kind, null, false), kind, f.arg(p, 2), null);
    }

    /// Elements of the arrays `from` arrive in the arrays `to`, those that fit.
    void copyElements(Flow f, int p, Site reads, Site writes, State from, State to) {
        link(f, p, reads, from, null, Kind.VOID, null, true);
        link(f, p, writes, to, null, Kind.VOID, null, false);
        State value = State.BOTTOM;
        for (Memory.Named slot : reads.named) {
            value = joinKind(value, memory.value(slot));
        }
        for (Cell cell : reads.cells) {
            value = joinKind(value, cell.state);
        }
        for (Cell cell : writes.cells) {
            copyInto(cell, value);
        }
        for (Memory.Named slot : writes.named) {
            copyInto(slot.written, value);
        }
    }

    /// A copy's source may be arrays of several kinds; those that do not fit the target fail at run time.
    private State joinKind(State joined, State value) {
        if (joined != State.BOTTOM && value != State.BOTTOM && joined.isReference() != value.isReference()) {
            return joined.isReference() ? joined : value;
        }
        return states.join(joined, value);
    }

    private void copyInto(Cell cell, State value) {
        boolean references = cell.declared.kind() == Kind.REF;
        if (references && value.isReference()) {
            cell.join(states, states.filter(value, cell.declared, false));
        } else if (!references) {
            cell.join(states, State.ANY);
        }
    }

    /// Code may write any primitive into the elements, through their address.
    void exposeElements(Flow f, int p, Site writes, State arrays) {
        link(f, p, writes, arrays, null, Kind.VOID, null, false);
        for (Cell cell : writes.cells) {
            expose(cell);
        }
        for (Memory.Named slot : writes.named) {
            expose(slot.written);
        }
    }

    private void expose(Cell cell) {
        if (cell.declared.kind() != Kind.REF) {
            cell.join(states, State.ANY);
        }
    }

    private Site site(Flow f, int p) {
        if (f.sites[p] == null) {
            f.sites[p] = new Site();
        }
        return (Site) f.sites[p];
    }

    /// @param field null for elements
    /// @param kind   of the elements; VOID for all
    /// @param filter the class the field's objects are of; null for elements
    private Site link(Flow f, int p, State object, Field field, Kind kind, Type filter, boolean reads) {
        return link(f, p, site(f, p), object, field, kind, filter, reads);
    }

    private Site link(Flow f, int p, Site site, State object, Field field, Kind kind, Type filter, boolean reads) {
        if (object.saturated != null) {
            f.readsPool.set(p);
        } else if (object == site.linked) {
            return site;
        }
        site.linked = object;
        if (object.objects != null) {
            for (int reference : object.objects) {
                ImageObjects.Entry entry = solver.image.live(reference);
                if (field == null ? hasElements(entry.type, kind) : entry.type != null && entry.type.isSubtypeOf(filter)) {
                    linkNamed(f, p, site, memory.named(entry, field), reads);
                }
            }
        } else if (object != State.BOTTOM) {
            TypeSet types = states.present(object);
            linkTypes(f, p, site, filter == null ? types : states.sets.filter(types, filter, false), field, kind, reads);
        }
        return site;
    }

    /// A type set that has lost precision may hold arrays of other kinds.
    private static boolean hasElements(Type type, Kind kind) {
        if (!(type instanceof ArrayType array)) {
            return false;
        }
        Kind own = array.element().kind();
        return kind == Kind.VOID || own == kind || own.bytes() == 1 && kind.bytes() == 1; // baload serves byte[] and boolean[]
    }

    void linkNamed(Flow f, int p, Site site, Memory.Named slot, boolean reads) {
        if (!site.named.contains(slot)) {
            site.named.add(slot);
            if (reads) {
                slot.written.addReader(f, p);
            }
        }
    }

    private void linkTypes(Flow f, int p, Site site, TypeSet types, Field field, Kind kind, boolean reads) {
        for (int id : types.types) {
            if (site.linkedTypes == null || !site.linkedTypes.contains(id)) {
                Type type = solver.world.typeById(id);
                if (field != null || hasElements(type, kind)) {
                    linkCell(f, p, site, reads ? memory.read(type, field) : memory.typed(type, field).written, reads);
                }
            }
        }
        site.linkedTypes = types;
    }

    void linkCell(Flow f, int p, Site site, Cell cell, boolean reads) {
        if (site.add(cell) && reads) {
            cell.addReader(f, p);
        }
    }
}
