#pragma once

#include <stddef.h>
#include <stdint.h>

// SHA-256 as in FIPS 180-4: start, add any number of times, finish once.
typedef struct {
  uint32_t state[8];
  uint64_t bytes;
  uint8_t block[64];
} Sha256;

void sha256_start(Sha256 *hash);
void sha256_add(Sha256 *hash, const void *bytes, size_t length);
void sha256_finish(Sha256 *hash, uint8_t digest[32]);
