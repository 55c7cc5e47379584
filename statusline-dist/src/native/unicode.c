#include "unicode.h"

#include <string.h>

typedef struct {
  uint32_t first;
  uint32_t last;
} Range;

#include "unicode.inc"

// Returns whether a sorted table contains a code point.
static bool is_in(const Range *table, uint32_t point) {
  while (table->last != 0 && point > table->last) table++;
  return table->last != 0 && point >= table->first;
}

// Returns the number of bytes that the first byte of a code point announces.
static size_t announced_length(uint8_t lead) {
  if (lead < 0xE0) return 2;
  return lead < 0xF0 ? 3 : 4;
}

// Returns the smallest second byte. A smaller one would be an overlong encoding.
static uint8_t lowest_second(uint8_t lead) {
  if (lead == 0xE0) return 0xA0;
  return lead == 0xF0 ? 0x90 : 0x80;
}

// Returns the largest second byte. A larger one would be a surrogate or beyond U+10FFFF.
static uint8_t highest_second(uint8_t lead) {
  if (lead == 0xED) return 0x9F;
  return lead == 0xF4 ? 0x8F : 0xBF;
}

size_t decode(const uint8_t *at, const uint8_t *end, uint32_t *point) {
  uint8_t lead = at[0];
  *point = lead;
  if (lead < 0x80) return 1;
  *point = REPLACEMENT;
  if (lead < 0xC2 || lead > 0xF4) return 1;
  size_t length = announced_length(lead);
  uint8_t low = lowest_second(lead);
  uint8_t high = highest_second(lead);
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

bool is_utf8(const char *text) {
  const uint8_t *at = (const uint8_t *)text;
  const uint8_t *end = at + strlen(text);
  while (at < end) {
    uint32_t point;
    size_t length = decode(at, end, &point);
    bool is_written_so = length == 3 && memcmp(at, "\xef\xbf\xbd", 3) == 0;
    if (point == REPLACEMENT && !is_written_so) return false;
    at += length;
  }
  return true;
}

bool is_forbidden(uint32_t point) {
  return (point & 0xFFFE) == 0xFFFE || is_in(FORBIDDEN, point);  // The first are noncharacters.
}

bool is_blank(uint32_t point) { return is_in(BLANK, point); }

bool is_mark(uint32_t point) { return is_in(MARK, point); }

bool is_pictograph(uint32_t point) { return is_in(PICTOGRAPH, point); }

int cells_of(uint32_t point) {
  if (is_mark(point) && !is_in(SPACING, point)) return 0;
  if (point == ZERO_WIDTH_JOINER || point == ZERO_WIDTH_SPACE) return 0;
  return is_in(WIDE, point) ? 2 : 1;
}
