package ingot.codegen.image;

import ingot.abi.FrameTable;
import ingot.abi.Helper;
import ingot.abi.PropertyTable;
import ingot.abi.ThreadBlock;
import ingot.analysis.ClosedProgram;
import ingot.codegen.CompiledMethod;
import ingot.codegen.Observation;
import ingot.codegen.Relocation;
import ingot.codegen.Target;
import ingot.codegen.x64.EntryStub;
import ingot.codegen.x64.Stubs;
import ingot.evaluator.ImageHeap;
import ingot.linker.Executable;
import ingot.linker.Link;
import ingot.linker.RelocationKind;
import ingot.linker.Section;
import ingot.linker.Symbol;
import ingot.linker.SymbolKind;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Method;
import ingot.world.Type;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Puts the parts of the image into sections and links them. Symbols that the run-time asks for by name are defined here.
public final class ImageWriter {
    /// The symbol of the table of resources.
    static final String RESOURCES = "ingot.resources";

    private final ClosedProgram program;
    private final TypeNumbering numbering;
    private final List<CompiledMethod> methods;
    private final Link link = new Link();
    private final Section hubs = link.section(".ingot.hubs", Link.Segment.READ, 32);
    private final Section tables = link.section(".rodata", Link.Segment.READ, 8);
    private final Section text = link.section(".text", Link.Segment.EXECUTE, 16);
    private final Section heap = link.section(".ingot.heap", Link.Segment.WRITE, 16);
    private final Section bss = link.section(".bss", Link.Segment.WRITE, 64);
    private final Map<Method, Symbol> code = new HashMap<>();
    private final Map<Type, Symbol> hubSymbols = new HashMap<>();
    private final Map<Integer, Symbol> objects = new HashMap<>();
    private final Map<Method, Symbol> columns = new HashMap<>();
    private final Map<String, Symbol> named = new HashMap<>();
    private final Symbol firstHub = named("ingot.hubs");
    private final Symbol dispatch = named("ingot.dispatch");
    private final Symbol tablesStart = named("ingot.tables");
    private final HubWriter hubWriter;
    private final boolean helpfulMessages;
    private final List<String> runTimeOptions;
    private final Observation observation;
    /// The image objects that are written, in the order of the walk that found them.
    private List<Integer> live;

    /// @param helpfulMessages whether NullPointerExceptions of the machine have texts, if the program asks for any
    /// @param runTimeOptions  -Xmx and the like, which INGOT_OPTS overrides
    /// @param observation     null: none
    public ImageWriter(ClosedProgram program, TypeNumbering numbering, List<CompiledMethod> methods, boolean helpfulMessages, List<String> runTimeOptions,
            Observation observation) {
        this.program = program;
        this.numbering = numbering;
        this.methods = methods;
        this.helpfulMessages = helpfulMessages;
        this.runTimeOptions = runTimeOptions;
        this.observation = observation;
        this.hubWriter = new HubWriter(program, numbering, hubs, tables, tablesStart, this::hub);
    }

    /// @param entry compiled entry stub, symbol `_start`
    public Executable write(CompiledMethod entry, Link.Strip strip) {
        var reached = LiveObjects.of(program, Stream.concat(Stream.of(entry), methods.stream()).toList(), numbering.types());
        live = program.imageObjects().stream().filter(reached::contains).toList();
        hubs.define(firstHub, 0, 0);
        tables.define(tablesStart, 0, 0);
        var names = new Strings(tables);
        boolean tellsSubtypes = program.methods().stream().anyMatch(m -> m.signature().equals("ingot/runtime/jdk/LangClass.isSubtype(JJ)Z"));
        hubWriter.write(this::mirror, names, tellsSubtypes);
        word("ingot.hubs.count", numbering.types().size());
        writeDispatchTable();
        writeHeap();
        writeCode(entry);
        writeFrames(names);
        writeOptions();
        link.defineBuildId(named("ingot.build.id"));
        bss.define(named("ingot.signal.stack"), bss.reserve(ThreadBlock.SIGNAL_STACK_BYTES, 64), ThreadBlock.SIGNAL_STACK_BYTES);
        bss.define(named("ingot.thread.main"), bss.reserve(ThreadBlock.BYTES, 64), ThreadBlock.BYTES);
        if (observation != null) {
            writeObservation();
        }
        bss.define(named("ingot.image.end"), bss.size(), 0);
        return link.link(new Link.Options(named.get(EntryStub.SYMBOL), strip));
    }

