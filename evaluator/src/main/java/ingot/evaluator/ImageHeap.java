package ingot.evaluator;

import ingot.abi.Kind;
import ingot.abi.ObjectLayout;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Type;
import ingot.world.World;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The objects of the image. A reference is an int: byte offset in the arena, a multiple of 8; 0 is null. Objects have the target's
/// layout ([ObjectLayout], field offsets of World); the class word holds [Type#id()], for a statics holder the negated id of its class.
///
/// The side tables (Class objects, statics holders, interned strings, resources) grow only; a log of their additions lets a transaction take them back.
public final class ImageHeap {
    final World world;
    final Arena arena;
    private int[] mirrorByType;
    private int[] staticsByType;
    /// Class object to type id.
    private final IntMap typeByMirror;
    private final Map<String, Integer> interned;
    /// What look-ups of resources find, by key: see [ResourceNatives].
    private final Map<String, Resource> resources;
    /// Additions to the side tables in order, for undo: Type (mirror), Statics, ResourceKey or String.
    private final List<Object> log = new ArrayList<>();
    private int hashes;
    /// Changes when references handed out before may have become invalid: caches outside compare it.
    private int epoch;
    private final int[] epochSource;

    private final ClassType stringType;
    private final ArrayType byteArray;
    private final int stringValue;
    private final int stringCoder;
    private final MirrorFields mirrorFields;
    /// Module and loader of Class objects by module name; the key "" is the application's unnamed module.
    private final Map<String, Integer> modules;

    private record Statics(int typeId) {}

    private record ResourceKey(String key) {}

    /// @param bytes of the contents of those that the look-up finds
    private record Resource(int object, int bytes) {}

    private record MirrorFields(int componentType, int modifiers, int primitive, int classLoader, int module) {}

