package statusline.install;

import java.nio.file.Path;
import java.time.Duration;
import statusline.broker.system.ProbeProcess;

/// Checks that a directory answers before this process uses it. Stateless.
public final class AnsweringDirectory {
  private AnsweringDirectory() {}

  /// {@return whether a directory answers; a missing or unreadable one does}
  ///
  /// @param directory absolute path
  /// @param timeout how long the directory may take
  public static boolean answers(Path directory, Duration timeout) {
    try {
      return ProbeProcess.answers(directory, timeout);
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
