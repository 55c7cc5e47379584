package statusline.module.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.api.Command;
import statusline.api.CommandOutput;
import statusline.api.FileAccess;
import statusline.api.ModuleContext;

/// The options with which a hardened git trusts the owners of the directories that the session
/// trusts.
///
/// A file in `GIT_CONFIG_GLOBAL` counts only if it belongs to root or the user and is not part of a
/// worktree. Not thread-safe.
final class SafeDirectories {
  private final ModuleContext context;
  private final Path program;
  private final RunConfig config;
  private @Nullable List<String> options;

  /// @param program path of git
  SafeDirectories(ModuleContext context, Path program, RunConfig config) {
    this.context = context;
    this.program = program;
    this.config = config;
  }

  /// {@return the options, which precede the command of git}
  List<String> options() throws IOException, InterruptedException {
    List<String> known = options;
    if (known == null) {
      known = new ArrayList<>();
      for (String directory : all()) {
        known.add("-c");
        known.add("safe.directory=" + directory);
      }
      options = known;
    }
    return known;
  }

  private List<String> all() throws IOException, InterruptedException {
    List<String> all = new ArrayList<>();
    if (config.globalFile().isPresent()) {
      context.dependsOn(config.globalFile().get());
      Optional<Path> file = trusted(context.files(), config.globalFile().get());
      if (file.isPresent()) {
        all.addAll(ofFile(file.get()));
      }
    }
    all.addAll(config.safeDirectories());
    return all;
  }

  private static Optional<Path> trusted(FileAccess files, Path named) {
    Optional<Path> real = files.real(named);
    if (real.isEmpty() || real.get().getParent() == null || !files.isOwn(real.get())) {
      return Optional.empty();
    }
    return WorktreeSearch.top(files, real.get().getParent()).isPresent() ? Optional.empty() : real;
  }

  private List<String> ofFile(Path file) throws IOException, InterruptedException {
    Command command = GitCommand.safeDirectories(program, file, context.home());
    CommandOutput output =
        context.commands().run(command.within(Duration.ofNanos(context.left().toNanos() / 4)));
    List<String> found = new ArrayList<>();
    if (output.exitCode() == 0) {
      String text = new String(output.bytes(), StandardCharsets.UTF_8);
      for (int start = 0, end; (end = text.indexOf('\0', start)) >= 0; start = end + 1) {
        found.add(text.substring(start, end));
      }
    }
    return found;
  }
}
