package statusline.app.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import statusline.app.json.Place;

/// One file of the configuration, read anew when it changes. While it is broken, what it said last
/// holds on. Safe for use by several threads.
final class ConfigurationFile {
  private static final int MAX_BYTES = 1 << 20;

  /// A file that was changed twice within the clock's step looks unchanged: for so long the bytes
  /// are compared.
  private static final Duration RACE = Duration.ofSeconds(2);

  private final Path file;
  private final Origin origin;
  private final InstantSource clock;

  private String stamp = "";
  private byte @Nullable [] fresh;
  private Layer layer = Layer.nothing();
  private @Nullable Layer good;

  ConfigurationFile(Path file, Origin origin, InstantSource clock) {
    this.file = file;
    this.origin = origin;
    this.clock = clock;
  }

  /// {@return what the file says; the same object as long as it says the same}
  synchronized Layer layer() {
    BasicFileAttributes found = attributes();
    if (found == null) {
      return nothing();
    }
    String now = found.size() + " " + found.lastModifiedTime() + " " + found.fileKey();
    if (!now.equals(stamp) || fresh != null) {
      read(found);
      stamp = now;
    }
    return layer;
  }

  private @Nullable BasicFileAttributes attributes() {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class);
    } catch (IOException noFile) {
      return null;
    }
  }

  private Layer nothing() {
    if (!stamp.isEmpty() || good == null) {
      stamp = "";
      fresh = null;
      take(Layer.nothing());
    }
    return layer;
  }

  private void read(BasicFileAttributes found) {
    boolean isFresh = found.lastModifiedTime().toInstant().isAfter(clock.instant().minus(RACE));
    byte[] known = fresh;
    fresh = null;
    if (!found.isRegularFile()) {
      take(unreadable("it is not a file"));
      return;
    }
    if (origin == Origin.PROJECT_FILE && !isInProject()) {
      take(unreadable("it leads out of the project"));
      return;
    }
    try (InputStream content = Files.newInputStream(file)) {
      byte[] bytes = content.readNBytes(MAX_BYTES + 1);
      fresh = isFresh ? bytes : null;
      if (!Arrays.equals(bytes, known)) {
        take(bytes.length > MAX_BYTES ? unreadable("it is larger than 1 MiB") : parsed(bytes));
      }
    } catch (NoSuchFileException goneMeanwhile) {
      take(Layer.nothing());
    } catch (IOException unreadable) {
      take(unreadable("it cannot be read"));
    }
  }

  private Layer parsed(byte[] bytes) {
    return new LayerReader(file.toString(), origin, new String(bytes, UTF_8)).read();
  }

  private Layer unreadable(String sentence) {
    return Layer.broken(Map.of(), List.of(new Problem(file.toString(), new Place(1, 1), sentence)));
  }

  /// A repository may hold links to anywhere, and sentences about a file tell what is in it.
  private boolean isInProject() {
    try {
      return file.toRealPath().startsWith(file.resolveSibling("..").normalize().toRealPath());
    } catch (IOException gone) {
      return false;
    }
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
