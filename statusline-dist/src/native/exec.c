#include "exec.h"

#include "clock.h"
#include "process.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

enum { EXIT_DEADLINE = 124, EXIT_OWN_FAILURE = 125, EXIT_TOO_MUCH = 126, RUNNING = -1 };
enum { GRACE_MS = 200, TICK_MS = 20, KILL_TICK_MS = 2, GIVE_UP_MS = 5000 };
enum { MAX_DEPTH = 64, CHUNK_BYTES = 4096 };

typedef struct {
  pid_t parent;
  pid_t program;
  int64_t deadline;
  long max_bytes;
  int output;
  bool has_ended;
  int status;
  int left;  // What the ended program had written and is not read yet.
} Supervised;

static volatile sig_atomic_t is_told_to_stop;

static void on_signal(int signal) {
  (void)signal;
  is_told_to_stop = 1;
}

// Orphans of the program become our children. That our parent is alive we look up again and again:
// the kernel's signal would come when just the thread ends that started us.
static void prepare(void) {
  reset_signals();
  signal(SIGTERM, on_signal);
  signal(SIGINT, on_signal);
  signal(SIGHUP, on_signal);
  signal(SIGPIPE, SIG_IGN);
  setsid();
  setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
#ifdef __linux__
  prctl(PR_SET_CHILD_SUBREAPER, 1);
#endif
}

static _Noreturn void become_program(char **arguments, pid_t supervisor, int output) {
  int nothing = open("/dev/null", O_RDONLY);
  setpgid(0, 0);
  reset_signals();
  if (die_with(supervisor) && arrange_descriptors((int[]){nothing, output, 2}, 3)) {
    execvp(arguments[0], arguments);
  }
  fprintf(stderr, "statusline __exec: %s: %s\n", arguments[0], strerror(errno));
  _exit(EXIT_OWN_FAILURE);
}

static bool start(Supervised *run, char **arguments) {
  int ends[2];
  pid_t supervisor = getpid();
  if (!open_pipe(ends)) return false;
  run->output = ends[0];
  run->program = fork();
  if (run->program == 0) become_program(arguments, supervisor, ends[1]);
  close(ends[1]);
  return run->program > 0;
}

// Collects who has ended; false once there is no child left.
static bool reap(Supervised *run) {
  int status;
  for (pid_t ended; (ended = waitpid(-1, &status, WNOHANG)) != 0;) {
    if (ended < 0) return errno == EINTR;
    if (ended == run->program) {
      run->has_ended = true;
      run->status = status;
      ioctl(run->output, FIONREAD, &run->left);
    }
  }
  return true;
}

#ifdef __linux__
// Parents first, so that they start nobody new meanwhile. Whoever is too deep becomes our child
// when those above are gone.
static void signal_children(pid_t parent, int signal, int depth) {
  char path[64];
  int child;
  snprintf(path, sizeof path, "/proc/%d/task", parent);
  DIR *threads = depth < MAX_DEPTH ? opendir(path) : NULL;
  for (struct dirent *thread; threads != NULL && (thread = readdir(threads)) != NULL;) {
    snprintf(path, sizeof path, "/proc/%d/task/%.16s/children", parent, thread->d_name);
    FILE *children = thread->d_name[0] == '.' ? NULL : fopen(path, "re");
    while (children != NULL && fscanf(children, "%d", &child) == 1) {
      kill(child, signal);
      signal_children(child, signal, depth + 1);
    }
    if (children != NULL) fclose(children);
  }
  if (threads != NULL) closedir(threads);
}
#endif

static void signal_all(const Supervised *run, int signal) {
#ifdef __linux__
  signal_children(getpid(), signal, 0);
#endif
  // All that can be done elsewhere, or where the kernel lists no children. Once the program is
  // reaped, its number may be another's.
  if (!run->has_ended) kill(-run->program, signal);
}

