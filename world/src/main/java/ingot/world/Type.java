package ingot.world;

import ingot.abi.Kind;

/// A Java type of the closed world, interned: equal types are the same object. Ids are dense, in order of first mention.
public sealed interface Type permits ClassType, ArrayType, PrimitiveType {
    /// Dense, from 1; the class word of evaluated objects.
    int id();

    /// Field descriptor, such as "I", "Ljava/lang/String;", "[[J".
    String descriptor();

    /// As Class.getName prints it: "int", "java.lang.String", "[[J".
    String name();

    Kind kind();

    /// Assignment compatibility of references (JVMS 4.10.1.2, arrays covariant); for primitives, identity.
    boolean isSubtypeOf(Type other);
}
