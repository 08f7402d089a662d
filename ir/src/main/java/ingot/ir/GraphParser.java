package ingot.ir;

import ingot.abi.Kind;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Method;
import ingot.world.PoolEntry;
import ingot.world.Type;
import ingot.world.World;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads what [GraphText] prints. A malformed text is an IllegalArgumentException with its line.
final class GraphParser {
    private record Line(Value value, List<String> words) {}

    private final World world;
    private final String[] lines;
    private Graph graph;
    private final Map<String, Block> blocks = new HashMap<>();
    private final Map<String, Value> values = new HashMap<>();
    private String current = "";
    /// Words of the current line and the next to read.
    private List<String> words = List.of();
    private int at;

    GraphParser(World world, String text) {
        this.world = world;
        this.lines = text.strip().split("\n");
    }

    Graph parse() {
        try {
            return parseLines();
        } catch (IndexOutOfBoundsException | NullPointerException | IllegalArgumentException wrong) {
            throw new IllegalArgumentException("cannot read: " + current, wrong);
        }
    }

    private Graph parseLines() {
        current = lines[0];
        graph = new Graph(method(lines[0].strip().split(" ")[1]));
        for (String line : lines) {
            current = line;
            if (line.startsWith("b")) {
                String name = line.substring(0, line.indexOf(':'));
                blocks.put(name, graph.newBlock(Integer.parseInt(name.substring(1))));
            }
        }
        var body = new ArrayList<Line>();
        Block block = null;
        for (String line : lines) {
            current = line;
            if (line.startsWith("b")) {
                block = blocks.get(line.substring(0, line.indexOf(':')));
                header(block, line);
            } else if (line.startsWith("  ")) {
                body.add(declare(block, line));
            }
        }
        body.forEach(this::connect);
        return graph;
    }

