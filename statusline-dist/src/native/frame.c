#include "frame.h"

#include <string.h>

static const uint8_t MAGIC_AND_MAJOR[] = {'S', 'L', 'N', '1', 1};

void put_u32(uint8_t *to, uint32_t value) {
  for (int i = 0; i < 4; i++) to[i] = (uint8_t)(value >> (24 - 8 * i));
}

void put_u64(uint8_t *to, uint64_t value) {
  put_u32(to, (uint32_t)(value >> 32));
  put_u32(to + 4, (uint32_t)value);
}

uint32_t get_u32(const uint8_t *from) {
  return (uint32_t)from[0] << 24 | (uint32_t)from[1] << 16 | (uint32_t)from[2] << 8 | from[3];
}

uint64_t get_u64(const uint8_t *from) { return (uint64_t)get_u32(from) << 32 | get_u32(from + 4); }

void frame_put_header(uint8_t *to, uint8_t type, size_t length, uint64_t id, uint64_t session_tag) {
  memset(to, 0, FRAME_HEADER_BYTES);
  memcpy(to, MAGIC_AND_MAJOR, sizeof MAGIC_AND_MAJOR);
  to[FRAME_TYPE] = type;
  put_u32(to + FRAME_LENGTH, (uint32_t)length);
  put_u64(to + FRAME_ECHO, id);
  put_u64(to + FRAME_SESSION_TAG, session_tag);
}

size_t frame_length(const uint8_t *header, size_t max_payload) {
  size_t length = get_u32(header + FRAME_LENGTH);
  bool is_ours = memcmp(header, MAGIC_AND_MAJOR, sizeof MAGIC_AND_MAJOR) == 0;
  return is_ours && length <= max_payload ? FRAME_HEADER_BYTES + length : 0;
}

void field_put(FieldWriter *writer, uint16_t tag, const void *value, size_t length) {
  uint8_t *at = writer->bytes + writer->length;
  size_t size = FIELD_HEADER_BYTES + (value == NULL ? 0 : length);
  if (writer->capacity - writer->length < size) return;
  at[0] = (uint8_t)(tag >> 8);
  at[1] = (uint8_t)tag;
  put_u32(at + 2, (uint32_t)length);
  if (value != NULL) memcpy(at + FIELD_HEADER_BYTES, value, length);
  writer->length += size;
}

bool field_find(const uint8_t *payload, size_t length, uint16_t tag, Field *found) {
  found->value = NULL;
  while (length > 0) {
    if (length < FIELD_HEADER_BYTES) return false;
    Field field = {payload + FIELD_HEADER_BYTES, get_u32(payload + 2)};
    if (field.length > length - FIELD_HEADER_BYTES) return false;
    if ((payload[0] << 8 | payload[1]) == tag && found->value == NULL) *found = field;
    payload += FIELD_HEADER_BYTES + field.length;
    length -= FIELD_HEADER_BYTES + field.length;
  }
  return found->value != NULL;
}
