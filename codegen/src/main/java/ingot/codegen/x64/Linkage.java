package ingot.codegen.x64;

import ingot.abi.Helper;
import ingot.abi.Kind;
import ingot.codegen.ImageReferences;
import ingot.codegen.SubtypeTests;
import ingot.codegen.Target;
import ingot.world.Field;
import ingot.world.Method;
import ingot.world.Type;
import ingot.world.World;

import java.util.EnumMap;
import java.util.Map;

/// What code refers to beyond its own method. Immutable: methods are compiled in parallel.
final class Linkage {
    /// The first hub: HubLayout.
    static final Target HUBS = new Target.Named("ingot.hubs");

    private final Map<Helper, Target> helpers = new EnumMap<>(Helper.class);
    private final Type intArray;
    final Target pollStub;
    final Target limitStub;
    final Target barrierStub;
    final SubtypeTests tests;
    final ImageReferences image;
    /// Null if there is none.
    final AllocationPath allocation;
    /// The run-time's state of a class in its Class object, 0 when it is initialised. Null in tests without a run-time.
    final Field initState;

    Linkage(World world, SubtypeTests tests, ImageReferences image) {
        this.tests = tests;
        this.image = image;
        this.allocation = AllocationPath.of(world, image);
        this.initState = world.classType().declaredField("initState", "I");
        this.intArray = world.arrayOf(world.primitive(Kind.INT));
        this.pollStub = new Target.Code(Stubs.poll(world));
        this.limitStub = new Target.Code(Stubs.limit(world));
        this.barrierStub = new Target.Code(Stubs.barrier(world));
        for (Helper helper : Helper.values()) {
            Method method = world.helper(helper);
            if (method != null) {
                helpers.put(helper, new Target.Code(method));
            }
        }
    }

    /// A run-time library may lack helpers that no code needs (tests); asking for one is the error.
    Target helper(Helper helper) {
        Target target = helpers.get(helper);
        if (target == null) {
            throw new AssertionError("the run-time has no " + helper.holder() + "." + helper.method() + helper.descriptor());
        }
        return target;
    }

    Target intArrayHub() {
        return new Target.HubOf(intArray);
    }
}
