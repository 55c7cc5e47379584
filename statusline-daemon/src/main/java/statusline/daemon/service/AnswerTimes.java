package statusline.daemon.service;

/// A histogram of answer times with eight classes for each doubling, so a quantile is at most an
/// eighth too long. Safe for use by several threads.
final class AnswerTimes {
  private static final int CLASSES_BITS = 3;
  private static final int CLASSES = 1 << CLASSES_BITS;
  private static final int DOUBLINGS = 40;

  private final long[] counts = new long[CLASSES * DOUBLINGS];

  /// Adds the time of an answer.
  synchronized void add(long nanos) {
    counts[index(Math.max(0, nanos) / 1_000)]++;
  }

  /// Each of the first eight microseconds has its own class.
  private static int index(long micros) {
    if (micros < CLASSES) {
      return (int) micros;
    }
    int doublings = 63 - Long.numberOfLeadingZeros(micros) - CLASSES_BITS;
    int index = (doublings + 1) * CLASSES + (int) (micros >>> doublings) - CLASSES;
    return Math.min(index, CLASSES * DOUBLINGS - 1);
  }

  /// {@return a quantile in microseconds, or 0 before the first answer}
  ///
  /// @param part of the answers that did not take longer, such as 0.99
  synchronized long quantileMicros(double part) {
    long all = 0;
    for (long count : counts) {
      all += count;
    }
    long left = (long) Math.ceil(part * all);
    for (int i = 0; i < counts.length && all > 0; i++) {
      left -= counts[i];
      if (left <= 0) {
        return upperEnd(i);
      }
    }
    return 0;
  }

  private static long upperEnd(int index) {
    if (index < CLASSES) {
      return index;
    }
    int doublings = index / CLASSES - 1;
    return ((long) (index % CLASSES + CLASSES + 1) << doublings) - 1;
  }
}
