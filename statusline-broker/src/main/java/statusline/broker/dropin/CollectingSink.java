package statusline.broker.dropin;

import java.io.IOException;
import statusline.api.ReportSink;

/// Collects the text of a report, so that no other thread waits for its reader. Safe for use by
/// several threads.
final class CollectingSink implements ReportSink {
  private static final int MAX_CHARS = 1 << 20;

  private final ReportSink reader;
  private final StringBuilder text = new StringBuilder();
  private boolean isClosed;

  /// Creates a sink without text.
  ///
  /// @param reader receives the progress
  CollectingSink(ReportSink reader) {
    this.reader = reader;
  }

  @Override
  public synchronized void text(CharSequence part) throws IOException {
    if (isClosed) {
      throw new IOException("the report was cancelled");
    }
    String more = part.toString();
    if (text.length() + more.length() > MAX_CHARS) {
      throw new IOException("the report is longer than " + MAX_CHARS + " characters");
    }
    text.append(more);
  }

  @Override
  public synchronized void progress(long done, long total) throws InterruptedException {
    if (isClosed) {
      throw new InterruptedException();
    }
    reader.progress(done, total);
  }

  /// {@return the text so far}
  synchronized String text() {
    return text.toString();
  }

  /// Cancels the report at its next text or progress.
  synchronized void close() {
    isClosed = true;
  }
}
