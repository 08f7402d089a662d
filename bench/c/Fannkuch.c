#include <stdio.h>

enum { N = 10, REPEATS = 5 };

static long flips(void) {
    int p[N], q[N], count[N];
    int most = 0, checksum = 0, permutation = 0;
    for (int i = 0; i < N; i++) {
        p[i] = i;
    }
    int r = N;
    for (;;) {
        for (; r != 1; r--) {
            count[r - 1] = r;
        }
        for (int i = 0; i < N; i++) {
            q[i] = p[i];
        }
        int flips = 0;
        for (int k = q[0]; k != 0; k = q[0]) {
            for (int low = 0, high = k; low < high; low++, high--) {
                int t = q[low];
                q[low] = q[high];
                q[high] = t;
            }
            flips++;
        }
        most = flips > most ? flips : most;
        checksum += (permutation & 1) == 0 ? flips : -flips;
        for (;;) {
            if (r == N) {
                return checksum * 100L + most;
            }
            int first = p[0];
            for (int i = 0; i < r; i++) {
                p[i] = p[i + 1];
            }
            p[r] = first;
            if (--count[r] > 0) {
                break;
            }
            r++;
        }
        permutation++;
    }
}

int main(void) {
    long sum = 0;
    for (int i = 0; i < REPEATS; i++) {
        sum += flips();
    }
    printf("fannkuch %ld\n", sum);
}
