package statusline.module.ccusage.comparison;

import java.time.Instant;
import java.util.List;
import java.util.Random;

/// Random choices of a generator, the same for each seed.
final class Choice {
  private final Random random;

  Choice(long seed) {
    // Neighbouring seeds of Random give similar first numbers.
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
  }

  boolean with(double probability) {
    return random.nextDouble() < probability;
  }

  /// Returns a number from 0 to `end - 1`.
  int below(int end) {
    return random.nextInt(end);
  }

  int between(int first, int last) {
    return first + random.nextInt(last - first + 1);
  }

  @SafeVarargs
  final <T> T of(T... values) {
    return values[random.nextInt(values.length)];
  }

  <T> T of(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /// Returns an id with a prefix.
  String id(String prefix) {
    return prefix + Long.toHexString(random.nextLong());
  }

  /// Returns the id of a session.
  String session() {
    String digits = String.format("%016x%016x", random.nextLong(), random.nextLong());
    return digits.substring(0, 8)
        + '-'
        + digits.substring(8, 12)
        + '-'
        + digits.substring(12, 16)
        + '-'
        + digits.substring(16, 20)
        + '-'
        + digits.substring(20);
  }

  /// Returns a time as the host writes it, in quotes.
  static String time(long millis) {
    String text = Instant.ofEpochMilli(millis).toString();
    String whole = text.length() == 20 ? text.substring(0, 19) + ".000Z" : text;
    return Reply.quoted(whole);
  }
}
