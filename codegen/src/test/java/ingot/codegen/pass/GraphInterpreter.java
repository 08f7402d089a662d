package ingot.codegen.pass;

import ingot.abi.Kind;
import ingot.ir.Block;
import ingot.ir.ConstantFolding;
import ingot.ir.Edges;
import ingot.ir.Graph;
import ingot.ir.Op;
import ingot.ir.Value;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Method;
import ingot.world.PrimitiveType;
import ingot.world.Type;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;

/// Runs graphs over HotSpot's own objects: program methods as graphs, the library's by reflection. So a graph, before and after a pass, can be compared with
/// HotSpot running the class file. Not for code that reads private members of the library, nor for generated classes (lambdas).
final class GraphInterpreter {
    /// An object of a library class between its New and its constructor.
    private record Unborn(Class<?> type) {}

    private static final int STEPS = 5_000_000;

    private final ClassLoader loader;
    private final Function<Method, Graph> bodies;
    private final Map<Unborn, Object> born = new IdentityHashMap<>();
    private int steps;
    int monitors;

    /// @param bodies graph of a program method; null: the library's, called by reflection
    GraphInterpreter(ClassLoader loader, Function<Method, Graph> bodies) {
        this.loader = loader;
        var made = new HashMap<Method, Graph>();
        this.bodies = method -> made.computeIfAbsent(method, bodies);
    }

    Object call(Method method, Object... arguments) throws Throwable {
        return new Frame(bodies.apply(method), arguments).run();
    }

    /// The program, and the run-time methods that the builder puts calls of in.
    static boolean isInterpreted(ClassType holder) {
        return holder.origin() == ClassType.Origin.PROGRAM || holder.internalName().startsWith("ingot/runtime/jdk/FormatText");
    }

