package ingot.world;

import ingot.abi.Kind;
import java.lang.classfile.ClassFile;

/// A field of a class, or one injected into its layout by the run-time.
public final class Field {
    /// Not laid out yet.
    static final int UNKNOWN_OFFSET = -1;

    private final int id;
    private final ClassType holder;
    private final String name;
    private final String descriptor;
    private final Kind kind;
    private final int flags;
    private final Object constantValue;
    private final boolean late;
    private final boolean injected;
    private final int rank;
    private int offset = UNKNOWN_OFFSET;

    Field(int id, ClassType holder, String name, String descriptor, int flags, Object constantValue, boolean late, boolean injected, int rank) {
        this.id = id;
        this.holder = holder;
        this.name = name;
        this.descriptor = descriptor;
        this.kind = Kind.of(descriptor.charAt(0));
        this.flags = flags;
        this.constantValue = constantValue;
        this.late = late;
        this.injected = injected;
        this.rank = rank;
    }

    public int id() {
        return id;
    }

    public ClassType holder() {
        return holder;
    }

    public String name() {
        return name;
    }

    public String descriptor() {
        return descriptor;
    }

    public Kind kind() {
        return kind;
    }

    public int flags() {
        return flags;
    }

    /// In bytes, from the start of the object; of a static field, from the start of its class's statics holder.
    public int offset() {
        if (offset == UNKNOWN_OFFSET) {
            holder.layOut();
        }
        return offset;
    }

    void place(int where) {
        offset = where;
    }

    public boolean isStatic() {
        return (flags & ClassFile.ACC_STATIC) != 0;
    }

    public boolean isPublic() {
        return (flags & ClassFile.ACC_PUBLIC) != 0;
    }

    public boolean isFinal() {
        return (flags & ClassFile.ACC_FINAL) != 0;
    }

    /// Final, and not even reflection may write it (Field.set).
    public boolean isTrustedFinal() {
        return isFinal() && (isStatic() || holder.isRecord() || holder.isHidden());
    }

    public boolean isVolatile() {
        return (flags & ClassFile.ACC_VOLATILE) != 0;
    }

    /// ConstantValue attribute of a static field: Integer (also for the kinds that widen to int), Long, Float, Double,
    /// String, or null.
    public Object constantValue() {
        return constantValue;
    }

    /// Written by one generated routine when the program starts; never to be folded.
    public boolean isLate() {
        return late;
    }

    /// Added by the run-time (its `@Inject`): reflection does not see it.
    public boolean isInjected() {
        return injected;
    }

    /// Position among the fields that the run-time names (its `@Inject` and `@Alias`), behind all of them for others.
    int rank() {
        return rank;
    }

    /// As "java/lang/String.hash I".
    @Override
    public String toString() {
        return holder.internalName() + "." + name + " " + descriptor;
    }
}
