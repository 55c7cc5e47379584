package statusline.module.ccusage.engine;

/// A hash of 64 bits, which identifies the texts of a transcript. With a million texts, two share
/// a hash with a probability of about 1 in 37 million.
final class Hash64 {
  private Hash64() {}

  /// Returns the hash of some bytes, which is never 0.
  static long of(byte[] bytes, int from, int to) {
    long hash = 0x9e3779b97f4a7c15L ^ (to - from);
    int i = from;
    for (; i + 8 <= to; i += 8) {
      hash = mix(hash ^ ByteWords.word(bytes, i));
    }
    long rest = 0;
    for (; i < to; i++) {
      rest = rest << 8 | (bytes[i] & 0xff);
    }
    hash = mix(mix(hash ^ rest));
    return hash == 0 ? 1 : hash;
  }

  private static long mix(long hash) {
    long mixed = (hash ^ hash >>> 32) * 0xd6e8feb86659fd93L;
    return mixed ^ mixed >>> 32;
  }
}
