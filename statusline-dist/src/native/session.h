#pragma once

#include "filter.h"

enum { DOCUMENT_MAX_BYTES = 1 << 20 };

// The JSON document of a run as it came, to the end of its first value.
typedef struct {
  size_t length;
  uint8_t bytes[DOCUMENT_MAX_BYTES];
} Document;

// Reads a document, bounded in size and in time: what there is of it by then is what counts.
void document_read(Document *document, int fd);

// What tells one session from every other, for the answer and for the last good line.
typedef struct {
  uint64_t tag;
  bool is_named;  // The document names its session; else the tag is of the document itself.
} Session;

Session session_of(const void *document, size_t length);

// The line of last resort, `model · directory · 42%`: what the host said itself, and no more.
void minimal_line(Line *line, const void *document, size_t length);
