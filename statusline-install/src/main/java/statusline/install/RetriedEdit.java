package statusline.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import statusline.config.json.FileSnapshot;
import statusline.config.json.JsonTextException;

/// Repeats an edit of a settings file until no other program reverts it. There is no lock, so a
/// host that has read the file before the edit may write its old content.
///
/// @param file that is edited
/// @param isBusy whether another program has just written it
record RetriedEdit(SettingsFile file, boolean isBusy) {
  private static final long QUIET_MILLIS = 2_000;
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final int TRIES = 20;

  /// An edit that can be repeated.
  @FunctionalInterface
  interface Step {
    /// {@return whether the file was written}
    boolean run() throws IOException, JsonTextException;
  }

  /// {@return the edit of a file in its current state}
  static RetriedEdit of(SettingsFile file) throws IOException {
    try {
      Path target = FileSnapshot.of(file.path()).target();
      long age = System.currentTimeMillis() - Files.getLastModifiedTime(target).toMillis();
      return new RetriedEdit(file, Math.abs(age) < QUIET_MILLIS);
    } catch (NoSuchFileException missing) {
      return new RetriedEdit(file, false);
    }
  }

  /// Applies the edit. If the file is busy, the edit is repeated until it changes nothing.
  ///
  /// @throws IOException if another program reverts every attempt
  void apply(Step step) throws IOException, JsonTextException {
    step.run();
    for (int tries = 1; isBusy; tries++) {
      LockSupport.parkNanos(PAUSE_NANOS);
      if (!step.run()) {
        return;
      }
      if (tries == TRIES) {
        throw new IOException(
            "another program keeps changing " + file.path() + "; try again later");
      }
    }
  }
}
