#include "daemon.h"

#include "process.h"
#include "wait.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

// How long a line may take: from a running daemon, from one that another client starts, from one
// that we start, and from a one-shot JVM.
enum { WARM_MS = 250, LOSER_MS = 400, WINNER_MS = 1500, ONE_SHOT_MS = 1500, RETRY_MS = 6 };
enum { FREE_FAILURES = 3, FAILURE_WINDOW_S = 60, MAX_DELAY_S = 60, MAX_LOG_BYTES = 65536 };

// Files with the failed starts.
static const char FAILED_DAEMONS[] = "spawn";
static const char FAILED_ONE_SHOTS[] = "spawn.one";

// Returns how many seconds must pass after the last failed start: none after two failures, then 1,
// 2, 4 and so on up to 60.
static int64_t delay_after_failures_s(int64_t failures) {
  int64_t doublings = failures - FREE_FAILURES;
  if (doublings < 0) return 0;
  return doublings > 5 ? MAX_DELAY_S : 1 << doublings;
}

// Decides whether a JVM may be started now and, if so, counts the start as failed. The file has one
// byte for each failure, and its time is that of the last one. It is removed after a successful
// start: by the daemon, or by the client of a one-shot JVM. A start that cannot be counted is not
// allowed.
static bool count_start(const Instance *instance, const char *name) {
  struct stat starts;
  int file = open_file(instance->directory, name, O_WRONLY | O_APPEND | O_CREAT);
  if (file < 0 || fstat(file, &starts) != 0) return false;
  int64_t delay = delay_after_failures_s(starts.st_size);
  int64_t age = wall_ms() / 1000 - starts.st_mtime;
  bool is_recent = age >= 0 && age <= FAILURE_WINDOW_S + delay;
  bool is_allowed = !is_recent || age >= delay;
  if (!is_recent) (void)!ftruncate(file, 0);
  bool is_counted = is_allowed && write(file, "x", 1) == 1;
  close(file);
  return is_counted;
}

// Opens a file and locks it without waiting. Returns -1 on failure; errno is EWOULDBLOCK if another
// process has the lock.
static int lock_file(const Instance *instance, const char *name) {
  struct stat status;
  int lock = open_file(instance->directory, name, O_RDWR | O_CREAT);
  if (lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0) {
    // A lock on a file that was removed in the meantime excludes no other process.
    if (fstat(lock, &status) == 0 && status.st_nlink > 0) return lock;
    errno = ESTALE;
  }
  close(lock);
  return -1;
}

int request_file(Run *run, int64_t deadline, size_t offset) {
  char name[64];
  int directory = run->instance.directory;
  snprintf(name, sizeof name, ".request.%ld", (long)getpid());
  int file = open_file(directory, name, O_RDWR | O_CREAT | O_TRUNC);
  unlinkat(directory, name, 0);
  if (file >= 0 && request_write(&run->request, file, deadline)
      && lseek(file, (off_t)offset, SEEK_SET) >= 0) {
    return file;
  }
  close(file);
  return -1;
}

// Opens the log of JVM starts and empties it once it is large. Without a log, the output is lost.
static int open_log(const Instance *instance) {
  struct stat status;
  int log = open_file(instance->directory, "boot.log", O_WRONLY | O_APPEND | O_CREAT);
  if (log >= 0 && fstat(log, &status) == 0 && status.st_size > MAX_LOG_BYTES) {
    (void)!ftruncate(log, 0);
  }
  return log >= 0 ? log : open("/dev/null", O_WRONLY | O_CLOEXEC);
}

// Detaches the calling child from the host. After the second fork the daemon is not our descendant
// and does not lead its session, so it survives when the host kills our process tree.
static bool detach(void) {
  setsid();
  if (fork() != 0) _exit(0);
  // If memory is short, the kernel should end the daemon before the user's programs.
  int score = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  if (score >= 0) (void)!write(score, "500", 3);
  return chdir("/") == 0;
}

// Becomes a JVM of the image, in the forked child. Returns only if that fails.
static void become_jvm(const Run *run, bool is_daemon, pid_t client, const int *descriptors,
                       int count) {
  bool may_continue = is_daemon ? detach() : die_with(client);
  const char *options = is_daemon ? "daemon.options" : "jvm.options";
  umask(077);
  reset_signals();
  environment_keep_allowed();
  if (may_continue && arrange_descriptors(descriptors, count)) {
    image_become_java(run->image, options, run->instance.path, run->arguments);
  }
}

// Starts a JVM with these descriptors: the request, the write end of the answer's pipe, the log,
// and the lock if it is a daemon. They are closed here, so that they end with the JVM. A one-shot
// JVM dies with its client, because it uses the slot of the client.
static pid_t spawn(const Run *run, bool is_daemon, const int *descriptors, int count) {
  pid_t client = getpid();
  pid_t child = fork();
  if (child == 0) {
    become_jvm(run, is_daemon, client, descriptors, count);
    _exit(127);
  }
  for (int i = 0; i < count; i++) close(descriptors[i]);
  return child;
}

