package ingot.runtime.jdk;

import java.net.URL;
import java.util.Enumeration;
import java.util.NoSuchElementException;

/// The URLs of resources of one name: of the class library's modules, or of the class path in its order.
final class ResourceUrls implements Enumeration<URL> {
    private final boolean installed;
    private Resource next;

    /// @param first null if there is none
    ResourceUrls(Resource first) {
        this.installed = first != null && first.module != null;
        this.next = first;
    }

    @Override
    public boolean hasMoreElements() {
        return next != null && (next.module != null) == installed;
    }

    @Override
    public URL nextElement() {
        if (!hasMoreElements()) {
            throw new NoSuchElementException();
        }
        Resource found = next;
        next = found.next;
        return found.url();
    }
}
