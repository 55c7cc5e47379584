package statusline.app.cli;

import java.io.IOException;
import java.util.Optional;

/// Prints the line of a session whenever it changes, with deduplication and a rate limit. Not
/// thread-safe.
final class LineStream {
  /// Returns the current line, or an empty string if there is none. With a known line, it may wait
  /// for another one.
  interface Source {
    String line(Optional<String> known) throws IOException, InterruptedException;
  }

  private final Source source;
  private final Output output;
  private final boolean deduplicates;
  private final long limitMillis;

  private String before = "";
  private long printedMillis;
  private boolean hasPrinted;

  /// Creates a stream.
  ///
  /// @param source supplies the line at each step
  /// @param output receives the lines
  /// @param deduplicates whether to omit a line that equals the previous one
  /// @param limitMillis minimum time between two lines, in milliseconds
  LineStream(Source source, Output output, boolean deduplicates, long limitMillis) {
    this.source = source;
    this.output = output;
    this.deduplicates = deduplicates;
    this.limitMillis = limitMillis;
  }

  /// Prints the line if it is new and the rate limit allows it.
  ///
  /// @param nowMillis the time of a monotonic clock, in milliseconds
  /// @return whether the output is still open
  boolean step(long nowMillis) throws IOException, InterruptedException {
    if (hasPrinted && nowMillis - printedMillis < limitMillis) {
      return true;
    }
    String line = source.line(Optional.of(before).filter(known -> deduplicates));
    if (line.isEmpty() || (deduplicates && line.equals(before))) {
      return !output.hasFailed();
    }
    output.statusLine(line);
    before = line;
    printedMillis = nowMillis;
    hasPrinted = true;
    return !output.hasFailed();
  }
}
