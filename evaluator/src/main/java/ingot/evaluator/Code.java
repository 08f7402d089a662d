package ingot.evaluator;

import ingot.abi.Kind;
import ingot.world.ClassType;
import ingot.world.Method;
import ingot.world.MethodCode;

import java.util.Arrays;
import java.util.List;

/// A method as the interpreter runs it: its own copy of the bytecode, rewritten to quick forms ([Opcode]) as operands are resolved, and the
/// resolved operands ("sites"). It holds facts of World only, no references of an arena, so all forks of an evaluator share it.
final class Code {
    final Method method;
    /// Null if the method has no bytecode or a native body takes its place.
    final byte[] bytes;
    final MethodCode source;
    final int maxLocals;
    final int maxStack;
    /// Slots of receiver and arguments, long and double taking two.
    final int argumentSlots;
    final Kind returnKind;
    /// 0, 1 or 2.
    final int returnSlots;
    /// The evaluator's own body, null if bytecode runs.
    final Native body;
    final boolean isSynchronized;
    Object[] sites = new Object[4];
    int siteCount;
    /// Sites of ldc by its one-byte operand, which has no room for an index into `sites`.
    private Site[] smallConstants;
    /// Why initialisers of program classes may not call it, null if they may.
    final Evaluator.Reason guarded;
    /// Set when the method runs.
    boolean ran;
    /// Set when the method runs outside initialisers (see [Evaluator#executed]).
    boolean executed;
    private final int[] handlerStart;
    private final int[] handlerEnd;
    private final int[] handlerTarget;
    private final ClassType[] handlerType;
    private final boolean[] handlerAny;

    Code(Method method, Native body, MethodCode bytecode) {
        this.method = method;
        guarded = Ownership.guarded(method);
        this.body = body;
        source = bytecode;
        isSynchronized = method.isSynchronized();
        bytes = source == null ? null : source.bytecode().clone();
        int slots = method.isStatic() ? 0 : 1;
        for (Kind kind : method.parameterKinds()) {
            slots += kind.slots();
        }
        argumentSlots = slots;
        returnKind = method.returnKind();
        returnSlots = returnKind.slots();
        maxLocals = source == null ? slots : source.maxLocals();
        maxStack = source == null ? 0 : source.maxStack();
        List<MethodCode.Handler> handlers = source == null ? List.of() : source.handlers();
        int n = handlers.size();
        handlerStart = new int[n];
        handlerEnd = new int[n];
        handlerTarget = new int[n];
        handlerType = new ClassType[n];
        handlerAny = new boolean[n];
        for (int i = 0; i < n; i++) {
            var handler = handlers.get(i);
            handlerStart[i] = handler.start();
            handlerEnd[i] = handler.end();
            handlerTarget[i] = handler.handler();
            handlerType[i] = handler.type();
            handlerAny[i] = handler.any();
        }
    }

    /// A call of a VarHandle's accessor with the descriptor of the call; the handle is the first argument.
    static Code polymorphic(Method declared, String descriptor) {
        var type = java.lang.constant.MethodTypeDesc.ofDescriptor(descriptor);
        var kinds = type.parameterList().stream().map(p -> Kind.of(p.descriptorString().charAt(0))).toList();
        Kind result = Kind.of(type.returnType().descriptorString().charAt(0));
        return new Code(declared, kinds, result, new VarHandleAccess(declared.name(), kinds, result)::call);
    }

    private Code(Method method, List<Kind> arguments, Kind returnKind, Native body) {
        this.method = method;
        guarded = Ownership.guarded(method);
        this.body = body;
        this.returnKind = returnKind;
        source = null;
        isSynchronized = false;
        bytes = null;
        argumentSlots = 1 + arguments.stream().mapToInt(Kind::slots).sum();
        returnSlots = returnKind.slots();
        maxLocals = argumentSlots;
        maxStack = 0;
        handlerStart = handlerEnd = handlerTarget = new int[0];
        handlerType = new ClassType[0];
        handlerAny = new boolean[0];
    }

    Site[] smallConstants() {
        if (smallConstants == null) {
            smallConstants = new Site[256];
        }
        return smallConstants;
    }

    int addSite(Object site) {
        if (siteCount == sites.length) {
            sites = Arrays.copyOf(sites, siteCount * 2);
        }
        sites[siteCount] = site;
        return siteCount++;
    }

    /// Where an exception thrown at `pc` is caught, or -1.
    int handler(int pc, ClassType thrown) {
        for (int i = 0; i < handlerStart.length; i++) {
            if (pc >= handlerStart[i] && pc < handlerEnd[i]
                    && (handlerAny[i] || handlerType[i] != null && thrown.isSubtypeOf(handlerType[i]))) {
                return handlerTarget[i];
            }
        }
        return -1;
    }

    /// Source line, 0 if unknown.
    int line(int pc) {
        return source == null || pc < 0 ? 0 : source.line(pc);
    }

    @Override
    public String toString() {
        return method.toString();
    }
}
