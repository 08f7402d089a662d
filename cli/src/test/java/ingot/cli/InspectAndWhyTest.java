package ingot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// inspect and why on a small program, cast here, stripped and with its facts in the cache.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectAndWhyTest {
    private static final Path RUNTIME = Path.of("..", "runtime", "target", "classes").toAbsolutePath().normalize();
    private static final String SOURCE = """
        class Small {
            static Shape shape(int n) { return n > 0 ? new Square(n) : new Circle(-n); }
            public static void main(String[] a) { System.out.println(shape(a.length).area() + shape(-1 - a.length).area()); }
        }
        interface Shape { int area(); }
        record Square(int side) implements Shape { public int area() { return side * side; } }
        record Circle(int radius) implements Shape { public int area() { return 3 * radius * radius; } }
        """;

    private Path folder;
    private Path app;

    @BeforeAll
    void cast(@TempDir Path folder) throws IOException {
        this.folder = folder;
        app = folder.resolve("small");
        Files.writeString(folder.resolve("Small.java"), SOURCE);
        var answer = new Answer("build", folder.resolve("Small.java").toString(), "-o", app.toString(), "--emit", "map");
        assertThat(answer.status).as(answer.err.toString()).isZero();
        assertThat(answer.out.toString()).contains("image heap", "java.lang.String", "reached").doesNotContain("symbols");
    }

    private final class Answer {
        private final StringWriter out = new StringWriter();
        private final StringWriter err = new StringWriter();
        private final int status;

        Answer(Path cache, String... arguments) {
            var settings = new Settings(Path.of(System.getProperty("java.home")), List.of(RUNTIME), cache, false, null);
            status = Main.execute(new Compiler(), settings, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        }

        Answer(String... arguments) {
            this(folder.resolve("cache"), arguments);
        }

        JsonObject json() {
            assertThat(status).as(err.toString()).isZero();
            return JsonParser.parseString(out.toString()).getAsJsonObject();
        }
    }

    private static List<JsonObject> each(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject).toList();
    }

    private static long bytes(JsonObject report, String table, String name) {
        return each(report.getAsJsonArray(table)).stream().filter(row -> row.get("name").getAsString().equals(name)).findFirst().orElseThrow().get("bytes").getAsLong();
    }

    @Test
    void inspectAccountsForEveryByte() throws IOException {
        var report = new Answer("inspect", app.toString(), "--json").json();
        assertThat(report.getAsJsonArray("needs")).isEmpty();
        assertThat(report.getAsJsonObject("kinds").entrySet().stream().mapToLong(e -> e.getValue().getAsLong()).sum()).isEqualTo(Files.size(app));
        assertThat(each(report.getAsJsonArray("segments")).stream().filter(s -> s.get("type").getAsString().equals("LOAD")))
            .allSatisfy(s -> assertThat(s.get("alignment").getAsLong()).isEqualTo(4096))
            .extracting(s -> s.get("permissions").getAsString()).containsExactly("R", "RX", "RW");
        assertThat(bytes(report, "uses", "code")).isBetween(10_000L, report.getAsJsonObject("kinds").get("code").getAsLong());
        assertThat(bytes(report, "packages", "(no package)")).isPositive();
        assertThat(bytes(report, "heap", "java.lang.Class")).isEqualTo(bytes(report, "uses", "Class objects"));
    }

    @Test
    void inspectListsTheSymbolsOfAStrippedExecutable() throws IOException {
        var symbols = each(new Answer("inspect", app.toString(), "--json", "--symbols").json().getAsJsonArray("symbols"));
        assertThat(symbols).extracting(s -> s.get("name").getAsString())
            .contains("Small.main([Ljava/lang/String;)V", "hub Square", "ingot.dispatch", "ingot.frames");
        assertThat(Files.readString(folder.resolve("small.map"))).contains(".text", "  Small.main([Ljava/lang/String;)V");
    }

    @Test
    void whyNamesTheReceiverOfADispatch() {
        var chain = each(new Answer("why", app.toString(), "Circle.area", "--json").json().getAsJsonArray("chain"));
        assertThat(chain.getFirst().get("cause").getAsString()).isEqualTo("root");
        var last = chain.getLast();
        assertThat(last.get("method").getAsString()).isEqualTo("Circle.area()I");
        assertThat(last.get("cause").getAsString()).isEqualTo("dispatch");
        assertThat(last.get("receiver").getAsString()).isEqualTo("Circle");
        assertThat(last.get("maker").getAsString()).isEqualTo("Small.shape(I)LShape;");
    }

    @Test
    void whyOfAClassEndsWhereItIsMadeAndOfAFieldWhereItIsRead() {
        var square = new Answer("why", app.toString(), "Square").out.toString();
        assertThat(square).startsWith("class Square: its first instance comes from the last method").endsWith("Small.shape(I)LShape;\n");
        var side = new Answer("why", app.toString(), "Square.side").out.toString();
        assertThat(side).startsWith("field Square.side: read and written").endsWith("on Square, which Small.shape(I)LShape; brings first\n").contains("Square.area()I");
        assertThat(new Answer("why", app.toString(), "no.such.Name").err.toString()).contains("IN0512");
    }

    @Test
    void withoutFactsBothSayWhatIsMissing() {
        var elsewhere = folder.resolve("empty");
        var inspected = new Answer(elsewhere, "inspect", app.toString());
        assertThat(inspected.status).isZero();
        assertThat(inspected.out.toString()).contains("needs      nothing", "LOAD", "not known");
        var why = new Answer(elsewhere, "why", app.toString(), "Square");
        assertThat(why.status).isEqualTo(Main.FAILED);
        assertThat(why.err.toString()).contains("IN0510", "--emit facts");
    }

    @Test
    void helpPassesPrintsTheTable() {
        assertThat(new Answer("--help", "passes").out.toString()).contains("apply-facts", "inline", "before");
        assertThat(new Answer("build", "--help").out.toString()).contains("--emit");
    }
}
