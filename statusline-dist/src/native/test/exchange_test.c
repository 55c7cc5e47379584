// Tests of requests and answers. Usage: exchange_test FOLDER, which is empty.

#include "check.h"
#include "frames.h"
#include "shown.h"

#include "../exchange.h"
#include "../wait.h"

#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <unistd.h>

static const char *folder;
static Line line;
static Document document;
static Request request;
static uint64_t tag;

static void make_request(void) {
  static const char text[] = "{\"session_id\":\"A\"}";
  document.length = sizeof text - 1;
  memcpy(document.bytes, text, document.length);
  session_tag(&document, &tag);
  request_make(&request, tag, &document, (char *[]){"--theme", "slate", NULL}, false);
}

static size_t answer_frame(uint8_t *bytes, int type) {
  size_t length = put_field(bytes, HEADER_BYTES, 1, "\0", 1);
  length = put_field(bytes, length, 999, "unknown", 7);
  length = put_field(bytes, length, 2, "\x1b[36mOpus\x1b[0m", 13);
  length = put_field(bytes, length, 3, "dev", 3);
  put_header(bytes, type, length, get_number(request.head + AT_ID, 8),
             get_number(request.head + AT_TAG, 8));
  return length;
}

// Returns what the client makes of these bytes, followed by the end of the stream.
static Outcome outcome_of(const uint8_t *bytes, size_t length) {
  int ends[2];
  if (pipe(ends) != 0 || write(ends[1], bytes, length) != (ssize_t)length) return FAILED;
  close(ends[1]);
  Outcome outcome = answer_read(ends[0], &request, monotonic_ms() + 1000, &line);
  close(ends[0]);
  return outcome;
}

static void incomplete_answer_is_dropped(void) {
  uint8_t bytes[4096];
  make_request();
  size_t length = answer_frame(bytes, LINE);
  CHECK(outcome_of(bytes, length) == GOT_LINE);
  CHECK(is_line(&line, "\x1b[36mOpus\x1b[0m"));
  for (size_t cut = 0; cut < length; cut++) CHECK(outcome_of(bytes, cut) == FAILED);
  bytes[length] = 'x';
  CHECK(outcome_of(bytes, length + 1) == FAILED);
  CHECK(outcome_of(bytes, answer_frame(bytes, BUSY_TYPE)) == BUSY);
  CHECK(outcome_of(bytes, answer_frame(bytes, ERROR)) == FAILED);
  CHECK(outcome_of(bytes, answer_frame(bytes, TEXT)) == FAILED);
}

static void largest_answer_is_accepted(void) {
  static uint8_t bytes[HEADER_BYTES + MAX_ANSWER + 1];
  static char text[MAX_ANSWER - FIELD_BYTES + 1];
  make_request();
  for (size_t more = 0; more < 2; more++) {
    memset(text, 'x', sizeof text);
    size_t length = put_field(bytes, HEADER_BYTES, 2, text, MAX_ANSWER - FIELD_BYTES + more);
    put_header(bytes, LINE, length, get_number(request.head + AT_ID, 8),
               get_number(request.head + AT_TAG, 8));
    // More than the buffer of a pipe.
    char path[PATH_MAX];
    snprintf(path, sizeof path, "%s/answer", folder);
    int file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
    CHECK(write(file, bytes, length) == (ssize_t)length && lseek(file, 0, SEEK_SET) == 0);
    Outcome outcome = answer_read(file, &request, monotonic_ms() + 1000, &line);
    CHECK(outcome == (more == 0 ? GOT_LINE : FAILED));
    close(file);
  }
}

// Appends a frame with a part of a report and returns the new length.
static size_t put_part(uint8_t *bytes, size_t at, int type, const char *text) {
  size_t length = put_field(bytes + at, HEADER_BYTES, 2, text, strlen(text));
  put_header(bytes + at, type, length, get_number(request.head + AT_ID, 8),
             get_number(request.head + AT_TAG, 8));
  return at + length;
}

// Returns what is printed of these bytes, which are an answer to a report.
static const char *printed(const uint8_t *bytes, size_t length, Outcome expected) {
  static char text[256];
  char path[PATH_MAX];
  int ends[2];
  snprintf(path, sizeof path, "%s/printed", folder);
  int file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
  int saved = dup(STDOUT_FILENO);
  CHECK(pipe(ends) == 0 && write(ends[1], bytes, length) == (ssize_t)length);
  close(ends[1]);
  dup2(file, STDOUT_FILENO);
  Outcome outcome = answer_read(ends[0], &request, monotonic_ms() + 1000, NULL);
  dup2(saved, STDOUT_FILENO);
  ssize_t got = pread(file, text, sizeof text - 1, 0);
  text[got < 0 ? 0 : got] = '\0';
  close(ends[0]);
  close(saved);
  close(file);
  CHECK(outcome == expected);
  return text;
}

static void report_in_parts_is_printed_when_complete(void) {
  uint8_t bytes[4096];
  make_request();
  size_t one = put_part(bytes, 0, PART, "first ");
  size_t two = put_part(bytes, one, PART, "second ");
  size_t all = put_part(bytes, two, TEXT, "last\n");
  CHECK(strcmp(printed(bytes, all, GOT_LINE), "first second last\n") == 0);
  for (size_t cut = 0; cut < all; cut++) CHECK(*printed(bytes, cut, FAILED) == '\0');
  CHECK(*printed(bytes, put_part(bytes, one, LINE, "x"), FAILED) == '\0');
  CHECK(*printed(bytes, put_part(bytes, one, BUSY_TYPE, ""), BUSY) == '\0');
  CHECK(outcome_of(bytes, all) == FAILED);
}

