package statusline.daemon.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Limits how often the daemons of one image exit because a peer requests it: at most once a
/// minute, so that a peer in a loop cannot make each line a cold start. Safe for use by several
/// threads.
public final class DrainLimit {
  private static final Duration INTERVAL = Duration.ofMinutes(1);

  private final Path file;
  private final InstantSource clock;

  /// Creates a limit.
  ///
  /// @param instance directory that successive daemons share
  /// @param clock wall clock
  DrainLimit(Path instance, InstantSource clock) {
    this.file = in(instance);
    this.clock = clock;
  }

  /// {@return the file that records the last exit on request}
  public static Path in(Path instance) {
    return instance.resolve("drained");
  }

  /// {@return whether a daemon may exit now, which is recorded}
  synchronized boolean permits() {
    Instant now = clock.instant();
    try {
      if (Files.exists(file) && isRecent(Files.getLastModifiedTime(file).toInstant(), now)) {
        return false;
      }
      Files.write(file, new byte[0]);
      Files.setLastModifiedTime(file, FileTime.from(now));
    } catch (IOException notWritable) {
      // Without a record there is no limit.
    }
    return true;
  }

  /// A time in the future, after the clock was set back, does not count.
  private static boolean isRecent(Instant drained, Instant now) {
    Duration since = Duration.between(drained, now);
    return !since.isNegative() && since.compareTo(INTERVAL) < 0;
  }
}
