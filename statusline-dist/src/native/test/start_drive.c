// Tests of the real client without a running daemon: it starts one, or makes the line without it.

#include "check.h"
#include "daemons.h"
#include "stage.h"

#include "../wait.h"

#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void the_first_line_comes_from_the_jvm(void) {
  fresh_place();
  setenv("ANTHROPIC_API_KEY", "secret", 1);
  setenv("JAVA_TOOL_OPTIONS", "-Dx", 1);
  setenv("LD_LIBRARY_PATH", "/x", 1);
  CHECK(says(line_of(DOCUMENT), "from the JVM\n"));
  unsetenv("JAVA_TOOL_OPTIONS");
  unsetenv("LD_LIBRARY_PATH");
  poll(NULL, 0, 100);
  CHECK(says(line_of(DOCUMENT), "from the daemon\n"));
  CHECK(count("starts") == 1 && count("spawn") == 0);
}

static void twenty_cold_clients_start_one_jvm(void) {
  static Start starts[20];
  for (int round = 0; round < 5; round++) {
    fresh_place();
    for (int i = 0; i < 20; i++) {
      begin_line(&starts[i], DOCUMENT);
    }
    int answered = 0;
    for (int i = 0; i < 20; i++) {
      finish(&starts[i]);
      CHECK(starts[i].status == 0 && starts[i].length > 1 && starts[i].took < 2000);
      answered += strncmp(starts[i].text, "from the ", 9) == 0;
    }
    // On a busy machine most of them may time out.
    CHECK(answered >= 1);
    CHECK(count("starts") == 1);
  }
}

static void a_boot_that_fails_is_held_back(void) {
  fresh_place();
  setenv("STATUSLINE_FAKE_DAEMON", "dies", 1);
  setenv("STATUSLINE_FAKE_SHOT", "dies", 1);
  for (int i = 0; i < 8; i++) CHECK(says(line_of(DOCUMENT), MINIMAL));
  CHECK(count("starts") == 3 || count("starts") == 4);
  setenv("STATUSLINE_FAKE_SHOT", "", 1);
  CHECK(says(line_of(DOCUMENT), "from one shot\n"));
}

static void set_boots(const char *failed, int64_t age_s) {
  char path[PATH_MAX];
  snprintf(path, sizeof path, "%s/spawn", place.path);
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  CHECK(write(file, failed, strlen(failed)) == (ssize_t)strlen(failed));
  struct timespec times[] = {{.tv_sec = wall_ms() / 1000 - age_s}, {0}};
  times[1] = times[0];
  CHECK(futimens(file, times) == 0);
  close(file);
}

static void failed_boots_are_forgotten(void) {
  static const struct {
    const char *failed;
    int age_s;
    int starts;
  } cases[] = {
    {"xx", 0, 1}, {"xxx", 0, 0}, {"xxx", 2, 1}, {"xxxxx", 0, 0}, {"xxxxx", 6, 1}, {"xxxxxxxxxxxx", 50, 0},
    {"xxxxxxxxxxxx", 70, 1}, {"xxxxxxxxxxxx", -30, 1},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    fresh_place();
    setenv("STATUSLINE_FAKE_DAEMON", "dies", 1);
    set_boots(cases[i].failed, cases[i].age_s);
    CHECK(says(line_of(DOCUMENT), "from one shot\n"));
    CHECK(count("starts") == cases[i].starts);
    long failed = (long)strlen(cases[i].failed) + cases[i].starts;
    CHECK(count("spawn") == (cases[i].age_s < 0 ? 1 : failed));
  }
}

static void words_of_a_jvm_that_cannot_start_are_no_line(void) {
  fresh_place();
  setenv("STATUSLINE_FAKE_DAEMON", "complains", 1);
  CHECK(says(line_of(DOCUMENT), "from one shot\n"));
}

static void a_boot_that_hangs_is_not_waited_for(void) {
  fresh_place();
  setenv("STATUSLINE_FAKE_DAEMON", "hangs", 1);
  Start *start = line_of(DOCUMENT);
  CHECK(says(start, MINIMAL));
  CHECK(start->took >= 1480 && start->took < 2500);
  start = line_of(DOCUMENT);
  CHECK(says(start, MINIMAL));
  CHECK(start->took >= 390 && start->took < 1000);
  CHECK(count("starts") == 1 && count("shots") == 0);
}

static void a_missing_java_leaves_the_minimal_line(void) {
  char java[PATH_MAX];
  char aside[PATH_MAX];
  fresh_place();
  snprintf(java, sizeof java, "%s/runtime/bin/java", home);
  snprintf(aside, sizeof aside, "%s/runtime/bin/aside", home);
  CHECK(rename(java, aside) == 0);
  Start *start = line_of(DOCUMENT);
  CHECK(says(start, MINIMAL) && start->took < 600);
  CHECK(rename(aside, java) == 0);
}

static void a_one_shot_that_hangs_is_ended(void) {
  fresh_place();
  pid_t daemon = start_daemon(GARBAGE);
  setenv("STATUSLINE_FAKE_SHOT", "hangs", 1);
  static Start starts[4];
  for (int i = 0; i < 4; i++) {
    begin_line(&starts[i], DOCUMENT);
  }
  for (int i = 0; i < 4; i++) {
    finish(&starts[i]);
    CHECK(says(&starts[i], MINIMAL) && starts[i].took < 3000);
  }
  CHECK(count("shots") == 2);
  end(daemon);
}

static void a_place_that_is_not_ours_means_no_daemon(void) {
  fresh_place();
  chmod(runtime, 0755);
  CHECK(says(line_of(DOCUMENT), MINIMAL));
  chmod(runtime, 0700);
  setenv("STATUSLINE_RUNTIME_DIR", "/tmp/" "0123456789012345678901234567890123456789"
         "0123456789012345678901234567890123456789012345678901234567890123456789", 1);
  CHECK(says(line_of(DOCUMENT), MINIMAL));
}

int drive(void) {
  the_first_line_comes_from_the_jvm();
  twenty_cold_clients_start_one_jvm();
  a_boot_that_fails_is_held_back();
  failed_boots_are_forgotten();
  words_of_a_jvm_that_cannot_start_are_no_line();
  a_boot_that_hangs_is_not_waited_for();
  a_missing_java_leaves_the_minimal_line();
  a_one_shot_that_hangs_is_ended();
  a_place_that_is_not_ours_means_no_daemon();
  return check_result();
}
