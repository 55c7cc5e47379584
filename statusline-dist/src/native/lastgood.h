#pragma once

#include "filter.h"

// The last good line of each session, a file in `good/`, for when no daemon answers. Times are
// wall_ms().

// Fills the line with that of this very session, marked old.
bool last_good_read(int instance, uint64_t tag, int64_t now, Line *line);

// Keeps a line, unless that of a moment ago is kept already. Best effort.
void last_good_write(int instance, uint64_t tag, int64_t now, const Line *line);
