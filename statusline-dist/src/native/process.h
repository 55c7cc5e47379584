#pragma once

#include <stdbool.h>
#include <sys/types.h>

// A pipe whose ends a started program does not inherit.
bool open_pipe(int ends[2]);

// In a child before exec: makes the given descriptors 0, 1, 2 …, closes all others.
bool arrange_descriptors(const int *descriptors, int count);

// Undoes what this program or its host ignores, handles or blocks.
void reset_signals(void);

// In a child: dies with its parent, where the system offers that. False if that is gone.
bool die_with(pid_t parent);
