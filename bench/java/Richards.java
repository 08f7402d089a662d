/// A simulated operating system kernel (Martin Richards' benchmark for BCPL): virtual calls, linked lists, small objects.
final class Richards {
    private static final int REPEATS = 3000;
    private static final int IDLER = 0, WORKER = 1, HANDLER_A = 2, HANDLER_B = 3, DEVICE_A = 4, DEVICE_B = 5, TASKS = 6;
    private static final int DEVICE_PACKET = 0, WORK_PACKET = 1;
    private static final int BUFFER = 4;

    private static final class Packet {
        Packet link;
        int task;
        final int kind;
        int datum;
        final int[] data = new int[BUFFER];

        Packet(Packet link, int task, int kind) {
            this.link = link;
            this.task = task;
            this.kind = kind;
        }

        /// This packet at the end of a queue.
        Packet behind(Packet queue) {
            link = null;
            if (queue == null) {
                return this;
            }
            Packet last = queue;
            while (last.link != null) {
                last = last.link;
            }
            last.link = this;
            return queue;
        }
    }

    private abstract static class Task {
        final Kernel kernel;
        final Task next;
        final int id, priority;
        Packet input;
        boolean packetPending, waiting, held;

        Task(Kernel kernel, int id, int priority, Packet input, boolean waiting) {
            this.kernel = kernel;
            this.id = id;
            this.priority = priority;
            this.input = input;
            this.packetPending = input != null;
            this.waiting = waiting;
            this.next = kernel.list;
            kernel.list = this;
            kernel.table[id] = this;
        }

        abstract Task step(Packet packet);

        boolean mustStay() {
            return held || !packetPending && waiting;
        }

        Task run() {
            Packet packet = null;
            if (packetPending && waiting) {
                packet = input;
                input = packet.link;
                waiting = false;
                packetPending = input != null;
            }
            return step(packet);
        }

        /// Queues a packet here; the more urgent of this task and the running one goes on.
        Task take(Packet packet, Task running) {
            if (input == null) {
                input = packet;
                packetPending = true;
                if (priority > running.priority) {
                    return this;
                }
            } else {
                input = packet.behind(input);
            }
            return running;
        }
    }

    private static final class Kernel {
        final Task[] table = new Task[TASKS];
        Task list, current;
        int queued, holds;

        void schedule() {
            current = list;
            while (current != null) {
                if (current.mustStay()) {
                    current = current.next;
                } else {
                    current = current.run();
                }
            }
        }

        Task waitHere() {
            current.waiting = true;
            return current;
        }

        Task holdHere() {
            holds++;
            current.held = true;
            return current.next;
        }

        Task release(int id) {
            Task task = table[id];
            task.held = false;
            return task.priority > current.priority ? task : current;
        }

        Task queue(Packet packet) {
            Task task = table[packet.task];
            queued++;
            packet.link = null;
            packet.task = current.id;
            return task.take(packet, current);
        }
    }

    private static final class Idler extends Task {
        int control = 1, count = 10_000;

        Idler(Kernel kernel) {
            super(kernel, IDLER, 0, null, false);
        }

        @Override
        Task step(Packet packet) {
            if (--count == 0) {
                return kernel.holdHere();
            }
            if ((control & 1) == 0) {
                control >>= 1;
                return kernel.release(DEVICE_A);
            }
            control = control >> 1 ^ 0xD008;
            return kernel.release(DEVICE_B);
        }
    }

    private static final class Worker extends Task {
        int destination = HANDLER_A, letter;

        Worker(Kernel kernel, Packet input) {
            super(kernel, WORKER, 1000, input, true);
        }

        @Override
        Task step(Packet packet) {
            if (packet == null) {
                return kernel.waitHere();
            }
            destination = HANDLER_A + HANDLER_B - destination;
            packet.task = destination;
            packet.datum = 0;
            for (int i = 0; i < BUFFER; i++) {
                letter = letter == 26 ? 1 : letter + 1;
                packet.data[i] = 'A' + letter - 1;
            }
            return kernel.queue(packet);
        }
    }

    private static final class Deliverer extends Task {
        Packet work, devices;

        Deliverer(Kernel kernel, int id, int priority, Packet input) {
            super(kernel, id, priority, input, true);
        }

        @Override
        Task step(Packet packet) {
            if (packet != null) {
                if (packet.kind == WORK_PACKET) {
                    work = packet.behind(work);
                } else {
                    devices = packet.behind(devices);
                }
            }
            if (work != null) {
                Packet w = work;
                if (w.datum >= BUFFER) {
                    work = w.link;
                    return kernel.queue(w);
                }
                if (devices != null) {
                    Packet d = devices;
                    devices = d.link;
                    d.datum = w.data[w.datum++];
                    return kernel.queue(d);
                }
            }
            return kernel.waitHere();
        }
    }

    private static final class Device extends Task {
        Packet pending;

        Device(Kernel kernel, int id, int priority) {
            super(kernel, id, priority, null, true);
        }

        @Override
        Task step(Packet packet) {
            if (packet != null) {
                pending = packet;
                return kernel.holdHere();
            }
            if (pending == null) {
                return kernel.waitHere();
            }
            Packet done = pending;
            pending = null;
            return kernel.queue(done);
        }
    }

    private static Packet packets(int count, int task, int kind) {
        Packet list = null;
        for (int i = 0; i < count; i++) {
            list = new Packet(list, task, kind);
        }
        return list;
    }

    private static String run() {
        long sum = 0;
        for (int i = 0; i < REPEATS; i++) {
            Kernel kernel = new Kernel();
            new Idler(kernel);
            new Worker(kernel, packets(2, WORKER, WORK_PACKET));
            new Deliverer(kernel, HANDLER_A, 2000, packets(3, DEVICE_A, DEVICE_PACKET));
            new Deliverer(kernel, HANDLER_B, 3000, packets(3, DEVICE_B, DEVICE_PACKET));
            new Device(kernel, DEVICE_A, 4000);
            new Device(kernel, DEVICE_B, 5000);
            kernel.schedule();
            sum += kernel.queued * 1000L + kernel.holds;
        }
        return "richards " + sum;
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
