#pragma once

// Frames of docs/protocol.md, written and read independently of the client's code.

#include <stdint.h>
#include <string.h>

enum { HEADER_BYTES = 28, FIELD_BYTES = 6, MAX_ANSWER = 65536, MAX_REQUEST = 1179648 };
enum { AT_LENGTH = 8, AT_ID = 12, AT_TAG = 20 };
enum { LINE = 2, BUSY_TYPE = 3, ERROR = 4, TEXT = 6, PART = 11 };

static inline void put_number(uint8_t *to, uint64_t number, int bytes) {
  for (int i = 0; i < bytes; i++) to[i] = (uint8_t)(number >> (8 * (bytes - 1 - i)));
}

static inline uint64_t get_number(const uint8_t *from, int bytes) {
  uint64_t number = 0;
  for (int i = 0; i < bytes; i++) number = number << 8 | from[i];
  return number;
}

// Appends a field and returns the new length.
static inline size_t put_field(uint8_t *frame, size_t at, int tag, const char *text, size_t length) {
  put_number(frame + at, (uint64_t)tag, 2);
  put_number(frame + at + 2, length, 4);
  memcpy(frame + at + FIELD_BYTES, text, length);
  return at + FIELD_BYTES + length;
}

static inline void put_header(uint8_t *frame, int type, size_t length, uint64_t id, uint64_t tag) {
  memcpy(frame, "SLN1\1\0\0\0", 8);
  frame[6] = (uint8_t)type;
  put_number(frame + AT_LENGTH, length - HEADER_BYTES, 4);
  put_number(frame + AT_ID, id, 8);
  put_number(frame + AT_TAG, tag, 8);
}

// Returns the value of a field with a tag and a prefix, or NULL.
static inline const uint8_t *find_field(const uint8_t *frame, size_t end, int tag, const char *begin,
                                        size_t *length) {
  for (size_t at = HEADER_BYTES; at + FIELD_BYTES <= end; at += FIELD_BYTES + *length) {
    *length = (size_t)get_number(frame + at + 2, 4);
    const uint8_t *value = frame + at + FIELD_BYTES;
    if (get_number(frame + at, 2) == (uint64_t)tag && *length >= strlen(begin)
        && memcmp(value, begin, strlen(begin)) == 0) {
      return value;
    }
  }
  return NULL;
}
