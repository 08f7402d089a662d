package ingot.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ingot.base.BuildFailure;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What one run of javac never makes, in the three engines.
@Tag("corpus")
class OddClassesTest {
    @ParameterizedTest
    @ValueSource(strings = {OddBytecodes.STACK, OddClasses.LINKAGE, OddClasses.SELECTION, OddClasses.VERIFY})
    void answersLikeHotSpotInTheEvaluatorAndAsExecutable(String name) throws IOException, InterruptedException {
        var oracle = OddClasses.onHotSpot(name);
        assertThat(oracle.status()).as(oracle.err()).isZero();
        Engines.assertSame(OddClasses.asExecutable(name), oracle);
        Engines.assertSame(OddClasses.inEvaluator(name).answer(), oracle);
    }

    @Test
    void whatAnExecutableRefusesIsAnErrorThatNamesIt() throws IOException, InterruptedException {
        assertThat(OddClasses.asExecutable(OddClasses.REFUSED)).isEqualTo(new Answer("""
            threads are not supported yet: second
            threads are not supported yet: java.util.concurrent.CompletableFuture$AsyncRun
            the annotations of a module are not known to the executable: java.base
            the names of the characters are not part of patterns that are compiled at run time
            the providers of java.lang.String were not registered for reflection when the program was built
            """, "", 0));
    }

    @Test
    void subroutinesRunInTheEvaluatorAndAreANamedErrorOfTheBuild() throws IOException, InterruptedException {
        var name = OddBytecodes.SUBROUTINE;
        Engines.assertSame(OddClasses.inEvaluator(name).answer(), OddClasses.onHotSpot(name));
        assertThatThrownBy(() -> OddClasses.asExecutable(name)).isInstanceOfSatisfying(BuildFailure.class, failure ->
            assertThat(failure.diagnostic().error()).contains("IN0201").contains("jsr").contains(name + ".main").contains("compile the class for Java 6 or later"));
    }
}
