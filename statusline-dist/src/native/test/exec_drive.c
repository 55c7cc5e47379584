// Tests of the supervisor with programs that do not end by themselves.

#include "check.h"
#include "stage.h"

#include "../wait.h"

#include <ctype.h>
#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { VERDICT_BYTES = 6 };

static Start start;
static char verdict;  // Its letter, and behind it
static int code;      // what the supervisor says of the program's end.

// A duration of sleep that no other run of this test uses; the scripts get it as $n.
static const char *mark(const char *fraction) {
  static char text[16];
  snprintf(text, sizeof text, "9%08d%s", (int)getpid(), fraction);
  return text;
}

// Returns how many processes have this word in their command line.
static int count_processes(const char *word) {
  int found = 0;
  DIR *list = opendir("/proc");
  for (struct dirent *entry; list != NULL && (entry = readdir(list)) != NULL;) {
    char path[300];
    char text[4096];
    if (!isdigit((unsigned char)entry->d_name[0]) || atoi(entry->d_name) == getpid()) continue;
    snprintf(path, sizeof path, "/proc/%s/cmdline", entry->d_name);
    int file = open(path, O_RDONLY);
    ssize_t length = file < 0 ? -1 : read(file, text, sizeof text);
    close(file);
    if (length > 0 && memmem(text, (size_t)length, word, strlen(word)) != NULL) found++;
  }
  if (list != NULL) closedir(list);
  return found;
}

static bool none_is_left(const char *word, int ms) {
  int64_t deadline = monotonic_ms() + ms;
  while (count_processes(word) > 0 && remaining_ms(deadline) > 0) poll(NULL, 0, 5);
  return count_processes(word) == 0;
}

static void await_some(const char *word) {
  int64_t deadline = monotonic_ms() + 5000;
  while (count_processes(word) == 0 && remaining_ms(deadline) > 0) poll(NULL, 0, 5);
  CHECK(count_processes(word) > 0);
}

static void begin_supervised(const char *ms, const char *bytes, const char *script) {
  begin(&start, (char *[]){client, "__exec", "--ms", (char *)ms, "--max-bytes", (char *)bytes, "--",
                           "/bin/sh", "-c", (char *)script, NULL});
}

// Removes the verdict from the output and returns it.
static void finish_supervised(void) {
  finish(&start);
  const char *said = start.text + start.length - VERDICT_BYTES;
  bool is_there = start.length >= VERDICT_BYTES && memcmp(said, "SLX1", 4) == 0;
  verdict = is_there ? said[4] : '-';
  code = is_there ? (unsigned char)said[5] : -1;
  start.length -= is_there ? VERDICT_BYTES : 0;
  start.text[start.length] = '\0';
}

static bool ends(const char *ms, const char *bytes, const char *script, char letter, int number) {
  begin_supervised(ms, bytes, script);
  finish_supervised();
  bool is_so = verdict == letter && code == number && WEXITSTATUS(start.status) == number;
  if (!is_so) fprintf(stderr, "  %s: %c %d, not %c %d\n", script, verdict, code, letter, number);
  return is_so;
}

static bool has_ended(const char *script, int number) {
  return ends("5000", "100", script, 'E', number);
}

static void output_and_exit_code_are_passed_on(void) {
  CHECK(has_ended("echo hello", 0) && strcmp(start.text, "hello\n") == 0 && start.took < 1000);
  CHECK(has_ended("echo a; exit 7", 7) && strcmp(start.text, "a\n") == 0);
  CHECK(has_ended("kill -9 $$", 128 + 9));
  CHECK(has_ended("cat; ulimit -c", 0) && strcmp(start.text, "0\n") == 0);
  CHECK(has_ended("exec >&-; exit 5", 5) && start.length == 0);
}

static void program_may_use_exit_codes_of_supervisor(void) {
  CHECK(has_ended("exit 124", 124));
  CHECK(has_ended("exit 125", 125));
  CHECK(has_ended("exit 126", 126));
  CHECK(has_ended("printf 'SLX1D|'; exit 3", 3) && strcmp(start.text, "SLX1D|") == 0);
}

static void output_is_limited(void) {
  CHECK(ends("5000", "6", "printf 123456", 'E', 0) && start.length == 6);
  CHECK(ends("5000", "6", "printf 1234567", 'T', 126) && start.length == 6);
  CHECK(ends("5000", "0", "exit 0", 'E', 0) && start.length == 0);
  CHECK(ends("5000", "0", "echo", 'T', 126) && start.length == 0);
  CHECK(ends("5000", "60000", "yes", 'T', 126) && start.length == 60000);
  CHECK(ends("5000", "60000", "head -c 60000 /dev/zero", 'E', 0) && start.length == 60000);
}

