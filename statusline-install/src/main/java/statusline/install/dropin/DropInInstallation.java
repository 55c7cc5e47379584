package statusline.install.dropin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import statusline.config.dropin.DropIn;
import statusline.config.dropin.DropInException;
import statusline.config.dropin.DropInFolder;
import statusline.config.dropin.DropInState;
import statusline.config.dropin.JarSet;
import statusline.config.dropin.TrustedJars;
import statusline.storage.Folders;
import statusline.storage.PrivateFolder;

/// Adds, trusts and removes the drop-ins of an account. Not thread-safe.
public final class DropInInstallation {
  private final DropInFolder folder;

  /// Creates the object without an access to a file.
  public DropInInstallation(DropInFolder folder) {
    this.folder = folder;
  }

  /// Copies jars into the folder and trusts them, in place of an earlier version.
  ///
  /// @param paths the jar of the drop-in and its libraries
  /// @param allowed permissions for its code
  /// @param consent asks the user
  /// @return the name of the drop-in; empty if the user refuses
  /// @throws DropInException if the jars cannot be used
  /// @throws IOException if a file cannot be read or written
  public String add(List<Path> paths, Set<String> allowed, Predicate<DropInCandidate> consent)
      throws DropInException, IOException {
    PrivateFolder.create(folder.path());
    Path temporary = Files.createTempDirectory(folder.path(), ".new");
    try {
      for (Path path : paths) {
        for (Path jar : JarSet.of(path).jars()) {
          Files.copy(jar, temporary.resolve(String.valueOf(jar.getFileName())));
        }
      }
      DropInCandidate candidate = DropInCandidate.of(JarSet.of(temporary));
      requireAllowed(candidate, allowed);
      String name = candidate.facts().allIds().iterator().next();
      requireFree(candidate, name);
      if (!consent.test(candidate)) {
        return "";
      }
      Path target = folder.path().resolve(name);
      Folders.delete(target);
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      trust(target, candidate, allowed);
      return name;
    } finally {
      Folders.delete(temporary);
    }
  }

  private void requireFree(DropInCandidate candidate, String name) throws DropInException {
    for (DropIn other : folder.look()) {
      Optional<String> conflict = candidate.facts().conflict(other.name(), other.facts());
      if (conflict.isPresent() && !other.name().equals(name)) {
        throw new DropInException(conflict.get() + "; remove it first");
      }
    }
  }

  /// Trusts a drop-in in the folder, and ends its quarantine.
  ///
  /// @param name name, id or path of the drop-in
  /// @param allowed permissions for its code
  /// @param consent asks the user
  /// @return the name of the drop-in; empty if the user refuses
  /// @throws DropInException if there is no such drop-in, or if it cannot be used
  /// @throws IOException if a file cannot be read or written
  public String trust(String name, Set<String> allowed, Predicate<DropInCandidate> consent)
      throws DropInException, IOException {
    DropIn dropIn = find(name);
    if (dropIn.state() == DropIn.State.REFUSED) {
      throw new DropInException(dropIn.name() + ": " + dropIn.problem());
    }
    DropInCandidate candidate = DropInCandidate.of(JarSet.of(dropIn.path()));
    Set<String> all = new TreeSet<>(allowed);
    all.addAll(dropIn.allowed());
    requireAllowed(candidate, all);
    if (!consent.test(candidate)) {
      return "";
    }
    trust(dropIn.path(), candidate, all);
    return dropIn.name();
  }

  private static void requireAllowed(DropInCandidate candidate, Set<String> allowed)
      throws DropInException {
    List<CodeFinding> refused = candidate.refusedBy(allowed);
    if (!refused.isEmpty()) {
      Set<String> words = new TreeSet<>();
      refused.forEach(finding -> words.add(finding.permission()));
      throw new DropInException(
          refused.getFirst().sentence()
              + (refused.size() == 1 ? "" : " (and " + (refused.size() - 1) + " more)")
              + "; to permit it, use --allow "
              + String.join(",", words));
    }
  }

  private void trust(Path path, DropInCandidate candidate, Set<String> allowed) throws IOException {
    DropInState state = folder.state();
    state.quarantine(candidate.digest()).end();
    state.trusted().add(candidate.digest(), new TrustedJars.Entry(allowed, path.toString()));
    state.sweep();
  }

  /// Deletes a drop-in from the folder.
  ///
  /// @param name name, id or path of the drop-in
  /// @return the name of the drop-in
  /// @throws DropInException if there is no such drop-in
  /// @throws IOException if a file cannot be written
  public String remove(String name) throws DropInException, IOException {
    DropIn dropIn = find(name);
    Folders.delete(dropIn.path());
    folder.state().trusted().remove(dropIn.path());
    folder.state().sweep();
    Folders.deleteIfEmpty(folder.path());
    Folders.deleteIfEmpty(folder.path().resolveSibling("").normalize());
    return dropIn.name();
  }

  private DropIn find(String name) throws DropInException {
    Path typed = Path.of(name).toAbsolutePath().normalize();
    List<String> names = new ArrayList<>();
    for (DropIn dropIn : folder.look()) {
      if (dropIn.isNamed(name) || typed.startsWith(dropIn.path())) {
        return dropIn;
      }
      names.add(dropIn.name());
    }
    throw new DropInException(
        "there is no drop-in "
            + name
            + " in "
            + folder.path()
            + (names.isEmpty() ? "" : "; there are " + String.join(", ", names)));
  }
}
