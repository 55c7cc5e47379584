import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Processes that belong to a scratch, as /proc knows them: by their environment or command line,
/// or as descendants of its daemon.
final class Leftover {
  private static final Path PROC = Path.of("/proc");
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private Leftover() {}

  /// {@return the names of those that stay, other than its daemon; what is about to end is waited
  /// for}
  static List<String> of(Scratch scratch) throws IOException {
    long begin = System.nanoTime();
    List<String> left = now(scratch);
    while (!left.isEmpty() && System.nanoTime() - begin < PATIENCE_NANOS) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      left = now(scratch);
    }
    return left;
  }

  private static List<String> now(Scratch scratch) throws IOException {
    long daemon = scratch.daemon().map(Jvm::pid).orElse(-1L);
    List<String> left = new ArrayList<>();
    for (long pid : Jvm.pids()) {
      if (pid != daemon && (names(pid, scratch) || isChildOf(pid, daemon))) {
        name(pid, left);
      }
    }
    return left;
  }

  private static boolean names(long pid, Scratch scratch) {
    String folder = scratch.runtime().resolveSibling("").toString();
    return text(pid, "environ").contains(folder) || text(pid, "cmdline").contains(folder);
  }

  private static boolean isChildOf(long pid, long daemon) {
    return ProcessHandle.of(pid)
        .flatMap(ProcessHandle::parent)
        .filter(parent -> parent.pid() == daemon)
        .isPresent();
  }

  /// What has ended and only waits to be buried has no command line any more.
  private static void name(long pid, List<String> left) {
    String command = text(pid, "cmdline").replace('\0', ' ').strip();
    if (!command.isEmpty()) {
      left.add(pid + " " + command);
    }
  }

  private static String text(long pid, String name) {
    try {
      byte[] bytes = Files.readAllBytes(PROC.resolve(pid + "/" + name));
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException goneOrForeign) {
      return "";
    }
  }
}
