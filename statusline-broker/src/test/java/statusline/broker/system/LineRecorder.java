package statusline.broker.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import statusline.api.TranscriptFold;

/// A fold whose state is the list of lines, an unfinished one with `…` behind it. It counts the
/// lines and fails at one that a test names.
final class LineRecorder implements TranscriptFold<List<String>> {
  int fed;
  String breaksAt = "no line";
  private final String name;
  private final long tailBytes;

  LineRecorder() {
    this("lines", Long.MAX_VALUE);
  }

  LineRecorder(String name, long tailBytes) {
    this.name = name;
    this.tailBytes = tailBytes;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> start() {
    return List.of();
  }

  @Override
  public List<String> line(List<String> state, byte[] buffer, int offset, int length) {
    fed++;
    String line = new String(buffer, offset, length, UTF_8);
    if (line.equals(breaksAt)) {
      throw new IllegalStateException("broken at " + line);
    }
    return plus(state, line);
  }

  @Override
  public List<String> unfinished(List<String> state, byte[] buffer, int offset, int length) {
    return plus(state, new String(buffer, offset, length, UTF_8) + "…");
  }

  @Override
  public long tailBytes() {
    return tailBytes;
  }

  private static List<String> plus(List<String> lines, String line) {
    List<String> more = new ArrayList<>(lines);
    more.add(line);
    return List.copyOf(more);
  }
}
