package statusline.broker.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.storage.ProcessUser;
import statusline.storage.guard.AccessGuard;
import statusline.storage.guard.StuckException;

/// The rules for directories in which programs are searched for, and for the programs in them. They
/// exclude what another user, a repository or a sandboxed process may have written or may replace.
///
/// The rules apply to every directory and link on the way to a program.
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

  /// Links of the system, such as those in `/etc/alternatives`. It may be a git worktree.
  private static final Path OF_SYSTEM = Path.of("/etc");

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
  /// @param guard guard of the accesses to home and project directory
  ProgramDirectory(
      ProcessUser user, Path home, @Nullable Path project, SeenProjects seen, AccessGuard guard) {
    this.user = user;
    this.home = home;
    this.realHome = real(home, guard);
    this.project = project;
    this.realProject = project == null ? null : real(project, guard);
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
    return refusal(directory, directory);
  }

  /// {@return why a program is not used; empty if it is safe}
  ///
  /// @param program absolute path of an existing file in a safe directory
  Optional<String> refusalOfProgram(Path program) {
    return refusal(program, program.resolveSibling(""));
  }

  private Optional<String> refusal(Path file, Path directory) {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return refusalOfPlace(directory);
    }
    try {
      PathWalk walk = PathWalk.to(file);
      return refusalOfOwner(walk)
          .or(() -> refusalOfPlace(directory))
          .or(() -> refusalOfPlaces(walk));
    } catch (IOException unreadable) {
      return Optional.of("it cannot be read");
    }
  }

  private Optional<String> refusalOfOwner(PathWalk walk) {
    for (PathWalk.Element element : walk.elements()) {
      boolean isLast = element.path().equals(walk.file());
      if (element.uid() != 0 && element.uid() != user.uid()) {
        return Optional.of((isLast ? "it" : element.path()) + " belongs to another user");
      }
      // In a sticky directory, other users cannot replace what is ours.
      boolean isProtected = element.isLink() || (!isLast && element.isSticky());
      if (!isProtected && isOpen(element)) {
        return Optional.of("other users may write to " + (isLast ? "it" : element.path()));
      }
    }
    return Optional.empty();
  }

  private boolean isOpen(PathWalk.Element element) {
    return (element.mode() & OTHERS_WRITE) != 0
        || ((element.mode() & GROUP_WRITES) != 0 && !isTrusted(element.gid()));
  }

  /// The directories of all links on the way, and the file itself.
  private Optional<String> refusalOfPlaces(PathWalk walk) {
    for (PathWalk.Element element : walk.elements()) {
      Path place = element.path().resolveSibling("");
      boolean isLast = element.path().equals(walk.file());
      if (isLast || (element.isLink() && !place.startsWith(OF_SYSTEM))) {
        Optional<String> refusal = refusalOfPlace(isLast ? element.path() : place);
        if (refusal.isPresent()) {
          return refusal;
        }
      }
    }
    return Optional.empty();
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

  private static Path real(Path path, AccessGuard guard) {
    try {
      return guard.call("real path of " + path, AccessGuard.FIRST_LINE_NANOS, path::toRealPath);
    } catch (IOException | StuckException unknown) {
      return path;
    }
  }
}
