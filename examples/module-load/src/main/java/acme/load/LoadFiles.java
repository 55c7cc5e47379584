package acme.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import statusline.api.FileAccess;

/// The files in which Linux publishes its load and its processors.
final class LoadFiles {
  static final Path LOAD = Path.of("/proc/loadavg");
  static final Path PROCESSORS = Path.of("/sys/devices/system/cpu/online");
  private static final int MAX_BYTES = 4096;

  private LoadFiles() {}

  /// {@return the load, or empty on a system without these files}
  static Optional<Load> read(FileAccess files) throws IOException {
    Optional<String> load = files.text(LOAD, MAX_BYTES);
    Optional<String> processors = files.text(PROCESSORS, MAX_BYTES);
    if (load.isEmpty() || processors.isEmpty()) {
      return Optional.empty();
    }
    try {
      String[] words = load.get().strip().split("\\s+", -1);
      return Optional.of(
          new Load(
              Double.parseDouble(words[0]),
              Double.parseDouble(words[1]),
              Double.parseDouble(words[2]),
              count(processors.get().strip())));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException malformed) {
      // A failure keeps the last reading on the line. A RuntimeException would count as a defect.
      throw new IOException("unexpected content of " + LOAD + " or " + PROCESSORS, malformed);
    }
  }

  /// {@return the number of processors in a list such as `0-3,8`}
  private static int count(String list) {
    int count = 0;
    for (String range : list.split(",", -1)) {
      String[] ends = range.split("-", -1);
      count += Integer.parseInt(ends[ends.length - 1]) - Integer.parseInt(ends[0]) + 1;
    }
    return count;
  }
}