    private Symbol named(String name) {
        return named.computeIfAbsent(name, n -> link.symbol(n, SymbolKind.OBJECT));
    }

    private Symbol hub(Type type) {
        if (numbering.number(type) < 0) {
            return null;
        }
        return hubSymbols.computeIfAbsent(type, t -> link.symbol("hub " + t.name(), SymbolKind.OBJECT));
    }

    private Symbol object(int reference) {
        return objects.computeIfAbsent(reference, r -> link.symbol(name(r), SymbolKind.OBJECT));
    }

    /// What debuggers and `inspect` show.
    private String name(int reference) {
        ImageHeap image = program.heap();
        if (image.holderOf(reference) != null) {
            return "statics " + image.holderOf(reference).name();
        }
        Type mirrored = image.mirrored(reference);
        return mirrored != null ? "class " + mirrored.name() : image.typeOf(reference).name() + "@" + reference;
    }

    private Symbol mirror(Type type) {
        int mirror = program.heap().mirror(type);
        return program.isKept(mirror) ? object(mirror) : null;
    }

    private Symbol code(Method method) {
        return code.computeIfAbsent(method, m -> link.symbol(m.toString(), SymbolKind.FUNCTION));
    }

    private void word(String symbol, int value) {
        int at = tables.append(new byte[4], 4);
        tables.patchInt(at, value);
        tables.define(named(symbol), at, 4);
    }

    /// What start compares with, or takes before, INGOT_OPTS.
    private void writeOptions() {
        bytes("ingot.options", (String.join(" ", runTimeOptions) + '\0').getBytes(StandardCharsets.UTF_8));
        var read = program.evaluator().propertyReads();
        word("ingot.properties.count", read.size());
        int at = tables.append(new byte[PropertyTable.ENTRY_BYTES * read.size()], 4);
        tables.define(named("ingot.properties"), at, PropertyTable.ENTRY_BYTES * read.size());
        for (var property : read.entrySet()) {
            tables.patchInt(at, PropertyTable.hash(property.getKey().getBytes(StandardCharsets.UTF_8)));
            tables.patchInt(at + PropertyTable.VALUE, property.getValue() == null ? PropertyTable.NOT_SET
                : PropertyTable.hash(property.getValue().getBytes(StandardCharsets.UTF_8)));
            at += PropertyTable.ENTRY_BYTES;
        }
    }

    /// The marks have their pages alone.
    private void writeObservation() {
        bytes(Observation.FILE, (observation.file() + "\0").getBytes(StandardCharsets.UTF_8));
        int size = (observation.methods().size() + Observation.PAGE_BYTES - 1) & -Observation.PAGE_BYTES;
        bss.define(named(Observation.MARKS), bss.reserve(size, Observation.PAGE_BYTES), size);
    }

    private void writeDispatchTable() {
        var selectors = new LinkedHashSet<Method>();
        for (CompiledMethod method : methods) {
            for (Relocation relocation : method.relocations()) {
                if (relocation.target() instanceof Target.Column(var resolved)) {
                    selectors.add(resolved);
                }
            }
        }
        var table = new DispatchTable(program, numbering, selectors);
        int at = tables.append(new byte[4 * table.cells().size()], 4);
        tables.define(dispatch, at, 4 * table.cells().size());
        for (Method cell : table.cells()) {
            if (cell != null) {
                tables.relocate(at, RelocationKind.ABSOLUTE_32, code(cell), 0);
            }
            at += 4;
        }
        for (Method selector : selectors) {
            // code address = u32 at [column + classWord / 8]
            int displacement = table.displacement(selector);
            columns.put(selector, link.computed("column " + selector, () -> dispatch.address() + 4L * displacement - firstHub.address() / 8));
        }
    }

