// bin/statusline: the program that the host runs for a line. Java runs the commands of a person.

#include "command.h"
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
#include <sys/stat.h>
#include <unistd.h>

enum { WRITE_MS = 250, WATCHDOG_S = 4 };

static Run run;
static volatile sig_atomic_t is_printed;

// Ends this program after a timeout or a crash. The host gets a line and exit code 0 even then.
static void on_failure(int signal) {
  static const char line[] = "statusline\n";
  (void)signal;
  if (!is_printed) (void)!write(STDOUT_FILENO, line, sizeof line - 1);
  _exit(0);
}

// Installs the handler for timeouts and crashes, and ignores the signals of a closed output and of
// the session's limits and timers. A write beyond a limit then fails.
static void handle_failures(void) {
  static const int handled[] = {SIGALRM, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGSYS};
  static const int ignored[] = {SIGPIPE, SIGXFSZ, SIGXCPU, SIGVTALRM, SIGPROF};
  reset_handlers();
  for (size_t i = 0; i < sizeof handled / sizeof *handled; i++) signal(handled[i], on_failure);
  for (size_t i = 0; i < sizeof ignored / sizeof *ignored; i++) signal(ignored[i], SIG_IGN);
  unblock_signals();
  alarm(WATCHDOG_S);
}

// Prints the line. Nothing may be printed after it.
static void print_line(void) {
  is_printed = 1;
  run.line.bytes[run.line.length] = '\n';
  write_all(STDOUT_FILENO, run.line.bytes, run.line.length + 1, monotonic_ms() + WRITE_MS);
}

// Fills the line from the first source that has one: the daemon, the last good line, a JVM for this
// line, the document itself. Returns whether the line is new and should be stored.
static bool find_line(void) {
  // A line without a session id cannot be assigned to its session later, so it is not stored.
  bool is_named = session_tag(&run.document, &run.tag);
  request_make(&run.request, run.tag, &run.document, run.arguments, false);
  Outcome outcome = daemon_line(&run);
  if (outcome == GOT_LINE) return is_named;
  if (last_good_read(run.instance.directory, run.tag, wall_ms(), &run.line)) return false;
  if (outcome == FAILED) outcome = one_shot_line(&run);
  if (outcome != GOT_LINE) minimal_line(&run.line, &run.document);
  return outcome == GOT_LINE && is_named;
}

// Makes and prints the line. It is stored only after that, because the host waits for the output.
static void render(bool has_image) {
  handle_failures();
  document_read(&run.document, STDIN_FILENO);
  run.began = monotonic_ms();
  bool has_instance = has_image && instance_open(&run.instance, run.image);
  bool is_new = has_instance && find_line();
  if (!has_instance) minimal_line(&run.line, &run.document);
  print_line();
  if (is_new) last_good_write(run.instance.directory, run.tag, wall_ms(), &run.line);
}

// Opens the descriptors 0 to 2 if the host closed them, so that no file of ours gets their numbers.
// Writing to a closed standard output still fails.
static void open_standard_descriptors(void) {
  for (int fd = 0; fd <= 2; fd++) {
    int flags = fd == STDOUT_FILENO ? O_RDONLY : O_RDWR;
    if (fcntl(fd, F_GETFD) < 0) (void)!open("/dev/null", flags);
  }
}

// Returns whether the arguments ask for a line. Options do, except those of a person's commands.
// RunSettings makes the same decision in Java.
static bool asks_for_line(const char *first) {
  char word[32];
  if (first == NULL) return true;
  snprintf(word, sizeof word, " %s ", first);
  return strncmp(first, "--", 2) == 0
      && strstr(" --help --version --list-modules --json -- ", word) == NULL;
}

// Becomes the script that runs a JVM for this line. Returns only if that fails.
static void become_script(char **arguments) {
  char script[PATH_MAX + 32];
  snprintf(script, sizeof script, "%s/bin/statusline-jvm", run.image);
  execv(script, arguments);
}

// Returns whether only the script can answer: it runs the former command and makes the rows of
// sub-agents.
static bool needs_script(const char *first) {
  return is_equal(getenv("STATUSLINE_VERSION"), "1") || is_equal(first, "--subagents");
}

// Runs a command of a person, in a JVM of the image if it needs one. Returns only if no JVM starts.
static int run_command(bool has_image) {
  if (!image_is_usable(run.image)) {
    fputs("statusline: Java cannot run in the directory of this program, because its path contains"
          " a colon or is not UTF-8. Move the program to another directory.\n", stderr);
    return 1;
  }
  environment_drop_options();
  // No JVM starts in a directory that was deleted.
  if (getcwd(NULL, 0) == NULL) (void)!chdir("/");
  if (has_image) {
    bool has_instance = instance_open(&run.instance, run.image);
    if (answer_command(&run, has_instance)) return 0;
    const char *instance = has_instance ? run.instance.path : "";
    image_become_java(run.image, "jvm.options", instance, run.arguments);
  }
  fprintf(stderr, "statusline: its Java does not start: %s\n", strerror(errno));
  return 127;
}

int main(int count, char **arguments) {
  static char *help[] = {"--help", NULL};
  open_standard_descriptors();
  // Nothing that we or a JVM of ours create may be closed to ourselves.
  umask(umask(0) & 077);
  if (count > 1 && is_equal(arguments[1], "__exec")) return supervise(count - 2, arguments + 2);
  bool has_image = image_find(run.image);
  run.arguments = arguments + (count > 0);
  bool is_line = asks_for_line(*run.arguments);
  if (is_line && isatty(STDIN_FILENO)) {
    // A person started us without a document: print the usage instead of waiting for one.
    run.arguments = help;
    is_line = false;
  }
  if (!is_line) return run_command(has_image);
  if (has_image && needs_script(*run.arguments)) become_script(arguments);
  render(has_image && image_is_usable(run.image));
  return 0;
}
