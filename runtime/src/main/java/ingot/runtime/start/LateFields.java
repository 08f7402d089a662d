package ingot.runtime.start;

/// Writes the late fields of the image at start. The compiler replaces the body: one store for each late field that reachable code reads.
public final class LateFields {
    private LateFields() {
    }

    public static void init() {
    }
}
