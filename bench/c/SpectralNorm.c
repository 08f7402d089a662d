#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { N = 5000 };
static double u[N], v[N], t[N];

static double a(int i, int j) {
    return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1);
}

static void times(const double *v, double *result) {
    for (int i = 0; i < N; i++) {
        double sum = 0;
        for (int j = 0; j < N; j++) {
            sum += a(i, j) * v[j];
        }
        result[i] = sum;
    }
}

static void times_transposed(const double *v, double *result) {
    for (int i = 0; i < N; i++) {
        double sum = 0;
        for (int j = 0; j < N; j++) {
            sum += a(j, i) * v[j];
        }
        result[i] = sum;
    }
}

int main(void) {
    for (int i = 0; i < N; i++) {
        u[i] = 1;
    }
    for (int i = 0; i < 10; i++) {
        times(u, t);
        times_transposed(t, v);
        times(v, t);
        times_transposed(t, u);
    }
    double vbv = 0, vv = 0;
    for (int i = 0; i < N; i++) {
        vbv += u[i] * v[i];
        vv += v[i] * v[i];
    }
    double norm = sqrt(vbv / vv);
    uint64_t bits;
    memcpy(&bits, &norm, sizeof bits);
    printf("spectral-norm %lx\n", (unsigned long) bits);
}
