package statusline.module.git;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import statusline.api.Command;
import statusline.api.CommandOutput;

/// The installed git with a temporary home directory and no other configuration.
final class Sandbox {
  private final Path home;
  private final RealCommands commands = new RealCommands();
  private final Path git;

  Sandbox(Path home) {
    this.home = home;
    this.git = commands.find("git").orElseThrow(() -> new AssertionError("git is not installed"));
  }

  /// Creates the repository that scripts copy.
  void prepare() throws Exception {
    shell(home, States.WORDS + "started\nmv ../work ../started");
  }

  /// {@return a context for the data module in a directory}
  RealContext from(Path directory) {
    return new RealContext(directory, home, commands);
  }

  /// {@return the state that the data module fetches for a directory}
  GitState state(Path directory) throws Exception {
    return RealContext.value(from(directory).fetch());
  }

  /// {@return the provisional state of a directory}
  Optional<GitState> provisional(Path directory) throws Exception {
    return from(directory).provisional();
  }

  /// {@return the output of git, which must succeed}
  String run(Path directory, String... arguments) throws Exception {
    CommandOutput output = tryToRun(directory, arguments);
    if (output.exitCode() != 0) {
      throw new AssertionError(String.join(" ", arguments) + ": " + output.complaint());
    }
    return output.text();
  }

  CommandOutput tryToRun(Path directory, String... arguments) throws Exception {
    return tryToRun(directory, Map.of(), arguments);
  }

  CommandOutput tryToRun(Path directory, Map<String, String> more, String... arguments)
      throws Exception {
    List<String> all = new ArrayList<>(List.of("-C", directory.toString()));
    all.addAll(List.of(arguments));
    Map<String, String> environment = environment();
    environment.putAll(more);
    return commands.run(Command.of(git, all.toArray(new String[0])).in(environment));
  }

  /// {@return the output of a shell script, which must succeed}
  String shell(Path directory, String script) throws Exception {
    CommandOutput output =
        commands.run(
            Command.of(Path.of("/bin/sh"), "-c", "cd \"$0\"\n" + script, directory.toString())
                .in(environment()));
    if (output.exitCode() != 0) {
      throw new AssertionError(script + ": " + output.complaint());
    }
    return output.text();
  }

  private Map<String, String> environment() {
    return new HashMap<>(
        Map.of(
            "HOME", home.toString(),
            "LC_ALL", "C.UTF-8",
            "GIT_CONFIG_NOSYSTEM", "1",
            "GIT_EDITOR", ":",
            // New repositories get no template files.
            "GIT_TEMPLATE_DIR", "",
            "GIT_AUTHOR_NAME", "Dev",
            "GIT_AUTHOR_EMAIL", "dev@example.org",
            "GIT_COMMITTER_NAME", "Dev",
            "GIT_COMMITTER_EMAIL", "dev@example.org"));
  }

  /// {@return whether git can create a repository with some options}
  boolean canInit(Path folder, String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("init", "--quiet"));
    arguments.addAll(List.of(options));
    arguments.add(folder.toString());
    return tryToRun(home, arguments.toArray(new String[0])).exitCode() == 0;
  }

  /// {@return whether a started program is still alive}
  boolean isAnythingAlive() {
    return commands.isAnyAlive();
  }

  /// {@return the number of status commands that were killed}
  int killed() {
    return commands.killed();
  }
}
