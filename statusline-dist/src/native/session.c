#include "session.h"

#include "clock.h"
#include "frame.h"
#include "json.h"
#include "sha256.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

// The host writes its document at once, so a pause within it means that no more will come.
enum { MAX_SILENCE_MS = 50, MAX_READ_MS = 200, CHUNK_BYTES = 65536 };
enum { MAX_SHOWN = 80, MAX_TEXT_BYTES = 8192 };

// Reads what is there; false at the end of the value, of the stream or of the room.
static bool read_part(Document *document, int fd, ValueEnd *end) {
  size_t room = DOCUMENT_MAX_BYTES - document->length;
  uint8_t *at = document->bytes + document->length;
  ssize_t got = read(fd, at, room < CHUNK_BYTES ? room : CHUNK_BYTES);
  if (got < 0) return errno == EINTR || errno == EAGAIN;
  size_t value = value_end_scan(end, at, (size_t)got);
  document->length += value > 0 ? value : (size_t)got;
  return got > 0 && value == 0 && document->length < DOCUMENT_MAX_BYTES;
}

void document_read(Document *document, int fd) {
  ValueEnd end = {0};
  int64_t last = monotonic_ms() + MAX_READ_MS;
  int64_t deadline = last;
  document->length = 0;
  while (wait_ready(fd, POLLIN, deadline) && read_part(document, fd, &end)
         && remaining_ms(last) > 0) {
    int64_t silence = monotonic_ms() + MAX_SILENCE_MS;
    deadline = silence < last ? silence : last;
  }
}

// Adds the session's id and says whether there is one. An empty one is none.
static bool add_id(Sha256 *hash, Json document) {
  Json id;
  uint8_t bytes[4];
  bool is_named = false;
  if (!json_member(document, "session_id", &id) || !json_text_begin(&id)) return false;
  for (size_t part; (part = json_text_next(&id, bytes)) > 0; is_named = true) {
    sha256_add(hash, bytes, part);
  }
  return is_named;
}

Session session_of(const void *document, size_t length) {
  Session session;
  Sha256 hash;
  uint8_t digest[32];
  char user[24];
  int digits = snprintf(user, sizeof user, "%lu", (unsigned long)geteuid());
  sha256_start(&hash);
  session.is_named = add_id(&hash, json_document(document, length));
  if (!session.is_named) sha256_add(&hash, document, length);
  sha256_add(&hash, "", 1);
  sha256_add(&hash, user, (size_t)digits);
  sha256_finish(&hash, digest);
  session.tag = get_u64(digest);
  return session;
}

static void separate(Line *line) {
  if (line->length > 0) line_append(line, " \xc2\xb7 ");
}

static bool append_name(Line *line, Json object, const char *name) {
  Json value;
  char text[MAX_TEXT_BYTES];
  if (!json_member(object, name, &value)) return false;
  size_t length = json_text(value, text, sizeof text);
  line_append_foreign(line, text, length < sizeof text ? length : sizeof text, MAX_SHOWN);
  if (!line->is_visible) line->length = 0;
  return line->is_visible;
}

static void append_model(Line *line, Json document) {
  Json model;
  if (json_member(document, "model", &model) && !append_name(line, model, "display_name")) {
    append_name(line, model, "id");
  }
}

// Appends the last name of an absolute path, as the Java renderer takes no other.
static bool append_base_name(Line *line, Json object, const char *name) {
  Json value;
  char path[MAX_TEXT_BYTES];
  if (!json_member(object, name, &value)) return false;
  size_t end = json_text(value, path, sizeof path);
  if (end == 0 || end > sizeof path || path[0] != '/' || memchr(path, '\0', end)) return false;
  while (end > 1 && path[end - 1] == '/') end--;
  size_t start = end > 1 ? end : 0;
  while (start > 0 && path[start - 1] != '/') start--;
  separate(line);
  line_append_foreign(line, path + start, end - start, MAX_SHOWN);
  return true;
}

static void append_directory(Line *line, Json document) {
  Json workspace;
  if (!json_member(document, "workspace", &workspace)
      || !append_base_name(line, workspace, "current_dir")) {
    append_base_name(line, document, "cwd");
  }
}

static bool is_zero(Json usage, const char *name) {
  Json value;
  double number;
  if (!json_member(usage, name, &value) || !json_number(value, &number)) return true;
  return number <= 0 && number >= 0;
}

// After a compaction the host may state a usage of nothing but zeros: it does not know it yet.
static bool is_all_zero(Json window) {
  Json usage;
  return json_member(window, "current_usage", &usage) && usage.at < usage.end && *usage.at == '{'
      && is_zero(usage, "input_tokens") && is_zero(usage, "cache_creation_input_tokens")
      && is_zero(usage, "output_tokens") && is_zero(usage, "cache_read_input_tokens");
}

// Rounds half up, and what no int holds to the nearest one, as the Java renderer does.
static int rounded(double number) {
  double up = number + 0.5;
  if (up >= INT_MAX || up <= INT_MIN) return up > 0 ? INT_MAX : INT_MIN;
  return (int)up > up ? (int)up - 1 : (int)up;
}

static void append_percent(Line *line, Json document) {
  Json window;
  Json value;
  double number;
  char text[16] = "\xe2\x80\x93";
  bool is_known = json_member(document, "context_window", &window)
      && json_member(window, "used_percentage", &value) && json_number(value, &number)
      && !is_all_zero(window);
  if (!is_known && line->length == 0) return;
  if (is_known) snprintf(text, sizeof text, "%d%%", rounded(number));
  separate(line);
  line_append(line, text);
  line->is_visible = true;
}

void minimal_line(Line *line, const void *bytes, size_t length) {
  Json document = json_document(bytes, length);
  line->length = 0;
  line->is_visible = false;
  append_model(line, document);
  append_directory(line, document);
  append_percent(line, document);
  if (!line->is_visible) line_append(line, "statusline");
}
