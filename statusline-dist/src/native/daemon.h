#pragma once

#include "exchange.h"
#include "image.h"
#include "place.h"

// One run of the host on its way to a line.
typedef struct {
  int64_t began;
  char **arguments;
  char image[PATH_MAX];
  Place place;
  uint64_t tag;
  Document document;
  Request request;
  Line line;
} Run;

// Gets a line of the daemon; whoever gets the lock, which the JVM inherits, starts one.
Outcome daemon_line(Run *run);

// Starts a JVM for this one line, if not two are at it already.
Outcome one_shot_line(Run *run);
