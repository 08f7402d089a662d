import java.util.ArrayList;

/// An incremental solver of constraint hierarchies (Freeman-Benson, Maloney and Borning, "An incremental constraint solver", CACM 33, 1990):
/// virtual calls and growing lists.
final class DeltaBlue {
    private static final int REPEATS = 1000;
    private static final int SIZE = 1000;
    /// Strengths; a smaller number is stronger.
    private static final int REQUIRED = 0, PREFERRED = 2, STRONG_DEFAULT = 3, NORMAL = 4, WEAKEST = 6;
    private static final int NONE = 0, FORWARD = 1, BACKWARD = 2;

    private static final class Variable {
        int value;
        final ArrayList<Constraint> constraints = new ArrayList<>();
        Constraint determinedBy;
        int mark;
        int walkStrength = WEAKEST;
        boolean stay = true;

        Variable(int value) {
            this.value = value;
        }
    }

    private abstract static class Constraint {
        final int strength;

        Constraint(int strength) {
            this.strength = strength;
        }

        abstract boolean isSatisfied();

        abstract void markUnsatisfied();

        abstract void addToGraph();

        abstract void removeFromGraph();

        abstract void chooseMethod(int mark);

        abstract void markInputs(int mark);

        abstract boolean inputsKnown(int mark);

        abstract Variable output();

        abstract void recalculate();

        abstract void execute();

        boolean isInput() {
            return false;
        }

        final void add(Planner planner) {
            addToGraph();
            planner.incrementalAdd(this);
        }

        final void destroy(Planner planner) {
            if (isSatisfied()) {
                planner.incrementalRemove(this);
            } else {
                removeFromGraph();
            }
        }

        /// Tries to enforce this; returns the constraint it overrode, or null.
        final Constraint satisfy(int mark, Planner planner) {
            chooseMethod(mark);
            if (!isSatisfied()) {
                if (strength == REQUIRED) {
                    throw new IllegalStateException("a required constraint cannot hold");
                }
                return null;
            }
            markInputs(mark);
            Variable out = output();
            Constraint overridden = out.determinedBy;
            if (overridden != null) {
                overridden.markUnsatisfied();
            }
            out.determinedBy = this;
            if (!planner.addPropagate(this, mark)) {
                throw new IllegalStateException("a cycle");
            }
            out.mark = mark;
            return overridden;
        }
    }

    /// Stay, or an edit, which takes its value from outside.
    private static final class Unary extends Constraint {
        final Variable output;
        final boolean edit;
        boolean satisfied;

        Unary(Variable output, int strength, boolean edit, Planner planner) {
            super(strength);
            this.output = output;
            this.edit = edit;
            add(planner);
        }

        @Override
        boolean isSatisfied() {
            return satisfied;
        }

        @Override
        void markUnsatisfied() {
            satisfied = false;
        }

        @Override
        void addToGraph() {
            output.constraints.add(this);
            satisfied = false;
        }

        @Override
        void removeFromGraph() {
            output.constraints.remove(this);
            satisfied = false;
        }

        @Override
        void chooseMethod(int mark) {
            satisfied = output.mark != mark && strength < output.walkStrength;
        }

        @Override
        void markInputs(int mark) {
        }

        @Override
        boolean inputsKnown(int mark) {
            return true;
        }

        @Override
        Variable output() {
            return output;
        }

        @Override
        void recalculate() {
            output.walkStrength = strength;
            output.stay = !edit;
        }

        @Override
        void execute() {
        }

        @Override
        boolean isInput() {
            return edit;
        }
    }

    private abstract static class Binary extends Constraint {
        final Variable first, second;
        int direction;

        Binary(Variable first, Variable second, int strength) {
            super(strength);
            this.first = first;
            this.second = second;
        }

        @Override
        boolean isSatisfied() {
            return direction != NONE;
        }

        @Override
        void markUnsatisfied() {
            direction = NONE;
        }

