package ingot.codegen;

import ingot.world.Field;
import ingot.world.Type;

/// Where the constants of code lie in the image heap, as arena references. Thread-safe, or prepared for every constant of the closed program.
public interface ImageReferences {
    int string(String value);

    /// The Class object of a type.
    int mirror(Type type);

    /// The text of a constant String object.
    String stringValue(int reference);

    /// The type that a Class object stands for.
    Type mirrored(int reference);

    /// The object that a static field holds when the program starts, 0 if it is null or its class is not initialised.
    int valueOf(Field field);
}
