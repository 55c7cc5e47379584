// Tests of the real client with limits, signals and a umask that it inherits from the host.

#include "check.h"
#include "daemons.h"
#include "rights.h"
#include "stage.h"

#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

static int limited;
static struct rlimit limit;

static void set_limit(void) { setrlimit(limited, &limit); }

// Returns whether a run with a limit prints this text.
static bool says_with_limit(int resource, rlim_t soft, rlim_t hard, const char *text) {
  limited = resource;
  limit.rlim_cur = soft;
  limit.rlim_max = hard;
  before_run = set_limit;
  bool is_said = says(line_of(DOCUMENT), text);
  before_run = NULL;
  return is_said;
}

static void soft_limit_does_not_count(void) {
  new_runtime_directory();
  CHECK(says_with_limit(RLIMIT_FSIZE, 0, RLIM_INFINITY, "from the JVM\n"));
  CHECK(count("starts") == 1);
}

static void hard_limit_of_files_gives_line(void) {
  static const rlim_t limits[] = {0, 1, 40, 200};
  for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
    new_runtime_directory();
    CHECK(says_with_limit(RLIMIT_FSIZE, limits[i], limits[i], MINIMAL));
    CHECK(count("starts") == 0 && count("shots") == 0);
    pid_t daemon = start_daemon(ANSWERS);
    CHECK(says_with_limit(RLIMIT_FSIZE, limits[i], limits[i], "from the daemon\n"));
    end(daemon);
  }
}

static void few_descriptors_give_line(void) {
  for (rlim_t descriptors = 3; descriptors < 12; descriptors++) {
    new_runtime_directory();
    CHECK(says_with_limit(RLIMIT_NOFILE, descriptors, descriptors, MINIMAL));
  }
}

static mode_t mask;

static void set_mask(void) {
  drop_rights_of_root();
  umask(mask);
}

static void umask_does_not_block_later_runs(void) {
  static const mode_t masks[] = {0277, 0377, 0777, 0177, 0477, 0700, 0077, 0000};
  for (size_t i = 0; i < sizeof masks / sizeof *masks; i++) {
    new_runtime_directory();
    CHECK(rmdir(instance.path) == 0 && rmdir(runtime) == 0);
    mask = masks[i];
    before_run = set_mask;
    CHECK(says(line_of(DOCUMENT), "from the JVM\n"));
    mask = 022;
    poll(NULL, 0, 100);
    pid_t daemon = start_daemon(CLOSES);
    CHECK(says(line_of(DOCUMENT), "old: from the JVM\n"));
    CHECK(count("starts") == 1);
    before_run = NULL;
    end(daemon);
  }
}

static const int signals[] = {SIGXFSZ, SIGXCPU, SIGPIPE, SIGVTALRM, SIGPROF, SIGSYS};
static int sent;

// Signals that arrive before the handlers are installed stay pending until they are unblocked.
static void send_signal(void) {
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, NULL);
  raise(sent);
}

static void signal_gives_line(void) {
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
    new_runtime_directory();
    pid_t daemon = start_daemon(ANSWERS);
    sent = signals[i];
    before_run = send_signal;
    Start *start = line_of(DOCUMENT);
    before_run = NULL;
    CHECK(says(start, sent == SIGSYS ? "statusline\n" : "from the daemon\n"));
    end(daemon);
  }
}

int drive(void) {
  soft_limit_does_not_count();
  hard_limit_of_files_gives_line();
  few_descriptors_give_line();
  umask_does_not_block_later_runs();
  signal_gives_line();
  return check_result();
}
