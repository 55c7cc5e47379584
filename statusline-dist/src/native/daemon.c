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

enum { WARM_MS = 250, LOSER_MS = 400, WINNER_MS = 1500, ONE_SHOT_MS = 1500, RETRY_MS = 6 };
enum { FREE_FAILURES = 3, FAILURE_WINDOW_S = 60, MAX_DELAY_S = 60, MAX_LOG_BYTES = 65536 };

// After the third failed boot 1, 2, 4 … 60 seconds must pass.
static int64_t delay_s(int64_t failed) {
  int64_t doublings = failed - FREE_FAILURES;
  return doublings < 0 ? 0 : doublings > 5 ? MAX_DELAY_S : 1 << doublings;
}

// Counts this boot as failed until the daemon removes the file: it has a byte for each failure and
// the time of the last one. False if it must not begin yet.
static bool count_boot(const Place *place) {
  struct stat boots;
  int file = open_file(place->directory, "spawn", O_WRONLY | O_APPEND | O_CREAT);
  if (file < 0 || fstat(file, &boots) != 0) return true;
  int64_t delay = delay_s(boots.st_size);
  int64_t age = wall_ms() / 1000 - boots.st_mtime;
  bool is_recent = age >= 0 && age <= FAILURE_WINDOW_S + delay;
  bool is_allowed = !is_recent || age >= delay;
  if (!is_recent) (void)!ftruncate(file, 0);
  if (is_allowed) (void)!write(file, "x", 1);
  close(file);
  return is_allowed;
}

// Opens and locks a file without waiting; -1 and EWOULDBLOCK if another has the lock.
static int lock_file(const Place *place, const char *name) {
  struct stat status;
  int lock = open_file(place->directory, name, O_RDWR | O_CREAT);
  if (lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0) {
    // One that was removed meanwhile keeps nobody out.
    if (fstat(lock, &status) == 0 && status.st_nlink > 0) return lock;
    errno = ESTALE;
  }
  close(lock);
  return -1;
}

// A file without a name that holds the request from a certain byte on.
static int request_file(Run *run, int64_t deadline, size_t from) {
  char name[64];
  int directory = run->place.directory;
  snprintf(name, sizeof name, ".request.%ld", (long)getpid());
  int file = open_file(directory, name, O_RDWR | O_CREAT | O_TRUNC);
  unlinkat(directory, name, 0);
  if (file >= 0 && request_write(&run->request, file, deadline)
      && lseek(file, (off_t)from, SEEK_SET) >= 0) {
    return file;
  }
  close(file);
  return -1;
}

static int open_log(const Place *place) {
  struct stat status;
  int log = open_file(place->directory, "boot.log", O_WRONLY | O_APPEND | O_CREAT);
  if (log >= 0 && fstat(log, &status) == 0 && status.st_size > MAX_LOG_BYTES) {
    (void)!ftruncate(log, 0);
  }
  return log >= 0 ? log : open("/dev/null", O_WRONLY | O_CLOEXEC);
}

// The second fork makes the daemon nobody's child and no leader of its session: the host's kill of
// our process tree never reaches it.
static bool detach(void) {
  setsid();
  if (fork() != 0) _exit(0);
  umask(077);
  // Where memory is short, the daemon should end before the user's work.
  int score = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  if (score >= 0) (void)!write(score, "500", 3);
  return chdir("/") == 0;
}

// Starts a JVM on these descriptors: the request, an end of a pipe for the answer, the log, and a
// daemon's lock. From then on only the JVM holds them: their end is its end. A one-shot dies
// with its client, whose slot it uses.
static pid_t spawn(const Run *run, bool is_daemon, const int *descriptors, int count) {
  pid_t client = getpid();
  pid_t child = fork();
  if (child == 0) {
    bool goes_on = is_daemon ? detach() : die_with(client);
    const char *options = is_daemon ? "daemon.options" : "jvm.options";
    reset_signals();
    environment_keep_allowed();
    if (goes_on && arrange_descriptors(descriptors, count)) {
      image_become_java(run->image, options, run->place.path, run->arguments);
    }
    _exit(127);
  }
  for (int i = 0; i < count; i++) close(descriptors[i]);
  return child;
}

