package ingot.codegen.image;

import ingot.abi.HubLayout;
import ingot.abi.Kind;
import ingot.analysis.ClosedProgram;
import ingot.linker.RelocationKind;
import ingot.linker.Section;
import ingot.linker.Symbol;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.PrimitiveType;
import ingot.world.Type;
import ingot.world.World;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Writes the hubs and what they point to: reference maps, bitmaps of subtypes. Equal maps and bitmaps are shared.
final class HubWriter {
    private final ClosedProgram program;
    private final World world;
    private final TypeNumbering numbering;
    private final Section hubs;
    private final Section tables;
    private final Function<Type, Symbol> hubSymbol;
    private final Map<List<Integer>, Integer> referenceMaps = new HashMap<>();
    private final Map<BitSet, Integer> bitmaps = new HashMap<>();
    private final Symbol tablesStart;

    HubWriter(ClosedProgram program, TypeNumbering numbering, Section hubs, Section tables, Symbol tablesStart, Function<Type, Symbol> hubSymbol) {
        this.program = program;
        this.world = program.world();
        this.numbering = numbering;
        this.hubs = hubs;
        this.tables = tables;
        this.tablesStart = tablesStart;
        this.hubSymbol = hubSymbol;
    }

    /// @param mirror        symbol of a type's Class object, or null if the image has none
    /// @param tellsSubtypes the run-time asks hubs of classes for their subtypes (Class.isInstance, array copies)
    void write(Function<Type, Symbol> mirror, Strings names, boolean tellsSubtypes) {
        List<Type> types = numbering.types();
        for (int i = 0; i < types.size(); i++) {
            Type type = types.get(i);
            int at = hubs.append(new byte[HubLayout.BYTES], HubLayout.BYTES);
            hubs.define(hubSymbol.apply(type), at, HubLayout.BYTES);
            hubs.patchInt(at + HubLayout.LAYOUT, layout(type));
            pointer(at + HubLayout.MIRROR, mirror.apply(type));
            if (type.kind() != Kind.VOID && program.isAllocated(world.arrayOf(type))) { // the code knows of no other
                pointer(at + HubLayout.ARRAY, hubOrNull(world.arrayOf(type)));
            }
            if (numbering.isAllocated(i) && type instanceof ClassType c) {
                referenceMap(at, c);
            }
            if (type instanceof ArrayType array) {
                pointer(at + HubLayout.ELEMENT_OR_SUPER, hubOrNull(array.element()));
                if (numbering.isAllocated(i) && array.element().kind() == Kind.REF) {
                    table(at + HubLayout.STORABLE, bitmap(array.element()));
                }
            } else if (type instanceof ClassType c && c.superclass() != null) {
                pointer(at + HubLayout.ELEMENT_OR_SUPER, hubOrNull(c.superclass()));
            }
            BitSet subtypes = tellsSubtypes && type instanceof ClassType ? numbering.subtypes(type) : new BitSet();
            if (subtypes.cardinality() > 1) { // a type is its own subtype without a bit
                table(at + HubLayout.STORABLE, bitmap(subtypes));
            }
            hubs.patchInt(at + HubLayout.FLAGS, flags(type));
            table(at + HubLayout.NAME, names.offset(type.name()));
        }
    }

    private Symbol hubOrNull(Type type) {
        return type == null || numbering.number(type) < 0 ? null : hubSymbol.apply(type);
    }

    private void pointer(int at, Symbol target) {
        if (target != null) {
            hubs.relocate(at, RelocationKind.ABSOLUTE_32, target, 0);
        }
    }

    private void table(int at, int offset) {
        hubs.relocate(at, RelocationKind.ABSOLUTE_32, tablesStart, offset);
    }

    private int layout(Type type) {
        return switch (type) {
            case ArrayType array -> HubLayout.ARRAY_FLAG | array.element().kind().ordinal() << 8 | array.element().kind().shift();
            case ClassType c -> c.isInterface() ? 0 : program.instanceBytes(c);
            case PrimitiveType _ -> 0;
        };
    }

    /// A reference that nobody reads keeps nothing alive.
    private void referenceMap(int at, ClassType type) {
        List<Integer> offsets = type.instanceFields().stream().filter(f -> f.kind() == Kind.REF && program.isRead(f)).map(Field::offset).sorted().toList();
        if (offsets.isEmpty()) {
            return;
        }
        table(at + HubLayout.REFERENCE_MAP, referenceMaps.computeIfAbsent(offsets, list -> {
            var bytes = new byte[2 + 2 * list.size()];
            putShort(bytes, 0, list.size());
            for (int i = 0; i < list.size(); i++) {
                putShort(bytes, 2 + 2 * i, list.get(i));
            }
            return tables.append(bytes, 2);
        }));
    }

    private static void putShort(byte[] bytes, int at, int value) {
        bytes[at] = (byte) value;
        bytes[at + 1] = (byte) (value >> 8);
    }

    /// Offset in the table section of the bitmap of the instantiated subtypes of `type`.
    int bitmap(Type type) {
        return bitmap(numbering.instances(type));
    }

    private int bitmap(BitSet subtypes) {
        return bitmaps.computeIfAbsent(subtypes, bits -> {
            var bytes = new byte[(numbering.types().size() + 31) / 32 * 4]; // whole words: it is read by bt with a 32-bit operand
            byte[] set = bits.toByteArray();
            System.arraycopy(set, 0, bytes, 0, set.length);
            return tables.append(bytes, 4);
        });
    }

    private int flags(Type type) {
        if (!(type instanceof ClassType c)) {
            return type instanceof PrimitiveType ? HubLayout.FLAG_PRIMITIVE : HubLayout.FLAG_CLONEABLE;
        }
        int flags = c.isInterface() ? HubLayout.FLAG_INTERFACE : 0;
        if (c.isSubtypeOf(world.throwableType())) {
            flags |= HubLayout.FLAG_THROWABLE;
        }
        if (c.isSubtypeOf(world.cloneableType())) {
            flags |= HubLayout.FLAG_CLONEABLE;
        }
        for (ClassType s = c; s != null; s = s.superclass()) {
            flags |= switch (s.internalName()) { // the reference strengths are the VM's, java.lang.ref package documentation
                case "java/lang/ref/SoftReference" -> 1;
                case "java/lang/ref/WeakReference" -> 2;
                case "java/lang/ref/PhantomReference" -> 3;
                case "java/lang/ref/FinalReference" -> HubLayout.FLAG_FINAL_REFERENCE;
                default -> 0;
            };
        }
        return flags;
    }
}
