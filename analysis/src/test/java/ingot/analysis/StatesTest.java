package ingot.analysis;

import ingot.abi.Kind;
import ingot.world.Type;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class StatesTest {
    private final ImageObjects image = new ImageObjects(Programs.BOOTED.fork().heap());
    private final States states = new States(Programs.WORLD, image, 3, 2);
    private final List<Integer> anonymous = new ArrayList<>();

    @BeforeEach
    void listen() {
        image.listen(_ -> { }, entry -> anonymous.add(entry.reference));
    }

    private static Type type(String name) {
        return Programs.WORLD.require(name);
    }

    private State string(String text) {
        return states.object(image.heap().intern(text));
    }

    @Test
    void primitivesAreNothingOneConstantOrAny() {
        assertThat(states.join(State.BOTTOM, State.constant(5000)).bits).isEqualTo(5000);
        assertThat(states.join(State.constant(5000), State.constant(5000)).isConstant(5000)).isTrue();
        assertThat(states.join(State.constant(1), State.constant(2))).isSameAs(State.ANY);
    }

    @Test
    void objectsKeepTheirNamesUpToALimit() {
        State joined = State.BOTTOM;
        for (int i = 0; i < States.OBJECT_LIMIT; i++) {
            joined = states.join(joined, string("name " + i));
        }
        assertThat(joined.objects).hasSize(States.OBJECT_LIMIT);
        assertThat(anonymous).isEmpty();
        joined = states.join(joined, string("one more"));
        assertThat(joined.objects).isNull();
        assertThat(joined).isSameAs(states.exactly(type("java/lang/String"), false));
        assertThat(anonymous).hasSize(States.OBJECT_LIMIT + 1);
    }

    @Test
    void freshObjectsTakeNamesAway() {
        State joined = states.join(string("named"), states.exactly(type("java/lang/String"), true));
        assertThat(joined.nullable).isTrue();
        assertThat(joined.objects).isNull();
        assertThat(anonymous).hasSize(1);
    }

    @Test
    void filtersKeepNamesAndNull() {
        State both = states.join(states.join(string("text"), states.object(image.heap().mirror(type("java/lang/String")))), states.nothingButNull);
        State strings = states.filter(both, type("java/lang/CharSequence"), false);
        assertThat(strings.objects).containsExactly(image.heap().intern("text"));
        assertThat(strings.nullable).isTrue();
        assertThat(states.filter(both, type("java/lang/CharSequence"), true).types.types).containsExactly(Programs.WORLD.classType().id());
        assertThat(states.withNull(states.nothingButNull, false)).isSameAs(State.BOTTOM);
    }

    @Test
    void largeSetsJoinThePool() {
        State joined = State.BOTTOM;
        for (String name : List.of("java/lang/Integer", "java/lang/Long", "java/lang/Short", "java/lang/Byte")) {
            joined = states.join(joined, states.exactly(type(name), false));
        }
        assertThat(joined.saturated).isNotNull();
        assertThat(states.pools().types().types).hasSize(4);
        State number = states.filter(joined, type("java/lang/Number"), false);
        assertThat(states.present(number).size()).isEqualTo(4);
        states.join(number, states.exactly(type("java/lang/Double"), false));
        assertThat(states.present(number).size()).isEqualTo(5);
        assertThat(states.present(states.filter(joined, type("java/lang/Long"), false)).size()).isEqualTo(1);
    }

    @Test
    void thrownTypesHaveAPoolOfTheirOwn() {
        State thrown = states.joinThrown(states.exactly(type("java/lang/ArithmeticException"), false), states.exactly(type("java/lang/ClassCastException"), false));
        assertThat(thrown.types.types).hasSize(2);
        thrown = states.joinThrown(thrown, states.exactly(type("java/io/IOException"), false));
        assertThat(thrown).isSameAs(states.anyThrown);
        assertThat(states.pools().types().isEmpty()).isTrue();
        assertThat(states.caught(thrown).types.size()).isEqualTo(3);
        states.joinThrown(states.exactly(type("java/io/EOFException"), false), thrown);
        assertThat(states.present(states.caught(thrown)).size()).isEqualTo(4);
        assertThat(states.present(states.filter(states.caught(thrown), type("java/io/IOException"), false)).size()).isEqualTo(2);
    }

    @Test
    void slotsNarrowAndDivisionsByZeroAreNotFolded() {
        assertThat(Folding.narrow(Kind.BYTE, 300)).isEqualTo(44);
        assertThat(Folding.intrinsic(ingot.ir.Intrinsic.UNSIGNED_DIVIDE_INT, new long[] {7, 0})).isNull();
        assertThat(Folding.intrinsic(ingot.ir.Intrinsic.UNSIGNED_DIVIDE_INT, new long[] {-1, 2})).isEqualTo(Integer.MAX_VALUE);
        assertThat(Folding.intrinsic(ingot.ir.Intrinsic.BIT_COUNT_INT, new long[] {-1})).isEqualTo(32);
    }
}
