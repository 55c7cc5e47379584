package statusline.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import statusline.config.json.Place;

/// One file of the configuration, read anew when it changes. While it is broken, what it said last
/// holds on. Safe for use by several threads.
final class ConfigurationFile {
  private final WatchedFile file;
  private final Origin origin;

  private FileContent content = FileContent.MISSING;
  private Layer layer = Layer.nothing();
  private @Nullable Layer good;

  ConfigurationFile(Path file, Origin origin, InstantSource clock) {
    Path project = origin == Origin.PROJECT_FILE ? file.resolveSibling("..").normalize() : null;
    this.file = new WatchedFile(file, project, clock);
    this.origin = origin;
  }

  /// {@return what the file says; the same object as long as it says the same}
  synchronized Layer layer() {
    FileContent now = file.content();
    if (now != content) {
      content = now;
      take(read(now));
    }
    return layer;
  }

  private Layer read(FileContent now) {
    String name = file.file().toString();
    if (!now.problem().isEmpty()) {
      return Layer.broken(Map.of(), List.of(new Problem(name, new Place(1, 1), now.problem())));
    }
    byte[] bytes = now.bytes();
    return bytes == null
        ? Layer.nothing()
        : new LayerReader(name, origin, new String(bytes, UTF_8)).read();
  }

  private void take(Layer later) {
    Layer last = good;
    if (later.isBroken()) {
      layer = last == null ? later : last.withProblemsOf(later);
    } else {
      layer = later;
      good = later;
    }
  }
}
