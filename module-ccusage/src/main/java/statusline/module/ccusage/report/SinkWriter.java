package statusline.module.ccusage.report;

import java.io.IOException;
import java.io.Writer;
import statusline.api.ReportSink;

/// A writer that passes its text to the sink of a report, in large parts. Not thread-safe.
final class SinkWriter extends Writer {
  private static final int PART = 1 << 14;

  private final ReportSink sink;
  private final StringBuilder part = new StringBuilder(PART);

  SinkWriter(ReportSink sink) {
    this.sink = sink;
  }

  @Override
  public void write(int c) throws IOException {
    part.append((char) c);
    passIfFull();
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    part.append(text, from, length);
    passIfFull();
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    part.append(text, from, from + length);
    passIfFull();
  }

  /// A part does not end in the middle of a character.
  private void passIfFull() throws IOException {
    if (part.length() >= PART && !Character.isHighSurrogate(part.charAt(part.length() - 1))) {
      flush();
    }
  }

  @Override
  public void flush() throws IOException {
    if (!part.isEmpty()) {
      sink.text(part.toString());
      part.setLength(0);
    }
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
