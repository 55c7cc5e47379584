package statusline.broker;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.Scope;
import statusline.api.Segment;

/// The result of one data module for one line.
///
/// @param moduleId id of the data module
/// @param scope scope of the reading; empty if it is unknown
/// @param state origin of the segments
/// @param age age of a stale reading
/// @param stale whether the age exceeds the policy's staleness threshold, or the reading is
///     outdated
/// @param segments segments to show; empty if nothing is shown
/// @param warnings warnings of the validation and of the consistency checks
/// @param details sentences about the data for a person, which the line does not show
/// @param reason why there is no fresh reading, or why nothing is shown
public record ModuleResult(
    String moduleId,
    Optional<Scope> scope,
    State state,
    Optional<Duration> age,
    boolean stale,
    List<Segment> segments,
    List<String> warnings,
    List<String> details,
    Optional<String> reason) {
  /// The origin of the segments, best first.
  public enum State {
    /// A fresh reading.
    FRESH,
    /// The last good reading. Its refresh is in flight or failed.
    OLD,
    /// Provisional data of the data module. Its fetch is in flight or failed.
    PROVISIONAL,
    /// The data module's default value, because no reading is known.
    DEFAULT,
    /// An expected absence of data.
    ABSENT,
    /// Nothing: the fetch failed and there is no reading and no default value.
    FAILED
  }

  public ModuleResult {
    requireNonNull(moduleId, "moduleId");
    requireNonNull(scope, "scope");
    requireNonNull(state, "state");
    segments = List.copyOf(segments);
    warnings = List.copyOf(warnings);
    details = List.copyOf(details);
  }

  /// Creates a result without details.
  public ModuleResult(
      String moduleId,
      Optional<Scope> scope,
      State state,
      Optional<Duration> age,
      boolean stale,
      List<Segment> segments,
      List<String> warnings,
      Optional<String> reason) {
    this(moduleId, scope, state, age, stale, segments, warnings, List.of(), reason);
  }

  /// {@return a copy of this result with sentences about its data}
  ModuleResult withDetails(List<String> sentences) {
    return new ModuleResult(
        moduleId, scope, state, age, stale, segments, warnings, sentences, reason);
  }

  /// {@return a copy of this result with more warnings}
  ModuleResult withWarnings(List<String> more) {
    List<String> all = new ArrayList<>(warnings);
    all.addAll(more);
    return new ModuleResult(moduleId, scope, state, age, stale, segments, all, details, reason);
  }
}
