package statusline.module.ccusage.engine;

/// Takes the progress of a read.
@FunctionalInterface
public interface ReadProgress {
  /// No interest in progress.
  ReadProgress NONE = (done, total) -> {};

  /// Takes the progress after each transcript.
  ///
  /// @param done bytes that were read
  /// @param total bytes to read
  /// @throws InterruptedException to end the read; the next one goes on
  void read(long done, long total) throws InterruptedException;
}
