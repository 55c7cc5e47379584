#include "sha256.h"

#include <string.h>

// The round constants of the standard.
static const uint32_t ROUND[64] = {
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

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
