package statusline.broker.system;

import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import statusline.storage.ProcessUser;
import statusline.storage.guard.Workers;

/// The directories of a `PATH` in which programs are searched for: absolute ones that
/// {@link ProgramDirectory} accepts.
///
/// A relative entry would let a repository provide its own `git`. If no directory is safe, default
/// directories are used, because an empty `PATH` means the current directory. A directory that does
/// not answer is skipped. Immutable; directories are checked on demand, because most lines run no
/// program.
public final class CleanPath {
  private static final String DEFAULT = "/usr/local/bin:/usr/bin:/bin";

  private final List<Path> entries;

  /// Entries of the session's own `PATH` that this path does not contain.
  private final List<Path> ofSession;

  private final Path home;
  private final SeenProjects seen;
  private final Workers workers;
  private final @Nullable Path project;

  /// Creates a path for a process without sessions of other projects.
  ///
  /// @param path a `PATH`
  /// @param home the user's home directory
  /// @param nanos a monotonic clock
  public CleanPath(String path, Path home, LongSupplier nanos) {
    this(path, home, new SeenProjects(), new Workers(nanos));
  }

  /// Creates a path for sessions without a project directory.
  ///
  /// @param path a `PATH`
  /// @param home the user's home directory
  /// @param seen projects and worktrees of all sessions
  /// @param workers threads that look at the directories
  public CleanPath(String path, Path home, SeenProjects seen, Workers workers) {
    this(absolute(path), List.of(), home, seen, workers, null);
  }

  private CleanPath(
      List<Path> entries,
      List<Path> ofSession,
      Path home,
      SeenProjects seen,
      Workers workers,
      @Nullable Path project) {
    this.entries = entries;
    this.ofSession = ofSession;
    this.home = home;
    this.seen = seen;
    this.workers = workers;
    this.project = project;
  }

  /// {@return the path for the sessions of a project}
  ///
  /// @param directory absolute path of the project directory
  public CleanPath forProject(Path directory) {
    return new CleanPath(entries, List.of(), home, seen, workers, directory);
  }

  /// {@return the path for a session: this one, followed by the session's own}
  ///
  /// @param directory absolute path of the project directory
  /// @param other `PATH` of the session
  CleanPath forSession(Path directory, String other) {
    List<Path> more = new ArrayList<>(absolute(other));
    more.removeAll(entries);
    return new CleanPath(entries, more, home, seen, workers, directory);
  }

  /// {@return whether the session's own path contains other directories}
  boolean hasDirectoriesOfSession() {
    return !ofSession.isEmpty();
  }

  /// {@return whether a program that was found is in a directory of the session's own path only}
  boolean isOfSession(Path program) {
    return ofSession.contains(program.resolveSibling(""));
  }

  /// Remembers a project directory, in which no program is safe from now on.
  void remember(Path directory) {
    if (seen.isNew(directory)) {
      seen.add(directory);
      try {
        seen.add(directory.toRealPath());
      } catch (IOException missing) {
        // It contains no program.
      }
    }
  }

  /// {@return the current time of the monotonic clock}
  long nanos() {
    return workers.nanos();
  }

  /// {@return the path of a program in the first directory that contains it}
  public Optional<Path> find(String program) {
    if (!isName(program)) {
      return Optional.empty();
    }
    Optional<Path> found =
        search(search -> search.find(program, directories(search)), Optional.empty());
    return found.isPresent() || ofSession.isEmpty()
        ? found
        : search(search -> search.find(program, search.safe(ofSession)), Optional.empty());
  }

  /// {@return the programs with a name that are not used, and the directories that do not answer,
  /// each with the reason}
  public List<String> refused(String program) {
    return isName(program)
        ? search(search -> search.refused(program, entries), List.of())
        : List.of();
  }

  private static boolean isName(String program) {
    return !program.isEmpty() && program.indexOf('/') < 0 && program.indexOf('\\') < 0;
  }

  /// {@return the safe directories, in order}
  List<Path> directories() {
    return search(this::directories, absolute(DEFAULT));
  }

  private List<Path> directories(ProgramSearch search) {
    List<Path> safe = search.safe(entries);
    return safe.isEmpty() ? search.safe(absolute(DEFAULT)) : safe;
  }

  /// Searches on a thread of its own, and once more without a directory that does not answer.
  ///
  /// @param otherwise result if the calling thread is interrupted
  private <T> T search(Function<ProgramSearch, T> search, T otherwise) {
    try {
      return workers.await(() -> search.apply(new ProgramSearch(rules(), workers.guard())));
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return otherwise;
    }
  }

  private ProgramDirectory rules() {
    return new ProgramDirectory(user(), home, project, seen, workers.guard());
  }

  /// If the user is unknown, only directories of root are safe.
  private static ProcessUser user() {
    try {
      return ProcessUser.current();
    } catch (IOException unknown) {
      return new ProcessUser(0, 0);
    }
  }

  /// {@return the entries that are absolute paths}
  private static List<Path> absolute(String path) {
    List<Path> absolute = new ArrayList<>();
    for (String entry : path.split(File.pathSeparator, -1)) {
      Path directory = directory(entry);
      if (directory != null && !absolute.contains(directory)) {
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

  /// {@return the `PATH` for a program}
  ///
  /// Directories of the session's own path are part of it only if the program is in one of them, so
  /// that other sessions can share its result.
  String of(Path program) {
    List<Path> safe = new ArrayList<>(directories());
    if (isOfSession(program)) {
      safe.addAll(search(search -> search.safe(ofSession), List.of()));
    }
    return joined(safe);
  }

  private static String joined(List<Path> directories) {
    var text = new StringBuilder();
    for (Path directory : directories) {
      text.append(text.isEmpty() ? "" : File.pathSeparator).append(directory);
    }
    return text.toString();
  }

  /// {@return the safe directories as a `PATH`}
  @Override
  public String toString() {
    return joined(directories());
  }
}
