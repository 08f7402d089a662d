package ingot.analysis;

import ingot.ir.Op;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Method;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What constructors let be seen of an object before its fields are written. A field that every constructor writes first never shows its default value
/// (DESIGN.md section 2, Fields), so that value need not join what the field can hold.
///
/// Another thread that gets at the object without synchronisation could see defaults all the same, if the machine reordered stores: x86-64 does not, and a target
/// that does has to fence the end of every constructor, not only of those with final fields (JLS 17.5).
final class Construction {
    /// @param exposed fields of the constructor's class whose default value can be read: by itself before it writes them, or by others once it returned or let `this` go
    /// @param escapes others get at `this` before the constructor returns
    record Summary(Set<Field> exposed, boolean escapes) {}

    private final Bodies bodies;
    private final Map<Method, Summary> summaries = new HashMap<>();

    Construction(Bodies bodies) {
        this.bodies = bodies;
    }

    Summary of(Method constructor) {
        Summary known = summaries.get(constructor);
        if (known == null) {
            var all = new HashSet<>(constructor.holder().instanceFields());
            all.removeIf(field -> field.holder() != constructor.holder());
            summaries.put(constructor, new Summary(Set.copyOf(all), true)); // for constructors that call each other
            known = new Walk(bodies.extract(constructor), List.copyOf(all)).summary();
            summaries.put(constructor, known);
        }
        return known;
    }

    /// The fields that are written on every path, block by block: a forward data flow with intersection where paths meet.
    private final class Walk {
        private final FlowGraph graph;
        private final ClassType holder;
        private final List<Field> fields;
        /// Positions whose value is `this`.
        private final BitSet self = new BitSet();
        /// By block: what has been written where it begins; null if control has not come there.
        private final BitSet[] written;
        private final BitSet exposed = new BitSet();
        private boolean escapes;

        Walk(FlowGraph graph, List<Field> fields) {
            this.graph = graph;
            this.holder = graph.method.holder();
            this.fields = fields;
            this.written = new BitSet[graph.blockIds.length];
        }

        Summary summary() {
            findSelf();
            var work = new ArrayDeque<Integer>();
            arrive(0, new BitSet(), work);
            for (Integer block = work.poll(); block != null; block = work.poll()) {
                BitSet after = (BitSet) written[block].clone();
                if (graph.handler[block] != Flow.NONE) {
                    arrive(graph.handler[block], after, work); // as it was where the block began: it may be the first value that throws
                }
                for (int p = graph.blockStart[block]; p < graph.blockEnd(block); p++) {
                    step(p, after);
                }
                for (int successor : graph.successors[block]) {
                    arrive(successor, after, work);
                }
            }
            var seen = new HashSet<Field>();
            exposed.stream().forEach(field -> seen.add(fields.get(field)));
            return new Summary(Set.copyOf(seen), escapes);
        }

        /// Definitions come before their uses in the order of positions, but for phis, and a phi of `this` counts as an escape.
        private void findSelf() {
            for (int p = 0; p < graph.ops.length; p++) {
                boolean same = switch (graph.ops[p]) {
                    case Op.Param(int index) -> index == 0;
                    case Op.NullCheck _, Op.RefineType _, Op.RefineCompare _, Op.CheckCast _ -> isSelf(p, 0);
                    default -> false;
                };
                self.set(p, same);
            }
        }

        private boolean isSelf(int position, int argument) {
            return graph.argStart[position] + argument < graph.argStart[position + 1] && self.get(graph.args[graph.argStart[position] + argument]);
        }

        private void arrive(int block, BitSet with, ArrayDeque<Integer> work) {
            BitSet before = written[block];
            if (before == null) {
                written[block] = (BitSet) with.clone();
            } else {
                BitSet met = (BitSet) before.clone();
                met.and(with);
                if (met.equals(before)) {
                    return;
                }
                written[block] = met;
            }
            if (!work.contains(block)) {
                work.add(block);
            }
        }

        private void step(int p, BitSet now) {
            switch (graph.ops[p]) {
                case Op.StoreField(Field field) when isSelf(p, 0) && !isSelf(p, 1) -> {
                    if (fields.contains(field)) {
                        now.set(fields.indexOf(field));
                    }
                }
                case Op.LoadField(Field field) when isSelf(p, 0) -> {
                    if (fields.contains(field) && !now.get(fields.indexOf(field))) {
                        exposed.set(fields.indexOf(field));
                    }
                }
                case Op.Invoke(var dispatch, Method called) when dispatch == Op.Dispatch.SPECIAL && called.isConstructor() && isSelf(p, 0) -> construct(p, called, now);
                case Op.Return _ -> expose(now);
                case Op.NullCheck _, Op.RefineType _, Op.RefineCompare _, Op.CheckCast _, Op.InstanceOf _, Op.If _ -> {
                }
                default -> leave(p, 0, now);
            }
        }

        /// `this(...)` writes all fields, or they count as exposed by the constructor it calls; `super(...)` may let the object go.
        private void construct(int p, Method called, BitSet now) {
            leave(p, 1, now);
            if (of(called).escapes()) {
                escapes = true;
                if (called.holder() != holder) {
                    expose(now);
                }
            }
            if (called.holder() == holder) {
                now.set(0, fields.size());
            }
        }

        /// Any use that is not one of those above lets `this` go.
        private void leave(int p, int from, BitSet now) {
            for (int i = from; graph.argStart[p] + i < graph.argStart[p + 1]; i++) {
                if (isSelf(p, i)) {
                    escapes = true;
                    expose(now);
                    return;
                }
            }
        }

        private void expose(BitSet now) {
            for (int field = now.nextClearBit(0); field < fields.size(); field = now.nextClearBit(field + 1)) {
                exposed.set(field);
            }
        }
    }
}