        @Override
        void addToGraph() {
            first.constraints.add(this);
            second.constraints.add(this);
            direction = NONE;
        }

        @Override
        void removeFromGraph() {
            first.constraints.remove(this);
            second.constraints.remove(this);
            direction = NONE;
        }

        @Override
        void chooseMethod(int mark) {
            if (first.mark == mark) {
                direction = second.mark != mark && strength < second.walkStrength ? FORWARD : NONE;
            } else if (second.mark == mark) {
                direction = strength < first.walkStrength ? BACKWARD : NONE;
            } else if (first.walkStrength > second.walkStrength) {
                direction = strength < first.walkStrength ? BACKWARD : NONE;
            } else {
                direction = strength < second.walkStrength ? FORWARD : NONE;
            }
        }

        @Override
        void markInputs(int mark) {
            input().mark = mark;
        }

        @Override
        boolean inputsKnown(int mark) {
            Variable in = input();
            return in.mark == mark || in.stay || in.determinedBy == null;
        }

        final Variable input() {
            return direction == FORWARD ? first : second;
        }

        @Override
        final Variable output() {
            return direction == FORWARD ? second : first;
        }

        @Override
        void recalculate() {
            Variable in = input(), out = output();
            out.walkStrength = Math.max(strength, in.walkStrength);
            out.stay = in.stay;
            if (out.stay) {
                execute();
            }
        }
    }

    private static final class Equal extends Binary {
        Equal(Variable first, Variable second, int strength, Planner planner) {
            super(first, second, strength);
            add(planner);
        }

        @Override
        void execute() {
            output().value = input().value;
        }
    }

    /// second = first * scale + offset
    private static final class Scale extends Binary {
        final Variable scale, offset;

        Scale(Variable first, Variable scale, Variable offset, Variable second, int strength, Planner planner) {
            super(first, second, strength);
            this.scale = scale;
            this.offset = offset;
            add(planner);
        }

        @Override
        void addToGraph() {
            super.addToGraph();
            scale.constraints.add(this);
            offset.constraints.add(this);
        }

        @Override
        void removeFromGraph() {
            super.removeFromGraph();
            scale.constraints.remove(this);
            offset.constraints.remove(this);
        }

        @Override
        void markInputs(int mark) {
            super.markInputs(mark);
            scale.mark = mark;
            offset.mark = mark;
        }

        @Override
        void execute() {
            if (direction == FORWARD) {
                second.value = first.value * scale.value + offset.value;
            } else {
                first.value = (second.value - offset.value) / scale.value;
            }
        }

        @Override
        void recalculate() {
            Variable in = input(), out = output();
            out.walkStrength = Math.max(strength, in.walkStrength);
            out.stay = in.stay && scale.stay && offset.stay;
            if (out.stay) {
                execute();
            }
        }
    }

    private static final class Planner {
        int mark;

        void incrementalAdd(Constraint constraint) {
            int m = ++mark;
            Constraint overridden = constraint.satisfy(m, this);
            while (overridden != null) {
                overridden = overridden.satisfy(m, this);
            }
        }

        void incrementalRemove(Constraint constraint) {
            Variable out = constraint.output();
            constraint.markUnsatisfied();
            constraint.removeFromGraph();
            ArrayList<Constraint> unsatisfied = removePropagateFrom(out);
            for (int strength = REQUIRED; strength < WEAKEST; strength++) {
                for (Constraint c : unsatisfied) {
                    if (c.strength == strength) {
                        incrementalAdd(c);
                    }
                }
            }
        }

        ArrayList<Constraint> planFrom(Constraint source) {
            ArrayList<Constraint> todo = new ArrayList<>();
            if (source.isInput() && source.isSatisfied()) {
                todo.add(source);
            }
            int m = ++mark;
            ArrayList<Constraint> plan = new ArrayList<>();
            while (!todo.isEmpty()) {
                Constraint c = todo.remove(todo.size() - 1);
                if (c.output().mark != m && c.inputsKnown(m)) {
                    plan.add(c);
                    c.output().mark = m;
                    addConsumers(c.output(), todo);
                }
            }
            return plan;
        }

