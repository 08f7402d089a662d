#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { REPEATS = 1000, SIZE = 1000 };
enum { REQUIRED = 0, PREFERRED = 2, STRONG_DEFAULT = 3, NORMAL = 4, WEAKEST = 6 };
enum { NONE, FORWARD, BACKWARD };
typedef enum { STAY, EDIT, EQUAL, SCALE } kind;

typedef struct constraint constraint;
typedef struct variable variable;
typedef struct { void **items; int size, capacity; } list;

struct variable {
    int value;
    list constraints;
    constraint *determined_by;
    int mark, walk_strength;
    bool stay;
    variable *next_made;
};

struct constraint {
    kind kind;
    int strength;
    int direction; /* of a stay or edit: FORWARD if satisfied */
    variable *first, *second, *scale, *offset; /* a stay or edit has only second */
    constraint *next_made;
};

static int mark;
static variable *variables;
static constraint *made;

static void push(list *l, void *item) {
    if (l->size == l->capacity) {
        l->capacity = l->capacity == 0 ? 10 : l->capacity + l->capacity / 2;
        l->items = realloc(l->items, l->capacity * sizeof *l->items);
    }
    l->items[l->size++] = item;
}

static void *pop(list *l) {
    return l->items[--l->size];
}

static void delete(list *l, void *item) {
    for (int i = 0; i < l->size; i++) {
        if (l->items[i] == item) {
            for (l->size--; i < l->size; i++) {
                l->items[i] = l->items[i + 1];
            }
            return;
        }
    }
}

static bool is_unary(const constraint *c) {
    return c->kind <= EDIT;
}

static variable *input(const constraint *c) {
    return c->direction == FORWARD ? c->first : c->second;
}

static variable *output(const constraint *c) {
    return is_unary(c) || c->direction == FORWARD ? c->second : c->first;
}

static void execute(const constraint *c) {
    if (c->kind == EQUAL) {
        output(c)->value = input(c)->value;
    } else if (c->kind == SCALE) {
        if (c->direction == FORWARD) {
            c->second->value = c->first->value * c->scale->value + c->offset->value;
        } else {
            c->first->value = (c->second->value - c->offset->value) / c->scale->value;
        }
    }
}

static void recalculate(const constraint *c) {
    variable *out = output(c);
    if (is_unary(c)) {
        out->walk_strength = c->strength;
        out->stay = c->kind == STAY;
        return;
    }
    variable *in = input(c);
    out->walk_strength = c->strength > in->walk_strength ? c->strength : in->walk_strength;
    out->stay = in->stay && (c->kind == EQUAL || (c->scale->stay && c->offset->stay));
    if (out->stay) {
        execute(c);
    }
}

static void choose_method(constraint *c, int m) {
    if (is_unary(c)) {
        c->direction = c->second->mark != m && c->strength < c->second->walk_strength ? FORWARD : NONE;
    } else if (c->first->mark == m) {
        c->direction = c->second->mark != m && c->strength < c->second->walk_strength ? FORWARD : NONE;
    } else if (c->second->mark == m || c->first->walk_strength > c->second->walk_strength) {
        c->direction = c->strength < c->first->walk_strength ? BACKWARD : NONE;
    } else {
        c->direction = c->strength < c->second->walk_strength ? FORWARD : NONE;
    }
}

static void mark_inputs(const constraint *c, int m) {
    if (!is_unary(c)) {
        input(c)->mark = m;
        if (c->kind == SCALE) {
            c->scale->mark = m;
            c->offset->mark = m;
        }
    }
}

static bool inputs_known(const constraint *c, int m) {
    if (is_unary(c)) {
        return true;
    }
    variable *in = input(c);
    return in->mark == m || in->stay || in->determined_by == NULL;
}

static void add_consumers(const variable *v, list *todo) {
    for (int i = 0; i < v->constraints.size; i++) {
        constraint *c = v->constraints.items[i];
        if (c != v->determined_by && c->direction != NONE) {
            push(todo, c);
        }
    }
}

static void incremental_add(constraint *c);

static void connect(constraint *c, void (*change)(list *, void *)) {
    variable *ends[] = {c->first, c->second, c->scale, c->offset};
    for (int i = 0; i < 4; i++) {
        if (ends[i] != NULL) {
            change(&ends[i]->constraints, c);
        }
    }
    c->direction = NONE;
}

static list remove_propagate_from(variable *out) {
    list unsatisfied = {0}, todo = {0};
    out->determined_by = NULL;
    out->walk_strength = WEAKEST;
    out->stay = true;
    push(&todo, out);
    while (todo.size > 0) {
        variable *v = pop(&todo);
        for (int i = 0; i < v->constraints.size; i++) {
            constraint *c = v->constraints.items[i];
            if (c->direction == NONE) {
                push(&unsatisfied, c);
            }
        }
        for (int i = 0; i < v->constraints.size; i++) {
            constraint *c = v->constraints.items[i];
            if (c != v->determined_by && c->direction != NONE) {
                recalculate(c);
                push(&todo, output(c));
            }
        }
    }
    free(todo.items);
    return unsatisfied;
}