// Waits for the end of a child and returns its wait status, or -1.
static int wait_for(pid_t child) {
  int status = -1;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  return status;
}

// Turns a timeout into BUSY: the daemon is busy or still starting, and another JVM would only slow
// it down.
static Outcome timeout_is_busy(Outcome outcome, int64_t deadline) {
  bool is_late = remaining_ms(deadline) == 0;
  return outcome == FAILED && is_late ? BUSY : outcome;
}

// Starts a daemon, which inherits the lock. The first line comes through a pipe from the new JVM,
// because its socket is ready only later.
static Outcome start_daemon(Run *run, int lock) {
  int64_t deadline = run->began + WINNER_MS;
  int answer[2];
  raise_limits();
  int request = count_start(&run->instance, FAILED_DAEMONS) ? request_file(run, deadline, 0) : -1;
  if (request < 0 || !open_pipe(answer)) {
    close(lock);
    return FAILED;
  }
  int descriptors[] = {request, answer[1], open_log(&run->instance), lock};
  pid_t child = spawn(run, true, descriptors, 4);
  if (child < 0 || wait_for(child) < 0) return FAILED;
  Outcome outcome = answer_read(answer[0], &run->request, deadline, &run->line);
  return timeout_is_busy(outcome, deadline);
}

// Asks the daemon's socket, with a deadline in milliseconds after the start of this run.
static Outcome ask_socket(Run *run, int ms) {
  int64_t deadline = run->began + ms;
  Outcome outcome = daemon_ask(run->instance.socket, &run->request, deadline, &run->line);
  return timeout_is_busy(outcome, deadline);
}

// Asks repeatedly until the daemon that another client starts has opened its socket.
static Outcome wait_for_daemon(Run *run) {
  Outcome outcome = NO_DAEMON;
  while (outcome == NO_DAEMON && remaining_ms(run->began + LOSER_MS) > 0) {
    poll(NULL, 0, RETRY_MS);
    outcome = ask_socket(run, LOSER_MS);
  }
  return outcome == NO_DAEMON ? BUSY : outcome;
}

Outcome daemon_line(Run *run) {
  Outcome outcome = ask_socket(run, WARM_MS);
  if (outcome != NO_DAEMON) return outcome;
  int lock = lock_file(&run->instance, "lock");
  if (lock < 0) return errno == EWOULDBLOCK ? wait_for_daemon(run) : FAILED;
  // Another daemon may have started before we got the lock.
  outcome = ask_socket(run, WARM_MS);
  if (outcome == NO_DAEMON) return start_daemon(run, lock);
  close(lock);
  return outcome;
}

// Reads the output of a one-shot JVM to its end. It counts as a line only if the JVM exits with
// code 0, because a JVM that cannot start writes its error to the same place.
static Outcome read_output(Run *run, pid_t child, int output, int64_t deadline) {
  static uint8_t bytes[LINE_MAX_BYTES];
  size_t length = 0;
  ssize_t got = -1;
  while (length < sizeof bytes) {
    got = read_part(output, bytes + length, sizeof bytes - length, deadline);
    if (got <= 0) break;
    length += (size_t)got;
  }
  bool is_complete = got == 0;
  // The programs that the JVM runs end with it, because they are supervised.
  if (!is_complete) kill(child, SIGKILL);
  int status = wait_for(child);
  if (status != 0 || !is_complete) return FAILED;
  line_set(&run->line, bytes, length);
  return run->line.is_visible ? GOT_LINE : FAILED;
}

// Starts a one-shot JVM and reads its line.
static Outcome run_one_shot(Run *run) {
  int64_t deadline = monotonic_ms() + ONE_SHOT_MS;
  int output[2];
  raise_limits();
  int document = request_file(run, deadline, run->request.length);
  if (document < 0 || !open_pipe(output)) return FAILED;
  int descriptors[] = {document, output[1], open_log(&run->instance)};
  pid_t child = spawn(run, false, descriptors, 3);
  return child < 0 ? FAILED : read_output(run, child, output[0], deadline);
}

Outcome one_shot_line(Run *run) {
  int slot = lock_file(&run->instance, "one.0");
  if (slot < 0) slot = lock_file(&run->instance, "one.1");
  if (slot < 0) return BUSY;
  Outcome outcome = count_start(&run->instance, FAILED_ONE_SHOTS) ? run_one_shot(run) : FAILED;
  if (outcome == GOT_LINE) unlinkat(run->instance.directory, FAILED_ONE_SHOTS, 0);
  close(slot);
  return outcome;
}
