#include "sha256.h"

#include <string.h>

#include "sha256.inc"

// Rotates a word to the right.
static uint32_t rotate(uint32_t x, int by) { return x >> by | x << (32 - by); }

// Adds one block of 64 bytes to the state. `w` is the message schedule: a ring of 16 words, each of
// which is replaced after use. `s` are the working variables a to h of the standard.
static void compress(uint32_t state[8], const uint8_t *block) {
  uint32_t w[16];
  uint32_t s[8];
  memcpy(s, state, sizeof s);
  for (int i = 0; i < 16; i++, block += 4) {
    w[i] = (uint32_t)block[0] << 24 | (uint32_t)block[1] << 16 | (uint32_t)block[2] << 8 | block[3];
  }
  for (int i = 0; i < 64; i++) {
    uint32_t sum1 = rotate(s[4], 6) ^ rotate(s[4], 11) ^ rotate(s[4], 25);
    uint32_t temp1 = s[7] + sum1 + ((s[4] & s[5]) ^ (~s[4] & s[6])) + ROUND[i] + w[i % 16];
    uint32_t sum0 = rotate(s[0], 2) ^ rotate(s[0], 13) ^ rotate(s[0], 22);
    uint32_t temp2 = sum0 + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
    uint32_t next = w[(i + 1) % 16];
    uint32_t last = w[(i + 14) % 16];
    w[i % 16] += (rotate(next, 7) ^ rotate(next, 18) ^ next >> 3) + w[(i + 9) % 16]
        + (rotate(last, 17) ^ rotate(last, 19) ^ last >> 10);
    memmove(s + 1, s, 7 * sizeof s[0]);
    s[4] += temp1;
    s[0] = temp1 + temp2;
  }
  for (int i = 0; i < 8; i++) state[i] += s[i];
}

const Sha256 SHA256_START = {
  .state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
            0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19},
};

void sha256_add(Sha256 *hash, const void *bytes, size_t length) {
  const uint8_t *input = bytes;
  for (size_t i = 0; i < length; i++) {
    hash->block[hash->bytes % 64] = input[i];
    hash->bytes++;
    if (hash->bytes % 64 == 0) compress(hash->state, hash->block);
  }
}

uint64_t sha256_finish(Sha256 *hash) {
  uint64_t bits = hash->bytes * 8;
  uint8_t length[8];
  for (int i = 0; i < 8; i++) length[i] = (uint8_t)(bits >> (56 - 8 * i));
  // The padding: one bit, then zeros, then the length of the message in bits.
  sha256_add(hash, "\x80", 1);
  while (hash->bytes % 64 != 56) sha256_add(hash, "", 1);
  sha256_add(hash, length, sizeof length);
  return (uint64_t)hash->state[0] << 32 | hash->state[1];
}
