package ingot.evaluator;

/// An exception that the interpreter or a native raises: the object is made where it is caught, in the loop, which knows the position.
final class Pending extends RuntimeException {
    /// Internal name.
    final String type;
    final transient String text;

    /// `text` null: constructed without message.
    Pending(String type, String text) {
        super(null, null, false, false);
        this.type = type;
        this.text = text;
    }
}
