// Drives the real client against daemons of all kinds, and the supervisor against programs that do
// not want to end. Usage: client_drive CLIENT; a copy of this program is the image's `java` too.

#include "check.h"

#include "../clock.h"
#include "../frame.h"
#include "../place.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

static const char DOCUMENT[] =
    "{\"session_id\":\"S1\",\"model\":{\"display_name\":\"Opus 5.5\"},\"cwd\":\"/tmp/work\","
    "\"context_window\":{\"used_percentage\":42}}\n";
static const char MINIMAL[] = "Opus 5.5 \xc2\xb7 work \xc2\xb7 42%\n";

typedef enum {
  LINE, WRONG_ID, WRONG_TAG, SLOW, CLOSES, HALF, IS_BUSY, GARBAGE, HUGE_LENGTH, DIRTY, BLANK, NEVER,
} Behaviour;

static char base[64];
static char client[160];
static char home[96];
static char runtime[160];
static Place place;

// --- The daemon's side ---

static bool read_exactly(int from, uint8_t *bytes, size_t length) {
  for (size_t at = 0; at < length;) {
    ssize_t got = read(from, bytes + at, length - at);
    if (got <= 0) return false;
    at += (size_t)got;
  }
  return true;
}

static size_t read_request(int from, uint8_t *frame) {
  if (!read_exactly(from, frame, FRAME_HEADER_BYTES)) return 0;
  size_t length = frame_length(frame, FRAME_MAX_REQUEST);
  bool is_whole = length > 0
      && read_exactly(from, frame + FRAME_HEADER_BYTES, length - FRAME_HEADER_BYTES);
  return is_whole ? length : 0;
}

static void send_line(int to, const uint8_t *request, const char *text, Behaviour behaviour) {
  static uint8_t frame[FRAME_HEADER_BYTES + FRAME_MAX_ANSWER];
  FieldWriter fields = {frame, FRAME_HEADER_BYTES, sizeof frame};
  uint64_t id = get_u64(request + FRAME_ECHO) ^ (behaviour == WRONG_ID ? 1 : 0);
  uint64_t tag = get_u64(request + FRAME_SESSION_TAG) ^ (behaviour == WRONG_TAG ? 1 : 0);
  field_put(&fields, 1, "\0", 1);
  field_put(&fields, LINE_TEXT, text, strlen(text));
  size_t payload = behaviour == HUGE_LENGTH ? 1 << 20 : fields.length - FRAME_HEADER_BYTES;
  frame_put_header(frame, behaviour == IS_BUSY ? FRAME_BUSY : FRAME_LINE, payload, id, tag);
  size_t length = behaviour == HALF ? fields.length / 2 : fields.length;
  (void)!write(to, frame, length);
}

static void answer(int connection, Behaviour behaviour) {
  static uint8_t frame[FRAME_HEADER_BYTES + FRAME_MAX_REQUEST];
  if (behaviour == CLOSES || read_request(connection, frame) == 0) return;
  if (behaviour == SLOW) poll(NULL, 0, 3000);
  if (behaviour == GARBAGE) {
    (void)!write(connection, "HTTP/1.1 400 Bad Request, and more\r\n\r\n", 38);
  } else {
    send_line(connection, frame, behaviour == DIRTY ? "\x1b[2J\x1b[31mred\xc2\x9b" "0m\xff"
              : behaviour == BLANK ? "\x1b[31m  \x1b[0m" : "from the daemon", behaviour);
  }
}

static int listen_at(const char *path, int backlog) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  strcpy(address.sun_path, path);
  unlink(path);
  int server = socket(AF_UNIX, SOCK_STREAM, 0);
  bool is_bound = bind(server, (struct sockaddr *)&address, sizeof address) == 0;
  return is_bound && listen(server, backlog) == 0 ? server : -1;
}

static void serve(int server, Behaviour behaviour, int ms) {
  int64_t deadline = monotonic_ms() + ms;
  while (wait_ready(server, POLLIN, deadline)) {
    int connection = accept(server, NULL, NULL);
    answer(connection, behaviour);
    close(connection);
  }
}

