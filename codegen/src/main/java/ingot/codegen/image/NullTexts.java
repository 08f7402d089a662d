package ingot.codegen.image;

import ingot.abi.Helper;
import ingot.codegen.CompiledMethod;
import ingot.codegen.Safepoint;
import ingot.codegen.Target;
import ingot.ir.Position;
import ingot.world.Method;
import ingot.world.NullMessages;
import ingot.world.World;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Collects the failing null checks of the code and encodes their texts as ingot.abi.NullTable says. A site is the return address of a call of the helper
/// that throws NullPointerException, or an access that is a check itself; its text is that of the innermost inlined position.
final class NullTexts {
    private record Site(int pc, String text) {}

    private final Target thrower;
    private final Map<Method, NullMessages> messages = new HashMap<>(); // null: none at all
    private final List<Site> sites = new ArrayList<>();

    NullTexts(World world) {
        this.thrower = new Target.Code(world.helper(Helper.THROW_NULL_POINTER));
    }

    /// @param start of the method's code in the section; ascending from call to call
    void add(CompiledMethod method, int start) {
        var calls = method.relocations().stream().filter(r -> r.target().equals(thrower)).map(r -> r.offset() + 4).collect(Collectors.toSet());
        for (Safepoint safepoint : method.safepoints()) {
            if (safepoint.isFault() || calls.contains(safepoint.pcOffset())) {
                NullMessages.Text text = text(safepoint.position());
                if (text != null) {
                    sites.add(new Site(start + safepoint.pcOffset(), text.toString()));
                }
            }
        }
    }

    private NullMessages.Text text(Position position) {
        if (position == null) {
            return null;
        }
        var known = messages.computeIfAbsent(position.method(), NullMessages::of);
        return known == null ? null : known.at(position.bci());
    }

    int count() {
        return sites.size();
    }

    /// @param sites, texts, rules the three parts of the table
    record Encoded(byte[] sites, byte[] texts, byte[] rules) {}

    Encoded encode() {
        var offsets = new LinkedHashMap<String, Integer>();
        sites.forEach(site -> offsets.put(site.text(), 0));
        var pairs = new BytePairs(offsets.keySet().stream().map(Strings::modifiedUtf8).toList());
        var texts = new ByteArrayOutputStream();
        var encoded = pairs.texts().iterator();
        offsets.replaceAll((_, _) -> {
            int at = texts.size();
            texts.writeBytes(encoded.next());
            texts.write(0);
            return at;
        });
        var out = new ByteArrayOutputStream();
        int pc = 0;
        for (Site site : sites) {
            FrameTableEncoder.unsigned(out, site.pc() - pc);
            FrameTableEncoder.unsigned(out, offsets.get(site.text()));
            pc = site.pc();
        }
        return new Encoded(out.toByteArray(), texts.toByteArray(), pairs.rules());
    }
}
