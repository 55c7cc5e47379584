package statusline.module.ccusage.engine;

/// How far a transcript has been read.
///
/// @param position the position after the last line feed, or within a line that is too long
/// @param isInLongLine whether the position is within a line that is too long
/// @param checksum of the bytes before the position, which shows whether they are still the same
record ReadPoint(long position, boolean isInLongLine, int checksum) {
  static final ReadPoint START = new ReadPoint(0, false, 0);
}
