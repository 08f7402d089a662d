const REPEATS: usize = 1000;
const SIZE: usize = 1000;
const REQUIRED: u8 = 0;
const PREFERRED: u8 = 2;
const STRONG_DEFAULT: u8 = 3;
const NORMAL: u8 = 4;
const WEAKEST: u8 = 6;

type VariableId = usize;
type ConstraintId = usize;

#[derive(Clone, Copy, PartialEq)]
enum Direction {
    Nowhere,
    Forward,
    Backward,
}

struct Variable {
    value: i32,
    constraints: Vec<ConstraintId>,
    determined_by: Option<ConstraintId>,
    mark: u32,
    walk_strength: u8,
    stay: bool,
}

#[derive(Clone, Copy)]
enum Kind {
    Stay(VariableId),
    Edit(VariableId),
    Equal(VariableId, VariableId),
    /// first, scale, offset, second: second = first * scale + offset
    Scale(VariableId, VariableId, VariableId, VariableId),
}

struct Constraint {
    kind: Kind,
    strength: u8,
    /// Of a stay or edit: Forward if satisfied.
    direction: Direction,
}

impl Constraint {
    fn is_satisfied(&self) -> bool {
        self.direction != Direction::Nowhere
    }

    fn ends(&self) -> Option<(VariableId, VariableId)> {
        match self.kind {
            Kind::Stay(_) | Kind::Edit(_) => None,
            Kind::Equal(first, second) | Kind::Scale(first, _, _, second) => Some((first, second)),
        }
    }

    fn input(&self) -> Option<VariableId> {
        self.ends().map(|(first, second)| if self.direction == Direction::Forward { first } else { second })
    }

    fn output(&self) -> VariableId {
        match self.kind {
            Kind::Stay(v) | Kind::Edit(v) => v,
            Kind::Equal(first, second) | Kind::Scale(first, _, _, second) => {
                if self.direction == Direction::Forward { second } else { first }
            }
        }
    }
}

struct Planner {
    variables: Vec<Variable>,
    constraints: Vec<Constraint>,
    mark: u32,
}

impl Planner {
    fn new() -> Planner {
        Planner { variables: Vec::new(), constraints: Vec::new(), mark: 0 }
    }

    fn variable(&mut self, value: i32) -> VariableId {
        self.variables.push(Variable { value, constraints: Vec::new(), determined_by: None, mark: 0, walk_strength: WEAKEST, stay: true });
        self.variables.len() - 1
    }

    fn constraint(&mut self, kind: Kind, strength: u8) -> ConstraintId {
        let id = self.constraints.len();
        self.constraints.push(Constraint { kind, strength, direction: Direction::Nowhere });
        self.connect(id, |list| list.push(id));
        self.incremental_add(id);
        id
    }

    fn connect(&mut self, id: ConstraintId, change: impl Fn(&mut Vec<ConstraintId>)) {
        let variables = &mut self.variables;
        let mut each = |v: VariableId| change(&mut variables[v].constraints);
        match self.constraints[id].kind {
            Kind::Stay(v) | Kind::Edit(v) => each(v),
            Kind::Equal(first, second) => [first, second].into_iter().for_each(each),
            Kind::Scale(first, scale, offset, second) => [first, second, scale, offset].into_iter().for_each(each),
        }
        self.constraints[id].direction = Direction::Nowhere;
    }

    fn disconnect(&mut self, id: ConstraintId) {
        self.connect(id, |list| {
            let at = list.iter().position(|c| *c == id).unwrap();
            list.remove(at);
        });
    }

    fn execute(&mut self, id: ConstraintId) {
        let c = &self.constraints[id];
        match c.kind {
            Kind::Stay(_) | Kind::Edit(_) => {}
            Kind::Equal(..) => self.variables[c.output()].value = self.variables[c.input().unwrap()].value,
            Kind::Scale(first, scale, offset, second) => {
                let (scale, offset) = (self.variables[scale].value, self.variables[offset].value);
                if c.direction == Direction::Forward {
                    self.variables[second].value = self.variables[first].value * scale + offset;
                } else {
                    self.variables[first].value = (self.variables[second].value - offset) / scale;
                }
            }
        }
    }

