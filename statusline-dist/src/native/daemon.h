#pragma once

#include "exchange.h"
#include "image.h"
#include "place.h"

// One run of the host on its way to a line.
typedef struct {
  int64_t began;
  Image image;
  Place place;
  Session session;
  Document document;
  Request request;
  Line line;
} Run;

// Gets a line of the daemon, starting one if there is none. Whoever gets the lock starts it; the
// JVM inherits the lock, and the kernel frees it when the last process that holds it is gone.
Outcome daemon_line(Run *run);

// Starts a JVM for this one line, if not two are at it already.
Outcome one_shot_line(Run *run);

// Boots that never became ready, as the file `spawn` counts them: "COUNT SECONDS\n" with the time
// of the last one. The daemon empties the file when it is ready.
typedef struct {
  int failed;
  int64_t last;
} Boots;

// What cannot be read is no failure, and what is long ago is forgotten.
Boots boots_parse(const char *text, int64_t now);

// After the third failure 1, 2, 4 … 60 seconds must pass before the next start.
bool boots_allow(Boots boots, int64_t now);
