package ingot.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ingot.codegen.Build;
import ingot.codegen.CompiledMethod;
import ingot.ir.GraphText;
import ingot.world.Method;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The listings of docs/tour.md are what the compiler does today. -Dtour.bless=true writes them anew.
@Tag("corpus")
class TourTest {
    private static final String HOLDER = "java.io.BufferedOutputStream";
    private static final String METHOD = "flushBuffer";
    private static final Path TOUR = Path.of("..", "docs", "tour.md");
    private static final Pattern LISTING = Pattern.compile("(<!-- listing: (\\w+) -->\n).*?(<!-- end -->)", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void listingsAreWhatTheCompilerDoes() throws Exception {
        assumeTrue(Launch.run(List.of("sh", "-c", "command -v objdump"), new byte[0], Map.of(), folder).status() == 0, "objdump is not installed");
        var listings = listings();
        var names = new ArrayList<String>();
        var renewed = LISTING.matcher(Files.readString(TOUR)).replaceAll(m -> {
            names.add(m.group(2));
            return Matcher.quoteReplacement(m.group(1) + "```text\n" + listings.get(m.group(2)).stripIndent().stripTrailing() + "\n```\n" + m.group(3));
        });
        assertThat(names).containsExactlyInAnyOrderElementsOf(listings.keySet());
        if (Boolean.getBoolean("tour.bless")) {
            Files.writeString(TOUR, renewed);
        }
        assertThat(Files.readString(TOUR)).as("docs/tour.md is behind the compiler; -Dtour.bless=true renews it").isEqualTo(renewed);
    }

    private Map<String, String> listings() throws Exception {
        var classes = folder.resolve("classes");
        assertThat(javax.tools.ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-d", classes.toString(), "../examples/hello/Hello.java")).isZero();
        var passes = new HashMap<String, String>();
        var last = new String[1];
        var build = Build.open(new Build.Setup(List.of(classes), Path.of(System.getProperty("java.home")), Engines.RUNTIME, false, Map.of()));
        var result = build.build("Hello", new Build.Options(false, false, Set.of(), false, true, List.of(), (pass, graph) -> {
            if (isOurs(graph.method())) {
                passes.put(pass, GraphText.print(graph));
                last[0] = pass;
            }
        }), Build.Progress.NONE);
        var program = result.program();
        var method = program.methods().stream().filter(TourTest::isOurs).findFirst().orElseThrow();
        var compiled = result.methods().stream().filter(c -> c.method() == method).findFirst().orElseThrow();
        var listings = new LinkedHashMap<String, String>();
        listings.put("bytecode", bytecode());
        listings.put("chain", program.why().chain(method).stream().map(Object::toString).collect(Collectors.joining("\n")));
        listings.put("built", GraphText.print(program.graph(method)));
        listings.put("optimised", passes.get(last[0]));
        listings.put("code", disassembly(compiled.code()));
        listings.put("safepoints", safepoints(compiled));
        return listings;
    }

    private static boolean isOurs(Method method) {
        return method != null && method.holder().name().equals(HOLDER) && method.name().equals(METHOD);
    }

    private static String bytecode() {
        var out = new StringWriter();
        assertThat(ToolProvider.findFirst("javap").orElseThrow().run(new PrintWriter(out), new PrintWriter(out), "-p", "-c", "--module", "java.base", HOLDER)).isZero();
        var text = out.toString();
        var start = text.indexOf("void " + METHOD + "()");
        return text.substring(text.indexOf("    Code:\n", start) + 10, text.indexOf("\n\n", start)).stripIndent();
    }

    private String disassembly(byte[] code) throws IOException, InterruptedException {
        var file = folder.resolve("code.bin");
        Files.write(file, code);
        var answer = Launch.run(List.of("objdump", "-D", "-b", "binary", "-m", "i386:x86-64", "-M", "intel", file.toString()), new byte[0], Map.of(), folder);
        assertThat(answer.status()).as(answer.err()).isZero();
        return answer.out().lines().filter(l -> l.matches("\\s+[0-9a-f]+:\t.*\t.*")).map(l -> l.replaceAll("\\s+$", "").replace("\t", "  ")).collect(Collectors.joining("\n"));
    }

    private static String safepoints(CompiledMethod compiled) {
        return compiled.safepoints().stream().map(s -> String.format("%3x  handler %s  references in slots %s  %s", s.pcOffset(),
            s.handlerOffset() < 0 ? "none" : Integer.toHexString(s.handlerOffset()), s.references(), s.position())).collect(Collectors.joining("\n"));
    }
}