    fn recalculate(&mut self, id: ConstraintId) {
        let c = &self.constraints[id];
        let (out, strength) = (c.output(), c.strength);
        let Some(input) = c.input() else {
            let stays = matches!(c.kind, Kind::Stay(_));
            self.variables[out].walk_strength = strength;
            self.variables[out].stay = stays;
            return;
        };
        let steady = match c.kind {
            Kind::Scale(_, scale, offset, _) => self.variables[scale].stay && self.variables[offset].stay,
            _ => true,
        };
        self.variables[out].walk_strength = strength.max(self.variables[input].walk_strength);
        self.variables[out].stay = self.variables[input].stay && steady;
        if self.variables[out].stay {
            self.execute(id);
        }
    }

    fn choose_method(&mut self, id: ConstraintId, m: u32) {
        let c = &self.constraints[id];
        let choose = |v: VariableId, there: Direction| {
            let v = &self.variables[v];
            if v.mark != m && c.strength < v.walk_strength { there } else { Direction::Nowhere }
        };
        self.constraints[id].direction = match c.ends() {
            None => choose(c.output(), Direction::Forward),
            Some((first, second)) => {
                let (f, s) = (&self.variables[first], &self.variables[second]);
                if f.mark == m {
                    choose(second, Direction::Forward)
                } else if s.mark == m || f.walk_strength > s.walk_strength {
                    choose(first, Direction::Backward)
                } else {
                    choose(second, Direction::Forward)
                }
            }
        };
    }

    fn mark_inputs(&mut self, id: ConstraintId, m: u32) {
        if let Some(v) = self.constraints[id].input() {
            self.variables[v].mark = m;
        }
        if let Kind::Scale(_, scale, offset, _) = self.constraints[id].kind {
            self.variables[scale].mark = m;
            self.variables[offset].mark = m;
        }
    }

    fn inputs_known(&self, id: ConstraintId, m: u32) -> bool {
        match self.constraints[id].input() {
            None => true,
            Some(v) => {
                let v = &self.variables[v];
                v.mark == m || v.stay || v.determined_by.is_none()
            }
        }
    }

    fn add_consumers(&self, v: VariableId, todo: &mut Vec<ConstraintId>) {
        let v = &self.variables[v];
        for c in &v.constraints {
            if Some(*c) != v.determined_by && self.constraints[*c].is_satisfied() {
                todo.push(*c);
            }
        }
    }

    fn incremental_add(&mut self, id: ConstraintId) {
        self.mark += 1;
        let m = self.mark;
        let mut next = Some(id);
        while let Some(c) = next {
            next = self.satisfy(c, m);
        }
    }

    fn satisfy(&mut self, id: ConstraintId, m: u32) -> Option<ConstraintId> {
        self.choose_method(id, m);
        if !self.constraints[id].is_satisfied() {
            assert!(self.constraints[id].strength != REQUIRED, "a required constraint cannot hold");
            return None;
        }
        self.mark_inputs(id, m);
        let out = self.constraints[id].output();
        let overridden = self.variables[out].determined_by;
        if let Some(c) = overridden {
            self.constraints[c].direction = Direction::Nowhere;
        }
        self.variables[out].determined_by = Some(id);
        assert!(self.add_propagate(id, m), "a cycle");
        self.variables[out].mark = m;
        overridden
    }

    fn add_propagate(&mut self, added: ConstraintId, m: u32) -> bool {
        let mut todo = vec![added];
        while let Some(c) = todo.pop() {
            let out = self.constraints[c].output();
            if self.variables[out].mark == m {
                self.incremental_remove(added);
                return false;
            }
            self.recalculate(c);
            self.add_consumers(out, &mut todo);
        }
        true
    }

    fn incremental_remove(&mut self, id: ConstraintId) {
        let out = self.constraints[id].output();
        self.disconnect(id);
        let unsatisfied = self.remove_propagate_from(out);
        for strength in REQUIRED..WEAKEST {
            for c in &unsatisfied {
                if self.constraints[*c].strength == strength {
                    self.incremental_add(*c);
                }
            }
        }
    }

