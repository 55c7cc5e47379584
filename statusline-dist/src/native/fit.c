#include "fit.h"

#include "unicode.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

// The host indents a row by two cells and keeps two free at its end.
enum { HOST_MARGIN = 4, DEFAULT_COLUMNS = 80, MAX_COLUMNS = 10000 };

int row_cells(void) {
  const char *text = getenv("COLUMNS");
  char *end = NULL;
  long columns = text == NULL ? 0 : strtol(text, &end, 10);
  bool is_number = columns >= 1 && end[strspn(end, " \t\r\n")] == '\0';
  if (!is_number) columns = DEFAULT_COLUMNS;
  if (columns > MAX_COLUMNS) columns = MAX_COLUMNS;
  return columns > HOST_MARGIN ? (int)columns - HOST_MARGIN : 1;
}

// Returns the length of the colour or link at the start of a filtered text, or 0.
static size_t sequence_length(const char *at, const char *end) {
  size_t left = (size_t)(end - at);
  if (*at != ESCAPE) return 0;
  const char *last = at[1] == '[' ? memchr(at, 'm', left) : memmem(at, left, "\x1b\\", 2);
  if (last == NULL) return left;
  return (size_t)(last - at) + (*last == 'm' ? 1 : 2);
}

// Reads the next sequence or character of a filtered row. Returns its length and its cells.
static size_t next_length(const char *at, const char *end, int *cells) {
  uint32_t point;
  size_t length = sequence_length(at, end);
  *cells = 0;
  if (length > 0) return length;
  length = decode((const uint8_t *)at, (const uint8_t *)end, &point);
  *cells = cells_of(point);
  return length;
}

// Returns whether a row fits.
static bool fits(const char *at, const char *end, int max) {
  int cells;
  while (at < end && max >= 0) {
    at += next_length(at, end, &cells);
    max -= cells;
  }
  return max >= 0;
}

// Appends bytes of the old line to the new one.
static void copy(Line *line, const char *at, size_t length) {
  if (length > LINE_MAX_BYTES - line->length) return;
  memcpy(line->bytes + line->length, at, length);
  line->length += length;
}

// Appends a row. Of a row that is too long, the last cell becomes an ellipsis.
static void copy_row(Line *line, const char *at, const char *end, int max) {
  int cells;
  int left = fits(at, end, max) ? INT_MAX : max - 1;
  while (at < end) {
    size_t length = next_length(at, end, &cells);
    bool is_sequence = *at == ESCAPE;
    if (is_sequence || cells <= left) {
      copy(line, at, length);
      left -= cells;
    } else if (left >= 0) {
      line_append(line, "\xe2\x80\xa6");
      left = -1;
    }
    at += length;
  }
}

void line_fit(Line *line, int cells) {
  static char old[LINE_MAX_BYTES];
  const char *end = old + line->length;
  memcpy(old, line->bytes, line->length);
  line->length = 0;
  for (const char *at = old; at < end;) {
    const char *feed = memchr(at, '\n', (size_t)(end - at));
    const char *row_end = feed == NULL ? end : feed;
    copy_row(line, at, row_end, cells);
    if (feed != NULL) copy(line, feed, 1);
    at = row_end + 1;
  }
}
