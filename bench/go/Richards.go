package main

import "fmt"

const (
	repeats      = 3000
	idlerID      = 0
	workerID     = 1
	handlerA     = 2
	handlerB     = 3
	deviceA      = 4
	deviceB      = 5
	tasks        = 6
	devicePacket = 0
	workPacket   = 1
	buffer       = 4
)

type packet struct {
	link  *packet
	task  int
	kind  int
	datum int
	data  [buffer]int
}

func (p *packet) behind(queue *packet) *packet {
	p.link = nil
	if queue == nil {
		return p
	}
	last := queue
	for last.link != nil {
		last = last.link
	}
	last.link = p
	return queue
}

type job interface {
	step(k *kernel, p *packet) *task
}

type task struct {
	next                   *task
	id, priority           int
	input                  *packet
	pending, waiting, held bool
	job                    job
}

type kernel struct {
	table         [tasks]*task
	list, current *task
	queued, holds int
}

func (k *kernel) add(id, priority int, input *packet, waiting bool, j job) {
	t := &task{next: k.list, id: id, priority: priority, input: input, pending: input != nil, waiting: waiting, job: j}
	k.list = t
	k.table[id] = t
}

func (k *kernel) schedule() {
	k.current = k.list
	for k.current != nil {
		t := k.current
		if t.held || !t.pending && t.waiting {
			k.current = t.next
			continue
		}
		var p *packet
		if t.pending && t.waiting {
			p = t.input
			t.input = p.link
			t.waiting = false
			t.pending = t.input != nil
		}
		k.current = t.job.step(k, p)
	}
}

func (k *kernel) waitHere() *task {
	k.current.waiting = true
	return k.current
}

func (k *kernel) holdHere() *task {
	k.holds++
	k.current.held = true
	return k.current.next
}

func (k *kernel) release(id int) *task {
	t := k.table[id]
	t.held = false
	if t.priority > k.current.priority {
		return t
	}
	return k.current
}

func (k *kernel) queue(p *packet) *task {
	t := k.table[p.task]
	k.queued++
	p.link = nil
	p.task = k.current.id
	if t.input == nil {
		t.input = p
		t.pending = true
		if t.priority > k.current.priority {
			return t
		}
	} else {
		t.input = p.behind(t.input)
	}
	return k.current
}

type idler struct{ control, count int }

func (i *idler) step(k *kernel, _ *packet) *task {
	i.count--
	if i.count == 0 {
		return k.holdHere()
	}
	if i.control&1 == 0 {
		i.control >>= 1
		return k.release(deviceA)
	}
	i.control = i.control>>1 ^ 0xD008
	return k.release(deviceB)
}

type worker struct{ destination, letter int }

func (w *worker) step(k *kernel, p *packet) *task {
	if p == nil {
		return k.waitHere()
	}
	w.destination = handlerA + handlerB - w.destination
	p.task = w.destination
	p.datum = 0
	for i := range p.data {
		if w.letter == 26 {
			w.letter = 1
		} else {
			w.letter++
		}
		p.data[i] = 'A' + w.letter - 1
	}
	return k.queue(p)
}

type deliverer struct{ work, devices *packet }

func (d *deliverer) step(k *kernel, p *packet) *task {
	if p != nil {
		if p.kind == workPacket {
			d.work = p.behind(d.work)
		} else {
			d.devices = p.behind(d.devices)
		}
	}
	if d.work != nil {
		w := d.work
		if w.datum >= buffer {
			d.work = w.link
			return k.queue(w)
		}
		if d.devices != nil {
			device := d.devices
			d.devices = device.link
			device.datum = w.data[w.datum]
			w.datum++
			return k.queue(device)
		}
	}
	return k.waitHere()
}

type device struct{ pending *packet }

func (d *device) step(k *kernel, p *packet) *task {
	if p != nil {
		d.pending = p
		return k.holdHere()
	}
	if d.pending == nil {
		return k.waitHere()
	}
	done := d.pending
	d.pending = nil
	return k.queue(done)
}

func packets(count, id, kind int) *packet {
	var list *packet
	for i := 0; i < count; i++ {
		list = &packet{link: list, task: id, kind: kind}
	}
	return list
}

func main() {
	sum := 0
	for i := 0; i < repeats; i++ {
		k := &kernel{}
		k.add(idlerID, 0, nil, false, &idler{1, 10000})
		k.add(workerID, 1000, packets(2, workerID, workPacket), true, &worker{handlerA, 0})
		k.add(handlerA, 2000, packets(3, deviceA, devicePacket), true, &deliverer{})
		k.add(handlerB, 3000, packets(3, deviceB, devicePacket), true, &deliverer{})
		k.add(deviceA, 4000, nil, true, &device{})
		k.add(deviceB, 5000, nil, true, &device{})
		k.schedule()
		sum += k.queued*1000 + k.holds
	}
	fmt.Println("richards", sum)
}
