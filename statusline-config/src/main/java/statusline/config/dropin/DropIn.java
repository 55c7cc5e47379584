package statusline.config.dropin;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import statusline.config.module.DropInDescriptor;

/// A drop-in in the folder of an account, as a look at the folder found it. Immutable.
///
/// @param name of its directory, or of its jar without the suffix
/// @param path of its directory or jar
/// @param state whether it is loaded
/// @param digest SHA-256 digest of its jars, as hexadecimal text; empty if they cannot be read
/// @param jars verified copies of its jars, from which it is loaded; empty unless it is trusted
/// @param allowed what its code may do although the scan refuses it
/// @param facts what its jars contain
/// @param problem a sentence without a full stop; empty if there is none
public record DropIn(
    String name,
    Path path,
    State state,
    String digest,
    List<Path> jars,
    Set<String> allowed,
    DropInFacts facts,
    String problem) {
  /// Whether a drop-in is loaded.
  public enum State {
    /// It is trusted and loaded.
    TRUSTED,
    /// The user has not trusted these jars.
    UNTRUSTED,
    /// It was trusted but has failed too often.
    QUARANTINED,
    /// It cannot be loaded.
    REFUSED
  }

  public DropIn {
    requireNonNull(name, "name");
    requireNonNull(path, "path");
    requireNonNull(state, "state");
    requireNonNull(digest, "digest");
    jars = List.copyOf(jars);
    allowed = Set.copyOf(allowed);
    requireNonNull(facts, "facts");
    requireNonNull(problem, "problem");
  }

  /// {@return a drop-in whose jars have not been read}
  static DropIn unread(String name, Path path) {
    return new DropIn(
        name,
        path,
        State.UNTRUSTED,
        "",
        List.of(),
        Set.of(),
        DropInFacts.NONE,
        "its jars are not trusted");
  }

  /// {@return the descriptions of its data modules}
  public List<DropInDescriptor> modules() {
    return facts.modules();
  }

  /// {@return whether a data module or report has an id, or the drop-in a name}
  public boolean isNamed(String idOrName) {
    return name.equals(idOrName) || facts.allIds().contains(idOrName);
  }

  /// {@return the problem, with the command that helps}
  public String sentence() {
    return switch (state) {
      case UNTRUSTED, QUARANTINED -> problem + "; to load it, run statusline modules trust " + name;
      default -> problem;
    };
  }

  /// {@return the same drop-in with what its jars contain}
  DropIn with(SeenJars jars) {
    return new DropIn(name, path, state, jars.digest(), List.of(), allowed, jars.facts(), problem);
  }

  /// {@return the same drop-in with a problem}
  DropIn refused(String sentence) {
    return new DropIn(name, path, State.REFUSED, digest, List.of(), allowed, facts, sentence);
  }

  /// {@return the same drop-in, trusted}
  DropIn trusted(List<Path> copies, Set<String> permissions) {
    return new DropIn(name, path, State.TRUSTED, digest, copies, permissions, facts, "");
  }

  /// {@return the same drop-in in quarantine}
  DropIn quarantined(String reason) {
    return new DropIn(name, path, State.QUARANTINED, digest, List.of(), allowed, facts, reason);
  }
}