    ImageHeap(World world) {
        this(world, new Arena(4 << 20), new int[1], new int[1 << 14], new int[1 << 14], new IntMap(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    }

    private ImageHeap(World world, Arena arena, int[] epochSource, int[] mirrorByType, int[] staticsByType, IntMap typeByMirror,
                      Map<String, Integer> interned, Map<String, Resource> resources, Map<String, Integer> modules) {
        this.world = world;
        this.arena = arena;
        this.epochSource = epochSource;
        this.mirrorByType = mirrorByType;
        this.staticsByType = staticsByType;
        this.typeByMirror = typeByMirror;
        this.interned = interned;
        this.resources = resources;
        this.modules = modules;
        this.epoch = ++epochSource[0];
        stringType = world.stringType();
        byteArray = world.arrayOf(world.primitive(Kind.BYTE));
        stringValue = offset(stringType, "value");
        stringCoder = offset(stringType, "coder");
        var mirror = world.classType();
        mirrorFields = new MirrorFields(offset(mirror, "componentType"), offset(mirror, "modifiers"), offset(mirror, "primitive"),
                offset(mirror, "classLoader"), offset(mirror, "module"));
    }

    ImageHeap copy() {
        var copy = new ImageHeap(world, arena.copy(), epochSource, mirrorByType.clone(), staticsByType.clone(), typeByMirror.copy(),
                new HashMap<>(interned), new HashMap<>(resources), new HashMap<>(modules));
        copy.hashes = hashes;
        return copy;
    }

    private static int offset(ClassType type, String field) {
        for (Field f : type.fields()) {
            if (f.name().equals(field)) {
                return f.offset();
            }
        }
        throw new AssertionError("no field " + type.name() + "." + field);
    }

    int epoch() {
        return epoch;
    }

    // Objects

    /// End of the arena: every object's reference is below.
    public int limit() {
        return arena.limit;
    }

    /// The object with the lowest reference, or 0.
    public int first() {
        return arena.limit > 8 ? 8 : 0;
    }

    /// The object after this one, or 0.
    public int next(int ref) {
        int next = ref + sizeOf(ref);
        return next < arena.limit ? next : 0;
    }

    /// The exact type of an object, null for a statics holder.
    public Type typeOf(int ref) {
        int id = arena.getInt(ref);
        return id > 0 ? world.typeById(id) : null;
    }

    int typeId(int ref) {
        return arena.getInt(ref);
    }

    /// The class whose statics this object holds, null for every other object.
    public ClassType holderOf(int ref) {
        int id = arena.getInt(ref);
        return id < 0 ? (ClassType) world.typeById(-id) : null;
    }

    /// Bytes of the whole object, a multiple of 8.
    public int sizeOf(int ref) {
        int id = arena.getInt(ref);
        if (id < 0) {
            return Math.max(8, ((ClassType) world.typeById(-id)).staticsBytes());
        }
        return world.typeById(id) instanceof ArrayType array
                ? (int) ObjectLayout.arrayBytes(array.element().kind(), arena.getInt(ref + ObjectLayout.ARRAY_LENGTH))
                : ((ClassType) world.typeById(id)).instanceBytes();
    }

    public int arrayLength(int ref) {
        return arena.getInt(ref + ObjectLayout.ARRAY_LENGTH);
    }

    public byte getByte(int ref, int offset) {
        return arena.getByte(ref + offset);
    }

    public short getShort(int ref, int offset) {
        return arena.getShort(ref + offset);
    }

    public char getChar(int ref, int offset) {
        return arena.getChar(ref + offset);
    }

    public int getInt(int ref, int offset) {
        return arena.getInt(ref + offset);
    }

    public long getLong(int ref, int offset) {
        return arena.getLong(ref + offset);
    }

    public int getRef(int ref, int offset) {
        return arena.getInt(ref + offset);
    }

    /// Bits of an instance or static field; `ref` is the object or the statics holder. Sub-int kinds come sign- or zero-extended.
    public long getBits(int ref, Field field) {
        return bits(ref + field.offset(), field.kind());
    }

    /// Bits of an element of an array of any kind.
    public long getElementBits(int array, int index) {
        Kind kind = ((ArrayType) typeOf(array)).element().kind();
        return bits(array + ObjectLayout.arrayBase(kind) + (index << kind.shift()), kind);
    }

    public int getElementRef(int array, int index) {
        return arena.getInt(array + 12 + (index << 2));
    }

    long bits(int address, Kind kind) {
        return switch (kind) {
            case BOOLEAN, BYTE -> arena.getByte(address);
            case SHORT -> arena.getShort(address);
            case CHAR -> arena.getChar(address);
            case INT, FLOAT, REF -> arena.getInt(address);
            case LONG, DOUBLE -> arena.getLong(address);
            case VOID -> 0;
        };
    }

    void putBits(int address, Kind kind, long bits) {
        switch (kind) {
            case BOOLEAN -> arena.putByte(address, (int) bits & 1);
            case BYTE -> arena.putByte(address, (int) bits);
            case SHORT, CHAR -> arena.putShort(address, (int) bits);
            case INT, FLOAT, REF -> arena.putInt(address, (int) bits);
            case LONG, DOUBLE -> arena.putLong(address, bits);
            case VOID -> { }
        }
    }

    // Making objects

    /// A zeroed instance. For the analysis' and linker's own tables, and for natives.
    public int newInstance(ClassType type) {
        return allocate(type.id(), type.instanceBytes());
    }

    /// A zeroed array.
    public int newArray(ArrayType type, int length) {
        int ref = allocate(type.id(), ObjectLayout.arrayBytes(type.element().kind(), length));
        arena.putInt(ref + ObjectLayout.ARRAY_LENGTH, length);
        return ref;
    }

    int allocate(int typeId, long bytes) {
        int ref = arena.allocate(bytes);
        if (ref == 0) {
            throw new HeapExhausted();
        }
        arena.putInt(ref, typeId);
        return ref;
    }

    /// The arena's two gigabytes are spent: OutOfMemoryError in evaluated code.
    static final class HeapExhausted extends RuntimeException {
        HeapExhausted() {
            super(null, null, false, false);
        }
    }

    int newBytes(byte[] content) {
        int ref = newArray(byteArray, content.length);
        System.arraycopy(content, 0, arena.bytes, ref + 12, content.length);
        return ref;
    }

    byte[] bytes(int array) {
        return Arrays.copyOfRange(arena.bytes, array + 12, array + 12 + arrayLength(array));
    }

    /// Writes `count` bytes into a byte array from element `from` on.
    void putBytes(int array, int from, byte[] content, int count) {
        int address = array + 12 + from;
        if (count > 0 && address < arena.mark()) {
            arena.save(address, count);
        }
        System.arraycopy(content, 0, arena.bytes, address, count);
    }

    // Strings

    /// The interned string, made on demand.
    public int intern(String value) {
        Integer known = interned.get(value);
        if (known == null) {
            known = newString(value);
            addInterned(value, known);
        }
        return known;
    }

    /// String.intern: the canonical reference for this string object.
    int internObject(int string) {
        String value = stringValue(string);
        Integer known = interned.putIfAbsent(value, string);
        if (known == null) {
            log.add(value);
            return string;
        }
        return known;
    }

    private void addInterned(String value, int ref) {
        interned.put(value, ref);
        log.add(value);
    }

    int newString(String value) {
        if (value == null) {
            return 0;
        }
        boolean latin1 = value.chars().allMatch(c -> c < 256);
        int ref = newInstance(stringType);
        int bytes = newBytes(value.getBytes(latin1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16LE));
        if (!latin1) { // a lone surrogate must survive, which a charset would replace
            for (int i = 0; i < value.length(); i++) {
                arena.putShort(bytes + 12 + 2 * i, value.charAt(i));
            }
        }
        arena.putInt(ref + stringValue, bytes);
        arena.putByte(ref + stringCoder, latin1 ? 0 : 1);
        return ref;
    }

    /// The content of a java.lang.String object, null for null.
    public String stringValue(int ref) {
        if (ref == 0) {
            return null;
        }
        int value = arena.getInt(ref + stringValue);
        int length = arrayLength(value);
        if (arena.getByte(ref + stringCoder) == 0) {
            return new String(arena.bytes, value + 12, length, StandardCharsets.ISO_8859_1);
        }
        var chars = new char[length / 2];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = arena.getChar(value + 12 + 2 * i);
        }
        return new String(chars);
    }

    // Resources

    /// 0 if none was made for the key.
    int resource(String key) {
        Resource known = resources.get(key);
        return known == null ? 0 : known.object;
    }

    void addResource(String key, int resource, int bytes) {
        resources.put(key, new Resource(resource, bytes));
        log.add(new ResourceKey(key));
    }

    /// Bytes of the objects made since then. The contents of resources are in the image only where a look-up at run time needs them, so they do not count.
    int grownSince(int limit) {
        return arena.limit - limit - resources.values().stream().filter(resource -> resource.object >= limit).mapToInt(Resource::bytes).sum();
    }

    // Class objects

    /// The java.lang.Class object of a type, made on demand.
    public int mirror(Type type) {
        int id = type.id();
        if (id < mirrorByType.length && mirrorByType[id] != 0) {
            return mirrorByType[id];
        }
        return makeMirror(type);
    }

    private int makeMirror(Type type) {
        int ref = newInstance(world.classType());
        setMirror(type, ref);
        log.add(type);
        arena.putShort(ref + mirrorFields.modifiers, Reflection.modifiers(type));
        if (type.kind() != Kind.REF) {
            arena.putByte(ref + mirrorFields.primitive, 1);
        }
        if (type instanceof ArrayType array) {
            arena.putInt(ref + mirrorFields.componentType, mirror(array.element()));
        }
        int module = modules.getOrDefault(moduleKey(type), 0);
        if (module != 0) {
            setModule(ref, type, module);
        }
        return ref;
    }

    private void setMirror(Type type, int ref) {
        if (type.id() >= mirrorByType.length) {
            mirrorByType = Arrays.copyOf(mirrorByType, Math.max(type.id() + 1, mirrorByType.length * 2));
        }
        mirrorByType[type.id()] = ref;
        typeByMirror.put(ref, type.id());
    }

    private static String moduleKey(Type type) {
        return switch (type) {
            case ArrayType array -> moduleKey(array.element());
            case ClassType c -> c.moduleName() == null ? "" : c.moduleName();
            default -> "java.base";
        };
    }

    /// Module.defineModule0: the Class objects of the module made so far, and those made from now on, point to it. `name` "" is the
    /// application's unnamed module.
    void defineModule(String name, int module) {
        modules.put(name, module);
        for (int i = 0; i < mirrorByType.length; i++) {
            if (mirrorByType[i] != 0 && moduleKey(world.typeById(i)).equals(name)) {
                setModule(mirrorByType[i], world.typeById(i), module);
            }
        }
    }

    int module(String name) {
        return modules.getOrDefault(name, 0);
    }

    private void setModule(int mirror, Type type, int module) {
        arena.putInt(mirror + mirrorFields.module, module);
        arena.putInt(mirror + mirrorFields.classLoader, arena.getInt(module + offset((ClassType) typeOf(module), "loader")));
    }

    /// The type of a Class object, null for every other object.
    public Type mirrored(int ref) {
        int id = typeByMirror.get(ref);
        return id == 0 ? null : world.typeById(id);
    }

    /// The object that holds a class's static fields (a header, then the fields at their offsets), made on demand.
    public int statics(ClassType type) {
        int id = type.id();
        if (id < staticsByType.length && staticsByType[id] != 0) {
            return staticsByType[id];
        }
        int ref = allocate(-id, Math.max(8, type.staticsBytes()));
        setStatics(id, ref);
        log.add(new Statics(id));
        return ref;
    }

    private void setStatics(int id, int ref) {
        if (id >= staticsByType.length) {
            staticsByType = Arrays.copyOf(staticsByType, Math.max(id + 1, staticsByType.length * 2));
        }
        staticsByType[id] = ref;
    }

    /// The statics holder if it exists, else 0.
    int staticsIfPresent(int typeId) {
        return typeId < staticsByType.length ? staticsByType[typeId] : 0;
    }

    // Identity hash codes: a counter scrambled to 25 positive bits, in the lock word from the first request on

    /// 0 if nobody asked for it.
    public int identityHash(int ref) {
        return arena.getInt(ref + ObjectLayout.LOCK_WORD) >>> ObjectLayout.HASH_SHIFT;
    }

    int makeIdentityHash(int ref) {
        int known = identityHash(ref);
        if (known == 0) {
            // A Weyl sequence: well spread over the low bits that hash tables use, and never 0 in 2^25 requests.
            known = (++hashes * 0x9E3779B1 >>> 7) | 1;
            arena.putInt(ref + ObjectLayout.LOCK_WORD, known << ObjectLayout.HASH_SHIFT | ObjectLayout.LOCK_NEUTRAL);
        }
        return known;
    }

    // Transactions

    record Savepoint(Arena.Savepoint arena, int log, int hashes) {}

    Savepoint begin() {
        return new Savepoint(arena.begin(), log.size(), hashes);
    }

    void commit(Savepoint savepoint) {
        arena.commit(savepoint.arena);
    }

    void rollBack(Savepoint savepoint) {
        for (int i = log.size() - 1; i >= savepoint.log; i--) {
            switch (log.removeLast()) {
                case Type type -> {
                    typeByMirror.remove(mirrorByType[type.id()]);
                    mirrorByType[type.id()] = 0;
                }
                case Statics(int id) -> staticsByType[id] = 0;
                case ResourceKey(String key) -> resources.remove(key);
                case Object string -> interned.remove(string);
            }
        }
        hashes = savepoint.hashes;
        arena.rollBack(savepoint.arena);
        epoch = ++epochSource[0];
    }

    // Saved states, see BootCache

    void collect(TypeTable table) {
        for (int ref = first(); ref != 0; ref = next(ref)) {
            table.add(world.typeById(Math.abs(typeId(ref))));
        }
        for (int id = 1; id < mirrorByType.length; id++) {
            if (mirrorByType[id] != 0) {
                table.add(world.typeById(id));
            }
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(arena.limit);
        out.write(arena.bytes, 0, arena.limit);
        out.writeInt(hashes);
        writeTable(out, mirrorByType);
        writeTable(out, staticsByType);
        int[] strings = interned.values().stream().mapToInt(Integer::intValue).sorted().toArray();
        out.writeInt(strings.length);
        for (int string : strings) {
            out.writeInt(string);
        }
        out.writeInt(modules.size());
        for (var module : new TreeMap<>(modules).entrySet()) {
            out.writeUTF(module.getKey());
            out.writeInt(module.getValue());
        }
    }

    private static void writeTable(DataOutput out, int[] byType) throws IOException {
        out.writeInt((int) Arrays.stream(byType).filter(ref -> ref != 0).count());
        for (int id = 0; id < byType.length; id++) {
            if (byType[id] != 0) {
                out.writeInt(id);
                out.writeInt(byType[id]);
            }
        }
    }

    /// Fills this new heap.
    void read(DataInput in, TypeTable types) throws IOException {
        int limit = in.readInt();
        arena.read(in, limit);
        for (int ref = first(); ref != 0; ref = next(ref)) {
            int id = arena.getInt(ref);
            arena.putInt(ref, Integer.signum(id) * types.get(Math.abs(id)).id());
            arena.markStart(ref);
        }
        hashes = in.readInt();
        for (int n = in.readInt(); n > 0; n--) {
            setMirror(types.get(in.readInt()), in.readInt());
        }
        for (int n = in.readInt(); n > 0; n--) {
            setStatics(types.get(in.readInt()).id(), in.readInt());
        }
        for (int n = in.readInt(); n > 0; n--) {
            int string = in.readInt();
            interned.put(stringValue(string), string);
        }
        for (int n = in.readInt(); n > 0; n--) {
            modules.put(in.readUTF(), in.readInt());
        }
    }
}
