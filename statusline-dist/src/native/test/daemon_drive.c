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

static void a_warm_daemon_answers(void) {
  fresh_place();
  pid_t daemon = start_daemon(ANSWERS);
  for (int i = 0; i < 20; i++) CHECK(says(line_of(DOCUMENT), "from the daemon\n"));
  CHECK(says(line_of(""), "from the daemon\n"));
  CHECK(says(line_of("{\"session_id\":\"S1\""), "from the daemon\n"));
  end(daemon);
  CHECK(count("starts") == 0);
}

static void a_bad_answer_is_dropped(void) {
  static const Behaviour bad[] = {WRONG_ID, WRONG_TAG, CLOSES, HALF, GARBAGE, HUGE_LENGTH, BLANK};
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
    fresh_place();
    pid_t daemon = start_daemon(bad[i]);
    CHECK(says(line_of(DOCUMENT), "from one shot\n"));
    // The line of the one-shot JVM was stored.
    CHECK(says(line_of(DOCUMENT), "\xe2\x9f\xb2 from one shot\n"));
    CHECK(access(place.socket, F_OK) == 0 && count("starts") == 0);
    end(daemon);
  }
}

static void a_dirty_answer_is_cleaned(void) {
  fresh_place();
  pid_t daemon = start_daemon(DIRTY);
  CHECK(says(line_of(DOCUMENT), "[2J\x1b[31mred0m\xef\xbf\xbd\x1b[0m\n"));
  end(daemon);
}

static void nothing_is_started_for_a_busy_daemon(void) {
  fresh_place();
  pid_t daemon = start_daemon(IS_BUSY);
  CHECK(says(line_of(DOCUMENT), MINIMAL));
  end(daemon);
  daemon = start_daemon(ANSWERS);
  CHECK(says(line_of(DOCUMENT), "from the daemon\n"));
  end(daemon);
  daemon = start_daemon(IS_BUSY);
  CHECK(says(line_of(DOCUMENT), "\xe2\x9f\xb2 from the daemon\n"));
  CHECK(says(line_of("{\"session_id\":\"S2\"}"), "statusline\n"));
  end(daemon);
  CHECK(count("starts") == 0 && count("shots") == 0);
}

static void a_full_backlog_starts_nothing(void) {
  fresh_place();
  pid_t daemon = start_daemon(NEVER);
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  strcpy(address.sun_path, place.socket);
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

static void a_slow_daemon_is_not_waited_for(void) {
  fresh_place();
  pid_t daemon = start_daemon(ANSWERS);
  CHECK(says(line_of(DOCUMENT), "from the daemon\n"));
  end(daemon);
  daemon = start_daemon(SLOW);
  Start *start = line_of(DOCUMENT);
  CHECK(says(start, "\xe2\x9f\xb2 from the daemon\n"));
  CHECK(start->took >= 240 && start->took < 1000);
  kill(daemon, SIGSTOP);
  start = line_of(DOCUMENT);
  CHECK(says(start, "\xe2\x9f\xb2 from the daemon\n"));
  CHECK(start->took >= 240 && start->took < 1000);
  end(daemon);
  CHECK(count("starts") == 0 && count("shots") == 0);
}

int drive(void) {
  a_warm_daemon_answers();
  a_bad_answer_is_dropped();
  a_dirty_answer_is_cleaned();
  nothing_is_started_for_a_busy_daemon();
  a_full_backlog_starts_nothing();
  a_slow_daemon_is_not_waited_for();
  return check_result();
}
