package statusline.api;

import java.io.IOException;

/// Receives the text of a report, and its progress. Not thread-safe.
public interface ReportSink {
  /// Takes the next part of the text. A long report comes in several parts.
  ///
  /// @throws IOException if no more text can be taken
  void text(CharSequence part) throws IOException;

  /// Takes the progress of the work before the text. Call it often; a call is cheap.
  ///
  /// @param done units of work that are done, such as bytes, never fewer than in an earlier call
  /// @param total all units of work, as far as known
  /// @throws InterruptedException if the person cancelled the report
  void progress(long done, long total) throws InterruptedException;
}