        boolean addPropagate(Constraint constraint, int m) {
            ArrayList<Constraint> todo = new ArrayList<>();
            todo.add(constraint);
            while (!todo.isEmpty()) {
                Constraint c = todo.remove(todo.size() - 1);
                if (c.output().mark == m) {
                    incrementalRemove(constraint);
                    return false;
                }
                c.recalculate();
                addConsumers(c.output(), todo);
            }
            return true;
        }

        ArrayList<Constraint> removePropagateFrom(Variable out) {
            out.determinedBy = null;
            out.walkStrength = WEAKEST;
            out.stay = true;
            ArrayList<Constraint> unsatisfied = new ArrayList<>();
            ArrayList<Variable> todo = new ArrayList<>();
            todo.add(out);
            while (!todo.isEmpty()) {
                Variable v = todo.remove(todo.size() - 1);
                for (Constraint c : v.constraints) {
                    if (!c.isSatisfied()) {
                        unsatisfied.add(c);
                    }
                }
                for (Constraint c : v.constraints) {
                    if (c != v.determinedBy && c.isSatisfied()) {
                        c.recalculate();
                        todo.add(c.output());
                    }
                }
            }
            return unsatisfied;
        }

        static void addConsumers(Variable v, ArrayList<Constraint> todo) {
            for (Constraint c : v.constraints) {
                if (c != v.determinedBy && c.isSatisfied()) {
                    todo.add(c);
                }
            }
        }

        void change(Variable v, int value) {
            Constraint edit = new Unary(v, PREFERRED, true, this);
            ArrayList<Constraint> plan = planFrom(edit);
            for (int i = 0; i < 10; i++) {
                v.value = value;
                execute(plan);
            }
            edit.destroy(this);
        }

        static void execute(ArrayList<Constraint> plan) {
            for (Constraint c : plan) {
                c.execute();
            }
        }
    }

    /// A change at one end of a chain of equalities arrives at the other.
    private static long chain(int n) {
        Planner planner = new Planner();
        Variable first = new Variable(0), last = first;
        for (int i = 0; i < n; i++) {
            Variable next = new Variable(0);
            new Equal(last, next, REQUIRED, planner);
            last = next;
        }
        new Unary(last, STRONG_DEFAULT, false, planner);
        Constraint edit = new Unary(first, PREFERRED, true, planner);
        ArrayList<Constraint> plan = planner.planFrom(edit);
        long sum = 0;
        for (int i = 0; i < 100; i++) {
            first.value = i;
            Planner.execute(plan);
            sum += last.value;
        }
        edit.destroy(planner);
        return sum;
    }

    /// Points are mapped by one scale and offset, which change.
    private static long projection(int n) {
        Planner planner = new Planner();
        Variable scale = new Variable(10), offset = new Variable(1000), source = null, target = null;
        ArrayList<Variable> targets = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            source = new Variable(i);
            target = new Variable(i);
            targets.add(target);
            new Unary(source, NORMAL, false, planner);
            new Scale(source, scale, offset, target, REQUIRED, planner);
        }
        planner.change(source, 17);
        long sum = target.value;
        planner.change(target, 1050);
        sum = sum * 31 + source.value;
        planner.change(scale, 5);
        for (Variable v : targets) {
            sum = sum * 31 + v.value;
        }
        planner.change(offset, 2000);
        for (Variable v : targets) {
            sum = sum * 31 + v.value;
        }
        return sum;
    }

    private static String run() {
        long sum = 0;
        for (int i = 0; i < REPEATS; i++) {
            sum += chain(SIZE) + projection(SIZE);
        }
        return "deltablue " + Long.toHexString(sum);
    }

    public static void main(String[] args) {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 1;
        String result = "";
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            result = run();
            if (rounds > 1) {
                System.err.println(System.nanoTime() - start);
            }
        }
        System.out.println(result);
    }
}
