package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/// Resources of the class library's modules: at build time World answers, in an image nothing does yet.
@TargetClass("jdk.internal.module.SystemModuleFinders$SystemModuleReader")
final class ModuleSystemModuleReader {
    private ModuleSystemModuleReader() {
    }

    @Substitute
    private boolean containsImageLocation(String name) {
        throw Resources.absent(name);
    }

    @Substitute
    public Optional<InputStream> open(String name) {
        throw Resources.absent(name);
    }

    @Substitute
    public Optional<ByteBuffer> read(String name) {
        throw Resources.absent(name);
    }

    @Substitute
    public void release(ByteBuffer buffer) {
    }
}
