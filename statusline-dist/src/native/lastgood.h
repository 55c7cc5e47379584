#pragma once

#include "filter.h"

// The last good line of each session, a file in the directory `good/` of the instance directory.
// It is shown if no daemon answers. Times are those of wall_ms().

// Fills the line with the last good line of this session, marked as old and truncated to the
// terminal. Returns false if there is none.
bool last_good_read(int instance, uint64_t tag, int64_t now, Line *line);

// Stores a line, unless one was stored a moment ago. A failure has no consequences.
void last_good_write(int instance, uint64_t tag, int64_t now, const Line *line);