static void answer_to_other_request_is_dropped(void) {
  uint8_t bytes[4096];
  make_request();
  size_t length = answer_frame(bytes, LINE);
  // Every bit of magic, major version, request id and session tag counts.
  for (size_t bit = 0; bit < 8 * HEADER_BYTES; bit++) {
    size_t at = bit / 8;
    bool counts = at < 5 || at >= AT_ID;
    if (!counts) continue;
    bytes[at] ^= (uint8_t)(1 << bit % 8);
    CHECK(outcome_of(bytes, length) == FAILED);
    bytes[at] ^= (uint8_t)(1 << bit % 8);
  }
  bytes[5] = 9;
  CHECK(outcome_of(bytes, length) == GOT_LINE);
  put_number(bytes + AT_LENGTH, MAX_ANSWER + 1, 4);
  CHECK(outcome_of(bytes, length) == FAILED);
  put_number(bytes + AT_LENGTH, UINT32_MAX, 4);
  CHECK(outcome_of(bytes, length) == FAILED);
}

static void field_beyond_end_is_rejected(void) {
  uint8_t bytes[4096];
  make_request();
  size_t length = answer_frame(bytes, LINE);
  for (uint32_t size = 2; size < 64; size++) {
    put_number(bytes + HEADER_BYTES + 2, size, 4);
    Outcome outcome = outcome_of(bytes, length);
    CHECK(outcome == FAILED || outcome == GOT_LINE);
  }
  put_number(bytes + HEADER_BYTES + 2, UINT32_MAX, 4);
  CHECK(outcome_of(bytes, length) == FAILED);
}

static bool is_sent(const uint8_t *frame, size_t end, int field, const char *text) {
  size_t length;
  return find_field(frame, end, field, text, &length) != NULL && length == strlen(text);
}

static void request_follows_protocol(void) {
  static uint8_t sent[HEADER_BYTES + MAX_REQUEST];
  char directory[PATH_MAX];
  char path[PATH_MAX];
  size_t length;
  setenv("COLUMNS", "123", 1);
  setenv("STATUSLINE_X", "y", 1);
  setenv("ANTHROPIC_API_KEY", "secret", 1);
  setenv("HOMES", "no", 1);
  make_request();
  snprintf(path, sizeof path, "%s/request", folder);
  int file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
  CHECK(request_write(&request, file, monotonic_ms() + 250));
  size_t end = (size_t)pread(file, sent, sizeof sent, 0);
  close(file);
  CHECK(memcmp(sent, "SLN1\1\0\1\0", 8) == 0);
  CHECK(get_number(sent + AT_LENGTH, 4) == end - HEADER_BYTES);
  CHECK(get_number(sent + AT_TAG, 8) == tag);
  CHECK(is_sent(sent, end, 4, "--theme") && is_sent(sent, end, 4, "slate"));
  CHECK(find_field(sent, end, 1, "", &length) == NULL);
  CHECK(is_sent(sent, end, 5, "dev"));
  CHECK(getcwd(directory, sizeof directory) != NULL && is_sent(sent, end, 3, directory));
  CHECK(is_sent(sent, end, 6, "{\"session_id\":\"A\"}"));
  CHECK(is_sent(sent, end, 2, "COLUMNS=123"));
  CHECK(is_sent(sent, end, 2, "STATUSLINE_X=y"));
  CHECK(!is_sent(sent, end, 2, "ANTHROPIC_API_KEY=secret"));
  CHECK(!is_sent(sent, end, 2, "HOMES=no"));
}

static void requests_have_different_ids(void) {
  make_request();
  uint64_t first = get_number(request.head + AT_ID, 8);
  make_request();
  CHECK(get_number(request.head + AT_ID, 8) != first);
}

static void large_environment_leaves_room_for_document(void) {
  static char value[100000];
  static uint8_t frame[HEADER_BYTES + MAX_REQUEST];
  memset(value, 'x', sizeof value - 1);
  setenv("STATUSLINE_LARGE1", value, 1);
  setenv("STATUSLINE_LARGE2", value, 1);
  make_request();
  unsetenv("STATUSLINE_LARGE1");
  unsetenv("STATUSLINE_LARGE2");
  memcpy(frame, request.head, request.length);
  memcpy(frame + request.length, document.bytes, document.length);
  CHECK(is_sent(frame, request.length + document.length, 6, "{\"session_id\":\"A\"}"));
  CHECK(request.length + DOCUMENT_MAX_BYTES <= HEADER_BYTES + MAX_REQUEST);
}

int main(int count, char **arguments) {
  if (count < 2) return 2;
  folder = arguments[1];
  incomplete_answer_is_dropped();
  largest_answer_is_accepted();
  report_in_parts_is_printed_when_complete();
  answer_to_other_request_is_dropped();
  field_beyond_end_is_rejected();
  request_follows_protocol();
  requests_have_different_ids();
  large_environment_leaves_room_for_document();
  return check_result();
}
