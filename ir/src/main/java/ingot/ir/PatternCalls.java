package ingot.ir;

import ingot.abi.Kind;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Method;

import java.util.regex.Pattern;

/// Calls with a constant regular expression: Pattern.compile and String's split, matches, replaceAll and replaceFirst. What is no expression at all becomes a plain search; any
/// other is compiled at build time ([ingot.world.World#patternOf]), so that a program which has no other patterns carries the matcher without the parser and the tables of
/// character classes. A malformed one stays as it is: it throws where it is reached.
final class PatternCalls {
    private static final String TEXT = "Ljava/lang/String;";
    private static final String SEQUENCE = "Ljava/lang/CharSequence;";
    private static final String PATTERN = "Ljava/util/regex/Pattern;";
    private static final String MATCHER = "Ljava/util/regex/Matcher;";
    private static final String META = "\\[](){}.*+?^$|";

    private final Emitter emit;
    private final Method target;
    private final Value[] arguments;

    private PatternCalls(Emitter emit, Method target, Value[] arguments) {
        this.emit = emit;
        this.target = target;
        this.arguments = arguments;
    }

    /// The call's value, or null if it is an ordinary call. A receiver has been checked.
    static Value emit(Emitter emit, Method target, Value[] arguments) {
        if (target.holder().origin() != ClassType.Origin.JDK) {
            return null;
        }
        var calls = new PatternCalls(emit, target, arguments);
        return switch (target.holder().internalName()) {
            case "java/lang/String" -> calls.ofString();
            case "java/util/regex/Pattern" -> calls.ofPattern();
            default -> null;
        };
    }

    private Value ofString() {
        return switch (target.name() + target.descriptor()) {
            case "split(Ljava/lang/String;)[Ljava/lang/String;" -> split(emit.intConstant(0));
            case "split(Ljava/lang/String;I)[Ljava/lang/String;" -> arguments[1].op() instanceof Op.StringConst ? split(arguments[2]) : null;
            case "matches(Ljava/lang/String;)Z" -> onMatcher(text(1), arguments[0], "matches", "()Z");
            case "replaceFirst(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;" ->
                    onMatcher(text(1), arguments[0], "replaceFirst", "(" + TEXT + ")" + TEXT, arguments[2]);
            case "replaceAll(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;" -> replaceAll();
            default -> null;
        };
    }

    private Value ofPattern() {
        return switch (target.name() + target.descriptor()) {
            case "compile(Ljava/lang/String;)Ljava/util/regex/Pattern;" -> pattern(text(0), 0);
            case "compile(Ljava/lang/String;I)Ljava/util/regex/Pattern;" ->
                    arguments[1].op() instanceof Op.Const(_, long flags) ? pattern(text(0), (int) flags) : null;
            case "matches(Ljava/lang/String;Ljava/lang/CharSequence;)Z" -> onMatcher(text(0), arguments[1], "matches", "()Z");
            default -> null;
        };
    }

    /// The constant text of an argument, or null.
    private String text(int argument) {
        return arguments[argument].op() instanceof Op.StringConst(String text) ? text : null;
    }

    /// String.split finds some expressions to be one character, as its specification of the fast way says.
    private Value split(Value limit) {
        String expression = text(1);
        int single = expression == null ? -1 : single(expression);
        if (single >= 0) {
            return call(Op.Dispatch.SPECIAL, target.holder(), "split", "(CIZ)[" + TEXT, arguments[0], emit.intConstant(single), limit, emit.intConstant(0));
        }
        Value pattern = pattern(expression, 0);
        return pattern == null ? null : call(Op.Dispatch.SPECIAL, patterns(), "split", "(" + SEQUENCE + "I)[" + TEXT, pattern, arguments[0], limit);
    }

    private static int single(String expression) {
        if (isLiteral(expression) && expression.length() == 1) {
            return expression.charAt(0);
        }
        boolean escaped = expression.length() == 2 && expression.charAt(0) == '\\' && expression.charAt(1) < 0x80 && !Character.isLetterOrDigit(expression.charAt(1));
        return escaped ? expression.charAt(1) : -1;
    }

    /// ASCII without a meaning of its own.
    private static boolean isLiteral(String expression) {
        return !expression.isEmpty() && expression.chars().allMatch(c -> c < 0x80 && META.indexOf(c) < 0);
    }

    private Value replaceAll() {
        if (text(1) != null && isLiteral(text(1)) && text(2) != null && text(2).indexOf('\\') < 0 && text(2).indexOf('$') < 0) {
            return call(Op.Dispatch.SPECIAL, target.holder(), "replace", "(" + SEQUENCE + SEQUENCE + ")" + TEXT, arguments);
        }
        return onMatcher(text(1), arguments[0], "replaceAll", "(" + TEXT + ")" + TEXT, arguments[2]);
    }

    /// A method of the matcher of the pattern over the input.
    private Value onMatcher(String expression, Value input, String method, String descriptor, Value... more) {
        Value pattern = pattern(expression, 0);
        if (pattern == null) {
            return null;
        }
        Value matcher = emit.nonNull(call(Op.Dispatch.SPECIAL, patterns(), "matcher", "(" + SEQUENCE + ")" + MATCHER, pattern, input));
        var args = new Value[more.length + 1];
        args[0] = matcher;
        System.arraycopy(more, 0, args, 1, more.length);
        return call(Op.Dispatch.SPECIAL, emit.world().require("java/util/regex/Matcher"), method, descriptor, args);
    }

    /// Null if the expression is not constant or not well-formed, and in the initialiser that compiles it.
    private Value pattern(String expression, int flags) {
        if (expression == null || !isWellFormed(expression, flags)) {
            return null;
        }
        Field field = emit.world().patternOf(expression, flags);
        if (emit.isIn(field.holder()) || !emit.initialise(field.holder())) {
            return null;
        }
        return emit.nonNull(emit.emit(new Op.LoadStatic(field), Kind.REF));
    }

    /// PatternSyntaxException, or flags that do not exist.
    private static boolean isWellFormed(String expression, int flags) {
        try {
            return Pattern.compile(expression, flags) != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private ClassType patterns() {
        return emit.world().require(PATTERN.substring(1, PATTERN.length() - 1));
    }

    private Value call(Op.Dispatch dispatch, ClassType holder, String name, String descriptor, Value... args) {
        Method method = holder.declaredMethod(name, descriptor);
        return emit.emit(new Op.Invoke(dispatch, method), method.returnKind().stackKind(), args);
    }
}
