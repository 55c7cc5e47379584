// Tests of the real client with all kinds of input, output and arguments.

#include "check.h"
#include "daemons.h"
#include "hostile.h"
#include "stage.h"

#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

// For an invalid document any line is allowed.
static bool is_some_line(const Start *start) { return start->status == 0 && start->length > 1; }

static void missing_input_times_out(void) {
  new_runtime_directory();
  pid_t daemon = start_daemon(ANSWERS);
  Start start;
  begin_line(&start, "");
  finish(&start);
  CHECK(is_some_line(&start) && start.took >= 490 && start.took < 1500);
  begin_line(&start, "{\"a\":");
  finish(&start);
  CHECK(is_some_line(&start) && start.took >= 45 && start.took < 1000);
  begin(&start, (char *[]){client, NULL});
  for (int i = 0; i < 15; i++) {
    (void)!write(start.input, "[", 1);
    poll(NULL, 0, 20);
  }
  finish(&start);
  CHECK(is_some_line(&start));
  end(daemon);
}

static void late_input_is_read(void) {
  new_runtime_directory();
  pid_t daemon = start_daemon(ANSWERS);
  Start start;
  begin(&start, (char *[]){client, NULL});
  poll(NULL, 0, 300);
  (void)!write(start.input, DOCUMENT, strlen(DOCUMENT));
  finish(&start);
  CHECK(says(&start, "from the daemon\n") && start.took >= 290 && start.took < 1300);
  end(daemon);
}

static void large_input_is_truncated(void) {
  new_runtime_directory();
  pid_t daemon = start_daemon(ANSWERS);
  Start start;
  static char spaces[1 << 16];
  memset(spaces, '[', sizeof spaces);
  begin(&start, (char *[]){client, NULL});
  for (int i = 0; i < 64 && write(start.input, spaces, sizeof spaces) > 0; i++) continue;
  finish(&start);
  CHECK(says(&start, "from the daemon\n"));
  end(daemon);
}

static void closed_descriptors_are_opened(void) {
  new_runtime_directory();
  pid_t daemon = start_daemon(ANSWERS);
  for (int closed = 0; closed < 8; closed++) {
    int output[2];
    int status;
    if (pipe(output) != 0) abort();
    pid_t child = fork();
    if (child == 0) {
      dup2(open("/dev/null", O_RDONLY), 0);
      dup2(output[1], 1);
      for (int i = 0; i < 3; i++) {
        if (closed & 1 << i) close(i);
      }
      execv(client, (char *[]){client, NULL});
    }
    close(output[1]);
    char text[64] = "";
    ssize_t length = read(output[0], text, sizeof text);
    close(output[0]);
    waitpid(child, &status, 0);
    CHECK(status == 0);
    CHECK((closed & 2) != 0 || (length > 0 && strncmp(text, "from the daemon\n", 16) == 0));
  }
  end(daemon);
}

static void other_arguments_are_passed_to_java(void) {
  new_runtime_directory();
  setenv("STATUSLINE_FAKE_CLI", "1", 1);
  setenv("JAVA_TOOL_OPTIONS", "x", 1);
  static Start start;
  char expected[2 * PATH_MAX + 512];
  begin(&start, (char *[]){client, "--version", "a b", NULL});
  finish(&start);
  snprintf(expected, sizeof expected,
           "%s/runtime/bin/java\n-Xshare:auto\n-Dstatusline.runtime=%s\n"
           "-Dstatusline.build=test\n@%s/lib/jvm.options\n--version\na b\nno options\n",
           home, instance.path, home);
  CHECK(WEXITSTATUS(start.status) == 7 && strcmp(start.text, expected) == 0);
  unsetenv("STATUSLINE_FAKE_CLI");
  unsetenv("JAVA_TOOL_OPTIONS");
}

static void hostile_document_gives_line(void) {
  static char document[HOSTILE_MAX_BYTES];
  static Start start;
  new_runtime_directory();
  pid_t daemon = start_daemon(IS_BUSY);
  for (size_t i = 0; i < HOSTILE_COUNT; i++) {
    size_t length = hostile_document(i, document);
    begin_line(&start, "");
    (void)!write(start.input, document, length);
    finish(&start);
    const char *feed = strchr(start.text, '\n');
    CHECK(start.status == 0 && start.length > 1 && feed == start.text + start.length - 1);
    CHECK(strchr(start.text, '\x1b') == NULL && start.took < 1000);
  }
  end(daemon);
}

static void client_uses_little_memory(void) {
  new_runtime_directory();
  pid_t daemon = start_daemon(ANSWERS);
  struct rusage usage;
  int status;
  Start start;
  begin_line(&start, DOCUMENT);
  while (wait4(start.process, &status, 0, &usage) < 0) continue;
  printf("  peak memory of a run: at most %ld KiB\n", usage.ru_maxrss);
  CHECK(usage.ru_maxrss <= 2048);
  close(start.input);
  close(start.output);
  end(daemon);
}

int drive(void) {
  // This comes first, because the kernel also counts the memory of this program before the fork.
  client_uses_little_memory();
  missing_input_times_out();
  late_input_is_read();
  large_input_is_truncated();
  closed_descriptors_are_opened();
  other_arguments_are_passed_to_java();
  hostile_document_gives_line();
  return check_result();
}
