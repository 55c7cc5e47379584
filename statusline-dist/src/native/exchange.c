#include "exchange.h"

#include "image.h"
#include "wait.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "protocol.inc"

// Writes an integer in big-endian order.
static void put_integer(uint8_t *to, uint64_t value, int bytes) {
  for (int i = bytes - 1; i >= 0; i--) {
    to[i] = (uint8_t)value;
    value >>= 8;
  }
}

// Reads a length of four bytes in big-endian order.
static size_t get_length(const uint8_t *from) {
  return (size_t)from[0] << 24 | (size_t)from[1] << 16 | (size_t)from[2] << 8 | from[3];
}

// Appends the tag and the length of a field. The caller has checked that they fit.
static void put_field_header(Request *request, int tag, size_t length) {
  uint8_t *at = request->head + request->length;
  put_integer(at, (uint64_t)tag, 2);
  put_integer(at + 2, length, 4);
  request->length += FIELD_HEADER_BYTES;
}

// Appends a field, or skips it if there is no room. One field header always stays free for the
// document, which comes last.
static void put_field(Request *request, int tag, const char *value) {
  size_t length = strlen(value);
  size_t room = sizeof request->head - FIELD_HEADER_BYTES - request->length;
  if (FIELD_HEADER_BYTES + length > room) return;
  put_field_header(request, tag, length);
  memcpy(request->head + request->length, value, length);
  request->length += length;
}

void request_make(Request *request, uint64_t session_tag, const Document *document,
                  char **arguments, bool is_report) {
  char directory[PATH_MAX];
  request->document = document;
  request->length = FRAME_HEADER_BYTES;
  put_field(request, FIELD_BUILD, BUILD_ID);
  // A directory that was deleted has no absolute path.
  bool is_absolute = getcwd(directory, sizeof directory) != NULL && directory[0] == '/';
  if (is_absolute) put_field(request, FIELD_DIRECTORY, directory);
  environment_name_login();
  for (char **entry = environ; *entry != NULL; entry++) {
    if (environment_allows(*entry)) put_field(request, FIELD_VARIABLE, *entry);
  }
  for (char **argument = arguments; *argument != NULL; argument++) {
    put_field(request, FIELD_ARGUMENT, *argument);
  }
  put_field_header(request, FIELD_DOCUMENT, document->length);

  size_t payload = request->length - FRAME_HEADER_BYTES + document->length;
  memset(request->head, 0, FRAME_HEADER_BYTES);
  memcpy(request->head, MAGIC_AND_MAJOR, MAGIC_BYTES);
  request->head[TYPE] = is_report ? TYPE_REPORT : TYPE_RENDER;
  put_integer(request->head + LENGTH, payload, 4);
  // Random, or of time and process: it distinguishes this request from others.
  uint64_t id = (uint64_t)wall_ms() << 20 ^ (uint64_t)getpid();
  (void)!getentropy(&id, sizeof id);
  put_integer(request->head + ECHO, id, 8);
  put_integer(request->head + SESSION_TAG, session_tag, 8);
}

bool request_write(const Request *request, int fd, int64_t deadline) {
  return write_all(fd, request->head, request->length, deadline)
      && write_all(fd, request->document->bytes, request->document->length, deadline);
}

// Checks the header of an answer: the protocol, and that it repeats what the request contains.
static bool is_our_header(const uint8_t *frame, const Request *request) {
  return memcmp(frame, MAGIC_AND_MAJOR, MAGIC_BYTES) == 0
      && memcmp(frame + ECHO, request->head + ECHO, ECHO_BYTES) == 0;
}

// Reads a frame that answers a request. Returns its length, or 0 if no valid frame came before the
// deadline. The buffer is one byte larger than a frame, so that bytes after a line are noticed.
static size_t read_frame(int fd, const Request *request, int64_t deadline, bool is_report,
                         uint8_t *frame) {
  size_t end = FRAME_HEADER_BYTES;
  size_t length = 0;
  while (length < end) {
    size_t limit = is_report ? end : FRAME_MAX_BYTES + 1;
    ssize_t got = read_part(fd, frame + length, limit - length, deadline);
    if (got <= 0) return 0;
    length += (size_t)got;
    if (length < FRAME_HEADER_BYTES) continue;
    end = FRAME_HEADER_BYTES + get_length(frame + LENGTH);
    bool is_length_valid = length <= end && end <= FRAME_MAX_BYTES;
    if (!is_length_valid || !is_our_header(frame, request)) return 0;
  }
  return end;
}

