package ingot.cli;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import ingot.analysis.ClosedProgram;
import ingot.analysis.Why;
import ingot.codegen.CompiledMethod;
import ingot.linker.ElfSymbol;
import ingot.linker.Executable;
import ingot.world.ClassType;
import ingot.world.Method;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// What a build knew, kept under the executable's build id so that `why` and `inspect` need no rebuild: compressed JSON in the
/// cache, or with --emit facts beside the executable.
///
/// @param sections in file order
/// @param symbols  what lies in them, by address; things of no size are left out
/// @param methods every method in the program, with how it was reached first (a shortest chain)
/// @param types   every type with a hub, with the method that brought its first instance
/// @param fields  fields that live code reads or writes
record Facts(String buildId, List<Part> sections, List<Placed> symbols, List<Reached> methods, List<Made> types, List<Used> fields) {
    /// A section of the executable, whose headers a stripped one does not have.
    record Part(String name, long address, long bytes, boolean inFile) {}

    /// A function, object, hub or table of the executable, whose symbols a stripped one does not have.
    record Placed(String name, long address, long bytes) {}

    /// @param name  "java.lang.String.length()I"
    /// @param from  the caller's name; null for a root
    /// @param cause root, call, dispatch, helper, initialiser or late_field
    /// @param receiver of a dispatch, a type of object it selects this method for; else null
    /// @param bytes of machine code
    record Reached(String name, String from, String cause, String receiver, int bytes) {}

    /// @param maker   name of the method that makes the first instance; null if none is made
    /// @param objects in the image heap
    record Made(String name, String maker, int objects, long bytes) {}

    /// @param reader name of the method nearest to a root that loads it; null if it is read by address only, or never
    record Used(String name, boolean read, boolean written, String reader) {}

    static Facts of(ClosedProgram program, List<CompiledMethod> compiled, Executable executable) {
        var sizes = new HashMap<Method, Integer>();
        compiled.forEach(c -> sizes.put(c.method(), c.code().length));
        var methods = new ArrayList<Reached>();
        var receivers = program.receivers();
        for (var method : program.methods()) {
            var chain = program.why().chain(method);
            var edge = chain.isEmpty() ? null : chain.getLast();
            methods.add(new Reached(name(method), edge == null || edge.from() == null ? null : name(edge.from()),
                edge == null ? "root" : edge.cause().name().toLowerCase(Locale.ROOT), edge != null && edge.cause() == Why.Cause.DISPATCH && receivers.containsKey(method) ? receivers.get(method).name() : null,
                sizes.getOrDefault(method, 0)));
        }
        var sections = executable.sections().stream().map(x -> new Part(x.name(), x.address(), x.bytes(), x.isInFile())).toList();
        return new Facts(executable.buildId(), sections, placed(executable.symbols()), methods, types(program), fields(program));
    }

    static List<Placed> placed(List<ElfSymbol> symbols) {
        return symbols.stream().filter(s -> s.bytes() > 0 && s.isDefined()).map(s -> new Placed(s.name(), s.address(), s.bytes()))
            .sorted(Comparator.comparingLong(Placed::address).thenComparing(Placed::name)).toList();
    }

    private static List<Made> types(ClosedProgram program) {
        var objects = new HashMap<String, long[]>();
        for (int reference : program.imageObjects()) {
            var type = program.heap().typeOf(reference);
            var sum = objects.computeIfAbsent(type == null ? program.heap().holderOf(reference).name() : type.name(), _ -> new long[2]);
            sum[0]++;
            sum[1] += program.sizeOf(reference);
        }
        var types = new ArrayList<Made>();
        for (var type : program.types()) {
            var chain = program.why().chain(type);
            var image = objects.getOrDefault(type.name(), new long[2]);
            types.add(new Made(type.name(), chain.isEmpty() ? null : name(chain.getLast().to()), (int) image[0], image[1]));
        }
        return types;
    }

    private static List<Used> fields(ClosedProgram program) {
        var fields = new TreeMap<String, Used>();
        for (var type : program.types()) {
            if (type instanceof ClassType owner) {
                for (var field : owner.fields()) {
                    if (program.isRead(field) || program.isWritten(field)) {
                        var name = owner.name() + "." + field.name();
                        fields.put(name, new Used(name, program.isRead(field), program.isWritten(field), nearest(program, program.readers(field))));
                    }
                }
            }
        }
        return List.copyOf(fields.values());
    }

    private static String nearest(ClosedProgram program, Set<Method> methods) {
        return methods.stream().min(Comparator.<Method>comparingInt(m -> program.why().chain(m).size()).thenComparing(Facts::name)).map(Facts::name).orElse(null);
    }

    private static String name(Method method) {
        return method.holder().name() + "." + method.name() + method.descriptor();
    }

    static Path inCache(Path cache, String buildId) {
        return cache.resolve("facts").resolve(buildId + ".json.gz");
    }

    static Path beside(Path executable) {
        return executable.resolveSibling(executable.getFileName() + ".facts.json.gz");
    }

    void save(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var partial = Files.createTempFile(file.toAbsolutePath().getParent(), "facts", ".part");
        try (var out = new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(partial)), StandardCharsets.UTF_8)) {
            new Gson().toJson(this, out);
        }
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// The facts of the build that made the executable, from beside it or from the cache; null if they are in neither place.
    static Facts find(Path executable, String buildId, Path cache) throws IOException {
        for (var file : List.of(beside(executable), inCache(cache, buildId))) {
            if (Files.isRegularFile(file)) {
                try (var in = new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)) {
                    var facts = new Gson().fromJson(in, Facts.class);
                    if (facts != null && buildId.equals(facts.buildId)) {
                        return facts;
                    }
                } catch (JsonParseException e) {
                    throw Failures.damaged(file.toString(), e.getMessage());
                }
            }
        }
        return null;
    }
}
