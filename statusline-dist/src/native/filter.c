#include "filter.h"

#include <string.h>

// Some bytes are kept free for what closes a colour and a link, and for a mark behind the last row.
enum { RESERVED_BYTES = 64, MAX_SGR_BYTES = 64, MAX_URI_BYTES = 2048, MAX_MARKS = 2 };
enum { REPLACEMENT = 0xFFFD, ZERO_WIDTH_JOINER = 0x200D, ESCAPE = 0x1B };

typedef struct {
  uint32_t first;
  uint32_t last;
} Range;

// Controls, and characters without a shape that change how or where their neighbours appear.
static const Range FORBIDDEN[] = {
  {0x00, 0x1F},     {0x7F, 0x9F},     {0xAD, 0xAD},     {0x061C, 0x061C},
  {0x180E, 0x180E}, {0x200B, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x206F},   {0xFDD0, 0xFDEF},
  {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}, {0},
};

static const Range BLANK[] = {
  {0x20, 0x20},     {0xA0, 0xA0},     {0x1680, 0x1680}, {0x2000, 0x200A}, {0x202F, 0x202F},
  {0x205F, 0x205F}, {0x2800, 0x2800}, {0x3000, 0x3000}, {0x3164, 0x3164}, {0xFFA0, 0xFFA0}, {0},
};

// Drawn onto the character before.
static const Range MARK[] = {
  {0x0300, 0x036F}, {0x0483, 0x0489}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF},
  {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0},
};

// What a zero-width joiner may join to one emoji, roughly: the renderer knows it exactly.
static const Range PICTOGRAPH[] = {{0x2190, 0x2BFF}, {0xFE0F, 0xFE0F}, {0x1F000, 0x1FAFF}, {0}};

typedef struct {
  Line *line;
  const uint8_t *at;
  const uint8_t *end;
  int rows;
  int marks;
  uint32_t previous;
  bool is_coloured;
  bool is_linked;
} Filter;

static bool is_in(const Range *table, uint32_t point) {
  for (; table->last != 0 && point >= table->first; table++) {
    if (point <= table->last) return true;
  }
  return false;
}

// Reads one code point; a sequence that is no UTF-8 is U+FFFD, as long as its valid beginning.
static size_t decode(const uint8_t *at, const uint8_t *end, uint32_t *point) {
  uint8_t lead = at[0];
  *point = lead;
  if (lead < 0x80) return 1;
  *point = REPLACEMENT;
  if (lead < 0xC2 || lead > 0xF4) return 1;
  size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  uint8_t low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  uint8_t high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  uint32_t value = lead & (0xFFu >> (length + 1));
  for (size_t i = 1; i < length; i++) {
    if (at + i == end || at[i] < low || at[i] > high) return i;
    value = value << 6 | (at[i] & 0x3F);
    low = 0x80;
    high = 0xBF;
  }
  *point = value;
  return length;
}

static bool put(Line *line, const void *bytes, size_t length) {
  if (line->length + length > LINE_MAX_BYTES - RESERVED_BYTES) return false;
  memcpy(line->bytes + line->length, bytes, length);
  line->length += length;
  return true;
}

// The joiner of an emoji stands between two pictographs.
static bool joins(const Filter *filter, const uint8_t *next) {
  uint32_t point = 0;
  if (next < filter->end) decode(next, filter->end, &point);
  return is_in(PICTOGRAPH, filter->previous) && is_in(PICTOGRAPH, point);
}

static bool is_allowed(Filter *filter, uint32_t point, size_t length) {
  if (point == ZERO_WIDTH_JOINER) return joins(filter, filter->at + length);
  filter->marks = is_in(MARK, point) ? filter->marks + 1 : 0;
  bool is_noncharacter = (point & 0xFFFE) == 0xFFFE;
  return !is_in(FORBIDDEN, point) && !is_noncharacter && filter->marks <= MAX_MARKS;
}

// Takes one character; false when there is no more room.
static bool take_character(Filter *filter) {
  uint32_t point;
  size_t length = decode(filter->at, filter->end, &point);
  bool fits = true;
  if (is_allowed(filter, point, length)) {
    fits = point == REPLACEMENT ? put(filter->line, "\xef\xbf\xbd", 3)
                                     : put(filter->line, filter->at, length);
    filter->previous = point;
    filter->line->is_visible |= fits && !is_in(BLANK, point) && !is_in(MARK, point);
  }
  filter->at += length;
  return fits;
}

