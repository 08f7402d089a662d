#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

enum { REPEATS = 3000, IDLER = 0, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B, TASKS, DEVICE_PACKET = 0, WORK_PACKET = 1, BUFFER = 4 };

typedef struct packet { struct packet *link; int task, kind, datum, data[BUFFER]; } packet;

typedef struct task {
    struct task *next;
    struct task *(*step)(struct task *, packet *);
    int id, priority;
    packet *input;
    bool pending, waiting, held;
    int a, b;          /* the idler's control and count, the worker's destination and letter */
    packet *work, *devices; /* a deliverer's queues; a device's packet is in work */
} task;

static task *table[TASKS], *list, *current;
static int queued, holds;

static packet *behind(packet *p, packet *queue) {
    p->link = NULL;
    if (queue == NULL) {
        return p;
    }
    packet *last = queue;
    while (last->link != NULL) {
        last = last->link;
    }
    last->link = p;
    return queue;
}

static task *wait_here(void) {
    current->waiting = true;
    return current;
}

static task *hold_here(void) {
    holds++;
    current->held = true;
    return current->next;
}

static task *release(int id) {
    task *t = table[id];
    t->held = false;
    return t->priority > current->priority ? t : current;
}

static task *queue_packet(packet *p) {
    task *t = table[p->task];
    queued++;
    p->link = NULL;
    p->task = current->id;
    if (t->input == NULL) {
        t->input = p;
        t->pending = true;
        if (t->priority > current->priority) {
            return t;
        }
    } else {
        t->input = behind(p, t->input);
    }
    return current;
}

static task *idle(task *t, packet *p) {
    (void) p;
    if (--t->b == 0) {
        return hold_here();
    }
    if ((t->a & 1) == 0) {
        t->a >>= 1;
        return release(DEVICE_A);
    }
    t->a = t->a >> 1 ^ 0xD008;
    return release(DEVICE_B);
}

static task *work(task *t, packet *p) {
    if (p == NULL) {
        return wait_here();
    }
    t->a = HANDLER_A + HANDLER_B - t->a;
    p->task = t->a;
    p->datum = 0;
    for (int i = 0; i < BUFFER; i++) {
        t->b = t->b == 26 ? 1 : t->b + 1;
        p->data[i] = 'A' + t->b - 1;
    }
    return queue_packet(p);
}

static task *deliver(task *t, packet *p) {
    if (p != NULL) {
        if (p->kind == WORK_PACKET) {
            t->work = behind(p, t->work);
        } else {
            t->devices = behind(p, t->devices);
        }
    }
    if (t->work != NULL) {
        packet *w = t->work;
        if (w->datum >= BUFFER) {
            t->work = w->link;
            return queue_packet(w);
        }
        if (t->devices != NULL) {
            packet *d = t->devices;
            t->devices = d->link;
            d->datum = w->data[w->datum++];
            return queue_packet(d);
        }
    }
    return wait_here();
}

static task *device(task *t, packet *p) {
    if (p != NULL) {
        t->work = p;
        return hold_here();
    }
    if (t->work == NULL) {
        return wait_here();
    }
    packet *done = t->work;
    t->work = NULL;
    return queue_packet(done);
}

static void schedule(void) {
    current = list;
    while (current != NULL) {
        if (current->held || (!current->pending && current->waiting)) {
            current = current->next;
            continue;
        }
        packet *p = NULL;
        if (current->pending && current->waiting) {
            p = current->input;
            current->input = p->link;
            current->waiting = false;
            current->pending = current->input != NULL;
        }
        current = current->step(current, p);
    }
}

static void add(task *(*step)(task *, packet *), int id, int priority, packet *input, bool waiting, int a, int b) {
    task *t = calloc(1, sizeof *t);
    *t = (task) {.next = list, .step = step, .id = id, .priority = priority, .input = input, .pending = input != NULL, .waiting = waiting, .a = a, .b = b};
    list = t;
    table[id] = t;
}

static packet *packets(int count, int id, int kind) {
    packet *first = NULL;
    for (int i = 0; i < count; i++) {
        packet *p = calloc(1, sizeof *p);
        p->link = first;
        p->task = id;
        p->kind = kind;
        first = p;
    }
    return first;
}

int main(void) {
    long sum = 0;
    for (int i = 0; i < REPEATS; i++) {
        list = NULL; /* what the last round allocated is small and stays */
        queued = holds = 0;
        add(idle, IDLER, 0, NULL, false, 1, 10000);
        add(work, WORKER, 1000, packets(2, WORKER, WORK_PACKET), true, HANDLER_A, 0);
        add(deliver, HANDLER_A, 2000, packets(3, DEVICE_A, DEVICE_PACKET), true, 0, 0);
        add(deliver, HANDLER_B, 3000, packets(3, DEVICE_B, DEVICE_PACKET), true, 0, 0);
        add(device, DEVICE_A, 4000, NULL, true, 0, 0);
        add(device, DEVICE_B, 5000, NULL, true, 0, 0);
        schedule();
        sum += queued * 1000L + holds;
    }
    printf("richards %ld\n", sum);
}
