package statusline.module.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import statusline.api.CommandOutput;
import statusline.api.CommandRunner;

/// Git, run in one worktree in the way of {@link GitCommand}.
///
/// @param commands runs it
/// @param program where it is
/// @param top the worktree's top directory
/// @param home where the user's own configuration is found
record HardenedGit(CommandRunner commands, Path program, Path top, Path home) {
  private static final int NO_MATCH = 1;

  /// {@return where git says the worktree is, or why it refuses}
  CommandOutput place() throws IOException, InterruptedException {
    return commands.run(GitCommand.topLevel(program, top, home));
  }

  /// {@return the environment that switches the repository's filters off; empty where that cannot
  /// be}
  /// @throws IOException when git does not list them
  Optional<Map<String, String>> overrides() throws IOException, InterruptedException {
    FilterNames names = filters(Map.of());
    if (names.isEmpty()) {
      return Optional.of(Map.of());
    }
    if (!names.canBeSwitchedOff()) {
      return Optional.empty();
    }
    Map<String, String> overrides = names.overrides();
    return filters(overrides).areOverridden() ? Optional.of(overrides) : Optional.empty();
  }

  private FilterNames filters(Map<String, String> overrides)
      throws IOException, InterruptedException {
    CommandOutput output = commands.run(GitCommand.filters(program, top, home, overrides));
    boolean none = output.exitCode() == NO_MATCH && output.complaint().isEmpty();
    return FilterNames.parse(none ? new byte[0] : accepted(output).bytes());
  }

  /// {@return the status}
  ///
  /// @param overrides the environment that switches the repository's filters off
  /// @param untracked whether files that git does not know are looked for
  /// @throws IOException when git refuses
  GitStatus status(Map<String, String> overrides, boolean untracked)
      throws IOException, InterruptedException {
    CommandOutput output =
        commands.run(GitCommand.status(program, top, home, overrides, untracked));
    return GitStatusParser.parse(accepted(output).bytes(), untracked);
  }

  /// {@return the last by name of those tags that are at a commit}
  ///
  /// @param oid the commit
  /// @param names in full
  Optional<String> tag(String oid, List<String> names) throws IOException, InterruptedException {
    CommandOutput output = commands.run(GitCommand.tags(program, top, home, oid, names));
    String found = output.exitCode() == 0 ? output.text().strip() : "";
    String last = found.substring(found.lastIndexOf('\n') + 1);
    return RefName.isValid(last) ? Optional.of(last) : Optional.empty();
  }

  /// {@return whether a pseudo ref such as `CHERRY_PICK_HEAD` is there}
  boolean hasPseudoRef(String name) throws IOException, InterruptedException {
    return commands.run(GitCommand.pseudoRef(program, top, home, name)).exitCode() == 0;
  }

  private static CommandOutput accepted(CommandOutput output) throws IOException {
    if (output.exitCode() != 0) {
      throw new IOException(GitCommand.refusal(output.exitCode(), output.complaint()));
    }
    return output;
  }
}
