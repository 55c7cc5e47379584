#pragma once

#include "session.h"

// The frames of docs/protocol.md: a header, followed by fields.
enum { FRAME_HEADER_BYTES = 28, FRAME_MAX_REQUEST = 1179648, FRAME_MAX_ANSWER = 65536 };

// The result of asking for a line.
typedef enum {
  GOT_LINE,   // The line is filled.
  NO_DAEMON,  // No daemon listens on the socket, so one may be started.
  BUSY,       // A daemon runs or is starting; another JVM would only slow it down.
  FAILED,     // The daemon gave no usable line.
} Outcome;

// A RENDER frame. `head` contains everything except the document's bytes, which follow it.
typedef struct {
  const Document *document;
  size_t length;  // Used bytes of `head`.
  uint8_t head[FRAME_HEADER_BYTES + FRAME_MAX_REQUEST - DOCUMENT_MAX_BYTES];
} Request;

// Builds the request for this run, or for a report of the command that its arguments name.
void request_make(Request *request, uint64_t session_tag, const Document *document,
                  char **arguments, bool is_report);

// Writes the whole frame. Returns false if it could not do so before the deadline.
bool request_write(const Request *request, int fd, int64_t deadline);

// Reads the answer and fills the line from it, or prints a report if `line` is NULL. The answer must
// belong to this request. A line must have visible text.
Outcome answer_read(int fd, const Request *request, int64_t deadline, Line *line);

// Sends the request to the daemon's socket and reads the answer. Changes no file.
Outcome daemon_ask(const char *socket, const Request *request, int64_t deadline, Line *line);
