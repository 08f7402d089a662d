import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// Jar files and their manifests.
public class Jars {
    public static void main(String[] args) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "com.example.a.rather.long_.name.that.has.to.be.wrapped.over.seventy.two.Main");
        manifest.getMainAttributes().putValue("X-Own", "value");
        var section = new Attributes();
        section.putValue("Sealed", "true");
        manifest.getEntries().put("com/example/", section);
        manifest.write(System.out);
        try (var jar = new JarOutputStream(new FileOutputStream("a.jar"), manifest)) {
            var entry = new JarEntry("com/example/Main.txt");
            entry.setLastModifiedTime(FileTime.fromMillis(1_600_000_000_000L));
            jar.putNextEntry(entry);
            jar.write("main".getBytes());
        }
        try (var jar = new JarFile("a.jar")) {
            Manifest read = jar.getManifest();
            System.out.println(read.equals(manifest) + " " + read.getMainAttributes().getValue("x-own") + " " + read.getAttributes("com/example/").getValue("Sealed"));
            JarEntry e = jar.getJarEntry("com/example/Main.txt");
            System.out.println(e.getRealName() + " " + e.getLastModifiedTime() + " " + e.getAttributes() + " " + e.getCertificates() + " " + new String(jar.getInputStream(e).readAllBytes())
                    + " " + jar.isMultiRelease());
            jar.stream().map(JarEntry::getName).forEach(System.out::println);
        }
        try (var in = new JarInputStream(Files.newInputStream(Path.of("a.jar")))) {
            System.out.println(in.getManifest().getMainAttributes().size() + " " + in.getNextJarEntry().getName() + " " + in.read());
        }
    }
}
