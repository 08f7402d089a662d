package ingot.analysis;

import ingot.abi.Helper;
import ingot.ir.Op;
import ingot.world.ClassType;
import ingot.world.Method;
import ingot.world.Type;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Calls: targets are linked as receiver types come; arguments are pushed into the targets' parameters, results and thrown objects are read back.
final class Calls {
    /// One target of a call.
    static final class Target {
        private static final int[] NONE = {};
        final Method method;
        final Flow flow;
        /// A model gives the result.
        final boolean isModelled;
        /// Of a dispatched call: the receiver types that select this target.
        TypeSet receivers;
        /// Receiver types of this visit, ascending: one union for them all, since every set is kept for good.
        private int[] arriving = NONE;
        private int arrivals;

        Target(Method method, Flow flow, boolean isModelled) {
            this.method = method;
            this.flow = flow;
            this.isModelled = isModelled;
        }

        private void add(int type) {
            if (arrivals == arriving.length) {
                arriving = Arrays.copyOf(arriving, Math.max(4, arrivals * 2));
            }
            arriving[arrivals++] = type;
        }

        private void settle(TypeSets sets) {
            if (arrivals > 0) {
                TypeSet added = sets.intern(Arrays.copyOf(arriving, arrivals));
                receivers = receivers == null ? added : sets.union(receivers, added);
                arriving = NONE;
                arrivals = 0;
            }
        }
    }

    /// What a call is linked to.
    static final class Site {
        final List<Target> targets = new ArrayList<>(1);
        private TypeSet linked;
        private State[] pushed;
        /// Cells that models read for this call.
        final List<Cell> read = new ArrayList<>(0);
        /// Links of a model that copies elements.
        Access.Site from;
        Access.Site to;
    }

    private final Solver solver;
    private final States states;
    private final Models models;
    private final Folds folds;

    Calls(Solver solver, Access access) {
        this.solver = solver;
        this.states = solver.states;
        this.models = new Models(solver, this, access);
        this.folds = new Folds(solver);
    }

    State invoke(Flow f, int p, Op.Invoke invoke) {
        for (int i = 0; i < f.argCount(p); i++) {
            if (f.arg(p, i) == State.BOTTOM) {
                return State.BOTTOM;
            }
        }
        if (f.sites[p] == null) {
            f.sites[p] = new Site();
        }
        var site = (Site) f.sites[p];
        if (site.targets.isEmpty()) {
            State folded = folds.apply(f, p, invoke.method());
            if (folded != null) {
                return folded;
            }
        }
        int before = site.targets.size();
        boolean dispatched = invoke.isDispatched();
        boolean moreReceivers = dispatched ? dispatch(f, p, site, invoke.method()) : fix(f, p, site, invoke.method());
        pushArguments(f, p, site, dispatched, before, moreReceivers);
        return results(f, p, site);
    }

    private boolean fix(Flow f, int p, Site site, Method method) {
        if (site.targets.isEmpty()) {
            link(f, p, site, method, Why.Cause.CALL);
            return true;
        }
        return false;
    }

    private boolean dispatch(Flow f, int p, Site site, Method resolved) {
        State receiver = f.arg(p, 0);
        if (receiver.saturated != null) {
            f.readsPool.set(p);
        }
        TypeSet types = receivers(receiver, resolved);
        if (types == site.linked) {
            return false;
        }
        for (int id : types.types) {
            if (site.linked == null || !site.linked.contains(id)) {
                Type type = solver.world.typeById(id);
                Method selected = select(type, resolved);
                targetOf(f, p, site, selected).add(id);
                solver.selected(type, resolved, selected);
            }
        }
        for (Target target : site.targets) {
            target.settle(states.sets);
        }
        site.linked = types;
        return true;
    }

    /// The verifier takes an interface's type for Object: what does not implement the interface is asked as well, and refuses. A saturated state stands for
    /// more than what comes here, so of that only what implements it is asked.
    private TypeSet receivers(State receiver, Method resolved) {
        TypeSet all = states.present(receiver);
        return resolved.holder().isInterface() && receiver.saturated == null ? all : states.sets.filter(all, resolved.holder(), false);
    }

