#pragma once

#include <sys/types.h>

// How a test daemon behaves.
typedef enum {
  ANSWERS, WRONG_ID, WRONG_TAG, SLOW, CLOSES, HALF, IS_BUSY, GARBAGE, HUGE_LENGTH, DIRTY, BLANK, NEVER,
} Behaviour;

// Starts a daemon that listens already, and ends a child.
pid_t start_daemon(Behaviour behaviour);
void end(pid_t child);

// Acts as the image's `java`. STATUSLINE_FAKE_DAEMON and STATUSLINE_FAKE_SHOT may be "dies",
// "hangs" or "complains".
int be_java(char **arguments);