// Ends every descendant: first kindly, then by SIGKILL, again and again, for whoever is killed may
// have started others just before.
static void end_all(Supervised *run) {
  int64_t grace = monotonic_ms() + GRACE_MS;
  int64_t give_up = grace + GIVE_UP_MS;
  if (!reap(run)) return;
  signal_all(run, SIGTERM);
  while (reap(run) && remaining_ms(give_up) > 0) {
    if (remaining_ms(grace) == 0) signal_all(run, SIGKILL);
    poll(NULL, 0, KILL_TICK_MS);
  }
}

static int reason_to_stop(const Supervised *run) {
  if (is_told_to_stop || getppid() != run->parent) return EXIT_OWN_FAILURE;
  return remaining_ms(run->deadline) == 0 ? EXIT_DEADLINE : RUNNING;
}

static int verdict(Supervised *run) {
  reap(run);
  if (run->has_ended && (run->output < 0 || run->left <= 0)) {
    return WIFEXITED(run->status) ? WEXITSTATUS(run->status) : 128 + WTERMSIG(run->status);
  }
  return reason_to_stop(run);
}

// Passes output on. A write of this size does not block where one is possible.
static int pass_on(const Supervised *run, const char *at, ssize_t length) {
  int code = RUNNING;
  while (length > 0 && (code = reason_to_stop(run)) == RUNNING) {
    if (!wait_ready(STDOUT_FILENO, POLLOUT, monotonic_ms() + TICK_MS)) continue;
    ssize_t passed = write(STDOUT_FILENO, at, (size_t)length);
    if (passed < 0) return EXIT_OWN_FAILURE;
    at += passed;
    length -= passed;
  }
  return code;
}

// Takes what the program has written.
static int take_output(Supervised *run) {
  char bytes[CHUNK_BYTES];
  ssize_t got = read(run->output, bytes, sizeof bytes);
  if (got <= 0) {
    close(run->output);
    run->output = -1;
    return RUNNING;
  }
  ssize_t allowed = got <= run->max_bytes ? got : run->max_bytes;
  run->max_bytes -= allowed;
  run->left -= (int)got;
  int code = pass_on(run, bytes, allowed);
  return code == RUNNING && allowed < got ? EXIT_TOO_MUCH : code;
}

// Waits a little for something and does it. After the end of its output a program ends at once.
static int step(Supervised *run) {
  struct pollfd waits[] = {{.fd = run->output, .events = POLLIN}, {.fd = STDIN_FILENO}};
  int left = remaining_ms(run->deadline);
  int tick = run->output < 0 ? 1 : TICK_MS;
  if (poll(waits, 2, left < tick ? left : tick) <= 0) return RUNNING;
  if (waits[0].revents != 0) return take_output(run);
  // The other end of our input is our parent's, and it is gone.
  return (waits[1].revents & (POLLHUP | POLLERR)) != 0 ? EXIT_OWN_FAILURE : RUNNING;
}

static long option(char **arguments, const char *name) {
  char *end;
  if (arguments[0] == NULL || strcmp(arguments[0], name) != 0 || arguments[1] == NULL) return 0;
  long number = strtol(arguments[1], &end, 10);
  return *end == '\0' && number < LONG_MAX ? number : 0;
}

int supervise(char **arguments) {
  Supervised run = {0};
  long ms = option(arguments, "--ms");
  run.max_bytes = ms > 0 ? option(arguments + 2, "--max-bytes") : 0;
  if (run.max_bytes <= 0 || arguments[4] == NULL || strcmp(arguments[4], "--") != 0
      || arguments[5] == NULL) {
    fputs("usage: statusline __exec --ms N --max-bytes N -- PROGRAM ARGUMENT...\n", stderr);
    return EXIT_OWN_FAILURE;
  }
  run.deadline = monotonic_ms() + ms;
  run.parent = getppid();
  prepare();
  if (!start(&run, arguments + 5)) return EXIT_OWN_FAILURE;
  int code = RUNNING;
  while (code == RUNNING && (code = verdict(&run)) == RUNNING) code = step(&run);
  end_all(&run);
  return code;
}
