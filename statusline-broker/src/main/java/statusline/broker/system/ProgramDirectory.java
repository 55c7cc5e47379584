package statusline.broker.system;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.storage.ProcessUser;

/// The rules for directories in which programs are searched for. They exclude directories that
/// another user, a repository or a sandboxed process may have filled.
///
/// The git worktree of a session needs no rule of its own: a directory in it also lies in a
/// worktree.
///
/// A directory that was refused because of a project or worktree stays refused while the process
/// runs. The links in home and project directory are followed once, at its creation.
final class ProgramDirectory {
  private static final int GROUP_WRITES = 0020;
  private static final int OTHERS_WRITE = 0002;

  /// Groups below this id belong to the system.
  private static final int FIRST_GROUP_OF_USERS = 1000;

  private final ProcessUser user;

  /// The user's home directory as named, and without links.
  private final Path home;

  private final Path realHome;

  /// The project directory as named, and without links; null if there is none.
  private final @Nullable Path project;

  private final @Nullable Path realProject;

  private final SeenProjects seen;

  /// Creates the rules, and remembers the project.
  ///
  /// @param user of this process
  /// @param home the user's home directory
  /// @param project the project directory of the session that asks; null if it has none
  /// @param seen projects and worktrees of all sessions
  ProgramDirectory(ProcessUser user, Path home, @Nullable Path project, SeenProjects seen) {
    this.user = user;
    this.home = home;
    this.realHome = real(home);
    this.project = project;
    this.realProject = project == null ? null : real(project);
    this.seen = seen;
    if (project != null && realProject != null) {
      seen.add(project);
      seen.add(realProject);
    }
  }

  /// {@return why no program may be taken from a directory; empty if it is safe}
  ///
  /// @param directory absolute path of an existing directory
  Optional<String> refusal(Path directory) {
    try {
      Path real = directory.toRealPath();
      Optional<String> refusal = refusalOfOwner(real).or(() -> refusalOfPlace(directory));
      return refusal.isPresent() || real.equals(directory) ? refusal : refusalOfPlace(real);
    } catch (IOException unreadable) {
      return Optional.of("it cannot be read");
    }
  }

  private Optional<String> refusalOfOwner(Path directory) throws IOException {
    if (!directory.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return Optional.empty();
    }
    Map<String, Object> found = Files.readAttributes(directory, "unix:uid,gid,mode");
    int owner = number(found, "uid");
    int mode = number(found, "mode");
    if (owner != 0 && owner != user.uid()) {
      return Optional.of("it belongs to another user");
    }
    boolean isGroupTrusted = isTrusted(number(found, "gid"));
    boolean isOpen = (mode & OTHERS_WRITE) != 0 || ((mode & GROUP_WRITES) != 0 && !isGroupTrusted);
    return isOpen ? Optional.of("other users may write to it") : Optional.empty();
  }

  private static int number(Map<String, Object> attributes, String name) {
    return (int) requireNonNull(attributes.get(name), name);
  }

  private boolean isTrusted(int group) {
    return group < FIRST_GROUP_OF_USERS || group == user.gid();
  }

  private Optional<String> refusalOfPlace(Path directory) {
    if (isInProject(directory)) {
      return Optional.of("it lies in the project directory");
    }
    for (Path at = directory; at != null; at = at.getParent()) {
      if (!isHomeOrAbove(at) && Files.exists(at.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
        seen.add(at);
        return Optional.of("it lies in the git worktree " + at);
      }
    }
    return seen.around(directory, at -> !isHomeOrAbove(at))
        .map(at -> "it lies in " + at + ", the project directory or git worktree of a session");
  }

  private boolean isInProject(Path directory) {
    Path named = project;
    Path real = realProject;
    return named != null
        && real != null
        && !isHomeOrAbove(named)
        && !isHomeOrAbove(real)
        && (directory.startsWith(named) || directory.startsWith(real));
  }

  /// The home directory of a user is a worktree if it contains a repository of dotfiles.
  private boolean isHomeOrAbove(Path directory) {
    return home.startsWith(directory) || realHome.startsWith(directory);
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException missing) {
      return path;
    }
  }
}
