// Tests of the real client with running daemons, good and bad ones.

#include "check.h"
#include "daemons.h"
#include "stage.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static void running_daemon_answers(void) {
  new_runtime_directory();
  pid_t daemon = start_daemon(ANSWERS);
  for (int i = 0; i < 20; i++) CHECK(says(line_of(DOCUMENT), "from the daemon\n"));
  CHECK(says(line_of(""), "from the daemon\n"));
  CHECK(says(line_of("{\"session_id\":\"S1\""), "from the daemon\n"));
  end(daemon);
  CHECK(count("starts") == 0);
}

static void invalid_answer_is_dropped(void) {
  static const Behaviour bad[] = {WRONG_ID, WRONG_TAG, CLOSES, HALF, GARBAGE, HUGE_LENGTH, BLANK};
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
    new_runtime_directory();
    pid_t daemon = start_daemon(bad[i]);
    CHECK(says(line_of(DOCUMENT), "from one shot\n"));
    // The line of the one-shot JVM was stored.
    CHECK(says(line_of(DOCUMENT), "old: from one shot\n"));
    CHECK(access(instance.socket, F_OK) == 0 && count("starts") == 0);
    end(daemon);
  }
}

static void answer_is_filtered(void) {
  new_runtime_directory();
  pid_t daemon = start_daemon(DIRTY);
  CHECK(says(line_of(DOCUMENT), "[2J\x1b[31mred0m\xef\xbf\xbd\x1b[0m\n"));
  end(daemon);
}

static void busy_daemon_starts_no_jvm(void) {
  new_runtime_directory();
  pid_t daemon = start_daemon(IS_BUSY);
  CHECK(says(line_of(DOCUMENT), MINIMAL));
  end(daemon);
  daemon = start_daemon(ANSWERS);
  CHECK(says(line_of(DOCUMENT), "from the daemon\n"));
  end(daemon);
  daemon = start_daemon(IS_BUSY);
  CHECK(says(line_of(DOCUMENT), "old: from the daemon\n"));
  CHECK(says(line_of("{\"session_id\":\"S2\"}"), "statusline\n"));
  end(daemon);
  CHECK(count("starts") == 0 && count("shots") == 0);
}

static void full_backlog_starts_no_jvm(void) {
  new_runtime_directory();
  pid_t daemon = start_daemon(NEVER);
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  strcpy(address.sun_path, instance.socket);
  int waiting[4];
  for (int i = 0; i < 4; i++) {
    waiting[i] = socket(AF_UNIX, SOCK_STREAM, 0);
    fcntl(waiting[i], F_SETFL, O_NONBLOCK);
    (void)!connect(waiting[i], (struct sockaddr *)&address, sizeof address);
  }
  Start *start = line_of(DOCUMENT);
  CHECK(says(start, MINIMAL) && start->took < 600);
  for (int i = 0; i < 4; i++) close(waiting[i]);
  end(daemon);
  CHECK(count("starts") == 0 && count("shots") == 0);
}

static void slow_daemon_times_out(void) {
  new_runtime_directory();
  pid_t daemon = start_daemon(ANSWERS);
  CHECK(says(line_of(DOCUMENT), "from the daemon\n"));
  end(daemon);
  daemon = start_daemon(SLOW);
  Start *start = line_of(DOCUMENT);
  CHECK(says(start, "old: from the daemon\n"));
  CHECK(start->took >= 240 && start->took < 1000);
  kill(daemon, SIGSTOP);
  start = line_of(DOCUMENT);
  CHECK(says(start, "old: from the daemon\n"));
  CHECK(start->took >= 240 && start->took < 1000);
  end(daemon);
  CHECK(count("starts") == 0 && count("shots") == 0);
}

int drive(void) {
  running_daemon_answers();
  invalid_answer_is_dropped();
  answer_is_filtered();
  busy_daemon_starts_no_jvm();
  full_backlog_starts_no_jvm();
  slow_daemon_times_out();
  return check_result();
}
