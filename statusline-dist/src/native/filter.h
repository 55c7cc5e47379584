#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { LINE_MAX_BYTES = 65536, LINE_MAX_ROWS = 16 };

// What goes to the host: valid UTF-8, nothing but printable characters, line feeds between rows,
// our own colours (SGR) and web links (OSC 8), both closed at the end.
typedef struct {
  size_t length;
  bool is_visible;  // The host blanks its row for a line with nothing to see.
  char bytes[LINE_MAX_BYTES + 1];
} Line;

// Fills the line with a renderer's rows, less what does not belong there.
void line_set(Line *line, const void *bytes, size_t length);

// Appends foreign text: one row, without any sequence, at most so many characters of it.
void line_append_foreign(Line *line, const char *bytes, size_t length, int max_characters);

// Appends text of this program as it is.
void line_append(Line *line, const char *text);
