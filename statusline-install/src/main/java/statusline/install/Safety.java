package statusline.install;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import statusline.storage.SafePath;

/// Whether what the host runs can be replaced by somebody else.
public final class Safety {
  private Safety() {}

  /// {@return what is wrong with this image's program or with the path that leads to it}
  ///
  /// @throws IOException when it cannot be looked at
  public static Optional<String> problem(Places places) throws IOException {
    return problem(places.image());
  }

  /// {@return what is wrong with an image or a folder on its way}
  static Optional<String> problem(ImageFolder image) throws IOException {
    SafePath safe = SafePath.ofProcess();
    Optional<String> problem = safe.problem(image.program());
    for (Path path : image.content()) {
      problem = problem.isPresent() ? problem : safe.problemWithin(image.folder().resolve(path));
    }
    return problem;
  }

  /// {@return a path as a word for the shell}
  public static String quoted(Path path) {
    return ShellWords.quoted(path.toString());
  }
}
