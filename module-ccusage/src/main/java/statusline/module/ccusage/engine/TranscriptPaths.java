package statusline.module.ccusage.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The paths of transcripts and their numbers. Not thread-safe.
final class TranscriptPaths {
  private final List<Path> paths = new ArrayList<>();

  /// Adds a path and returns its number.
  int add(Path path) {
    paths.add(path);
    return paths.size() - 1;
  }

  /// Returns the path with a number.
  String text(int number) {
    return paths.get(number).toString();
  }

  /// Compares two paths by their bytes, as ccusage sorts them.
  int compare(int first, int second) {
    return first == second ? 0 : paths.get(first).compareTo(paths.get(second));
  }
}
