package statusline.module.ccusage.engine;

/// A block of five hours, or a gap between two blocks. Times are milliseconds since 1970.
///
/// @param end five hours after the start, or the end of the gap
/// @param last the time of the last entry; without meaning in a gap
/// @param first the time of the first entry; without meaning in a gap
public record Block(long start, long end, long first, long last, boolean isGap, Usage usage) {
  static final long DURATION = 5 * 3_600_000L;

  /// {@return whether the block can still get entries}
  ///
  /// @param now current time in milliseconds since 1970
  public boolean isActive(long now) {
    return !isGap && now - last < DURATION && now < end;
  }
}
