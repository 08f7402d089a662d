package ingot.ir;

import ingot.abi.Kind;
import ingot.world.ClassType;
import ingot.world.World;

import java.util.ArrayList;
import java.util.List;

/// Appends the pieces of a format to a new StringBuilder. What an argument's definition does not tell about its type, the methods of ingot.runtime.jdk.FormatText ask.
final class FormatAppends {
    private static final String BUILDER = "Ljava/lang/StringBuilder;";
    private final ClassType builder;
    private final ClassType stream;
    private final ClassType text;
    private final ClassType floats;
    private final CodePath path;
    /// What is printed to; null for a string.
    private final Value to;
    private Value buffer;

    FormatAppends(World world, ClassType text, CodePath path, Value to) {
        this.builder = world.require("java/lang/StringBuilder");
        this.stream = world.require("java/io/PrintStream");
        this.text = text;
        this.floats = world.require("ingot/runtime/jdk/FormatFloats");
        this.path = path;
        this.to = to;
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

    /// Prints the formatted string in one piece, and returns the stream.
    Value print(List<FormatString.Piece> pieces, FormatArgument[] arguments) {
        Value formatted = build(pieces, arguments);
        path.call(Op.Dispatch.SPECIAL, stream, "print", "(Ljava/lang/String;)V", to, formatted);
        return to;
    }

    private void append(String descriptor, Value value) {
        path.call(Op.Dispatch.SPECIAL, builder, "append", "(" + descriptor + ")" + BUILDER, buffer, value);
    }

    private void append(FormatString.Specifier specifier, FormatArgument argument) {
        boolean plain = specifier.width() < 0 && specifier.precision() < 0 && specifier.flags() == 0;
        Kind boxed = argument.boxed();
        switch (specifier.conversion()) {
            case 'd' -> decimal(specifier, argument, plain);
            case 'x', 'o' -> bits(specifier, argument);
            case 'e', 'f', 'g' -> floating(specifier, argument);
            case 'b' -> {
                if (plain && boxed == Kind.BOOLEAN) {
                    append("Z", argument.unboxed());
                } else {
                    appendText(text, "truth", "Ljava/lang/Object;III", argument.object(), width(specifier), precision(specifier), flags(specifier));
                }
            }
            case 'c' -> {
                if (plain && boxed == Kind.CHAR) {
                    append("C", argument.unboxed());
                } else {
                    appendObject("character", "II", argument, width(specifier), flags(specifier));
                }
            }
            case 'h' -> appendObject("hash", "III", argument, width(specifier), precision(specifier), flags(specifier));
            default -> general(specifier, argument, plain);
        }
    }

    private Value width(FormatString.Specifier specifier) { return path.number(Kind.INT, specifier.width()); }

    private Value precision(FormatString.Specifier specifier) { return path.number(Kind.INT, specifier.precision()); }

    private Value flags(FormatString.Specifier specifier) { return path.number(Kind.INT, specifier.flags()); }

    private Value conversion(FormatString.Specifier specifier) { return path.number(Kind.INT, specifier.conversion()); }

    private void appendText(ClassType holder, String name, String parameters, Value... args) {
        append("Ljava/lang/String;", path.call(Op.Dispatch.STATIC, holder, name, "(" + parameters + ")Ljava/lang/String;", args));
    }

    /// By a method that takes any object, and prints what comes before it if it fails.
    private void appendObject(String name, String parameters, FormatArgument argument, Value... more) {
        var args = new ArrayList<>(List.of(argument.object(), buffer, to == null ? path.number(Kind.REF, 0) : to));
        args.addAll(List.of(more));
        path.call(Op.Dispatch.STATIC, text, name, "(Ljava/lang/Object;" + BUILDER + "Ljava/io/PrintStream;" + parameters + ")V", args.toArray(Value[]::new));
    }

    private void general(FormatString.Specifier specifier, FormatArgument argument, boolean plain) {
        Kind boxed = argument.boxed();
        if (plain && boxed != null) {
            append(boxed == Kind.BYTE || boxed == Kind.SHORT ? "I" : String.valueOf(boxed.descriptor()), argument.unboxed());
        } else if (plain && argument.isText()) {
            append("Ljava/lang/String;", argument.object());
        } else if (argument.isText()) {
            appendText(text, "text", "Ljava/lang/String;III", argument.object(), width(specifier), precision(specifier), flags(specifier));
        } else if (plain && to == null) {
            path.call(Op.Dispatch.STATIC, text, "general", "(Ljava/lang/Object;" + BUILDER + ")V", argument.object(), buffer);
        } else {
            appendObject("general", "III", argument, width(specifier), precision(specifier), flags(specifier));
        }
    }

    private void decimal(FormatString.Specifier specifier, FormatArgument argument, boolean plain) {
        if (!argument.isInteger()) {
            appendObject("decimal", "II", argument, width(specifier), flags(specifier));
        } else if (plain) {
            append(argument.boxed() == Kind.LONG ? "J" : "I", argument.unboxed());
        } else {
            appendText(text, "decimal", "JII", widened(argument), width(specifier), flags(specifier));
        }
    }

    private Value widened(FormatArgument argument) {
        return argument.boxed() == Kind.LONG ? argument.unboxed() : path.add(new Op.Convert(Kind.INT, Kind.LONG), Kind.LONG, argument.unboxed());
    }

    private void bits(FormatString.Specifier specifier, FormatArgument argument) {
        if (!argument.isInteger()) {
            appendObject("bits", "CII", argument, conversion(specifier), width(specifier), flags(specifier));
            return;
        }
        Value bits = widened(argument);
        if (argument.boxed() != Kind.LONG) {
            long mask = (1L << 8 * argument.boxed().bytes()) - 1; // a negative Integer prints as its 32 bits
            bits = path.add(new Op.Binary(Op.Arithmetic.AND, Kind.LONG), Kind.LONG, bits, path.number(Kind.LONG, mask));
        }
        appendText(text, "bits", "JCII", bits, conversion(specifier), width(specifier), flags(specifier));
    }

    private void floating(FormatString.Specifier specifier, FormatArgument argument) {
        if (!argument.isFloating()) {
            appendObject("floating", "CIII", argument, conversion(specifier), width(specifier), precision(specifier), flags(specifier));
            return;
        }
        Value value = argument.boxed() == Kind.DOUBLE ? argument.unboxed()
                : path.add(new Op.Convert(Kind.FLOAT, Kind.DOUBLE), Kind.DOUBLE, argument.unboxed());
        appendText(floats, "text", "DCIII", value, conversion(specifier), width(specifier), precision(specifier), flags(specifier));
    }
}
