package statusline.broker.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import statusline.api.Command;
import statusline.api.CommandOutput;
import statusline.api.CommandRunner;
import statusline.broker.system.SharedRun;

/// The programs of one fetch, with the age of the shared outputs that it used. Not thread-safe.
final class FetchCommands implements CommandRunner {
  private final CommandRunner programs;
  private final Runs runs;
  private Duration age = Duration.ZERO;

  /// Finds the shared run of a command.
  interface Runs {
    SharedRun of(String name, Command command, Duration interval);
  }

  FetchCommands(CommandRunner programs, Runs runs) {
    this.programs = programs;
    this.runs = runs;
  }

  /// {@return the age of the oldest shared output that the fetch used}
  Duration age() {
    return age;
  }

  @Override
  public Optional<Path> find(String program) {
    return programs.find(program);
  }

  @Override
  public CommandOutput run(Command command) throws IOException, InterruptedException {
    return programs.run(command);
  }

  @Override
  public CommandOutput runShared(String name, Command command, Duration interval)
      throws IOException, InterruptedException {
    SharedRun.Output shared = runs.of(name, command, interval).output(programs);
    age = shared.age().compareTo(age) > 0 ? shared.age() : age;
    return shared.output();
  }
}
