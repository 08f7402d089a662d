package ingot.codegen.x64;

import ingot.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/// Small programs run as machine code and on the JVM: the same result.
class CompiledProgramsTest {
    private static World world;

    @BeforeAll
    static void open() {
        world = NativeProgram.world(Path.of("target/test-classes"));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Loops"})
    void computesWhatTheJvmComputes(String name) throws Exception {
        long expected = (long) Class.forName("ingot.codegen.programs." + name).getMethod("run").invoke(null);
        assertThat(new NativeProgram(world).run("ingot/codegen/programs/" + name)).isEqualTo(expected);
    }
}
