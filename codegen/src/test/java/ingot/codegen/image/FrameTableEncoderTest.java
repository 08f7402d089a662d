package ingot.codegen.image;

import ingot.abi.FrameTable;
import ingot.codegen.CompiledMethod;
import ingot.codegen.Safepoint;
import ingot.ir.Position;
import ingot.world.Method;
import ingot.world.World;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/// Encodes random safepoints and reads them back by the format's description alone.
class FrameTableEncoderTest {
    /// @param lines of the Java frames, innermost first, with the numbers of their methods
    private record Row(int pc, int handler, BitSet references, List<Integer> methods, List<Integer> lines, boolean isFault) {}

    /// Reads the blob as FrameTable's text says.
    private static final class Reader {
        private final byte[] blob;
        private int at;

        Reader(byte[] blob) {
            this.blob = blob;
        }

        int unsigned() {
            int value = 0;
            for (int shift = 0; ; shift += 7) {
                int b = blob[at++];
                value |= (b & 0x7F) << shift;
                if (b >= 0) {
                    return value;
                }
            }
        }

        List<Row> rows(int method) {
            var rows = new ArrayList<Row>();
            int pc = 0;
            int line = 0;
            var map = new BitSet();
            for (int count = unsigned(); count > 0; count--) {
                pc += unsigned();
                int head = unsigned();
                int delta = head >>> FrameTable.HEAD_LINE_SHIFT;
                line += delta >>> 1 ^ -(delta & 1);
                int more = (head & FrameTable.HEAD_MORE) != 0 ? unsigned() : 0;
                int handler = (more & FrameTable.MORE_HANDLER) != 0 ? unsigned() : -1;
                int kind = head & FrameTable.HEAD_MAP;
                if (kind == FrameTable.MAP_NEW) {
                    int slots = unsigned();
                    map = BitSet.valueOf(java.util.Arrays.copyOfRange(blob, at, at + (slots + 7) / 8));
                    at += (slots + 7) / 8;
                }
                var methods = new ArrayList<Integer>();
                var lines = new ArrayList<Integer>();
                for (int depth = more >>> FrameTable.MORE_DEPTH_SHIFT; depth > 0; depth--) {
                    methods.add(unsigned());
                    lines.add(unsigned());
                }
                methods.add(method);
                lines.add(line);
                rows.add(new Row(pc, handler, kind <= FrameTable.MAP_SAME ? map : new BitSet(), methods, lines, kind == FrameTable.MAP_FAULT));
            }
            return rows;
        }
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        try (World world = World.open(new World.Options(List.of(), Path.of(System.getProperty("java.home")), null, false))) {
            List<Method> methods = world.require("java/util/HashMap").methods().stream().filter(method -> method.code() != null).toList();
            var random = new Random(1);
            for (int round = 0; round < 200; round++) {
                Method method = methods.get(random.nextInt(methods.size()));
                List<Safepoint> safepoints = safepoints(random, method, methods);
                int frameBytes = 8 * random.nextInt(300);
                var compiled = new CompiledMethod(method, new byte[0], List.of(), safepoints, frameBytes, 0, 0, false, random.nextInt(-1, 128));
                var reader = new Reader(new FrameTableEncoder(methods::indexOf).encode(compiled));
                int size = reader.unsigned();
                assertThat((size >> FrameTable.SIZE_SHIFT) * 8).isEqualTo(frameBytes);
                assertThat((size & FrameTable.LIMITED) != 0 ? (int) reader.blob[reader.at++] : CompiledMethod.UNLIMITED).isEqualTo(compiled.limited());
                assertThat(reader.unsigned()).isEqualTo(methods.indexOf(method));
                assertThat(reader.rows(methods.indexOf(method))).isEqualTo(safepoints.stream().map(s -> row(s, methods)).toList());
                assertThat(reader.at).isEqualTo(reader.blob.length);
            }
        }
    }

    private static Row row(Safepoint safepoint, List<Method> methods) {
        var numbers = new ArrayList<Integer>();
        var lines = new ArrayList<Integer>();
        for (Position position = safepoint.position(); position != null; position = position.caller()) {
            numbers.add(methods.indexOf(position.method()));
            lines.add(position.line());
        }
        return new Row(safepoint.pcOffset(), safepoint.handlerOffset(), safepoint.references(), numbers, lines, safepoint.isFault());
    }

    private static List<Safepoint> safepoints(Random random, Method method, List<Method> methods) {
        var safepoints = new ArrayList<Safepoint>();
        int pc = 0;
        var references = new BitSet();
        for (int i = random.nextInt(30); i > 0; i--) {
            pc += 1 + random.nextInt(300);
            if (random.nextInt(3) > 0) {
                references = new BitSet();
                for (int slot = random.nextInt(8); slot > 0; slot--) {
                    references.set(random.nextInt(70));
                }
            }
            var position = new Position(method, random.nextInt(method.code().bytecode().length), null);
            for (int depth = random.nextInt(3); depth > 0; depth--) {
                Method inlined = methods.get(random.nextInt(methods.size()));
                position = new Position(inlined, random.nextInt(inlined.code().bytecode().length), position);
            }
            safepoints.add(new Safepoint(pc, random.nextInt(4) == 0 ? random.nextInt(5000) : -1, position, references, false));
            if (random.nextInt(5) == 0) {
                pc += 1 + random.nextInt(300);
                safepoints.add(new Safepoint(pc, -1, position, new BitSet(), true));
            }
        }
        return safepoints;
    }
}
