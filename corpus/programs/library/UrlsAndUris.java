import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// URLs of all protocols, relative ones, URIs and their encodings. No connection is opened.
public class UrlsAndUris {
    public static void main(String[] args) throws Exception {
        for (String text : new String[] {"http://a/b", "https://user:pw@example.com:8443/p/a/t/h;x?q=1&r=%20#frag", "file:/tmp/x.txt", "file:///tmp/x", "ftp://h/f;type=i",
                "mailto:someone@example.com", "jar:file:/a.jar!/b/C.class", "HTTP://UPPER/Case", "http://[::1]:80/v6", "http://host:-1/", "jrt:/java.base/java/lang"}) {
            show(text);
        }
        for (String text : new String[] {"nope://a", "", "http", "//a/b", "http://h:port/", "jar:file:/a.jar", "mailto"}) {
            show(text);
        }
        URL base = new URL("http://example.com/a/b/c.html?x#y");
        for (String relative : new String[] {"d.html", "../d", "/root", "//other/x", "?query", "#frag", "", "./../../../e", "https://abs/olute", "mailto:x@y", "g;x=1/../y"}) {
            System.out.println(relative + " -> " + new URL(base, relative));
        }
        System.out.println(new URL("file:/a/b/").toURI() + " " + new URL("http", "h", 81, "/f?g#h") + " " + new URL("http://a/b").getDefaultPort()
                + " " + new URL("https://a/b").getDefaultPort() + " " + new URL("ftp://a").getDefaultPort());
        System.out.println(new URL("http://localhost/a").equals(new URL("HTTP://LOCALHOST:80/a")) + " " + new URL("http://localhost/a").equals(new URL("http://localhost/b")));
        uris();
        System.out.println(URLEncoder.encode("a b&c=d/\u00e4+\u20ac~*", StandardCharsets.UTF_8) + " " + URLDecoder.decode("a+b%26c%C3%A4", StandardCharsets.UTF_8));
    }

    private static void show(String text) {
        try {
            URL url = new URL(text);
            System.out.println(url.toExternalForm() + " | " + url.getProtocol() + " | " + url.getAuthority() + " | " + url.getUserInfo() + " | " + url.getHost() + " | "
                    + url.getPort() + " | " + url.getPath() + " | " + url.getQuery() + " | " + url.getRef() + " | " + url.getFile());
        } catch (MalformedURLException e) {
            System.out.println(text + ": " + e.getMessage());
        }
    }

    private static void uris() throws URISyntaxException {
        URI base = URI.create("http://example.com/a/b/c?q#f");
        for (String text : new String[] {"../x/./y", "?z", "#only", "//h2/p", "s:opaque", ""}) {
            System.out.println(text + " => " + base.resolve(text));
        }
        System.out.println(base.relativize(URI.create("http://example.com/a/b/c/d")) + " " + URI.create("a/./b/../c").normalize());
        System.out.println(new URI("http", "u@h", "/p a", "q=\u00e4", "f").toASCIIString() + " " + new URI("mailto", "a b", null));
        System.out.println(base.equals(URI.create("HTTP://EXAMPLE.com/a/b/c?q#f")) + " " + base.compareTo(URI.create("http://example.com/b")) + " " + base.hashCode());
        for (String bad : new String[] {"http://a b", "ht tp:x", "%zz", "http://h:99999999999/"}) {
            try {
                System.out.println(new URI(bad));
            } catch (URISyntaxException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
