package statusline.config;

import java.nio.file.Path;
import java.util.Optional;

/// The native client of the image that this JVM runs from. Stateless.
public final class NativeClient {
  private NativeClient() {}

  /// {@return its absolute path; empty if the image was built without a C compiler}
  ///
  /// The build of the image sets a system property for this, because `bin/statusline` exists in any
  /// case.
  public static Optional<Path> program() {
    if (!"native".equals(System.getProperty("statusline.client"))) {
      return Optional.empty();
    }
    Path runtime = Path.of(System.getProperty("java.home", ""));
    return Optional.of(runtime.resolveSibling("bin").resolve("statusline"));
  }
}
