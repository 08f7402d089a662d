// resource: resourcefiles/app.properties = size=3\ncolour=green\ntext=a\\u00e4b\n
// resource: resourcefiles/words.txt = eins\nzwei\ndrei ≠ vier\n
// resource: resourcefiles/empty.txt =
// resource: resourcefiles/with space.txt = spaced
// resource: top.list = # a list\nfirst\n\nsecond # comment\n
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Properties;
import java.util.Scanner;
import java.util.TreeMap;

public class ResourceFiles {
    static final Properties SETTINGS = load("/resourcefiles/app.properties");
    static final URL WORDS = ResourceFiles.class.getResource("resourcefiles/words.txt");

    static Properties load(String name) {
        Properties properties = new Properties();
        try (InputStream in = ResourceFiles.class.getResourceAsStream(name)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    public static void main(String[] args) throws IOException {
        System.out.println(SETTINGS.getProperty("size") + " " + SETTINGS.getProperty("text") + " " + SETTINGS.size());
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(ResourceFiles.class.getResourceAsStream("resourcefiles/words.txt"), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                System.out.println(line);
            }
        }
        try (Scanner scanner = new Scanner(ResourceFiles.class.getResourceAsStream("/top.list"), StandardCharsets.UTF_8)) {
            while (scanner.hasNextLine()) {
                System.out.println("[" + scanner.nextLine().strip() + "]");
            }
        }
        streams();
        urls();
        loaders(ResourceFiles.class.getClassLoader());
        absent();
    }

    static void streams() throws IOException {
        try (InputStream in = ResourceFiles.class.getResourceAsStream("/resourcefiles/words.txt")) {
            System.out.println((char) in.read() + " " + in.available() + " " + in.skip(4) + " " + new String(in.readNBytes(4), StandardCharsets.US_ASCII));
            System.out.println(in.readAllBytes().length + " " + in.read() + " " + in.available());
        }
        try (InputStream in = ResourceFiles.class.getResourceAsStream("resourcefiles/empty.txt")) {
            System.out.println(in.readAllBytes().length);
        }
        try (InputStream in = int[].class.getResourceAsStream("Object.class"); InputStream array = ResourceFiles[][].class.getResourceAsStream("top.list")) {
            System.out.println((in != null) + " " + (array != null));
        }
    }

    static void urls() throws IOException {
        System.out.println(WORDS.getPath().endsWith("/resourcefiles/words.txt") + " " + WORDS.getHost().isEmpty() + " " + WORDS.getQuery() + " " + WORDS.getRef());
        try (InputStream in = WORDS.openStream()) {
            System.out.println(in.readAllBytes().length + " " + WORDS.openConnection().getContentLength() + " " + WORDS.openConnection().getContentLengthLong());
        }
        URL spaced = ResourceFiles.class.getResource("/resourcefiles/with space.txt");
        System.out.println(spaced.toExternalForm().endsWith("/resourcefiles/with%20space.txt"));
        System.out.println(new String(spaced.openConnection().getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        System.out.println(WORDS.equals(ResourceFiles.class.getResource("/resourcefiles/words.txt")) + " " + WORDS.sameFile(spaced));
    }

    static void loaders(ClassLoader loader) throws IOException {
        System.out.println(loader.getResource("top.list") != null);
        System.out.println(loader.getResource("/top.list") != null);
        System.out.println(new String(loader.getResourceAsStream("resourcefiles/with space.txt").readAllBytes(), StandardCharsets.UTF_8));
        System.out.println(ClassLoader.getSystemResource("top.list").equals(loader.getResource("top.list")));
        System.out.println(ClassLoader.getSystemResourceAsStream("resourcefiles/words.txt").readAllBytes().length);
        System.out.println(Collections.list(loader.getResources("top.list")).size() + " " + Collections.list(ClassLoader.getSystemResources("nowhere.txt")).size());
        System.out.println(loader.resources("resourcefiles/words.txt").count() + " " + loader.resources("resourcefiles/none.txt").count());
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        System.out.println(platform.getResource("top.list") + " " + platform.getResourceAsStream("top.list") + " " + platform.getResources("top.list").hasMoreElements());
        System.out.println(Thread.currentThread().getContextClassLoader().getResource("resourcefiles/words.txt") != null);
        Enumeration<URL> none = loader.getResources("resourcefiles/none.txt");
        try {
            none.nextElement();
        } catch (NoSuchElementException e) {
            System.out.println("no element");
        }
    }

    static void absent() {
        System.out.println(ResourceFiles.class.getResource("words.txt") + " " + ResourceFiles.class.getResourceAsStream("/resourcefiles/nothing.txt"));
        System.out.println(ResourceFiles.class.getResource("resourcefiles/words.txt/x") + " " + ClassLoader.getSystemResource("no/such"));
        try {
            ResourceFiles.class.getResourceAsStream(null);
        } catch (NullPointerException e) {
            System.out.println("null");
        }
        System.out.println(new TreeMap<>(SETTINGS).firstKey());
    }
}
