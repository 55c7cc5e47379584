#pragma once

#include "filter.h"

// Returns how many cells of the terminal a row may take before the host truncates it. The padding
// of the host's settings is not known here.
int row_cells(void);

// Truncates each row of a line to a number of cells, at least 1. Colours and links are kept.
void line_fit(Line *line, int cells);