static pid_t start_daemon(Behaviour behaviour) {
  int server = listen_at(place.socket, behaviour == NEVER ? 0 : 64);
  pid_t daemon = fork();
  if (daemon == 0) {
    if (behaviour == NEVER) poll(NULL, 0, 30000);
    serve(server, behaviour, 30000);
    _exit(0);
  }
  close(server);
  return daemon;
}

static void end(pid_t child) {
  kill(child, SIGKILL);
  waitpid(child, NULL, 0);
}

// --- The image's java ---

static const char *option(char **arguments, const char *prefix) {
  for (; *arguments != NULL; arguments++) {
    if (strncmp(*arguments, prefix, strlen(prefix)) == 0) return *arguments + strlen(prefix);
  }
  return "";
}

static void count_start(const char *instance, const char *kind) {
  char path[PATH_MAX];
  snprintf(path, sizeof path, "%s/%s", instance, kind);
  int file = open(path, O_WRONLY | O_CREAT | O_APPEND, 0600);
  (void)!write(file, "x", 1);
  close(file);
}

// What a daemon finds amiss with the way it was started.
static const char *complaint(const char *instance) {
  char path[PATH_MAX];
  char directory[PATH_MAX];
  snprintf(path, sizeof path, "%s/lock", instance);
  int other = open(path, O_RDWR | O_CLOEXEC);
  bool is_locked = flock(other, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  close(other);
  struct stat held;
  struct stat named;
  if (!is_locked) return "not locked";
  if (fstat(3, &held) != 0 || stat(path, &named) != 0 || held.st_ino != named.st_ino) return "fd 3";
  for (int i = 4; i < 1024; i++) {
    if (fcntl(i, F_GETFD) >= 0) return "open descriptors";
  }
  if (getcwd(directory, sizeof directory) == NULL || strcmp(directory, "/") != 0) return "cwd";
  if (umask(077) != 077) return "umask";
  if (getsid(0) == getpid()) return "leader";
  if (getenv("LD_LIBRARY_PATH") != NULL || getenv("JAVA_TOOL_OPTIONS") != NULL) return "environment";
  if (getenv("ANTHROPIC_API_KEY") != NULL || getenv("HOME") == NULL) return "environment";
  return NULL;
}

static int be_daemon(const char *instance, const char *mode) {
  static uint8_t frame[FRAME_HEADER_BYTES + FRAME_MAX_REQUEST];
  char path[PATH_MAX];
  count_start(instance, "starts");
  if (strcmp(mode, "dies") == 0) return 1;
  if (strcmp(mode, "hangs") == 0) return poll(NULL, 0, 8000);
  if (strcmp(mode, "complains") == 0) return (int)write(1, "Error: could not create\n", 24) & 1;
  const char *wrong = complaint(instance);
  if (read_request(0, frame) == 0) wrong = "request";
  poll(NULL, 0, 60);
  send_line(1, frame, wrong == NULL ? "from the JVM" : wrong, LINE);
  close(1);
  snprintf(path, sizeof path, "%s/s", instance);
  int server = listen_at(path, 64);
  snprintf(path, sizeof path, "%s/spawn", instance);
  (void)!truncate(path, 0);
  serve(server, LINE, 3000);
  return 0;
}

static int be_one_shot(const char *instance, const char *mode) {
  char document[1024];
  ssize_t length = read(0, document, sizeof document);
  count_start(instance, "shots");
  if (strcmp(mode, "dies") == 0) return 1;
  if (strcmp(mode, "hangs") == 0) return poll(NULL, 0, 8000);
  bool is_whole = length + 1 == (ssize_t)strlen(DOCUMENT) && memcmp(document, DOCUMENT, 20) == 0;
  puts(is_whole ? "from one shot" : "another document");
  return 0;
}

static int be_java(char **arguments) {
  const char *instance = option(arguments, "-Dstatusline.runtime=");
  const char *file = option(arguments, "@");
  bool is_daemon = strstr(file, "daemon.options") != NULL;
  const char *mode = getenv(is_daemon ? "STATUSLINE_FAKE_DAEMON" : "STATUSLINE_FAKE_SHOT");
  if (getenv("STATUSLINE_FAKE_CLI") != NULL) {
    for (; *arguments != NULL; arguments++) puts(*arguments);
    puts(getenv("JAVA_TOOL_OPTIONS") == NULL ? "no options" : "options");
    return 7;
  }
  return is_daemon ? be_daemon(instance, mode == NULL ? "" : mode)
                   : be_one_shot(instance, mode == NULL ? "" : mode);
}

// --- The host's side ---

typedef struct {
  pid_t process;
  int input;
  int output;
  int64_t began;
  int64_t took;
  int status;
  size_t length;
  char text[70000];
} Start;

static void begin(Start *start, char *const *arguments) {
  int input[2];
  int output[2];
  if (pipe(input) != 0 || pipe(output) != 0) abort();
  start->began = monotonic_ms();
  start->process = fork();
  if (start->process == 0) {
    dup2(input[0], 0);
    dup2(output[1], 1);
    for (int i = 3; i < 64; i++) close(i);
    signal(SIGPIPE, SIG_DFL);
    execv(client, arguments);
    _exit(99);
  }
  close(input[0]);
  close(output[1]);
  start->input = input[1];
  start->output = output[0];
  start->length = 0;
}

static void finish(Start *start) {
  ssize_t got;
  while (waitpid(start->process, &start->status, 0) < 0 && errno == EINTR) continue;
  start->took = monotonic_ms() - start->began;
  fcntl(start->output, F_SETFL, O_NONBLOCK);
  while ((got = read(start->output, start->text + start->length,
                     sizeof start->text - 1 - start->length)) > 0) {
    start->length += (size_t)got;
  }
  start->text[start->length] = '\0';
  close(start->output);
  if (start->input >= 0) close(start->input);
}

// Runs the client as the host does, but leaves its stdin open.
static Start *line_of(const char *document) {
  static Start start;
  begin(&start, (char *[]){client, NULL});
  (void)!write(start.input, document, strlen(document));
  finish(&start);
  return &start;
}

static bool says(const Start *start, const char *text) {
  bool is_same = start->status == 0 && strcmp(start->text, text) == 0;
  if (!is_same) fprintf(stderr, "  status %x, <%s>, not <%s>\n", start->status, start->text, text);
  return is_same;
}

static void fresh_place(void) {
  static int number;
  snprintf(runtime, sizeof runtime, "%s/r%d", base, number++);
  setenv("STATUSLINE_RUNTIME_DIR", runtime, 1);
  unsetenv("STATUSLINE_FAKE_DAEMON");
  unsetenv("STATUSLINE_FAKE_SHOT");
  if (!place_open_in(&place, runtime, home)) abort();
  close(place.directory);
}

static long count(const char *kind) {
  char path[PATH_MAX];
  struct stat status;
  snprintf(path, sizeof path, "%s/%s", place.path, kind);
  return stat(path, &status) == 0 ? (long)status.st_size : 0;
}

// --- Daemons ---

static void a_warm_daemon_answers(void) {
  fresh_place();
  pid_t daemon = start_daemon(LINE);
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
    // The one-shot's line was kept.
    CHECK(says(line_of(DOCUMENT), "from one shot \xe2\x9f\xb2\n"));
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
  daemon = start_daemon(LINE);
  CHECK(says(line_of(DOCUMENT), "from the daemon\n"));
  end(daemon);
  daemon = start_daemon(IS_BUSY);
  CHECK(says(line_of(DOCUMENT), "from the daemon \xe2\x9f\xb2\n"));
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
  pid_t daemon = start_daemon(LINE);
  CHECK(says(line_of(DOCUMENT), "from the daemon\n"));
  end(daemon);
  daemon = start_daemon(SLOW);
  Start *start = line_of(DOCUMENT);
  CHECK(says(start, "from the daemon \xe2\x9f\xb2\n"));
  CHECK(start->took >= 240 && start->took < 1000);
  kill(daemon, SIGSTOP);
  start = line_of(DOCUMENT);
  CHECK(says(start, "from the daemon \xe2\x9f\xb2\n"));
  CHECK(start->took >= 240 && start->took < 1000);
  end(daemon);
  CHECK(count("starts") == 0 && count("shots") == 0);
}

// --- Starts ---

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
      begin(&starts[i], (char *[]){client, NULL});
      (void)!write(starts[i].input, DOCUMENT, strlen(DOCUMENT));
    }
    int answered = 0;
    for (int i = 0; i < 20; i++) {
      finish(&starts[i]);
      CHECK(starts[i].status == 0 && starts[i].length > 1 && starts[i].took < 2000);
      answered += strncmp(starts[i].text, "from the ", 9) == 0;
    }
    // On a busy machine most of them may not wait long enough.
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
    begin(&starts[i], (char *[]){client, NULL});
    (void)!write(starts[i].input, DOCUMENT, strlen(DOCUMENT));
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

