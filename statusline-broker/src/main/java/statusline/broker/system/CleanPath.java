package statusline.broker.system;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.storage.ProcessUser;

/// The directories of a `PATH` in which programs are searched for: absolute ones that
/// {@link ProgramDirectory} accepts.
///
/// A relative entry would let a repository provide its own `git`. If no directory is safe, default
/// directories are used, because an empty `PATH` means the current directory. Immutable;
/// directories are checked on demand, because most lines run no program.
public final class CleanPath {
  private static final String DEFAULT = "/usr/local/bin:/usr/bin:/bin";

  private final String path;
  private final Path home;
  private final SeenProjects seen;
  private final @Nullable Path project;

  /// Creates a path for a process without sessions of other projects.
  ///
  /// @param path a `PATH`
  /// @param home the user's home directory
  public CleanPath(String path, Path home) {
    this(path, home, new SeenProjects());
  }

  /// Creates a path for sessions without a project directory.
  ///
  /// @param path a `PATH`
  /// @param home the user's home directory
  /// @param seen projects and worktrees of all sessions
  public CleanPath(String path, Path home, SeenProjects seen) {
    this(path, home, seen, null);
  }

  private CleanPath(String path, Path home, SeenProjects seen, @Nullable Path project) {
    this.path = path;
    this.home = home;
    this.seen = seen;
    this.project = project;
  }

  /// {@return the path for the sessions of a project}
  ///
  /// @param directory absolute path of the project directory
  public CleanPath forProject(Path directory) {
    return new CleanPath(path, home, seen, directory);
  }

  /// {@return the path of a program in the first directory that contains it}
  public Optional<Path> find(String program) {
    for (Path directory : isName(program) ? directories() : List.<Path>of()) {
      Path candidate = executable(directory, program);
      if (candidate != null) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /// {@return the programs with a name that are not used, each with the reason}
  public List<String> refused(String program) {
    List<String> refused = new ArrayList<>();
    ProgramDirectory rules = rules();
    for (Path directory : isName(program) ? absolute(path) : List.<Path>of()) {
      Path candidate = executable(directory, program);
      Optional<String> refusal = rules.refusal(directory);
      if (candidate != null && refusal.isPresent()) {
        refused.add(candidate + ": " + refusal.get());
      }
    }
    return refused;
  }

  private static boolean isName(String program) {
    return !program.isEmpty() && program.indexOf('/') < 0 && program.indexOf('\\') < 0;
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
    ProgramDirectory rules = rules();
    List<Path> clean = clean(path, rules);
    return clean.isEmpty() ? clean(DEFAULT, rules) : clean;
  }

  private ProgramDirectory rules() {
    return new ProgramDirectory(user(), home, project, seen);
  }

  /// If the user is unknown, only directories of root are safe.
  private static ProcessUser user() {
    try {
      return ProcessUser.current();
    } catch (IOException unknown) {
      return new ProcessUser(0, 0);
    }
  }

  private static List<Path> clean(String path, ProgramDirectory rules) {
    List<Path> clean = new ArrayList<>();
    for (Path directory : absolute(path)) {
      if (rules.refusal(directory).isEmpty()) {
        clean.add(directory);
      }
    }
    return clean;
  }

  /// {@return the existing directories with an absolute path}
  private static List<Path> absolute(String path) {
    List<Path> absolute = new ArrayList<>();
    for (String entry : path.split(File.pathSeparator, -1)) {
      Path directory = directory(entry);
      if (directory != null && !absolute.contains(directory) && Files.isDirectory(directory)) {
        absolute.add(directory);
      }
    }
    return absolute;
  }

  private static @Nullable Path directory(String entry) {
    try {
      Path path = Path.of(entry);
      return path.isAbsolute() ? path.normalize() : null;
    } catch (InvalidPathException notAPath) {
      return null;
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