    private void header(Block block, String line) {
        var parts = line.substring(line.indexOf(':') + 1).strip().split(" ");
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].equals("handler")) {
                block.handler = block(parts[++i]);
            } else if (parts[i].startsWith("b")) {
                block.predecessors.add(block(parts[i].replace("!", "")));
            }
        }
    }

    private Block block(String name) {
        Block block = blocks.get(name);
        if (block == null) {
            throw new IllegalArgumentException("no block " + name);
        }
        return block;
    }

    /// Makes the value; its arguments come once all values exist.
    private Line declare(Block block, String line) {
        words = List.of(line.strip().split(" "));
        String[] name = words.getFirst().split(":");
        at = 3;
        Kind kind = name.length == 1 ? Kind.VOID : Kind.valueOf(name[1]);
        Op op = op(words.get(2));
        var rest = words.subList(at, words.size());
        int mark = 0;
        while (mark < rest.size() && !rest.get(mark).startsWith("@")) {
            mark++;
        }
        Value value = graph.newValue(Integer.parseInt(name[0].substring(1)), op, kind, mark == rest.size() ? null : position(rest.subList(mark, rest.size())));
        value.block = block;
        (op instanceof Op.Phi ? block.phis : block.values).add(value);
        values.put(name[0], value);
        return new Line(value, rest.subList(0, mark));
    }

    private void connect(Line line) {
        for (String word : line.words) {
            if (word.startsWith("v")) {
                Value argument = values.get(word);
                if (argument == null) {
                    throw new IllegalArgumentException("no value " + word);
                }
                line.value.args.add(argument);
            } else if (word.startsWith("b")) {
                line.value.block.successors.add(block(word));
            }
        }
    }

    private Position position(List<String> words) {
        if (words.size() == 1) {
            return new Position(graph.method(), Integer.parseInt(words.getFirst().substring(1)), null);
        }
        Position position = null;
        for (int i = words.size() - 2; i >= 0; i -= 3) { // outermost last: built from there
            position = new Position(method(words.get(i + 1)), Integer.parseInt(words.get(i).replace("@", "")), position);
        }
        return position;
    }

    private String word() { return words.get(at++); }

    private int number() { return Integer.parseInt(word()); }

    private Kind kind() { return Kind.valueOf(word()); }

    private Type type() {
        String descriptor = word();
        Type type = world.type(descriptor);
        if (type == null) {
            throw new IllegalArgumentException("no type " + descriptor);
        }
        return type;
    }

    private Op op(String name) {
        return switch (name) {
            case "Param" -> new Op.Param(number());
            case "Const" -> new Op.Const(kind(), Long.parseLong(word()));
            case "StringConst" -> new Op.StringConst(unquote(word()));
            case "ClassConst" -> new Op.ClassConst(type());
            case "ObjectConst" -> new Op.ObjectConst(number(), type());
            case "Phi" -> new Op.Phi();
            case "Caught" -> new Op.Caught();
            case "Binary" -> new Op.Binary(Op.Arithmetic.valueOf(word()), kind());
            case "Negate" -> new Op.Negate(kind());
            case "Convert" -> new Op.Convert(kind(), kind());
            case "Compare" -> new Op.Compare(kind(), number());
            case "Pure" -> new Op.Pure(Intrinsic.valueOf(word()));
            case "Effect" -> new Op.Effect(Intrinsic.valueOf(word()));
            case "NullCheck" -> new Op.NullCheck();
            case "BoundsCheck" -> new Op.BoundsCheck();
            case "ZeroCheck" -> new Op.ZeroCheck(kind());
            case "ArrayStoreCheck" -> new Op.ArrayStoreCheck();
            case "CheckCast" -> new Op.CheckCast(type());
            case "InstanceOf" -> new Op.InstanceOf(type());
            case "RefineType" -> refineType();
            case "RefineCompare" -> new Op.RefineCompare(Op.Condition.valueOf(word()));
            case "Goto" -> new Op.Goto();
            case "If" -> new Op.If(Op.Condition.valueOf(word()), kind());
            case "Switch" -> new Op.Switch(keys());
            case "Return" -> new Op.Return();
            case "Throw" -> new Op.Throw();
            case "Unreachable" -> new Op.Unreachable();
            default -> memoryOp(name);
        };
    }

    private Op memoryOp(String name) {
        return switch (name) {
            case "LoadField" -> new Op.LoadField(field(word()));
            case "StoreField" -> new Op.StoreField(field(word()));
            case "LoadStatic" -> new Op.LoadStatic(field(word()));
            case "StoreStatic" -> new Op.StoreStatic(field(word()));
            case "ArrayLength" -> new Op.ArrayLength();
            case "LoadElement" -> new Op.LoadElement(kind());
            case "StoreElement" -> new Op.StoreElement(kind());
            case "DeletionBarrier" -> new Op.DeletionBarrier(memoryOp(word()));
            case "RawLoad" -> new Op.RawLoad(kind(), Op.Order.valueOf(word()));
            case "RawStore" -> new Op.RawStore(kind(), Op.Order.valueOf(word()));
            case "CompareAndSet" -> new Op.CompareAndSet(kind(), word().equals("witness"));
            case "GetAndUpdate" -> new Op.GetAndUpdate(kind(), word().equals("add"));
            case "Fence" -> new Op.Fence(Op.Order.valueOf(word()));
            case "New" -> new Op.New((ClassType) type());
            case "NewArray" -> new Op.NewArray((ArrayType) type());
            case "NewMultiArray" -> new Op.NewMultiArray((ArrayType) type(), number());
            case "InitClass" -> new Op.InitClass((ClassType) type());
            case "MonitorEnter" -> new Op.MonitorEnter();
            case "MonitorExit" -> new Op.MonitorExit();
            case "Invoke" -> new Op.Invoke(Op.Dispatch.valueOf(word()), method(word()));
            case "LinkageFailure" -> new Op.LinkageFailure(new PoolEntry.Failure(word(), unquote(word())));
            default -> throw new IllegalArgumentException("no operation " + name);
        };
    }

    private Op refineType() {
        boolean negated = word().equals("not");
        if (words.get(at).equals("null?")) {
            at++;
            return new Op.RefineType(null, negated);
        }
        return new Op.RefineType(type(), negated);
    }

    private List<Integer> keys() {
        var keys = new ArrayList<Integer>();
        while (!words.get(at).startsWith("v")) {
            keys.add(number());
        }
        return keys;
    }

    private Method method(String signature) {
        int descriptor = signature.indexOf('(');
        int dot = signature.lastIndexOf('.', descriptor);
        Method method = world.require(signature.substring(0, dot)).declaredMethod(signature.substring(dot + 1, descriptor), signature.substring(descriptor));
        if (method == null) {
            throw new IllegalArgumentException("no method " + signature);
        }
        return method;
    }

    private Field field(String text) {
        int colon = text.indexOf(':');
        int dot = text.lastIndexOf('.', colon);
        Field field = world.require(text.substring(0, dot)).declaredField(text.substring(dot + 1, colon), text.substring(colon + 1));
        if (field == null) {
            throw new IllegalArgumentException("no field " + text);
        }
        return field;
    }

    private static String unquote(String quoted) {
        var text = new StringBuilder();
        for (int i = 1; i < quoted.length() - 1; i++) {
            if (quoted.charAt(i) == '\\') {
                text.append((char) Integer.parseInt(quoted.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                text.append(quoted.charAt(i));
            }
        }
        return text.toString();
    }
}
