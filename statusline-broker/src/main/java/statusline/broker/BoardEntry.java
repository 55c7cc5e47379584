package statusline.broker;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.Scope;
import statusline.api.Segment;
import statusline.broker.check.Finding;

/// What one data module has to show in one line.
///
/// @param moduleId of the data module
/// @param scope what its reading depends on; empty where that is not known
/// @param state where the segments come from
/// @param age of an old reading
/// @param stale whether the age is over the policy's threshold
/// @param segments to show; empty where the place is left out
/// @param warnings what validation and the comparison of the session's facts warned of
/// @param reason why there is no fresh reading, or why there is nothing to show
public record BoardEntry(
    String moduleId,
    Optional<Scope> scope,
    State state,
    Optional<Duration> age,
    boolean stale,
    List<Segment> segments,
    List<String> warnings,
    Optional<String> reason) {
  /// Where the segments come from, best first.
  public enum State {
    /// A reading that is up to date.
    FRESH,
    /// The last good reading: its refresh is under way or failed.
    OLD,
    /// What the data module could say at once; its fetch is under way or failed.
    PROVISIONAL,
    /// The data module's default value, for nothing else is known.
    DEFAULT,
    /// There are no data here, and that is right so.
    ABSENT,
    /// The fetch failed, nothing is known and there is no default value.
    FAILED
  }

  public BoardEntry {
    requireNonNull(moduleId, "moduleId");
    requireNonNull(scope, "scope");
    requireNonNull(state, "state");
    segments = List.copyOf(segments);
    warnings = List.copyOf(warnings);
  }

  /// {@return the same, with a warning of each finding that concerns the data module}
  BoardEntry with(List<Finding> findings) {
    List<String> all = new ArrayList<>(warnings);
    for (Finding finding : findings) {
      if (finding.check().moduleId().equals(moduleId)) {
        all.add(finding.sentence());
      }
    }
    return new BoardEntry(moduleId, scope, state, age, stale, segments, all, reason);
  }
}