static void unread_output_ends_at_deadline(void) {
  static char bytes[1 << 20];
  int64_t began = monotonic_ms();
  begin_supervised("300", "1000000000", "yes");
  // The pipe is full long before that.
  poll(NULL, 0, 400);
  CHECK(waitpid(start.process, &start.status, 0) == start.process);
  CHECK(monotonic_ms() - began < 3000);
  CHECK(read(start.output, bytes, sizeof bytes) > 0);
  close(start.output);
  close(start.input);
}

static void program_that_cannot_start_has_own_verdict(void) {
  begin(&start, (char *[]){client, "__exec", "--ms", "100", "--max-bytes", "1", "--", "/none", NULL});
  finish_supervised();
  CHECK(verdict == 'N' && code == 125 && WEXITSTATUS(start.status) == 125);
}

static void invalid_arguments_are_rejected(void) {
  begin(&start, (char *[]){client, "__exec", "--ms", "x", "--max-bytes", "1", "--", "true", NULL});
  finish(&start);
  CHECK(WEXITSTATUS(start.status) == 125 && start.length == 0);
  begin(&start, (char *[]){client, "__exec", NULL});
  finish(&start);
  CHECK(WEXITSTATUS(start.status) == 125 && start.length == 0);
}

static void deadline_ends_all_processes(void) {
  static const char *const shapes[] = {
    "sleep $n.2",
    "sleep $n.2 & sleep $n.2 & wait",
    "setsid sh -c 'setsid sleep $n.2 & sleep $n.2' & sleep $n.2",
    "trap '' TERM; sleep $n.2; sleep $n.2; sleep $n.2",
    "nohup setsid nohup setsid sleep $n.2 >/dev/null 2>&1 & sleep $n.2",
    "trap '' TERM; (trap '' TERM; setsid sh -c 'trap \"\" TERM; while :; do sleep $n.2; done') & "
    "while :; do sleep $n.2; done",
    "for i in 1 2 3 4 5 6 7 8 9 10; do (for j in 1 2 3 4 5; do setsid sleep $n.2 & done; wait) & "
    "done; wait",
  };
  for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
    CHECK(ends("200", "100", shapes[i], 'D', 124));
    CHECK(start.took < 2000);
    CHECK(count_processes(mark(".2")) == 0);
  }
}

static void ended_program_leaves_no_process(void) {
  CHECK(has_ended("setsid sleep $n.2 & echo x; exit 3", 3));
  CHECK(strcmp(start.text, "x\n") == 0 && start.took < 1500);
  CHECK(has_ended("(trap '' TERM; sleep $n.2; sleep $n.2) & exit 4", 4));
  CHECK(start.took < 2000);
  CHECK(has_ended("(setsid sh -c 'sleep $n.2 & sleep $n.2' &) ; exit 5", 5));
  CHECK(count_processes(mark(".2")) == 0);
}

static void supervisor_ends_on_signal(void) {
  begin_supervised("60000", "100", "setsid sleep $n.3 & sleep $n.3");
  await_some(mark(".3"));
  kill(start.process, SIGTERM);
  finish_supervised();
  CHECK(verdict == 'S' && code == 125 && start.took < 7000);
  CHECK(count_processes(mark(".3")) == 0);
}

static void supervisor_ends_when_input_closes(void) {
  begin_supervised("60000", "100", "setsid sleep $n.4 & sleep $n.4");
  await_some(mark(".4"));
  close(start.input);
  start.input = -1;
  finish_supervised();
  CHECK(verdict == 'S' && start.took < 7000);
  CHECK(count_processes(mark(".4")) == 0);
}

// Its input does not show the end of the parent here, so it has to look for it.
static void supervisor_ends_with_its_parent(void) {
  pid_t parent = fork();
  if (parent == 0) {
    signal(SIGPIPE, SIG_DFL);
    if (fork() == 0) {
      int nothing = open("/dev/null", O_RDWR);
      dup2(nothing, 0);
      dup2(nothing, 1);
      execv(client, (char *[]){client, "__exec", "--ms", "60000", "--max-bytes", "9", "--",
                               "/bin/sh", "-c", "setsid sleep $n.5 & sleep $n.5", NULL});
    }
    poll(NULL, 0, 30000);
    _exit(0);
  }
  await_some(mark(".5"));
  kill(parent, SIGKILL);
  waitpid(parent, NULL, 0);
  CHECK(none_is_left(mark(".5"), 3000));
}

int drive(void) {
  setenv("n", mark(""), 1);
  output_and_exit_code_are_passed_on();
  program_may_use_exit_codes_of_supervisor();
  output_is_limited();
  unread_output_ends_at_deadline();
  program_that_cannot_start_has_own_verdict();
  invalid_arguments_are_rejected();
  deadline_ends_all_processes();
  ended_program_leaves_no_process();
  supervisor_ends_on_signal();
  supervisor_ends_when_input_closes();
  supervisor_ends_with_its_parent();
  return check_result();
}
