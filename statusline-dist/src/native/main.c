// bin/statusline: what the host runs for a line. What a person asks, Java answers.

#include "daemon.h"
#include "exec.h"
#include "lastgood.h"
#include "process.h"
#include "wait.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { WRITE_MS = 250, WATCHDOG_S = 4 };

static Run run;
static volatile sig_atomic_t is_printed;

// Whatever hangs or breaks in here, the host gets a line and exit code 0.
static void on_breakdown(int signal) {
  static const char line[] = "statusline\n";
  (void)signal;
  if (!is_printed) (void)!write(STDOUT_FILENO, line, sizeof line - 1);
  _exit(0);
}

static void expect_breakdown(void) {
  static const int signals[] = {SIGALRM, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL};
  reset_signals();
  signal(SIGPIPE, SIG_IGN);
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) signal(signals[i], on_breakdown);
  alarm(WATCHDOG_S);
}

static void print_line(void) {
  is_printed = 1;
  run.line.bytes[run.line.length] = '\n';
  write_all(STDOUT_FILENO, run.line.bytes, run.line.length + 1, monotonic_ms() + WRITE_MS);
}

// Fills the line by the first way that gives one; says whether it is a new one worth keeping.
static bool find_line(void) {
  // Without a name the session could not be told from another later.
  bool is_named = session_tag(&run.document, &run.tag);
  request_make(&run.request, run.tag, &run.document, run.arguments);
  Outcome outcome = daemon_line(&run);
  if (outcome == GOT_LINE) return is_named;
  if (last_good_read(run.place.directory, run.tag, wall_ms(), &run.line)) return false;
  if (outcome == FAILED) outcome = one_shot_line(&run);
  if (outcome != GOT_LINE) minimal_line(&run.line, &run.document);
  return outcome == GOT_LINE && is_named;
}

static void render(bool has_image) {
  expect_breakdown();
  document_read(&run.document, STDIN_FILENO);
  run.began = monotonic_ms();
  bool has_place = has_image && place_open(&run.place, run.image);
  bool is_new = has_place && find_line();
  if (!has_place) minimal_line(&run.line, &run.document);
  print_line();
  if (is_new) last_good_write(run.place.directory, run.tag, wall_ms(), &run.line);
}

// Opens those of 0 to 2 that the host left closed, so that no file of ours takes their numbers.
static void open_standard_descriptors(void) {
  for (int fd = 0; fd <= 2; fd++) {
    if (fcntl(fd, F_GETFD) < 0) (void)!open("/dev/null", O_RDWR);
  }
}

// Options are a line's, but for those of a person's commands: as in RunSettings.
static bool is_run(const char *first) {
  char word[32];
  if (first == NULL) return true;
  snprintf(word, sizeof word, " %s ", first);
  return strncmp(first, "--", 2) == 0
      && strstr(" --help --version --list-modules --json -- ", word) == NULL;
}

static bool is(const char *word, const char *expected) {
  return word != NULL && strcmp(word, expected) == 0;
}

static void become_script(char **arguments) {
  char script[PATH_MAX + 32];
  snprintf(script, sizeof script, "%s/bin/statusline-jvm", run.image);
  execv(script, arguments);
}

int main(int count, char **arguments) {
  open_standard_descriptors();
  if (count > 1 && is(arguments[1], "__exec")) return supervise(count - 2, arguments + 2);
  bool has_image = image_find(run.image);
  run.arguments = arguments + (count > 0);
  bool is_line = is_run(*run.arguments);
  if (is_line && isatty(STDIN_FILENO)) {
    // A person started us without a document: explain the usage instead of waiting for one.
    static char *help[] = {"--help", NULL};
    run.arguments = help;
    is_line = false;
  }
  if (is_line) {
    // The former command, and rows of sub-agents.
    bool is_rare = is(getenv("STATUSLINE_VERSION"), "1") || is(*run.arguments, "--subagents");
    if (has_image && is_rare) become_script(arguments);
    render(has_image);
    return 0;
  }
  environment_drop_options();
  if (has_image) {
    const char *instance = place_open(&run.place, run.image) ? run.place.path : "";
    image_become_java(run.image, "jvm.options", instance, run.arguments);
  }
  fprintf(stderr, "statusline: its Java does not start: %s\n", strerror(errno));
  return 127;
}
