import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Renders the Markdown of standard input as HTML on standard output, with commonmark as Maven Central has it.
class Markdown {
    public static void main(String[] args) throws IOException {
        var text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        var document = Parser.builder().build().parse(text);
        var html = HtmlRenderer.builder().build().render(document);
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.print(html);
        out.flush();
    }
}