// Length of ESC [ digits and semicolons m, or 0.
static size_t sgr_length(const Filter *filter) {
  const uint8_t *at = filter->at + 2;
  if (filter->end - filter->at < 3 || filter->at[1] != '[') return 0;
  while (at < filter->end && ((*at >= '0' && *at <= '9') || *at == ';')) at++;
  size_t length = (size_t)(at - filter->at) + 1;
  return at < filter->end && *at == 'm' && length <= MAX_SGR_BYTES ? length : 0;
}

static bool take_sgr(Filter *filter, size_t length) {
  bool is_reset = length == 3 || (length == 4 && filter->at[2] == '0');
  bool fits = put(filter->line, filter->at, length);
  if (fits) filter->is_coloured = !is_reset;
  filter->at += length;
  return fits;
}

typedef struct {
  const uint8_t *uri;
  size_t uri_length;
  size_t length;  // Of the whole sequence, or 0 if it is none.
} Link;

// Reads ESC ] 8 ; parameters ; URI, ended by BEL or ESC \.
static Link read_link(const Filter *filter) {
  Link link = {0};
  const uint8_t *at = filter->at + 4;
  if (filter->end - filter->at < 6 || memcmp(filter->at, "\x1b]8;", 4) != 0) return link;
  for (; at < filter->end && *at > 0x20 && *at < 0x7F; at++) {
    if (*at == ';' && link.uri == NULL) link.uri = at + 1;
  }
  if (at == filter->end || link.uri == NULL) return link;
  bool is_string_end = *at == ESCAPE && at + 1 < filter->end && at[1] == '\\';
  link.uri_length = (size_t)(at - link.uri);
  if (*at == '\a' || is_string_end) link.length = (size_t)(at - filter->at) + (*at == '\a' ? 1 : 2);
  return link;
}

static bool starts_with(const Link *link, const char *prefix) {
  size_t length = strlen(prefix);
  return link->uri_length > length && memcmp(link->uri, prefix, length) == 0;
}

// Writes a link anew, without its parameters. One that leads elsewhere leaves its text.
static bool take_link(Filter *filter, const Link *link) {
  bool is_web = starts_with(link, "https://") || starts_with(link, "http://");
  bool fits = true;
  if (!is_web || link->uri_length > MAX_URI_BYTES) {
    fits = !filter->is_linked || put(filter->line, "\x1b]8;;\x1b\\", 7);
    filter->is_linked = false;
  } else if (filter->line->length + link->uri_length + 7 <= LINE_MAX_BYTES - RESERVED_BYTES) {
    put(filter->line, "\x1b]8;;", 5);
    put(filter->line, link->uri, link->uri_length);
    put(filter->line, "\x1b\\", 2);
    filter->is_linked = true;
  }
  filter->at += link->length;
  return fits;
}

// Takes a sequence of ours; of any other one only its ESC goes, and harmless text is left.
static bool take_sequence(Filter *filter) {
  size_t sgr = sgr_length(filter);
  if (sgr > 0) return take_sgr(filter, sgr);
  Link link = read_link(filter);
  if (link.length > 0) return take_link(filter, &link);
  filter->at++;
  return true;
}

// Begins a new row, unless nothing stands on this one.
static bool take_line_feed(Filter *filter) {
  Line *line = filter->line;
  filter->at++;
  filter->previous = 0;
  if (line->length == 0 || line->bytes[line->length - 1] == '\n') return true;
  return ++filter->rows < LINE_MAX_ROWS && put(line, "\n", 1);
}

static bool take(Filter *filter) {
  if (*filter->at == ESCAPE) return take_sequence(filter);
  return *filter->at == '\n' ? take_line_feed(filter) : take_character(filter);
}

void line_set(Line *line, const void *bytes, size_t length) {
  const uint8_t *at = bytes;
  Filter filter = {.line = line, .at = at, .end = at + length};
  line->length = 0;
  line->is_visible = false;
  while (filter.at < filter.end && take(&filter)) continue;
  while (line->length > 0 && line->bytes[line->length - 1] == '\n') line->length--;
  if (filter.is_linked) line_append(line, "\x1b]8;;\x1b\\");
  if (filter.is_coloured) line_append(line, "\x1b[0m");
}

void line_append_foreign(Line *line, const char *bytes, size_t length, int max_characters) {
  const uint8_t *at = (const uint8_t *)bytes;
  Filter filter = {.line = line, .at = at, .end = at + length};
  while (filter.at < filter.end && max_characters-- > 0) take_character(&filter);
}

void line_append(Line *line, const char *text) {
  size_t length = strlen(text);
  if (length > LINE_MAX_BYTES - line->length) return;
  memcpy(line->bytes + line->length, text, length);
  line->length += length;
}
