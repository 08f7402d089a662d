#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WORDS = 10000000, VOCABULARY = 60000 };

/* Chained hash table that doubles at a load of 3/4, as java.util.HashMap does. */
typedef struct entry { struct entry *next; uint64_t hash; int count, length; char word[]; } entry;

static entry **buckets;
static size_t capacity = 16, used;

static void grow(void) {
    size_t doubled = capacity * 2;
    entry **wider = calloc(doubled, sizeof *wider);
    for (size_t i = 0; i < capacity; i++) {
        for (entry *e = buckets[i]; e != NULL;) {
            entry *next = e->next;
            e->next = wider[e->hash & (doubled - 1)];
            wider[e->hash & (doubled - 1)] = e;
            e = next;
        }
    }
    free(buckets);
    buckets = wider;
    capacity = doubled;
}

static void count(const char *word, int length) {
    uint64_t hash = 14695981039346656037u; /* FNV-1a */
    for (int i = 0; i < length; i++) {
        hash = (hash ^ (unsigned char) word[i]) * 1099511628211u;
    }
    hash ^= hash >> 32;
    for (entry *e = buckets[hash & (capacity - 1)]; e != NULL; e = e->next) {
        if (e->hash == hash && e->length == length && memcmp(e->word, word, length) == 0) {
            e->count++;
            return;
        }
    }
    entry *e = malloc(sizeof *e + length + 1);
    e->hash = hash;
    e->count = 1;
    e->length = length;
    memcpy(e->word, word, length);
    e->word[length] = 0;
    e->next = buckets[hash & (capacity - 1)];
    buckets[hash & (capacity - 1)] = e;
    if (++used > capacity / 4 * 3) {
        grow();
    }
}

static int by_word(const void *a, const void *b) {
    return strcmp((*(entry *const *) a)->word, (*(entry *const *) b)->word);
}

static uint64_t next(uint64_t *state) {
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (*state >> 33) % VOCABULARY;
}

int main(void) {
    char *text = malloc(WORDS * 9);
    size_t size = 0;
    uint64_t state = 42;
    for (int i = 0; i < WORDS; i++) {
        uint64_t a = next(&state), b = next(&state);
        int word = (int) (a * b / VOCABULARY);
        int suffixed = word % 3 == 0;
        do {
            text[size++] = (char) ('a' + word % 26);
            word /= 26;
        } while (word > 0);
        if (suffixed) {
            memcpy(text + size, "ing", 3);
            size += 3;
        }
        text[size++] = ' ';
    }
    buckets = calloc(capacity, sizeof *buckets);
    size_t start = 0;
    for (size_t i = 0; i < size; i++) {
        if (text[i] == ' ') {
            count(text + start, (int) (i - start));
            start = i + 1;
        }
    }
    entry **sorted = malloc(used * sizeof *sorted);
    size_t n = 0;
    for (size_t i = 0; i < capacity; i++) {
        for (entry *e = buckets[i]; e != NULL; e = e->next) {
            sorted[n++] = e;
        }
    }
    qsort(sorted, n, sizeof *sorted, by_word);
    uint64_t sum = 0;
    for (size_t i = 0; i < n; i++) {
        for (int k = 0; k < sorted[i]->length; k++) {
            sum = sum * 31 + (unsigned char) sorted[i]->word[k];
        }
        sum = sum * 31 + sorted[i]->count;
    }
    printf("word-count %zu %lx\n", n, (unsigned long) sum);
}
