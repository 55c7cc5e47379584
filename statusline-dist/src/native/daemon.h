#pragma once

#include "exchange.h"
#include "image.h"
#include "instance.h"

// The state of one run: what the host gave us, and the line on its way back.
typedef struct {
  int64_t began;           // When the document was read, as monotonic_ms().
  char **arguments;        // The options of this run, ended by NULL.
  char image[PATH_MAX];    // The directory of our image.
  Instance instance;
  uint64_t tag;            // Identifies the session, see session_tag().
  Document document;
  Request request;
  Line line;
} Run;

// Gets the line from the daemon. If none runs, the client that gets the lock starts one; the lock
// passes to the new JVM.
Outcome daemon_line(Run *run);

// Gets the line from a JVM that is started for it, unless two such JVMs run already or several have
// failed a short time ago.
Outcome one_shot_line(Run *run);

// Writes the request to a file without a name, positioned at the given offset. A JVM that we start
// reads it from there; a file needs no process that feeds it. Returns -1 on failure.
int request_file(Run *run, int64_t deadline, size_t offset);
