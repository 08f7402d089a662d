package ingot.ir;

import ingot.abi.Kind;
import ingot.world.ClassType;
import ingot.world.World;

import java.util.List;

/// Appends the pieces of a format to a new StringBuilder. The arguments fit their specifiers.
final class FormatAppends {
    private static final String BUILDER = "Ljava/lang/StringBuilder;";
    private final ClassType builder;
    private final ClassType stream;
    private final ClassType text;
    private final CodePath path;
    private Value buffer;

    FormatAppends(World world, ClassType text, CodePath path) {
        this.builder = world.require("java/lang/StringBuilder");
        this.stream = world.require("java/io/PrintStream");
        this.text = text;
        this.path = path;
    }

    /// The formatted string.
    Value build(List<FormatString.Piece> pieces, FormatArgument[] arguments) {
        if (pieces.isEmpty()) {
            return path.string("");
        }
        if (pieces.size() == 1 && pieces.getFirst() instanceof FormatString.Literal(String only)) {
            return path.string(only);
        }
        if (Emitter.hasInitialiser(builder)) {
            path.add(new Op.InitClass(builder), Kind.VOID);
        }
        buffer = path.add(new Op.New(builder), Kind.REF);
        path.call(Op.Dispatch.SPECIAL, builder, "<init>", "()V", buffer);
        for (var piece : pieces) {
            switch (piece) {
                case FormatString.Literal(String literal) -> append("Ljava/lang/String;", path.string(literal));
                case FormatString.Specifier specifier -> append(specifier, arguments[specifier.argument()]);
            }
        }
        return path.call(Op.Dispatch.SPECIAL, builder, "toString", "()Ljava/lang/String;", buffer);
    }

    /// Prints the formatted string to a PrintStream, in one piece, and returns the stream.
    Value print(Value to, List<FormatString.Piece> pieces, FormatArgument[] arguments) {
        Value formatted = build(pieces, arguments);
        path.call(Op.Dispatch.SPECIAL, stream, "print", "(Ljava/lang/String;)V", to, formatted);
        return to;
    }

    private void append(String descriptor, Value value) {
        path.call(Op.Dispatch.SPECIAL, builder, "append", "(" + descriptor + ")" + BUILDER, buffer, value);
    }

    private void append(FormatString.Specifier specifier, FormatArgument argument) {
        if (specifier.conversion() == 'x') {
            append("Ljava/lang/String;", hexadecimal(specifier, argument));
        } else if (specifier.conversion() == 'd' && argument.boxed() != null) {
            decimal(specifier, argument);
        } else if (argument.boxed() != null && specifier.width() < 0 && !(specifier.conversion() == 'b' && argument.boxed() != Kind.BOOLEAN)) {
            Kind kind = argument.boxed();
            append(kind == Kind.BYTE || kind == Kind.SHORT ? "I" : String.valueOf(kind.descriptor()), argument.unboxed());
        } else if (specifier.conversion() == 's' && specifier.width() < 0) {
            append(argument.isText() ? "Ljava/lang/String;" : "Ljava/lang/Object;", argument.admitted());
        } else {
            String name = switch (specifier.conversion()) {
                case 'd' -> "decimal";
                case 'b' -> "truth";
                default -> "text";
            };
            append("Ljava/lang/String;", format(name, "Ljava/lang/Object;", argument.admitted(), specifier));
        }
    }

    private Value format(String name, String descriptor, Value value, FormatString.Specifier specifier) {
        return path.call(Op.Dispatch.STATIC, text, name, "(" + descriptor + "II)Ljava/lang/String;", value, path.number(Kind.INT, specifier.width()),
                path.number(Kind.INT, specifier.flags()));
    }

    private void decimal(FormatString.Specifier specifier, FormatArgument argument) {
        boolean isLong = argument.boxed() == Kind.LONG;
        if (specifier.width() < 0 && specifier.flags() == 0) {
            append(isLong ? "J" : "I", argument.unboxed());
        } else {
            append("Ljava/lang/String;", format("decimal", "J", isLong ? argument.unboxed() : widen(argument), specifier));
        }
    }

    private Value widen(FormatArgument argument) {
        return path.add(new Op.Convert(Kind.INT, Kind.LONG), Kind.LONG, argument.unboxed());
    }

    private Value hexadecimal(FormatString.Specifier specifier, FormatArgument argument) {
        if (argument.boxed() == null) {
            return format("hexadecimal", "Ljava/lang/Object;", argument.admitted(), specifier);
        }
        if (argument.boxed() == Kind.LONG) {
            return format("hexadecimal", "J", argument.unboxed(), specifier);
        }
        long mask = (1L << 8 * argument.boxed().bytes()) - 1; // a negative Integer prints as its 32 bits
        Value bits = path.add(new Op.Binary(Op.Arithmetic.AND, Kind.LONG), Kind.LONG, widen(argument), path.number(Kind.LONG, mask));
        return format("hexadecimal", "J", bits, specifier);
    }
}
