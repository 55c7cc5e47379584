package statusline.broker.system;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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

  /// {@return the directories that do not answer; missing and unreadable ones do}
  ///
  /// All of them are probed at the same time.
  ///
  /// @param directories absolute paths
  /// @param timeout how long each may take
  public static Set<Path> silent(Collection<Path> directories, Duration timeout)
      throws InterruptedException {
    Map<Path, Process> probes = new LinkedHashMap<>();
    for (Path directory : directories) {
      start(directory).ifPresent(probe -> probes.put(directory, probe));
    }
    try {
      return running(probes, timeout);
    } finally {
      probes.values().forEach(Process::destroyForcibly);
    }
  }

  /// {@return the directories whose processes do not end in time}
  private static Set<Path> running(Map<Path, Process> probes, Duration timeout)
      throws InterruptedException {
    CompletableFuture<?>[] ends =
        probes.values().stream().map(Process::onExit).toArray(CompletableFuture[]::new);
    try {
      CompletableFuture.allOf(ends).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException stillRunning) {
      // Those processes are alive.
    }
    Set<Path> running = new LinkedHashSet<>();
    probes.forEach(
        (directory, probe) -> {
          if (probe.isAlive()) {
            running.add(directory);
          }
        });
    return running;
  }

  /// {@return the process that uses a directory; empty if there is no shell}
  private static Optional<Process> start(Path directory) {
    var builder =
        new ProcessBuilder("/bin/sh", "-c", SCRIPT, directory.toString())
            .directory(new File("/"))
            .redirectInput(new File("/dev/null"))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    try {
      return Optional.of(builder.start());
    } catch (IOException noShell) {
      return Optional.empty();
    }
  }
}
