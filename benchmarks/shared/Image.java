package shared;

import java.nio.file.Path;

/// An image that a benchmark runs.
///
/// @param name how the report names it
/// @param folder of the image
public record Image(String name, Path folder) {
  /// The image that the build of this checkout made.
  public static final Image BUILT =
      new Image("new", Path.of("statusline-dist/target/statusline").toAbsolutePath());

  /// {@return the path of the native client}
  public String client() {
    return folder.resolve("bin/statusline").toString();
  }
}
