#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { LINE_MAX_BYTES = 65536, LINE_MAX_ROWS = 16 };

// The text that goes to the host: valid UTF-8 with printable characters, line feeds between rows,
// and our colours (SGR) and web links (OSC 8), both closed at the end.
typedef struct {
  size_t length;
  bool is_visible;  // Without a visible character, the host would blank its row.
  char bytes[LINE_MAX_BYTES + 1];
} Line;

// Fills the line with the rows of a renderer, without anything that is not allowed in it.
void line_set(Line *line, const void *bytes, size_t length);

// Appends at most `max_characters` of foreign text as part of one row, without escape sequences.
void line_append_foreign(Line *line, const char *bytes, size_t length, int max_characters);

// Appends text of this program unchanged.
void line_append(Line *line, const char *text);
