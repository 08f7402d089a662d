package ingot.codegen;

import ingot.world.Type;

/// How to test that an object is an instance of a type, given the type numbering of the closed program.
public interface SubtypeTests {
    Test test(Type type);

    /// Of a non-null object.
    sealed interface Test {
        /// No object is.
        record Never() implements Test {}

        /// Every object is.
        record Always() implements Test {}

        /// The class word is the type's hub.
        record Exactly(Type type) implements Test {}

        /// The hub is one of `count` consecutive ones from that of `first`.
        record Range(Type first, int count) implements Test {}

        /// The hub's bit in the type's bitmap (Target.TypeBits) is set.
        record Bits(Type type) implements Test {}
    }
}
