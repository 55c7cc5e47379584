package shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Finds processes that a benchmark left behind. /proc shows that they belong to its sandbox: by
/// their environment or command line, or because they are children of its daemon.
public final class LeftoverProcesses {
  private static final Path PROC = Path.of("/proc");
  private static final long MAX_WAIT_NANOS = TimeUnit.SECONDS.toNanos(10);

  private LeftoverProcesses() {}

  /// {@return the PIDs and command lines of all processes except the daemon. Waits up to ten
  /// seconds for processes that are about to end}
  public static List<String> of(Sandbox sandbox) throws IOException {
    long start = System.nanoTime();
    List<String> left = now(sandbox);
    while (!left.isEmpty() && System.nanoTime() - start < MAX_WAIT_NANOS) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      left = now(sandbox);
    }
    return left;
  }

  private static List<String> now(Sandbox sandbox) throws IOException {
    long daemon = sandbox.daemon().map(Jvm::pid).orElse(-1L);
    List<String> left = new ArrayList<>();
    for (long pid : Jvm.pids()) {
      if (pid != daemon && (isOfSandbox(pid, sandbox) || isChildOf(pid, daemon))) {
        describe(pid, left);
      }
    }
    return left;
  }

  private static boolean isOfSandbox(long pid, Sandbox sandbox) {
    String folder = sandbox.runtime().resolveSibling("").toString();
    return text(pid, "environ").contains(folder) || text(pid, "cmdline").contains(folder);
  }

  private static boolean isChildOf(long pid, long daemon) {
    return ProcessHandle.of(pid)
        .flatMap(ProcessHandle::parent)
        .filter(parent -> parent.pid() == daemon)
        .isPresent();
  }

  /// A zombie has no command line and is not counted.
  private static void describe(long pid, List<String> left) {
    String command = text(pid, "cmdline").replace('\0', ' ').strip();
    if (!command.isEmpty()) {
      left.add(pid + " " + command);
    }
  }

  private static String text(long pid, String name) {
    try {
      byte[] bytes = Files.readAllBytes(PROC.resolve(pid + "/" + name));
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException endedOrForeign) {
      return "";
    }
  }
}
