// resource: moduleresources.txt = of the program
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;

public class ModuleResources {
    public static void main(String[] args) throws IOException {
        System.out.println(Object.class.getResource("String.class") + " " + String.class.getResource("/java/util/Map.class"));
        System.out.println(isClassFile(Integer.class.getResourceAsStream("Integer.class")) + " " + isClassFile(ClassLoader.getSystemResourceAsStream("java/lang/Number.class")));
        System.out.println(ClassLoader.getSystemResource("java/lang/Number.class"));
        System.out.println(Object.class.getResource("/java/util/currency.data") + " " + ClassLoader.getSystemResource("java/util/currency.data"));
        System.out.println(Collections.list(ClassLoader.getSystemResources("java/util/List.class")));
        System.out.println(ClassLoader.getPlatformClassLoader().getResource("java/util/Set.class"));
        Module base = Object.class.getModule();
        System.out.println(isClassFile(base.getResourceAsStream("java/util/Optional.class")) + " " + isClassFile(base.getResourceAsStream("/java/lang/Long.class")));
        System.out.println(base.getResourceAsStream("java/util/currency.data") + " " + base.getResourceAsStream("java/util/nothing.txt"));
        try (InputStream in = ModuleResources.class.getModule().getResourceAsStream("moduleresources.txt")) {
            System.out.println(in.readAllBytes().length);
        }
        URL url = Object.class.getResource("Short.class");
        System.out.println(isClassFile(url.openStream()) + " " + url.getProtocol() + " " + url.getPath());
        URL provider = ClassLoader.getSystemResource("META-INF/services/java.nio.file.spi.FileSystemProvider");
        System.out.println(provider + " " + provider.openStream().readAllBytes().length);
    }

    static boolean isClassFile(InputStream in) throws IOException {
        try (in) {
            return in != null && in.read() == 0xca && in.read() == 0xfe && in.read() == 0xba && in.read() == 0xbe;
        }
    }
}
