#include "session.h"

#include "fit.h"
#include "sha256.h"
#include "wait.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// A busy host may start writing late, but writes without pauses: after MAX_PAUSE_MS nothing more is
// expected.
enum { MAX_START_MS = 500, MAX_PAUSE_MS = 50, MAX_READ_MS = 200, MAX_SHOWN = 80 };

void document_read(Document *document, int fd) {
  int64_t end = monotonic_ms() + MAX_START_MS;
  int64_t deadline = end;
  size_t value_length = 0;
  Scan scan = {0};
  document->length = 0;
  while (value_length == 0 && document->length < DOCUMENT_MAX_BYTES && remaining_ms(end) > 0) {
    uint8_t *at = document->bytes + document->length;
    ssize_t got = read_part(fd, at, DOCUMENT_MAX_BYTES - document->length, deadline);
    if (got <= 0) return;
    int64_t now = monotonic_ms();
    if (document->length == 0) end = now + MAX_READ_MS;
    document->length += (size_t)got;
    value_length = json_value_end(document->bytes, document->length, &scan);
    deadline = now + MAX_PAUSE_MS;
    if (deadline > end) deadline = end;
  }
  if (value_length > 0) document->length = value_length;
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
  // An empty id counts as none.
  if (length == 0) sha256_add(&hash, document->bytes, document->length);
  snprintf(user, sizeof user, "%lu", (unsigned long)geteuid());
  // Two accounts of a user may have sessions with the same id.
  const char *parts[] = {user, getenv("CLAUDE_CONFIG_DIR"), getenv("HOME")};
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    sha256_add(&hash, "", 1);
    if (parts[i] != NULL) sha256_add(&hash, parts[i], strlen(parts[i]));
  }
  *tag = sha256_finish(&hash);
  return length > 0;
}

// Appends a separator, unless the line is empty.
static void append_separator(Line *line) {
  if (line->length > 0) line_append(line, " \xc2\xb7 ");
}

// Appends a name of the model. Returns false if it has no visible character.
static bool append_model(Line *line, Json document, const char *name) {
  Json value;
  size_t length;
  if (!json_inner(document, "model", name, &value)) return false;
  const char *text = json_text(value, &length);
  line_append_foreign(line, text, length, MAX_SHOWN);
  if (!line->is_visible) line->length = 0;
  return line->is_visible;
}

// Finds the last name of an absolute path, from the end of the path to its start. `..` removes the
// name before it, and `.` is skipped. The root directory has the name `/`.
static void find_base_name(const char *path, size_t length, size_t *start, size_t *end) {
  int removed = 0;  // How many names before this position are removed by `..`.
  *end = length;
  for (;;) {
    while (*end > 1 && path[*end - 1] == '/') (*end)--;
    if (*end <= 1) {
      *start = 0;
      *end = 1;
      return;
    }
    *start = *end;
    while (*start > 0 && path[*start - 1] != '/') (*start)--;
    size_t name_length = *end - *start;
    bool is_dots = name_length <= 2 && memcmp(path + *start, "..", name_length) == 0;
    if (!is_dots && removed == 0) return;
    if (!is_dots) {
      removed--;
    } else if (name_length == 2) {
      removed++;
    }
    *end = *start;
  }
}

// Appends the last name of a path. Returns false if the value is not an absolute path.
static bool append_base_name(Line *line, Json value) {
  size_t length;
  size_t start;
  size_t end;
  const char *path = json_text(value, &length);
  if (length == 0 || path[0] != '/' || memchr(path, '\0', length) != NULL) return false;
  find_base_name(path, length, &start, &end);
  append_separator(line);
  line_append_foreign(line, path + start, end - start, MAX_SHOWN);
  return true;
}

// Returns whether a member is zero, missing or not a number.
static bool is_zero(Json usage, const char *name) {
  Json value;
  double number;
  if (!json_member(usage, name, &value) || !json_number(value, &number)) return true;
  return number <= 0 && number >= 0;
}

// Returns whether the host does not know the usage yet: after a resume it may send 0 % and null, and
// after a compaction only counts of zero.
static bool is_unknown(Json document, double percent) {
  Json usage;
  if (!json_inner(document, "context_window", "current_usage", &usage)) return percent == 0;
  if (usage.at == usage.end || *usage.at == 'n') return percent == 0;
  return *usage.at == '{' && is_zero(usage, "input_tokens") && is_zero(usage, "output_tokens")
      && is_zero(usage, "cache_creation_input_tokens") && is_zero(usage, "cache_read_input_tokens");
}

// Appends the used part of the context window. If that is unknown, it appends a dash, but only to a
// line that is not empty.
static void append_percent(Line *line, Json document) {
  Json value;
  double number = 0;
  char percent[16] = "ctx \xe2\x80\x93";
  bool is_known = json_inner(document, "context_window", "used_percentage", &value)
      && json_number(value, &number) && number >= 0 && number < 100000
      && !is_unknown(document, number);
  if (!is_known && line->length == 0) return;
  // Less than 100 must not be rounded up to 100.
  if (number > 99 && number < 100) number = 99;
  if (is_known) snprintf(percent, sizeof percent, "ctx %d%%", (int)(number + 0.5));
  append_separator(line);
  line_append(line, percent);
  line->is_visible = true;
}

// Appends the name of the working directory.
static void append_directory(Line *line, Json document) {
  Json path;
  if (json_inner(document, "workspace", "current_dir", &path) && append_base_name(line, path)) {
    return;
  }
  if (json_member(document, "cwd", &path)) append_base_name(line, path);
}

void minimal_line(Line *line, const Document *from) {
  Json document = json_document(from->bytes, from->length);
  line->length = 0;
  line->is_visible = false;
  if (!append_model(line, document, "display_name")) append_model(line, document, "id");
  append_directory(line, document);
  append_percent(line, document);
  if (!line->is_visible) line_append(line, "statusline");
  line_fit(line, row_cells());
}
