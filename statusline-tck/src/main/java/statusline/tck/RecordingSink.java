package statusline.tck;

import statusline.api.ReportSink;

/// A sink that collects the text of a report, and may cancel it. Not thread-safe.
final class RecordingSink implements ReportSink {
  private final boolean cancels;
  private final StringBuilder text = new StringBuilder();
  private boolean isCancelled;
  private long done;

  /// @param cancels whether to cancel the report at its first progress
  RecordingSink(boolean cancels) {
    this.cancels = cancels;
  }

  @Override
  public void text(CharSequence part) {
    text.append(part);
  }

  @Override
  public void progress(long nowDone, long total) throws InterruptedException {
    if (nowDone < done) {
      throw new IllegalStateException("progress went from " + done + " back to " + nowDone);
    }
    done = nowDone;
    if (cancels) {
      isCancelled = true;
      throw new InterruptedException();
    }
  }

  boolean isCancelled() {
    return isCancelled;
  }

  String text() {
    return text.toString();
  }
}
