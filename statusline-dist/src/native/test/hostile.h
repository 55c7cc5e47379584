#pragma once

// Hostile documents. Long ones are described as repetitions.

#include <stddef.h>
#include <string.h>

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

enum { HOSTILE_COUNT = sizeof HOSTILE / sizeof *HOSTILE, HOSTILE_MAX_BYTES = 1 << 20 };

// Writes one of them and returns its length.
static inline size_t hostile_document(size_t number, char *bytes) {
  const char *parts[] = {HOSTILE[number].begin, HOSTILE[number].repeated, HOSTILE[number].end};
  int times[] = {1, HOSTILE[number].times, 1};
  size_t length = 0;
  for (int part = 0; part < 3; part++) {
    size_t size = strlen(parts[part]);
    for (int i = 0; size > 0 && i < times[part] && length + size < HOSTILE_MAX_BYTES; i++) {
      memcpy(bytes + length, parts[part], size);
      length += size;
    }
  }
  return length;
}
