package statusline.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import statusline.config.json.FileSnapshot;
import statusline.config.json.JsonTextException;

/// Makes sure that an edit of a settings file stays. There is no lock, so a host that has read the
/// file before writes what it knew then.
///
/// @param file that is edited
/// @param isBusy whether somebody else has just written it
record Settling(SettingsFile file, boolean isBusy) {
  private static final long QUIET_MILLIS = 2_000;
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final int TRIES = 20;

  /// An edit that can be made again.
  @FunctionalInterface
  interface Step {
    /// {@return whether something had to be written}
    boolean run() throws IOException, JsonTextException;
  }

  /// {@return how a file is to be edited that holds what it holds now}
  static Settling of(SettingsFile file) throws IOException {
    try {
      Path target = FileSnapshot.of(file.path()).target();
      long age = System.currentTimeMillis() - Files.getLastModifiedTime(target).toMillis();
      return new Settling(file, Math.abs(age) < QUIET_MILLIS);
    } catch (NoSuchFileException none) {
      return new Settling(file, false);
    }
  }

  /// Makes the edit, again and again until it stays where the file is busy.
  ///
  /// @throws IOException when it does not stay
  void make(Step step) throws IOException, JsonTextException {
    step.run();
    for (int tries = 1; isBusy; tries++) {
      LockSupport.parkNanos(PAUSE_NANOS);
      if (!step.run()) {
        return;
      }
      if (tries == TRIES) {
        throw new IOException(
            file.path() + " is written by another program all the time; try again later");
      }
    }
  }
}
