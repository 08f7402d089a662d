package ingot.codegen.image;

import ingot.abi.FrameTable;
import ingot.linker.RelocationKind;
import ingot.linker.Section;
import ingot.linker.Symbol;
import ingot.world.ClassType;
import ingot.world.Method;
import ingot.world.Type;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Names of the frames' methods, see FrameTable.
final class MethodNames {
    private final List<Method> methods = new ArrayList<>();
    private final Map<Method, Integer> indexes = new HashMap<>();

    int index(Method method) {
        return indexes.computeIfAbsent(method, m -> {
            methods.add(m);
            return methods.size() - 1;
        });
    }

    void write(Section tables, Symbol symbol, Symbol tablesStart, Strings names, Function<Type, Symbol> hub) {
        int at = tables.append(new byte[methods.size() * FrameTable.NAME_ENTRY_BYTES], 4);
        tables.define(symbol, at, methods.size() * FrameTable.NAME_ENTRY_BYTES);
        for (var method : methods) {
            ClassType holder = method.holder();
            Symbol hubSymbol = hub.apply(holder);
            if (hubSymbol != null) {
                tables.relocate(at, RelocationKind.ABSOLUTE_32, hubSymbol, 0);
            }
            tables.relocate(at + 4, RelocationKind.ABSOLUTE_32, tablesStart, names.offset(holder.name()));
            // Bit 31 of the address marks a hidden frame: the image lies below 2 GiB.
            tables.relocate(at + 8, RelocationKind.ABSOLUTE_32, tablesStart, names.offset(method.name()) + (method.isHidden() ? FrameTable.HIDDEN & 0xFFFF_FFFFL : 0));
            if (holder.sourceFile() != null) {
                tables.relocate(at + 12, RelocationKind.ABSOLUTE_32, tablesStart, names.offset(holder.sourceFile()));
            }
            at += FrameTable.NAME_ENTRY_BYTES;
        }
    }
}
