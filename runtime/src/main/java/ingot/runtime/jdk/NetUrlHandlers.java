package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.net.URLStreamHandler;

/// The protocols of the class library. The original makes most of them by a class name that it puts together, which a closed world cannot follow; what a
/// handler needs to open a connection is reached only where a program opens one. Those of resources are the image's own.
@TargetClass("java.net.URL$DefaultFactory")
final class NetUrlHandlers {
    private NetUrlHandlers() {
    }

    @Substitute
    public URLStreamHandler createURLStreamHandler(String protocol) {
        return switch (protocol) {
            case "file" -> new sun.net.www.protocol.file.Handler();
            case "ftp" -> new sun.net.www.protocol.ftp.Handler();
            case "http" -> new sun.net.www.protocol.http.Handler();
            case "https" -> new sun.net.www.protocol.https.Handler();
            case "jar" -> new sun.net.www.protocol.jar.Handler();
            case "jmod" -> new sun.net.www.protocol.jmod.Handler();
            case "jrt", "resource" -> new ResourceUrlHandler(null);
            case "mailto" -> new sun.net.www.protocol.mailto.Handler();
            default -> null;
        };
    }
}
