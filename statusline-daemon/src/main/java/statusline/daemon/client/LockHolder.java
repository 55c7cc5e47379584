package statusline.daemon.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;

/// The process that has the lock of a daemon. Immutable.
///
/// The kernel lists the lock in `/proc/PID/fdinfo/3` (proc_pid_fdinfo(5)). Therefore this is the
/// daemon even if it accepts no connection, and never a process that got the id of an earlier one.
///
/// @param process the daemon; the handle knows when the process started and does not affect a later
///     process with the same id
/// @param instance directory of the daemon's socket and lock
record LockHolder(ProcessHandle process, Path instance) {
  /// The file descriptor of the lock in a daemon. See docs/protocol.md.
  private static final String DESCRIPTOR = "3";

  /// An option of each daemon. Its client and the programs that it starts may have the lock for a
  /// moment, but not this option.
  private static final String OPTION = "\0-Dstatusline.runtime=";

  private static final Duration KILL = Duration.ofSeconds(2);

  /// {@return the process that has the lock; empty if there is none, or if the system has no
  /// `/proc`}
  ///
  /// @param instance directory of the daemon's socket and lock
  static Optional<LockHolder> of(Path instance) {
    Object lock = InstanceFiles.fileKey(instance.resolve("lock"));
    Iterator<ProcessHandle> all = ProcessHandle.allProcesses().iterator();
    while (lock != null && all.hasNext()) {
      ProcessHandle process = all.next();
      if (hasLock(Path.of("/proc", Long.toString(process.pid())), lock)) {
        return Optional.of(new LockHolder(process, instance));
      }
    }
    return Optional.empty();
  }

  /// {@return whether the system lists who has a lock}
  static boolean isSupported() {
    return Files.isDirectory(Path.of("/proc/self/fdinfo"));
  }

  private static boolean hasLock(Path process, Object lock) {
    try {
      // The file comes last: of another process, it may be on a file system that hangs.
      return read(process.resolve("fdinfo").resolve(DESCRIPTOR)).contains("FLOCK")
          && read(process.resolve("cmdline")).contains(OPTION)
          && lock.equals(InstanceFiles.fileKey(process.resolve("fd").resolve(DESCRIPTOR)));
    } catch (IOException exitedOrForeign) {
      return false;
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, ISO_8859_1);
  }

  /// {@return what the process does, as a clause}
  String description() {
    long pid = process.pid();
    String started =
        process.info().startInstant().map(start -> "started " + age(start)).orElse("running");
    return "process " + pid + " " + ProcessState.of(pid).sentence() + " (" + started + log() + ")";
  }

  private String log() {
    try {
      Instant last = Files.getLastModifiedTime(instance.resolve("boot.log")).toInstant();
      return ", last log entry " + age(last);
    } catch (IOException noLog) {
      return "";
    }
  }

  private static String age(Instant time) {
    long seconds = Math.max(0, Duration.between(time, Instant.now()).toSeconds());
    if (seconds < 120) {
      return seconds + " s ago";
    }
    return seconds < 7_200 ? seconds / 60 + " min ago" : seconds / 3_600 + " h ago";
  }

  /// Ends the process: first with SIGTERM, then with SIGKILL.
  ///
  /// @param termination how long it may take to exit after SIGTERM
  /// @return whether SIGKILL was necessary
  /// @throws IOException if the process does not end
  boolean end(Duration termination) throws IOException {
    InstanceFiles files = InstanceFiles.in(instance);
    // A stopped process reacts to SIGKILL only.
    boolean reacts = ProcessState.of(process.pid()) != ProcessState.STOPPED && process.destroy();
    boolean hasExited = reacts && ProcessExit.await(process, termination);
    if (!hasExited) {
      process.destroyForcibly();
      if (!ProcessExit.await(process, KILL)) {
        throw new IOException("the daemon cannot be ended: " + description());
      }
    }
    files.remove();
    return !hasExited;
  }
}
