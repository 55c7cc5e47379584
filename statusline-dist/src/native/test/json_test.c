// Tests of the JSON reader with valid, truncated and invalid documents.

#include "check.h"

#include "../json.h"

#include <string.h>

static void end_of_value_is_found_at_once(void) {
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
    const uint8_t *document = (const uint8_t *)cases[i].document;
    size_t whole = strlen(cases[i].document);
    for (size_t first = 0; first <= whole; first++) {
      Scan scan = {0};
      size_t end = json_value_end(document, first, &scan);
      CHECK_SAYING(end == (first < cases[i].end ? 0 : cases[i].end), cases[i].document);
      if (end == 0) end = json_value_end(document, whole, &scan);
      CHECK_SAYING(end == cases[i].end, cases[i].document);
    }
  }
}

static bool is_text(const char *document, const char *name, const char *expected) {
  Json value;
  size_t length;
  Json root = json_document(document, strlen(document));
  if (!json_member(root, name, &value)) return expected == NULL;
  const char *text = json_text(value, &length);
  size_t expected_length = expected == NULL ? 0 : strlen(expected);
  return length == expected_length && memcmp(text, expected == NULL ? "" : expected, length) == 0;
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
  Json value = json_document(text, strlen(text));
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

int main(void) {
  end_of_value_is_found_at_once();
  members_and_texts_are_read();
  numbers_are_read();
  return check_result();
}
