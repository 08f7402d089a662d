/* spawn RUNS PROGRAM [ARGUMENT...]: starts the program RUNS times, one after the other, its output going to /dev/null, and prints
 *
 *     min-ns median-ns max-ns peak-KiB exit-KiB status
 *
 * where a run is from posix_spawn to the return of wait4; peak is the largest resident set the kernel reports (of this program, if that is
 * larger, and of what the program started and waited for); exit is the resident set of the first run, read by ptrace as it exits, or 0. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static int64_t now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000000L + t.tv_nsec;
}

static int ascending(const void *a, const void *b) {
    int64_t x = *(const int64_t *) a, y = *(const int64_t *) b;
    return (x > y) - (x < y);
}

static long resident(pid_t pid) {
    char path[64], line[256];
    long kib = 0;
    snprintf(path, sizeof path, "/proc/%d/smaps_rollup", pid);
    FILE *f = fopen(path, "r");
    while (f != NULL && fgets(line, sizeof line, f) != NULL) {
        if (sscanf(line, "Rss: %ld kB", &kib) == 1) {
            break;
        }
    }
    if (f != NULL) {
        fclose(f);
    }
    return kib;
}

static long resident_at_exit(char **command) {
    pid_t pid = fork();
    if (pid == 0) {
        int null = open("/dev/null", O_WRONLY);
        dup2(null, 1);
        dup2(null, 2);
        ptrace(PTRACE_TRACEME, 0, 0, 0);
        execvp(command[0], command);
        _exit(127);
    }
    long kib = 0;
    int status;
    while (waitpid(pid, &status, 0) == pid && WIFSTOPPED(status)) {
        int signal = WSTOPSIG(status);
        if (status >> 8 == (SIGTRAP | PTRACE_EVENT_EXIT << 8)) {
            kib = resident(pid);
            signal = 0;
        } else if (signal == SIGTRAP) { /* the exec */
            ptrace(PTRACE_SETOPTIONS, pid, 0, PTRACE_O_TRACEEXIT);
            signal = 0;
        }
        ptrace(PTRACE_CONT, pid, 0, signal);
    }
    return kib;
}

int main(int count, char **words) {
    if (count < 3) {
        return 2;
    }
    int runs = atoi(words[1]), status = 0;
    char **command = words + 2;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    int64_t *times = malloc(runs * sizeof *times);
    long peak = 0;
    for (int i = 0; i < runs; i++) {
        pid_t pid;
        struct rusage usage;
        int64_t start = now();
        if (posix_spawnp(&pid, command[0], &actions, NULL, command, environ) != 0) {
            return 127;
        }
        wait4(pid, &status, 0, &usage);
        times[i] = now() - start;
        peak = usage.ru_maxrss > peak ? usage.ru_maxrss : peak;
    }
    qsort(times, runs, sizeof *times, ascending);
    long at_exit = runs > 1 ? resident_at_exit(command) : 0;
    printf("%ld %ld %ld %ld %ld %d\n", (long) times[0], (long) times[runs / 2], (long) times[runs - 1], peak, at_exit, WEXITSTATUS(status));
}
