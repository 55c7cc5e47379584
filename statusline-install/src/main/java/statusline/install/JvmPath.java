package statusline.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Checks that a JVM can use a path. Stateless.
final class JvmPath {
  /// A JVM decodes each byte that is not UTF-8 to this character. The result names another file.
  private static final char UNDECODABLE = '\uFFFD';

  private JvmPath() {}

  /// {@return why a JVM cannot read or write below a directory; empty if it can}
  ///
  /// @param folder absolute path; it need not exist
  static Optional<String> problem(Path folder) {
    return folder.toString().indexOf(UNDECODABLE) < 0
        ? Optional.empty()
        : Optional.of("the path " + folder + " is not UTF-8");
  }

  /// {@return why a JVM cannot run from a directory; empty if it can}
  ///
  /// It takes a colon as the end of the path of its own libraries.
  ///
  /// @param folder absolute path; it need not exist
  /// @throws IOException if a parent cannot be read
  static Optional<String> problemOfImage(Path folder) throws IOException {
    Path real = realPath(folder);
    return real.toString().indexOf(':') < 0
        ? problem(real)
        : Optional.of("Java cannot run in " + real + ", because the path contains a colon");
  }

  /// {@return the path without symbolic links, as far as it exists}
  private static Path realPath(Path folder) throws IOException {
    Path existing = folder;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    return existing.toRealPath().resolve(existing.relativize(folder));
  }
}