    private Method select(Type type, Method resolved) {
        return type instanceof ClassType c ? c.select(resolved) : solver.world.objectType().select(resolved);
    }

    private Target targetOf(Flow f, int p, Site site, Method method) {
        for (Target target : site.targets) {
            if (target.method == method) {
                return target;
            }
        }
        return link(f, p, site, method, Why.Cause.DISPATCH);
    }

    private Target link(Flow f, int p, Site site, Method method, Why.Cause cause) {
        if (method.code() == null && !solver.bodies.isSynthetic(method)) {
            solver.note(method, Note.noSubstitution(method, f.method));
        }
        Flow callee = solver.reach(method, f, cause);
        callee.returned.addReader(f, p);
        callee.thrown.addReader(f, p);
        var target = new Target(method, callee, models.has(method));
        site.targets.add(target);
        return target;
    }

    private void pushArguments(Flow f, int p, Site site, boolean dispatched, int before, boolean moreReceivers) {
        int count = f.argCount(p);
        if (site.pushed == null) {
            site.pushed = new State[count];
        }
        for (int i = 0; i < count; i++) {
            State argument = f.arg(p, i);
            boolean changed = argument != site.pushed[i] || i == 0 && moreReceivers;
            site.pushed[i] = argument;
            if (changed && !site.targets.isEmpty() && isConcatenation(site.targets.getFirst().method)) {
                f.wakeUses(p); // a text of known parts is known to those who look
            }
            for (int t = changed ? 0 : before; t < site.targets.size(); t++) {
                Target target = site.targets.get(t);
                State passed = i == 0 && dispatched ? states.restrict(argument, target.receivers) : argument;
                target.flow.parameters[i].join(states, passed);
            }
        }
    }

    private State results(Flow f, int p, Site site) {
        State result = State.BOTTOM;
        for (Target target : site.targets) {
            raise(f, p, target.flow.thrown.state);
            State one = target.isModelled ? models.apply(f, p, site, target) : returned(f, p, target.flow);
            result = states.join(result, one);
        }
        return result;
    }

    private State returned(Flow f, int p, Flow callee) {
        State state = callee.returned.state;
        if (state == State.BOTTOM || callee.graph.returnedParameter < 0) {
            return state;
        }
        State argument = f.arg(p, callee.graph.returnedParameter);
        return callee.graph.returnsNonNull ? states.withNull(argument, false) : argument;
    }

    /// The method is one whose callers a model looks at.
    boolean isModelled(Method method) {
        return models.has(method);
    }

    /// A method that World made for a string concatenation.
    static boolean isConcatenation(Method method) {
        return method.holder().origin() == ClassType.Origin.GENERATED && method.name().equals("concat") && method.isStatic();
    }

    State read(Flow f, int p, Site site, Cell cell) {
        if (!site.read.contains(cell)) {
            site.read.add(cell);
            cell.addReader(f, p);
        }
        return cell.state;
    }

    /// The operation's lowering may call the helper: an edge, its arguments, and what it throws.
    void helper(Flow f, int p, Helper helper, State... arguments) {
        Method method = solver.helper(helper);
        Flow callee = f.helpers.contains(LongMap.key(p, helper.ordinal())) ? solver.flowOf(method) : null;
        if (callee == null) {
            callee = solver.reach(method, f, Why.Cause.HELPER);
            callee.thrown.addReader(f, p);
            f.helpers.add(LongMap.key(p, helper.ordinal()));
            f.fails.set(p);
        }
        for (int i = 0; i < arguments.length; i++) {
            callee.parameters[i].join(states, arguments[i]);
        }
        raise(f, p, callee.thrown.state);
    }

    /// Objects thrown by an operation go to the block's handler, or to the caller.
    void raise(Flow f, int p, State thrown) {
        if (thrown == State.BOTTOM) {
            return;
        }
        int block = f.graph.blockOf[p];
        if (f.graph.handler[block] != Flow.NONE) {
            f.throwInto(block, thrown, states);
        } else {
            f.thrown.join(states, thrown);
        }
    }

    static List<Method> methods(Site site) {
        return site.targets.stream().map(target -> target.method).sorted(Comparator.comparing(Method::signature)).toList();
    }
}
