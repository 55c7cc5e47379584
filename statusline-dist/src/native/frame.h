#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The frames of docs/protocol.md: a header, then fields. Integers are big endian.
enum { FRAME_HEADER_BYTES = 28, FIELD_HEADER_BYTES = 6 };
enum { FRAME_MAX_REQUEST = 1179648, FRAME_MAX_ANSWER = 65536 };

// Where things are in a header. Request id and session tag come back in the answer.
enum { FRAME_TYPE = 6, FRAME_LENGTH = 8, FRAME_ECHO = 12, FRAME_SESSION_TAG = 20, ECHO_BYTES = 16 };

enum { FRAME_RENDER = 1, FRAME_LINE = 2, FRAME_BUSY = 3 };

// Tags of fields.
enum {
  REQUEST_WAIT_MS = 1,
  REQUEST_VARIABLE = 2,
  REQUEST_DIRECTORY = 3,
  REQUEST_BUILD = 5,
  REQUEST_DOCUMENT = 6,
  LINE_TEXT = 2,
};

void put_u32(uint8_t *to, uint32_t value);
void put_u64(uint8_t *to, uint64_t value);
uint32_t get_u32(const uint8_t *from);
uint64_t get_u64(const uint8_t *from);

void frame_put_header(uint8_t *to, uint8_t type, size_t length, uint64_t id, uint64_t session_tag);

// Length of the frame that begins so, or 0 if it is none, of another major version, or too long.
size_t frame_length(const uint8_t *header, size_t max_payload);

// Appends fields as long as they fit.
typedef struct {
  uint8_t *bytes;
  size_t length;
  size_t capacity;
} FieldWriter;

// Without a value, only tag and length: the value is the caller's to add behind.
void field_put(FieldWriter *writer, uint16_t tag, const void *value, size_t length);

typedef struct {
  const uint8_t *value;
  size_t length;
} Field;

// Finds the first field of that tag. False if there is none or if any field runs over the end.
bool field_find(const uint8_t *payload, size_t length, uint16_t tag, Field *found);
