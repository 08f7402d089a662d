package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The JDK's own configuration of java.util.logging is part of the image: there is no JDK where it runs.
@TargetClass("java.util.logging.LogManager")
final class LoggingLogManager {
    /// The JDK's file, read at build time.
    private static final class Defaults {
        static final byte[] TEXT = read();

        private static byte[] read() {
            try (InputStream in = new FileInputStream(System.getProperty("java.home") + "/conf/logging.properties")) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    private LoggingLogManager() {
    }

    @Alias
    public native void readConfiguration(InputStream in) throws IOException;

    @Substitute
    public void readConfiguration() throws IOException {
        if (System.getProperty("java.util.logging.config.class") != null) {
            throw new UnsupportedOperationException("java.util.logging.config.class names a class that was not known when the program was built");
        }
        try { // what the JDK's file names is made by name
            Class.forName("java.util.logging.ConsoleHandler").getDeclaredConstructor();
            Class.forName("java.util.logging.SimpleFormatter").getDeclaredConstructor();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        String file = System.getProperty("java.util.logging.config.file");
        try (InputStream in = file == null ? new ByteArrayInputStream(Defaults.TEXT) : new FileInputStream(file)) {
            readConfiguration(in);
        }
    }
}