// --- Input and output ---

// What is left of the deadline after a long wait for input may be too short for the daemon.
static bool is_some_line(const Start *start) { return start->status == 0 && start->length > 1; }

static void input_is_not_waited_for(void) {
  fresh_place();
  pid_t daemon = start_daemon(LINE);
  Start start;
  begin(&start, (char *[]){client, NULL});
  finish(&start);
  CHECK(is_some_line(&start) && start.took >= 190 && start.took < 1000);
  begin(&start, (char *[]){client, NULL});
  (void)!write(start.input, "{\"a\":", 5);
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

static void large_input_is_cut(void) {
  fresh_place();
  pid_t daemon = start_daemon(LINE);
  Start start;
  static char spaces[1 << 16];
  memset(spaces, '[', sizeof spaces);
  begin(&start, (char *[]){client, NULL});
  for (int i = 0; i < 64 && write(start.input, spaces, sizeof spaces) > 0; i++) continue;
  finish(&start);
  CHECK(says(&start, "from the daemon\n"));
  end(daemon);
}

static void closed_descriptors_do_no_harm(void) {
  fresh_place();
  pid_t daemon = start_daemon(LINE);
  for (int closed = 0; closed < 8; closed++) {
    int output[2];
    int status;
    if (pipe(output) != 0) abort();
    pid_t child = fork();
    if (child == 0) {
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

static void other_arguments_go_to_java(void) {
  fresh_place();
  setenv("STATUSLINE_FAKE_CLI", "1", 1);
  setenv("JAVA_TOOL_OPTIONS", "x", 1);
  static Start start;
  char expected[2 * PATH_MAX + 512];
  begin(&start, (char *[]){client, "--version", "a b", NULL});
  finish(&start);
  snprintf(expected, sizeof expected,
           "%s/runtime/bin/java\n-XX:AOTCache=%s/lib/statusline.aot\n-Dstatusline.runtime=%s\n"
           "-Dstatusline.build=test\n@%s/lib/jvm.options\n--version\na b\nno options\n",
           home, home, place.path, home);
  CHECK(WEXITSTATUS(start.status) == 7 && strcmp(start.text, expected) == 0);
  unsetenv("STATUSLINE_FAKE_CLI");
  unsetenv("JAVA_TOOL_OPTIONS");
}

// --- Hostile documents, through the real client ---

static void hostile_documents_give_a_line(void) {
  static const char *const documents[] = {
    "", "{}", "null", "[]", "\"x\"", "42", "true", "NaN", "{", "}", "hello", "{}{}", "\xff\xfe{",
    "{\"session_id\":\"../../../../etc/passwd\"}", "{\"model\":7,\"workspace\":[]}",
    "{\"model\":{\"display_name\":\"\\u001b]52;c;x\\u0007\"}}",
    "{\"cwd\":\"/tmp/\\u202Egpj\\nb\"}", "{\"cwd\":\"$(touch /tmp/pwn)\"}",
  };
  fresh_place();
  pid_t daemon = start_daemon(IS_BUSY);
  for (size_t i = 0; i < sizeof documents / sizeof *documents; i++) {
    Start *start = line_of(documents[i]);
    const char *feed = strchr(start->text, '\n');
    CHECK(start->status == 0 && start->length > 1 && feed == start->text + start->length - 1);
    CHECK(strchr(start->text, '\x1b') == NULL && start->took < 600);
  }
  end(daemon);
}

// --- The supervisor ---

// How many processes have this word in their command line.
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

static void begin_supervised(Start *start, const char *ms, const char *bytes, const char *script) {
  begin(start, (char *[]){client, "__exec", "--ms", (char *)ms, "--max-bytes", (char *)bytes, "--",
                          "/bin/sh", "-c", (char *)script, NULL});
}

static int supervise(Start *start, const char *ms, const char *bytes, const char *script) {
  begin_supervised(start, ms, bytes, script);
  finish(start);
  return WIFEXITED(start->status) ? WEXITSTATUS(start->status) : -1;
}

static void supervised_programs_say_how_they_ended(void) {
  static Start start;
  CHECK(supervise(&start, "5000", "100", "echo hello") == 0 && strcmp(start.text, "hello\n") == 0);
  CHECK(start.took < 1000);
  CHECK(supervise(&start, "5000", "100", "echo a; exit 7") == 7 && strcmp(start.text, "a\n") == 0);
  CHECK(supervise(&start, "5000", "100", "kill -9 $$") == 128 + 9);
  CHECK(supervise(&start, "5000", "6", "printf 123456") == 0 && start.length == 6);
  CHECK(supervise(&start, "5000", "6", "printf 1234567") == 126 && start.length == 6);
  CHECK(supervise(&start, "5000", "60000", "yes") == 126 && start.length == 60000);
  CHECK(supervise(&start, "5000", "60000", "head -c 60000 /dev/zero") == 0);
  CHECK(start.length == 60000);
  CHECK(supervise(&start, "200", "100", "sleep 4711.1") == 124 && start.took < 1500);
  CHECK(supervise(&start, "5000", "100", "cat; ulimit -c") == 0 && strcmp(start.text, "0\n") == 0);
  begin(&start, (char *[]){client, "__exec", "--ms", "100", "--max-bytes", "1", "--", "/none", NULL});
  finish(&start);
  CHECK(WEXITSTATUS(start.status) == 125);
  begin(&start, (char *[]){client, "__exec", "--ms", "x", "--max-bytes", "1", "--", "true", NULL});
  finish(&start);
  CHECK(WEXITSTATUS(start.status) == 125);
  begin(&start, (char *[]){client, "__exec", NULL});
  finish(&start);
  CHECK(WEXITSTATUS(start.status) == 125);
}

static void nothing_of_a_supervised_program_is_left(void) {
  static const char *const shapes[] = {
    "sleep 4711.2 & sleep 4711.2 & wait",
    "setsid sh -c 'setsid sleep 4711.2 & sleep 4711.2' & sleep 4711.2",
    "trap '' TERM; sleep 4711.2; sleep 4711.2; sleep 4711.2",
    "nohup setsid nohup setsid sleep 4711.2 >/dev/null 2>&1 & sleep 4711.2",
    "trap '' TERM; (trap '' TERM; setsid sh -c 'trap \"\" TERM; while :; do sleep 4711.2; done') & "
    "while :; do sleep 4711.2; done",
  };
  static Start start;
  for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
    CHECK(supervise(&start, "200", "100", shapes[i]) == 124);
    CHECK(start.took < 2000);
    CHECK(count_processes("4711.2") == 0);
  }
  CHECK(supervise(&start, "5000", "100", "setsid sleep 4711.2 & echo x; exit 3") == 3);
  CHECK(strcmp(start.text, "x\n") == 0 && start.took < 1500);
  CHECK(supervise(&start, "5000", "100", "(trap '' TERM; sleep 4711.2; sleep 4711.2) & exit 4") == 4);
  CHECK(start.took < 2000);
  CHECK(count_processes("4711.2") == 0);
}

static void a_supervisor_ends_with_whom_it_serves(void) {
  static Start start;
  begin_supervised(&start, "60000", "100", "setsid sleep 4711.3 & sleep 4711.3");
  poll(NULL, 0, 100);
  CHECK(count_processes("4711.3") > 0);
  close(start.input);
  start.input = -1;
  finish(&start);
  CHECK(WEXITSTATUS(start.status) == 125 && start.took < 2000);
  CHECK(count_processes("4711.3") == 0);

  begin_supervised(&start, "60000", "100", "setsid sleep 4711.3 & sleep 4711.3");
  poll(NULL, 0, 100);
  kill(start.process, SIGTERM);
  finish(&start);
  CHECK(WEXITSTATUS(start.status) == 125 && start.took < 2000);
  CHECK(count_processes("4711.3") == 0);

  pid_t parent = fork();
  if (parent == 0) {
    signal(SIGPIPE, SIG_DFL);
    if (fork() == 0) {
      int nothing = open("/dev/null", O_RDWR);
      dup2(nothing, 0);
      execv(client, (char *[]){client, "__exec", "--ms", "60000", "--max-bytes", "9", "--",
                               "/bin/sh", "-c", "setsid sleep 4711.3 & sleep 4711.3", NULL});
    }
    poll(NULL, 0, 100);
    _exit(0);
  }
  waitpid(parent, NULL, 0);
  poll(NULL, 0, 400);
  CHECK(count_processes("4711.3") == 0);
}

// --- Cost ---

static void the_client_is_small(void) {
  fresh_place();
  pid_t daemon = start_daemon(LINE);
  struct rusage usage;
  int status;
  Start start;
  begin(&start, (char *[]){client, NULL});
  (void)!write(start.input, DOCUMENT, strlen(DOCUMENT));
  while (wait4(start.process, &status, 0, &usage) < 0) continue;
  // The kernel counts what this program had when it forked, too.
  printf("  peak memory of a run: at most %ld KiB\n", usage.ru_maxrss);
  CHECK(usage.ru_maxrss <= 2048);
  close(start.input);
  close(start.output);
  end(daemon);
}

static void copy(const char *from, const char *to) {
  static char bytes[1 << 23];
  int source = open(from, O_RDONLY);
  int target = open(to, O_WRONLY | O_CREAT | O_TRUNC, 0755);
  ssize_t length = read(source, bytes, sizeof bytes);
  if (length <= 0 || write(target, bytes, (size_t)length) != length) abort();
  close(source);
  close(target);
}

static void remove_folder(void) {
  pid_t child = fork();
  if (child == 0) {
    execlp("rm", "rm", "-rf", base, (char *)NULL);
    _exit(99);
  }
  waitpid(child, NULL, 0);
}

static void make_image(const char *program, const char *self) {
  char path[PATH_MAX];
  static const char *const folders[] = {"", "/bin", "/runtime", "/runtime/bin", "/lib"};
  snprintf(base, sizeof base, "/tmp/slXXXXXX");
  if (mkdtemp(base) == NULL) abort();
  snprintf(home, sizeof home, "%s/image", base);
  for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
    snprintf(path, sizeof path, "%s%s", home, folders[i]);
    if (mkdir(path, 0755) != 0) abort();
  }
  snprintf(client, sizeof client, "%s/bin/statusline", home);
  copy(program, client);
  snprintf(path, sizeof path, "%s/runtime/bin/java", home);
  copy(self, path);
}

// `serve PLACE-DIRECTORY`: a warm daemon, for measurements by hand.
static int serve_by_hand(const char *program, const char *self) {
  make_image(program, self);
  fresh_place();
  printf("STATUSLINE_RUNTIME_DIR=%s %s\n", runtime, client);
  fflush(stdout);
  serve(listen_at(place.socket, 64), LINE, 600000);
  return 0;
}

int main(int argument_count, char **arguments) {
  const char *name = strrchr(arguments[0], '/');
  if (name != NULL && strcmp(name, "/java") == 0) return be_java(arguments);
  if (argument_count == 3) return serve_by_hand(arguments[1], arguments[0]);
  if (argument_count != 2) return 2;
  signal(SIGPIPE, SIG_IGN);
  make_image(arguments[1], arguments[0]);
  a_warm_daemon_answers();
  a_bad_answer_is_dropped();
  a_dirty_answer_is_cleaned();
  nothing_is_started_for_a_busy_daemon();
  a_full_backlog_starts_nothing();
  a_slow_daemon_is_not_waited_for();
  the_first_line_comes_from_the_jvm();
  twenty_cold_clients_start_one_jvm();
  a_boot_that_fails_is_held_back();
  words_of_a_jvm_that_cannot_start_are_no_line();
  a_boot_that_hangs_is_not_waited_for();
  a_missing_java_leaves_the_minimal_line();
  a_one_shot_that_hangs_is_ended();
  a_place_that_is_not_ours_means_no_daemon();
  input_is_not_waited_for();
  large_input_is_cut();
  closed_descriptors_do_no_harm();
  other_arguments_go_to_java();
  hostile_documents_give_a_line();
  supervised_programs_say_how_they_ended();
  nothing_of_a_supervised_program_is_left();
  a_supervisor_ends_with_whom_it_serves();
  the_client_is_small();
  remove_folder();
  return check_result();
}
