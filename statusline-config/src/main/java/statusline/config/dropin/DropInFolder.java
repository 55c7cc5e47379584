package statusline.config.dropin;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import statusline.storage.SafePath;

/// The folder with the drop-ins of an account, `statusline/modules` in the configuration directory
/// of the host. Not thread-safe.
///
/// Each drop-in is a directory with its jar and its libraries, or a jar on its own.
public final class DropInFolder {
  private static final Path NAME = Path.of("statusline", "modules");
  private static final int MAX_DROP_INS = 64;

  private final Path folder;
  private final DropInState state;

  /// The jars and facts of the last look, by the path of the drop-in.
  private final Map<Path, SeenJars> seen = new TreeMap<>();

  /// The copies that the last look verified, by the path of the drop-in.
  private final Map<Path, SeenDigest> copies = new TreeMap<>();

  /// Creates the folder of an account without an access to a file.
  ///
  /// @param configDirectory of the host
  /// @param stateDirectory of statusline
  public DropInFolder(Path configDirectory, Path stateDirectory) {
    this.folder = in(configDirectory);
    this.state = new DropInState(stateDirectory);
  }

  /// {@return the folder in a configuration directory}
  public static Path in(Path configDirectory) {
    return configDirectory.resolve(NAME);
  }

  /// {@return the path}
  public Path path() {
    return folder;
  }

  /// {@return what is stored about the drop-ins}
  public DropInState state() {
    return state;
  }

  /// {@return all drop-ins in alphabetical order; none if the folder does not exist}
  ///
  /// @throws DropInException if the folder cannot be read, or if others may write to it
  public List<DropIn> look() throws DropInException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try {
      SafePath safe = SafePath.ofProcess();
      Optional<String> problem = safe.problem(folder);
      if (problem.isPresent()) {
        throw new DropInException("no drop-in is loaded, because " + problem.get());
      }
      Map<String, TrustedJars.Entry> trusted = state.trusted().entries();
      List<Path> paths = paths();
      List<DropIn> all = new ArrayList<>();
      for (Path path : paths) {
        all.add(look(path, safe, trusted));
      }
      seen.keySet().retainAll(paths);
      copies.keySet().retainAll(paths);
      return withoutDuplicates(all);
    } catch (IOException unreadable) {
      throw new DropInException(folder + " cannot be read", unreadable);
    }
  }

  private List<Path> paths() throws IOException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
      for (Path path : found) {
        String name = JarSet.nameOf(path);
        boolean isDropIn = name.endsWith(JarSet.SUFFIX) || Files.isDirectory(path);
        if (isDropIn && !name.startsWith(".") && paths.size() < MAX_DROP_INS) {
          paths.add(path);
        }
      }
    }
    paths.sort(null);
    return paths;
  }

  private DropIn look(Path path, SafePath safe, Map<String, TrustedJars.Entry> trusted) {
    String name = JarSet.nameOf(path);
    int end = name.length() - (name.endsWith(JarSet.SUFFIX) ? JarSet.SUFFIX.length() : 0);
    DropIn found = DropIn.unread(name.substring(0, end), path);
    try {
      JarSet jars = JarSet.of(path);
      requireSafe(path, jars, safe);
      SeenJars now = SeenJars.of(jars, seen.get(path));
      seen.put(path, now);
      return judged(found.with(now), now, trusted);
    } catch (DropInException unusable) {
      return found.refused(String.valueOf(unusable.getMessage()));
    } catch (IOException unreadable) {
      return found.refused("it cannot be read");
    }
  }

  private static void requireSafe(Path path, JarSet jars, SafePath safe)
      throws IOException, DropInException {
    Optional<String> problem = safe.problemWithin(path);
    for (Path jar : jars.jars()) {
      problem = problem.isPresent() ? problem : safe.problemWithin(jar);
    }
    if (problem.isPresent()) {
      throw new DropInException(problem.get());
    }
  }

  private DropIn judged(DropIn known, SeenJars now, Map<String, TrustedJars.Entry> trusted)
      throws DropInException {
    if (!now.problem().isEmpty()) {
      return known.refused(now.problem());
    }
    TrustedJars.Entry entry = trusted.get(now.digest());
    if (entry == null) {
      return known;
    }
    Optional<String> quarantine = state.quarantine(now.digest()).reason();
    if (quarantine.isPresent()) {
      return known.quarantined(quarantine.get());
    }
    SeenDigest verified = state.copies(now.jars(), now.digest(), copies.get(known.path()));
    copies.put(known.path(), verified);
    return known.trusted(verified.jars().jars(), entry.allowed());
  }

  /// Of two drop-ins with one id, the first by name is in use.
  private static List<DropIn> withoutDuplicates(List<DropIn> all) {
    List<DropIn> used = new ArrayList<>();
    List<DropIn> unique = new ArrayList<>();
    for (DropIn dropIn : all) {
      Optional<String> conflict = conflict(dropIn, used);
      if (dropIn.state() != DropIn.State.TRUSTED) {
        unique.add(dropIn);
      } else if (conflict.isPresent()) {
        unique.add(dropIn.refused(conflict.get()));
      } else {
        unique.add(dropIn);
        used.add(dropIn);
      }
    }
    return unique;
  }

  private static Optional<String> conflict(DropIn dropIn, List<DropIn> used) {
    for (DropIn other : used) {
      Optional<String> conflict = dropIn.facts().conflict(other.name(), other.facts());
      if (conflict.isPresent()) {
        return conflict;
      }
    }
    return Optional.empty();
  }
}
