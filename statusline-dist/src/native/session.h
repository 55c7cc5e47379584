#pragma once

#include "filter.h"
#include "json.h"

// The JSON document of a run, to the end of its first value.
typedef struct {
  size_t length;
  uint8_t bytes[DOCUMENT_MAX_BYTES];
} Document;

// Reads a document, bounded in size and in time: what there is by then counts.
void document_read(Document *document, int fd);

// Gives what tells one session from every other, for the answer and for the last good line. False
// if the document does not name its session, and the tag is of the document itself.
bool session_tag(const Document *document, uint64_t *tag);

// The line of last resort, `model · directory · 42%`: what the host said itself.
void minimal_line(Line *line, const Document *document);
