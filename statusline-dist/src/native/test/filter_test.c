// Tests of the filter: which text it keeps and which it removes.

#include "check.h"
#include "shown.h"

static Line line;

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
  {"\x1b]8;;http://a\x1b\\t\x1b]8;;\x1b\\", "\x1b]8;;http://a\x1b\\t\x1b]8;;\x1b\\"},
  {"\x1b]8;;https://a\x1b\\t", "\x1b]8;;https://a\x1b\\t\x1b]8;;\x1b\\"},
  {"\x1b]8;;https://a;b\x1b\\t", "\x1b]8;;https://a;b\x1b\\t\x1b]8;;\x1b\\"},
  {"\x1b]8;;\x1b\\t", "\x1b]8;;\x1b\\t"},
  {"\x1b]8;;https://a\at", "]8;;https://at"},
  {"\x1b]8;id=1;https://a\x1b\\t", "]8;id=1;https://a\\t"},
  {"\x1b]8;;file:///etc/passwd\x1b\\t\x1b]8;;\x1b\\", "]8;;file:///etc/passwd\\t\x1b]8;;\x1b\\"},
  {"\x1b]8;;javascript:x\x1b\\t", "]8;;javascript:x\\t"},
  {"\x1b]8;;https://\x1b\\t", "]8;;https://\\t"},
  {"\x1b]8;;https://a b\x1b\\t", "]8;;https://a b\\t"},
  {"\x1b]8;;https://a\xc3\xa9\x1b\\t", "]8;;https://a\xc3\xa9\\t"},
  {"\x1b]8;;https://a", "]8;;https://a"},
  {"\x1b]8;;https://a\x1b", "]8;;https://a"},
  {"\x1b]8;;https://a\x1b\\\x1b]8;;http://b\x1b\\t",
   "\x1b]8;;https://a\x1b\\\x1b]8;;http://b\x1b\\t\x1b]8;;\x1b\\"},
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
  {"\xe2\x80\x8b  7%", "\xe2\x80\x8b  7%"},
  {"a\n\xe2\x80\x8b 7%", "a\n\xe2\x80\x8b 7%"},
  {"\xe2\x80\x8b\xe2\x80\x8b 7%", "\xe2\x80\x8b 7%"},
  {"\xe2\x80\x8bx", "x"},
  {"a \xe2\x80\x8b x", "a  x"},
  {"\xe2\x80\x8b", ""},
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
  {"a\xcd\x8f" "b\xe1\x85\x9f" "c\xe1\x85\xa0" "d\xe1\x9e\xb4" "e\xe1\x9e\xb5" "f", "abcdef"},
  {"a\xe1\xa0\x8b" "b\xe1\xa0\x8d" "c\xe1\xa0\x8f" "d\xe3\x85\xa4" "e\xef\xbe\xa0" "f", "abcdef"},
  {"\xee\x82\xa0 main", "\xee\x82\xa0 main"},
  {"$(touch /tmp/pwn)`id`%{%}#[fg=red]", "$(touch /tmp/pwn)`id`%{%}#[fg=red]"},
};

static void filter_accepts_only_our_sequences(void) {
  for (size_t i = 0; i < sizeof FILTERED / sizeof *FILTERED; i++) {
    line_set(&line, FILTERED[i].given, strlen(FILTERED[i].given));
    CHECK(is_line(&line, FILTERED[i].kept));
    CHECK(is_clean(&line));
  }
}

static void filter_detects_visible_text(void) {
  static const char *const blank[] = {
    "", " ", "\n", "\x1b[31m", "\xc2\xa0\xe3\x80\x80", "\xe2\x80\x8b", "\xe2\x80\x8b  ",
    "\x1b]8;;https://a\x1b\\", "\xef\xb8\x8f",
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

static void long_line_is_truncated(void) {
  static char bytes[200000];
  memset(bytes, 'x', sizeof bytes);
  memcpy(bytes, "\x1b[31m\x1b]8;;https://a\x1b\\", 21);
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

// Random bytes, in which the characters of escape sequences are more frequent.
static void random_bytes_are_filtered(void) {
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

int main(void) {
  filter_accepts_only_our_sequences();
  filter_detects_visible_text();
  long_line_is_truncated();
  random_bytes_are_filtered();
  return check_result();
}
