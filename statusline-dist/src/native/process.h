#pragma once

#include <stdbool.h>
#include <sys/types.h>

// Opens those of 0 to 2 that the host left closed, so that no file of ours takes their numbers.
void open_standard_descriptors(void);

// A pipe whose ends a started program does not inherit.
bool open_pipe(int ends[2]);

// In a child before exec: makes the given descriptors 0, 1, 2 … and closes all others.
bool arrange_descriptors(const int *descriptors, int count);

// Undoes what this program or its host ignores, handles or blocks.
void reset_signals(void);

// In a child: dies with its parent, where the system offers that. False if that is gone.
bool die_with(pid_t parent);

// Waits for a child's end and gives its status, or -1.
int wait_for(pid_t child);
