package ingot.ir;

import ingot.abi.Kind;
import ingot.world.ClassType;
import ingot.world.Method;
import ingot.world.World;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Expands String.format, formatted and PrintStream.printf with a constant, well-formed format into appends: java.util.Formatter, with its locale
/// providers and regular expressions, is the widest door of the class library (REACH.md section 3, F).
///
/// The argument array has to be made for this call, with each element stored once at a constant index, and a locale, if one is given, to be one whose numbers
/// look as root's do. PrintStream's subclasses go the slow way, the original call; a value analysis deletes it where no such object comes.
///
/// Array, stores and boxes move to the slow way. The new calls stand at the position of the old one.
final class FormatExpansion {
    private static final String OBJECTS = "[Ljava/lang/Object;";
    private static final String LOCALE = "Ljava/util/Locale;";
    /// Constants of Locale with ASCII digits and the separators ',' and '.'.
    private static final Set<String> PLAIN_LOCALES = Set.of("ROOT", "ENGLISH", "US", "UK");
    private final World world;
    private final Graph graph;
    private final ClassType text;
    private Map<Value, List<Value>> uses;

    private FormatExpansion(World world, Graph graph, ClassType text) {
        this.world = world;
        this.graph = graph;
        this.text = text;
    }

    /// True if the graph changed.
    static boolean run(World world, Graph graph) {
        boolean changed = false;
        for (Block block : List.copyOf(graph.blocks())) {
            for (Value value : List.copyOf(block.values)) {
                if (value.op instanceof Op.Invoke(_, Method target) && isFormat(target)) {
                    ClassType text = world.find("ingot/runtime/jdk/FormatText"); // absent in tests without a run-time
                    changed |= text != null && new FormatExpansion(world, graph, text).expand(value, target);
                }
            }
        }
        if (changed) {
            Edges.removeUnreachable(graph);
        }
        return changed;
    }

    private static boolean isFormat(Method target) {
        return switch (target.name()) {
            case "format" -> target.descriptor().equals("(Ljava/lang/String;" + OBJECTS + ")Ljava/lang/String;") && isOf(target, "java/lang/String")
                    || target.descriptor().equals("(" + LOCALE + "Ljava/lang/String;" + OBJECTS + ")Ljava/lang/String;") && isOf(target, "java/lang/String")
                    || isPrint(target);
            case "formatted" -> target.descriptor().equals("(" + OBJECTS + ")Ljava/lang/String;") && isOf(target, "java/lang/String");
            case "printf" -> isPrint(target);
            default -> false;
        };
    }

    private static boolean isOf(Method target, String holder) {
        return target.holder().internalName().equals(holder);
    }

    private static boolean isPrint(Method target) {
        return isOf(target, "java/io/PrintStream") && target.descriptor().endsWith("Ljava/lang/String;" + OBJECTS + ")Ljava/io/PrintStream;");
    }

    private static boolean hasLocale(Method target) {
        return target.descriptor().startsWith("(" + LOCALE);
    }

    private static boolean isPlainLocale(Value locale) {
        return Nullness.isNull(locale) || locale.op instanceof Op.LoadStatic(var field) && field.descriptor().equals(LOCALE)
                && field.holder().internalName().equals("java/util/Locale") && PLAIN_LOCALES.contains(field.name());
    }

    private boolean expand(Value call, Method target) {
        int first = (isPrint(target) ? 1 : 0) + (hasLocale(target) ? 1 : 0);
        if (hasLocale(target) && !isPlainLocale(call.arg(first - 1))) {
            return false;
        }
        Value array = call.arg(first + 1);
        if (!(call.arg(first).op instanceof Op.StringConst(String format)) || !(array.op instanceof Op.NewArray)) {
            return false;
        }
        uses = uses();
        Value[] elements = elements(array, call);
        List<FormatString.Piece> pieces = elements == null ? null : FormatString.parse(format, elements.length);
        if (pieces == null) {
            return false;
        }
        var arguments = new FormatArgument[elements.length];
        for (int i = 0; i < elements.length; i++) {
            arguments[i] = FormatArgument.of(elements[i]);
        }
        replace(call, isPrint(target) ? call.arg(0) : null, array, pieces, arguments);
        return true;
    }

    private Map<Value, List<Value>> uses() {
        var found = new HashMap<Value, List<Value>>();
        for (Block block : graph.blocks()) {
            for (Value phi : block.phis) {
                phi.args.forEach(argument -> found.computeIfAbsent(argument, _ -> new ArrayList<>()).add(phi));
            }
            for (Value value : block.values) {
                value.args.forEach(argument -> found.computeIfAbsent(argument, _ -> new ArrayList<>()).add(value));
            }
        }
        return found;
    }

