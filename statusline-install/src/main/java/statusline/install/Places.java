package statusline.install;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import statusline.config.Environment;

/// Where an installation's things are.
///
/// @param environment of the person
/// @param image that this program is of
/// @param images that are installed
/// @param daemons of all images
public record Places(
    Environment environment, ImageFolder image, InstalledImages images, Daemons daemons) {
  /// {@return the usual places}
  ///
  /// @param environment of the person
  /// @param image folder of the image that runs
  /// @param dataHome `XDG_DATA_HOME`; without an absolute one `.local/share` in the home counts
  /// @param daemons of all images
  public static Places of(
      Environment environment, Path image, @Nullable String dataHome, Daemons daemons) {
    Path local = environment.home().resolve(".local");
    Path data = absolute(dataHome, local.resolve("share")).resolve("statusline");
    Path link = local.resolve("bin").resolve("statusline");
    return new Places(
        environment, new ImageFolder(image), new InstalledImages(data, link), daemons);
  }

  private static Path absolute(@Nullable String text, Path otherwise) {
    try {
      Path path = Path.of(text == null ? "" : text);
      return path.isAbsolute() ? path.normalize() : otherwise;
    } catch (InvalidPathException notAPath) {
      return otherwise;
    }
  }

  OwnCommand ownCommand() {
    return new OwnCommand(environment.home(), images);
  }

  FormerStatusLines formers() {
    return new FormerStatusLines(environment.stateDirectory());
  }
}
