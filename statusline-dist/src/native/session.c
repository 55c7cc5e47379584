#include "session.h"

#include "sha256.h"
#include "wait.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

// A busy host begins late, but writes at once: after a pause no more comes.
enum { MAX_START_MS = 500, MAX_SILENCE_MS = 50, MAX_READ_MS = 200, MAX_SHOWN = 80 };

void document_read(Document *document, int fd) {
  int64_t last = monotonic_ms() + MAX_START_MS;
  int64_t deadline = last;
  size_t value = 0;
  Scan scan = {0};
  document->length = 0;
  while (value == 0 && document->length < DOCUMENT_MAX_BYTES && remaining_ms(last) > 0) {
    uint8_t *at = document->bytes + document->length;
    ssize_t got = read_part(fd, at, DOCUMENT_MAX_BYTES - document->length, deadline);
    if (got <= 0) return;
    int64_t now = monotonic_ms();
    if (document->length == 0) last = now + MAX_READ_MS;
    document->length += (size_t)got;
    value = json_value_end(document->bytes, document->length, &scan);
    deadline = now + MAX_SILENCE_MS;
    if (deadline > last) deadline = last;
  }
  if (value > 0) document->length = value;
}

bool session_tag(const Document *document, uint64_t *tag) {
  Sha256 hash = SHA256_START;
  Json id;
  char user[24];
  size_t length = 0;
  if (json_member(json_document(document->bytes, document->length), "session_id", &id)) {
    const char *text = json_text(id, &length);
    sha256_add(&hash, text, length);
  }
  // An empty name is none.
  if (length == 0) sha256_add(&hash, document->bytes, document->length);
  int digits = snprintf(user, sizeof user, "%c%lu", '\0', (unsigned long)geteuid());
  sha256_add(&hash, user, (size_t)digits);
  *tag = sha256_finish(&hash);
  return length > 0;
}

static void separate(Line *line) {
  if (line->length > 0) line_append(line, " \xc2\xb7 ");
}

static bool append_model(Line *line, Json document, const char *name) {
  Json value;
  size_t length;
  if (!json_inner(document, "model", name, &value)) return false;
  const char *text = json_text(value, &length);
  line_append_foreign(line, text, length, MAX_SHOWN);
  if (!line->is_visible) line->length = 0;
  return line->is_visible;
}

// Appends the last name of a path that no step back takes away.
static bool append_base_name(Line *line, Json value) {
  size_t end;
  size_t start;
  int back = 0;
  const char *path = json_text(value, &end);
  if (end == 0 || path[0] != '/' || memchr(path, '\0', end) != NULL) return false;
  do {
    while (end > 1 && path[end - 1] == '/') end--;
    for (start = end > 1 ? end : 0; start > 0 && path[start - 1] != '/';) start--;
    size_t length = end - start;
    bool is_dots = length <= 2 && memcmp(path + start, "..", length) == 0;
    if (!is_dots && back-- == 0) break;
    if (is_dots && length == 2) back++;
    end = start;
  } while (end > 0);
  if (end == 0) end = 1;
  separate(line);
  line_append_foreign(line, path + start, end - start, MAX_SHOWN);
  return true;
}

static bool is_zero(Json usage, const char *name) {
  Json value;
  double number;
  if (!json_member(usage, name, &value) || !json_number(value, &number)) return true;
  return number <= 0 && number >= 0;
}

// After a compaction the host may state nothing but zeros: it does not know the usage yet.
static bool is_all_zero(Json document) {
  Json usage;
  return json_inner(document, "context_window", "current_usage", &usage)
      && usage.at < usage.end && *usage.at == '{' && is_zero(usage, "input_tokens")
      && is_zero(usage, "output_tokens") && is_zero(usage, "cache_creation_input_tokens")
      && is_zero(usage, "cache_read_input_tokens");
}

static void append_percent(Line *line, Json document) {
  Json value;
  double number = 0;
  char percent[16] = "\xe2\x80\x93";
  bool is_known = json_inner(document, "context_window", "used_percentage", &value)
      && json_number(value, &number) && number >= 0 && number <= 100
      && !is_all_zero(document);
  if (!is_known && line->length == 0) return;
  if (number > 99 && number < 100) number = 99;
  if (is_known) snprintf(percent, sizeof percent, "%d%%", (int)(number + 0.5));
  separate(line);
  line_append(line, percent);
  line->is_visible = true;
}

void minimal_line(Line *line, const Document *from) {
  Json document = json_document(from->bytes, from->length);
  Json path;
  line->length = 0;
  line->is_visible = false;
  if (!append_model(line, document, "display_name")) append_model(line, document, "id");
  if (!json_inner(document, "workspace", "current_dir", &path) || !append_base_name(line, path)) {
    if (json_member(document, "cwd", &path)) append_base_name(line, path);
  }
  append_percent(line, document);
  if (!line->is_visible) line_append(line, "statusline");
}
