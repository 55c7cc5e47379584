import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A JVM that serves one runtime directory, as /proc knows it.
///
/// @param pid of it
/// @param startTicks when the kernel started it: tells it from another one of the same number
/// @param isDaemon whether it is a daemon; else it makes one line
record Jvm(long pid, long startTicks, boolean isDaemon) {
  private static final Path PROC = Path.of("/proc");

  /// {@return those that are alive now}
  ///
  /// @param runtime the directory; a process belongs to it by its command line
  static List<Jvm> of(Path runtime) throws IOException {
    return of(runtime, Set.of());
  }

  /// {@return those that are alive now}
  ///
  /// @param others processes that are known to be something else
  static List<Jvm> of(Path runtime, Set<Long> others) throws IOException {
    List<Jvm> found = new ArrayList<>();
    for (long pid : pids()) {
      if (!others.contains(pid)) {
        add(pid, runtime, found);
      }
    }
    return found;
  }

  static Set<Long> pids() throws IOException {
    Set<Long> pids = new TreeSet<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(PROC, "[0-9]*")) {
      entries.forEach(entry -> pids.add(Long.valueOf(entry.getFileName().toString())));
    }
    return pids;
  }

  /// What a JVM has just forked still has its command line, but the name of the thread that did it.
  private static void add(long pid, Path runtime, List<Jvm> found) {
    try {
      String command = Files.readString(PROC.resolve(pid + "/cmdline"));
      boolean isDaemon = command.endsWith("/lib/daemon.options\0");
      boolean isOneShot = command.endsWith("/lib/jvm.options\0");
      if ((isDaemon || isOneShot)
          && command.contains("=" + runtime + "/")
          && Files.readString(PROC.resolve(pid + "/comm")).equals("java\n")) {
        found.add(new Jvm(pid, new ProcessTimes(pid).startTicks(), isDaemon));
      }
    } catch (IOException | RuntimeException gone) {
      // It ended while we looked.
    }
  }

  /// {@return whether it still is there; one that only waits to be buried is not}
  boolean isAlive(Path runtime) {
    List<Jvm> found = new ArrayList<>();
    add(pid, runtime, found);
    return found.contains(this);
  }

  /// Kills it as the kernel does when memory is short, and waits for its end.
  void kill() {
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    while (isRunning()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
  }

  private boolean isRunning() {
    try {
      var times = new ProcessTimes(pid);
      return times.startTicks() == startTicks && !times.isEnded();
    } catch (IOException gone) {
      return false;
    }
  }

  /// {@return resident memory in KiB}
  long residentKib() throws IOException {
    for (String line : Files.readAllLines(PROC.resolve(pid + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    throw new IOException("process " + pid + " is gone");
  }
}
