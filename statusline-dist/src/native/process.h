#pragma once

#include <stdbool.h>
#include <sys/types.h>

// Opens a pipe whose ends are closed in a program that this process starts.
bool open_pipe(int ends[2]);

// Makes the given descriptors 0, 1, 2 … and closes all others. For a child before exec.
bool arrange_descriptors(const int *descriptors, int count);

// Resets all signal handlers and unblocks all signals, whatever the host has set.
void reset_signals(void);

// Makes the calling child die with its parent, where the system supports that. Returns false if
// the parent is gone already.
bool die_with(pid_t parent);