    private void writeHeap() {
        var layout = new HeapWriter(program, live, this::object, this::hub).write(heap, bss);
        heap.define(named("ingot.heap.mutable.start"), layout.mutableStart(), 0);
        heap.define(named("ingot.heap.mutable.end"), layout.mutableEnd(), 0);
        word("ingot.roots.count", layout.staticRoots().size());
        int at = tables.append(new byte[4 * layout.staticRoots().size()], 4);
        tables.define(named("ingot.roots"), at, 4 * layout.staticRoots().size());
        Symbol heapStart = named("ingot.heap.start");
        heap.define(heapStart, 0, 0);
        for (int root : layout.staticRoots()) {
            tables.relocate(at, RelocationKind.ABSOLUTE_32, heapStart, root);
            at += 4;
        }
        word("ingot.zeroes.count", layout.zeroArrays().size());
        at = tables.append(new byte[12 * layout.zeroArrays().size()], 4);
        tables.define(named("ingot.zeroes"), at, 12 * layout.zeroArrays().size());
        for (var array : layout.zeroArrays()) {
            tables.relocate(at, RelocationKind.ABSOLUTE_32, object(array.reference()), 0);
            tables.relocate(at + 4, RelocationKind.ABSOLUTE_32, hub(array.type()), 0);
            tables.patchInt(at + 8, array.length());
            at += 12;
        }
        writeMirrors();
        writeInterned();
        if (isUsed(RESOURCES)) {
            word(RESOURCES + ".count", program.resources().size());
            addresses(RESOURCES, program.resources());
        }
    }

    private int addresses(String symbol, List<Integer> references) {
        int at = tables.append(new byte[4 * references.size()], 4);
        tables.define(named(symbol), at, 4 * references.size());
        for (int i = 0; i < references.size(); i++) {
            tables.relocate(at + 4 * i, RelocationKind.ABSOLUTE_32, object(references.get(i)), 0);
        }
        return at + 4 * references.size();
    }

    /// The interned strings of the image, if the program interns any: their addresses, u32.
    private void writeInterned() {
        if (!isUsed("ingot.interned.start")) {
            return;
        }
        ImageHeap image = program.heap();
        var strings = live.stream().filter(r -> image.typeOf(r) == program.world().stringType() && image.intern(image.stringValue(r)) == r).toList();
        tables.define(named("ingot.interned.end"), addresses("ingot.interned.start", strings), 0);
    }

    private boolean isUsed(String symbol) {
        var target = new Target.Named(symbol);
        return methods.stream().flatMap(m -> m.relocations().stream()).anyMatch(r -> r.target().equals(target));
    }

    /// The VM's own fields of Class objects.
    private void writeMirrors() {
        ClassType classType = program.world().classType();
        Field hubField = classType.declaredField("hub", "I");
        Field stateField = classType.declaredField("initState", "I");
        Field codeField = classType.declaredField("initCode", "I");
        Field valuesField = classType.declaredField("enumValues", "I");
        Field assertionsField = classType.declaredField("assertions", "I");
        ImageHeap image = program.heap();
        for (int reference : live) {
            Type type = image.mirrored(reference);
            if (type == null) {
                continue;
            }
            Symbol mirror = object(reference);
            if (hub(type) != null && program.isRead(hubField)) {
                heap.relocate(mirror.offset() + hubField.offset(), RelocationKind.ABSOLUTE_32, hub(type), 0);
            }
            if (type instanceof ClassType c && c.origin() == ClassType.Origin.PROGRAM && program.world().options().assertions() && program.isRead(assertionsField)) {
                heap.patchInt(mirror.offset() + assertionsField.offset(), 1);
            }
            if (type instanceof ClassType c && program.isDeferred(c)) {
                if (program.isRead(stateField)) {
                    heap.patchInt(mirror.offset() + stateField.offset(), 1);
                }
                Field values = LiveObjects.valuesAtRunTime(program, c);
                if (values != null) {
                    heap.relocate(mirror.offset() + valuesField.offset(), RelocationKind.ABSOLUTE_32, object(image.statics(c)), values.offset());
                }
                Method initialiser = c.initialiser();
                if (initialiser != null && program.isRead(codeField) && program.isCompiled(initialiser)) {
                    heap.relocate(mirror.offset() + codeField.offset(), RelocationKind.ABSOLUTE_32, code(initialiser), 0);
                }
            }
        }
    }