    fn remove_propagate_from(&mut self, out: VariableId) -> Vec<ConstraintId> {
        let v = &mut self.variables[out];
        v.determined_by = None;
        v.walk_strength = WEAKEST;
        v.stay = true;
        let mut unsatisfied = Vec::new();
        let mut todo = vec![out];
        while let Some(v) = todo.pop() {
            for c in &self.variables[v].constraints {
                if !self.constraints[*c].is_satisfied() {
                    unsatisfied.push(*c);
                }
            }
            for i in 0..self.variables[v].constraints.len() {
                let c = self.variables[v].constraints[i];
                if Some(c) != self.variables[v].determined_by && self.constraints[c].is_satisfied() {
                    self.recalculate(c);
                    todo.push(self.constraints[c].output());
                }
            }
        }
        unsatisfied
    }

    fn destroy(&mut self, id: ConstraintId) {
        if self.constraints[id].is_satisfied() {
            self.incremental_remove(id);
        } else {
            self.disconnect(id);
        }
    }

    fn plan_from(&mut self, source: ConstraintId) -> Vec<ConstraintId> {
        let mut todo = Vec::new();
        if matches!(self.constraints[source].kind, Kind::Edit(_)) && self.constraints[source].is_satisfied() {
            todo.push(source);
        }
        self.mark += 1;
        let m = self.mark;
        let mut plan = Vec::new();
        while let Some(c) = todo.pop() {
            let out = self.constraints[c].output();
            if self.variables[out].mark != m && self.inputs_known(c, m) {
                plan.push(c);
                self.variables[out].mark = m;
                self.add_consumers(out, &mut todo);
            }
        }
        plan
    }

    fn execute_plan(&mut self, plan: &[ConstraintId]) {
        for c in plan {
            self.execute(*c);
        }
    }

    fn change(&mut self, v: VariableId, value: i32) {
        let edit = self.constraint(Kind::Edit(v), PREFERRED);
        let plan = self.plan_from(edit);
        for _ in 0..10 {
            self.variables[v].value = value;
            self.execute_plan(&plan);
        }
        self.destroy(edit);
    }
}

fn chain(n: usize) -> u64 {
    let mut p = Planner::new();
    let first = p.variable(0);
    let mut last = first;
    for _ in 0..n {
        let next = p.variable(0);
        p.constraint(Kind::Equal(last, next), REQUIRED);
        last = next;
    }
    p.constraint(Kind::Stay(last), STRONG_DEFAULT);
    let edit = p.constraint(Kind::Edit(first), PREFERRED);
    let plan = p.plan_from(edit);
    let mut sum = 0;
    for i in 0..100 {
        p.variables[first].value = i;
        p.execute_plan(&plan);
        sum += p.variables[last].value as u64;
    }
    p.destroy(edit);
    sum
}

fn projection(n: usize) -> u64 {
    let mut p = Planner::new();
    let (scale, offset) = (p.variable(10), p.variable(1000));
    let (mut source, mut target) = (0, 0);
    let mut targets = Vec::new();
    for i in 0..n {
        source = p.variable(i as i32);
        target = p.variable(i as i32);
        targets.push(target);
        p.constraint(Kind::Stay(source), NORMAL);
        p.constraint(Kind::Scale(source, scale, offset, target), REQUIRED);
    }
    p.change(source, 17);
    let mut sum = p.variables[target].value as u64;
    p.change(target, 1050);
    sum = sum.wrapping_mul(31).wrapping_add(p.variables[source].value as u64);
    for (v, value) in [(scale, 5), (offset, 2000)] {
        p.change(v, value);
        for t in &targets {
            sum = sum.wrapping_mul(31).wrapping_add(p.variables[*t].value as u64);
        }
    }
    sum
}

fn main() {
    let mut sum = 0u64;
    for _ in 0..REPEATS {
        sum = sum.wrapping_add(chain(SIZE)).wrapping_add(projection(SIZE));
    }
    println!("deltablue {:x}", sum);
}
