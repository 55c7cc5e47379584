// Tests of the hash with the examples of FIPS 180-4.

#include "check.h"

#include "../sha256.h"

static void sha256_is_sha256(void) {
  static const struct {
    const char *text;
    uint64_t first;
  } vectors[] = {
    {"", 0xe3b0c44298fc1c14},
    {"abc", 0xba7816bf8f01cfea},
    {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 0x248d6a61d20638b8},
    {"abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmn"
     "opqrsmnopqrstnopqrstu",
     0xcf5b16a778af8380},
  };
  for (size_t i = 0; i < sizeof vectors / sizeof *vectors; i++) {
    Sha256 hash = SHA256_START;
    for (const char *at = vectors[i].text; *at != '\0'; at++) sha256_add(&hash, at, 1);
    CHECK(sha256_finish(&hash) == vectors[i].first);
  }
  Sha256 hash = SHA256_START;
  for (int i = 0; i < 1000000; i++) sha256_add(&hash, "a", 1);
  CHECK(sha256_finish(&hash) == 0xcdc76e5c9914fb92);
}

int main(void) {
  sha256_is_sha256();
  return check_result();
}
