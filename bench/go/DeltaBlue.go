package main

import "fmt"

const (
	repeats       = 1000
	size          = 1000
	required      = 0
	preferred     = 2
	strongDefault = 3
	normal        = 4
	weakest       = 6
)

const (
	none = iota
	forward
	backward
)

type variable struct {
	value              int
	constraints        []constraint
	determinedBy       constraint
	mark, walkStrength int
	stay               bool
}

func newVariable(value int) *variable {
	return &variable{value: value, walkStrength: weakest, stay: true}
}

func (v *variable) remove(c constraint) {
	for i, other := range v.constraints {
		if other == c {
			v.constraints = append(v.constraints[:i], v.constraints[i+1:]...)
			return
		}
	}
}

type constraint interface {
	strength() int
	isSatisfied() bool
	markUnsatisfied()
	addToGraph()
	removeFromGraph()
	chooseMethod(mark int)
	markInputs(mark int)
	inputsKnown(mark int) bool
	output() *variable
	recalculate()
	execute()
	isInput() bool
}

// A stay, or an edit, which takes its value from outside.
type unary struct {
	out       *variable
	power     int
	edit      bool
	satisfied bool
}

func (u *unary) strength() int        { return u.power }
func (u *unary) isSatisfied() bool    { return u.satisfied }
func (u *unary) markUnsatisfied()     { u.satisfied = false }
func (u *unary) markInputs(int)       {}
func (u *unary) execute()             {}
func (u *unary) isInput() bool        { return u.edit }
func (u *unary) output() *variable    { return u.out }
func (u *unary) inputsKnown(int) bool { return true }

func (u *unary) addToGraph() {
	u.out.constraints = append(u.out.constraints, u)
	u.satisfied = false
}

func (u *unary) removeFromGraph() {
	u.out.remove(u)
	u.satisfied = false
}

func (u *unary) chooseMethod(mark int) {
	u.satisfied = u.out.mark != mark && u.power < u.out.walkStrength
}

func (u *unary) recalculate() {
	u.out.walkStrength = u.power
	u.out.stay = !u.edit
}

type binary struct {
	first, second *variable
	power         int
	direction     int
}

func (b *binary) strength() int     { return b.power }
func (b *binary) isSatisfied() bool { return b.direction != none }
func (b *binary) markUnsatisfied()  { b.direction = none }
func (b *binary) isInput() bool     { return false }

func (b *binary) chooseMethod(mark int) {
	choose := func(v *variable, there int) int {
		if v.mark != mark && b.power < v.walkStrength {
			return there
		}
		return none
	}
	if b.first.mark == mark {
		b.direction = choose(b.second, forward)
	} else if b.second.mark == mark || b.first.walkStrength > b.second.walkStrength {
		b.direction = choose(b.first, backward)
	} else {
		b.direction = choose(b.second, forward)
	}
}

func (b *binary) input() *variable {
	if b.direction == forward {
		return b.first
	}
	return b.second
}

func (b *binary) output() *variable {
	if b.direction == forward {
		return b.second
	}
	return b.first
}

func (b *binary) inputsKnown(mark int) bool {
	in := b.input()
	return in.mark == mark || in.stay || in.determinedBy == nil
}

func (b *binary) walk() int {
	if in := b.input(); in.walkStrength > b.power {
		return in.walkStrength
	}
	return b.power
}

type equal struct{ binary }

func (e *equal) addToGraph() {
	e.first.constraints = append(e.first.constraints, e)
	e.second.constraints = append(e.second.constraints, e)
	e.direction = none
}

func (e *equal) removeFromGraph() {
	e.first.remove(e)
	e.second.remove(e)
	e.direction = none
}

func (e *equal) markInputs(mark int) { e.input().mark = mark }
func (e *equal) execute()            { e.output().value = e.input().value }

func (e *equal) recalculate() {
	out := e.output()
	out.walkStrength = e.walk()
	out.stay = e.input().stay
	if out.stay {
		e.execute()
	}
}

// second = first * factor + offset
type scale struct {
	binary
	factor, offset *variable
}

func (s *scale) addToGraph() {
	for _, v := range [...]*variable{s.first, s.second, s.factor, s.offset} {
		v.constraints = append(v.constraints, s)
	}
	s.direction = none
}

func (s *scale) removeFromGraph() {
	for _, v := range [...]*variable{s.first, s.second, s.factor, s.offset} {
		v.remove(s)
	}
	s.direction = none
}

func (s *scale) markInputs(mark int) {
	s.input().mark = mark
	s.factor.mark = mark
	s.offset.mark = mark
}

func (s *scale) execute() {
	if s.direction == forward {
		s.second.value = s.first.value*s.factor.value + s.offset.value
	} else {
		s.first.value = (s.second.value - s.offset.value) / s.factor.value
	}
}

func (s *scale) recalculate() {
	out := s.output()
	out.walkStrength = s.walk()
	out.stay = s.input().stay && s.factor.stay && s.offset.stay
	if out.stay {
		s.execute()
	}
}

