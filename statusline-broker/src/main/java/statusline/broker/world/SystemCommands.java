package statusline.broker.world;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import statusline.api.Command;
import statusline.api.CommandOutput;
import statusline.api.CommandRunner;

/// Runs programs of this machine, each with nothing but the environment it is given. Safe for use
/// by several threads.
///
/// A program that is interrupted or says too much is killed with its descendants, as far as they
/// can be seen; so is every running one when this runner is closed.
public final class SystemCommands implements CommandRunner, AutoCloseable {
  private static final int MAX_COMPLAINT_BYTES = 4096;
  private static final Duration DRAIN = Duration.ofMillis(200);

  private final CleanPath path;
  private final Set<Process> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /// Makes a runner.
  ///
  /// @param path a PATH, of which the clean directories are used
  public SystemCommands(String path) {
    this.path = new CleanPath(path);
  }

  @Override
  public Optional<Path> find(String program) {
    return path.find(program);
  }

  @Override
  public CommandOutput run(Command command) throws IOException, InterruptedException {
    Process process = start(command);
    running.add(process);
    try {
      if (closed) {
        throw new IOException("it was started too late: " + name(command));
      }
      var output = OutputDrain.of(process.getInputStream(), command.maxOutputBytes());
      var complaint = OutputDrain.of(process.getErrorStream(), MAX_COMPLAINT_BYTES);
      output.onOverflow(() -> kill(process));
      int exitCode = process.waitFor();
      byte[] said = output.bytes(DRAIN);
      if (output.overflowed()) {
        throw new IOException(
            "it said more than " + command.maxOutputBytes() + " bytes: " + name(command));
      }
      return CommandOutput.of(
          exitCode, said, new String(complaint.bytes(DRAIN), StandardCharsets.UTF_8));
    } finally {
      kill(process);
      running.remove(process);
    }
  }

  private Process start(Command command) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(command.program().toString());
    words.addAll(command.arguments());
    var builder = new ProcessBuilder(words).directory(new File("/"));
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(command.environment());
    environment.put("PATH", path.toString());
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    return builder.start();
  }

  private static String name(Command command) {
    return String.valueOf(command.program().getFileName());
  }

  /// Kills the program first, for a shell whose child dies would go on with its next command.
  ///
  /// Of a program that has ended no descendant can be seen any more, and its number may be another
  /// one's.
  private static void kill(Process process) {
    List<ProcessHandle> descendants =
        process.isAlive() ? process.descendants().toList() : List.of();
    process.destroyForcibly();
    descendants.forEach(ProcessHandle::destroyForcibly);
  }

  /// Kills what is still running; what is started later is killed at once.
  @Override
  public void close() {
    closed = true;
    for (Process process : running) {
      kill(process);
    }
  }
}
