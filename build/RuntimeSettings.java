import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// Removes the comments from settings of a linked runtime.
///
/// A JVM that opens a socket reads these files before any of its code is compiled, and 69 of the 72
/// KB of `java.security` are comments.
final class RuntimeSettings {
  private static final List<String> READ_BY_A_SOCKET =
      List.of("security/java.security", "net.properties");
  private static final String REFERENCE =
      "# The file of this name in any JDK explains these settings.";

  private RuntimeSettings() {}

  /// Removes the comments from the files that a socket reads.
  ///
  /// @param conf the folder `conf` of the runtime
  /// @throws IllegalStateException if that would change a setting
  static void removeComments(Path conf) throws IOException {
    for (String name : READ_BY_A_SOCKET) {
      Path file = conf.resolve(name);
      Properties before = read(file);
      List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
      Files.write(file, withoutComments(lines), StandardCharsets.ISO_8859_1);
      if (!read(file).equals(before)) {
        throw new IllegalStateException("cannot remove the comments from " + file);
      }
    }
  }

  private static Properties read(Path file) throws IOException {
    var properties = new Properties();
    try (var in = Files.newInputStream(file)) {
      properties.load(in);
    }
    return properties;
  }

  /// {@return the settings without comments and blank lines, after a line that names the reference}
  static List<String> withoutComments(List<String> lines) {
    List<String> kept = new ArrayList<>(List.of(REFERENCE));
    boolean isContinued = false;
    for (String line : lines) {
      if (isContinued || !(line.isBlank() || line.strip().startsWith("#"))) {
        kept.add(line);
        isContinued = line.endsWith("\\");
      }
    }
    return kept;
  }
}
