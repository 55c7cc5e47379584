#pragma once

#include <stdbool.h>

// Java takes no longer path of a Unix socket.
enum { SOCKET_PATH_MAX = 106 };

// The directory of one image's daemon: its socket, its lock, what clients keep. Ours alone.
typedef struct {
  int directory;
  char path[SOCKET_PATH_MAX + 1];
  char socket[SOCKET_PATH_MAX + 1];
} Place;

// Opens the first usable one, and makes what is missing. STATUSLINE_RUNTIME_DIR leaves no choice.
bool place_open(Place *place, const char *image);

// Opens the one in a certain runtime directory, if that passes the checks.
bool place_open_in(Place *place, const char *runtime, const char *image);

// Makes and opens a private directory. One that is not as it must be is refused (-1), never mended:
// somebody else may have a hand in it.
int open_private(int parent, const char *path);

// Opens a private file, and nothing else (-1).
int open_file(int directory, const char *name, int flags);