type planner struct{ mark int }

func (p *planner) add(c constraint) {
	c.addToGraph()
	p.incrementalAdd(c)
}

func (p *planner) incrementalAdd(c constraint) {
	p.mark++
	m := p.mark
	for c != nil {
		c = p.satisfy(c, m)
	}
}

func (p *planner) satisfy(c constraint, m int) constraint {
	c.chooseMethod(m)
	if !c.isSatisfied() {
		if c.strength() == required {
			panic("a required constraint cannot hold")
		}
		return nil
	}
	c.markInputs(m)
	out := c.output()
	overridden := out.determinedBy
	if overridden != nil {
		overridden.markUnsatisfied()
	}
	out.determinedBy = c
	if !p.addPropagate(c, m) {
		panic("a cycle")
	}
	out.mark = m
	return overridden
}

func addConsumers(v *variable, todo []constraint) []constraint {
	for _, c := range v.constraints {
		if c != v.determinedBy && c.isSatisfied() {
			todo = append(todo, c)
		}
	}
	return todo
}

func (p *planner) addPropagate(added constraint, m int) bool {
	todo := []constraint{added}
	for len(todo) > 0 {
		c := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if c.output().mark == m {
			p.incrementalRemove(added)
			return false
		}
		c.recalculate()
		todo = addConsumers(c.output(), todo)
	}
	return true
}

func (p *planner) incrementalRemove(c constraint) {
	out := c.output()
	c.markUnsatisfied()
	c.removeFromGraph()
	unsatisfied := removePropagateFrom(out)
	for strength := required; strength < weakest; strength++ {
		for _, u := range unsatisfied {
			if u.strength() == strength {
				p.incrementalAdd(u)
			}
		}
	}
}

func removePropagateFrom(out *variable) []constraint {
	out.determinedBy = nil
	out.walkStrength = weakest
	out.stay = true
	var unsatisfied []constraint
	todo := []*variable{out}
	for len(todo) > 0 {
		v := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, c := range v.constraints {
			if !c.isSatisfied() {
				unsatisfied = append(unsatisfied, c)
			}
		}
		for _, c := range v.constraints {
			if c != v.determinedBy && c.isSatisfied() {
				c.recalculate()
				todo = append(todo, c.output())
			}
		}
	}
	return unsatisfied
}

func (p *planner) destroy(c constraint) {
	if c.isSatisfied() {
		p.incrementalRemove(c)
	} else {
		c.removeFromGraph()
	}
}

func (p *planner) planFrom(source constraint) []constraint {
	var todo, plan []constraint
	if source.isInput() && source.isSatisfied() {
		todo = append(todo, source)
	}
	p.mark++
	m := p.mark
	for len(todo) > 0 {
		c := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if c.output().mark != m && c.inputsKnown(m) {
			plan = append(plan, c)
			c.output().mark = m
			todo = addConsumers(c.output(), todo)
		}
	}
	return plan
}

func execute(plan []constraint) {
	for _, c := range plan {
		c.execute()
	}
}

func (p *planner) change(v *variable, value int) {
	edit := &unary{out: v, power: preferred, edit: true}
	p.add(edit)
	plan := p.planFrom(edit)
	for i := 0; i < 10; i++ {
		v.value = value
		execute(plan)
	}
	p.destroy(edit)
}

func chain(n int) uint64 {
	p := &planner{}
	first := newVariable(0)
	last := first
	for i := 0; i < n; i++ {
		next := newVariable(0)
		p.add(&equal{binary{first: last, second: next, power: required}})
		last = next
	}
	p.add(&unary{out: last, power: strongDefault})
	edit := &unary{out: first, power: preferred, edit: true}
	p.add(edit)
	plan := p.planFrom(edit)
	var sum uint64
	for i := 0; i < 100; i++ {
		first.value = i
		execute(plan)
		sum += uint64(last.value)
	}
	p.destroy(edit)
	return sum
}

func projection(n int) uint64 {
	p := &planner{}
	factor, offset := newVariable(10), newVariable(1000)
	var source, target *variable
	var targets []*variable
	for i := 0; i < n; i++ {
		source = newVariable(i)
		target = newVariable(i)
		targets = append(targets, target)
		p.add(&unary{out: source, power: normal})
		p.add(&scale{binary{first: source, second: target, power: required}, factor, offset})
	}
	p.change(source, 17)
	sum := uint64(target.value)
	p.change(target, 1050)
	sum = sum*31 + uint64(source.value)
	p.change(factor, 5)
	for _, t := range targets {
		sum = sum*31 + uint64(t.value)
	}
	p.change(offset, 2000)
	for _, t := range targets {
		sum = sum*31 + uint64(t.value)
	}
	return sum
}

func main() {
	var sum uint64
	for i := 0; i < repeats; i++ {
		sum += chain(size) + projection(size)
	}
	fmt.Printf("deltablue %x\n", sum)
}
