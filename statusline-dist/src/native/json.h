#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Finds the end of the first object or array in a stream by depth and quotes. Begins as zero.
typedef struct {
  size_t depth;
  bool in_text;
  bool escaped;
  bool scalar;  // Something else has begun, whose end cannot be known.
} ValueEnd;

// How many of the bytes belong to the value, or 0 while its end is not among them.
size_t value_end_scan(ValueEnd *end, const uint8_t *bytes, size_t length);

// A document from the beginning of a value on. It may break off or break the rules behind.
typedef struct {
  const uint8_t *at;
  const uint8_t *end;
} Json;

// The first value of a document, behind a byte order mark and blanks.
Json json_document(const uint8_t *bytes, size_t length);

// Finds the first member of that name in an object, even if its value is null.
bool json_member(Json object, const char *name, Json *value);

// Moves from a text's opening quote to its first character; false if the value is no whole text.
bool json_text_begin(Json *text);

// The next character's bytes, its escape undone, or 0 behind the last one. Half a pair is U+FFFD;
// bytes that are no UTF-8 come as they are.
size_t json_text_next(Json *text, uint8_t bytes[4]);

// Copies a text as far as it fits, without a NUL. Returns its whole length, 0 if it is no text.
size_t json_text(Json value, char *copy, size_t capacity);

// Reads a finite number; a whole one must fit into 64 bits.
bool json_number(Json value, double *number);
