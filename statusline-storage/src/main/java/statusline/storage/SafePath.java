package statusline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Optional;

/// Checks that no other user can replace the file at a path.
///
/// Every directory on the path must belong to the user or root, and no other user may write to it.
/// A directory with the sticky bit is safe, because the files in it are checked too. A group whose
/// only member is the owner is safe.
public final class SafePath {
  private static final int MAX_LINKS = 40;
  private static final int GROUP_WRITES = 0020;
  private static final int OTHERS_WRITE = 0002;
  private static final int STICKY = 01000;

  private final int user;
  private final PrivateGroups groups;

  /// Creates a check.
  ///
  /// @param user id of the user whose files are trusted, as root's are
  /// @param groups groups with one member
  SafePath(int user, PrivateGroups groups) {
    this.user = user;
    this.groups = groups;
  }

  /// {@return a check for the user of this process}
  ///
  /// @throws IOException if no temporary file can be created to determine the user
  public static SafePath ofProcess() throws IOException {
    Path probe = Files.createTempFile("statusline", ".probe");
    try {
      return new SafePath((int) Files.getAttribute(probe, "unix:uid"), PrivateGroups.ofSystem());
    } finally {
      Files.delete(probe);
    }
  }

  /// {@return the problem as a sentence; empty if the path is safe}
  ///
  /// @param path absolute path of an existing file
  /// @throws IOException if a file cannot be checked
  public Optional<String> problem(Path path) throws IOException {
    return problem(path.normalize(), 0);
  }

  private Optional<String> problem(Path path, int links) throws IOException {
    Path at = path.getRoot();
    Optional<String> problem = problemOf(at);
    for (int i = 0; i < path.getNameCount() && problem.isEmpty(); i++) {
      at = at.resolve(path.getName(i));
      if (Files.isSymbolicLink(at)) {
        if (links == MAX_LINKS) {
          return Optional.of(path + " is a link that leads nowhere");
        }
        Path target = at.resolveSibling(Files.readSymbolicLink(at));
        for (int rest = i + 1; rest < path.getNameCount(); rest++) {
          target = target.resolve(path.getName(rest));
        }
        return problem(target.normalize(), links + 1);
      }
      problem = problemOf(at);
    }
    return problem;
  }

  /// {@return the problem of a file in a safe directory}
  public Optional<String> problemWithin(Path path) throws IOException {
    return Files.isSymbolicLink(path) ? problem(path) : problemOf(path);
  }

  private Optional<String> problemOf(Path path) throws IOException {
    int owner = (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    int mode = (int) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS);
    if (owner != 0 && owner != user) {
      return Optional.of(path + " belongs to somebody else");
    }
    boolean isSticky = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && (mode & STICKY) != 0;
    if (isSticky || (mode & (GROUP_WRITES | OTHERS_WRITE)) == 0) {
      return Optional.empty();
    }
    return (mode & OTHERS_WRITE) != 0 || !isPrivate(path)
        ? Optional.of("others may write to " + path)
        : Optional.empty();
  }

  private boolean isPrivate(Path path) throws IOException {
    PosixFileAttributes facts =
        Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return groups.isOnlyOf(facts.group().getName(), facts.owner().getName());
  }
}
