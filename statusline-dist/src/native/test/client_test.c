// Tests of the client's parts. Usage: client_test FOLDER [DOCUMENTS]: an empty folder to work in,
// and the host's recorded documents.

#include "check.h"

#include "../clock.h"
#include "../daemon.h"
#include "../image.h"
#include "../json.h"
#include "../lastgood.h"
#include "../sha256.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *folder;
static Line line;

static const char *text_of(const Line *shown) {
  static char text[LINE_MAX_BYTES + 1];
  memcpy(text, shown->bytes, shown->length);
  text[shown->length] = '\0';
  return text;
}

static bool is_line(const char *expected) {
  bool is_same = strcmp(text_of(&line), expected) == 0;
  if (!is_same) fprintf(stderr, "  is <%s>, not <%s>\n", text_of(&line), expected);
  return is_same;
}

// --- JSON ---

static size_t end_of(const char *document, size_t split) {
  ValueEnd end = {0};
  size_t length = strlen(document);
  size_t first = value_end_scan(&end, (const uint8_t *)document, split);
  if (first > 0) return first;
  size_t rest = value_end_scan(&end, (const uint8_t *)document + split, length - split);
  return rest > 0 ? split + rest : 0;
}

static void value_ends_are_found_at_every_split(void) {
  static const struct {
    const char *document;
    size_t end;
  } cases[] = {
    {"{}", 2},
    {"  {}\n", 4},
    {"\xef\xbb\xbf{\"a\":1}x", 10},
    {"{\"a\":\"}\"}{", 9},
    {"{\"a\":\"\\\"}\"}", 11},
    {"{\"a\":\"\\\\\"}", 10},
    {"[[{\"]\":[]}]] ", 12},
    {"{\"a\":[1,2,{\"b\":\"c\"}]}garbage", 21},
    {"{", 0},
    {"{\"a\":\"", 0},
    {"", 0},
    {"42 {}", 0},
    {"\"{}\"", 0},
    {"}{}", 0},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    for (size_t split = 0; split <= strlen(cases[i].document); split++) {
      CHECK_SAYING(end_of(cases[i].document, split) == cases[i].end, cases[i].document);
    }
  }
}

static bool is_text(const char *document, const char *name, const char *expected) {
  char text[64] = "";
  Json value;
  Json root = json_document((const uint8_t *)document, strlen(document));
  if (!json_member(root, name, &value)) return expected == NULL;
  size_t length = json_text(value, text, sizeof text - 1);
  return expected == NULL ? length == 0 : strcmp(text, expected) == 0 && length == strlen(expected);
}

static void members_and_texts_are_read(void) {
  CHECK(is_text("{\"a\":\"x\"}", "a", "x"));
  CHECK(is_text("{\"a\":\"x\",\"a\":\"y\"}", "a", "x"));
  CHECK(is_text("{\"a\":null,\"a\":\"y\"}", "a", NULL));
  CHECK(is_text("{\"b\":{\"a\":\"no\"},\"a\":\"yes\"}", "a", "yes"));
  CHECK(is_text("{\"b\":[\"a\",{\"a\":\"no\"}],\"a\":\"yes\"}", "a", "yes"));
  CHECK(is_text("{\"b\":{\"a\":\"no\"}}", "a", NULL));
  CHECK(is_text("{\"\\u0061\":\"x\"}", "a", "x"));
  CHECK(is_text("{ \"a\" : \"x\" }", "a", "x"));
  CHECK(is_text("[\"a\"]", "a", NULL));
  CHECK(is_text("{\"a\":\"x", "a", NULL));
  CHECK(is_text("{\"b\":1,\"a\":\"x\",", "a", "x"));
  CHECK(is_text("{\"b\":-1.5e+3,\"c\":true,\"d\":[],\"a\":\"x\"}", "a", "x"));
  CHECK(is_text("{\"b\" 1,\"a\":\"x\"}", "a", NULL));
  CHECK(is_text("{\"a\":7}", "a", NULL));
  CHECK(is_text("{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"}", "a", "\"\\/\b\f\n\r\t"));
  CHECK(is_text("{\"a\":\"\\u00e9\\u20AC\"}", "a", "\xc3\xa9\xe2\x82\xac"));
  CHECK(is_text("{\"a\":\"\\ud83d\\ude00\"}", "a", "\xf0\x9f\x98\x80"));
  CHECK(is_text("{\"a\":\"\\ud83d\"}", "a", "\xef\xbf\xbd"));
  CHECK(is_text("{\"a\":\"\\ud83d \\ude00\"}", "a", "\xef\xbf\xbd \xef\xbf\xbd"));
  CHECK(is_text("{\"a\":\"\\udc00\\ud800\"}", "a", "\xef\xbf\xbd\xef\xbf\xbd"));
  CHECK(is_text("{\"a\":\"\\ud83d\\u0041\"}", "a", "\xef\xbf\xbd" "A"));
  CHECK(is_text("{\"a\":\"\\uZZZZ\"}", "a", "\xef\xbf\xbdZZZZ"));
  CHECK(is_text("{\"a\":\"\\u00\"}", "a", "\xef\xbf\xbd" "00"));
}

static bool is_number(const char *text, bool is_one, double expected) {
  double number = 0;
  Json value = json_document((const uint8_t *)text, strlen(text));
  bool is_read = json_number(value, &number);
  return is_read == is_one && (!is_one || (number <= expected && number >= expected));
}

static void numbers_are_read(void) {
  CHECK(is_number("42", true, 42));
  CHECK(is_number("-5,", true, -5));
  CHECK(is_number("42.5}", true, 42.5));
  CHECK(is_number("1e3", true, 1000));
  CHECK(is_number("-1e-999999999", true, 0));
  CHECK(is_number("1e999999999", false, 0));
  CHECK(is_number("99999999999999999999", false, 0));
  CHECK(is_number("9223372036854775807", true, 9223372036854775807.0));
  CHECK(is_number("null", false, 0));
  CHECK(is_number("NaN", false, 0));
  CHECK(is_number("Infinity", false, 0));
  CHECK(is_number("0x1F", false, 0));
  CHECK(is_number("0x1.8p1", false, 0));
  CHECK(is_number("\"42\"", false, 0));
  CHECK(is_number("", false, 0));
}

