import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// Settings of a linked runtime, without their comments: a JVM that opens a socket reads 72 KB of
/// `java.security`, character by character and before any of it is compiled, of which 3 KB say
/// something.
final class Settings {
  private static final List<String> READ_BY_A_SOCKET =
      List.of("security/java.security", "net.properties");
  private static final String WHERE_TO_READ =
      "# What the settings mean is said in the file of this name of any JDK.";

  private Settings() {}

  /// @param conf the folder with the settings
  /// @throws IllegalStateException when they would not say the same
  static void shorten(Path conf) throws IOException {
    for (String name : READ_BY_A_SOCKET) {
      Path file = conf.resolve(name);
      Properties before = read(file);
      Files.write(file, withoutComments(file), StandardCharsets.ISO_8859_1);
      if (!read(file).equals(before)) {
        throw new IllegalStateException("cannot shorten " + file);
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

  private static List<String> withoutComments(Path file) throws IOException {
    List<String> kept = new ArrayList<>(List.of(WHERE_TO_READ));
    boolean continues = false;
    for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
      if (continues || !(line.isBlank() || line.strip().startsWith("#"))) {
        kept.add(line);
        continues = line.endsWith("\\");
      }
    }
    return kept;
  }
}
