package statusline.module.context;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.api.FileAccess;

/// The home directory in the form that the host uses.
///
/// The host names real directories, but `HOME` may be a symbolic link. Safe for use by several
/// threads.
final class HomeDirectory {
  /// Asking for the real path again for each line would cost more than the rest of the module.
  private volatile @Nullable Resolved last;

  /// {@return the home directory, with its links resolved if one of the directories is below that}
  ///
  /// @param named the home directory as the environment names it
  /// @param directories directories that the host names
  Path of(Path named, List<Path> directories, FileAccess files) {
    if (named.getNameCount() == 0 || areBelow(named, directories)) {
      return named;
    }
    Path real = real(named, files);
    for (Path directory : directories) {
      if (directory.startsWith(real)) {
        return real;
      }
    }
    return named;
  }

  private static boolean areBelow(Path home, List<Path> directories) {
    for (Path directory : directories) {
      if (!directory.startsWith(home)) {
        return false;
      }
    }
    return true;
  }

  private Path real(Path named, FileAccess files) {
    Resolved known = last;
    if (known != null && known.named().equals(named)) {
      return known.real();
    }
    Optional<Path> found = files.real(named);
    if (found.isPresent()) {
      last = new Resolved(named, found.get());
    }
    return found.orElse(named);
  }

  private record Resolved(Path named, Path real) {}
}
