package ingot.codegen.x64;

import static org.assertj.core.api.Assertions.assertThat;

import ingot.abi.Kind;
import ingot.codegen.Relocation;
import ingot.codegen.Target;
import ingot.codegen.x64.Assembler.Alu;
import ingot.codegen.x64.Assembler.Cond;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RelaxationTest {
    private static final Target SELF = new Target.Named("self");

    /// A random tangle of jumps: each must reach its label, in the short form exactly when that can reach.
    @Test
    void jumpsReachTheirLabelsInTheShortestForm() throws Exception {
        var random = new Random(7);
        for (int round = 0; round < 40; round++) {
            var a = new Assembler();
            int labelCount = random.nextInt(2, 60);
            var labels = new ArrayList<Label>();
            for (int i = 0; i < labelCount; i++) {
                labels.add(a.label());
            }
            var targets = new ArrayList<Label>();
            var starts = new ArrayList<Label>();
            var positions = new ArrayList<Integer>();
            var relocated = new ArrayList<Label>();
            for (var label : labels) {
                for (int i = random.nextInt(6); i > 0; i--) {
                    var target = labels.get(random.nextInt(labelCount));
                    targets.add(target);
                    positions.add(a.position());
                    starts.add(a.here());
                    if (random.nextBoolean()) {
                        a.jmp(target);
                    } else {
                        a.jcc(Cond.values()[random.nextInt(16)], target);
                    }
                    a.nop(random.nextInt(round + 1));
                    if (random.nextInt(4) == 0) {
                        relocated.add(a.here());
                        a.call(SELF);
                    }
                }
                a.bind(label);
                a.ret();
            }
            var read = Disassembly.of(a.toBytes());
            for (int i = 0; i < targets.size(); i++) {
                int start = a.offsetOf(starts.get(i));
                assertThat(a.finalOffset(positions.get(i))).isEqualTo(start);
                int at = read.offsets().indexOf(start);
                assertThat(at).as("an instruction starts at the label").isNotNegative();
                String text = read.texts().get(at);
                int reached = Integer.parseInt(text.substring(text.indexOf("0x") + 2), 16);
                assertThat(reached).isEqualTo(a.offsetOf(targets.get(i)));
                int end = at + 1 < read.offsets().size() ? read.offsets().get(at + 1) : read.end();
                int distanceIfShort = reached > start ? reached - end : reached - start - 2;
                boolean fits = distanceIfShort >= -128 && distanceIfShort <= 127;
                assertThat(end - start == 2).isEqualTo(fits);
            }
            for (int i = 0; i < relocated.size(); i++) {
                assertThat(a.relocations().get(i)).isEqualTo(new Relocation(a.offsetOf(relocated.get(i)) + 1, true, SELF, 0));
            }
        }
    }

    @Test
    void dataBehindTheCodeIsReachedRelativeToTheInstructionPointer() throws Exception {
        var a = new Assembler();
        var data = a.label();
        var skip = a.label();
        a.jmp(skip);
        a.loadF(true, 3, Mem.at(data, 0));
        a.aluStoreImm(Alu.ADD, false, Mem.at(data, 8), 1000);
        a.storeImm(Kind.BYTE, Mem.at(data, 8), 1);
        a.bind(skip);
        a.lea(true, 0, Mem.at(data, 0));
        a.ret();
        a.bind(data);
        a.data8(0x0123456789ABCDEFL);
        a.data4(7);
        a.dataLabel(skip, SELF);
        byte[] bytes = a.toBytes();
        int place = a.offsetOf(data);
        assertThat(bytes).hasSize(place + 16);
        assertThat(bytes[place]).isEqualTo((byte) 0xEF);
        assertThat(a.relocations()).isEqualTo(List.of(new Relocation(place + 12, false, SELF, a.offsetOf(skip))));
        var read = Disassembly.of(bytes);
        assertThat(read.texts().get(0)).isEqualTo("jmp 0x" + Integer.toHexString(a.offsetOf(skip)));
        int[] added = {0, 0, 8, 8};
        for (int i = 1; i <= 3; i++) {
            assertThat(read.texts().get(i)).contains("[rip+0x" + Integer.toHexString(place + added[i] - read.offsets().get(i + 1)) + "]");
        }
    }
}