// Fills the line from the first text field, or appends the field to a report. Fails if any field
// extends beyond the frame.
static Outcome take_text(const uint8_t *at, const uint8_t *end, Line *line, FILE *report) {
  const uint8_t *text = NULL;
  size_t size = 0;
  while (at < end) {
    size_t left = (size_t)(end - at);
    if (left < FIELD_HEADER_BYTES) return FAILED;
    size_t length = get_length(at + 2);
    if (FIELD_HEADER_BYTES + length > left) return FAILED;
    bool is_text = at[0] == 0 && at[1] == LINE_TEXT;
    if (is_text && text == NULL) {
      text = at + FIELD_HEADER_BYTES;
      size = length;
    }
    at += FIELD_HEADER_BYTES + length;
  }
  if (text == NULL) return FAILED;
  if (report != NULL) return fwrite(text, 1, size, report) == size ? GOT_LINE : FAILED;
  line_set(line, text, size);
  return line->is_visible ? GOT_LINE : FAILED;
}

// Takes one frame. A report may come in several.
static Outcome take_frame(int fd, const Request *request, int64_t deadline, Line *line,
                          FILE *report, bool *has_more) {
  static uint8_t frame[FRAME_MAX_BYTES + 1];
  size_t length = read_frame(fd, request, deadline, report != NULL, frame);
  if (length == 0) return FAILED;
  if (frame[TYPE] == TYPE_BUSY) return BUSY;
  *has_more = report != NULL && frame[TYPE] == TYPE_PART;
  if (frame[TYPE] != (report == NULL ? TYPE_LINE : TYPE_TEXT) && !*has_more) return FAILED;
  return take_text(frame + FRAME_HEADER_BYTES, frame + length, line, report);
}

Outcome answer_read(int fd, const Request *request, int64_t deadline, Line *line) {
  char *text = NULL;
  size_t size = 0;
  bool has_more = false;
  if (line != NULL) return take_frame(fd, request, deadline, line, NULL, &has_more);
  // A report is printed when it is complete: the daemon does not wait for a slow reader.
  FILE *report = open_memstream(&text, &size);
  Outcome outcome = report == NULL ? FAILED : GOT_LINE;
  for (has_more = true; outcome == GOT_LINE && has_more;) {
    outcome = take_frame(fd, request, deadline, NULL, report, &has_more);
  }
  if (report == NULL || fclose(report) != 0) outcome = FAILED;
  if (outcome == GOT_LINE && !write_all(STDOUT_FILENO, text, size, INT64_MAX)) outcome = FAILED;
  free(text);
  return outcome;
}

// Checks that the process at the other end belongs to our user, so that no other user can put text
// onto the line.
static bool is_our_user(int connection) {
#ifdef SO_PEERCRED
  struct ucred peer;
  socklen_t size = sizeof peer;
  int failed = getsockopt(connection, SOL_SOCKET, SO_PEERCRED, &peer, &size);
  return !failed && peer.uid == geteuid();
#else
  uid_t user;
  gid_t group;
  return getpeereid(connection, &user, &group) == 0 && user == geteuid();
#endif
}

// Sends the request over an open connection and reads the answer. A busy daemon may answer and
// close before it has read the whole request, so a broken pipe is not a failure yet.
static Outcome exchange(int connection, const Request *request, int64_t deadline, Line *line) {
  if (!is_our_user(connection)) return FAILED;
  if (!request_write(request, connection, deadline) && errno != EPIPE) return FAILED;
  shutdown(connection, SHUT_WR);
  return answer_read(connection, request, deadline, line);
}

Outcome daemon_ask(const char *path, const Request *request, int64_t deadline, Line *line) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  int connection = socket(AF_UNIX, SOCK_STREAM, 0);
  if (connection < 0 || strlen(path) >= sizeof address.sun_path) {
    close(connection);
    return FAILED;
  }
  strcpy(address.sun_path, path);
  fcntl(connection, F_SETFD, FD_CLOEXEC);
  // A blocking connect to a socket with a full backlog would wait without a limit.
  fcntl(connection, F_SETFL, O_NONBLOCK);
  Outcome outcome = FAILED;
  if (connect(connection, (struct sockaddr *)&address, sizeof address) == 0) {
    outcome = exchange(connection, request, deadline, line);
  } else if (errno == ENOENT || errno == ECONNREFUSED) {
    outcome = NO_DAEMON;
  } else if (errno == EAGAIN) {
    outcome = BUSY;
  }
  close(connection);
  return outcome;
}