// --- Sessions ---

static uint64_t tag_of(const char *document) {
  return session_of(document, strlen(document)).tag;
}

static uint64_t tag_made_of(const char *id) {
  Sha256 hash;
  uint8_t digest[32];
  char user[24];
  int digits = snprintf(user, sizeof user, "%lu", (unsigned long)geteuid());
  sha256_start(&hash);
  sha256_add(&hash, id, strlen(id));
  sha256_add(&hash, "", 1);
  sha256_add(&hash, user, (size_t)digits);
  sha256_finish(&hash, digest);
  return get_u64(digest);
}

static void sessions_are_told_apart(void) {
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
  CHECK(!session_of("{}", 2).is_named);
  for (int bit = 0; bit < 20; bit++) {
    char document[] = "{\"session_id\":\"abcdefgh\"}";
    document[15 + bit / 5] = (char)(document[15 + bit / 5] ^ (1 << (bit % 5)));
    CHECK(tag_of(document) != tag_made_of("abcdefgh"));
  }
}

static void sha256_is_sha256(void) {
  static const struct {
    const char *text;
    uint64_t first;
  } vectors[] = {
    {"", 0xe3b0c44298fc1c14},
    {"abc", 0xba7816bf8f01cfea},
    {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 0x248d6a61d20638b8},
    {"abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmn"
     "opqrsmnopqrstnopqrstu",
     0xcf5b16a778af8380},
  };
  Sha256 hash;
  uint8_t digest[32];
  for (size_t i = 0; i < sizeof vectors / sizeof *vectors; i++) {
    sha256_start(&hash);
    for (const char *at = vectors[i].text; *at != '\0'; at++) sha256_add(&hash, at, 1);
    sha256_finish(&hash, digest);
    CHECK(get_u64(digest) == vectors[i].first);
  }
  sha256_start(&hash);
  for (int i = 0; i < 1000000; i++) sha256_add(&hash, "a", 1);
  sha256_finish(&hash, digest);
  CHECK(get_u64(digest) == 0xcdc76e5c9914fb92 && get_u64(digest + 24) == 0x046d39ccc7112cd0);
}

// --- Filter ---

static bool is_known_character(uint32_t c) {
  return !(c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0xAD || c == 0x61C
           || (c >= 0x200B && c <= 0x200F && c != 0x200D) || (c >= 0x2028 && c <= 0x202E)
           || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB)
           || (c >= 0xD800 && c <= 0xDFFF) || (c & 0xFFFE) == 0xFFFE
           || (c >= 0xFDD0 && c <= 0xFDEF) || (c >= 0xE0000 && c <= 0xE0FFF) || c > 0x10FFFF);
}

// Decodes strictly, by the definition and not by the filter's own code.
static size_t strict_character(const uint8_t *at, size_t left, uint32_t *c) {
  static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  size_t length = at[0] < 0x80 ? 1 : at[0] >> 5 == 6 ? 2 : at[0] >> 4 == 14 ? 3
      : at[0] >> 3 == 30 ? 4 : 0;
  if (length == 0 || length > left) return 0;
  *c = length == 1 ? at[0] : at[0] & (0xFFu >> (length + 1));
  for (size_t i = 1; i < length; i++) {
    if (at[i] >> 6 != 2) return 0;
    *c = *c << 6 | (at[i] & 0x3F);
  }
  return *c >= least[length] ? length : 0;
}

// Length of a sequence that the client may write, or 0.
static size_t own_sequence(const char *at, size_t left) {
  size_t length = 2;
  if (left > 2 && at[1] == '[') {
    while (length < left && strchr("0123456789;", at[length]) != NULL) length++;
    return length < left && at[length] == 'm' ? length + 1 : 0;
  }
  if (left < 7 || memcmp(at, "\x1b]8;;", 5) != 0) return 0;
  for (length = 5; length + 1 < left && at[length] > ' ' && at[length] < 0x7F;) length++;
  bool is_web = length == 5 || memcmp(at + 5, "http://", 7) == 0
      || memcmp(at + 5, "https://", 8) == 0;
  return is_web && length + 1 < left && memcmp(at + length, "\x1b\\", 2) == 0 ? length + 2 : 0;
}

static bool is_clean(const Line *shown) {
  int rows = 1;
  for (size_t at = 0; at < shown->length;) {
    const char *rest = shown->bytes + at;
    size_t left = shown->length - at;
    uint32_t c = 0;
    size_t length = *rest == '\x1b' ? own_sequence(rest, left) : 0;
    if (*rest == '\n') {
      length = 1;
      rows++;
    } else if (length == 0) {
      length = strict_character((const uint8_t *)rest, left, &c);
      if (length == 0 || !is_known_character(c)) return false;
    }
    at += length;
  }
  return rows <= LINE_MAX_ROWS && shown->length <= LINE_MAX_BYTES;
}