    private void writeCode(CompiledMethod entry) {
        text.define(named("ingot.code"), 0, 0);
        append(entry, named(EntryStub.SYMBOL));
        boolean tellsNulls = isUsed("ingot.nulls");
        var bytecodes = isUsed("ingot.frames.bytecodes") ? new BytecodeIndexes() : null;
        var texts = new NullTexts(program.world());
        for (CompiledMethod method : methods) {
            int start = append(method, code(method.method()));
            if (Stubs.pcSymbol(method.method()) != null) {
                text.define(named(Stubs.pcSymbol(method.method())), start + method.safepoints().getFirst().pcOffset(), 0);
            }
            if (tellsNulls && helpfulMessages) {
                texts.add(method, start);
            }
            if (bytecodes != null) {
                bytecodes.add(method, start);
            }
        }
        if (bytecodes != null) {
            word("ingot.frames.bytecodes.count", bytecodes.count());
            bytes("ingot.frames.bytecodes", bytecodes.encoded());
        }
        if (tellsNulls) {
            write(texts);
        }
    }

    private void write(NullTexts texts) {
        word("ingot.nulls.count", texts.count());
        var encoded = texts.encode();
        bytes("ingot.nulls", encoded.sites());
        bytes("ingot.nulls.texts", encoded.texts());
        bytes("ingot.nulls.rules", encoded.rules());
    }

    private void bytes(String symbol, byte[] bytes) {
        tables.define(named(symbol), tables.append(bytes, 1), bytes.length);
    }

    /// Result: where the code begins in the section.
    private int append(CompiledMethod method, Symbol symbol) {
        int at = text.append(method.code(), method.alignment());
        text.define(symbol, at, method.code().length);
        for (Relocation relocation : method.relocations()) {
            text.relocate(at + relocation.offset(), relocation.relative() ? RelocationKind.RELATIVE_32 : RelocationKind.ABSOLUTE_32,
                    target(relocation.target()), relocation.addend() + addend(relocation.target()) - (relocation.relative() ? 4 : 0));
        }
        return at;
    }

    private Symbol target(Target target) {
        return switch (target) {
            case Target.Code(var method) -> code(method);
            case Target.HubOf(var type) -> hub(type);
            case Target.Image(var reference) -> object(reference);
            case Target.Statics(var type) -> object(program.heap().statics(type));
            case Target.Column(var resolved) -> columns.get(resolved);
            case Target.TypeBits _ -> tablesStart;
            case Target.Named(var symbol) -> symbol.startsWith(Helper.SYMBOL_PREFIX) ? code(helper(symbol)) : named(symbol);
        };
    }

    private Method helper(String symbol) {
        return program.world().helper(Helper.valueOf(symbol.substring(Helper.SYMBOL_PREFIX.length())));
    }

    private int addend(Target target) {
        return target instanceof Target.TypeBits(var type) ? hubWriter.bitmap(type) : 0;
    }

    private void writeFrames(Strings names) {
        var methodNames = MethodNames.of(methods);
        var encoder = new FrameTableEncoder(methodNames::index);
        var framed = methods.stream().filter(CompiledMethod::isFramed).toList();
        int size = framed.size() * FrameTable.INDEX_ENTRY_BYTES;
        int index = tables.append(new byte[size], 4);
        tables.define(named("ingot.frames.index"), index, size);
        word("ingot.frames.count", framed.size());
        int blobs = tables.size();
        for (CompiledMethod method : framed) {
            int blob = tables.append(encoder.encode(method), 1);
            tables.relocate(index, RelocationKind.ABSOLUTE_32, code(method.method()), 0);
            tables.relocate(index + 4, RelocationKind.ABSOLUTE_32, tablesStart, blob);
            index += FrameTable.INDEX_ENTRY_BYTES;
        }
        tables.define(named("ingot.frames"), blobs, tables.size() - blobs);
        methodNames.write(tables, named("ingot.names"), named("ingot.names.classes"), tablesStart, names, this::hub);
        if (isUsed("ingot.names.descriptors")) {
            methodNames.writeDescriptors(tables, named("ingot.names.descriptors"), tablesStart, names);
        }
    }
}
