#include "daemon.h"

#include "clock.h"
#include "process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { WARM_MS = 250, LOSER_MS = 400, WINNER_MS = 1500, ONE_SHOT_MS = 1500, RETRY_MS = 6 };
enum { FREE_FAILURES = 3, FAILURE_WINDOW_S = 60, MAX_DELAY_S = 60, MAX_COUNTED = 1000 };
enum { MAX_LOG_BYTES = 65536 };

static char *NO_ARGUMENTS[] = {NULL};

static int delay_s(int failed) {
  int doublings = failed - FREE_FAILURES;
  return doublings < 0 ? 0 : doublings > 5 ? MAX_DELAY_S : 1 << doublings;
}

Boots boots_parse(const char *text, int64_t now) {
  long long last;
  int failed;
  char end;
  bool counts = sscanf(text, "%d %lld%c", &failed, &last, &end) == 3 && end == '\n' && failed > 0
      && failed <= MAX_COUNTED && last <= now && last >= now - FAILURE_WINDOW_S - delay_s(failed);
  return counts ? (Boots){failed, last} : (Boots){0};
}

bool boots_allow(Boots boots, int64_t now) { return now - boots.last >= delay_s(boots.failed); }

// Counts this boot as failed until the daemon says otherwise; false if it must not begin yet.
static bool count_boot(const Place *place) {
  char text[64] = "";
  int64_t now = wall_ms() / 1000;
  int file = open_file(place->directory, "spawn", O_RDWR | O_CREAT);
  if (file < 0) return true;
  (void)!read(file, text, sizeof text - 1);
  Boots boots = boots_parse(text, now);
  bool is_allowed = boots_allow(boots, now);
  if (is_allowed) {
    int failed = boots.failed < MAX_COUNTED ? boots.failed + 1 : MAX_COUNTED;
    int length = snprintf(text, sizeof text, "%d %lld\n", failed, (long long)now);
    (void)!ftruncate(file, 0);
    (void)!pwrite(file, text, (size_t)length, 0);
  }
  close(file);
  return is_allowed;
}

// Opens and locks a file without waiting; -1 if another has the lock or it cannot be had.
static int lock_file(const Place *place, const char *name, Outcome *reason) {
  struct stat held;
  struct stat named;
  int lock = open_file(place->directory, name, O_RDWR | O_CREAT);
  *reason = FAILED;
  if (lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) != 0) {
    *reason = errno == EWOULDBLOCK ? BUSY : FAILED;
  } else if (lock >= 0 && fstat(lock, &held) == 0
             && fstatat(place->directory, name, &named, AT_SYMLINK_NOFOLLOW) == 0
             && held.st_dev == named.st_dev && held.st_ino == named.st_ino) {
    return lock;
  }
  close(lock);
  return -1;
}