static const struct {
  const char *given;
  const char *kept;
} FILTERED[] = {
  {"Opus", "Opus"},
  {"", ""},
  {" ", " "},
  {"a\nb", "a\nb"},
  {"a\r\nb\n", "a\nb"},
  {"\n\na\n\n\nb\n\n", "a\nb"},
  {"a\tb\vc\fd\be\af", "abcdef"},
  {"a\x7f" "b", "ab"},
  {"\x1b[31mred\x1b[0m", "\x1b[31mred\x1b[0m"},
  {"\x1b[31mred\x1b[m", "\x1b[31mred\x1b[m"},
  {"\x1b[31mred", "\x1b[31mred\x1b[0m"},
  {"\x1b[38;5;0mx", "\x1b[38;5;0mx\x1b[0m"},
  {"\x1b[0mx", "\x1b[0mx"},
  {"\x1b[38:5:1mx", "[38:5:1mx"},
  {"\x1b[2Jx", "[2Jx"},
  {"\x1b[?25lx", "[?25lx"},
  {"\x1b[1;1Hx", "[1;1Hx"},
  {"\x1b[31", "[31"},
  {"\x1b[", "["},
  {"\x1b", ""},
  {"\x1b\x1b[1mx\x1b[0m", "\x1b[1mx\x1b[0m"},
  {"\x1b" "c", "c"},
  {"\x1b]0;PWN\a", "]0;PWN"},
  {"\x1b]52;c;cm0gLXJm\a", "]52;c;cm0gLXJm"},
  {"\x1bP1$r\x1b\\x", "P1$r\\x"},
  {"\x1b]8;;https://a.b/c\x1b\\t\x1b]8;;\x1b\\", "\x1b]8;;https://a.b/c\x1b\\t\x1b]8;;\x1b\\"},
  {"\x1b]8;;http://a\at\x1b]8;;\a", "\x1b]8;;http://a\x1b\\t\x1b]8;;\x1b\\"},
  {"\x1b]8;id=1;https://a\at", "\x1b]8;;https://a\x1b\\t\x1b]8;;\x1b\\"},
  {"\x1b]8;;file:///etc/passwd\at\x1b]8;;\a", "t"},
  {"\x1b]8;;javascript:x\at", "t"},
  {"\x1b]8;;https://\at", "t"},
  {"\x1b]8;;\at", "t"},
  {"\x1b]8;;https://a b\at", "]8;;https://a bt"},
  {"\x1b]8;;https://a", "]8;;https://a"},
  {"\x1b]8;;https://a\x1b", "]8;;https://a"},
  {"\x1b]8;;https://a;b\at", "\x1b]8;;https://a;b\x1b\\t\x1b]8;;\x1b\\"},
  {"\x1b]8;;https://a\a\x1b]8;;file:x\at", "\x1b]8;;https://a\x1b\\\x1b]8;;\x1b\\t"},
  {"\xc2\x9b" "31mred", "31mred"},
  {"\xc2\x85x", "x"},
  {"caf\xc3\xa9", "caf\xc3\xa9"},
  {"\xff\xfe", "\xef\xbf\xbd\xef\xbf\xbd"},
  {"\xc0\xaf", "\xef\xbf\xbd\xef\xbf\xbd"},
  {"\xe2\x82", "\xef\xbf\xbd"},
  {"\xe2\x82x", "\xef\xbf\xbdx"},
  {"\xed\xa0\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
  {"\xf4\x90\x80\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
  {"\xf0\x9f\x98\x80", "\xf0\x9f\x98\x80"},
  {"\xf0\x9f\x98", "\xef\xbf\xbd"},
  {"\x80", "\xef\xbf\xbd"},
  {"zero\xe2\x80\x8bwidth", "zerowidth"},
  {"feat/\xe2\x80\xaetxt.exe", "feat/txt.exe"},
  {"\xe2\x81\xa6x\xe2\x81\xa9", "x"},
  {"\xd8\x9cx", "x"},
  {"\xef\xbb\xbfx", "x"},
  {"a\xe2\x80\xa8" "b", "ab"},
  {"\xf3\xa0\x81\x81x", "x"},
  {"\xef\xbf\xbex", "x"},
  {"\xef\xb7\x90x", "x"},
  {"\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb", "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb"},
  {"\xf0\x9f\x91\xa9\xe2\x80\x8dx", "\xf0\x9f\x91\xa9x"},
  {"a\xe2\x80\x8d\xf0\x9f\x92\xbb", "a\xf0\x9f\x92\xbb"},
  {"\xf0\x9f\x91\xa9\xe2\x80\x8d", "\xf0\x9f\x91\xa9"},
  {"\xf0\x9f\x91\xa9\xe2\x80\x8d\xe2\x80\x8d\xf0\x9f\x92\xbb",
   "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb"},
  {"Z\xcc\x81\xcc\x81\xcc\x81\xcc\x81x", "Z\xcc\x81\xcc\x81x"},
  {"\xee\x82\xa0 main", "\xee\x82\xa0 main"},
  {"$(touch /tmp/pwn)`id`%{%}#[fg=red]", "$(touch /tmp/pwn)`id`%{%}#[fg=red]"},
};

static void the_filter_lets_only_ours_through(void) {
  for (size_t i = 0; i < sizeof FILTERED / sizeof *FILTERED; i++) {
    line_set(&line, FILTERED[i].given, strlen(FILTERED[i].given));
    CHECK(is_line(FILTERED[i].kept));
    CHECK(is_clean(&line));
  }
}

static void the_filter_says_whether_there_is_anything_to_see(void) {
  static const char *const blank[] = {
    "", " ", "\n", "\x1b[31m", "\xc2\xa0\xe3\x80\x80", "\xe2\x80\x8b", "\x1b]8;;https://a\a",
    "\xef\xb8\x8f",
  };
  for (size_t i = 0; i < sizeof blank / sizeof *blank; i++) {
    line_set(&line, blank[i], strlen(blank[i]));
    CHECK(!line.is_visible);
  }
  line_set(&line, "\x1b[31m-", 6);
  CHECK(line.is_visible);
  line_set(&line, "\xff", 1);
  CHECK(line.is_visible);
}

static void long_lines_are_cut(void) {
  static char bytes[200000];
  memset(bytes, 'x', sizeof bytes);
  memcpy(bytes, "\x1b[31m\x1b]8;;https://a\a", 19);
  line_set(&line, bytes, sizeof bytes);
  CHECK(is_clean(&line));
  CHECK(line.length < LINE_MAX_BYTES - 30);
  CHECK(memcmp(line.bytes + line.length - 4, "\x1b[0m", 4) == 0);
  memset(bytes, 0xff, sizeof bytes);
  line_set(&line, bytes, sizeof bytes);
  CHECK(is_clean(&line));
  for (size_t i = 0; i < sizeof bytes; i++) bytes[i] = i % 2 == 0 ? 'x' : '\n';
  line_set(&line, bytes, sizeof bytes);
  CHECK(is_clean(&line));
  CHECK(line.length == 2 * LINE_MAX_ROWS - 1);
}

// Random bytes, with those that sequences are made of more often.
static void random_bytes_come_out_clean(void) {
  static const char likely[] = "\x1b\x1b[]8;;m0123456789\a\\\nhttps://\xc2\xe2\x80\xf0\x9f";
  static uint8_t bytes[200000];
  uint32_t state = 20240229;
  for (size_t i = 0; i < sizeof bytes; i++) {
    state = state * 1664525 + 1013904223;
    uint8_t byte = (uint8_t)(state >> 24);
    bytes[i] = (state >> 8 & 3) == 0 ? byte : (uint8_t)likely[byte % (sizeof likely - 1)];
  }
  for (size_t at = 0; at < sizeof bytes; at += 97) {
    line_set(&line, bytes + at, at + 97 < sizeof bytes ? 97 : sizeof bytes - at);
    CHECK(is_clean(&line));
  }
  line_set(&line, bytes, sizeof bytes);
  CHECK(is_clean(&line));
  line.length = 0;
  line_append_foreign(&line, (const char *)bytes, sizeof bytes, 100000);
  CHECK(is_clean(&line));
  CHECK(memchr(line.bytes, '\x1b', line.length) == NULL);
}

// --- The minimal line ---

static void the_minimal_line_says_what_is_known(void) {
  static const struct {
    const char *document;
    const char *shown;
  } cases[] = {
    {"{\"model\":{\"display_name\":\"Opus 5.5\"},\"workspace\":{\"current_dir\":\"/home/a/b\"},"
     "\"context_window\":{\"used_percentage\":42}}", "Opus 5.5 \xc2\xb7 b \xc2\xb7 42%"},
    {"{\"model\":{\"id\":\"m\"},\"cwd\":\"/x/y/\"}", "m \xc2\xb7 y \xc2\xb7 \xe2\x80\x93"},
    {"{\"model\":{\"display_name\":\" \",\"id\":\"m\"}}", "m \xc2\xb7 \xe2\x80\x93"},
    {"{\"workspace\":{\"current_dir\":\"relative\"},\"cwd\":\"/\"}", "/ \xc2\xb7 \xe2\x80\x93"},
    {"{\"workspace\":{},\"cwd\":\"/a\\u0000b\"}", "statusline"},
    {"{\"context_window\":{\"used_percentage\":7.5}}", "8%"},
    {"{\"context_window\":{\"used_percentage\":-0.5}}", "0%"},
    {"{\"context_window\":{\"used_percentage\":-1.6}}", "-2%"},
    {"{\"context_window\":{\"used_percentage\":1e308}}", "2147483647%"},
    {"{\"cwd\":\"/a\",\"context_window\":{\"used_percentage\":0,\"current_usage\":null}}",
     "a \xc2\xb7 0%"},
    {"{\"cwd\":\"/a\",\"context_window\":{\"used_percentage\":0,\"current_usage\":{\"input_tokens\""
     ":0,\"output_tokens\":0,\"cache_creation_input_tokens\":0,\"cache_read_input_tokens\":0}}}",
     "a \xc2\xb7 \xe2\x80\x93"},
    {"{\"cwd\":\"/a\",\"context_window\":{\"used_percentage\":3,\"current_usage\":{\"input_tokens\""
     ":0,\"output_tokens\":1}}}", "a \xc2\xb7 3%"},
    {"{\"model\":{\"display_name\":\"One\",\"display_name\":\"Two\"},\"model\":7}",
     "One \xc2\xb7 \xe2\x80\x93"},
    {"{\"model\":{\"display_name\":\"\\u001b]0;PWN\\u0007\"}}", "]0;PWN \xc2\xb7 \xe2\x80\x93"},
    {"{\"model\":{\"display_name\":\"\\u009b2J\"}}", "2J \xc2\xb7 \xe2\x80\x93"},
    {"{\"model\":{\"display_name\":\"Op\xffus\"}}", "Op\xef\xbf\xbdus \xc2\xb7 \xe2\x80\x93"},
    {"{\"model\":{\"display_name\":\"Opus\"},\"workspace\":{\"current_dir\":",
     "Opus \xc2\xb7 \xe2\x80\x93"},
    {"{\"model\":7,\"workspace\":[],\"context_window\":\"x\",\"cost\":null}", "statusline"},
    {"{\"model\":null,\"context_window\":{\"used_percentage\":null}}", "statusline"},
    {"{}", "statusline"},
    {"", "statusline"},
    {"null", "statusline"},
    {"\xef\xbb\xbf{\"cwd\":\"/a\"}", "a \xc2\xb7 \xe2\x80\x93"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    minimal_line(&line, cases[i].document, strlen(cases[i].document));
    CHECK(is_line(cases[i].shown));
  }
}

static void a_document_cut_anywhere_gives_a_line(void) {
  static const char document[] =
      "{\"session_id\":\"a\\u00e9\\ud83d\\ude00\",\"model\":{\"display_name\":\"Opus 5.5\"},"
      "\"workspace\":{\"current_dir\":\"/a/b\",\"added_dirs\":[\"/a\",null]},\"context_window\":"
      "{\"used_percentage\":1.25e1,\"current_usage\":{\"input_tokens\":3}}}";
  for (size_t length = 0; length < sizeof document; length++) {
    // A copy of just that size, so that reading beyond it is noticed.
    char *cut = malloc(length + 1);
    memcpy(cut, document, length);
    char *exact = realloc(cut, length > 0 ? length : 1);
    minimal_line(&line, exact, length);
    session_of(exact, length);
    CHECK(line.length > 0 && is_clean(&line));
    free(exact);
  }
}

// --- Hostile documents: the thirty, as far as they are bytes ---

static void repeat(Document *document, const char *text, int times) {
  for (int i = 0; i < times && document->length + strlen(text) < DOCUMENT_MAX_BYTES; i++) {
    memcpy(document->bytes + document->length, text, strlen(text));
    document->length += strlen(text);
  }
}

static const struct {
  const char *begin;
  const char *repeated;
  int times;
  const char *end;
} HOSTILE[] = {
  {"", "", 0, ""},
  {"{}", "", 0, ""},
  {"{\"a\":", "", 0, ""},
  {"{}", " ", 1000000, ""},
  {"{}{}", "", 0, ""},
  {"{}garbage", "", 0, ""},
  {"", "[", 100000, ""},
  {"", "{\"a\":", 50000, ""},
  {"{\"a\":\"", "x", 1 << 20, ""},
  {"{\"a\":0", ",\"k\":0", 1000000, "}"},
  {"{\"session_id\":\"A\",\"session_id\":\"B\",\"workspace\":{\"session_id\":\"C\"}}", "", 0, ""},
  {"{\"context_window\":{\"used_percentage\":1e999999999}}", "", 0, ""},
  {"{\"context_window\":{\"used_percentage\":-1e-999999999}}", "", 0, ""},
  {"{\"context_window\":{\"used_percentage\":", "9", 10000, "}}"},
  {"{\"a\":NaN,\"b\":Infinity,\"c\":-Infinity,\"d\":0x1F,\"e\":01,\"f\":1.}", "", 0, ""},
  {"\xff\xfe{", "", 0, ""},
  {"{\"cwd\":\"/\\ud800\\udc00\\ud800\xed\xa0\x80\"}", "", 0, ""},
  {"{\"cwd\":\"/\xff\xfe\xc0\xaf\xe2\x82\"}", "", 0, ""},
  {"{\"cwd\":\"/a\\u0000b\"}", "", 0, ""},
  {"null", "", 0, ""},
  {"[]", "", 0, ""},
  {"\"x\"", "", 0, ""},
  {"42", "", 0, ""},
  {"{\"model\":7,\"workspace\":[],\"context_window\":\"x\",\"cost\":null}", "", 0, ""},
  {"{\"model\":null,\"context_window\":{\"used_percentage\":null,\"current_usage\":null}}", "", 0,
   ""},
  {"{\"model\":{\"display_name\":\"\\u001b]0;PWN\\u0007\\u001b]52;c;cm0gLXJm\\u0007\"}}", "", 0, ""},
  {"{\"model\":{\"display_name\":\"\\u009b2J\\u009d0;x\\u009c\"}}", "", 0, ""},
  {"{\"cwd\":\"/tmp/\\u202Egpj.exe\\u2066\"}", "", 0, ""},
  {"{\"model\":{\"display_name\":\"Z", "\xcc\x81", 5000, "\"}}"},
  {"{\"model\":{\"display_name\":\"", "\\ud83d\\udc69\\u200d", 2000, "\"}}"},
  {"{\"cwd\":\"/tmp/a\\nb\\rc\\t\\u2028d\"}", "", 0, ""},
  {"{\"session_id\":\"../../../../etc/passwd\"}", "", 0, ""},
  {"{\"session_id\":\"", "x", 1 << 19, "\"}"},
  {"{\"cwd\":\"/$(touch /tmp/pwn)`id`--upload-pack=x\"}", "", 0, ""},
  {"{\"cwd\":\"/", "a", 5000, "\"}"},
  {"{\"cwd\":\"/", "a/", 5000, "\"}"},
  {"{\"context_window\":{\"used_percentage\":100.00001}}", "", 0, ""},
};

static void hostile_documents_give_a_line(void) {
  static Document document;
  for (size_t i = 0; i < sizeof HOSTILE / sizeof *HOSTILE; i++) {
    document.length = 0;
    repeat(&document, HOSTILE[i].begin, 1);
    repeat(&document, HOSTILE[i].repeated, HOSTILE[i].repeated[0] == '\0' ? 0 : HOSTILE[i].times);
    repeat(&document, HOSTILE[i].end, 1);
    ValueEnd end = {0};
    value_end_scan(&end, document.bytes, document.length);
    session_of(document.bytes, document.length);
    minimal_line(&line, document.bytes, document.length);
    CHECK(line.length > 0 && line.length < 1000 && is_clean(&line));
    CHECK(memchr(line.bytes, '\n', line.length) == NULL);
  }
}

// --- Frames ---

static size_t answer_frame(uint8_t *bytes, const Request *request, uint8_t type) {
  FieldWriter fields = {bytes, FRAME_HEADER_BYTES, 4096};
  field_put(&fields, 1, "\0", 1);
  field_put(&fields, 999, "unknown", 7);
  field_put(&fields, LINE_TEXT, "\x1b[36mOpus\x1b[0m", 13);
  field_put(&fields, 3, "dev", 3);
  frame_put_header(bytes, type, fields.length - FRAME_HEADER_BYTES,
                   get_u64(request->head + FRAME_ECHO), get_u64(request->head + FRAME_SESSION_TAG));
  return fields.length;
}

// What the client makes of these bytes, followed by the end of the stream.
static Outcome outcome_of(const uint8_t *bytes, size_t length, const Request *request) {
  int ends[2];
  if (pipe(ends) != 0 || write(ends[1], bytes, length) != (ssize_t)length) return FAILED;
  close(ends[1]);
  Outcome outcome = answer_read(ends[0], request, monotonic_ms() + 1000, &line);
  close(ends[0]);
  return outcome;
}

static Document small;
static Request request;

static void make_request(void) {
  repeat(&small, "{\"session_id\":\"A\"}", small.length == 0 ? 1 : 0);
  request_make(&request, session_of(small.bytes, small.length).tag, &small);
}

static void answers_are_taken_whole_or_not_at_all(void) {
  uint8_t bytes[4096];
  make_request();
  size_t length = answer_frame(bytes, &request, FRAME_LINE);
  CHECK(outcome_of(bytes, length, &request) == GOT_LINE);
  CHECK(is_line("\x1b[36mOpus\x1b[0m"));
  for (size_t cut = 0; cut < length; cut++) {
    CHECK(outcome_of(bytes, cut, &request) == FAILED);
  }
  bytes[length] = 'x';
  CHECK(outcome_of(bytes, length + 1, &request) == FAILED);
  CHECK(outcome_of(bytes, answer_frame(bytes, &request, FRAME_BUSY), &request) == BUSY);
  CHECK(outcome_of(bytes, answer_frame(bytes, &request, 4), &request) == FAILED);
  CHECK(outcome_of(bytes, answer_frame(bytes, &request, 6), &request) == FAILED);
}

static void answers_to_others_are_dropped(void) {
  uint8_t bytes[4096];
  make_request();
  size_t length = answer_frame(bytes, &request, FRAME_LINE);
  // Magic, major version, and every bit of request id and session tag.
  for (size_t bit = 0; bit < 8 * FRAME_HEADER_BYTES; bit++) {
    size_t at = bit / 8;
    bool counts = at < 5 || at >= FRAME_ECHO;
    if (!counts) continue;
    bytes[at] ^= (uint8_t)(1 << bit % 8);
    CHECK(outcome_of(bytes, length, &request) == FAILED);
    bytes[at] ^= (uint8_t)(1 << bit % 8);
  }
  bytes[5] = 9;
  CHECK(outcome_of(bytes, length, &request) == GOT_LINE);
  put_u32(bytes + FRAME_LENGTH, FRAME_MAX_ANSWER + 1);
  CHECK(outcome_of(bytes, length, &request) == FAILED);
  put_u32(bytes + FRAME_LENGTH, UINT32_MAX);
  CHECK(outcome_of(bytes, length, &request) == FAILED);
}

static void fields_that_run_over_the_end_are_refused(void) {
  uint8_t bytes[4096];
  make_request();
  size_t length = answer_frame(bytes, &request, FRAME_LINE);
  for (uint32_t size = 2; size < 64; size++) {
    put_u32(bytes + FRAME_HEADER_BYTES + 2, size);
    Outcome outcome = outcome_of(bytes, length, &request);
    CHECK(outcome == FAILED || outcome == GOT_LINE);
  }
  put_u32(bytes + FRAME_HEADER_BYTES + 2, UINT32_MAX);
  CHECK(outcome_of(bytes, length, &request) == FAILED);
}

static bool has_variable(const uint8_t *payload, size_t length, const char *entry) {
  for (size_t at = 0; at + FIELD_HEADER_BYTES <= length;) {
    size_t size = get_u32(payload + at + 2);
    if (payload[at + 1] == REQUEST_VARIABLE && size == strlen(entry)
        && memcmp(payload + at + FIELD_HEADER_BYTES, entry, size) == 0) {
      return true;
    }
    at += FIELD_HEADER_BYTES + size;
  }
  return false;
}

static void requests_say_what_the_protocol_wants(void) {
  static uint8_t sent[FRAME_HEADER_BYTES + FRAME_MAX_REQUEST];
  char directory[PATH_MAX];
  Field field;
  char path[PATH_MAX];
  setenv("COLUMNS", "123", 1);
  setenv("STATUSLINE_X", "y", 1);
  setenv("ANTHROPIC_API_KEY", "secret", 1);
  setenv("HOMES", "no", 1);
  make_request();
  snprintf(path, sizeof path, "%s/request", folder);
  int file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
  CHECK(request_write(&request, file, monotonic_ms() + 250));
  ssize_t length = pread(file, sent, sizeof sent, 0);
  close(file);
  size_t payload = (size_t)length - FRAME_HEADER_BYTES;
  const uint8_t *fields = sent + FRAME_HEADER_BYTES;
  CHECK(memcmp(sent, "SLN1\1\0\1\0", 8) == 0);
  CHECK(frame_length(sent, FRAME_MAX_REQUEST) == (size_t)length);
  CHECK(get_u64(sent + FRAME_SESSION_TAG) == tag_made_of("A"));
  CHECK(field_find(fields, payload, REQUEST_WAIT_MS, &field) && field.length == 4);
  CHECK(get_u32(field.value) > 200 && get_u32(field.value) <= 250);
  CHECK(field_find(fields, payload, REQUEST_BUILD, &field) && memcmp(field.value, "dev", 3) == 0);
  CHECK(getcwd(directory, sizeof directory) != NULL);
  CHECK(field_find(fields, payload, REQUEST_DIRECTORY, &field)
        && field.length == strlen(directory) && memcmp(field.value, directory, field.length) == 0);
  CHECK(field_find(fields, payload, REQUEST_DOCUMENT, &field) && field.length == small.length
        && memcmp(field.value, small.bytes, field.length) == 0);
  CHECK(has_variable(fields, payload, "COLUMNS=123"));
  CHECK(has_variable(fields, payload, "STATUSLINE_X=y"));
  CHECK(!has_variable(fields, payload, "ANTHROPIC_API_KEY=secret"));
  CHECK(!has_variable(fields, payload, "HOMES=no"));
}

static void a_large_environment_leaves_room(void) {
  static char value[100000];
  static uint8_t payload[FRAME_MAX_REQUEST];
  Field field;
  memset(value, 'x', sizeof value - 1);
  setenv("STATUSLINE_LARGE1", value, 1);
  setenv("STATUSLINE_LARGE2", value, 1);
  make_request();
  unsetenv("STATUSLINE_LARGE1");
  unsetenv("STATUSLINE_LARGE2");
  size_t length = request.head_length - FRAME_HEADER_BYTES;
  memcpy(payload, request.head + FRAME_HEADER_BYTES, length);
  memcpy(payload + length, small.bytes, small.length);
  CHECK(field_find(payload, length + small.length, REQUEST_DOCUMENT, &field));
  CHECK(request.head_length + DOCUMENT_MAX_BYTES <= FRAME_HEADER_BYTES + FRAME_MAX_REQUEST);
}

// --- Environment ---

static void java_options_are_dropped(void) {
  char *variables[] = {"A=1", "LD_PRELOAD=x", "JAVA_TOOL_OPTIONS=x", "_JAVA_OPTIONS=x",
                       "JDK_JAVA_OPTIONS=x", "CLASSPATH=x", "JAVA_HOME=/j", "LDX=1", NULL};
  char **before = environ;
  environ = variables;
  environment_drop_options();
  CHECK(strcmp(environ[0], "A=1") == 0 && strcmp(environ[1], "JAVA_HOME=/j") == 0);
  CHECK(strcmp(environ[2], "LDX=1") == 0 && environ[3] == NULL);
  environment_keep_allowed();
  CHECK(environ[0] == NULL);
  environ = before;
}

// --- Boots ---

static void starts_are_held_back_after_three_failures(void) {
  CHECK(boots_allow(boots_parse("", 1000), 1000));
  CHECK(boots_allow(boots_parse("garbage\n", 1000), 1000));
  CHECK(boots_allow(boots_parse("2 1000\n", 1000), 1000));
  CHECK(!boots_allow(boots_parse("3 1000\n", 1000), 1000));
  CHECK(boots_allow(boots_parse("3 1000\n", 1001), 1001));
  CHECK(!boots_allow(boots_parse("5 1000\n", 1003), 1003));
  CHECK(boots_allow(boots_parse("5 1000\n", 1004), 1004));
  CHECK(!boots_allow(boots_parse("900 1000\n", 1059), 1059));
  CHECK(boots_allow(boots_parse("900 1000\n", 1060), 1060));
  CHECK(boots_parse("900 1000\n", 1060).failed == 900);
  CHECK(boots_parse("900 1000\n", 1121).failed == 0);
  CHECK(boots_parse("2 1000\n", 1061).failed == 0);
  CHECK(boots_parse("9 1000", 1000).failed == 0);
  CHECK(boots_parse("9 1001\n", 1000).failed == 0);
  CHECK(boots_parse("-9 1000\n", 1000).failed == 0);
  CHECK(boots_parse("99999999999 1000\n", 1000).failed == 0);
}

// --- Places ---

static char *in_folder(const char *name) {
  static char path[PATH_MAX];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  return path;
}

static bool opens(const char *runtime) {
  Place place;
  if (!place_open_in(&place, runtime, "/image")) return false;
  close(place.directory);
  return true;
}

static void only_private_directories_are_used(void) {
  static const mode_t modes[] = {0777, 0755, 0770, 0701, 0710, 0740};
  char *path = in_folder("r");
  CHECK(opens(path));
  CHECK(opens(path));
  for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
    chmod(path, modes[i]);
    struct stat status;
    CHECK(!opens(path));
    CHECK(stat(path, &status) == 0 && (status.st_mode & 0777) == modes[i]);
  }
  chmod(path, 0700);
  CHECK(opens(path));
  CHECK(!opens("relative"));
  CHECK(!opens(""));
  CHECK(!opens("/dev/null"));
  CHECK(!opens("/proc/self"));
  CHECK(!opens("/nonexistent/x"));
  CHECK(symlink("r", in_folder("link")) == 0);
  CHECK(!opens(in_folder("link")));
  CHECK(!opens(in_folder("link/")));
  close(open(in_folder("file"), O_WRONLY | O_CREAT, 0600));
  CHECK(!opens(in_folder("file")));
}

static void the_place_within_is_checked_too(void) {
  Place place;
  CHECK(place_open_in(&place, in_folder("r"), "/image"));
  close(place.directory);
  chmod(place.path, 0777);
  CHECK(!opens(in_folder("r")));
  chmod(place.path, 0700);
  CHECK(rmdir(place.path) == 0 && symlink("/tmp", place.path) == 0);
  CHECK(!opens(in_folder("r")));
  unlink(place.path);
  CHECK(strlen(strrchr(place.path, '/')) == strlen("/1-00000000"));
}

static void paths_too_long_for_a_socket_are_refused(void) {
  for (size_t length = 60; length <= 200; length++) {
    char path[256];
    size_t start = (size_t)snprintf(path, sizeof path, "%s/", folder);
    if (start >= length) continue;
    memset(path + start, 'p', length - start);
    path[length] = '\0';
    bool fits = length + strlen("/1-00000000/s") <= SOCKET_PATH_MAX;
    CHECK(opens(path) == fits);
    CHECK((access(path, F_OK) == 0) == fits);
  }
}

static void the_override_leaves_no_choice(void) {
  Place place;
  setenv("XDG_RUNTIME_DIR", folder, 1);
  CHECK(place_open(&place, "/image"));
  CHECK(strncmp(place.path, in_folder("statusline/1-"), strlen(folder) + 13) == 0);
  close(place.directory);
  setenv("STATUSLINE_RUNTIME_DIR", in_folder("file"), 1);
  CHECK(!place_open(&place, "/image"));
  setenv("STATUSLINE_RUNTIME_DIR", in_folder("r"), 1);
  CHECK(place_open(&place, "/image"));
  close(place.directory);
  unsetenv("STATUSLINE_RUNTIME_DIR");
  chmod(in_folder("statusline"), 0755);
  CHECK(place_open(&place, "/image") && strncmp(place.path, folder, strlen(folder)) != 0);
  close(place.directory);
  unsetenv("XDG_RUNTIME_DIR");
}

static void files_must_be_private_files(void) {
  int directory = open(in_folder("r"), O_RDONLY | O_DIRECTORY);
  CHECK(mkfifo(in_folder("r/fifo"), 0600) == 0);
  CHECK(open_file(directory, "fifo", O_RDWR | O_CREAT) < 0);
  CHECK(symlink("/etc/passwd", in_folder("r/link")) == 0);
  CHECK(open_file(directory, "link", O_RDONLY) < 0);
  close(open(in_folder("r/shared"), O_WRONLY | O_CREAT, 0644));
  chmod(in_folder("r/shared"), 0644);
  CHECK(open_file(directory, "shared", O_RDONLY) < 0);
  CHECK(open_file(directory, "missing", O_RDONLY) < 0);
  close(directory);
}

// --- Last good lines ---

enum { TAG = 0x1234 };

static void keep(int directory, uint64_t tag, const char *text, int64_t now) {
  line_set(&line, text, strlen(text));
  last_good_write(directory, tag, now, &line);
}

static int fresh_instance(const char *name) {
  mkdir(in_folder(name), 0700);
  return open(in_folder(name), O_RDONLY | O_DIRECTORY);
}

static void the_last_good_line_of_a_session_comes_back_marked(void) {
  int directory = fresh_instance("good1");
  int64_t now = wall_ms();
  CHECK(!last_good_read(directory, TAG, now, &line));
  keep(directory, TAG, "Opus", now);
  CHECK(last_good_read(directory, TAG, now, &line) && is_line("Opus \xe2\x9f\xb2"));
  CHECK(last_good_read(directory, TAG, now + 59000, &line) && is_line("Opus \xe2\x9f\xb2"));
  CHECK(last_good_read(directory, TAG, now + 200000, &line) && is_line("Opus \xe2\x9f\xb2" "3m"));
  CHECK(last_good_read(directory, TAG, now + 7300000, &line) && is_line("Opus \xe2\x9f\xb2" "2h"));
  CHECK(last_good_read(directory, TAG, now + 400000000, &line) && is_line("Opus \xe2\x9f\xb2" "4d"));
  CHECK(last_good_read(directory, TAG, now - 200000, &line) && is_line("Opus \xe2\x9f\xb2"));
  CHECK(!last_good_read(directory, TAG + 1, now, &line));
  keep(directory, TAG, "too early", now + 100);
  CHECK(last_good_read(directory, TAG, now, &line) && is_line("Opus \xe2\x9f\xb2"));
  keep(directory, TAG, "\x1b[36mlater\x1b[0m", now + 3000);
  CHECK(last_good_read(directory, TAG, now, &line)
        && is_line("\x1b[36mlater\x1b[0m\x1b[2m \xe2\x9f\xb2\x1b[0m"));
  close(directory);
}

static void torn_and_changed_files_are_nothing(void) {
  char bytes[256];
  int directory = fresh_instance("good2");
  int64_t now = wall_ms();
  keep(directory, TAG, "Opus and more", now);
  char *path = in_folder("good2/good/0000000000001234");
  int file = open(path, O_RDWR);
  ssize_t length = pread(file, bytes, sizeof bytes, 0);
  CHECK(length == LAST_GOOD_HEADER_BYTES + 13);
  for (ssize_t i = 0; i < length * 8; i++) {
    char changed = (char)(bytes[i / 8] ^ (1 << i % 8));
    CHECK(pwrite(file, &changed, 1, i / 8) == 1);
    CHECK(!last_good_read(directory, TAG, now, &line));
    CHECK(pwrite(file, bytes + i / 8, 1, i / 8) == 1);
  }
  CHECK(last_good_read(directory, TAG, now, &line));
  for (ssize_t cut = length - 1; cut >= 0; cut--) {
    CHECK(ftruncate(file, cut) == 0);
    CHECK(!last_good_read(directory, TAG, now, &line));
  }
  CHECK(pwrite(file, bytes, (size_t)length, 0) == length && pwrite(file, "x", 1, length) == 1);
  CHECK(!last_good_read(directory, TAG, now, &line));
  CHECK(ftruncate(file, length) == 0 && last_good_read(directory, TAG, now, &line));
  CHECK(chmod(path, 0644) == 0 && !last_good_read(directory, TAG, now, &line));
  CHECK(ftruncate(file, 1 << 30) == 0 && chmod(path, 0600) == 0);
  CHECK(!last_good_read(directory, TAG, now, &line));
  close(file);
  close(directory);
}

static int count_files(const char *name) {
  int files = 0;
  DIR *list = opendir(in_folder(name));
  while (list != NULL && readdir(list) != NULL) files++;
  closedir(list);
  return files - 2;
}

static void no_more_than_three_hundred_are_kept(void) {
  int directory = fresh_instance("good3");
  int64_t now = wall_ms();
  for (uint64_t tag = 0; tag < 400; tag++) keep(directory, tag, "x", now);
  int files = count_files("good3/good");
  CHECK(files <= 301 && files >= 299);
  CHECK(last_good_read(directory, 399, now, &line));
  close(directory);
}

// --- Recorded documents ---

static size_t read_whole(const char *path, uint8_t *bytes, size_t capacity) {
  int file = open(path, O_RDONLY);
  ssize_t length = file < 0 ? -1 : read(file, bytes, capacity);
  close(file);
  return length > 0 ? (size_t)length : 0;
}

static void recorded_documents_give_their_facts(const char *documents) {
  static Document document;
  int seen = 0;
  DIR *list = opendir(documents);
  for (struct dirent *entry; list != NULL && (entry = readdir(list)) != NULL;) {
    char path[PATH_MAX];
    if (strstr(entry->d_name, ".json") == NULL) continue;
    snprintf(path, sizeof path, "%s/%s", documents, entry->d_name);
    document.length = read_whole(path, document.bytes, sizeof document.bytes);
    ValueEnd end = {0};
    size_t value = value_end_scan(&end, document.bytes, document.length);
    CHECK_SAYING(value > 0 && value + 1 >= document.length, entry->d_name);
    CHECK_SAYING(session_of(document.bytes, value).is_named, entry->d_name);
    minimal_line(&line, document.bytes, value);
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
  if (count < 2) return 2;
  folder = arguments[1];
  value_ends_are_found_at_every_split();
  members_and_texts_are_read();
  numbers_are_read();
  sessions_are_told_apart();
  sha256_is_sha256();
  the_filter_lets_only_ours_through();
  the_filter_says_whether_there_is_anything_to_see();
  long_lines_are_cut();
  random_bytes_come_out_clean();
  the_minimal_line_says_what_is_known();
  a_document_cut_anywhere_gives_a_line();
  hostile_documents_give_a_line();
  answers_are_taken_whole_or_not_at_all();
  answers_to_others_are_dropped();
  fields_that_run_over_the_end_are_refused();
  requests_say_what_the_protocol_wants();
  a_large_environment_leaves_room();
  java_options_are_dropped();
  starts_are_held_back_after_three_failures();
  only_private_directories_are_used();
  the_place_within_is_checked_too();
  paths_too_long_for_a_socket_are_refused();
  the_override_leaves_no_choice();
  files_must_be_private_files();
  the_last_good_line_of_a_session_comes_back_marked();
  torn_and_changed_files_are_nothing();
  no_more_than_three_hundred_are_kept();
  if (count > 2) recorded_documents_give_their_facts(arguments[2]);
  return check_result();
}
