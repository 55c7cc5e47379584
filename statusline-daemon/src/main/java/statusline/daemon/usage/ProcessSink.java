package statusline.daemon.usage;

import java.io.IOException;
import java.io.Writer;

/// Writes a report to standard output. Not thread-safe.
final class ProcessSink extends SafeSink {
  private final Writer out;
  private final ProgressBar bar;

  /// @param isJson whether the report is JSON
  /// @param out standard output, buffered
  /// @param err standard error, for the progress
  ProcessSink(boolean isJson, Writer out, Writer err) {
    super(isJson);
    this.out = out;
    this.bar = new ProgressBar(err);
  }

  @Override
  void write(String part) throws IOException {
    bar.clear();
    out.write(part);
  }

  @Override
  public void progress(long done, long total) {
    bar.show(done, total, System.nanoTime());
  }

  /// Writes what is buffered.
  ///
  /// @throws IOException if it cannot be written
  void close() throws IOException {
    try {
      out.flush();
    } catch (IOException failure) {
      throw new IOException("cannot write to standard output", failure);
    }
  }
}
