package statusline.install;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import statusline.broker.system.ProbeProcess;

/// Checks that a directory answers before this process uses it. Stateless.
public final class AnsweringDirectory {
  private AnsweringDirectory() {}

  /// {@return whether a directory answers; a missing or unreadable one does}
  ///
  /// @param directory absolute path
  /// @param timeout how long the directory may take
  public static boolean answers(Path directory, Duration timeout) {
    return silent(List.of(directory), timeout).isEmpty();
  }

  /// {@return the directories that do not answer}
  ///
  /// @param directories absolute paths
  /// @param timeout how long each may take
  public static Set<Path> silent(Collection<Path> directories, Duration timeout) {
    try {
      return ProbeProcess.silent(directories, timeout);
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return Set.of();
    }
  }
}
