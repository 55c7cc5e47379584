// bin/statusline: what the host runs many times a minute. Without arguments it writes the line of
// one session; everything else is the business of the image's Java.

#include "clock.h"
#include "daemon.h"
#include "exec.h"
#include "lastgood.h"
#include "process.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { WRITE_MS = 250, WATCHDOG_S = 4, EXIT_NOT_FOUND = 127 };

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

// One write, which only a full pipe could cut.
static void print_line(void) {
  int64_t deadline = monotonic_ms() + WRITE_MS;
  line_append(&run.line, "\n");
  for (size_t done = 0; done < run.line.length;) {
    if (!wait_ready(STDOUT_FILENO, POLLOUT, deadline)) return;
    is_printed = 1;
    ssize_t part = write(STDOUT_FILENO, run.line.bytes + done, run.line.length - done);
    if (part < 0 && errno != EINTR && errno != EAGAIN) return;
    if (part > 0) done += (size_t)part;
  }
}

// Fills the line by the first way that gives one; says whether it is a new one worth keeping.
static bool find_line(void) {
  int instance = run.place.directory;
  run.session = session_of(run.document.bytes, run.document.length);
  request_make(&run.request, run.session.tag, &run.document);
  Outcome outcome = daemon_line(&run);
  if (outcome != GOT_LINE && last_good_read(instance, run.session.tag, wall_ms(), &run.line)) {
    return false;
  }
  if (outcome == FAILED) outcome = one_shot_line(&run);
  if (outcome != GOT_LINE) minimal_line(&run.line, run.document.bytes, run.document.length);
  // Without a name the session could not be told from another later.
  return outcome == GOT_LINE && run.session.is_named;
}

static void render(bool has_image) {
  run.began = monotonic_ms();
  expect_breakdown();
  document_read(&run.document, STDIN_FILENO);
  if (!has_image || !place_open(&run.place, run.image.home)) {
    minimal_line(&run.line, run.document.bytes, run.document.length);
    print_line();
    return;
  }
  bool is_new = find_line();
  print_line();
  if (is_new) {
    run.line.length--;
    last_good_write(run.place.directory, run.session.tag, wall_ms(), &run.line);
  }
}

int main(int count, char **arguments) {
  open_standard_descriptors();
  if (count > 1 && strcmp(arguments[1], "__exec") == 0) return supervise(arguments + 2);
  bool has_image = image_find(&run.image);
  if (count <= 1) {
    render(has_image);
    return 0;
  }
  environment_drop_options();
  if (has_image) {
    const char *instance = place_open(&run.place, run.image.home) ? run.place.path : "";
    image_become_java(&run.image, "jvm.options", instance, arguments + 1);
  }
  fprintf(stderr, "statusline: its Java does not start: %s\n", strerror(errno));
  return EXIT_NOT_FOUND;
}
