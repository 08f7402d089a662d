package ingot.runtime.jdk;

/// A field that reflection may access. The compiler makes a subclass for each one that is registered (`ingot.world.FieldClass`), and puts an instance into the
/// table of the declaring class. The caller has checked the receiver, which is ignored for static fields, and the value.
public abstract class FieldAccess {
    /// @return a primitive in its box
    public abstract Object get(Object receiver);

    /// Not of a final field that reflection never writes.
    public void set(Object receiver, Object value) {
        throw new IllegalStateException();
    }
}
