package statusline.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import statusline.config.Environment;
import statusline.config.host.ClaudeFile;

/// Decides which status line commands may be run. A command of managed or user settings may be run.
/// A command of project settings may be run only if the host trusts the project's folder.
///
/// @param environment of the user
public record CommandTrust(Environment environment) {
  private static final String FOLDER = ".claude";

  /// {@return why the command of a settings file may not be run; empty if it may}
  ///
  /// @param settings absolute path of the file
  public Optional<String> refusal(Path settings) throws IOException {
    Optional<Path> project = project(settings.normalize());
    return project.isEmpty() || isTrusted(project.get())
        ? Optional.empty()
        : Optional.of("the host does not trust " + project.get());
  }

  /// {@return whether the host trusts a folder}
  ///
  /// A trust file inside the folder does not count, because a repository may contain one.
  public boolean isTrusted(Path folder) throws IOException {
    Path file = ClaudeFile.path(environment);
    return !isBelow(file, folder) && ClaudeFile.read(file).trust(folder).orElse(false);
  }

  /// {@return the project to whose settings a file belongs; empty if it belongs to none}
  private Optional<Path> project(Path settings) throws IOException {
    Path directory = settings.resolveSibling("");
    Path ofUser = environment.home().resolve(FOLDER);
    boolean isOfUser =
        directory.equals(ofUser)
            || (Files.exists(directory)
                && Files.exists(ofUser)
                && Files.isSameFile(directory, ofUser));
    return isOfUser || !directory.endsWith(FOLDER)
        ? Optional.empty()
        : Optional.ofNullable(directory.getParent());
  }

  private static boolean isBelow(Path file, Path folder) throws IOException {
    boolean isThere = Files.exists(file) && Files.exists(folder);
    return file.startsWith(folder)
        || (isThere && file.toRealPath().startsWith(folder.toRealPath()));
  }
}
