package ingot.codegen.x64;

import ingot.abi.Helper;
import ingot.codegen.CompiledMethod;
import ingot.codegen.ImageReferences;
import ingot.codegen.Relocation;
import ingot.codegen.SubtypeTests;
import ingot.codegen.Target;
import ingot.ir.GraphBuilder;
import ingot.ir.Verifier;
import ingot.linker.Executable;
import ingot.linker.Link;
import ingot.linker.RelocationKind;
import ingot.linker.Section;
import ingot.linker.Symbol;
import ingot.linker.SymbolKind;
import ingot.world.ClassType;
import ingot.world.Method;
import ingot.world.Type;
import ingot.world.World;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// An executable of the static methods that `static long run()` of a program class reaches: no image heap, no run-time. Its start writes the eight bytes
/// of the result to standard output. What it lacks (helpers, other classes) traps; initialisers do not run.
final class NativeProgram {
    private static final int STATICS_ALIGNMENT = 8;

    private final World world;
    private final Backend backend;
    private final Link link = new Link();
    private final Section text = link.section(".text", Link.Segment.EXECUTE, 16);
    private final Section data = link.section(".data", Link.Segment.WRITE, 16);
    private final Map<Method, Symbol> symbols = new HashMap<>();
    private final Map<ClassType, Symbol> statics = new HashMap<>();
    private final ArrayDeque<Method> work = new ArrayDeque<>();
    private final Set<Method> compiled = new HashSet<>();
    private Symbol trap;
    private Symbol nothing;

    NativeProgram(World world) {
        this.world = world;
        this.backend = new Backend(world, SubtypeTests.Test.Bits::new, new NoImage());
    }

    static World world(Path classes) {
        return World.open(new World.Options(List.of(classes), Path.of(System.getProperty("java.home")), Path.of("../runtime/target/classes"), false));
    }

    private static final class NoImage implements ImageReferences {
        @Override
        public int string(String value) {
            return 8;
        }

        @Override
        public int mirror(Type type) {
            return 8;
        }

        @Override
        public String stringValue(int reference) {
            throw new AssertionError("no image");
        }

        @Override
        public int valueOf(ingot.world.Field field) {
            return 0;
        }

        @Override
        public Type mirrored(int reference) {
            throw new AssertionError("no image");
        }
    }

    /// The result of `run()` in the class, as machine code.
    long run(String internalName) throws IOException, InterruptedException {
        Path file = Files.createTempFile("ingot", ".elf");
        try {
            link(internalName).writeTo(file);
            if (Boolean.getBoolean("ingot.keep")) {
                Files.copy(file, Path.of("target", internalName.replace('/', '.') + ".elf"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            file.toFile().setExecutable(true);
            Process process = new ProcessBuilder(file.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            byte[] output = process.getInputStream().readAllBytes();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(internalName + " does not end");
            }
            if (process.exitValue() != 0 || output.length != 8) {
                Path kept = Path.of("target", internalName.replace('/', '.') + ".elf");
                Files.copy(file, kept, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                throw new AssertionError(internalName + " exits with " + process.exitValue() + ", see " + kept.toAbsolutePath());
            }
            return ByteBuffer.wrap(output).order(ByteOrder.LITTLE_ENDIAN).getLong();
        } finally {
            Files.delete(file);
        }
    }

    Executable link(String internalName) {
        Method run = world.require(internalName).declaredMethod("run", "()J");
        trap = link.symbol("trap", SymbolKind.FUNCTION);
        text.define(trap, text.append(new byte[] {0x0F, 0x0B}, 1), 2);
        nothing = link.symbol("nothing", SymbolKind.FUNCTION);
        text.define(nothing, text.append(new byte[] {(byte) 0xC3}, 1), 1);
        Symbol thread = link.symbol("ingot.thread.main", SymbolKind.OBJECT);
        data.define(thread, data.reserve(4096, 16), 4096);
        Symbol start = link.symbol("_start", SymbolKind.FUNCTION);
        append(start, start(run), 0);
        while (!work.isEmpty()) {
            Method method = work.poll();
            var graph = GraphBuilder.build(world, method);
            Verifier.verify(graph, "building");
            CompiledMethod code = backend.compile(graph);
            append(symbols.get(method), code, code.frameBytes());
        }
        return link.link(new Link.Options(start, Link.Strip.NOTHING));
    }

    private static CompiledMethod start(Method run) {
        var asm = new Assembler();
        asm.movTarget(Registers.THREAD, new Target.Named("ingot.thread.main"), 0);
        asm.call(new Target.Code(run));
        asm.push(Registers.RAX);
        asm.movImm(Registers.RAX, 1);
        asm.movImm(Registers.RDI, 1);
        asm.mov(true, Registers.RSI, Registers.RSP);
        asm.movImm(Registers.RDX, 8);
        asm.syscall();
        asm.movImm(Registers.RAX, 60);
        asm.zero(Registers.RDI);
        asm.syscall();
        return new CompiledMethod(null, asm.toBytes(), asm.relocations(), List.of(), 0, 0, 0, false);
    }

    private void append(Symbol symbol, CompiledMethod code, int frameBytes) {
        int offset = text.append(code.code(), 16);
        text.define(symbol, offset, code.code().length);
        link.frame(symbol, code.prologueBytes(), frameBytes);
        for (Relocation relocation : code.relocations()) {
            Symbol target = symbol(relocation.target());
            text.relocate(offset + relocation.offset(), relocation.relative() ? RelocationKind.RELATIVE_32 : RelocationKind.ABSOLUTE_32, target,
                    relocation.relative() ? relocation.addend() - 4 : relocation.addend());
        }
    }

    private Symbol symbol(Target target) {
        return switch (target) {
            case Target.Code(var method) when method.holder().origin() == ClassType.Origin.PROGRAM && method.code() != null -> {
                if (compiled.add(method)) {
                    work.add(method);
                    symbols.put(method, link.symbol(method.signature(), SymbolKind.FUNCTION));
                }
                yield symbols.get(method);
            }
            case Target.Statics(var type) -> statics.computeIfAbsent(type, holder -> {
                Symbol symbol = link.symbol("statics " + holder.name(), SymbolKind.OBJECT);
                data.define(symbol, data.reserve(holder.staticsBytes(), STATICS_ALIGNMENT), holder.staticsBytes());
                return symbol;
            });
            case Target.Code(var method) when method.holder().internalName().equals(Helper.INITIALISE_CLASS.holder()) -> nothing;
            case Target.Named(var name) -> link.symbol(name, SymbolKind.OBJECT);
            default -> trap;
        };
    }
}
