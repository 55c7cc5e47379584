#include "daemons.h"

#include "frames.h"
#include "stage.h"

#include "../wait.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

static bool read_exactly(int from, uint8_t *bytes, size_t length) {
  for (size_t at = 0; at < length;) {
    ssize_t got = read(from, bytes + at, length - at);
    if (got <= 0) return false;
    at += (size_t)got;
  }
  return true;
}

static size_t read_request(int from, uint8_t *frame) {
  if (!read_exactly(from, frame, HEADER_BYTES)) return 0;
  size_t length = (size_t)get_number(frame + AT_LENGTH, 4);
  bool is_whole = length <= MAX_REQUEST && read_exactly(from, frame + HEADER_BYTES, length);
  return is_whole ? HEADER_BYTES + length : 0;
}

static void send_line(int to, const uint8_t *request, const char *text, Behaviour behaviour) {
  static uint8_t frame[HEADER_BYTES + MAX_ANSWER];
  uint64_t id = get_number(request + AT_ID, 8) ^ (behaviour == WRONG_ID ? 1 : 0);
  uint64_t tag = get_number(request + AT_TAG, 8) ^ (behaviour == WRONG_TAG ? 1 : 0);
  size_t length = put_field(frame, HEADER_BYTES, 1, "\0", 1);
  length = put_field(frame, length, 2, text, strlen(text));
  put_header(frame, behaviour == IS_BUSY ? BUSY_TYPE : LINE, length, id, tag);
  if (behaviour == HUGE_LENGTH) put_number(frame + AT_LENGTH, 1 << 20, 4);
  (void)!write(to, frame, behaviour == HALF ? length / 2 : length);
}

static void answer(int connection, Behaviour behaviour) {
  static uint8_t frame[HEADER_BYTES + MAX_REQUEST];
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

pid_t start_daemon(Behaviour behaviour) {
  int server = listen_at(instance.socket, behaviour == NEVER ? 0 : 64);
  pid_t daemon = fork();
  if (daemon == 0) {
    if (behaviour == NEVER) poll(NULL, 0, 30000);
    serve(server, behaviour, 30000);
    _exit(0);
  }
  close(server);
  return daemon;
}

void end(pid_t child) {
  kill(child, SIGKILL);
  waitpid(child, NULL, 0);
}

static const char *option(char **arguments, const char *prefix) {
  for (; *arguments != NULL; arguments++) {
    if (strncmp(*arguments, prefix, strlen(prefix)) == 0) return *arguments + strlen(prefix);
  }
  return "";
}

static void count_start(const char *directory, const char *kind) {
  char path[PATH_MAX];
  snprintf(path, sizeof path, "%s/%s", directory, kind);
  int file = open(path, O_WRONLY | O_CREAT | O_APPEND, 0600);
  (void)!write(file, "x", 1);
  close(file);
}

// Returns what is wrong with the way in which a daemon was started.
static const char *complaint(const char *directory) {
  char path[PATH_MAX];
  char working_directory[PATH_MAX];
  snprintf(path, sizeof path, "%s/lock", directory);
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
  bool has_cwd = getcwd(working_directory, sizeof working_directory) != NULL;
  if (!has_cwd || strcmp(working_directory, "/") != 0) return "cwd";
  if (umask(077) != 077) return "umask";
  if (getsid(0) == getpid()) return "leader";
  if (getenv("LD_LIBRARY_PATH") != NULL || getenv("JAVA_TOOL_OPTIONS") != NULL) return "environment";
  if (getenv("ANTHROPIC_API_KEY") != NULL || getenv("HOME") == NULL) return "environment";
  return NULL;
}

static int be_daemon(const char *directory, const char *mode) {
  static uint8_t frame[HEADER_BYTES + MAX_REQUEST];
  char path[PATH_MAX];
  count_start(directory, "starts");
  if (strcmp(mode, "dies") == 0) return 1;
  if (strcmp(mode, "hangs") == 0) return poll(NULL, 0, 8000);
  if (strcmp(mode, "complains") == 0) return (int)write(1, "Error: could not create\n", 24) & 1;
  const char *wrong = complaint(directory);
  if (read_request(0, frame) == 0) wrong = "request";
  poll(NULL, 0, 60);
  send_line(1, frame, wrong == NULL ? "from the JVM" : wrong, ANSWERS);
  close(1);
  snprintf(path, sizeof path, "%s/s", directory);
  int server = listen_at(path, 64);
  snprintf(path, sizeof path, "%s/spawn", directory);
  (void)!truncate(path, 0);
  snprintf(path, sizeof path, "%s/s", directory);
  // Run until the folder is deleted, but not forever in case it is not.
  for (int i = 0; i < 200 && access(path, F_OK) == 0; i++) serve(server, ANSWERS, 100);
  return 0;
}

static int be_one_shot(const char *directory, const char *mode) {
  char document[1024];
  ssize_t length = read(0, document, sizeof document);
  count_start(directory, "shots");
  if (strcmp(mode, "dies") == 0) return 1;
  if (strcmp(mode, "hangs") == 0) return poll(NULL, 0, 8000);
  bool is_whole = length + 1 == (ssize_t)strlen(DOCUMENT) && memcmp(document, DOCUMENT, 20) == 0;
  puts(is_whole ? "from one shot" : "another document");
  return 0;
}

int be_java(char **arguments) {
  const char *directory = option(arguments, "-Dstatusline.runtime=");
  const char *file = option(arguments, "@");
  bool is_daemon = strstr(file, "daemon.options") != NULL;
  const char *mode = getenv(is_daemon ? "STATUSLINE_FAKE_DAEMON" : "STATUSLINE_FAKE_SHOT");
  if (getenv("STATUSLINE_FAKE_CLI") != NULL) {
    for (; *arguments != NULL; arguments++) puts(*arguments);
    puts(getenv("JAVA_TOOL_OPTIONS") == NULL ? "no options" : "options");
    return 7;
  }
  return is_daemon ? be_daemon(directory, mode == NULL ? "" : mode)
                   : be_one_shot(directory, mode == NULL ? "" : mode);
}
