package ingot.evaluator;

import ingot.world.ClassType;
import ingot.world.Method;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FoldingTest {
    private final Evaluator evaluator = Programs.build().fork();

    private Method method(String type, String name, String descriptor) {
        return evaluator.world().require(type).declaredMethod(name, descriptor);
    }

    @Test
    void pureMethodsFold() {
        int limit = evaluator.heap().limit();
        assertThat(evaluator.fold(method("java/lang/Integer", "parseInt", "(Ljava/lang/String;)I"), evaluator.heap().intern("42"))).hasValue(42);
        assertThat(evaluator.fold(method("java/lang/Math", "multiplyHigh", "(JJ)J"), 1L << 62, 0, 8, 0)).hasValue(2);
        var text = evaluator.fold(method("java/lang/Integer", "toHexString", "(I)Ljava/lang/String;"), 255);
        assertThat(evaluator.heap().stringValue((int) text.orElseThrow())).isEqualTo("ff");
        assertThat(evaluator.heap().limit() - limit).as("only the strings stay").isLessThan(200);
    }

    @Test
    void whatThrowsOrHasEffectsDoesNot() {
        assertThat(evaluator.fold(method("java/lang/Integer", "parseInt", "(Ljava/lang/String;)I"), evaluator.heap().intern("x"))).isEmpty();
        assertThat(evaluator.fold(method("java/lang/System", "nanoTime", "()J"))).isEmpty();
        assertThat(evaluator.fold(method("java/lang/System", "setProperty", "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;"),
                evaluator.heap().intern("a"), evaluator.heap().intern("b"))).isEmpty();
        ClassType random = evaluator.world().require("java/util/concurrent/ThreadLocalRandom");
        assertThat(evaluator.fold(random.declaredMethod("current", "()Ljava/util/concurrent/ThreadLocalRandom;"))).isEmpty();
        assertThat(evaluator.state(random)).isInstanceOf(Evaluator.Init.NotYet.class);
    }
}
