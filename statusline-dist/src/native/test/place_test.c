// Tests of the checks on runtime directories. Usage: place_test FOLDER, which is empty.

#include "check.h"

#include "../place.h"

#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *folder;

static char *in_folder(const char *name) {
  static char path[PATH_MAX];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  return path;
}

static bool opens(const char *runtime) {
  Place place;
  if (!place_open_in(&place, runtime, "/image")) return false;
  close(place.directory);
  return true;
}

static void only_private_directories_are_used(void) {
  static const mode_t modes[] = {0777, 0755, 0770, 0701, 0710, 0740};
  char *path = in_folder("r");
  CHECK(opens(path));
  CHECK(opens(path));
  for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
    chmod(path, modes[i]);
    struct stat status;
    CHECK(!opens(path));
    CHECK(stat(path, &status) == 0 && (status.st_mode & 0777) == modes[i]);
  }
  chmod(path, 0700);
  CHECK(opens(path));
  CHECK(!opens("relative"));
  CHECK(!opens(""));
  CHECK(!opens("/dev/null"));
  CHECK(!opens("/proc/self"));
  CHECK(!opens("/nonexistent/x"));
  CHECK(symlink("r", in_folder("link")) == 0);
  CHECK(!opens(in_folder("link")));
  CHECK(!opens(in_folder("link/")));
  close(open(in_folder("file"), O_WRONLY | O_CREAT, 0600));
  CHECK(!opens(in_folder("file")));
}

static void the_place_within_is_checked_too(void) {
  Place place;
  CHECK(place_open_in(&place, in_folder("r"), "/image"));
  close(place.directory);
  chmod(place.path, 0777);
  CHECK(!opens(in_folder("r")));
  chmod(place.path, 0700);
  CHECK(rmdir(place.path) == 0 && symlink("/tmp", place.path) == 0);
  CHECK(!opens(in_folder("r")));
  unlink(place.path);
  CHECK(strlen(strrchr(place.path, '/')) == strlen("/1-00000000"));
}

static void paths_too_long_for_a_socket_are_refused(void) {
  for (size_t length = 60; length <= 200; length++) {
    char path[256];
    size_t start = (size_t)snprintf(path, sizeof path, "%s/", folder);
    if (start >= length) continue;
    memset(path + start, 'p', length - start);
    path[length] = '\0';
    bool fits = length + strlen("/1-00000000/s") <= SOCKET_PATH_MAX;
    CHECK(opens(path) == fits);
    CHECK((access(path, F_OK) == 0) == fits);
  }
}

static void the_override_leaves_no_choice(void) {
  Place place;
  setenv("XDG_RUNTIME_DIR", folder, 1);
  CHECK(place_open(&place, "/image"));
  CHECK(strncmp(place.path, in_folder("statusline/1-"), strlen(folder) + 13) == 0);
  close(place.directory);
  setenv("STATUSLINE_RUNTIME_DIR", in_folder("file"), 1);
  CHECK(!place_open(&place, "/image"));
  setenv("STATUSLINE_RUNTIME_DIR", in_folder("r"), 1);
  CHECK(place_open(&place, "/image"));
  close(place.directory);
  unsetenv("STATUSLINE_RUNTIME_DIR");
  chmod(in_folder("statusline"), 0755);
  CHECK(place_open(&place, "/image") && strncmp(place.path, folder, strlen(folder)) != 0);
  close(place.directory);
  unsetenv("XDG_RUNTIME_DIR");
}

static void files_must_be_private_files(void) {
  int directory = open(in_folder("r"), O_RDONLY | O_DIRECTORY);
  CHECK(mkfifo(in_folder("r/fifo"), 0600) == 0);
  CHECK(open_file(directory, "fifo", O_RDWR | O_CREAT) < 0);
  CHECK(symlink("/etc/passwd", in_folder("r/link")) == 0);
  CHECK(open_file(directory, "link", O_RDONLY) < 0);
  close(open(in_folder("r/shared"), O_WRONLY | O_CREAT, 0644));
  chmod(in_folder("r/shared"), 0644);
  CHECK(open_file(directory, "shared", O_RDONLY) < 0);
  CHECK(open_file(directory, "missing", O_RDONLY) < 0);
  close(directory);
}

int main(int count, char **arguments) {
  if (count < 2) return 2;
  folder = arguments[1];
  only_private_directories_are_used();
  the_place_within_is_checked_too();
  paths_too_long_for_a_socket_are_refused();
  the_override_leaves_no_choice();
  files_must_be_private_files();
  return check_result();
}
