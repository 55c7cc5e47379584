#pragma once

// The visible text of a line, and a check that the line contains nothing else. Independent of the
// filter's code.

#include "../filter.h"

#include <stdio.h>
#include <string.h>

static inline const char *text_of(const Line *shown) {
  static char text[LINE_MAX_BYTES + 1];
  memcpy(text, shown->bytes, shown->length);
  text[shown->length] = '\0';
  return text;
}

static inline bool is_line(const Line *shown, const char *expected) {
  bool is_same = strcmp(text_of(shown), expected) == 0;
  if (!is_same) fprintf(stderr, "  is <%s>, not <%s>\n", text_of(shown), expected);
  return is_same;
}

static inline bool is_known_character(uint32_t c) {
  return !(c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0xAD || c == 0x61C
           || (c >= 0x200B && c <= 0x200F && c != 0x200D) || (c >= 0x2028 && c <= 0x202E)
           || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB)
           || (c >= 0xD800 && c <= 0xDFFF) || (c & 0xFFFE) == 0xFFFE
           || (c >= 0xFDD0 && c <= 0xFDEF) || (c >= 0xE0000 && c <= 0xE0FFF) || c > 0x10FFFF);
}

// Decodes UTF-8 strictly, independently of the filter's code.
static inline size_t strict_character(const uint8_t *at, size_t left, uint32_t *c) {
  static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  size_t length = at[0] < 0x80 ? 1 : at[0] >> 5 == 6 ? 2 : at[0] >> 4 == 14 ? 3
      : at[0] >> 3 == 30 ? 4 : 0;
  if (length == 0 || length > left) return 0;
  *c = length == 1 ? at[0] : at[0] & (0xFFu >> (length + 1));
  for (size_t i = 1; i < length; i++) {
    if (at[i] >> 6 != 2) return 0;
    *c = *c << 6 | (at[i] & 0x3F);
  }
  return *c >= least[length] ? length : 0;
}

// Returns the length of an escape sequence that the client may write, or 0.
static inline size_t own_sequence(const char *at, size_t left) {
  size_t length = 2;
  if (left > 2 && at[1] == '[') {
    while (length < left && strchr("0123456789;", at[length]) != NULL) length++;
    return length < left && at[length] == 'm' ? length + 1 : 0;
  }
  if (left < 7 || memcmp(at, "\x1b]8;;", 5) != 0) return 0;
  for (length = 5; length + 1 < left && at[length] > ' ' && at[length] < 0x7F;) length++;
  bool is_web = length == 5 || memcmp(at + 5, "http://", 7) == 0
      || memcmp(at + 5, "https://", 8) == 0;
  return is_web && length + 1 < left && memcmp(at + length, "\x1b\\", 2) == 0 ? length + 2 : 0;
}

static inline bool is_clean(const Line *shown) {
  int rows = 1;
  for (size_t at = 0; at < shown->length;) {
    const char *rest = shown->bytes + at;
    size_t left = shown->length - at;
    uint32_t c = 0;
    size_t length = *rest == '\x1b' ? own_sequence(rest, left) : 0;
    if (*rest == '\n') {
      length = 1;
      rows++;
    } else if (length == 0) {
      length = strict_character((const uint8_t *)rest, left, &c);
      bool is_indent = c == 0x200B && left > 3 && rest[3] == ' ';
      if (length == 0 || !(is_indent || is_known_character(c))) return false;
    }
    at += length;
  }
  return rows <= LINE_MAX_ROWS && shown->length <= LINE_MAX_BYTES;
}
