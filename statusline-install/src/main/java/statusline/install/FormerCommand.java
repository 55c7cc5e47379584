package statusline.install;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import statusline.config.json.JsonTextException;

/// The status line command that a configuration directory had before ours, or has instead of ours.
///
/// @param places where it is remembered
public record FormerCommand(Places places) {
  /// {@return it; empty where there is none}
  ///
  /// @param configDirectory of the host
  /// @throws IOException when the settings cannot be read
  public Optional<String> of(Path configDirectory) throws IOException {
    SettingsFile file = SettingsFile.in(configDirectory);
    Optional<FormerStatusLine> former = places.formers().of(file.path());
    Optional<String> remembered = former.flatMap(was -> StatusLineValue.command(was.statusLine()));
    return remembered.isPresent() ? remembered : foreign(file, former);
  }

  private Optional<String> foreign(SettingsFile file, Optional<FormerStatusLine> former)
      throws IOException {
    try {
      Object now = SettingsFile.statusLine(file.read());
      boolean isOurs =
          places.ownCommand().isIn(now, former.map(FormerStatusLine::written).orElse(null));
      return isOurs ? Optional.empty() : StatusLineValue.command(now);
    } catch (JsonTextException broken) {
      throw new IOException(file.path() + ": " + broken.getMessage(), broken);
    }
  }

  /// {@return whether a status line is ours}
  ///
  /// @param settings the file it stands in
  /// @param statusLine as the file has it
  public boolean isOurs(Path settings, Object statusLine) throws IOException {
    Optional<FormerStatusLine> former = places.formers().of(settings);
    return places.ownCommand().isIn(statusLine, former.map(FormerStatusLine::written).orElse(null));
  }

  /// {@return our own command: this image's program}
  public String ours() {
    return ShellWords.quoted(places.image().program().toString());
  }
}
