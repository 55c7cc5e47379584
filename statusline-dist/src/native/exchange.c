#include "exchange.h"

#include "image.h"
#include "wait.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

// Places in a header. Request id and session tag come back in the answer.
enum { MAGIC_BYTES = 5, TYPE = 6, LENGTH = 8, ECHO = 12, SESSION_TAG = 20, ECHO_BYTES = 16 };
enum { FRAME_MAX_BYTES = FRAME_HEADER_BYTES + FRAME_MAX_ANSWER };
enum { TYPE_RENDER = 1, TYPE_LINE = 2, TYPE_BUSY = 3 };

enum { FIELD_HEADER_BYTES = 6, LINE_TEXT = 2 };
// Tag 1 is reserved.
enum { FIELD_VARIABLE = 2, FIELD_DIRECTORY, FIELD_ARGUMENT, FIELD_BUILD, FIELD_DOCUMENT };

static const char MAGIC_AND_MAJOR[] = "SLN1\1";

// Integers are big endian.
static void put(uint8_t *to, uint64_t value, int bytes) {
  for (int i = bytes - 1; i >= 0; i--, value >>= 8) to[i] = (uint8_t)value;
}

static size_t get_length(const uint8_t *from) {
  return (size_t)from[0] << 24 | (size_t)from[1] << 16 | (size_t)from[2] << 8 | from[3];
}

// Appends a field, if there is room. Without a value that is the caller's to add behind.
static void put_field(Request *request, int tag, const char *value, size_t length) {
  uint8_t *at = request->head + request->length;
  size_t size = FIELD_HEADER_BYTES + (value == NULL ? 0 : length);
  // There is always room for the beginning of the document, which comes last.
  size_t room = sizeof request->head - (value == NULL ? 0 : FIELD_HEADER_BYTES);
  if (request->length + size > room) return;
  put(at, (uint64_t)tag, 2);
  put(at + 2, length, 4);
  if (value != NULL) memcpy(at + FIELD_HEADER_BYTES, value, length);
  request->length += size;
}

void request_make(Request *request, uint64_t session_tag, const Document *document,
                  char **arguments) {
  char directory[PATH_MAX];
  // What tells runs apart must do where nothing is random.
  uint64_t id = (uint64_t)wall_ms() << 20 ^ (uint64_t)getpid();
  (void)!getentropy(&id, sizeof id);
  request->document = document;
  request->length = FRAME_HEADER_BYTES;
  put_field(request, FIELD_BUILD, BUILD_ID, strlen(BUILD_ID));
  // A directory that is gone has no path.
  if (getcwd(directory, sizeof directory) != NULL && directory[0] == '/') {
    put_field(request, FIELD_DIRECTORY, directory, strlen(directory));
  }
  for (char **entry = environ; *entry != NULL; entry++) {
    if (environment_allows(*entry)) put_field(request, FIELD_VARIABLE, *entry, strlen(*entry));
  }
  for (; *arguments != NULL; arguments++) {
    put_field(request, FIELD_ARGUMENT, *arguments, strlen(*arguments));
  }
  put_field(request, FIELD_DOCUMENT, NULL, document->length);
  memset(request->head, 0, FRAME_HEADER_BYTES);
  memcpy(request->head, MAGIC_AND_MAJOR, MAGIC_BYTES);
  request->head[TYPE] = TYPE_RENDER;
  put(request->head + LENGTH, request->length - FRAME_HEADER_BYTES + document->length, 4);
  put(request->head + ECHO, id, 8);
  put(request->head + SESSION_TAG, session_tag, 8);
}

bool request_write(const Request *request, int fd, int64_t deadline) {
  return write_all(fd, request->head, request->length, deadline)
      && write_all(fd, request->document->bytes, request->document->length, deadline);
}

// Reads a whole frame that echoes what it should; gives its length, or 0. There is room for a
// byte more than there may be.
static size_t read_frame(int fd, const Request *request, int64_t deadline, uint8_t *frame) {
  size_t end = FRAME_HEADER_BYTES;
  for (size_t length = 0; length < end;) {
    ssize_t got = read_part(fd, frame + length, FRAME_MAX_BYTES + 1 - length, deadline);
    if (got <= 0) return 0;
    length += (size_t)got;
    if (length < FRAME_HEADER_BYTES) continue;
    end = FRAME_HEADER_BYTES + get_length(frame + LENGTH);
    if (length > end || end > FRAME_MAX_BYTES
        || memcmp(frame, MAGIC_AND_MAJOR, MAGIC_BYTES) != 0
        || memcmp(frame + ECHO, request->head + ECHO, ECHO_BYTES) != 0) {
      return 0;
    }
  }
  return end;
}

// Fills the line from the first field of its tag, unless any field runs over the end.
static Outcome take_line(const uint8_t *at, const uint8_t *end, Line *line) {
  const uint8_t *text = NULL;
  size_t text_length = 0;
  while (at < end) {
    size_t left = (size_t)(end - at);
    size_t length = left < FIELD_HEADER_BYTES ? left : get_length(at + 2);
    if (FIELD_HEADER_BYTES + length > left) return FAILED;
    if (at[0] == 0 && at[1] == LINE_TEXT && text == NULL) {
      text = at + FIELD_HEADER_BYTES;
      text_length = length;
    }
    at += FIELD_HEADER_BYTES + length;
  }
  if (text == NULL) return FAILED;
  line_set(line, text, text_length);
  return line->is_visible ? GOT_LINE : FAILED;
}

Outcome answer_read(int fd, const Request *request, int64_t deadline, Line *line) {
  static uint8_t frame[FRAME_MAX_BYTES + 1];
  size_t length = read_frame(fd, request, deadline, frame);
  if (length == 0 || frame[TYPE] == TYPE_BUSY) return length == 0 ? FAILED : BUSY;
  if (frame[TYPE] != TYPE_LINE) return FAILED;
  return take_line(frame + FRAME_HEADER_BYTES, frame + length, line);
}

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

static Outcome talk(int connection, const Request *request, int64_t deadline, Line *line) {
  if (!is_our_user(connection)) return FAILED;
  // A daemon that is busy may answer and close before it has read everything.
  if (!request_write(request, connection, deadline) && errno != EPIPE) return FAILED;
  shutdown(connection, SHUT_WR);
  return answer_read(connection, request, deadline, line);
}

Outcome daemon_ask(const char *path, const Request *request, int64_t deadline, Line *line) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  Outcome outcome;
  int connection = socket(AF_UNIX, SOCK_STREAM, 0);
  if (connection < 0 || strlen(path) >= sizeof address.sun_path) {
    close(connection);
    return FAILED;
  }
  strcpy(address.sun_path, path);
  fcntl(connection, F_SETFD, FD_CLOEXEC);
  // A blocking connect to a full backlog would block for ever.
  fcntl(connection, F_SETFL, O_NONBLOCK);
  if (connect(connection, (struct sockaddr *)&address, sizeof address) == 0) {
    outcome = talk(connection, request, deadline, line);
  } else {
    // Only these two say that nobody is there, and are a reason to start another.
    bool is_absent = errno == ENOENT || errno == ECONNREFUSED;
    outcome = is_absent ? NO_DAEMON : errno == EAGAIN ? BUSY : FAILED;
  }
  close(connection);
  return outcome;
}
