// Tests of rows that must fit the terminal, and of marks that must not pile up.

#include "check.h"
#include "shown.h"

#include "../fit.h"
#include "../unicode.h"

#include <locale.h>
#include <stdlib.h>
#include <wchar.h>

static Line line;

static const char *fitted(const char *text, int cells) {
  line_set(&line, text, strlen(text));
  line_fit(&line, cells);
  CHECK(is_clean(&line));
  return text_of(&line);
}

static void row_is_truncated_to_cells(void) {
  static const struct {
    const char *text;
    int cells;
    const char *fitted;
  } cases[] = {
    {"Opus 5.5", 8, "Opus 5.5"},
    {"Opus 5.5", 7, "Opus 5\xe2\x80\xa6"},
    {"Opus 5.5", 1, "\xe2\x80\xa6"},
    {"", 1, ""},
    {"long row\nb\nanother", 5, "long\xe2\x80\xa6\nb\nanot\xe2\x80\xa6"},
    // A wide character is not cut in half, and a mark stays with its character.
    {"\xe6\xbc\xa2\xe6\xbc\xa2\xe6\xbc\xa2", 6, "\xe6\xbc\xa2\xe6\xbc\xa2\xe6\xbc\xa2"},
    {"\xe6\xbc\xa2\xe6\xbc\xa2\xe6\xbc\xa2", 5, "\xe6\xbc\xa2\xe6\xbc\xa2\xe2\x80\xa6"},
    {"\xe6\xbc\xa2\xe6\xbc\xa2\xe6\xbc\xa2", 4, "\xe6\xbc\xa2\xe2\x80\xa6"},
    {"e\xcc\x81" "e\xcc\x81" "e\xcc\x81", 3, "e\xcc\x81" "e\xcc\x81" "e\xcc\x81"},
    {"e\xcc\x81" "e\xcc\x81" "e\xcc\x81", 2, "e\xcc\x81\xe2\x80\xa6"},
    // Colours and links take no cells and stay closed.
    {"\x1b[36mblue\x1b[0m", 4, "\x1b[36mblue\x1b[0m"},
    {"\x1b[36mblue\x1b[0m!", 4, "\x1b[36mblu\xe2\x80\xa6\x1b[0m"},
    {"\x1b]8;;http://a\\m\x1b\\link\x1b]8;;\x1b\\", 3,
     "\x1b]8;;http://a\\m\x1b\\li\xe2\x80\xa6\x1b]8;;\x1b\\"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    const char *text = fitted(cases[i].text, cases[i].cells);
    CHECK_SAYING(strcmp(text, cases[i].fitted) == 0, text);
  }
}

static void longest_line_is_truncated(void) {
  static char text[LINE_MAX_BYTES];
  memset(text, 'x', sizeof text);
  for (size_t i = 0; i < sizeof text; i += 4000) text[i] = '\n';
  line_set(&line, text, sizeof text);
  line_fit(&line, 3999);
  CHECK(line.length > 60000 && is_clean(&line));
  line_fit(&line, 10);
  CHECK(strncmp(text_of(&line), "xxxxxxxxx\xe2\x80\xa6\n", 13) == 0);
}

static int cells_with(const char *columns) {
  setenv("COLUMNS", columns, 1);
  return row_cells();
}

static void unusable_columns_count_as_80(void) {
  CHECK(cells_with("100") == 96 && cells_with(" 100 ") == 96 && cells_with("5") == 1);
  CHECK(cells_with("4") == 1 && cells_with("1") == 1 && cells_with("99999999999999") == 9996);
  static const char *const unusable[] = {"", "0", "-5", "x", "80x", "8 0", "-99999999999999999999"};
  for (size_t i = 0; i < sizeof unusable / sizeof *unusable; i++) {
    CHECK_SAYING(cells_with(unusable[i]) == 76, unusable[i]);
  }
  unsetenv("COLUMNS");
  CHECK(row_cells() == 76);
}

// Compares the table with that of the C library. Its Unicode may be older.
static void no_character_is_wider_than_assumed(void) {
  if (setlocale(LC_CTYPE, "C.UTF-8") == NULL) return;
  int wrong = 0;
  for (uint32_t point = 0x20; point < 0x110000; point++) {
    if (wcwidth((wchar_t)point) > cells_of(point)) wrong++;
  }
  CHECK(wrong == 0);
}

// The host gives these signs two cells, and some terminals give them one.
static void host_gets_no_wider_sign_than_assumed(void) {
  static const uint32_t wide[] = {
    0x261D, 0x26F9, 0x270C, 0x270D, 0x1F590, 0x1F3CB, 0x1F3CC, 0x1F574, 0x1F575, 0x3248, 0x324F,
    0x2E3A, 0x2E3B, 0x1F93B, 0x1F946, 0x17A4, 0x17D8, 0x1FAC8, 0x302E,
  };
  for (size_t i = 0; i < sizeof wide / sizeof *wide; i++) CHECK(cells_of(wide[i]) == 2);
  static const uint32_t spacing[] = {0x0903, 0x0BBF, 0x17B6, 0x20E3, 0xA983, 0x11182};
  for (size_t i = 0; i < sizeof spacing / sizeof *spacing; i++) CHECK(cells_of(spacing[i]) == 1);
}

static void marks_do_not_pile_up(void) {
  static const char *const marks[] = {
    "\xcc\x81", "\xd6\xb4", "\xd9\x8e", "\xe0\xb8\xb4", "\xe0\xbd\xb1", "\xe3\x82\x99", "\xe2\x83\x9d",
    "\xf0\x9d\x85\xa5", "\xe1\x85\xa1", "\xef\xb8\x8f", "\xcc\x81\xe2\x80\x8b", "\xcc\x81\xe2\x80\x8d",
    "\xcc\x81\xef\xbb\xbf", "\xcc\x81\xef\xbf\xbe", "\xcc\x81\x1b[1m",
  };
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
    char text[512] = "e";
    int seen = 0;
    for (int j = 0; j < 40; j++) strcat(text, marks[i]);
    line_set(&line, text, strlen(text));
    for (const char *at = text_of(&line); *at != '\0'; at++) {
      // All these marks start with a byte that no other character here has.
      if (*at == marks[i][0]) seen++;
    }
    CHECK_SAYING(seen <= 2, marks[i]);
  }
}

int main(void) {
  row_is_truncated_to_cells();
  longest_line_is_truncated();
  unusable_columns_count_as_80();
  no_character_is_wider_than_assumed();
  host_gets_no_wider_sign_than_assumed();
  marks_do_not_pile_up();
  return check_result();
}
