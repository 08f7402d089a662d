package ingot.runtime.jdk;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;

/// URLs of the image's resources. The URL of a resource that was found brings the resource along; one that is made of a text looks it up.
final class ResourceUrlHandler extends URLStreamHandler {
    private final Resource resource;

    /// @param resource null: none in particular
    ResourceUrlHandler(Resource resource) {
        this.resource = resource;
    }

    @Override
    protected URLConnection openConnection(URL url) throws IOException {
        Resource found = isAbout(url) ? resource : Resources.at(url);
        if (found == null) {
            throw new FileNotFoundException(url.toExternalForm().concat(" is not in the executable"));
        }
        return new ResourceConnection(url, found);
    }

    /// A URL relative to the resource's has this handler too.
    private boolean isAbout(URL url) {
        return resource != null && url.getPath().equals(resource.path())
                && (url.getRef() == null ? resource.index == 0 : url.getRef().equals(String.valueOf(resource.index)));
    }
}
