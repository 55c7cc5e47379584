package statusline.module.ccusage.engine;

/// A hash of 64 bits, which identifies the texts of a transcript. With a million texts, two share
/// a hash with a probability of about 1 in 37 million.
final class Hash64 {
  private Hash64() {}

  /// Returns the hash of some bytes, which is never 0.
  static long of(byte[] bytes, int from, int to) {
    long hash = 0x9e3779b97f4a7c15L ^ (to - from);
    for (int i = from; i < to; i++) {
      hash = (hash ^ (bytes[i] & 0xff)) * 0x100000001b3L;
      hash ^= hash >>> 29;
    }
    hash = (hash ^ hash >>> 32) * 0xd6e8feb86659fd93L;
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }
}
