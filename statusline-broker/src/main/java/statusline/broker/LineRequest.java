package statusline.broker;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import statusline.api.SessionInput;

/// One run of the host's command: whose line is asked for, and from where.
///
/// @param session what the host said
/// @param workingDirectory where the command was run; counts where the host names no directory
/// @param userConfigDirectory `XDG_CONFIG_HOME` of the command's environment; empty where that is
///     not set
/// @param zone time zone of the command's environment
/// @param first whether it is one of a daemon's first lines, which wait for no program
/// @param override what the run says otherwise than the broker's settings
public record LineRequest(
    SessionInput session,
    Path workingDirectory,
    Optional<Path> userConfigDirectory,
    ZoneId zone,
    boolean first,
    RunOverride override) {
  public LineRequest {
    requireNonNull(session, "session");
    requireNonNull(workingDirectory, "workingDirectory");
    requireNonNull(userConfigDirectory, "userConfigDirectory");
    requireNonNull(zone, "zone");
    requireNonNull(override, "override");
  }

  /// Makes the request of a run that says nothing otherwise.
  public LineRequest(SessionInput session, Path workingDirectory, ZoneId zone, boolean first) {
    this(session, workingDirectory, Optional.empty(), zone, first, RunOverride.NONE);
  }

  /// {@return the request for the line after a daemon's first}
  LineRequest next() {
    return new LineRequest(session, workingDirectory, userConfigDirectory, zone, false, override);
  }

  /// {@return the directory the line is about}
  public Path directory() {
    return session.currentDirectory().orElse(workingDirectory);
  }
}
