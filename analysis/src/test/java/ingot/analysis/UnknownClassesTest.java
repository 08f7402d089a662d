package ingot.analysis;

import ingot.world.ClassType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class UnknownClassesTest {
    private final UnknownClasses unknown = new UnknownClasses(2);
    private final List<String> asked = new ArrayList<>();

    @BeforeAll
    static void compile() {
        Programs.main("class Unknown { static class A { } static class B { } static class C { } public static void main(String[] args) { } }");
    }

    private static ClassType type(String name) {
        return Programs.WORLD.require(name);
    }

    private void ask(String question) {
        unknown.ask(question, type -> asked.add(question + " " + type.internalName()));
    }

    @Test
    void eachClassIsAskedEachQuestionOnce() {
        unknown.add(type("Unknown$A"));
        ask("fields");
        assertThat(unknown.settle()).isTrue();
        unknown.add(type("Unknown$A"));
        unknown.add(type("Unknown$B"));
        ask("fields");
        ask("methods");
        assertThat(unknown.settle()).isTrue();
        assertThat(unknown.settle()).isFalse();
        assertThat(asked).containsExactlyInAnyOrder("fields Unknown$A", "fields Unknown$B", "methods Unknown$A", "methods Unknown$B");
    }

    @Test
    void nothingIsAskedBeforeTheWorkIsDone() {
        ask("fields");
        unknown.add(type("Unknown$A"));
        assertThat(asked).isEmpty();
    }

    @Test
    void ofTooManyNoneIsAsked() {
        ask("fields");
        for (String name : List.of("Unknown$A", "Unknown$B", "Unknown$C")) {
            unknown.add(type(name));
        }
        assertThat(unknown.settle()).isFalse();
        assertThat(asked).isEmpty();
    }

    @Test
    void theClassLibrarysOwnDoNotCount() {
        ask("constructors");
        for (String name : List.of("java/lang/Object", "java/lang/String", "java/lang/Thread")) {
            unknown.add(type(name));
        }
        assertThat(unknown.settle()).isTrue();
        assertThat(asked).hasSize(3);
    }
}