// A file without a name that holds the request, to be read from a certain byte on.
static int request_file(Run *run, int64_t deadline, size_t from) {
  char name[64];
  int directory = run->place.directory;
  snprintf(name, sizeof name, ".request.%ld", (long)getpid());
  unlinkat(directory, name, 0);
  int file = open_file(directory, name, O_RDWR | O_CREAT | O_EXCL);
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

// Where memory is short, the kernel should end the daemon before the user's work.
static void offer_to_oom_killer(void) {
  int file = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  if (file >= 0) (void)!write(file, "500", 3);
  close(file);
}

// The second fork makes the daemon nobody's child and no leader of its session, so that the host's
// kill of our process tree never reaches it.
static _Noreturn void become_daemon(const Run *run, const int descriptors[4]) {
  setsid();
  if (fork() != 0) _exit(0);
  umask(077);
  offer_to_oom_killer();
  reset_signals();
  environment_keep_allowed();
  if (chdir("/") == 0 && arrange_descriptors(descriptors, 4)) {
    image_become_java(&run->image, "daemon.options", run->place.path, NO_ARGUMENTS);
  }
  _exit(127);
}

// Starts the JVM with the request, an end of a pipe for the answer, the log and the lock. From then
// on only the JVM holds lock and pipe: their end is its end.
static bool spawn_daemon(const Run *run, const int descriptors[4]) {
  pid_t child = fork();
  if (child == 0) become_daemon(run, descriptors);
  for (int i = 0; i < 4; i++) close(descriptors[i]);
  return child > 0 && wait_for(child) >= 0;
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
  bool is_started = spawn_daemon(run, (int[]){request, answer[1], open_log(&run->place), lock});
  Outcome outcome =
      is_started ? answer_read(answer[0], &run->request, deadline, &run->line) : FAILED;
  // Still booting: another JVM would only slow it down.
  return outcome == FAILED && remaining_ms(deadline) == 0 ? BUSY : outcome;
}

static Outcome ask(Run *run, int ms) {
  return daemon_ask(run->place.socket, &run->request, run->began + ms, &run->line);
}

// Another client is starting the daemon: its socket will be there soon.
static Outcome wait_for_daemon(Run *run) {
  Outcome outcome = NO_DAEMON;
  while (outcome == NO_DAEMON && remaining_ms(run->began + LOSER_MS) > 0) {
    poll(NULL, 0, RETRY_MS);
    outcome = ask(run, LOSER_MS);
  }
  return outcome == NO_DAEMON ? BUSY : outcome;
}

Outcome daemon_line(Run *run) {
  Outcome reason;
  Outcome outcome = ask(run, WARM_MS);
  if (outcome != NO_DAEMON) return outcome;
  int lock = lock_file(&run->place, "lock", &reason);
  if (lock < 0) return reason == BUSY ? wait_for_daemon(run) : FAILED;
  // One may have come and gone between the first try and the lock.
  outcome = ask(run, WARM_MS);
  if (outcome == NO_DAEMON) return start_daemon(run, lock);
  close(lock);
  return outcome;
}

// In a group of its own, so that it can be killed as a whole; it dies with its client, whose slot
// it uses.
static _Noreturn void become_one_shot(const Run *run, pid_t client, const int descriptors[3]) {
  setpgid(0, 0);
  reset_signals();
  environment_keep_allowed();
  if (die_with(client) && arrange_descriptors(descriptors, 3)) {
    image_become_java(&run->image, "jvm.options", run->place.path, NO_ARGUMENTS);
  }
  _exit(127);
}

// Reads to the end into where the answer of a daemon would have stood. Only what a JVM that went
// well has written is a line: what keeps one from starting, it says there too.
static Outcome read_output(Run *run, pid_t child, int output, int64_t deadline) {
  static uint8_t bytes[LINE_MAX_BYTES];
  size_t length = 0;
  ssize_t got = -1;
  while (length < sizeof bytes && got != 0 && wait_ready(output, POLLIN, deadline)) {
    got = read(output, bytes + length, sizeof bytes - length);
    if (got > 0) length += (size_t)got;
  }
  if (got != 0) kill(-child, SIGKILL);
  if (wait_for(child) != 0 || got != 0) return FAILED;
  line_set(&run->line, bytes, length);
  return run->line.is_visible ? GOT_LINE : FAILED;
}

static Outcome run_one_shot(Run *run) {
  int64_t deadline = monotonic_ms() + ONE_SHOT_MS;
  int output[2];
  int document = request_file(run, deadline, run->request.head_length);
  if (document < 0 || !open_pipe(output)) return FAILED;
  pid_t client = getpid();
  pid_t child = fork();
  if (child == 0) become_one_shot(run, client, (int[]){document, output[1], open_log(&run->place)});
  close(document);
  close(output[1]);
  if (child < 0) return FAILED;
  // Here too, in case the child has not come to it yet.
  setpgid(child, child);
  return read_output(run, child, output[0], deadline);
}

Outcome one_shot_line(Run *run) {
  Outcome reason;
  int slot = lock_file(&run->place, "one.0", &reason);
  if (slot < 0) slot = lock_file(&run->place, "one.1", &reason);
  if (slot < 0) return BUSY;
  Outcome outcome = run_one_shot(run);
  close(slot);
  return outcome;
}
