package statusline.install;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import statusline.storage.SafePath;

/// Checks that no other user can replace the programs that the host runs.
public final class ImageSafety {
  private ImageSafety() {}

  /// {@return a problem of this image or of a folder on its path; empty if there is none}
  ///
  /// @throws IOException if the image cannot be read
  public static Optional<String> problem(InstallPaths paths) throws IOException {
    return problem(paths.image());
  }

  /// {@return a problem of an image or of a folder on its path; empty if there is none}
  static Optional<String> problem(ImageFolder image) throws IOException {
    SafePath safe = SafePath.ofProcess();
    Optional<String> problem = safe.problem(image.program());
    for (Path path : image.content()) {
      problem = problem.isPresent() ? problem : safe.problemWithin(image.folder().resolve(path));
    }
    return problem;
  }

  /// {@return a path as a quoted shell word}
  public static String quoted(Path path) {
    return ShellWords.quoted(path.toString());
  }
}
