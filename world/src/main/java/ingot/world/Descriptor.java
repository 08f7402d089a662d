package ingot.world;

import ingot.abi.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A method descriptor, taken apart (JVMS 4.3.3).
record Descriptor(List<String> parameters, List<Kind> kinds, String result) {
    static Descriptor parse(String text) {
        if (text.isEmpty() || text.charAt(0) != '(') {
            throw new IllegalArgumentException("not a method descriptor: " + text);
        }
        var parameters = new ArrayList<String>();
        var kinds = new ArrayList<Kind>();
        int at = 1;
        while (text.charAt(at) != ')') {
            int end = end(text, at);
            parameters.add(text.substring(at, end));
            kinds.add(Kind.of(text.charAt(at)));
            at = end;
        }
        return new Descriptor(List.copyOf(parameters), List.copyOf(kinds), text.substring(at + 1));
    }

    /// Position after the field descriptor that starts at `at`.
    static int end(String text, int at) {
        while (text.charAt(at) == '[') {
            at++;
        }
        return text.charAt(at) == 'L' ? text.indexOf(';', at) + 1 : at + 1;
    }

    /// The descriptor (of a field or a method) with every class name replaced.
    static String map(String text, UnaryOperator<String> names) {
        var mapped = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            mapped.append(c);
            if (c == 'L') {
                int end = text.indexOf(';', at);
                mapped.append(names.apply(text.substring(at + 1, end))).append(';');
                at = end;
            }
        }
        return mapped.toString();
    }

    Kind resultKind() {
        return Kind.of(result.charAt(0));
    }

    /// As HotSpot prints a type in its messages: "int", "java.lang.String", "char[]".
    static String external(String type) {
        int dimensions = type.lastIndexOf('[') + 1;
        char c = type.charAt(dimensions);
        var base = c == 'L' ? type.substring(dimensions + 1, type.length() - 1).replace('/', '.')
                : Kind.of(c).name().toLowerCase(java.util.Locale.ROOT);
        return base + "[]".repeat(dimensions);
    }

    /// As HotSpot prints a method in its messages: "void a.B.m(int, java.lang.String)".
    static String external(String owner, String name, String descriptor) {
        var parts = parse(descriptor);
        return external(parts.result) + " " + owner.replace('/', '.') + "." + name
                + "(" + String.join(", ", parts.parameters.stream().map(Descriptor::external).toList()) + ")";
    }
}
