package statusline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/// Directories that only their owner can access.
///
/// They are created only in a directory of the same user: root, for example, writes nothing into
/// the home directory of another user. Stateless.
public final class PrivateFolder {
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private static final int OTHERS_WRITE = 0022;

  private PrivateFolder() {}

  /// Creates a directory and its parents if they do not exist.
  ///
  /// @param folder absolute path
  /// @throws IOException if the nearest existing parent belongs to another user, or the directory
  ///     cannot be created
  public static void create(Path folder) throws IOException {
    Optional<String> problem = problem(folder);
    if (problem.isPresent()) {
      throw new IOException(problem.get());
    }
    Files.createDirectories(folder, OWNER_ONLY);
  }

  /// {@return whether a file or directory belongs to the user of this process and no other user
  /// may write to it}
  ///
  /// @throws IOException if it does not exist
  public static boolean isOnlyOurs(Path path) throws IOException {
    int mode = (int) Files.getAttribute(path, "unix:mode");
    return (mode & OTHERS_WRITE) == 0 && ProcessUser.owner(path) == ProcessUser.id();
  }

  /// {@return the reason why nothing may be created in a directory; empty if there is none}
  ///
  /// @param folder absolute path; it need not exist
  /// @throws IOException if its owner cannot be determined
  public static Optional<String> problem(Path folder) throws IOException {
    return problem(folder, ProcessUser.id());
  }

  /// {@return the same for the user with an id}
  static Optional<String> problem(Path folder, int user) throws IOException {
    Path existing = folder;
    while (PlainFile.attributes(existing) == null && existing.getNameCount() > 0) {
      existing = existing.resolveSibling("").normalize();
    }
    return ProcessUser.owner(existing) == user
        ? Optional.empty()
        : Optional.of(existing + " belongs to another user");
  }
}
