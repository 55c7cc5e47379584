package statusline.config.theme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import statusline.config.file.FileContent;
import statusline.config.file.Problem;
import statusline.config.file.WatchedFile;
import statusline.config.json.TextPosition;
import statusline.config.module.InstalledModules;
import statusline.config.module.ModuleDescriptors;
import statusline.renderer.theme.Theme;

/// The file of a user-defined theme, read again when it changes. If the file becomes
/// invalid, the last valid version stays in effect. Safe for use by several threads.
final class ThemeFile {
  private final WatchedFile file;
  private final String name;

  /// The data modules whose segments were known when the file was read.
  private InstalledModules readFor = InstalledModules.IMAGE;

  private ThemeChoice choice = new ThemeChoice(null, List.of(), 0);

  ThemeFile(Path file, @Nullable Path root, String name, InstantSource clock) {
    this.file = new WatchedFile(file, root, clock);
    this.name = name;
  }

  /// {@return the theme; its version changes only if the file's content does}
  ThemeChoice choice() {
    return choice(file.content());
  }

  private synchronized ThemeChoice choice(FileContent now) {
    InstalledModules installed = ModuleDescriptors.installed();
    if (now.version() != choice.version() || !installed.equals(readFor)) {
      readFor = installed;
      choice = read(now, choice.theme());
    }
    return choice;
  }

  private ThemeChoice read(FileContent now, @Nullable Theme lastValid) {
    String source = file.file().toString();
    if (!now.problem().isEmpty()) {
      var problem = new Problem(source, new TextPosition(1, 1), now.problem());
      return new ThemeChoice(lastValid, List.of(problem), now.version());
    }
    byte[] bytes = now.bytes();
    return bytes == null
        ? new ThemeChoice(null, List.of(), now.version())
        : new ThemeReader(source, name, new String(bytes, UTF_8)).read(lastValid, now.version());
  }
}
