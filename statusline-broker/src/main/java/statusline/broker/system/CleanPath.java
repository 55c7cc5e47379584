package statusline.broker.system;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The safe directories of a `PATH`: absolute ones to which not everybody may write.
///
/// A relative entry would let a repository provide its own `git`. If no directory is safe, default
/// directories are used, because an empty `PATH` means the current directory. Immutable;
/// directories are checked on demand, because most lines run no program.
final class CleanPath {
  private static final String DEFAULT = "/usr/local/bin:/usr/bin:/bin";

  private final String path;

  CleanPath(String path) {
    this.path = path;
  }

  /// {@return the path of a program in the first directory that contains it}
  Optional<Path> find(String program) {
    if (program.isEmpty() || program.indexOf('/') >= 0 || program.indexOf('\\') >= 0) {
      return Optional.empty();
    }
    for (Path directory : directories()) {
      Path candidate = executable(directory, program);
      if (candidate != null) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private static @Nullable Path executable(Path directory, String program) {
    try {
      Path candidate = directory.resolve(program);
      return Files.isRegularFile(candidate) && Files.isExecutable(candidate) ? candidate : null;
    } catch (InvalidPathException notAName) {
      return null;
    }
  }

  /// {@return the safe directories, in order}
  List<Path> directories() {
    List<Path> clean = clean(path);
    return clean.isEmpty() ? clean(DEFAULT) : clean;
  }

  private static List<Path> clean(String path) {
    List<Path> clean = new ArrayList<>();
    for (String entry : path.split(File.pathSeparator, -1)) {
      Path directory = directory(entry);
      if (directory != null && isSafe(directory) && !clean.contains(directory)) {
        clean.add(directory);
      }
    }
    return clean;
  }

  private static @Nullable Path directory(String entry) {
    try {
      Path path = Path.of(entry);
      return path.isAbsolute() ? path.normalize() : null;
    } catch (InvalidPathException notAPath) {
      return null;
    }
  }

  private static boolean isSafe(Path directory) {
    try {
      if (!Files.isDirectory(directory)) {
        return false;
      }
      if (!directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        return true;
      }
      Set<PosixFilePermission> granted = Files.getPosixFilePermissions(directory);
      return !granted.contains(PosixFilePermission.OTHERS_WRITE);
    } catch (IOException unreadable) {
      return false;
    }
  }

  /// {@return the safe directories as a `PATH`}
  @Override
  public String toString() {
    var text = new StringBuilder();
    for (Path directory : directories()) {
      text.append(text.isEmpty() ? "" : File.pathSeparator).append(directory);
    }
    return text.toString();
  }
}
