const REPEATS: usize = 3000;
const IDLER: usize = 0;
const WORKER: usize = 1;
const HANDLER_A: usize = 2;
const HANDLER_B: usize = 3;
const DEVICE_A: usize = 4;
const DEVICE_B: usize = 5;
const DEVICE_PACKET: u8 = 0;
const WORK_PACKET: u8 = 1;
const BUFFER: usize = 4;

struct Packet {
    link: Option<Box<Packet>>,
    task: usize,
    kind: u8,
    datum: usize,
    data: [i32; BUFFER],
}

type Queue = Option<Box<Packet>>;

fn append(mut queue: &mut Queue, mut packet: Box<Packet>) {
    packet.link = None;
    while let Some(p) = queue {
        queue = &mut p.link;
    }
    *queue = Some(packet);
}

enum Job {
    Idler { control: i32, count: i32 },
    Worker { destination: usize, letter: i32 },
    Deliverer { work: Queue, devices: Queue },
    Device { pending: Queue },
}

struct Task {
    next: Option<usize>,
    priority: i32,
    input: Queue,
    pending: bool,
    waiting: bool,
    held: bool,
    job: Job,
}

struct Kernel {
    tasks: Vec<Task>,
    current: usize,
    queued: i64,
    holds: i64,
}

/// What a task asks of the kernel at the end of its step.
enum Request {
    Wait,
    Hold,
    Release(usize),
    Queue(Box<Packet>),
}

impl Job {
    fn step(&mut self, packet: Queue) -> Request {
        match self {
            Job::Idler { control, count } => {
                *count -= 1;
                if *count == 0 {
                    return Request::Hold;
                }
                if *control & 1 == 0 {
                    *control >>= 1;
                    return Request::Release(DEVICE_A);
                }
                *control = *control >> 1 ^ 0xD008;
                Request::Release(DEVICE_B)
            }
            Job::Worker { destination, letter } => match packet {
                None => Request::Wait,
                Some(mut p) => {
                    *destination = HANDLER_A + HANDLER_B - *destination;
                    p.task = *destination;
                    p.datum = 0;
                    for i in 0..BUFFER {
                        *letter = if *letter == 26 { 1 } else { *letter + 1 };
                        p.data[i] = 'A' as i32 + *letter - 1;
                    }
                    Request::Queue(p)
                }
            },
            Job::Deliverer { work, devices } => {
                if let Some(p) = packet {
                    append(if p.kind == WORK_PACKET { &mut *work } else { &mut *devices }, p);
                }
                if let Some(w) = work {
                    if w.datum >= BUFFER {
                        let mut done = work.take().unwrap();
                        *work = done.link.take();
                        return Request::Queue(done);
                    }
                    if let Some(mut d) = devices.take() {
                        *devices = d.link.take();
                        d.datum = w.data[w.datum] as usize;
                        w.datum += 1;
                        return Request::Queue(d);
                    }
                }
                Request::Wait
            }
            Job::Device { pending } => match packet {
                Some(p) => {
                    *pending = Some(p);
                    Request::Hold
                }
                None => match pending.take() {
                    None => Request::Wait,
                    Some(p) => Request::Queue(p),
                },
            },
        }
    }
}

impl Kernel {
    fn add(&mut self, priority: i32, input: Queue, waiting: bool, job: Job) {
        let next = self.tasks.len().checked_sub(1);
        self.tasks.push(Task { next, priority, pending: input.is_some(), input, waiting, held: false, job });
    }

    fn schedule(&mut self) {
        let mut at = self.tasks.len().checked_sub(1);
        while let Some(id) = at {
            self.current = id;
            let task = &mut self.tasks[id];
            if task.held || !task.pending && task.waiting {
                at = task.next;
                continue;
            }
            let mut packet = None;
            if task.pending && task.waiting {
                let mut p = task.input.take().unwrap();
                task.input = p.link.take();
                packet = Some(p);
                task.waiting = false;
                task.pending = task.input.is_some();
            }
            let request = task.job.step(packet);
            at = self.serve(request);
        }
    }

    fn serve(&mut self, request: Request) -> Option<usize> {
        let current = self.current;
        match request {
            Request::Wait => {
                self.tasks[current].waiting = true;
                Some(current)
            }
            Request::Hold => {
                self.holds += 1;
                self.tasks[current].held = true;
                self.tasks[current].next
            }
            Request::Release(id) => {
                self.tasks[id].held = false;
                Some(if self.tasks[id].priority > self.tasks[current].priority { id } else { current })
            }
            Request::Queue(mut packet) => {
                let id = packet.task;
                self.queued += 1;
                packet.link = None;
                packet.task = current;
                let urgent = self.tasks[id].priority > self.tasks[current].priority;
                let task = &mut self.tasks[id];
                if task.input.is_none() {
                    task.input = Some(packet);
                    task.pending = true;
                    if urgent {
                        return Some(id);
                    }
                } else {
                    append(&mut task.input, packet);
                }
                Some(current)
            }
        }
    }
}

fn packets(count: usize, task: usize, kind: u8) -> Queue {
    let mut list = None;
    for _ in 0..count {
        list = Some(Box::new(Packet { link: list, task, kind, datum: 0, data: [0; BUFFER] }));
    }
    list
}

fn main() {
    let mut sum = 0;
    for _ in 0..REPEATS {
        let mut kernel = Kernel { tasks: Vec::new(), current: IDLER, queued: 0, holds: 0 };
        kernel.add(0, None, false, Job::Idler { control: 1, count: 10_000 });
        kernel.add(1000, packets(2, WORKER, WORK_PACKET), true, Job::Worker { destination: HANDLER_A, letter: 0 });
        kernel.add(2000, packets(3, DEVICE_A, DEVICE_PACKET), true, Job::Deliverer { work: None, devices: None });
        kernel.add(3000, packets(3, DEVICE_B, DEVICE_PACKET), true, Job::Deliverer { work: None, devices: None });
        kernel.add(4000, None, true, Job::Device { pending: None });
        kernel.add(5000, None, true, Job::Device { pending: None });
        kernel.schedule();
        sum += kernel.queued * 1000 + kernel.holds;
    }
    println!("richards {}", sum);
}
