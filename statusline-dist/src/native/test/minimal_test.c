// Tests of the line of last resort with valid, truncated, hostile and recorded documents. Usage:
// minimal_test FOLDER [DOCUMENTS], where DOCUMENTS has the recorded documents of the host.

#include "check.h"
#include "hostile.h"
#include "shown.h"

#include "../session.h"

#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <unistd.h>

static Line line;
static Document document;
static uint64_t tag;

static void show(const char *text, size_t length) {
  memcpy(document.bytes, text, length);
  document.length = length;
  minimal_line(&line, &document);
}

static void minimal_line_shows_known_facts(void) {
  static const struct {
    const char *document;
    const char *shown;
  } cases[] = {
    {"{\"model\":{\"display_name\":\"Opus 5.5\"},\"workspace\":{\"current_dir\":\"/home/a/b\"},"
     "\"context_window\":{\"used_percentage\":42}}", "Opus 5.5 \xc2\xb7 b \xc2\xb7 ctx 42%"},
    {"{\"model\":{\"id\":\"m\"},\"cwd\":\"/x/y/\"}", "m \xc2\xb7 y \xc2\xb7 ctx \xe2\x80\x93"},
    {"{\"model\":{\"display_name\":\" \",\"id\":\"m\"}}", "m \xc2\xb7 ctx \xe2\x80\x93"},
    {"{\"workspace\":{\"current_dir\":\"relative\"},\"cwd\":\"/\"}", "/ \xc2\xb7 ctx \xe2\x80\x93"},
    {"{\"workspace\":{},\"cwd\":\"/a\\u0000b\"}", "statusline"},
    {"{\"context_window\":{\"used_percentage\":7.5}}", "ctx 8%"},
    {"{\"context_window\":{\"used_percentage\":-0.5}}", "statusline"},
    {"{\"context_window\":{\"used_percentage\":99.5}}", "ctx 99%"},
    {"{\"context_window\":{\"used_percentage\":1e308}}", "statusline"},
    {"{\"cwd\":\"/srv/x/sub/..\"}", "x \xc2\xb7 ctx \xe2\x80\x93"},
    {"{\"cwd\":\"/srv/x/./a/b/../../.\"}", "x \xc2\xb7 ctx \xe2\x80\x93"},
    {"{\"cwd\":\"/..\"}", "/ \xc2\xb7 ctx \xe2\x80\x93"},
    {"{\"cwd\":\"/srv/...\"}", "... \xc2\xb7 ctx \xe2\x80\x93"},
    {"{\"cwd\":\"/a\",\"context_window\":{\"used_percentage\":0,\"current_usage\":null}}",
     "a \xc2\xb7 ctx \xe2\x80\x93"},
    {"{\"cwd\":\"/a\",\"context_window\":{\"used_percentage\":105,\"current_usage\":null}}",
     "a \xc2\xb7 ctx 105%"},
    {"{\"cwd\":\"/a\",\"context_window\":{\"used_percentage\":0,\"current_usage\":{\"input_tokens\""
     ":0,\"output_tokens\":0,\"cache_creation_input_tokens\":0,\"cache_read_input_tokens\":0}}}",
     "a \xc2\xb7 ctx \xe2\x80\x93"},
    {"{\"cwd\":\"/a\",\"context_window\":{\"used_percentage\":3,\"current_usage\":{\"input_tokens\""
     ":0,\"output_tokens\":1}}}", "a \xc2\xb7 ctx 3%"},
    {"{\"model\":{\"display_name\":\"One\",\"display_name\":\"Two\"},\"model\":7}",
     "One \xc2\xb7 ctx \xe2\x80\x93"},
    {"{\"model\":{\"display_name\":\"\\u001b]0;PWN\\u0007\"}}", "]0;PWN \xc2\xb7 ctx \xe2\x80\x93"},
    {"{\"model\":{\"display_name\":\"\\u009b2J\"}}", "2J \xc2\xb7 ctx \xe2\x80\x93"},
    {"{\"model\":{\"display_name\":\"Op\xffus\"}}", "Op\xef\xbf\xbdus \xc2\xb7 ctx \xe2\x80\x93"},
    {"{\"model\":{\"display_name\":\"Opus\"},\"workspace\":{\"current_dir\":",
     "Opus \xc2\xb7 ctx \xe2\x80\x93"},
    {"{\"model\":7,\"workspace\":[],\"context_window\":\"x\",\"cost\":null}", "statusline"},
    {"{\"model\":null,\"context_window\":{\"used_percentage\":null}}", "statusline"},
    {"{}", "statusline"},
    {"", "statusline"},
    {"null", "statusline"},
    {"\xef\xbb\xbf{\"cwd\":\"/a\"}", "a \xc2\xb7 ctx \xe2\x80\x93"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    show(cases[i].document, strlen(cases[i].document));
    CHECK(is_line(&line, cases[i].shown));
  }
}

static void truncated_document_gives_line(void) {
  static const char text[] =
      "{\"session_id\":\"a\\u00e9\\ud83d\\ude00\",\"model\":{\"display_name\":\"Opus 5.5\"},"
      "\"workspace\":{\"current_dir\":\"/a/b\",\"added_dirs\":[\"/a\",null]},\"context_window\":"
      "{\"used_percentage\":1.25e1,\"current_usage\":{\"input_tokens\":3}}}";
  for (size_t length = 0; length < sizeof text; length++) {
    // At the end of the buffer, so that reading beyond it is noticed.
    Document *cut = malloc(sizeof *cut);
    size_t before = DOCUMENT_MAX_BYTES - length;
    memcpy(cut->bytes, text, length);
    cut = realloc(cut, sizeof *cut - before);
    cut->length = length;
    minimal_line(&line, cut);
    session_tag(cut, &tag);
    CHECK(line.length > 0 && is_clean(&line));
    free(cut);
  }
}

static void hostile_document_gives_line(void) {
  for (size_t i = 0; i < HOSTILE_COUNT; i++) {
    document.length = hostile_document(i, (char *)document.bytes);
    json_value_end(document.bytes, document.length, &(Scan){0});
    session_tag(&document, &tag);
    minimal_line(&line, &document);
    CHECK(line.length > 0 && line.length < 1000 && is_clean(&line));
    CHECK(memchr(line.bytes, '\n', line.length) == NULL);
  }
}

static void line_fits_terminal(void) {
  static const char text[] =
      "{\"model\":{\"display_name\":\"Opus 5.5 with a very long name\"},\"cwd\":\"/srv/\u6f22\u6f22"
      "-and-a-name-of-a-project-that-does-not-fit-into-eighty-columns-of-a-terminal\"}";
  for (int columns = 1; columns < 150; columns++) {
    char value[16];
    snprintf(value, sizeof value, "%d", columns);
    setenv("COLUMNS", value, 1);
    show(text, strlen(text));
    int cells = 0;
    for (size_t at = 0; at < line.length; at++) cells += ((uint8_t)line.bytes[at] & 0xC0) != 0x80;
    CHECK(line.length > 0 && is_clean(&line) && cells <= (columns > 5 ? columns - 4 : 1));
  }
  unsetenv("COLUMNS");
}

static size_t read_whole(const char *path, uint8_t *bytes, size_t capacity) {
  int file = open(path, O_RDONLY);
  ssize_t length = file < 0 ? -1 : read(file, bytes, capacity);
  close(file);
  return length > 0 ? (size_t)length : 0;
}

static void recorded_documents_give_their_facts(const char *documents) {
  int seen = 0;
  DIR *list = opendir(documents);
  for (struct dirent *entry; list != NULL && (entry = readdir(list)) != NULL;) {
    char path[PATH_MAX];
    if (strstr(entry->d_name, ".json") == NULL) continue;
    snprintf(path, sizeof path, "%s/%s", documents, entry->d_name);
    document.length = read_whole(path, document.bytes, sizeof document.bytes);
    size_t value = json_value_end(document.bytes, document.length, &(Scan){0});
    CHECK_SAYING(value > 0 && value + 1 >= document.length, entry->d_name);
    document.length = value;
    CHECK_SAYING(session_tag(&document, &tag), entry->d_name);
    minimal_line(&line, &document);
    printf("  %-56s %s\n", entry->d_name, text_of(&line));
    bool is_unknown = strstr((char *)document.bytes, "\"used_percentage\":null,\"remaining") != NULL;
    const char *last = strrchr(text_of(&line), ' ');
    CHECK_SAYING(last != NULL && (strcmp(last, " \xe2\x80\x93") == 0) == is_unknown, entry->d_name);
    seen++;
  }
  if (list != NULL) closedir(list);
  CHECK(seen >= 20);
}

int main(int count, char **arguments) {
  minimal_line_shows_known_facts();
  truncated_document_gives_line();
  hostile_document_gives_line();
  line_fits_terminal();
  if (count > 2) recorded_documents_give_their_facts(arguments[2]);
  return check_result();
}
