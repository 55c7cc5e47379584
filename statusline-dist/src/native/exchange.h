#pragma once

#include "session.h"

// The frames of docs/protocol.md: a header, then fields.
enum { FRAME_HEADER_BYTES = 28, FRAME_MAX_REQUEST = 1179648, FRAME_MAX_ANSWER = 65536 };

// What came of asking for a line. Busy: one is there or about to be, more work would not help.
typedef enum { GOT_LINE, NO_DAEMON, BUSY, FAILED } Outcome;

// A RENDER frame: its head, which the document follows from where it is.
typedef struct {
  const Document *document;
  size_t length;
  uint8_t head[FRAME_HEADER_BYTES + FRAME_MAX_REQUEST - DOCUMENT_MAX_BYTES];
} Request;

void request_make(Request *request, uint64_t session_tag, const Document *document,
                  char **arguments);

// Writes the whole frame; fails at the deadline.
bool request_write(const Request *request, int fd, int64_t deadline);

// Fills the line by an answer, if it is one, is ours, and has something to see.
Outcome answer_read(int fd, const Request *request, int64_t deadline, Line *line);

// Asks the daemon at a socket. Nothing there is touched but the connection.
Outcome daemon_ask(const char *socket, const Request *request, int64_t deadline, Line *line);
