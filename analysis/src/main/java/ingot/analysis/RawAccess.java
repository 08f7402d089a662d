package ingot.analysis;

import ingot.abi.Kind;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Type;

import java.util.List;

/// Loads and stores at base + offset (Unsafe, VarHandle, field updaters). A known offset is that field; an unknown one is every field and every element of
/// the base's types whose kind fits. A null base is an address outside the heap.
final class RawAccess {
    private final Solver solver;
    private final States states;
    private final Access access;

    RawAccess(Solver solver, Access access) {
        this.solver = solver;
        this.states = solver.states;
        this.access = access;
    }

    State load(Flow f, int p, Kind kind) {
        return f.arg(p, 0) == State.BOTTOM || f.arg(p, 1) == State.BOTTOM ? State.BOTTOM : read(f, p, kind, link(f, p, kind));
    }

    private State read(Flow f, int p, Kind kind, Site site) {
        if (kind != Kind.REF) {
            return State.ANY;
        }
        State value = State.BOTTOM;
        if (f.arg(p, 0).nullable) { // an address: the run-time core's business, any object
            Cell universe = solver.universe(solver.world.objectType());
            access.linkCell(f, p, site.reads, universe, true);
        }
        for (Memory.Named slot : site.reads.named) {
            value = states.join(value, solver.memory.value(slot));
        }
        for (Cell cell : site.reads.cells) {
            value = states.join(value, cell.state);
        }
        return value == State.BOTTOM ? states.nothingButNull : value;
    }

    State store(Flow f, int p, Kind kind, State value) {
        if (f.arg(p, 0) == State.BOTTOM || f.arg(p, 1) == State.BOTTOM || value == State.BOTTOM) {
            return State.BOTTOM;
        }
        write(link(f, p, kind), kind == Kind.REF ? value : State.ANY);
        return State.ANY;
    }

    private void write(Site site, State value) {
        for (Cell cell : site.writes.cells) {
            cell.join(states, value);
        }
        for (Memory.Named slot : site.writes.named) {
            slot.written.join(states, value);
        }
    }

    /// The previous value joins what is read; with `exchange` it is the result.
    State compareAndSet(Flow f, int p, Kind kind, boolean exchange) {
        return store(f, p, kind, f.arg(p, 3)) == State.BOTTOM ? State.BOTTOM : exchange ? read(f, p, kind, link(f, p, kind)) : State.ANY;
    }

    State getAndUpdate(Flow f, int p, Kind kind, boolean add) {
        State value = add ? State.ANY : f.arg(p, 2);
        return store(f, p, kind, value) == State.BOTTOM ? State.BOTTOM : read(f, p, kind, link(f, p, kind));
    }

    /// Both sides of the cells a raw access touches.
    static final class Site {
        final Access.Site reads = new Access.Site();
        final Access.Site writes = new Access.Site();
        private State base = State.BOTTOM;
        private State offset = State.BOTTOM;
    }

    private Site link(Flow f, int p, Kind kind) {
        if (f.sites[p] == null) {
            f.sites[p] = new Site();
        }
        var site = (Site) f.sites[p];
        State base = f.arg(p, 0);
        State offset = f.arg(p, 1);
        if (base.saturated != null) {
            f.readsPool.set(p);
        } else if (site.base == base && site.offset.same(offset)) {
            return site;
        }
        site.base = base;
        site.offset = offset;
        if (base.objects != null) {
            for (int reference : base.objects) {
                linkObject(f, p, site, kind, solver.image.live(reference), offset);
            }
        } else {
            for (int id : states.present(base).types) {
                linkType(f, p, site, kind, solver.world.typeById(id), offset);
            }
        }
        return site;
    }

    private void linkObject(Flow f, int p, Site site, Kind kind, ImageObjects.Entry object, State offset) {
        if (object.holder != null) {
            for (Field field : object.holder.fields()) {
                if (field.isStatic() && fits(field, kind, offset)) {
                    touched(field);
                    Cell cell = solver.staticCell(field);
                    access.linkCell(f, p, site.reads, cell, true);
                    access.linkCell(f, p, site.writes, cell, false);
                }
            }
        } else if (object.type instanceof ArrayType array) {
            if (fits(array, kind)) {
                Memory.Named slot = solver.memory.named(object, null);
                access.linkNamed(f, p, site.reads, slot, true);
                access.linkNamed(f, p, site.writes, slot, false);
            }
        } else {
            for (Field field : ((ClassType) object.type).instanceFields()) {
                if (fits(field, kind, offset)) {
                    touched(field);
                    Memory.Named slot = solver.memory.named(object, field);
                    access.linkNamed(f, p, site.reads, slot, true);
                    access.linkNamed(f, p, site.writes, slot, false);
                }
            }
        }
    }

    private void linkType(Flow f, int p, Site site, Kind kind, Type type, State offset) {
        if (type instanceof ArrayType array) {
            if (fits(array, kind)) {
                linkCells(f, p, site, array, null);
            }
            return;
        }
        List<Field> fields = ((ClassType) type).instanceFields();
        for (Field field : fields) {
            if (fits(field, kind, offset)) {
                touched(field);
                linkCells(f, p, site, type, field);
            }
        }
    }

    private void linkCells(Flow f, int p, Site site, Type type, Field field) {
        access.linkCell(f, p, site.reads, solver.memory.read(type, field), true);
        access.linkCell(f, p, site.writes, solver.memory.typed(type, field).written, false);
    }

    private void touched(Field field) {
        solver.memory.writtenFields.set(field.id());
        solver.memory.rawFields.set(field.id());
    }

    private static boolean fits(Field field, Kind kind, State offset) {
        return field.kind().bytes() == kind.bytes() && (field.kind() == Kind.REF) == (kind == Kind.REF)
                && (!offset.isConstant() || offset.bits == field.offset());
    }

    /// Bytes of a primitive array may be read and written at any width.
    private static boolean fits(ArrayType array, Kind kind) {
        return (array.element().kind() == Kind.REF) == (kind == Kind.REF);
    }
}
