package ingot.world;

import ingot.world.PoolEntry.Failure;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.DynamicConstantPoolEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.util.List;

/// Turns invokedynamic and dynamic constants (JVMS 5.4.3.6) into calls of generated methods, one file a bootstrap method:
/// [LambdaClass], [ConcatMethod], [RecordMethod], [SwitchMethod], [ConstantMethod]. Generated classes are named after their host
/// and the index of the pool entry, so the order of questions does not show. Runs under the World's lock.
final class CallSites {
    static final String LAMBDA = "java/lang/invoke/LambdaMetafactory";
    static final String CONCAT = "java/lang/invoke/StringConcatFactory";
    static final String RECORD = "java/lang/runtime/ObjectMethods";
    static final String SWITCH = "java/lang/runtime/SwitchBootstraps";
    static final String CONSTANT = "java/lang/invoke/ConstantBootstraps";

    /// A site or constant as its generator sees it; names in it stand for targets already (see [Substitutions]).
    ///
    /// @param index of the pool entry in the host
    record Site(ClassType host, int index, String bootstrap, String name, String type, List<LoadableConstantEntry> arguments) {
        World world() {
            return host.world();
        }

        /// Internal name for a class generated for this site: HotSpot's "Host$$Lambda/0x..." once Class.getName prints it.
        String className(String what) {
            return "%s$$%s+0x%016x".formatted(host.internalName(), what, index);
        }

        String methodType(int argument) {
            return host.pool().mapDescriptor(((MethodTypeEntry) arguments.get(argument)).descriptor().stringValue());
        }

        PoolEntry.MethodHandleEntry methodHandle(int argument) {
            return (PoolEntry.MethodHandleEntry) host.pool().entry((MethodHandleEntry) arguments.get(argument));
        }

        /// Field descriptor of a Class argument.
        String classDescriptor(int argument) {
            var name = ((PoolEntry.ClassEntry) host.pool().entry((ClassEntry) arguments.get(argument))).name();
            return name.charAt(0) == '[' ? name : "L" + name + ";";
        }
    }

    /// Ends the lowering of one site with the error that the site throws.
    static final class Refused extends Exception {
        private final transient Failure failure;

        Refused(Failure failure) {
            super(failure.message(), null, false, false);
            this.failure = failure;
        }
    }

    private final World world;
    private final ConcatMethod concat;

    CallSites(World world) {
        this.world = world;
        this.concat = new ConcatMethod(world);
    }

    ConcatMethod concat() {
        return concat;
    }

    PoolEntry.CallSite callSite(ClassType host, InvokeDynamicEntry entry) {
        var site = site(host, entry);
        try {
            return new PoolEntry.CallSite(lower(site), null);
        } catch (Refused e) {
            return new PoolEntry.CallSite(null, e.failure);
        }
    }

    PoolEntry.DynamicConstant constant(ClassType host, ConstantDynamicEntry entry) {
        var site = site(host, entry);
        try {
            if (!site.bootstrap().startsWith(CONSTANT + ".")) {
                throw unsupported(site);
            }
            return new PoolEntry.DynamicConstant(ConstantMethod.generate(site), null);
        } catch (Refused e) {
            return new PoolEntry.DynamicConstant(null, e.failure);
        }
    }

    private Site site(ClassType host, DynamicConstantPoolEntry entry) {
        MemberRefEntry bootstrap = entry.bootstrap().bootstrapMethod().reference();
        return new Site(host, entry.index(), bootstrap.owner().asInternalName() + "." + bootstrap.name().stringValue(),
                entry.name().stringValue(), host.pool().mapDescriptor(entry.type().stringValue()), entry.bootstrap().arguments());
    }

    private Method lower(Site site) throws Refused {
        return switch (site.bootstrap()) {
            case LAMBDA + ".metafactory" -> LambdaClass.generate(site, false);
            case LAMBDA + ".altMetafactory" -> LambdaClass.generate(site, true);
            case CONCAT + ".makeConcat" -> concat.plain(site.type());
            case CONCAT + ".makeConcatWithConstants" -> concat.withConstants(site);
            case RECORD + ".bootstrap" -> RecordMethod.generate(site);
            case SWITCH + ".typeSwitch" -> SwitchMethod.generate(site, false);
            case SWITCH + ".enumSwitch" -> SwitchMethod.generate(site, true);
            default -> throw unsupported(site);
        };
    }

    static Refused unsupported(Site site) {
        return new Refused(Failure.of("UnsupportedOperationException", "bootstrap method " + site.bootstrap().replace('/', '.')
                + " in " + site.host().name()));
    }
}
