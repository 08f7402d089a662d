package ingot.analysis;

import ingot.abi.Kind;
import ingot.world.Type;

/// What a value always is.
public sealed interface Constant {
    /// Stack kind; INT sign-extended, FLOAT and DOUBLE raw bits (a float's sign-extended from 32).
    record Primitive(Kind kind, long bits) implements Constant {}

    /// An object of the image heap, by its arena reference.
    record Obj(int reference, Type type) implements Constant {}

    record Null() implements Constant {}
}
