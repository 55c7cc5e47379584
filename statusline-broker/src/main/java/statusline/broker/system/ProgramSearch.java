package statusline.broker.system;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import statusline.storage.guard.AccessGuard;
import statusline.storage.guard.StuckException;

/// Looks for programs in directories. Each directory is an access of its own: one that does not
/// answer is skipped, and the others are used.
///
/// @param rules which directories and programs are safe
/// @param guard guard of the accesses
record ProgramSearch(ProgramDirectory rules, AccessGuard guard) {
  private static final String UNSAFE = "";

  /// {@return the program in the first directory that contains a safe one}
  ///
  /// @param directories safe ones
  Optional<Path> find(String program, List<Path> directories) {
    for (Path directory : directories) {
      Optional<Path> candidate = in(directory, program);
      if (candidate.isPresent() && isSafe(directory, candidate.get())) {
        return candidate;
      }
    }
    return Optional.empty();
  }

  /// {@return the programs that are not used and the directories that do not answer, each with the
  /// reason}
  ///
  /// @param directories absolute paths
  List<String> refused(String program, List<Path> directories) {
    List<String> refused = new ArrayList<>();
    for (Path directory : directories) {
      try {
        Optional<Path> candidate = look(directory, () -> executable(directory, program));
        candidate
            .flatMap(found -> refusal(directory, found).map(reason -> found + ": " + reason))
            .ifPresent(refused::add);
      } catch (StuckException stuck) {
        refused.add(directory + ": " + stuck.getMessage());
      }
    }
    return refused;
  }

  /// {@return the directories that exist and are safe}
  ///
  /// @param directories absolute paths
  List<Path> safe(List<Path> directories) {
    List<Path> safe = new ArrayList<>();
    for (Path directory : directories) {
      if (reason(directory).isEmpty()) {
        safe.add(directory);
      }
    }
    return safe;
  }

  private Optional<String> reason(Path directory) {
    try {
      return look(
          directory,
          () -> Files.isDirectory(directory) ? rules.refusal(directory) : Optional.of(UNSAFE));
    } catch (StuckException stuck) {
      return Optional.of(UNSAFE);
    }
  }

  private Optional<Path> in(Path directory, String program) {
    try {
      return look(directory, () -> executable(directory, program));
    } catch (StuckException stuck) {
      return Optional.empty();
    }
  }

  private boolean isSafe(Path directory, Path program) {
    try {
      return look(directory, () -> rules.refusalOfProgram(program)).isEmpty();
    } catch (StuckException stuck) {
      return false;
    }
  }

  private Optional<String> refusal(Path directory, Path program) {
    try {
      return look(
          directory, () -> rules.refusal(directory).or(() -> rules.refusalOfProgram(program)));
    } catch (StuckException stuck) {
      return Optional.of(String.valueOf(stuck.getMessage()));
    }
  }

  private <T> T look(Path directory, Supplier<T> access) {
    return guard.call("program directory " + directory, AccessGuard.FIRST_LINE_NANOS, access::get);
  }

  private static Optional<Path> executable(Path directory, String program) {
    try {
      Path candidate = directory.resolve(program);
      return Files.isRegularFile(candidate) && Files.isExecutable(candidate)
          ? Optional.of(candidate)
          : Optional.empty();
    } catch (InvalidPathException notAName) {
      return Optional.empty();
    }
  }
}
