package ingot.runtime.jdk;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;

import sun.net.www.ParseUtil;

/// A resource of the image, made by the compiler. Its bytes are part of the image heap, and streams read them there.
final class Resource {
    /// What a look-up asks for: the name, or of a module's own look-ups the URL, "jrt:/MODULE/NAME".
    String key;
    /// Null: the key stands for names whose look-up the image cannot answer.
    byte[] content;
    /// The class library's module that holds it, null: it is of the class path.
    String module;
    /// Number among those of the class path with the same name, in its order.
    int index;
    /// The next one that the same look-up finds.
    Resource next;

    private Resource() {
    }

    InputStream stream() {
        return new ByteArrayInputStream(content);
    }

    /// "jrt:/MODULE/NAME" as on a JVM; "resource:/NAME" of the class path, with "#1" and so on from the second of the same name on.
    URL url() {
        try {
            return new URL(module == null ? "resource" : "jrt", "", -1, index == 0 ? path() : path().concat("#").concat(String.valueOf(index)), new ResourceUrlHandler(this));
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    /// Of the URL, encoded.
    String path() {
        String path = "/".concat(key);
        if (module != null) {
            path = key.startsWith(Resources.MODULES) ? key.substring(Resources.MODULES.length() - 1) : "/".concat(module).concat(path);
        }
        return ParseUtil.encodePath(path, false);
    }
}