static int wait_for(pid_t child) {
  int status = -1;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  return status;
}

// Busy or still booting: another JVM only slows it down.
static Outcome late_is_busy(Outcome outcome, int64_t deadline) {
  return outcome == FAILED && remaining_ms(deadline) == 0 ? BUSY : outcome;
}

// The first line comes from the JVM itself, whose socket takes longer. Gives the lock away.
static Outcome start_daemon(Run *run, int lock) {
  int64_t deadline = run->began + WINNER_MS;
  int answer[2];
  int request = count_boot(&run->place) ? request_file(run, deadline, 0) : -1;
  if (request < 0 || !open_pipe(answer)) {
    close(lock);
    return FAILED;
  }
  pid_t child = spawn(run, true, (int[]){request, answer[1], open_log(&run->place), lock}, 4);
  if (child < 0 || wait_for(child) < 0) return FAILED;
  return late_is_busy(answer_read(answer[0], &run->request, deadline, &run->line), deadline);
}

static Outcome ask(Run *run, int ms) {
  int64_t deadline = run->began + ms;
  return late_is_busy(
      daemon_ask(run->place.socket, &run->request, deadline, &run->line), deadline);
}

static Outcome wait_for_daemon(Run *run) {
  Outcome outcome = NO_DAEMON;
  while (outcome == NO_DAEMON && remaining_ms(run->began + LOSER_MS) > 0) {
    poll(NULL, 0, RETRY_MS);
    outcome = ask(run, LOSER_MS);
  }
  return outcome == NO_DAEMON ? BUSY : outcome;
}

Outcome daemon_line(Run *run) {
  Outcome outcome = ask(run, WARM_MS);
  if (outcome != NO_DAEMON) return outcome;
  int lock = lock_file(&run->place, "lock");
  if (lock < 0) return errno == EWOULDBLOCK ? wait_for_daemon(run) : FAILED;
  // One may have come and gone before we had the lock.
  outcome = ask(run, WARM_MS);
  if (outcome == NO_DAEMON) return start_daemon(run, lock);
  close(lock);
  return outcome;
}

// Reads to the end to where a daemon's answer would stand. Only what a JVM that went well has
// written is a line: what keeps one from starting, it says there too.
static Outcome read_output(Run *run, pid_t child, int output, int64_t deadline) {
  static uint8_t bytes[LINE_MAX_BYTES];
  size_t length = 0;
  ssize_t got = -1;
  while (length < sizeof bytes
         && (got = read_part(output, bytes + length, sizeof bytes - length, deadline)) > 0) {
    length += (size_t)got;
  }
  // What it runs ends with it: it is supervised.
  if (got != 0) kill(child, SIGKILL);
  if (wait_for(child) != 0 || got != 0) return FAILED;
  line_set(&run->line, bytes, length);
  return run->line.is_visible ? GOT_LINE : FAILED;
}

static Outcome run_one_shot(Run *run) {
  int64_t deadline = monotonic_ms() + ONE_SHOT_MS;
  int output[2];
  int document = request_file(run, deadline, run->request.length);
  if (document < 0 || !open_pipe(output)) return FAILED;
  pid_t child = spawn(run, false, (int[]){document, output[1], open_log(&run->place)}, 3);
  return child < 0 ? FAILED : read_output(run, child, output[0], deadline);
}

Outcome one_shot_line(Run *run) {
  int slot = lock_file(&run->place, "one.0");
  if (slot < 0) slot = lock_file(&run->place, "one.1");
  if (slot < 0) return BUSY;
  Outcome outcome = run_one_shot(run);
  close(slot);
  return outcome;
}
