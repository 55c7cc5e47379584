// Tests of the session tag.

#include "check.h"

#include "../session.h"
#include "../sha256.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static Document document;

static const Document *read_from(const char *text, size_t length) {
  memcpy(document.bytes, text, length);
  document.length = length;
  return &document;
}

static uint64_t tag_of(const char *text) {
  uint64_t tag;
  session_tag(read_from(text, strlen(text)), &tag);
  return tag;
}

static uint64_t tag_made_of(const char *id) {
  Sha256 hash = SHA256_START;
  char user[24];
  int digits = snprintf(user, sizeof user, "%lu", (unsigned long)geteuid());
  sha256_add(&hash, id, strlen(id));
  sha256_add(&hash, "", 1);
  sha256_add(&hash, user, (size_t)digits);
  sha256_add(&hash, "\0/c\0/h", 6);
  return sha256_finish(&hash);
}

static void sessions_have_different_tags(void) {
  CHECK(tag_of("{\"session_id\":\"A\"}") == tag_made_of("A"));
  CHECK(tag_of("{\"session_id\":\"A\",\"session_id\":\"B\"}") == tag_made_of("A"));
  CHECK(tag_of("{\"workspace\":{\"session_id\":\"B\"},\"session_id\":\"A\"}") == tag_made_of("A"));
  CHECK(tag_of("{\"session_id\":\"\\u0041\"}") == tag_made_of("A"));
  CHECK(tag_of("{\"session_id\":\"\\u00e9\"}") == tag_made_of("\xc3\xa9"));
  CHECK(tag_of("{\"session_id\":\"../../etc\"}") == tag_made_of("../../etc"));
  CHECK(tag_of("{}") == tag_made_of("{}"));
  CHECK(tag_of("{\"session_id\":\"\"}") == tag_made_of("{\"session_id\":\"\"}"));
  CHECK(tag_of("{\"session_id\":null,\"session_id\":\"B\"}") != tag_made_of("B"));
  CHECK(tag_of("{\"session_id\":7}") == tag_made_of("{\"session_id\":7}"));
  CHECK(tag_of("") == tag_made_of(""));
  uint64_t tag;
  CHECK(!session_tag(read_from("{}", 2), &tag));
  for (int bit = 0; bit < 20; bit++) {
    char text[] = "{\"session_id\":\"abcdefgh\"}";
    text[15 + bit / 5] = (char)(text[15 + bit / 5] ^ (1 << (bit % 5)));
    CHECK(tag_of(text) != tag_made_of("abcdefgh"));
  }
}

static void accounts_have_different_tags(void) {
  const char *document_text = "{\"session_id\":\"A\"}";
  uint64_t tag = tag_of(document_text);
  setenv("CLAUDE_CONFIG_DIR", "/d", 1);
  CHECK(tag_of(document_text) != tag);
  unsetenv("CLAUDE_CONFIG_DIR");
  CHECK(tag_of(document_text) != tag);
  setenv("CLAUDE_CONFIG_DIR", "/c", 1);
  CHECK(tag_of(document_text) == tag);
  setenv("HOME", "/i", 1);
  CHECK(tag_of(document_text) != tag);
  unsetenv("HOME");
  CHECK(tag_of(document_text) != tag);
  setenv("HOME", "/h", 1);
}

int main(void) {
  setenv("CLAUDE_CONFIG_DIR", "/c", 1);
  setenv("HOME", "/h", 1);
  sessions_have_different_tags();
  accounts_have_different_tags();
  return check_result();
}
