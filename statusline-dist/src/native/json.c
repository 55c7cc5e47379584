#include "json.h"

#include <ctype.h>
#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_NUMBER_CHARS = 64, REPLACEMENT = 0xFFFD, NO_UNIT = 0x10000 };

// Skips whitespace.
static void skip_blanks(Json *in) {
  while (in->at < in->end && isspace(*in->at)) in->at++;
}

// Returns whether the rest starts with a character.
static bool starts_with(Json in, uint8_t wanted) { return in.at < in.end && *in.at == wanted; }

// Skips whitespace and then the given character. Returns false if another one follows.
static bool take(Json *in, uint8_t wanted) {
  skip_blanks(in);
  if (!starts_with(*in, wanted)) return false;
  in->at++;
  return true;
}

// Returns the length of the string, object or array that starts here, or 0 if its end is missing.
static size_t closed_length(Json in, Scan *scan) {
  if (in.at == in.end || memchr("\"{[", *in.at, 3) == NULL) return 0;
  while (scan->at < (size_t)(in.end - in.at)) {
    uint8_t byte = in.at[scan->at++];
    if (byte == '"') {
      scan->in_text = !scan->in_text;
    } else if (scan->in_text) {
      // The character after a backslash is not examined.
      if (byte == '\\') scan->at++;
    } else if (byte == '{' || byte == '[') {
      scan->depth++;
    } else if (byte == '}' || byte == ']') {
      scan->depth--;
    }
    if (scan->depth == 0 && !scan->in_text) return scan->at;
  }
  return 0;
}

// Returns the length of a number or a word such as null. It is not validated.
static size_t scalar_length(Json in) {
  const uint8_t *at = in.at;
  while (at < in.end && (isalnum(*at) || *at == '-' || *at == '+' || *at == '.')) at++;
  return (size_t)(at - in.at);
}

// Skips a value. Returns false if it is incomplete or missing.
static bool skip_value(Json *in) {
  size_t length = scalar_length(*in);
  if (length == 0) length = closed_length(*in, &(Scan){0});
  in->at += length;
  return length > 0;
}

Json json_document(const void *bytes, size_t length) {
  bool is_marked = length >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0;
  const uint8_t *at = bytes;
  Json document = {at + (is_marked ? 3 : 0), at + length};
  skip_blanks(&document);
  return document;
}

size_t json_value_end(const uint8_t *bytes, size_t length, Scan *scan) {
  Json document = json_document(bytes, length);
  size_t value = starts_with(document, '"') ? 0 : closed_length(document, scan);
  return value == 0 ? 0 : (size_t)(document.at - bytes) + value;
}

// Reads the four digits of a \u escape, which are a UTF-16 unit.
static uint32_t read_unit(Json text) {
  uint32_t unit = 0;
  if (text.end - text.at < 4) return NO_UNIT;
  for (int i = 0; i < 4; i++) {
    uint8_t digit = text.at[i];
    if (!isxdigit(digit)) return NO_UNIT;
    unit = unit << 4 | ((digit & 0xFu) + (digit > '9' ? 9 : 0));
  }
  return unit;
}

// Reads the code point after "\u", which may be a surrogate pair.
static uint32_t read_code_point(Json *text) {
  uint32_t unit = read_unit(*text);
  if (unit == NO_UNIT) return REPLACEMENT;
  text->at += 4;
  if (unit < 0xD800 || unit > 0xDFFF) return unit;
  bool is_pair = unit <= 0xDBFF && text->end - text->at >= 6 && memcmp(text->at, "\\u", 2) == 0;
  uint32_t low = is_pair ? read_unit((Json){text->at + 2, text->end}) : NO_UNIT;
  if (low < 0xDC00 || low > 0xDFFF) return REPLACEMENT;
  text->at += 6;
  return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
}

// Returns the number of bytes of a code point in UTF-8.
static size_t utf8_length(uint32_t point) {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

// Encodes a code point in UTF-8 and returns its length.
static size_t encode(uint32_t point, char bytes[4]) {
  static const uint8_t lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
  size_t length = utf8_length(point);
  for (size_t i = length - 1; i > 0; i--) {
    bytes[i] = (char)(0x80 | (point & 0x3F));
    point >>= 6;
  }
  bytes[0] = (char)(lead[length] | point);
  return length;
}

// Returns the character that a letter after a backslash stands for: a control character, or the
// letter itself.
static char unescape(uint8_t letter) {
  switch (letter) {
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return (char)letter;
  }
}

const char *json_text(Json value, size_t *length) {
  static char text[DOCUMENT_MAX_BYTES];
  size_t quoted = starts_with(value, '"') ? closed_length(value, &(Scan){0}) : 0;
  size_t used = 0;
  *length = 0;
  if (quoted == 0 || quoted > sizeof text) return text;
  Json in = {value.at + 1, value.at + quoted - 1};
  while (in.at < in.end) {
    uint8_t byte = *in.at++;
    if (byte != '\\') {
      text[used++] = (char)byte;
      continue;
    }
    uint8_t letter = *in.at++;
    if (letter == 'u') {
      used += encode(read_code_point(&in), text + used);
    } else {
      text[used++] = unescape(letter);
    }
  }
  *length = used;
  return text;
}

bool json_member(Json object, const char *name, Json *value) {
  size_t length;
  if (!take(&object, '{')) return false;
  do {
    skip_blanks(&object);
    const char *key = json_text(object, &length);
    bool is_named = length == strlen(name) && memcmp(key, name, length) == 0;
    if (!starts_with(object, '"') || !skip_value(&object) || !take(&object, ':')) return false;
    skip_blanks(&object);
    *value = object;
    if (is_named) return true;
  } while (skip_value(&object) && take(&object, ','));
  return false;
}

bool json_inner(Json document, const char *object, const char *name, Json *value) {
  return json_member(document, object, value) && json_member(*value, name, value);
}

bool json_number(Json value, double *number) {
  char text[MAX_NUMBER_CHARS + 1] = "";
  size_t length = scalar_length(value);
  if (length == 0 || length > MAX_NUMBER_CHARS) return false;
  memcpy(text, value.at, length);
  char *end = text;
  errno = 0;
  if (strpbrk(text, ".eE") == NULL) {
    *number = (double)strtoll(text, &end, 10);
    return errno == 0 && *end == '\0';
  }
  // strtod() also accepts infinities and hexadecimal numbers, which are not JSON.
  if (strspn(text, "+-.0123456789eE") == length) *number = strtod(text, &end);
  return *end == '\0' && isfinite(*number);
}
