package ingot.evaluator;

import ingot.world.ClassType;
import ingot.world.Type;
import ingot.world.World;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// The types that a saved state refers to. Their numbers are those of the World that saved it; another World has others, so a table goes
/// with the state, with the sizes that the objects were laid out by.
final class TypeTable {
    private final Map<Integer, Type> types;

    private TypeTable(Map<Integer, Type> types) {
        this.types = types;
    }

    static TypeTable toSave() {
        return new TypeTable(new TreeMap<>());
    }

    void add(Type type) {
        types.put(type.id(), type);
    }

    /// By the number in the saved state.
    Type get(int id) {
        return types.get(id);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(types.size());
        for (var entry : types.entrySet()) {
            out.writeInt(entry.getKey());
            out.writeUTF(entry.getValue().descriptor());
            out.writeInt(size(entry.getValue()));
        }
    }

    private static int size(Type type) {
        return type instanceof ClassType c ? (c.isInterface() ? 0 : c.instanceBytes()) * 65537 + c.staticsBytes() : 0;
    }

    /// Null if a type is absent from this World or laid out otherwise.
    static TypeTable read(DataInput in, World world) throws IOException {
        var types = new HashMap<Integer, Type>();
        for (int n = in.readInt(); n > 0; n--) {
            int id = in.readInt();
            Type type = world.type(in.readUTF());
            if (in.readInt() != (type == null ? -1 : size(type))) {
                return null;
            }
            types.put(id, type);
        }
        return new TypeTable(types);
    }
}
