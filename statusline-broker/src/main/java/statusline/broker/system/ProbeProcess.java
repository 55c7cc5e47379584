package statusline.broker.system;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Checks in another process whether a directory answers. Stateless.
///
/// A process may not be able to exit while one of its threads waits for a file system, so a command
/// does not make the access itself.
public final class ProbeProcess {
  /// Looks up, opens and reads, because each of them may be what does not answer.
  private static final String SCRIPT =
      "ls -f \"$0\"; for file in settings.json statusline.json statusline.user.json; do"
          + " [ -f \"$0/$file\" ] && head -c 1 \"$0/$file\"; done";

  private ProbeProcess() {}

  /// {@return whether a directory answers; a missing or unreadable one does}
  ///
  /// @param directory absolute path
  /// @param timeout how long the directory may take
  public static boolean answers(Path directory, Duration timeout) throws InterruptedException {
    var builder =
        new ProcessBuilder("/bin/sh", "-c", SCRIPT, directory.toString())
            .directory(new File("/"))
            .redirectInput(new File("/dev/null"))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    try {
      Process probe = builder.start();
      boolean answers = probe.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
      probe.destroyForcibly();
      return answers;
    } catch (IOException noShell) {
      return true;
    }
  }
}
