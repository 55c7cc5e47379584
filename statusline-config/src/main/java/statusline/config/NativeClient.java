package statusline.config;

import java.nio.file.Path;
import java.util.Optional;

/// The C program of the image that this JVM runs from, where a C compiler built one. Stateless.
public final class NativeClient {
  private NativeClient() {}

  /// {@return its absolute path}
  ///
  /// The build of the image says whether there is one, for `bin/statusline` is there in any case.
  public static Optional<Path> program() {
    if (!"native".equals(System.getProperty("statusline.client"))) {
      return Optional.empty();
    }
    Path runtime = Path.of(System.getProperty("java.home", ""));
    return Optional.of(runtime.resolveSibling("bin").resolve("statusline"));
  }
}
