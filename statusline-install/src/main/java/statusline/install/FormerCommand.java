package statusline.install;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import statusline.config.json.JsonTextException;

/// The status line command that a configuration directory had before ours, or has instead of ours.
///
/// @param paths of the installation
public record FormerCommand(InstallPaths paths) {
  /// {@return the former command; empty if there is none}
  ///
  /// @param configDirectory of the host
  /// @throws IOException if the settings cannot be read
  public Optional<String> of(Path configDirectory) throws IOException {
    SettingsFile file = SettingsFile.in(configDirectory);
    Optional<FormerStatusLine> former = paths.formers().of(file.path());
    Optional<String> remembered = former.flatMap(was -> StatusLineValue.command(was.statusLine()));
    return remembered.isPresent() ? remembered : foreign(file, former);
  }

  /// {@return the command that ours replaced; empty if there was none}
  ///
  /// @param configDirectory of the host
  Optional<String> remembered(Path configDirectory) throws IOException {
    return paths
        .formers()
        .of(SettingsFile.in(configDirectory).path())
        .flatMap(was -> StatusLineValue.command(was.statusLine()));
  }

  private Optional<String> foreign(SettingsFile file, Optional<FormerStatusLine> former)
      throws IOException {
    try {
      Object now = SettingsFile.statusLine(file.read());
      boolean isOurs =
          paths.ownCommand().isIn(now, former.map(FormerStatusLine::written).orElse(null));
      return isOurs ? Optional.empty() : StatusLineValue.command(now);
    } catch (JsonTextException malformed) {
      throw new IOException(file.path() + ": " + malformed.getMessage(), malformed);
    }
  }

  /// {@return whether a status line is ours}
  ///
  /// @param settings the file that contains it
  /// @param statusLine its value in the file
  public boolean isOurs(Path settings, Object statusLine) throws IOException {
    Optional<FormerStatusLine> former = paths.formers().of(settings);
    return paths.ownCommand().isIn(statusLine, former.map(FormerStatusLine::written).orElse(null));
  }

  /// {@return our own command, which runs this image's program}
  public String ours() {
    return ShellWords.quoted(paths.image().program().toString());
  }
}
