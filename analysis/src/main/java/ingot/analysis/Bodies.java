package ingot.analysis;

import ingot.abi.Kind;
import ingot.ir.Block;
import ingot.ir.Graph;
import ingot.ir.GraphBuilder;
import ingot.ir.Op;
import ingot.ir.Position;
import ingot.ir.Value;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Method;
import ingot.world.PoolEntry;
import ingot.world.World;

import java.util.List;

/// The SSA of methods: the builder's, and the two bodies that depend on the program: the call of its main method, and the stores of its late fields.
final class Bodies {
    private static final String MAIN = "ingot/runtime/start/ProgramMain.run([Ljava/lang/String;)V";
    private static final String LATE_FIELDS = "ingot/runtime/start/LateFields.init()V";

    private final World world;
    /// Null if the roots do not go through ProgramMain.
    private final Method main;
    private final LongMap<FlowGraph> extracted = new LongMap<>();

    Bodies(World world, Method main) {
        this.world = world;
        this.main = main;
    }

    /// The class is of the same jar or folder as the main class.
    boolean isBesideMain(ClassType type) {
        return main == null || main.holder().isBeside(type);
    }

    static boolean isProgramMain(Method method) {
        return method.signature().equals(MAIN);
    }

    static boolean isLateFields(Method method) {
        return method.signature().equals(LATE_FIELDS);
    }

    boolean isSynthetic(Method method) {
        return main != null && isProgramMain(method);
    }

    /// The arrays of a method's flow, the same in every round.
    FlowGraph extract(Method method) {
        FlowGraph built = extracted.get(method.id());
        if (built == null) {
            built = new FlowGraph(graph(method));
            extracted.put(method.id(), built);
        }
        return built;
    }

    Graph graph(Method method) {
        if (isSynthetic(method)) {
            return callOfMain(method);
        }
        if (method.code() == null) {
            return unlinked(method);
        }
        Graph graph = GraphBuilder.build(world, method);
        return method.isClassInitialiser() ? interfacesFirst(graph) : graph;
    }

    /// The run-time initialises the superclass before it calls the initialiser; superinterfaces with default methods come next (JVMS 5.5, step 7).
    private static Graph interfacesFirst(Graph graph) {
        ClassType holder = graph.method().holder();
        List<ClassType> interfaces = holder.isInterface() ? List.of() : holder.initialisationOrder().stream().filter(ClassType::isInterface).toList();
        if (!interfaces.isEmpty()) {
            Block body = graph.entry();
            Block first = graph.newBlock();
            graph.blocks().remove(first);
            graph.blocks().addFirst(first);
            var position = new Position(graph.method(), 0, null);
            interfaces.forEach(type -> graph.append(first, new Op.InitClass(type), Kind.VOID, position));
            graph.append(first, new Op.Goto(), Kind.VOID, null);
            Graph.edge(first, body);
        }
        return graph;
    }

    /// A native method that the run-time has no body for: calling it throws, which the build has said.
    private static Graph unlinked(Method method) {
        var graph = new Graph(method);
        Block block = graph.newBlock();
        int parameter = 0;
        if (!method.isStatic()) {
            graph.append(block, new Op.Param(parameter++), Kind.REF, null);
        }
        for (Kind kind : method.parameterKinds()) {
            graph.append(block, new Op.Param(parameter++), kind.stackKind(), null);
        }
        var position = new Position(method, 0, null);
        graph.append(block, new Op.LinkageFailure(new PoolEntry.Failure("java/lang/UnsatisfiedLinkError", "'" + method.external() + "'")), Kind.VOID, position);
        graph.append(block, new Op.Unreachable(), Kind.VOID, position);
        return graph;
    }

    /// JEP 512: main is static or not, with or without the arguments.
    private Graph callOfMain(Method run) {
        var graph = new Graph(run);
        Block block = graph.newBlock();
        Value arguments = graph.append(block, new Op.Param(0), Kind.REF, null);
        var position = new Position(run, 0, null);
        ClassType holder = main.holder();
        graph.append(block, new Op.InitClass(holder), Kind.VOID, position);
        boolean takesArguments = !main.parameterKinds().isEmpty();
        if (main.isStatic()) {
            Value[] passed = takesArguments ? new Value[]{arguments} : new Value[0];
            graph.append(block, new Op.Invoke(Op.Dispatch.STATIC, main), Kind.VOID, position, passed);
        } else {
            Value instance = graph.append(block, new Op.New(holder), Kind.REF, position);
            graph.append(block, new Op.Invoke(Op.Dispatch.SPECIAL, holder.declaredMethod("<init>", "()V")), Kind.VOID, position, instance);
            Value[] passed = takesArguments ? new Value[]{instance, arguments} : new Value[]{instance};
            graph.append(block, new Op.Invoke(Op.Dispatch.SPECIAL, main), Kind.VOID, position, passed);
        }
        graph.append(block, new Op.Return(), Kind.VOID, position);
        return graph;
    }

    /// One store for each late field that reachable code reads, in the order World declares them.
    static Graph lateStores(Method init, List<World.LateField> late) {
        var graph = new Graph(init);
        Block block = graph.newBlock();
        var position = new Position(init, 0, null);
        for (World.LateField one : late) {
            Field field = one.field();
            Value made = graph.append(block, new Op.Invoke(Op.Dispatch.STATIC, one.producer()), field.kind().stackKind(), position);
            graph.append(block, new Op.StoreStatic(field), Kind.VOID, position, made);
        }
        graph.append(block, new Op.Return(), Kind.VOID, position);
        return graph;
    }
}
