package statusline.api;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Everything that a reading depends on. Sessions with equal scopes share a reading.
///
/// Readings that may differ must have different scopes. A scope has a subject: a session, a
/// worktree, a configuration directory or the machine. {@link #with} adds further inputs, such as a
/// time zone, the first day of the week or a command. Immutable, with equality by value.
public final class Scope {
  /// The kind of a scope's subject.
  public enum Kind {
    /// One session of the host.
    SESSION,
    /// One worktree of a repository, or a directory outside any repository.
    REPOSITORY,
    /// One configuration directory of the host, which is an account.
    CONFIG_DIRECTORY,
    /// This user on this machine.
    MACHINE
  }

  private static final String ZONE = "zone";
  private static final SortedMap<String, String> NO_INPUTS = Collections.emptySortedMap();

  private final Kind kind;
  private final String subject;
  private final SortedMap<String, String> inputs;

  /// The cached hash code; 0 until it is computed.
  private int hash;

  private Scope(Kind kind, String subject, SortedMap<String, String> inputs) {
    this.kind = requireNonNull(kind, "kind");
    this.subject = requireNonNull(subject, "subject");
    this.inputs = inputs;
  }

  /// {@return the scope of a session}
  public static Scope session(SessionInput session) {
    return session.scope();
  }

  /// {@return the scope of the session with a key}
  static Scope session(String key) {
    return new Scope(Kind.SESSION, key, NO_INPUTS);
  }

  /// {@return the scope of a worktree}
  ///
  /// @param worktree absolute path of its top directory
  public static Scope repository(Path worktree) {
    return new Scope(Kind.REPOSITORY, worktree.toString(), NO_INPUTS);
  }

  /// {@return the scope of a configuration directory of the host}
  ///
  /// @param directory absolute path
  public static Scope configDirectory(Path directory) {
    return new Scope(Kind.CONFIG_DIRECTORY, directory.toString(), NO_INPUTS);
  }

  /// {@return the scope of this user on this machine}
  public static Scope machine() {
    return new Scope(Kind.MACHINE, "", NO_INPUTS);
  }

  /// {@return a copy of this scope with one more input}
  ///
  /// @param name name of the input
  /// @param value value of the input
  public Scope with(String name, String value) {
    var more = new TreeMap<>(inputs);
    more.put(requireNonNull(name, "name"), requireNonNull(value, "value"));
    return new Scope(kind, subject, Collections.unmodifiableSortedMap(more));
  }

  /// {@return a copy of this scope with a time zone, which {@link ModuleContext#zone} then returns}
  public Scope withZone(ZoneId zone) {
    return with(ZONE, zone.getId());
  }

  /// {@return the kind of the subject}
  public Kind kind() {
    return kind;
  }

  /// {@return the session's key, the absolute path of the directory, or an empty string for the
  /// machine}
  public String subject() {
    return subject;
  }

  /// {@return the subject of a repository or configuration directory scope as a path}
  /// @throws IllegalStateException for any other kind
  public Path path() {
    if (kind != Kind.REPOSITORY && kind != Kind.CONFIG_DIRECTORY) {
      throw new IllegalStateException("a scope of kind " + kind + " has no path");
    }
    return Path.of(subject);
  }

  /// {@return the value of an input that was added by {@link #with}}
  public Optional<String> input(String name) {
    return Optional.ofNullable(inputs.get(name));
  }

  /// {@return the time zone that was added by {@link #withZone}}
  public Optional<ZoneId> zone() {
    return input(ZONE).map(ZoneId::of);
  }

  /// {@return all inputs by name}
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

  /// {@return a text that is equal for equal scopes only}
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
