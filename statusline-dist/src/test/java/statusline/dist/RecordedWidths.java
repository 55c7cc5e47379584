package statusline.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The table of widths with which the renderer is tested.
final class RecordedWidths {
  private static final Path TABLE =
      Product.ROOT.resolve(
          "statusline-renderer/src/test/resources/statusline/renderer/host-widths-2.1.332.txt");

  private final byte[] cells = new byte[Character.MAX_CODE_POINT + 1];

  RecordedWidths() throws IOException {
    Arrays.fill(cells, (byte) 1);
    for (String line : Files.readAllLines(TABLE)) {
      if (!line.startsWith("#")) {
        read((byte) Character.digit(line.charAt(0), 10), line.substring(3).split(" ", -1));
      }
    }
  }

  private void read(byte width, String... ranges) {
    for (String range : ranges) {
      String[] ends = range.split("-", -1);
      int last = Integer.parseInt(ends[ends.length - 1], 16);
      Arrays.fill(cells, Integer.parseInt(ends[0], 16), last + 1, width);
    }
  }

  /// {@return the cells of a code point after a letter}
  int of(int codePoint) {
    return cells[codePoint];
  }
}