    /// What is in the array at the call; null if that is not plain to see.
    private Value[] elements(Value array, Value call) {
        if (!(array.arg(0).op instanceof Op.Const(_, long length)) || length < 0 || length > 64) {
            return null;
        }
        var elements = new Value[(int) length];
        for (Value use : uses.getOrDefault(array, List.of())) {
            switch (use.op) {
                case Op.ArrayLength _ -> {}
                case Op.ArrayStoreCheck _ -> {
                    if (use.arg(0) != array) {
                        return null;
                    }
                }
                case Op.StoreElement _ -> {
                    Value index = use.arg(1).op instanceof Op.BoundsCheck ? use.arg(1).arg(0) : use.arg(1);
                    if (use.arg(0) != array || !(index.op instanceof Op.Const(_, long at)) || at < 0 || at >= length || elements[(int) at] != null) {
                        return null;
                    }
                    elements[(int) at] = use.arg(2);
                }
                default -> {
                    if (use != call) {
                        return null;
                    }
                }
            }
        }
        for (Value element : elements) {
            if (element == null) {
                return null;
            }
        }
        return elements;
    }

    private void replace(Value call, Value stream, Value array, List<FormatString.Piece> pieces, FormatArgument[] arguments) {
        Block before = call.block;
        Block handler = before.handler;
        List<Value> handled = handler == null ? List.of() : Edges.handled(before);
        Edges.removeHandler(before);
        Block after = Edges.split(graph, before, before.values.indexOf(call) + 1);
        Edges.removeSuccessor(before, 0);
        before.values.removeLast();
        before.values.remove(call);
        graph.append(before, new Op.Goto(), Kind.VOID, null);

        var path = new CodePath(graph, call.position);
        Graph.edge(before, path.current());
        var slow = new SlowWay(path);
        if (stream != null) {
            testStream(path, stream, slow);
        }
        var appends = new FormatAppends(world, text, path, stream);
        Value fast = stream == null ? appends.build(pieces, arguments) : appends.print(pieces, arguments);
        path.jump(after);
        Value result = slow.finish(call, array, arguments, fast, after);
        removeArray(array, call, arguments);
        var to = new Value[graph.valueLimit()];
        to[call.id] = result;
        Edges.replaceUses(graph, to);
        if (handler != null) {
            path.blocks().forEach(block -> Edges.protect(graph, block, handler, handled));
        }
    }

    private void testStream(CodePath path, Value stream, SlowWay slow) {
        Value mirror = path.add(new Op.Pure(Intrinsic.GET_CLASS), Kind.REF, stream);
        Value plain = path.add(new Op.ClassConst(world.require("java/io/PrintStream")), Kind.REF);
        path.add(new Op.If(Op.Condition.EQ, Kind.REF), Kind.VOID, mirror, plain);
        Block next = path.newBlock();
        Graph.edge(path.current(), next);
        Graph.edge(path.current(), slow.block());
        path.begin(next);
    }

    /// The original call with its array, for another class of stream.
    private final class SlowWay {
        private final CodePath path;
        private Block block;

        SlowWay(CodePath path) { this.path = path; }

        Block block() {
            if (block == null) {
                block = path.newBlock();
            }
            return block;
        }

        /// The value after both ways.
        Value finish(Value call, Value array, FormatArgument[] arguments, Value fast, Block after) {
            if (block == null) {
                return fast;
            }
            path.begin(block);
            Value again = path.add(array.op, Kind.REF, path.number(Kind.INT, arguments.length));
            for (int i = 0; i < arguments.length; i++) {
                Value element = arguments[i].isBoxedHere(uses) ? path.add(arguments[i].value().op, Kind.REF, arguments[i].unboxed()) : arguments[i].value();
                path.add(new Op.StoreElement(Kind.REF), Kind.VOID, again, path.number(Kind.INT, i), element);
            }
            var operands = new ArrayList<>(call.args);
            operands.set(operands.size() - 1, again);
            Value result = path.add(call.op, call.kind, operands.toArray(Value[]::new));
            path.jump(after);
            Value phi = graph.appendPhi(after, call.kind);
            phi.args.add(fast);
            phi.args.add(result);
            return phi;
        }
    }

    /// The array's life outside of the slow way ends, and that of the boxes made for it alone.
    private void removeArray(Value array, Value call, FormatArgument[] arguments) {
        for (Value use : uses.get(array)) {
            if (use == call) {
                continue;
            }
            if (use.op instanceof Op.StoreElement && use.arg(1).op instanceof Op.BoundsCheck && isPlaced(use.arg(1))) {
                Edges.removeCheck(use.arg(1).block, use.arg(1));
            }
            if (!(use.op instanceof Op.ArrayLength)) {
                Edges.removeCheck(use.block, use);
            }
        }
        for (Value use : uses.get(array)) {
            if (use.op instanceof Op.ArrayLength) {
                use.block.values.remove(use);
            }
        }
        Edges.removeCheck(array.block, array);
        for (FormatArgument argument : arguments) {
            if (argument.isBoxedHere(uses) && isPlaced(argument.value())) {
                Edges.removeCheck(argument.value().block, argument.value());
            }
        }
    }

    private static boolean isPlaced(Value value) {
        return value.block.values.contains(value);
    }
}
