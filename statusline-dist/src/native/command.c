#include "command.h"

#include "wait.h"

#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { REPORT_MS = 2000, INPUT_MS = 5000, MAX_NAME = 64 };

bool is_equal(const char *word, const char *expected) {
  return word != NULL && strcmp(word, expected) == 0;
}

// Finds the name of the help file that `--version`, `--help`, `help NAME` or `NAME --help` needs.
static bool find_help(char **words, char name[MAX_NAME]) {
  bool is_version = is_equal(*words, "--version") || is_equal(*words, "-V");
  bool is_help = is_version || is_equal(*words, "help");
  size_t length = (size_t)snprintf(name, MAX_NAME, is_version ? "version" : "statusline");
  for (words += is_help; *words != NULL; words++) {
    bool is_option = is_equal(*words, "--help") || is_equal(*words, "-h");
    if (is_help && (is_option || is_version)) return false;
    if (!is_option && (**words == '-' || strchr(*words, '/') != NULL)) return false;
    if (!is_option) length += (size_t)snprintf(name + length, MAX_NAME - length, "-%s", *words);
    if (length >= MAX_NAME || (is_option && words[1] != NULL)) return false;
    is_help |= is_option;
  }
  return is_help;
}

// Prints a help file. Returns false if there is none.
static bool print_help(Run *run, const char *name) {
  char path[PATH_MAX + MAX_NAME + 32];
  snprintf(path, sizeof path, "%s/share/help/%s.txt", run->image, name);
  int file = open(path, O_RDONLY | O_CLOEXEC);
  ssize_t length = file < 0 ? -1 : read(file, run->line.bytes, LINE_MAX_BYTES);
  close(file);
  return length > 0 && length < LINE_MAX_BYTES
      && write_all(STDOUT_FILENO, run->line.bytes, (size_t)length, INT64_MAX);
}

// Returns whether a running daemon can answer a command. It refuses options that it does not know.
static bool asks_daemon(char **words) {
  return is_equal(*words, "explain") || is_equal(*words, "stats") || is_equal(*words, "usage")
      || (is_equal(*words, "daemon") && is_equal(words[1], "status"))
      || (is_equal(*words, "config") && is_equal(words[1], "show"));
}

// Tells the daemon or the JVM how wide the terminal is, also if the output is redirected.
static void add_columns(void) {
  struct winsize size = {0};
  char columns[16];
  int terminal = open("/dev/tty", O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
  int asked[] = {STDOUT_FILENO, STDERR_FILENO, STDIN_FILENO, terminal};
  for (size_t i = 0; i < 4 && size.ws_col == 0; i++) ioctl(asked[i], TIOCGWINSZ, &size);
  close(terminal);
  snprintf(columns, sizeof columns, "%d", size.ws_col);
  const char *set = getenv("COLUMNS");
  if (size.ws_col > 0) setenv("COLUMNS", columns, set == NULL || atoi(set) <= 0);
}

bool answer_command(Run *run, bool has_instance) {
  char name[MAX_NAME];
  if (find_help(run->arguments, name)) return print_help(run, name);
  add_columns();
  bool has_input = is_equal(*run->arguments, "explain");
  if (!has_instance || !asks_daemon(run->arguments) || (has_input && isatty(0))) return false;
  if (has_input) wait_ready(STDIN_FILENO, POLLIN, monotonic_ms() + INPUT_MS);
  if (has_input) document_read(&run->document, STDIN_FILENO);
  int64_t deadline = monotonic_ms() + REPORT_MS;
  request_make(&run->request, 0, &run->document, run->arguments, true);
  if (daemon_ask(run->instance.socket, &run->request, deadline, NULL) == GOT_LINE) return true;
  if (has_input) dup2(request_file(run, INT64_MAX, run->request.length), STDIN_FILENO);
  return false;
}
