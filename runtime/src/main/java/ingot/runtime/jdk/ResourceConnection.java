package ingot.runtime.jdk;

import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;

/// What reads a resource through its URL.
final class ResourceConnection extends URLConnection {
    private final Resource resource;

    ResourceConnection(URL url, Resource resource) {
        super(url);
        this.resource = resource;
    }

    @Override
    public void connect() {
        connected = true;
    }

    @Override
    public InputStream getInputStream() {
        connect();
        return resource.stream();
    }

    @Override
    public long getContentLengthLong() {
        return resource.content.length;
    }

    @Override
    public long getLastModified() {
        return 0;
    }
}
