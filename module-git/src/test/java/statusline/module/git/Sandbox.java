package statusline.module.git;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import statusline.api.Command;
import statusline.api.CommandOutput;

/// The git of this machine, with a home in a temporary folder and no other configuration.
final class Sandbox {
  private final Path home;
  private final RealCommands commands = new RealCommands();
  private final Path git;

  Sandbox(Path home) {
    this.home = home;
    this.git = commands.find("git").orElseThrow(() -> new AssertionError("git is not installed"));
  }

  /// Makes the repository that scripts begin with, to be copied by them.
  void prepare() throws Exception {
    shell(home, States.WORDS + "started\nmv ../work ../started");
  }

  /// {@return the world as the data module sees it from a directory}
  RealContext from(Path directory) {
    return new RealContext(directory, home, commands);
  }

  /// {@return what the data module fetches for a directory}
  GitState state(Path directory) throws Exception {
    return RealContext.value(from(directory).fetch());
  }

  /// {@return what the data module says at once of a directory}
  Optional<GitState> provisional(Path directory) throws Exception {
    return from(directory).provisional();
  }

  /// {@return what git printed, which went well}
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

  /// {@return what a shell script printed, which went well}
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
            // Nothing is copied into each new repository.
            "GIT_TEMPLATE_DIR", "",
            "GIT_AUTHOR_NAME", "Dev",
            "GIT_AUTHOR_EMAIL", "dev@example.org",
            "GIT_COMMITTER_NAME", "Dev",
            "GIT_COMMITTER_EMAIL", "dev@example.org"));
  }

  /// {@return whether this git knows an option or value: makes a repository with it}
  boolean canInit(Path folder, String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("init", "--quiet"));
    arguments.addAll(List.of(options));
    arguments.add(folder.toString());
    return tryToRun(home, arguments.toArray(new String[0])).exitCode() == 0;
  }

  /// {@return whether a program that was started is still there}
  boolean isAnythingAlive() {
    return commands.isAnyAlive();
  }

  /// {@return how many status runs were killed before they had ended}
  int killed() {
    return commands.killed();
  }
}
