package statusline.renderer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/// The cells that the host counts, as recorded. `HostWidthsIT` compares the table with the host.
final class HostWidths {
  private final byte[] cells = new byte[Character.MAX_CODE_POINT + 1];

  HostWidths() throws IOException {
    Arrays.fill(cells, (byte) 1);
    lines("host-widths-2.1.332.txt").forEach(this::read);
  }

  /// {@return texts and their cells between two letters}
  static Stream<Arguments> texts() throws IOException {
    return lines("host-texts-2.1.332.txt").map(HostWidths::text);
  }

  private static Stream<String> lines(String table) throws IOException {
    try (var in = requireNonNull(HostWidths.class.getResourceAsStream(table))) {
      return new String(in.readAllBytes(), UTF_8).lines().filter(line -> !line.startsWith("#"));
    }
  }

  private static Arguments text(String line) {
    List<String> words = List.of(line.split(" ", -1));
    var text = new StringBuilder();
    words.stream().skip(1).map(each -> Integer.parseInt(each, 16)).forEach(text::appendCodePoint);
    return Arguments.of(text.toString(), Integer.parseInt(words.getFirst()));
  }

  private void read(String line) {
    byte width = Byte.parseByte(line.substring(0, 1));
    for (String range : line.substring(3).split(" ", -1)) {
      String[] ends = range.split("-", -1);
      int first = Integer.parseInt(ends[0], 16);
      int last = Integer.parseInt(ends[ends.length - 1], 16);
      Arrays.fill(cells, first, last + 1, width);
    }
  }

  /// {@return the cells of a code point after a letter}
  int of(int codePoint) {
    return cells[codePoint];
  }
}
