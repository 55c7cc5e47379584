package statusline.daemon.usage;

/// Collects a report for a reader who waits a limited time. Not thread-safe.
final class TextSink extends SafeSink {
  private final StringBuilder text = new StringBuilder();
  private final long deadline;

  /// @param isJson whether the report is JSON
  /// @param deadline when the reader gives up, on the clock of `System.nanoTime`
  TextSink(boolean isJson, long deadline) {
    super(isJson);
    this.deadline = deadline;
  }

  @Override
  void write(String part) {
    text.append(part);
  }

  @Override
  public void progress(long done, long total) throws InterruptedException {
    if (System.nanoTime() - deadline > 0) {
      throw new InterruptedException();
    }
  }

  String text() {
    return text.toString();
  }
}