static void incremental_remove(constraint *c) {
    variable *out = output(c);
    connect(c, delete);
    list unsatisfied = remove_propagate_from(out);
    for (int strength = REQUIRED; strength < WEAKEST; strength++) {
        for (int i = 0; i < unsatisfied.size; i++) {
            constraint *u = unsatisfied.items[i];
            if (u->strength == strength) {
                incremental_add(u);
            }
        }
    }
    free(unsatisfied.items);
}

static bool add_propagate(constraint *added, int m) {
    list todo = {0};
    push(&todo, added);
    while (todo.size > 0) {
        constraint *c = pop(&todo);
        if (output(c)->mark == m) {
            incremental_remove(added);
            free(todo.items);
            return false;
        }
        recalculate(c);
        add_consumers(output(c), &todo);
    }
    free(todo.items);
    return true;
}

static constraint *satisfy(constraint *c, int m) {
    choose_method(c, m);
    if (c->direction == NONE) {
        if (c->strength == REQUIRED) {
            abort();
        }
        return NULL;
    }
    mark_inputs(c, m);
    variable *out = output(c);
    constraint *overridden = out->determined_by;
    if (overridden != NULL) {
        overridden->direction = NONE;
    }
    out->determined_by = c;
    if (!add_propagate(c, m)) {
        abort();
    }
    out->mark = m;
    return overridden;
}

static void incremental_add(constraint *c) {
    int m = ++mark;
    while (c != NULL) {
        c = satisfy(c, m);
    }
}

static constraint *new_constraint(kind kind, int strength, variable *first, variable *scale, variable *offset, variable *second) {
    constraint *c = malloc(sizeof *c);
    *c = (constraint) {kind, strength, NONE, first, second, scale, offset, made};
    made = c;
    connect(c, push);
    incremental_add(c);
    return c;
}

static variable *new_variable(int value) {
    variable *v = malloc(sizeof *v);
    *v = (variable) {.value = value, .walk_strength = WEAKEST, .stay = true, .next_made = variables};
    variables = v;
    return v;
}

static void destroy(constraint *c) {
    if (c->direction != NONE) {
        incremental_remove(c);
    } else {
        connect(c, delete);
    }
}

static list plan_from(constraint *source) {
    list todo = {0}, plan = {0};
    if (source->kind == EDIT && source->direction != NONE) {
        push(&todo, source);
    }
    int m = ++mark;
    while (todo.size > 0) {
        constraint *c = pop(&todo);
        if (output(c)->mark != m && inputs_known(c, m)) {
            push(&plan, c);
            output(c)->mark = m;
            add_consumers(output(c), &todo);
        }
    }
    free(todo.items);
    return plan;
}

static void execute_plan(const list *plan) {
    for (int i = 0; i < plan->size; i++) {
        execute(plan->items[i]);
    }
}

static void change(variable *v, int value) {
    constraint *edit = new_constraint(EDIT, PREFERRED, NULL, NULL, NULL, v);
    list plan = plan_from(edit);
    for (int i = 0; i < 10; i++) {
        v->value = value;
        execute_plan(&plan);
    }
    free(plan.items);
    destroy(edit);
}

static void drop_all(void) {
    while (variables != NULL) {
        variable *v = variables;
        variables = v->next_made;
        free(v->constraints.items);
        free(v);
    }
    while (made != NULL) {
        constraint *c = made;
        made = c->next_made;
        free(c);
    }
    mark = 0;
}

static uint64_t chain(int n) {
    variable *first = new_variable(0), *last = first;
    for (int i = 0; i < n; i++) {
        variable *next = new_variable(0);
        new_constraint(EQUAL, REQUIRED, last, NULL, NULL, next);
        last = next;
    }
    new_constraint(STAY, STRONG_DEFAULT, NULL, NULL, NULL, last);
    constraint *edit = new_constraint(EDIT, PREFERRED, NULL, NULL, NULL, first);
    list plan = plan_from(edit);
    uint64_t sum = 0;
    for (int i = 0; i < 100; i++) {
        first->value = i;
        execute_plan(&plan);
        sum += last->value;
    }
    free(plan.items);
    destroy(edit);
    drop_all();
    return sum;
}

static uint64_t projection(int n) {
    variable *scale = new_variable(10), *offset = new_variable(1000), *source = NULL, *target = NULL;
    list targets = {0};
    for (int i = 0; i < n; i++) {
        source = new_variable(i);
        target = new_variable(i);
        push(&targets, target);
        new_constraint(STAY, NORMAL, NULL, NULL, NULL, source);
        new_constraint(SCALE, REQUIRED, source, scale, offset, target);
    }
    change(source, 17);
    uint64_t sum = target->value;
    change(target, 1050);
    sum = sum * 31 + source->value;
    change(scale, 5);
    for (int i = 0; i < n; i++) {
        sum = sum * 31 + ((variable *) targets.items[i])->value;
    }
    change(offset, 2000);
    for (int i = 0; i < n; i++) {
        sum = sum * 31 + ((variable *) targets.items[i])->value;
    }
    free(targets.items);
    drop_all();
    return sum;
}

int main(void) {
    uint64_t sum = 0;
    for (int i = 0; i < REPEATS; i++) {
        sum += chain(SIZE) + projection(SIZE);
    }
    printf("deltablue %lx\n", (unsigned long) sum);
}
