package statusline.install;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import statusline.config.AccountList;
import statusline.config.Environment;

/// The paths of an installation.
///
/// @param environment of the user
/// @param image that contains this program
/// @param images the installed images
/// @param daemons of all images
/// @param accounts list of the configuration directories that the daemon trusts
public record InstallPaths(
    Environment environment,
    ImageFolder image,
    InstalledImages images,
    Daemons daemons,
    AccountList accounts) {
  /// {@return the standard paths}
  ///
  /// @param environment of the user
  /// @param image folder of the image that runs
  /// @param dataHome `XDG_DATA_HOME`; unless it is absolute, `.local/share` in the home is used
  /// @param daemons of all images
  /// @param accounts list of the configuration directories that the daemon trusts
  public static InstallPaths of(
      Environment environment,
      Path image,
      @Nullable String dataHome,
      Daemons daemons,
      AccountList accounts) {
    Path local = environment.home().resolve(".local");
    Path data = absolute(dataHome, local.resolve("share")).resolve("statusline");
    Path link = local.resolve("bin").resolve("statusline");
    return new InstallPaths(
        environment, new ImageFolder(image), new InstalledImages(data, link), daemons, accounts);
  }

  private static Path absolute(@Nullable String text, Path defaultPath) {
    try {
      Path path = Path.of(text == null ? "" : text);
      return path.isAbsolute() ? path.normalize() : defaultPath;
    } catch (InvalidPathException notAPath) {
      return defaultPath;
    }
  }

  OwnCommand ownCommand() {
    return new OwnCommand(environment.home(), images);
  }

  FormerStatusLines formers() {
    return new FormerStatusLines(environment.stateDirectory());
  }
}
