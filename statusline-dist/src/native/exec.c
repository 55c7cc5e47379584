#include "exec.h"

#include "process.h"
#include "wait.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

// How a supervised run ended. The letters are those of docs/protocol.md.
typedef enum {
  ENDED = 'E',        // The program ended by itself.
  DEADLINE = 'D',     // Its time ran out.
  TOO_MUCH = 'T',     // It wrote more than allowed.
  NOT_STARTED = 'N',  // It could not be started.
  STOPPED = 'S',      // We were told to stop, or our parent ended.
  RUNNING = 'R',      // It still runs; never reported.
} Verdict;

enum { GRACE_MS = 200, TICK_MS = 50, KILL_TICK_MS = 2, GIVE_UP_MS = 5000, CHUNK_BYTES = 4096 };
enum { CODE_DEADLINE = 124, CODE_FAILED = 125, CODE_TOO_MUCH = 126, CODE_SIGNAL = 128 };

typedef struct {
  pid_t parent;
  pid_t program;
  int64_t deadline;
  long bytes_left;  // How much output is still allowed.
  int output;       // Read end of the program's output; -1 once that has ended.
  bool has_ended;
  int status;
  volatile bool *has_failed;  // Shared memory: the child sets it if it cannot start the program.
} Supervised;

static volatile sig_atomic_t is_told_to_stop;

// Notes that we should stop. SIGCHLD needs a handler too, but only so that it interrupts poll().
static void on_signal(int signal) {
  if (signal != SIGCHLD) is_told_to_stop = 1;
}

// Prepares this process to supervise. Orphaned descendants of the program become our children, so
// that we can end them. The parent is watched with getppid(): the kernel's signal for its death
// would already come when the thread that started us ends.
static void prepare(void) {
  reset_signals();
  signal(SIGTERM, on_signal);
  signal(SIGINT, on_signal);
  signal(SIGHUP, on_signal);
  signal(SIGCHLD, on_signal);
  signal(SIGPIPE, SIG_IGN);
  setsid();
  setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
#ifdef __linux__
  prctl(PR_SET_CHILD_SUBREAPER, 1);
#endif
}

// Becomes the program, in the forked child. On failure it prints the reason and sets the flag.
static _Noreturn void become_program(const Supervised *run, char **arguments, pid_t supervisor,
                                     int output) {
  int no_input = open("/dev/null", O_RDONLY);
  int descriptors[] = {no_input, output, STDERR_FILENO};
  setpgid(0, 0);
  reset_signals();
  if (die_with(supervisor) && arrange_descriptors(descriptors, 3)) {
    execvp(arguments[0], arguments);
  }
  fprintf(stderr, "%s\n", strerror(errno));
  *run->has_failed = true;
  _exit(1);
}

