package statusline.broker.world;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
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
/// A program that is interrupted, says too much or takes too long is ended with its descendants,
/// and so is what it leaves behind when it ends, as far as the supervisor can see to it. When this
/// runner is closed, every running one is stopped.
public final class SystemCommands implements CommandRunner, AutoCloseable {
  private final CleanPath path;
  private final Supervisor supervisor;
  private final Set<RunningProgram> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /// Makes a runner without a supervisor.
  ///
  /// @param path a PATH, of which the clean directories are used
  public SystemCommands(String path) {
    this(path, Supervisor.none());
  }

  /// Makes a runner.
  ///
  /// @param path a PATH, of which the clean directories are used
  /// @param supervisor sees to it that nothing is left
  public SystemCommands(String path, Supervisor supervisor) {
    this.path = new CleanPath(path);
    this.supervisor = supervisor;
  }

  @Override
  public Optional<Path> find(String program) {
    return path.find(program);
  }

  @Override
  public CommandOutput run(Command command) throws IOException, InterruptedException {
    RunningProgram program = supervisor.start(command, builder(command));
    running.add(program);
    try {
      if (closed) {
        program.stop();
      }
      return program.await();
    } catch (IOException broken) {
      throw closed ? new IOException("it was stopped: " + name(command), broken) : broken;
    } finally {
      program.end();
      running.remove(program);
    }
  }

  private ProcessBuilder builder(Command command) {
    List<String> words = new ArrayList<>();
    words.add(command.program().toString());
    words.addAll(command.arguments());
    var builder = new ProcessBuilder(words).directory(new File("/"));
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(command.environment());
    environment.put("PATH", path.toString());
    return builder;
  }

  /// {@return what a program is called in a sentence}
  static String name(Command command) {
    return String.valueOf(command.program().getFileName());
  }

  /// Stops what is still running; what is started later is stopped at once.
  @Override
  public void close() {
    closed = true;
    for (RunningProgram program : running) {
      program.stop();
    }
  }
}
