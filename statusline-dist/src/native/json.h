#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { DOCUMENT_MAX_BYTES = 1 << 20 };

// A document from a value on. It may break off or break the rules behind.
typedef struct {
  const uint8_t *at;
  const uint8_t *end;
} Json;

// The first value of a document, behind a byte order mark and blanks.
Json json_document(const void *bytes, size_t length);

// How far the search for a value's end has come. Begins as zero.
typedef struct {
  size_t at;
  size_t depth;
  bool in_text;
} Scan;

// How many bytes it takes to the end of the first object or array, by depth and quotes; 0 while that
// is missing, or if another value begins, whose end cannot be known.
size_t json_value_end(const uint8_t *bytes, size_t length, Scan *scan);

// Finds the first member of that name in an object, even if its value is null.
bool json_member(Json object, const char *name, Json *value);

// Finds a member of a member of the document.
bool json_inner(Json document, const char *object, const char *name, Json *value);

// A text with its escapes undone, until the next call. Half a pair is U+FFFD; bytes that are no
// UTF-8 stay as they are. The length is 0 if the value is no whole text.
const char *json_text(Json value, size_t *length);

// Reads a finite number; a whole one must fit into 64 bits.
bool json_number(Json value, double *number);