// Starts the program with its output on a pipe. Returns false if no process could be created.
static bool start(Supervised *run, char **arguments) {
  int ends[2];
  pid_t supervisor = getpid();
  run->has_failed = mmap(NULL, 1, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (run->has_failed == MAP_FAILED || !open_pipe(ends)) return false;
  run->output = ends[0];
  run->program = fork();
  if (run->program == 0) become_program(run, arguments, supervisor, ends[1]);
  close(ends[1]);
  return run->program > 0;
}

// Collects all children that have ended. Returns false if no child is left.
static bool reap(Supervised *run) {
  for (;;) {
    int status;
    pid_t ended = waitpid(-1, &status, WNOHANG);
    if (ended == 0) return true;
    if (ended < 0) return errno == EINTR;
    if (ended == run->program) {
      run->has_ended = true;
      run->status = status;
    }
  }
}

// Sends a signal to our children. Deeper descendants become our children once their parents end.
static void signal_children(const Supervised *run, int signal) {
#ifdef __linux__
  int child;
  FILE *children = fopen("/proc/thread-self/children", "re");
  while (children != NULL && fscanf(children, "%d", &child) == 1) kill(child, signal);
  if (children != NULL) fclose(children);
#endif
  // Where the kernel lists no children, only the process group can be reached. After the program
  // has been reaped, another process may have its number.
  if (!run->has_ended) kill(-run->program, signal);
}

// Ends every descendant: first with SIGTERM, then repeatedly with SIGKILL, because a process may
// start others before it is killed.
static void end_all(Supervised *run) {
  int64_t grace_end = monotonic_ms() + GRACE_MS;
  int64_t give_up = grace_end + GIVE_UP_MS;
  if (reap(run)) signal_children(run, SIGTERM);
  while (reap(run) && remaining_ms(give_up) > 0) {
    if (remaining_ms(grace_end) == 0) signal_children(run, SIGKILL);
    poll(NULL, 0, KILL_TICK_MS);
  }
}

// Passes on one chunk of output, up to the limit, or notes the end of the output.
static Verdict pass_output_on(Supervised *run) {
  char bytes[CHUNK_BYTES];
  ssize_t got = read(run->output, bytes, sizeof bytes);
  if (got <= 0) {
    close(run->output);
    run->output = -1;
    return RUNNING;
  }
  size_t allowed = (size_t)(got <= run->bytes_left ? got : run->bytes_left);
  run->bytes_left -= got;
  if (!write_all(STDOUT_FILENO, bytes, allowed, run->deadline)) return STOPPED;
  return run->bytes_left < 0 ? TOO_MUCH : RUNNING;
}

// Waits a moment for output, the deadline or a reason to stop. Once the output has ended, the
// moments are short, because most programs exit right then.
static Verdict step(Supervised *run) {
  if (is_told_to_stop || getppid() != run->parent) return STOPPED;
  int left = remaining_ms(run->deadline);
  if (left == 0) return DEADLINE;
  int tick = run->output < 0 ? 1 : TICK_MS;
  struct pollfd waits[] = {{.fd = run->output, .events = POLLIN}, {.fd = STDIN_FILENO}};
  if (poll(waits, 2, left < tick ? left : tick) <= 0) return RUNNING;
  if (waits[0].revents != 0) return pass_output_on(run);
  // The parent has the other end of our input. If that is closed, the parent has ended.
  bool is_parent_gone = (waits[1].revents & (POLLHUP | POLLERR)) != 0;
  return is_parent_gone ? STOPPED : RUNNING;
}

// Supervises the program until it or we have to end, then ends all of its processes.
static Verdict run_to_end(Supervised *run) {
  Verdict verdict = RUNNING;
  while (verdict == RUNNING && !run->has_ended) {
    verdict = step(run);
    reap(run);
  }
  end_all(run);
  // The pipe may still contain output.
  while (verdict == RUNNING && run->output >= 0) verdict = step(run);
  if (verdict != RUNNING) return verdict;
  return *run->has_failed ? NOT_STARTED : ENDED;
}

// Returns our exit code: that of the program if it ended by itself.
static int exit_code(const Supervised *run, Verdict verdict) {
  switch (verdict) {
    case ENDED:
      return WIFEXITED(run->status) ? WEXITSTATUS(run->status)
                                    : CODE_SIGNAL + WTERMSIG(run->status);
    case DEADLINE:
      return CODE_DEADLINE;
    case TOO_MUCH:
      return CODE_TOO_MUCH;
    default:
      return CODE_FAILED;
  }
}

// Writes the verdict after the output and returns the exit code.
static int report(const Supervised *run, Verdict verdict) {
  int code = exit_code(run, verdict);
  char trailer[] = {'S', 'L', 'X', '1', (char)verdict, (char)code};
  write_all(STDOUT_FILENO, trailer, sizeof trailer, monotonic_ms() + GRACE_MS);
  return code;
}

// Checks the fixed words of `--ms N --max-bytes N -- PROGRAM ARGUMENT...`.
static bool is_valid_usage(int count, char **arguments) {
  return count > 5 && strcmp(arguments[0], "--ms") == 0
      && strcmp(arguments[2], "--max-bytes") == 0 && strcmp(arguments[4], "--") == 0;
}

int supervise(int count, char **arguments) {
  long ms = is_valid_usage(count, arguments) ? atol(arguments[1]) : 0;
  if (ms <= 0) {
    fputs("usage: statusline __exec --ms N --max-bytes N -- PROGRAM ARGUMENT...\n", stderr);
    return CODE_FAILED;
  }
  Supervised run = {
    .parent = getppid(), .deadline = monotonic_ms() + ms, .bytes_left = atol(arguments[3])};
  prepare();
  Verdict verdict = start(&run, arguments + 5) ? run_to_end(&run) : STOPPED;
  return report(&run, verdict);
}
