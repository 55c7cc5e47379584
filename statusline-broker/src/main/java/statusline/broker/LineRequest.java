package statusline.broker;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import statusline.api.SessionInput;

/// A request for a line: the host's document and the context of the run.
///
/// @param session document of the host
/// @param workingDirectory working directory of the run, used if the document names no directory
/// @param userConfigDirectory `XDG_CONFIG_HOME` of the run's environment; empty if it is not set
/// @param variables variables of the run's environment that programs read, by name
/// @param zone time zone of the run's environment
/// @param trustsUserFiles whether files in the home and configuration directories may name programs
/// @param account returns a digest of the account that the host is logged in with; an empty string
///     for none, and empty if that is unknown
/// @param shown returns whether the line has a place for a segment, by data module and name
/// @param first whether the line is one of a daemon's first lines, which wait for no program
/// @param override settings of the run that override those of the broker
public record LineRequest(
    SessionInput session,
    Path workingDirectory,
    Optional<Path> userConfigDirectory,
    Map<String, String> variables,
    ZoneId zone,
    boolean trustsUserFiles,
    Supplier<Optional<String>> account,
    BiPredicate<String, String> shown,
    boolean first,
    RunOverride override) {
  /// The supplier for a request whose account does not matter.
  public static final Supplier<Optional<String>> NO_ACCOUNT = () -> Optional.of("");

  /// The predicate for a request whose line may show any segment.
  public static final BiPredicate<String, String> EVERY_SEGMENT = (module, segment) -> true;

  public LineRequest {
    requireNonNull(session, "session");
    requireNonNull(workingDirectory, "workingDirectory");
    requireNonNull(userConfigDirectory, "userConfigDirectory");
    variables = Map.copyOf(variables);
    requireNonNull(zone, "zone");
    requireNonNull(account, "account");
    requireNonNull(shown, "shown");
    requireNonNull(override, "override");
  }

  /// Creates a request without overrides.
  public LineRequest(SessionInput session, Path workingDirectory, ZoneId zone, boolean first) {
    this(
        session,
        workingDirectory,
        Optional.empty(),
        Map.of(),
        zone,
        true,
        NO_ACCOUNT,
        EVERY_SEGMENT,
        first,
        RunOverride.NONE);
  }

  /// {@return the request for the line after the daemon's first}
  LineRequest next() {
    return new LineRequest(
        session,
        workingDirectory,
        userConfigDirectory,
        variables,
        zone,
        trustsUserFiles,
        account,
        shown,
        false,
        override);
  }

  /// {@return the current directory of the session}
  public Path directory() {
    return session.currentDirectory().orElse(workingDirectory);
  }
}
