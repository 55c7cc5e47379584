#pragma once

#include <stddef.h>
#include <stdint.h>

// The state of a SHA-256 computation (FIPS 180-4). Copy SHA256_START, add bytes any number of
// times, then finish.
typedef struct {
  uint32_t state[8];
  uint64_t bytes;
  uint8_t block[64];
} Sha256;

extern const Sha256 SHA256_START;

// Adds bytes to the hashed message.
void sha256_add(Sha256 *hash, const void *bytes, size_t length);

// Ends the message and returns the first eight bytes of its digest.
uint64_t sha256_finish(Sha256 *hash);
