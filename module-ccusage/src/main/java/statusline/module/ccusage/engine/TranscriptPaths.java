package statusline.module.ccusage.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The paths of transcripts and their numbers. Not thread-safe.
final class TranscriptPaths {
  private final List<byte[]> paths = new ArrayList<>();

  /// Adds a path and returns its number.
  int add(String path) {
    paths.add(path.getBytes(StandardCharsets.UTF_8));
    return paths.size() - 1;
  }

  /// Returns the path with a number.
  String text(int number) {
    return new String(paths.get(number), StandardCharsets.UTF_8);
  }

  /// Compares two paths by their bytes, as ccusage sorts them.
  int compare(int first, int second) {
    return first == second ? 0 : Arrays.compareUnsigned(paths.get(first), paths.get(second));
  }
}
