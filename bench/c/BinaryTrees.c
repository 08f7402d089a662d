#include <stdio.h>
#include <stdlib.h>

enum { LEAST = 4, MOST = 18 };

typedef struct node { struct node *left, *right; } node;

static node *tree(int depth) {
    node *n = malloc(sizeof *n);
    n->left = depth == 0 ? NULL : tree(depth - 1);
    n->right = depth == 0 ? NULL : tree(depth - 1);
    return n;
}

static int check(const node *n) {
    return n->left == NULL ? 1 : 1 + check(n->left) + check(n->right);
}

static void drop(node *n) {
    if (n->left != NULL) {
        drop(n->left);
        drop(n->right);
    }
    free(n);
}

static int check_and_drop(node *n) {
    int result = check(n);
    drop(n);
    return result;
}

int main(void) {
    long sum = check_and_drop(tree(MOST + 1));
    node *kept = tree(MOST);
    for (int depth = LEAST; depth <= MOST; depth += 2) {
        int count = 1 << (MOST - depth + LEAST);
        for (int i = 0; i < count; i++) {
            sum += check_and_drop(tree(depth));
        }
    }
    printf("binary-trees %ld\n", sum + check_and_drop(kept));
}
