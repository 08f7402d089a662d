package ingot.world;

/// A constant pool entry, resolved (JVMS 5.4.3). A failure is a value: using the entry throws that error, every time.
public sealed interface PoolEntry {
    record IntEntry(int value) implements PoolEntry {
    }

    record LongEntry(long value) implements PoolEntry {
    }

    record FloatEntry(float value) implements PoolEntry {
    }

    record DoubleEntry(double value) implements PoolEntry {
    }

    record StringEntry(String value) implements PoolEntry {
    }

    /// @param type null if the class is absent: see `failure`
    /// @param name internal name, or descriptor of an array
    record ClassEntry(Type type, String name, Failure failure) implements PoolEntry {
    }

    /// Exactly one of the two is null.
    record FieldEntry(Field field, Failure failure) implements PoolEntry {
    }

    /// Exactly one of `method` and `failure` is null.
    ///
    /// @param interfaceOwner whether it is an InterfaceMethodref
    /// @param owner          the static type in the reference, which may be an array; null if absent
    record MethodEntry(Method method, String name, String descriptor, boolean interfaceOwner, Type owner, Failure failure)
            implements PoolEntry {
        /// A signature-polymorphic call (VarHandle accessors, MethodHandle.invoke): `method` is a generated static method
        /// that takes the handle as its first argument. To be read as invokestatic with the receiver as argument 0.
        public boolean isPolymorphic() {
            return method != null && method.holder().origin() == ClassType.Origin.GENERATED
                    && owner instanceof ClassType type && type.origin() == ClassType.Origin.JDK;
        }
    }

    /// invokedynamic: `target` is a generated static method of the site's descriptor.
    record CallSite(Method target, Failure failure) implements PoolEntry {
    }

    /// A dynamically computed constant: `producer` is a generated static method without parameters.
    record DynamicConstant(Method producer, Failure failure) implements PoolEntry {
    }

    record MethodTypeEntry(String descriptor) implements PoolEntry {
    }

    /// @param kind   reference kind, JVMS table 5.4.3.5-A
    /// @param member a [FieldEntry] or [MethodEntry]
    record MethodHandleEntry(int kind, PoolEntry member) implements PoolEntry {
    }

    /// @param errorClass internal name, such as "java/lang/NoClassDefFoundError"
    /// @param message    HotSpot's text
    record Failure(String errorClass, String message) {
        static Failure of(String simpleName, String message) {
            return new Failure("java/lang/" + simpleName, message);
        }
    }
}
