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

typedef enum {
  ENDED = 'E', DEADLINE = 'D', TOO_MUCH = 'T', NOT_STARTED = 'N', STOPPED = 'S', RUNNING = 'R',
} Verdict;

enum { GRACE_MS = 200, TICK_MS = 50, KILL_TICK_MS = 2, GIVE_UP_MS = 5000, CHUNK_BYTES = 4096 };

typedef struct {
  pid_t parent;
  pid_t program;
  int64_t deadline;
  long max_bytes;
  int output;
  bool has_ended;
  int status;
  volatile bool *failed;  // Shared with the child: it could not become the program.
} Supervised;

static volatile sig_atomic_t is_told_to_stop;

// That a child has ended need only wake us.
static void on_signal(int signal) {
  if (signal != SIGCHLD) is_told_to_stop = 1;
}

// Orphans of the program become our children. That our parent lives we look up: the kernel's signal
// would come when the thread ends that started us.
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

static _Noreturn void become_program(const Supervised *run, char **arguments, pid_t supervisor,
                                     int output) {
  int nothing = open("/dev/null", O_RDONLY);
  setpgid(0, 0);
  reset_signals();
  if (die_with(supervisor) && arrange_descriptors((int[]){nothing, output, 2}, 3)) {
    execvp(arguments[0], arguments);
  }
  fprintf(stderr, "%s\n", strerror(errno));
  *run->failed = true;
  _exit(1);
}

static bool start(Supervised *run, char **arguments) {
  int ends[2];
  pid_t supervisor = getpid();
  run->failed = mmap(NULL, 1, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (run->failed == MAP_FAILED || !open_pipe(ends)) return false;
  run->output = ends[0];
  run->program = fork();
  if (run->program == 0) become_program(run, arguments, supervisor, ends[1]);
  close(ends[1]);
  return run->program > 0;
}

// Collects who has ended; false once no child is left.
static bool reap(Supervised *run) {
  int status;
  for (pid_t ended; (ended = waitpid(-1, &status, WNOHANG)) != 0;) {
    if (ended < 0) return errno == EINTR;
    if (ended == run->program) {
      run->has_ended = true;
      run->status = status;
    }
  }
  return true;
}

// Signals our children; who is deeper becomes one when those above are gone.
static void signal_children(const Supervised *run, int signal) {
#ifdef __linux__
  int child;
  FILE *children = fopen("/proc/thread-self/children", "re");
  while (children != NULL && fscanf(children, "%d", &child) == 1) kill(child, signal);
  if (children != NULL) fclose(children);
#endif
  // All that can be reached where the kernel lists no children. Once the program is reaped, its
  // number may be another's.
  if (!run->has_ended) kill(-run->program, signal);
}

// Ends every descendant: kindly, then by SIGKILL, again and again, for the killed may have started
// others.
static void end_all(Supervised *run) {
  int64_t grace = monotonic_ms() + GRACE_MS;
  int64_t give_up = grace + GIVE_UP_MS;
  if (reap(run)) signal_children(run, SIGTERM);
  while (reap(run) && remaining_ms(give_up) > 0) {
    if (remaining_ms(grace) == 0) signal_children(run, SIGKILL);
    poll(NULL, 0, KILL_TICK_MS);
  }
}

static Verdict take_output(Supervised *run) {
  char bytes[CHUNK_BYTES];
  ssize_t got = read(run->output, bytes, sizeof bytes);
  if (got <= 0) {
    close(run->output);
    run->output = -1;
    return RUNNING;
  }
  size_t allowed = (size_t)(got <= run->max_bytes ? got : run->max_bytes);
  run->max_bytes -= got;
  if (!write_all(STDOUT_FILENO, bytes, allowed, run->deadline)) return STOPPED;
  return run->max_bytes < 0 ? TOO_MUCH : RUNNING;
}

// After the end of its output a program ends at once.
static Verdict step(Supervised *run) {
  struct pollfd waits[] = {{.fd = run->output, .events = POLLIN}, {.fd = STDIN_FILENO}};
  int left = remaining_ms(run->deadline);
  int tick = run->output < 0 ? 1 : TICK_MS;
  if (is_told_to_stop || getppid() != run->parent) return STOPPED;
  if (left == 0) return DEADLINE;
  if (poll(waits, 2, left < tick ? left : tick) <= 0) return RUNNING;
  if (waits[0].revents != 0) return take_output(run);
  // The other end of our input is our parent's, and it is gone.
  return (waits[1].revents & (POLLHUP | POLLERR)) != 0 ? STOPPED : RUNNING;
}

static Verdict run_to_end(Supervised *run) {
  Verdict reached = RUNNING;
  while (reached == RUNNING && !run->has_ended) {
    reached = step(run);
    reap(run);
  }
  end_all(run);
  // What was written may not be read yet.
  while (reached == RUNNING && run->output >= 0) reached = step(run);
  return reached != RUNNING ? reached : *run->failed ? NOT_STARTED : ENDED;
}

// Says how it went, within a moment, and gives the exit code.
static int say(const Supervised *run, Verdict reached) {
  int own = WIFEXITED(run->status) ? WEXITSTATUS(run->status) : 128 + WTERMSIG(run->status);
  int code = reached == ENDED ? own : reached == DEADLINE ? 124 : reached == TOO_MUCH ? 126 : 125;
  char words[] = {'S', 'L', 'X', '1', (char)reached, (char)code};
  write_all(STDOUT_FILENO, words, sizeof words, monotonic_ms() + GRACE_MS);
  return code;
}

int supervise(int count, char **arguments) {
  bool is_right = count > 5 && strcmp(arguments[0], "--ms") == 0
      && strcmp(arguments[2], "--max-bytes") == 0 && strcmp(arguments[4], "--") == 0;
  long ms = is_right ? atol(arguments[1]) : 0;
  if (ms <= 0) {
    fputs("usage: statusline __exec --ms N --max-bytes N -- PROGRAM ARGUMENT...\n", stderr);
    return 125;
  }
  Supervised run = {
    .parent = getppid(), .deadline = monotonic_ms() + ms, .max_bytes = atol(arguments[3])};
  prepare();
  return say(&run, start(&run, arguments + 5) ? run_to_end(&run) : STOPPED);
}
