package statusline.broker.system;

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

/// Runs programs of this machine in the given environment only. Safe for use by several threads.
///
/// A program that is interrupted or exceeds a limit is terminated with its descendants. Descendants
/// that outlive a program are terminated as far as the supervisor can. Closing this runner stops
/// all programs.
public final class SystemCommands implements CommandRunner, AutoCloseable {
  private final CleanPath path;
  private final SessionPrograms ofSessions;
  private final Supervisor supervisor;
  private final Set<RunningProgram> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /// Creates a runner without a supervisor.
  ///
  /// @param path the directories of programs
  public SystemCommands(CleanPath path) {
    this(path, Supervisor.none());
  }

  /// Creates a runner.
  ///
  /// @param path the directories of programs
  /// @param supervisor supervisor of the programs
  public SystemCommands(CleanPath path, Supervisor supervisor) {
    this.path = path;
    this.ofSessions = new SessionPrograms(path, path::nanos);
    this.supervisor = supervisor;
  }

  /// {@return a runner for one fetch of a session, which uses no program of its project}
  ///
  /// It looks at the directories once for each program that it runs.
  ///
  /// @param project absolute path of the project directory
  /// @param sessionPath `PATH` of the session, which is searched last
  public CommandRunner forSession(Path project, String sessionPath) {
    CleanPath other = path.forSession(project, sessionPath);
    Map<Path, String> paths = new ConcurrentHashMap<>();
    return new CommandRunner() {
      @Override
      public Optional<Path> find(String program) {
        return other.find(program);
      }

      @Override
      public CommandOutput run(Command command) throws IOException, InterruptedException {
        return SystemCommands.this.run(
            command, paths.computeIfAbsent(command.program(), other::of));
      }
    };
  }

  /// {@return the path of a program that only the session's own `PATH` contains}
  ///
  /// The result may be ten seconds old, because each line asks.
  ///
  /// @param program name of the program
  /// @param project absolute path of the project directory
  /// @param sessionPath `PATH` of the session
  public Optional<Path> programOfSession(String program, Path project, String sessionPath) {
    path.remember(project);
    return sessionPath.isEmpty()
        ? Optional.empty()
        : ofSessions.find(program, project, sessionPath);
  }

  @Override
  public Optional<Path> find(String program) {
    return path.find(program);
  }

  @Override
  public CommandOutput run(Command command) throws IOException, InterruptedException {
    return run(command, path.of(command.program()));
  }

  private CommandOutput run(Command command, String directories)
      throws IOException, InterruptedException {
    RunningProgram program = supervisor.start(command, builder(command, directories));
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

  private static ProcessBuilder builder(Command command, String directories) {
    List<String> words = new ArrayList<>();
    words.add(command.program().toString());
    words.addAll(command.arguments());
    var builder = new ProcessBuilder(words).directory(new File("/"));
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(command.environment());
    environment.put("PATH", directories);
    return builder;
  }

  /// {@return the name of a program for messages}
  static String name(Command command) {
    return String.valueOf(command.program().getFileName());
  }

  /// Stops all running programs. Programs started later are stopped at once.
  @Override
  public void close() {
    closed = true;
    for (RunningProgram program : running) {
      program.stop();
    }
  }
}
