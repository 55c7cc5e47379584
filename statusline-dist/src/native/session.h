#pragma once

#include "filter.h"
#include "json.h"

// The JSON document of a run, up to the end of its first value.
typedef struct {
  size_t length;
  uint8_t bytes[DOCUMENT_MAX_BYTES];
} Document;

// Reads a document within limits of size and time. If a limit is reached, the document contains
// the bytes that have arrived.
void document_read(Document *document, int fd);

// Computes the tag that identifies a session of an account, for the answer and for the last good
// line. Returns false if the document has no session id; then the tag identifies the document.
bool session_tag(const Document *document, uint64_t *tag);

// Makes the line of last resort from the document alone: `model · directory · 42%`. It is truncated
// to the terminal.
void minimal_line(Line *line, const Document *document);
