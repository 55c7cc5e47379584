#pragma once

#include <stddef.h>
#include <stdint.h>

// SHA-256 as in FIPS 180-4: copy SHA256_START, add any number of times, finish.
typedef struct {
  uint32_t state[8];
  uint64_t bytes;
  uint8_t block[64];
} Sha256;

extern const Sha256 SHA256_START;

void sha256_add(Sha256 *hash, const void *bytes, size_t length);

// The first eight bytes of the digest.
uint64_t sha256_finish(Sha256 *hash);
