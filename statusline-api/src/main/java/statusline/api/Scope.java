package statusline.api;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Everything a reading depends on. Two sessions whose scopes are equal share one reading; two
/// readings that could differ have different scopes.
///
/// A scope names its subject (a session, a repository's worktree, a configuration directory, the
/// machine) and, by {@link #with}, every further input: time zone, start of week, source, command.
/// Immutable; equality is by value.
public final class Scope {
  /// What a reading is about.
  public enum Kind {
    /// One conversation of the host.
    SESSION,
    /// One worktree of one repository, or a directory that is in none.
    REPOSITORY,
    /// One configuration directory of the host: an account.
    CONFIG_DIRECTORY,
    /// This machine and user.
    MACHINE
  }

  private static final String ZONE = "zone";
  private static final SortedMap<String, String> NO_INPUTS = Collections.emptySortedMap();

  private final Kind kind;
  private final String subject;
  private final SortedMap<String, String> inputs;

  /// 0 until it is asked for: most lines look one scope up more than once.
  private int hash;

  private Scope(Kind kind, String subject, SortedMap<String, String> inputs) {
    this.kind = requireNonNull(kind, "kind");
    this.subject = requireNonNull(subject, "subject");
    this.inputs = inputs;
  }

  /// {@return the scope of one session}
  public static Scope session(SessionInput session) {
    return session.scope();
  }

  /// {@return the scope of the session with a key}
  static Scope session(String key) {
    return new Scope(Kind.SESSION, key, NO_INPUTS);
  }

  /// {@return the scope of one worktree}
  ///
  /// @param worktree its top directory, absolute
  public static Scope repository(Path worktree) {
    return new Scope(Kind.REPOSITORY, worktree.toString(), NO_INPUTS);
  }

  /// {@return the scope of one configuration directory of the host}
  ///
  /// @param directory absolute
  public static Scope configDirectory(Path directory) {
    return new Scope(Kind.CONFIG_DIRECTORY, directory.toString(), NO_INPUTS);
  }

  /// {@return the scope of this machine and user}
  public static Scope machine() {
    return new Scope(Kind.MACHINE, "", NO_INPUTS);
  }

  /// {@return the same scope with one more input}
  ///
  /// @param name what the input is
  /// @param value its value
  public Scope with(String name, String value) {
    var more = new TreeMap<>(inputs);
    more.put(requireNonNull(name, "name"), requireNonNull(value, "value"));
    return new Scope(kind, subject, Collections.unmodifiableSortedMap(more));
  }

  /// {@return the same scope for one time zone; without it {@link ModuleContext#zone} refuses}
  public Scope withZone(ZoneId zone) {
    return with(ZONE, zone.getId());
  }

  /// {@return what the reading is about}
  public Kind kind() {
    return kind;
  }

  /// {@return the session's key, the absolute path of the directory, or nothing for the machine}
  public String subject() {
    return subject;
  }

  /// {@return the subject as a path; only of a repository or configuration directory}
  /// @throws IllegalStateException for another kind
  public Path path() {
    if (kind != Kind.REPOSITORY && kind != Kind.CONFIG_DIRECTORY) {
      throw new IllegalStateException("a scope of kind " + kind + " has no path");
    }
    return Path.of(subject);
  }

  /// {@return an input given by {@link #with}}
  public Optional<String> input(String name) {
    return Optional.ofNullable(inputs.get(name));
  }

  /// {@return the time zone given by {@link #withZone}}
  public Optional<ZoneId> zone() {
    return input(ZONE).map(ZoneId::of);
  }

  /// {@return every further input, by name}
  public Map<String, String> inputs() {
    return inputs;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Scope that
        && kind == that.kind
        && subject.equals(that.subject)
        && inputs.equals(that.inputs);
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = 31 * (31 * kind.hashCode() + subject.hashCode()) + inputs.hashCode();
    }
    return hash;
  }

  /// {@return a text that is equal for equal scopes and different for different ones}
  @Override
  public String toString() {
    var text = new StringBuilder(kind.name().toLowerCase(java.util.Locale.ROOT));
    text.append('(').append(quoted(subject)).append(')');
    inputs.forEach(
        (name, value) -> text.append(' ').append(quoted(name)).append('=').append(quoted(value)));
    return text.toString();
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace(" ", "\\ ").replace("=", "\\=").replace(")", "\\)");
  }
}
