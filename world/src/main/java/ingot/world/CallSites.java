package ingot.world;

import ingot.world.PoolEntry.Failure;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;

/// Turns invokedynamic and dynamic constants into calls of generated methods. Runs under the World's lock.
final class CallSites {
    private final World world;

    CallSites(World world) {
        this.world = world;
    }

    PoolEntry.CallSite callSite(ClassType host, InvokeDynamicEntry site) {
        return new PoolEntry.CallSite(null, unsupported(host, site.bootstrap().bootstrapMethod().reference().name().stringValue()));
    }

    PoolEntry.DynamicConstant constant(ClassType host, ConstantDynamicEntry constant) {
        return new PoolEntry.DynamicConstant(null,
                unsupported(host, constant.bootstrap().bootstrapMethod().reference().name().stringValue()));
    }

    private Failure unsupported(ClassType host, String bootstrap) {
        return Failure.of("UnsupportedOperationException", "bootstrap method " + bootstrap + " in " + host.name());
    }
}
