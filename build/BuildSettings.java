import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The settings that several build programs use. Each of them is set in one place.
///
/// @param version of the project; the root POM sets it
/// @param timestamp of all files in jars, in ISO 8601; the root POM sets it
record BuildSettings(String version, String timestamp) {
  private static final String COMPILER_FLAGS = "statusline-dist/src/native/compiler-flags";

  /// {@return the settings that the POM passes as system properties}
  static BuildSettings fromSystemProperties() {
    return new BuildSettings(property("statusline.version"), property("statusline.timestamp"));
  }

  private static String property(String name) {
    String value = System.getProperty(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalStateException("the system property " + name + " is not set");
    }
    return value;
  }

  /// {@return the flags of the C compiler, which the tests of the native client use as well}
  ///
  /// @param root folder of the checkout
  static List<String> compilerFlags(Path root) throws IOException {
    return Files.readAllLines(root.resolve(COMPILER_FLAGS)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }
}
