#include "instance.h"

#include "sha256.h"
#include "unicode.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/vfs.h>
#endif

// Checks that a directory is on a local file system. Locks are not reliable on a network file
// system, and a FUSE process can block us without a limit.
static bool is_local(int directory) {
#ifdef __linux__
  // NFS, SMB, CIFS, SMB2, FUSE.
  static const uint32_t refused[] = {0x6969, 0x517B, 0xFF534D42, 0xFE534D42, 0x65735546};
  struct statfs system;
  if (fstatfs(directory, &system) != 0) return false;
  for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
    if ((uint32_t)system.f_type == refused[i]) return false;
  }
#endif
  return directory >= 0;
}

// Checks that a descriptor has a type, belongs to our user, and is closed to everybody else.
static bool is_private(int fd, mode_t type) {
  struct stat status;
  return fstat(fd, &status) == 0 && (status.st_mode & S_IFMT) == type
      && status.st_uid == geteuid() && (status.st_mode & 077) == 0;
}

// Gives us all rights on a directory or file of ours that has too few and is closed to everybody
// else. A run with an unusual umask may have created it.
static void repair(int parent, const char *path, mode_t type, mode_t mode) {
  struct stat status;
  if (fstatat(parent, path, &status, AT_SYMLINK_NOFOLLOW) != 0) return;
  bool is_ours = (status.st_mode & S_IFMT) == type && status.st_uid == geteuid();
  mode_t rights = status.st_mode & 0777;
  // No other user can replace it by a link in between: it is in a directory of ours or a sticky one.
  if (is_ours && rights != mode && (rights & ~mode) == 0) (void)!fchmodat(parent, path, mode, 0);
}

int open_private(int parent, const char *path) {
  if (mkdirat(parent, path, 0700) != 0 && errno != EEXIST) return -1;
  repair(parent, path, S_IFDIR, 0700);
  int directory = openat(parent, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (directory >= 0 && is_private(directory, S_IFDIR) && is_local(directory)) return directory;
  close(directory);
  return -1;
}

int open_file(int directory, const char *name, int flags) {
  // O_NONBLOCK, because opening a FIFO could wait without a limit.
  int all_flags = flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
  int file = openat(directory, name, all_flags, 0600);
  if (file < 0 && errno == EACCES) {
    repair(directory, name, S_IFREG, 0600);
    file = openat(directory, name, all_flags, 0600);
  }
  if (file < 0 || is_private(file, S_IFREG)) return file;
  close(file);
  errno = EPERM;
  return -1;
}

// Returns the length of a path without trailing slashes: a slash after the name of a symbolic link
// would make open() follow it.
static int length_without_slashes(const char *path) {
  int length = (int)strnlen(path, SOCKET_PATH_MAX);
  while (length > 1 && path[length - 1] == '/') length--;
  return length;
}

// Returns the number that distinguishes the instance directories of different images.
static uint32_t hash_image(const char *image) {
  Sha256 hash = SHA256_START;
  sha256_add(&hash, image, strlen(image));
  return (uint32_t)sha256_finish(&hash);
}

bool instance_open_in(Instance *instance, const char *runtime, const char *image) {
  int runtime_length = length_without_slashes(runtime);
  int socket_length = snprintf(instance->socket, sizeof instance->socket, "%.*s/1-%08x/s",
                               runtime_length, runtime, hash_image(image));
  // A JVM cannot name a directory that is not UTF-8.
  if (runtime[0] != '/' || socket_length > SOCKET_PATH_MAX || !is_utf8(runtime)) return false;
  memcpy(instance->path, instance->socket, sizeof instance->path);
  instance->path[socket_length - 2] = '\0';
  // Open the runtime directory and then, relative to it, the instance directory.
  instance->path[runtime_length] = '\0';
  int parent = open_private(AT_FDCWD, instance->path);
  instance->path[runtime_length] = '/';
  const char *name = instance->path + runtime_length + 1;
  instance->directory = parent < 0 ? -1 : open_private(parent, name);
  close(parent);
  return instance->directory >= 0;
}

// Returns the value of an environment variable, or NULL if it is unset or empty.
static const char *variable(const char *name) {
  const char *value = getenv(name);
  return value != NULL && value[0] != '\0' ? value : NULL;
}

bool instance_open(Instance *instance, const char *image) {
  char path[SOCKET_PATH_MAX + 2];
  unsigned long user = geteuid();
  const char *override = variable("STATUSLINE_RUNTIME_DIR");
  if (override != NULL) return instance_open_in(instance, override, image);
  const char *session = variable("XDG_RUNTIME_DIR");
  if (session != NULL) {
    snprintf(path, sizeof path, "%s/statusline", session);
    if (instance_open_in(instance, path, image)) return true;
  }
  snprintf(path, sizeof path, "/run/user/%lu/statusline", user);
  if (instance_open_in(instance, path, image)) return true;
  snprintf(path, sizeof path, "/tmp/statusline-%lu", user);
  return instance_open_in(instance, path, image);
}
