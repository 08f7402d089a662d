package ingot.evaluator;

import ingot.abi.Kind;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Method;
import ingot.world.Type;

/// A resolved operand of an instruction.
sealed interface Site {
    /// `watched`: reads go through [Classes#read] (late fields, statics of program classes).
    final class Static implements Site {
        final Field field;
        final int holderId;
        final int offset;
        final Kind kind;
        final boolean watched;

        Static(Field field, boolean watched) {
            this.field = field;
            this.holderId = field.holder().id();
            this.offset = field.offset();
            this.kind = field.kind();
            this.watched = watched;
        }
    }

    /// A call. Dispatched ones cache the last receiver type; static ones name the class to be initialised.
    final class Call implements Site {
        final Method resolved;
        final int argumentSlots;
        /// Of static calls: class to be initialised.
        final int holderId;
        Code target;
        int cachedType;

        Call(Method resolved, Code target, int argumentSlots) {
            this.resolved = resolved;
            this.target = target;
            this.argumentSlots = argumentSlots;
            this.holderId = resolved.holder().id();
        }
    }

    /// The type of new, anewarray (the array's), checkcast or instanceof.
    final class TypeUse implements Site {
        final Type type;
        final int typeId;
        final int bytes;
        /// Last type that passed the test, and the last that failed it.
        int passed;
        int failed;

        TypeUse(Type type) {
            this.type = type;
            this.typeId = type.id();
            this.bytes = type instanceof ClassType c && !c.isInterface() ? c.instanceBytes() : 0;
        }
    }

    /// A numeric constant.
    record Constant(long bits) implements Site {}

    /// A dynamically computed constant, with its value in the heap of the given epoch.
    final class Dynamic implements Site {
        final Code producer;
        int epoch;
        long bits;

        Dynamic(Code producer) {
            this.producer = producer;
        }
    }

    /// A string constant, with its reference in the heap of the given epoch.
    final class Text implements Site {
        final String value;
        int epoch;
        int ref;

        Text(String value) {
            this.value = value;
        }
    }
}
