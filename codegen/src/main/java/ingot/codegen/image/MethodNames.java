package ingot.codegen.image;

import ingot.abi.FrameTable;
import ingot.codegen.CompiledMethod;
import ingot.codegen.Safepoint;
import ingot.ir.Position;
import ingot.linker.RelocationKind;
import ingot.linker.Section;
import ingot.linker.Symbol;
import ingot.world.ClassType;
import ingot.world.Method;
import ingot.world.Type;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Names of the methods that occur in frames, and of their classes (FrameTable). Those that occur most have the smallest indexes, which take one byte.
final class MethodNames {
    private static final int U24 = 1 << 24;

    private final List<Method> methods;
    private final Map<Method, Integer> indexes = new HashMap<>();

    private MethodNames(List<Method> methods) {
        this.methods = methods;
        for (Method method : methods) {
            indexes.put(method, indexes.size());
        }
    }

    static MethodNames of(List<CompiledMethod> compiled) {
        var uses = new LinkedHashMap<Method, Integer>();
        for (CompiledMethod method : compiled) {
            if (method.isFramed()) {
                uses.merge(method.method(), 1, Integer::sum);
            }
            for (Safepoint safepoint : method.safepoints()) {
                for (Position p = safepoint.position(); p != null && p.caller() != null; p = p.caller()) {
                    uses.merge(p.method(), 1, Integer::sum);
                }
            }
        }
        return new MethodNames(uses.entrySet().stream().sorted(Comparator.comparingInt(e -> -e.getValue())).map(Map.Entry::getKey).toList());
    }

    int index(Method method) {
        return indexes.get(method);
    }

    /// @param symbol  of the methods' entries
    /// @param classes of the classes' entries
    void write(Section tables, Symbol symbol, Symbol classes, Symbol tablesStart, Strings names, Function<Type, Symbol> hub) {
        var holders = new LinkedHashMap<ClassType, Integer>();
        var entries = new byte[methods.size() * FrameTable.NAME_ENTRY_BYTES];
        int at = 0;
        for (Method method : methods) {
            int holder = holders.computeIfAbsent(method.holder(), _ -> holders.size());
            put(entries, at, holder << 1 | (method.isHidden() ? FrameTable.HIDDEN : 0));
            put(entries, at + FrameTable.NAME_OFFSET, names.offset(method.name()));
            at += FrameTable.NAME_ENTRY_BYTES;
        }
        tables.define(symbol, tables.append(entries, 1), entries.length);
        int size = holders.size() * FrameTable.CLASS_ENTRY_BYTES;
        at = tables.append(new byte[size], 4);
        tables.define(classes, at, size);
        for (ClassType holder : holders.keySet()) {
            Symbol hubSymbol = hub.apply(holder);
            if (hubSymbol != null) {
                tables.relocate(at, RelocationKind.ABSOLUTE_32, hubSymbol, 0);
            } else { // the image lies below 2 GiB
                tables.relocate(at, RelocationKind.ABSOLUTE_32, tablesStart, names.offset(holder.name()) + (FrameTable.NO_HUB & 0xFFFF_FFFFL));
            }
            if (fileOfClass(holder.name()).equals(holder.sourceFile())) {
                tables.patchInt(at + 4, FrameTable.FILE_OF_CLASS);
            } else if (holder.sourceFile() != null) {
                tables.relocate(at + 4, RelocationKind.ABSOLUTE_32, tablesStart, names.offset(holder.sourceFile()));
            }
            at += FrameTable.CLASS_ENTRY_BYTES;
        }
    }

    /// u32 address of each method's descriptor.
    void writeDescriptors(Section tables, Symbol symbol, Symbol tablesStart, Strings names) {
        int size = 4 * methods.size();
        int at = tables.append(new byte[size], 4);
        tables.define(symbol, at, size);
        for (Method method : methods) {
            tables.relocate(at, RelocationKind.ABSOLUTE_32, tablesStart, names.offset(method.descriptor()));
            at += 4;
        }
    }

    /// What javac's file of a class is called, in all but rare cases.
    private static String fileOfClass(String name) {
        int start = name.lastIndexOf('.') + 1;
        int end = name.indexOf('$', start);
        return name.substring(start, end < 0 ? name.length() : end) + ".java";
    }

    private static void put(byte[] bytes, int at, int value) {
        if (value >>> 24 != 0) {
            throw new AssertionError("the tables of names have outgrown their format: " + value + " is not below " + U24);
        }
        bytes[at] = (byte) value;
        bytes[at + 1] = (byte) (value >> 8);
        bytes[at + 2] = (byte) (value >> 16);
    }
}
