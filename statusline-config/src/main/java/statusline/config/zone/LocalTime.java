package statusline.config.zone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import statusline.storage.PlainFile;

/// The time zone of the machine: the one that the link `/etc/localtime` names, or the one that the
/// file contains. Safe for use by several threads.
final class LocalTime {
  private static final int MAX_BYTES = 1 << 16;

  private final Path file;

  /// The attributes of the file whose content was read last, and its zone; null if a later change
  /// might not show in them.
  private @Nullable BasicFileAttributes known;

  private ZoneId zone = ZoneOffset.UTC;

  LocalTime(Path file) {
    this.file = file;
  }

  /// {@return the current zone; UTC if the file does not exist or is invalid}
  ZoneId zone() {
    ZoneId named = named();
    return named == null ? contained() : named;
  }

  /// {@return the zone that the link names; null if the file is no link to a known zone}
  private @Nullable ZoneId named() {
    try {
      String target = Files.readSymbolicLink(file).toString();
      return TimeZones.isBelowZones(target) ? TimeZones.named(TimeZones.name(target)) : null;
    } catch (IOException | UnsupportedOperationException notALink) {
      return null;
    }
  }

  private synchronized ZoneId contained() {
    try {
      BasicFileAttributes found = PlainFile.attributes(file);
      if (found == null || !found.isRegularFile() || found.size() > MAX_BYTES) {
        return ZoneOffset.UTC;
      }
      if (known == null || !PlainFile.isSame(known, found)) {
        zone = read();
        boolean isSettled =
            PlainFile.isSettled(found.lastModifiedTime().toInstant(), Instant.now());
        known = isSettled ? found : null;
      }
      return zone;
    } catch (IOException unreadable) {
      return ZoneOffset.UTC;
    }
  }

  private ZoneId read() throws IOException {
    try (InputStream bytes = PlainFile.open(file)) {
      return ZoneFile.zone(bytes.readNBytes(MAX_BYTES));
    }
  }
}
