package statusline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Optional;

/// Whether nobody else can put another program into a path's place.
///
/// Everything on the way is ours or root's, and nobody else may write to it. A folder with the
/// sticky bit is safe, for what lies in it is looked at as well; so is a group that is the owner's
/// alone, as many systems give one to each user.
public final class SafePath {
  private static final int MAX_LINKS = 40;
  private static final int GROUP_WRITES = 0020;
  private static final int OTHERS_WRITE = 0002;
  private static final int STICKY = 01000;

  private final int user;
  private final PrivateGroups groups;

  /// Makes a judge.
  ///
  /// @param user whose files are trusted beside root's
  /// @param groups that have one member
  SafePath(int user, PrivateGroups groups) {
    this.user = user;
    this.groups = groups;
  }

  /// {@return a judge for the user of this process}
  ///
  /// @throws IOException when no file can be made to see whose it is
  public static SafePath ofProcess() throws IOException {
    Path probe = Files.createTempFile("statusline", ".probe");
    try {
      return new SafePath((int) Files.getAttribute(probe, "unix:uid"), PrivateGroups.ofSystem());
    } finally {
      Files.delete(probe);
    }
  }

  /// {@return what is wrong, as a sentence; empty where the path is safe}
  ///
  /// @param path absolute, of something that exists
  /// @throws IOException when it cannot be looked at
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

  /// {@return what is wrong with something in a folder that is safe itself}
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
