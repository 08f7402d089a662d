package ingot.codegen;

import ingot.abi.Helper;
import ingot.base.BuildFailure;
import ingot.world.Method;
import ingot.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Over methods of the run-time with code that a test makes up: frames and calls.
class CoreRulesTest {
    private static World world;
    private static Method first;
    private static Method second;
    private static Method third;
    private static Method collect;

    @BeforeAll
    static void open() {
        world = World.open(new World.Options(List.of(), Path.of(System.getProperty("java.home")), Path.of("../runtime/target/classes"), false));
        first = world.require("ingot/runtime/sys/Line").declaredMethod("number", "(J)V");
        second = world.require("ingot/runtime/sys/Line").declaredMethod("hexadecimal", "(J)V");
        third = world.require("ingot/runtime/sys/Line").declaredMethod("put", "(I)V");
        collect = world.require("ingot/runtime/gc/Collector").declaredMethod("collect", "(I)V");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static Method helper(Helper helper) {
        return world.helper(helper);
    }

    private static CompiledMethod code(Method method, int frameBytes, int limited, Method... callees) {
        var calls = Arrays.stream(callees).map(callee -> new Relocation(0, true, new Target.Code(callee), 0)).toList();
        return new CompiledMethod(method, new byte[8], calls, List.of(), frameBytes, 0, 0, false, limited);
    }

    private static CompiledMethod core(Method method, int frameBytes, Method... callees) {
        return code(method, frameBytes, CompiledMethod.UNLIMITED, callees);
    }

    private static void check(CompiledMethod... methods) {
        CoreRules.check(world, _ -> Set.of(), List.of(methods));
    }

    @Test
    void framesOfAChainAddUp() {
        int half = CoreRules.MOST_BYTES / 2 - 8;
        assertThatCode(() -> check(core(first, half, second), core(second, half))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(core(first, half, second), core(second, half, third), core(third, 8))).isInstanceOf(BuildFailure.class)
                .hasMessageContaining("49168 bytes").extracting(e -> ((BuildFailure) e).diagnostic().chain()).asList().hasSize(3);
    }

    @Test
    void aMethodThatLooksAtTheLimitEndsAChain() {
        int half = CoreRules.MOST_BYTES / 2 - 8;
        assertThatCode(() -> check(core(first, half, second), code(second, half, 0, third), core(third, half, second))).doesNotThrowAnyException();
    }

    @Test
    void noChainComesBackToItself() {
        assertThatThrownBy(() -> check(core(first, 8, second), core(second, 8, first))).isInstanceOf(BuildFailure.class).hasMessageContaining("calls itself");
        assertThatCode(() -> check(core(first, 8, second), code(second, 8, 0, first))).doesNotThrowAnyException();
    }

    @Test
    void whatNeverStopsCallsNothingThatMay() {
        assertThatCode(() -> check(core(collect, 8, first), core(first, 8))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(core(collect, 8, first), core(first, 8, helper(Helper.NEW_INSTANCE)))).isInstanceOf(BuildFailure.class)
                .hasMessageContaining("may stop");
        assertThatThrownBy(() -> check(core(collect, 8, first), core(first, 8, second), code(second, 8, 0))).isInstanceOf(BuildFailure.class)
                .hasMessageContaining("may stop");
    }

    @Test
    void theEndOfTheProcessAndFailingChecksAreNoStops() {
        Method crash = world.require("ingot/runtime/except/Crash").declaredMethod("report", "(Ljava/lang/String;J)V");
        assertThatCode(() -> check(core(collect, 8, crash, helper(Helper.THROW_NULL_POINTER)), core(crash, 8, helper(Helper.NEW_INSTANCE)))).doesNotThrowAnyException();
    }
}