    private Class<?> load(Type type) {
        try {
            return switch (type) {
                case ArrayType array -> load(array.element()).arrayType();
                case PrimitiveType primitive -> Class.forPrimitiveName(primitive.name());
                case ClassType known -> Class.forName(known.name(), false, loader);
            };
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }

    private final class Frame {
        private final Graph graph;
        private final Object[] arguments;
        private final Object[] values;

        Frame(Graph graph, Object[] arguments) {
            this.graph = graph;
            this.arguments = arguments;
            this.values = new Object[graph.valueLimit()];
        }

        Object run() throws Throwable {
            Block block = graph.entry();
            Throwable caught = null;
            while (true) {
                int way = -1;
                try {
                    for (Value value : block.values()) {
                        if (++steps > STEPS) {
                            throw new AssertionError("endless loop in " + graph.method());
                        }
                        switch (value.op()) {
                            case Op.Caught _ -> values[value.id()] = caught;
                            case Op.Return _ -> {
                                return value.args().isEmpty() ? null : get(value, 0);
                            }
                            case Op.Goto _ -> way = 0;
                            case Op.If(var condition, Kind kind) -> way = holds(condition, kind, get(value, 0), get(value, 1)) ? 0 : 1;
                            case Op.Switch(var keys) -> {
                                int found = keys.indexOf((Integer) get(value, 0));
                                way = found < 0 ? keys.size() : found;
                            }
                            default -> values[value.id()] = evaluate(value);
                        }
                    }
                } catch (AssertionError broken) {
                    throw broken;
                } catch (Throwable thrown) {
                    if (block.handler() == null) {
                        throw thrown;
                    }
                    caught = thrown;
                    Block from = block;
                    block = from.handler();
                    enter(block, block.predecessors().lastIndexOf(from));
                    continue;
                }
                Block next = block.successors().get(way);
                enter(next, Edges.predecessorIndex(block, way));
                block = next;
            }
        }

        private void enter(Block block, int edge) {
            var incoming = block.phis().stream().map(phi -> values[phi.arg(edge).id()]).toArray();
            for (int i = 0; i < incoming.length; i++) {
                values[block.phis().get(i).id()] = incoming[i];
            }
        }

        private Object get(Value value, int index) {
            Object found = values[value.arg(index).id()];
            return found instanceof Unborn unborn && born.containsKey(unborn) ? born.get(unborn) : found;
        }

        private boolean holds(Op.Condition condition, Kind kind, Object a, Object b) {
            return kind == Kind.REF ? (a == b) == (condition == Op.Condition.EQ) : ConstantFolding.holds(condition, kind, bits(a), bits(b));
        }

        private Object evaluate(Value value) throws Throwable {
            return switch (value.op()) {
                case Op.Param(int index) -> arguments[index];
                case Op.Const(Kind kind, long bits) -> kind == Kind.REF ? null : box(kind, bits);
                case Op.StringConst(String text) -> text;
                case Op.ClassConst(Type type) -> load(type);
                case Op.Binary(var operator, Kind kind) -> box(kind, ConstantFolding.binary(operator, kind, bits(get(value, 0)), bits(get(value, 1))));
                case Op.Negate(Kind kind) -> box(kind, ConstantFolding.negate(kind, bits(get(value, 0))));
                case Op.Convert(Kind from, Kind to) -> box(to.stackKind(), ConstantFolding.convert(from, to, bits(get(value, 0))));
                case Op.Compare(Kind kind, int nan) -> ConstantFolding.compare(kind, nan, bits(get(value, 0)), bits(get(value, 1)));
                case Op.Pure(var intrinsic) -> {
                    if (intrinsic == ingot.ir.Intrinsic.GET_CLASS) {
                        yield get(value, 0).getClass();
                    }
                    long b = value.args().size() > 1 ? bits(get(value, 1)) : 0;
                    yield box(value.kind(), ConstantFolding.intrinsic(intrinsic, bits(get(value, 0)), b));
                }
                case Op.InstanceOf(Type type) -> load(type).isInstance(get(value, 0)) ? 1 : 0;
                case Op.RefineType _, Op.RefineCompare _ -> refined(value);
                case Op.NullCheck _, Op.BoundsCheck _, Op.ZeroCheck _, Op.ArrayStoreCheck _, Op.CheckCast _ -> check(value);
                case Op.MonitorEnter _ -> monitors++;
                case Op.MonitorExit _ -> monitors--;
                case Op.Throw _ -> throw (Throwable) get(value, 0);
                case Op.Invoke(var dispatch, Method method) -> invoke(value, dispatch, method);
                case Op.Unreachable _ -> throw new AssertionError("unreachable " + value + " in " + graph.method());
                default -> memory(value);
            };
        }

        /// A refinement that does not hold is a bug of the builder.
        private Object refined(Value value) {
            Object tested = get(value, 0);
            boolean holds = switch (value.op()) {
                case Op.RefineType(Type type, boolean negated) -> (type == null ? tested != null : load(type).isInstance(tested)) != negated;
                case Op.RefineCompare(var condition) -> holds(condition, value.kind(), tested, get(value, 1));
                default -> false;
            };
            if (!holds) {
                throw new AssertionError("refinement " + value + " does not hold of " + tested + " in " + graph.method());
            }
            return tested;
        }

        private Object check(Value value) {
            Object a = get(value, 0);
            switch (value.op()) {
                case Op.NullCheck _ -> java.util.Objects.requireNonNull(a);
                case Op.BoundsCheck _ -> {
                    if ((Integer) a < 0 || (Integer) a >= (Integer) get(value, 1)) {
                        throw new ArrayIndexOutOfBoundsException("Index " + a + " out of bounds for length " + get(value, 1));
                    }
                }
                case Op.ZeroCheck _ -> {
                    if (bits(a) == 0) {
                        throw new ArithmeticException("/ by zero");
                    }
                }
                case Op.ArrayStoreCheck _ -> {
                    Object stored = get(value, 1);
                    if (stored != null && !a.getClass().componentType().isInstance(stored)) {
                        throw new ArrayStoreException(stored.getClass().getName());
                    }
                }
                case Op.CheckCast(Type type) -> {
                    if (a != null && !load(type).isInstance(a)) {
                        throw new ClassCastException();
                    }
                }
                default -> throw new AssertionError(value);
            }
            return a;
        }

        private Object memory(Value value) throws Throwable {
            switch (value.op()) {
                case Op.LoadField(var field) -> {
                    return stacked(field.kind(), field(field).get(get(value, 0)));
                }
                case Op.LoadStatic(var field) -> {
                    return stacked(field.kind(), field(field).get(null));
                }
                case Op.StoreField(var field) -> field(field).set(get(value, 0), narrow(field.kind(), get(value, 1)));
                case Op.StoreStatic(var field) -> field(field).set(null, narrow(field.kind(), get(value, 0)));
                case Op.ArrayLength _ -> {
                    return Array.getLength(get(value, 0));
                }
                case Op.LoadElement(Kind kind) -> {
                    return stacked(kind, Array.get(get(value, 0), (Integer) get(value, 1)));
                }
                case Op.StoreElement(Kind kind) -> {
                    Object array = get(value, 0);
                    Array.set(array, (Integer) get(value, 1), narrow(array instanceof boolean[] ? Kind.BOOLEAN : kind, get(value, 2)));
                }
                case Op.New(ClassType type) -> {
                    return type.origin() == ClassType.Origin.PROGRAM ? allocate(load(type)) : new Unborn(load(type));
                }
                case Op.NewArray(ArrayType type) -> {
                    return Array.newInstance(load(type.element()), (Integer) get(value, 0));
                }
                case Op.NewMultiArray(ArrayType type, int dimensions) -> {
                    int[] lengths = new int[dimensions];
                    Type element = type;
                    for (int i = 0; i < dimensions; i++) {
                        lengths[i] = (Integer) get(value, i);
                        element = ((ArrayType) element).element();
                    }
                    return Array.newInstance(load(element), lengths);
                }
                case Op.InitClass _ -> {}
                default -> throw new AssertionError("not interpreted: " + value.op());
            }
            return null;
        }

        private java.lang.reflect.Field field(ingot.world.Field field) throws ReflectiveOperationException {
            var found = load(field.holder()).getDeclaredField(field.name());
            if (field.holder().origin() == ClassType.Origin.PROGRAM) {
                found.setAccessible(true);
            }
            return found;
        }

        private Object invoke(Value value, Op.Dispatch dispatch, Method method) throws Throwable {
            var operands = new Object[value.args().size()];
            for (int i = 0; i < operands.length; i++) {
                operands[i] = get(value, i);
            }
            if (operands.length > 0 && operands[0] instanceof Unborn unborn && method.isConstructor()) {
                born.put(unborn, reflect(method, null, operands, 1));
                return null;
            }
            Method target = method;
            if (dispatch == Op.Dispatch.VIRTUAL || dispatch == Op.Dispatch.INTERFACE) {
                ClassType receiver = graph.method().holder().world().find(operands[0].getClass().getName().replace('.', '/'));
                target = operands[0].getClass().isArray() || receiver == null ? method : receiver.select(method);
            }
            if (target.isConstructor() && target.holder().internalName().equals("java/lang/Object")) {
                return null;
            }
            if (isInterpreted(target.holder())) {
                return new Frame(bodies.apply(target), operands).run();
            }
            return stacked(method.returnKind(), reflect(method, method.isStatic() ? null : operands[0], operands, method.isStatic() ? 0 : 1));
        }

        private Object reflect(Method method, Object receiver, Object[] operands, int first) throws Throwable {
            var types = new Class<?>[operands.length - first];
            var passed = new Object[types.length];
            for (int i = 0; i < types.length; i++) {
                types[i] = load(method.holder().world().type(method.parameterDescriptors().get(i)));
                passed[i] = narrow(method.parameterKinds().get(i), operands[first + i]);
            }
            try {
                Class<?> holder = load(method.holder());
                return method.isConstructor() ? holder.getConstructor(types).newInstance(passed) : holder.getMethod(method.name(), types).invoke(receiver, passed);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }
    }

    /// Without running a constructor. By reflection, for the module of the class under test does not read jdk.unsupported.
    private static Object allocate(Class<?> type) throws ReflectiveOperationException {
        Class<?> factory = Class.forName("sun.reflect.ReflectionFactory");
        var constructor = (java.lang.reflect.Constructor<?>) factory.getMethod("newConstructorForSerialization", Class.class, java.lang.reflect.Constructor.class)
                .invoke(factory.getMethod("getReflectionFactory").invoke(null), type, Object.class.getDeclaredConstructor());
        return constructor.newInstance();
    }

    private static long bits(Object value) {
        return switch (value) {
            case Integer i -> i;
            case Long l -> l;
            case Float f -> Float.floatToRawIntBits(f);
            case Double d -> Double.doubleToRawLongBits(d);
            default -> throw new AssertionError("not a number: " + value);
        };
    }

    private static Object box(Kind kind, long bits) {
        return switch (kind) {
            case INT -> (int) bits;
            case LONG -> bits;
            case FLOAT -> Float.intBitsToFloat((int) bits);
            case DOUBLE -> Double.longBitsToDouble(bits);
            default -> throw new AssertionError(kind);
        };
    }

    private static Object stacked(Kind kind, Object value) {
        return kind == Kind.REF ? value : widen(value);
    }

    /// A primitive value, as the stack has it.
    static Object widen(Object value) {
        return switch (value) {
            case null -> null;
            case Boolean b -> b ? 1 : 0;
            case Byte b -> (int) b;
            case Short s -> (int) s;
            case Character c -> (int) c;
            default -> value;
        };
    }

    /// The reflective counterpart of a stack value for a place of this kind.
    private static Object narrow(Kind kind, Object value) {
        return switch (kind) {
            case BOOLEAN -> ((Integer) value & 1) != 0;
            case BYTE -> ((Integer) value).byteValue();
            case SHORT -> ((Integer) value).shortValue();
            case CHAR -> (char) (int) (Integer) value;
            default -> value;
        };
    }
}
