package ingot.codegen.image;

import ingot.world.Type;

/// How to test at run time that a non-null object is an instance of a type: one compare or a bit test, over the types of which instances
/// can exist (the closed world).
public interface SubtypeTests {
    Test test(Type type);

    /// A test of the object's class word.
    sealed interface Test {
        /// No instance of the type can exist.
        record Never() implements Test {}

        /// Every object is one.
        record Always() implements Test {}

        /// The class word is this type's hub.
        record Exactly(Type type) implements Test {}

        /// The class word lies within the hubs of `count` consecutive types from `first` on.
        record Range(Type first, int count) implements Test {}

        /// Bit (hub - first hub) / 32 of the type's bitmap is set.
        record Bits() implements Test {}
    }
}
