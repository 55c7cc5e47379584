#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { DOCUMENT_MAX_BYTES = 1 << 20 };

// The rest of a document, from a value on. The text after that value may be incomplete or invalid.
typedef struct {
  const uint8_t *at;
  const uint8_t *end;
} Json;

// Returns the first value of a document, after a byte order mark and whitespace.
Json json_document(const void *bytes, size_t length);

// The state of a search for the end of a value, so that the search can continue when more bytes
// have arrived. Starts as zero.
typedef struct {
  size_t at;
  size_t depth;
  bool in_text;
} Scan;

// Returns the number of bytes up to the end of the first object or array, found by counting
// brackets and quotes. Returns 0 while the end is missing, and for other values, whose end cannot
// be recognised.
size_t json_value_end(const uint8_t *bytes, size_t length, Scan *scan);

// Finds the first member with a name in an object, even if its value is null.
bool json_member(Json object, const char *name, Json *value);

// Finds a member of an object that is a member of the document.
bool json_inner(Json document, const char *object, const char *name, Json *value);

// Returns a string without its escapes; the result is valid until the next call. Half a surrogate
// pair becomes U+FFFD; invalid UTF-8 is not changed. The length is 0 if the value is not a complete
// string.
const char *json_text(Json value, size_t *length);

// Reads a finite number. An integer must fit into 64 bits.
bool json_number(Json value, double *number);
