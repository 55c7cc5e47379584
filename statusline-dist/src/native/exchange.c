#include "exchange.h"

#include "clock.h"
#include "image.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <unistd.h>

// Kept free for the fields behind the variables.
enum { RESERVED_BYTES = 2 * PATH_MAX };

static void put_text(FieldWriter *fields, uint16_t tag, const char *text) {
  field_put(fields, tag, text, strlen(text));
}

void request_make(Request *request, uint64_t session_tag, const Document *document) {
  char directory[PATH_MAX];
  // What tells runs apart must do where nothing is random.
  uint64_t id = (uint64_t)wall_ms() << 20 ^ (uint64_t)getpid();
  FieldWriter fields = {request->head, FRAME_HEADER_BYTES, sizeof request->head - RESERVED_BYTES};
  field_put(&fields, REQUEST_WAIT_MS, "\0\0\0\0", 4);
  for (char **entry = environ; *entry != NULL; entry++) {
    if (environment_allows(*entry)) put_text(&fields, REQUEST_VARIABLE, *entry);
  }
  fields.capacity += RESERVED_BYTES;
  // A directory that is gone has no path.
  if (getcwd(directory, sizeof directory) != NULL && directory[0] == '/') {
    put_text(&fields, REQUEST_DIRECTORY, directory);
  }
  put_text(&fields, REQUEST_BUILD, BUILD_ID);
  field_put(&fields, REQUEST_DOCUMENT, NULL, document->length);

  request->document = document;
  request->head_length = fields.length;
  size_t payload = fields.length - FRAME_HEADER_BYTES + document->length;
  (void)!getentropy(&id, sizeof id);
  frame_put_header(request->head, FRAME_RENDER, payload, id, session_tag);
}

static ssize_t write_from(const Request *request, size_t sent, int fd) {
  struct iovec parts[] = {
    {(void *)request->head, request->head_length},
    {(void *)request->document->bytes, request->document->length},
  };
  for (int i = 0; i < 2; i++) {
    size_t skipped = sent < parts[i].iov_len ? sent : parts[i].iov_len;
    parts[i].iov_base = (uint8_t *)parts[i].iov_base + skipped;
    parts[i].iov_len -= skipped;
    sent -= skipped;
  }
  return writev(fd, parts, 2);
}

bool request_write(Request *request, int fd, int64_t deadline) {
  size_t length = request->head_length + request->document->length;
  uint8_t *wait = request->head + FRAME_HEADER_BYTES + FIELD_HEADER_BYTES;
  put_u32(wait, (uint32_t)remaining_ms(deadline));
  for (size_t sent = 0; sent < length;) {
    ssize_t part = write_from(request, sent, fd);
    if (part >= 0) sent += (size_t)part;
    else if (errno == EAGAIN && !wait_ready(fd, POLLOUT, deadline)) return false;
    else if (errno != EAGAIN && errno != EINTR) return false;
  }
  return true;
}

typedef struct {
  size_t length;
  uint8_t bytes[FRAME_HEADER_BYTES + FRAME_MAX_ANSWER];
} Answer;

// Reads a whole frame; false if something else or nothing comes.
static bool read_frame(int fd, int64_t deadline, Answer *answer) {
  size_t end = FRAME_HEADER_BYTES;
  for (answer->length = 0; answer->length < end;) {
    if (!wait_ready(fd, POLLIN, deadline)) return false;
    size_t room = sizeof answer->bytes - answer->length;
    ssize_t got = read(fd, answer->bytes + answer->length, room);
    if (got == 0 || (got < 0 && errno != EINTR && errno != EAGAIN)) return false;
    if (got > 0) answer->length += (size_t)got;
    if (answer->length >= FRAME_HEADER_BYTES) end = frame_length(answer->bytes, FRAME_MAX_ANSWER);
  }
  return answer->length == end;
}

Outcome answer_read(int fd, const Request *request, int64_t deadline, Line *line) {
  static Answer answer;
  Field text;
  if (!read_frame(fd, deadline, &answer)
      || memcmp(answer.bytes + FRAME_ECHO, request->head + FRAME_ECHO, ECHO_BYTES) != 0) {
    return FAILED;
  }
  uint8_t type = answer.bytes[FRAME_TYPE];
  if (type == FRAME_BUSY) return BUSY;
  size_t length = answer.length - FRAME_HEADER_BYTES;
  bool is_line = field_find(answer.bytes + FRAME_HEADER_BYTES, length, LINE_TEXT, &text);
  if (type != FRAME_LINE || !is_line) return FAILED;
  line_set(line, text.value, text.length);
  return line->is_visible ? GOT_LINE : FAILED;
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

static Outcome talk(int connection, Request *request, int64_t deadline, Line *line) {
  if (!is_our_user(connection)) return FAILED;
  // A daemon that is busy may answer and close before it has read everything.
  if (!request_write(request, connection, deadline) && errno != EPIPE) return FAILED;
  shutdown(connection, SHUT_WR);
  return answer_read(connection, request, deadline, line);
}

Outcome daemon_ask(const char *path, Request *request, int64_t deadline, Line *line) {
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
    // Only the first two say that nobody is there; anything else is no reason to start another.
    bool is_absent = errno == ENOENT || errno == ECONNREFUSED;
    outcome = is_absent ? NO_DAEMON : errno == EAGAIN ? BUSY : FAILED;
  }
  close(connection);
  return outcome;
}
