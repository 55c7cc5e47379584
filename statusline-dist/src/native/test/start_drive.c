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

static void first_line_comes_from_started_jvm(void) {
  new_runtime_directory();
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
    new_runtime_directory();
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

static void set_failures(const char *name, const char *failed, int64_t age_s) {
  char path[PATH_MAX];
  // The client counts whole seconds, so the rest of this one must suffice for a run.
  while (age_s == 0 && wall_ms() % 1000 > 300) poll(NULL, 0, 10);
  snprintf(path, sizeof path, "%s/%s", instance.path, name);
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  CHECK(write(file, failed, strlen(failed)) == (ssize_t)strlen(failed));
  struct timespec times[] = {{.tv_sec = wall_ms() / 1000 - age_s}, {0}};
  times[1] = times[0];
  CHECK(futimens(file, times) == 0);
  close(file);
}

// Neither a JVM that dies nor a missing one is started for each line.
static void failed_start_delays_next_one(void) {
  new_runtime_directory();
  setenv("STATUSLINE_FAKE_DAEMON", "dies", 1);
  setenv("STATUSLINE_FAKE_SHOT", "dies", 1);
  for (int i = 0; i < 40; i++) CHECK(says(line_of(DOCUMENT), MINIMAL));
  CHECK(count("starts") == 3 || count("starts") == 4);
  CHECK(count("shots") == 3 || count("shots") == 4);
  setenv("STATUSLINE_FAKE_SHOT", "", 1);
  set_failures("spawn.one", "xxx", 2);
  CHECK(says(line_of(DOCUMENT), "from one shot\n"));
  CHECK(count("spawn.one") == 0);
}

static void start_that_cannot_be_counted_is_not_made(void) {
  new_runtime_directory();
  CHECK(mkdirat(open(instance.path, O_RDONLY | O_DIRECTORY), "spawn", 0700) == 0);
  CHECK(says(line_of(DOCUMENT), "from one shot\n"));
  new_runtime_directory();
  int directory = open(instance.path, O_RDONLY | O_DIRECTORY);
  CHECK(symlinkat("/dev/full", directory, "spawn") == 0);
  CHECK(symlinkat("/dev/full", directory, "spawn.one") == 0);
  CHECK(says(line_of(DOCUMENT), MINIMAL));
  CHECK(count("starts") == 0 && count("shots") == 0);
  close(directory);
}

static void failures_delay_starts_for_a_while(void) {
  static const struct {
    const char *failed;
    int age_s;
    int starts;
  } cases[] = {
    {"xx", 0, 1}, {"xxx", 0, 0}, {"xxx", 2, 1}, {"xxxxx", 0, 0}, {"xxxxx", 6, 1}, {"xxxxxxxxxxxx", 50, 0},
    {"xxxxxxxxxxxx", 70, 1}, {"xxxxxxxxxxxx", -30, 1},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    new_runtime_directory();
    setenv("STATUSLINE_FAKE_DAEMON", "dies", 1);
    set_failures("spawn", cases[i].failed, cases[i].age_s);
    CHECK(says(line_of(DOCUMENT), "from one shot\n"));
    CHECK(count("starts") == cases[i].starts);
    long failed = (long)strlen(cases[i].failed) + cases[i].starts;
    CHECK(count("spawn") == (cases[i].age_s < 0 ? 1 : failed));
  }
}

static void error_of_jvm_is_not_a_line(void) {
  new_runtime_directory();
  setenv("STATUSLINE_FAKE_DAEMON", "complains", 1);
  CHECK(says(line_of(DOCUMENT), "from one shot\n"));
}

static void hanging_start_times_out(void) {
  new_runtime_directory();
  setenv("STATUSLINE_FAKE_DAEMON", "hangs", 1);
  Start *start = line_of(DOCUMENT);
  CHECK(says(start, MINIMAL));
  CHECK(start->took >= 1480 && start->took < 2500);
  start = line_of(DOCUMENT);
  CHECK(says(start, MINIMAL));
  CHECK(start->took >= 390 && start->took < 1000);
  CHECK(count("starts") == 1 && count("shots") == 0);
}

static void missing_java_gives_minimal_line(void) {
  char java[PATH_MAX];
  char aside[PATH_MAX];
  new_runtime_directory();
  snprintf(java, sizeof java, "%s/runtime/bin/java", home);
  snprintf(aside, sizeof aside, "%s/runtime/bin/aside", home);
  CHECK(rename(java, aside) == 0);
  Start *start = line_of(DOCUMENT);
  CHECK(says(start, MINIMAL) && start->took < 600);
  for (int i = 0; i < 20; i++) CHECK(says(line_of(DOCUMENT), MINIMAL));
  CHECK(count("spawn") <= 4 && count("spawn.one") <= 4);
  CHECK(rename(aside, java) == 0);
}

static void hanging_one_shot_is_killed(void) {
  new_runtime_directory();
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

static void foreign_directory_means_no_daemon(void) {
  new_runtime_directory();
  chmod(runtime, 0755);
  CHECK(says(line_of(DOCUMENT), MINIMAL));
  chmod(runtime, 0700);
  setenv("STATUSLINE_RUNTIME_DIR", "/tmp/" "0123456789012345678901234567890123456789"
         "0123456789012345678901234567890123456789012345678901234567890123456789", 1);
  CHECK(says(line_of(DOCUMENT), MINIMAL));
}

static void directory_that_java_cannot_name_is_not_used(void) {
  new_runtime_directory();
  setenv("STATUSLINE_RUNTIME_DIR", strcat(runtime, "\xff"), 1);
  CHECK(says(line_of(DOCUMENT), MINIMAL));
  CHECK(access(runtime, F_OK) != 0);
}

int drive(void) {
  first_line_comes_from_started_jvm();
  twenty_cold_clients_start_one_jvm();
  failed_start_delays_next_one();
  start_that_cannot_be_counted_is_not_made();
  failures_delay_starts_for_a_while();
  error_of_jvm_is_not_a_line();
  hanging_start_times_out();
  missing_java_gives_minimal_line();
  hanging_one_shot_is_killed();
  foreign_directory_means_no_daemon();
  directory_that_java_cannot_name_is_not_used();
  return check_result();
}
