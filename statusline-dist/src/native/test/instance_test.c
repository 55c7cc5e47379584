// Tests of the checks on runtime directories. Usage: instance_test FOLDER, which is empty.

#include "check.h"
#include "rights.h"

#include "../instance.h"

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
  Instance instance;
  if (!instance_open_in(&instance, runtime, "/image")) return false;
  close(instance.directory);
  return true;
}

static void only_private_directory_is_used(void) {
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

static void instance_directory_is_checked_too(void) {
  Instance instance;
  CHECK(instance_open_in(&instance, in_folder("r"), "/image"));
  close(instance.directory);
  chmod(instance.path, 0777);
  CHECK(!opens(in_folder("r")));
  chmod(instance.path, 0700);
  CHECK(rmdir(instance.path) == 0 && symlink("/tmp", instance.path) == 0);
  CHECK(!opens(in_folder("r")));
  unlink(instance.path);
  CHECK(strlen(strrchr(instance.path, '/')) == strlen("/1-00000000"));
}

static void missing_rights_of_ours_are_repaired(void) {
  static const mode_t modes[] = {0000, 0400, 0500, 0600, 0100, 0200, 0300};
  char name[32];
  drop_rights_of_root();
  for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
    snprintf(name, sizeof name, "few%zu", i);
    char *path = in_folder(name);
    Instance instance;
    CHECK(instance_open_in(&instance, path, "/image"));
    close(open_file(instance.directory, "lock", O_RDWR | O_CREAT));
    CHECK(fchmodat(instance.directory, "lock", modes[i] & 0600, 0) == 0);
    close(instance.directory);
    CHECK(chmod(instance.path, modes[i]) == 0 && chmod(path, modes[i]) == 0);
    CHECK(instance_open_in(&instance, path, "/image"));
    int lock = open_file(instance.directory, "lock", O_RDWR | O_CREAT);
    CHECK(lock >= 0);
    close(lock);
    // Rights of others are not taken away.
    CHECK(chmod(instance.path, modes[i] | 0007) == 0);
    CHECK(!opens(path));
    CHECK(chmod(instance.path, 0700) == 0 && chmod(path, modes[i] | 0070) == 0);
    CHECK(!opens(path));
    close(instance.directory);
  }
}

static void path_too_long_for_socket_is_rejected(void) {
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

static void override_excludes_other_directories(void) {
  Instance instance;
  setenv("XDG_RUNTIME_DIR", folder, 1);
  CHECK(instance_open(&instance, "/image"));
  CHECK(strncmp(instance.path, in_folder("statusline/1-"), strlen(folder) + 13) == 0);
  close(instance.directory);
  setenv("STATUSLINE_RUNTIME_DIR", in_folder("file"), 1);
  CHECK(!instance_open(&instance, "/image"));
  setenv("STATUSLINE_RUNTIME_DIR", in_folder("r"), 1);
  CHECK(instance_open(&instance, "/image"));
  close(instance.directory);
  unsetenv("STATUSLINE_RUNTIME_DIR");
  chmod(in_folder("statusline"), 0755);
  CHECK(instance_open(&instance, "/image") && strncmp(instance.path, folder, strlen(folder)) != 0);
  close(instance.directory);
  unsetenv("XDG_RUNTIME_DIR");
}

static void only_private_file_is_opened(void) {
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
  only_private_directory_is_used();
  instance_directory_is_checked_too();
  path_too_long_for_socket_is_rejected();
  override_excludes_other_directories();
  only_private_file_is_opened();
  missing_rights_of_ours_are_repaired();
  return check_result();
}
