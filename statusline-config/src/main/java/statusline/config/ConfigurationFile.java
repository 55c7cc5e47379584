package statusline.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import statusline.config.file.FileContent;
import statusline.config.file.Problem;
import statusline.config.file.WatchedFile;
import statusline.config.json.TextPosition;
import statusline.config.module.InstalledModules;
import statusline.config.module.ModuleDescriptors;

/// One file of the configuration, read again when it changes. If the file becomes invalid, the last
/// valid version stays in effect. Safe for use by several threads.
final class ConfigurationFile {
  private static final int REREAD_SHIFT = 32;

  private final WatchedFile file;
  private final Origin origin;

  private volatile Layer layer = Layer.empty();
  private volatile boolean isKnown;
  private @Nullable Layer lastValid;

  /// The data modules whose keys were known when the file was read.
  private InstalledModules readFor = InstalledModules.IMAGE;

  /// Counts the layers that were read for other data modules.
  private long rereads;

  ConfigurationFile(Path file, Origin origin, InstantSource clock) {
    this.file = new WatchedFile(file, root(file, origin), clock);
    this.origin = origin;
  }

  /// {@return the directory that links must not lead out of; null if they may lead anywhere}
  private static @Nullable Path root(Path file, Origin origin) {
    return switch (origin) {
      case PROJECT_FILE -> file.resolveSibling("..").normalize();
      case UNLISTED_FILE -> file.resolveSibling("").normalize();
      default -> null;
    };
  }

  /// {@return the path of the file}
  Path path() {
    return file.file();
  }

  /// {@return the file's settings; their version changes only if the file's content does}
  Layer layer() {
    // The file may not answer, so no lock is held.
    return layer(file.content());
  }

  private synchronized Layer layer(FileContent content) {
    InstalledModules installed = ModuleDescriptors.installed();
    if (!installed.equals(readFor)) {
      readFor = installed;
      rereads++;
    }
    // Versions of contents are small numbers.
    long version = content.version() == 0 ? 0 : content.version() + (rereads << REREAD_SHIFT);
    if (version != layer.version()) {
      update(read(content).withVersion(version));
    }
    isKnown = true;
    return layer;
  }

  /// {@return the settings that were read last, without an access to the file; empty before}
  Layer lastLayer() {
    return layer;
  }

  /// {@return whether the file has been read}
  boolean isKnown() {
    return isKnown;
  }

  private Layer read(FileContent content) {
    String name = file.file().toString();
    if (!content.problem().isEmpty()) {
      return Layer.broken(
          Map.of(), List.of(new Problem(name, new TextPosition(1, 1), content.problem())));
    }
    byte[] bytes = content.bytes();
    return bytes == null
        ? Layer.empty()
        : new LayerReader(name, origin, new String(bytes, UTF_8)).read();
  }

  private void update(Layer later) {
    if (!later.isBroken()) {
      layer = later;
      lastValid = later;
    } else {
      layer = lastValid == null ? later : lastValid.withProblemsOf(later);
    }
  }
}
