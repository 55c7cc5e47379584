#include "json.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_NUMBER_CHARS = 64, MAX_NAME = 32, REPLACEMENT = 0xFFFD };

static bool is_blank(uint8_t byte) {
  return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

static void scan_text(ValueEnd *end, uint8_t byte) {
  if (end->escaped) end->escaped = false;
  else if (byte == '\\') end->escaped = true;
  else if (byte == '"') end->in_text = false;
}

// Before the value only blanks may stand, and the bytes of a byte order mark.
static void scan_outside(ValueEnd *end, uint8_t byte) {
  if (byte == '{' || byte == '[') end->depth = 1;
  else end->scalar = !is_blank(byte) && byte < 0x80;
}

static bool ends(ValueEnd *end, uint8_t byte) {
  if (end->in_text) scan_text(end, byte);
  else if (end->depth == 0) scan_outside(end, byte);
  else if (byte == '"') end->in_text = true;
  else if (byte == '{' || byte == '[') end->depth++;
  else if (byte == '}' || byte == ']') return --end->depth == 0;
  return false;
}

size_t value_end_scan(ValueEnd *end, const uint8_t *bytes, size_t length) {
  for (size_t i = 0; i < length && !end->scalar; i++) {
    if (ends(end, bytes[i])) return i + 1;
  }
  return 0;
}

static void skip_blanks(Json *in) {
  while (in->at < in->end && is_blank(*in->at)) in->at++;
}

// Passes over blanks and one character, if it is that one.
static bool take(Json *in, uint8_t wanted) {
  skip_blanks(in);
  if (in->at == in->end || *in->at != wanted) return false;
  in->at++;
  return true;
}

static bool skip_text(Json *in) {
  if (!take(in, '"')) return false;
  while (in->at < in->end) {
    uint8_t byte = *in->at++;
    if (byte == '"') return true;
    if (byte == '\\' && in->at < in->end) in->at++;
  }
  return false;
}

// Length of a number or of a word such as null, right or wrong.
static size_t scalar_length(Json in) {
  const uint8_t *at = in.at;
  while (at < in.end && ((*at >= '0' && *at <= '9') || ((*at | 0x20) >= 'a' && (*at | 0x20) <= 'z')
                         || *at == '-' || *at == '+' || *at == '.')) {
    at++;
  }
  return (size_t)(at - in.at);
}

static bool skip_value(Json *in) {
  if (in->at == in->end) return false;
  if (*in->at == '"') return skip_text(in);
  size_t length = scalar_length(*in);
  if (length == 0) {
    ValueEnd end = {0};
    length = value_end_scan(&end, in->at, (size_t)(in->end - in->at));
  }
  in->at += length;
  return length > 0;
}

Json json_document(const uint8_t *bytes, size_t length) {
  bool is_marked = length >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0;
  Json document = {bytes + (is_marked ? 3 : 0), bytes + length};
  skip_blanks(&document);
  return document;
}

static bool is_named(Json key, const char *name) {
  char text[MAX_NAME];
  size_t length = strlen(name);
  return json_text(key, text, sizeof text) == length && memcmp(text, name, length) == 0;
}

bool json_member(Json object, const char *name, Json *value) {
  Json in = object;
  if (!take(&in, '{')) return false;
  do {
    skip_blanks(&in);
    Json key = in;
    if (!skip_text(&in) || !take(&in, ':')) return false;
    skip_blanks(&in);
    if (is_named(key, name)) {
      *value = in;
      return true;
    }
  } while (skip_value(&in) && take(&in, ','));
  return false;
}

bool json_text_begin(Json *text) {
  Json behind = *text;
  if (text->at == text->end || *text->at != '"' || !skip_text(&behind)) return false;
  text->at++;
  text->end = behind.at - 1;
  return true;
}

static uint32_t hex_digit(uint8_t digit) {
  uint8_t lower = digit | 0x20;
  if (digit >= '0' && digit <= '9') return (uint32_t)(digit - '0');
  return lower >= 'a' && lower <= 'f' ? (uint32_t)(lower - 'a' + 10) : UINT32_MAX;
}

// The four digits of a \u escape, or UINT32_MAX if there are none.
static uint32_t hex_unit(Json text) {
  uint32_t unit = 0;
  if (text.end - text.at < 4) return UINT32_MAX;
  for (int i = 0; i < 4; i++) {
    uint32_t digit = hex_digit(text.at[i]);
    if (digit > 15) return UINT32_MAX;
    unit = unit << 4 | digit;
  }
  return unit;
}

// Reads the units behind "\u"; a pair is one code point.
static uint32_t unicode_escape(Json *text) {
  uint32_t unit = hex_unit(*text);
  if (unit == UINT32_MAX) return REPLACEMENT;
  text->at += 4;
  if (unit < 0xD800 || unit > 0xDFFF) return unit;
  Json second = *text;
  bool is_pair = unit <= 0xDBFF && second.end - second.at >= 6 && memcmp(second.at, "\\u", 2) == 0;
  second.at += is_pair ? 2 : 0;
  uint32_t low = hex_unit(second);
  if (!is_pair || low < 0xDC00 || low > 0xDFFF) return REPLACEMENT;
  text->at = second.at + 4;
  return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
}

static size_t encode(uint32_t point, uint8_t bytes[4]) {
  static const uint8_t lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
  size_t length = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  for (size_t i = length - 1; i > 0; i--) {
    bytes[i] = (uint8_t)(0x80 | (point & 0x3F));
    point >>= 6;
  }
  bytes[0] = (uint8_t)(lead[length] | point);
  return length;
}

size_t json_text_next(Json *text, uint8_t bytes[4]) {
  static const char letters[] = "bfnrt";
  if (text->at == text->end) return 0;
  bytes[0] = *text->at++;
  if (bytes[0] != '\\' || text->at == text->end) return 1;
  bytes[0] = *text->at++;
  if (bytes[0] == 'u') return encode(unicode_escape(text), bytes);
  const char *letter = memchr(letters, bytes[0], sizeof letters - 1);
  if (letter != NULL) bytes[0] = (uint8_t)"\b\f\n\r\t"[letter - letters];
  return 1;
}

size_t json_text(Json value, char *copy, size_t capacity) {
  size_t length = 0;
  uint8_t bytes[4];
  if (!json_text_begin(&value)) return 0;
  for (size_t part; (part = json_text_next(&value, bytes)) > 0; length += part) {
    if (length + part <= capacity) memcpy(copy + length, bytes, part);
  }
  return length;
}

bool json_number(Json value, double *number) {
  char text[MAX_NUMBER_CHARS + 1];
  size_t length = scalar_length(value);
  if (length == 0 || length > MAX_NUMBER_CHARS) return false;
  memcpy(text, value.at, length);
  text[length] = '\0';
  char *end = text;
  errno = 0;
  if (strpbrk(text, ".eE") == NULL) {
    *number = (double)strtoll(text, &end, 10);
    return errno == 0 && *end == '\0';
  }
  // Not strtod()'s other notations: infinities, hexadecimal.
  bool is_decimal = strspn(text, "+-.0123456789eE") == length;
  *number = is_decimal ? strtod(text, &end) : 0;
  return is_decimal && *end == '\0' && isfinite(*number);
}
