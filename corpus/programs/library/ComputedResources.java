// args: one two none one/ sub/three ../one.txt
// resource: computed/one.txt = first\n
// resource: computed/two.txt = second\nline\n
// resource: computed/sub/three.txt = third
// resource: computed/texts.properties = name=text\n
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;

public class ComputedResources {
    public static void main(String[] args) throws IOException {
        for (String argument : args) {
            String name = "computed/" + argument + ".txt";
            try (InputStream in = ComputedResources.class.getResourceAsStream(name)) {
                System.out.println(name + ": " + (in == null ? "absent" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip()));
            }
            URL url = ComputedResources.class.getClassLoader().getResource(name);
            System.out.println(url == null ? "no URL" : url.getFile().substring(url.getFile().lastIndexOf("computed")));
        }
        StringBuilder base = new StringBuilder("computed.");
        base.append(args.length > 5 ? "texts" : "other");
        System.out.println(ResourceBundle.getBundle(base.toString(), Locale.ENGLISH).getString("name"));
    }
}
