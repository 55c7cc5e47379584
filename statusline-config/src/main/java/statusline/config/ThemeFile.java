package statusline.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import statusline.config.json.Place;
import statusline.renderer.theme.Theme;

/// The file of a theme that a person wrote, read anew when it changes. While it is broken, what it
/// said last holds on. Not thread-safe.
final class ThemeFile {
  private final WatchedFile file;
  private final String name;

  private FileContent content = FileContent.MISSING;
  private ThemeChoice choice = new ThemeChoice(null, List.of());

  ThemeFile(Path file, String name, InstantSource clock) {
    this.file = new WatchedFile(file, null, clock);
    this.name = name;
  }

  /// {@return what it says; the same object as long as it says the same}
  ThemeChoice choice() {
    FileContent now = file.content();
    if (now != content) {
      content = now;
      choice = read(now, choice.theme());
    }
    return choice;
  }

  private ThemeChoice read(FileContent now, @Nullable Theme good) {
    String source = file.file().toString();
    if (!now.problem().isEmpty()) {
      return new ThemeChoice(good, List.of(new Problem(source, new Place(1, 1), now.problem())));
    }
    byte[] bytes = now.bytes();
    return bytes == null
        ? new ThemeChoice(null, List.of())
        : new ThemeReader(source, name, new String(bytes, UTF_8)).read(good);
  }
}
