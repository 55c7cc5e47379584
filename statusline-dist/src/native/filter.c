#include "filter.h"

#include "unicode.h"

#include <ctype.h>
#include <string.h>

// RESERVED_BYTES stay free for the sequences that close a colour and a link, and for a mark before
// the line.
enum { RESERVED_BYTES = 64, MAX_SGR_BYTES = 64, MAX_LINK_BYTES = 2048, MAX_MARKS = 2 };

// The state while text is copied into a line.
typedef struct {
  Line *line;
  const uint8_t *at;
  const uint8_t *end;
  int rows;           // Complete rows so far.
  int marks;          // Marks on the last character.
  uint32_t previous;  // The last code point, or 0 at the start of a row.
  bool is_coloured;
  bool is_linked;
} Filter;

// Appends bytes, or returns false if there is no room.
static bool put(Line *line, const void *bytes, size_t length) {
  if (line->length + length > LINE_MAX_BYTES - RESERVED_BYTES) return false;
  memcpy(line->bytes + line->length, bytes, length);
  line->length += length;
  return true;
}

// Decides whether a code point may be copied. A joiner is allowed only in an emoji, a zero-width
// space only before an indent, which the host strips otherwise, and two marks on a character.
static bool is_allowed(Filter *filter, uint32_t point, const uint8_t *next) {
  if (point == ZERO_WIDTH_JOINER) {
    if (next < filter->end) decode(next, filter->end, &point);
    return is_pictograph(filter->previous) && is_pictograph(point);
  }
  if (point == ZERO_WIDTH_SPACE) return !filter->previous && next < filter->end && *next == ' ';
  // What is removed does not separate the marks before it from those after it.
  if (is_forbidden(point)) return false;
  filter->marks = is_mark(point) ? filter->marks + 1 : 0;
  return filter->marks <= MAX_MARKS;
}

// Copies one character. Returns false if there is no room.
static bool take_character(Filter *filter) {
  uint32_t point;
  const uint8_t *at = filter->at;
  size_t length = decode(at, filter->end, &point);
  filter->at += length;
  if (!is_allowed(filter, point, filter->at)) return true;
  filter->previous = point;
  bool has_room = point == REPLACEMENT ? put(filter->line, "\xef\xbf\xbd", 3)
                                       : put(filter->line, at, length);
  if (!has_room) return false;
  filter->line->is_visible |= !is_blank(point) && !is_mark(point);
  return true;
}

// Returns the length of a colour sequence (ESC [ digits and semicolons m), or 0.
static size_t sgr_length(const uint8_t *at, size_t left) {
  size_t length = 2;
  if (left < 3 || at[1] != '[') return 0;
  while (length < left && (isdigit(at[length]) || at[length] == ';')) length++;
  return length < left && length < MAX_SGR_BYTES && at[length] == 'm' ? length + 1 : 0;
}

// Returns the length of a link sequence (ESC ] 8 ; ; ADDRESS ESC \) with a web address or an empty
// one, or 0.
static size_t link_length(const uint8_t *at, size_t left) {
  size_t length = 5;
  if (left < 7 || memcmp(at, "\x1b]8;;", 5) != 0) return 0;
  while (length < left && at[length] > 0x20 && at[length] < 0x7F) length++;
  bool is_ended = left - length >= 2 && memcmp(at + length, "\x1b\\", 2) == 0;
  bool is_web = (length > 12 && memcmp(at + 5, "http://", 7) == 0)
      || (length > 13 && memcmp(at + 5, "https://", 8) == 0);
  return is_ended && (is_web || length == 5) && length <= MAX_LINK_BYTES ? length + 2 : 0;
}

// Copies a colour or a link as our renderer writes them. Of any other sequence, only the ESC is
// removed; the rest becomes text.
static bool take_sequence(Filter *filter) {
  const uint8_t *at = filter->at;
  size_t left = (size_t)(filter->end - at);
  size_t sgr = sgr_length(at, left);
  size_t length = sgr > 0 ? sgr : link_length(at, left);
  filter->at += length > 0 ? length : 1;
  if (!put(filter->line, at, length)) return false;
  if (sgr > 0) {
    // ESC [ m and ESC [ 0 m reset the colour.
    filter->is_coloured = sgr > 4 || (sgr == 4 && at[2] != '0');
  } else if (length > 0) {
    // A link without an address ends the previous one.
    filter->is_linked = length > 7;
  }
  return true;
}

// Starts a new row, unless the current one is empty. Returns false if there are too many rows.
static bool take_line_feed(Filter *filter) {
  Line *line = filter->line;
  filter->at++;
  filter->previous = 0;
  if (line->length == 0 || line->bytes[line->length - 1] == '\n') return true;
  filter->rows++;
  return filter->rows < LINE_MAX_ROWS && put(line, "\n", 1);
}

// Copies what comes next. Returns false if there is no room.
static bool take_next(Filter *filter) {
  if (*filter->at == ESCAPE) return take_sequence(filter);
  if (*filter->at == '\n') return take_line_feed(filter);
  return take_character(filter);
}

void line_set(Line *line, const void *bytes, size_t length) {
  const uint8_t *at = bytes;
  Filter filter = {.line = line, .at = at, .end = at + length};
  line->length = 0;
  line->is_visible = false;
  bool has_room = true;
  while (has_room && filter.at < filter.end) has_room = take_next(&filter);
  while (line->length > 0 && line->bytes[line->length - 1] == '\n') line->length--;
  if (filter.is_linked) line_append(line, "\x1b]8;;\x1b\\");
  if (filter.is_coloured) line_append(line, "\x1b[0m");
}

void line_append_foreign(Line *line, const char *bytes, size_t length, int max_characters) {
  const uint8_t *at = (const uint8_t *)bytes;
  Filter filter = {.line = line, .at = at, .end = at + length, .previous = ' '};
  for (int i = 0; i < max_characters && filter.at < filter.end; i++) take_character(&filter);
}

void line_append(Line *line, const char *text) {
  size_t length = strlen(text);
  if (length > LINE_MAX_BYTES - line->length) return;
  memcpy(line->bytes + line->length, text, length);
  line->length += length;
}
