#pragma once

#include <stdbool.h>

// The longest socket path that Java accepts.
enum { SOCKET_PATH_MAX = 106 };

// The instance directory of one image: the daemon's socket, its lock, and the files that clients
// keep. Only our user can access it.
typedef struct {
  int directory;
  char path[SOCKET_PATH_MAX + 1];
  char socket[SOCKET_PATH_MAX + 1];
} Instance;

// Opens the instance directory in the first usable runtime directory and creates what is missing.
// If STATUSLINE_RUNTIME_DIR is set, only that directory is tried.
bool instance_open(Instance *instance, const char *image);

// Opens the instance directory in the given runtime directory, if it passes the checks.
bool instance_open_in(Instance *instance, const char *runtime, const char *image);

// Opens a private directory and creates it if it is missing. Returns -1 if an existing one is not
// private. That is not repaired, because another user may have access to it; missing rights of ours
// are.
int open_private(int parent, const char *path);

// Opens a regular file that only our user can access, and repairs missing rights of ours. Returns
// -1 for anything else.
int open_file(int directory, const char *name, int flags);
