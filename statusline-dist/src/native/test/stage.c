#include "stage.h"

#include "daemons.h"

#include "../wait.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

const char DOCUMENT[] =
    "{\"session_id\":\"S1\",\"model\":{\"display_name\":\"Opus 5.5\"},\"cwd\":\"/tmp/work\","
    "\"context_window\":{\"used_percentage\":42}}\n";
const char MINIMAL[] = "Opus 5.5 \xc2\xb7 work \xc2\xb7 ctx 42%\n";

static char base[64];
char client[160];
char home[96];
char runtime[160];
Instance instance;
void (*before_run)(void);

void begin(Start *start, char *const *arguments) {
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
    if (before_run != NULL) before_run();
    execv(client, arguments);
    _exit(99);
  }
  close(input[0]);
  close(output[1]);
  start->input = input[1];
  start->output = output[0];
  start->length = 0;
}

void finish(Start *start) {
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

void begin_line(Start *start, const char *document) {
  begin(start, (char *[]){client, NULL});
  (void)!write(start->input, document, strlen(document));
}

Start *line_of(const char *document) {
  static Start start;
  begin_line(&start, document);
  finish(&start);
  return &start;
}

bool says(const Start *start, const char *text) {
  bool is_same = start->status == 0 && strcmp(start->text, text) == 0;
  if (!is_same) fprintf(stderr, "  status %x, <%s>, not <%s>\n", start->status, start->text, text);
  return is_same;
}

void new_runtime_directory(void) {
  static int number;
  snprintf(runtime, sizeof runtime, "%s/r%d", base, number++);
  setenv("STATUSLINE_RUNTIME_DIR", runtime, 1);
  unsetenv("STATUSLINE_FAKE_DAEMON");
  unsetenv("STATUSLINE_FAKE_SHOT");
  if (!instance_open_in(&instance, runtime, home)) abort();
  close(instance.directory);
}

long count(const char *kind) {
  char path[PATH_MAX];
  struct stat status;
  snprintf(path, sizeof path, "%s/%s", instance.path, kind);
  return stat(path, &status) == 0 ? (long)status.st_size : 0;
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

int main(int argument_count, char **arguments) {
  const char *name = strrchr(arguments[0], '/');
  if (name != NULL && strcmp(name, "/java") == 0) return be_java(arguments);
  if (argument_count != 2) return 2;
  signal(SIGPIPE, SIG_IGN);
  make_image(arguments[1], arguments[0]);
  int result = drive();
  remove_folder();
  return result;
}
