#pragma once

#include <stdbool.h>
#include <sys/types.h>

// Opens a pipe whose ends are closed in a program that this process starts.
bool open_pipe(int ends[2]);

// Makes the given descriptors 0, 1, 2 … and closes all others. For a child before exec.
bool arrange_descriptors(const int *descriptors, int count);

// Resets all signal handlers and unblocks all signals, whatever the host has set. A process with
// handlers of its own installs them between the two steps: a signal may be pending.
void reset_signals(void);
void reset_handlers(void);
void unblock_signals(void);

// Raises the limits of this session as far as it may. They are not meant for a daemon that answers
// all sessions.
void raise_limits(void);

// Makes the calling child die with its parent, where the system supports that. Returns false if
// the parent is gone already.
bool die_with(pid_t parent);
