package statusline.app.cli;

import java.io.IOException;
import java.io.PrintWriter;

/// Passes the lines of a session on as they change: none like the one before, and none sooner than
/// the limit allows. Not thread-safe.
final class LineStream {
  /// Says which line there is now; empty where there is none.
  interface Source {
    String line() throws IOException;
  }

  private final Source source;
  private final PrintWriter out;
  private final boolean deduplicates;
  private final long limitMillis;

  private String before = "";
  private long saidMillis;
  private boolean hasSaid;

  /// Makes a stream that has said nothing.
  ///
  /// @param source asked at each step
  /// @param out takes the lines
  /// @param deduplicates whether a line like the one before is left out
  /// @param limitMillis at most one line is said in this time
  LineStream(Source source, PrintWriter out, boolean deduplicates, long limitMillis) {
    this.source = source;
    this.out = out;
    this.deduplicates = deduplicates;
    this.limitMillis = limitMillis;
  }

  /// Says the line if there is one to say.
  ///
  /// @param nowMillis of a clock that nobody sets
  /// @return whether somebody still listens
  boolean step(long nowMillis) throws IOException {
    if (hasSaid && nowMillis - saidMillis < limitMillis) {
      return true;
    }
    String line = source.line();
    if (line.isEmpty() || (deduplicates && line.equals(before))) {
      return !out.checkError();
    }
    out.println(line);
    before = line;
    saidMillis = nowMillis;
    hasSaid = true;
    return !out.checkError();
  }
}
