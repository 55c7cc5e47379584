package shared;

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

/// A JVM that belongs to one runtime directory, found through /proc.
///
/// @param pid process ID
/// @param startTicks start time in kernel ticks; distinguishes it from a later process with its PID
/// @param isDaemon whether it is a daemon or makes a one-shot line
public record Jvm(long pid, long startTicks, boolean isDaemon) {
  private static final Path PROC = Path.of("/proc");

  /// {@return the JVMs that are alive now}
  ///
  /// @param runtime the directory; the command line of a JVM names it
  public static List<Jvm> of(Path runtime) throws IOException {
    return of(runtime, Set.of());
  }

  /// {@return the JVMs that are alive now}
  ///
  /// @param others PIDs of processes that are known to be something else
  public static List<Jvm> of(Path runtime, Set<Long> others) throws IOException {
    List<Jvm> found = new ArrayList<>();
    for (long pid : pids()) {
      if (!others.contains(pid)) {
        add(pid, runtime, found);
      }
    }
    return found;
  }

  /// {@return the PIDs of all processes}
  public static Set<Long> pids() throws IOException {
    Set<Long> pids = new TreeSet<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(PROC, "[0-9]*")) {
      entries.forEach(entry -> pids.add(Long.valueOf(entry.getFileName().toString())));
    }
    return pids;
  }

  /// A child that a JVM has just forked still has the JVM's command line. Its `comm` is the name of
  /// the thread that forked it, so the check of `comm` excludes it.
  private static void add(long pid, Path runtime, List<Jvm> found) {
    try {
      String command = Files.readString(PROC.resolve(pid + "/cmdline"));
      boolean isDaemon = command.endsWith("/lib/daemon.options\0");
      boolean isOneShot = command.endsWith("/lib/jvm.options\0");
      if ((isDaemon || isOneShot)
          && command.contains("=" + runtime + "/")
          && Files.readString(PROC.resolve(pid + "/comm")).equals("java\n")) {
        found.add(new Jvm(pid, new ProcessorTime(pid).startTicks(), isDaemon));
      }
    } catch (IOException | RuntimeException gone) {
      // The process ended while we read its files.
    }
  }

  /// {@return whether it is still alive; a zombie is not}
  public boolean isAlive(Path runtime) {
    List<Jvm> found = new ArrayList<>();
    add(pid, runtime, found);
    return found.contains(this);
  }

  /// Sends SIGKILL, as the kernel does when memory is short, and waits until the process has ended.
  public void kill() {
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    awaitEnd();
  }

  /// Waits until the process has ended. Its parent may collect its exit code much later.
  public void awaitEnd() {
    while (isRunning()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
  }

  private boolean isRunning() {
    try {
      var times = new ProcessorTime(pid);
      return times.startTicks() == startTicks && !times.isEnded();
    } catch (IOException gone) {
      return false;
    }
  }

  /// {@return its resident memory in KiB}
  public long residentKib() throws IOException {
    for (String line : Files.readAllLines(PROC.resolve(pid + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    throw new IOException("process " + pid + " has ended");
  }
}
