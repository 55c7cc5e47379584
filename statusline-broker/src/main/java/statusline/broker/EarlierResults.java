package statusline.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.broker.ModuleResult.State;

/// What a drop-in provided for an earlier line with the same inputs. Immutable.
///
/// @param digest of the drop-in
/// @param results of its data modules
/// @param nanos time of that line on the ticker of the broker
record EarlierResults(String digest, List<ModuleResult> results, long nanos) {
  private static final Duration STALE = Duration.ofSeconds(30);

  /// {@return the same results on the ticker of another broker}
  ///
  /// @param difference of that ticker to the present one
  EarlierResults shifted(long difference) {
    return new EarlierResults(digest, results, nanos + difference);
  }

  /// {@return the results with their present ages}
  ///
  /// @param now current time of the ticker
  /// @param reason why there are no newer results
  List<ModuleResult> old(long now, String reason) {
    List<ModuleResult> old = new ArrayList<>();
    for (ModuleResult result : results) {
      old.add(aged(result, now, State.OLD, reason));
    }
    return old;
  }

  /// {@return the results without their segments, because the drop-in is in quarantine}
  ///
  /// @param now current time of the ticker
  /// @param reason of the quarantine
  List<ModuleResult> failed(long now, String reason) {
    List<ModuleResult> failed = new ArrayList<>();
    for (ModuleResult result : results) {
      failed.add(aged(result, now, State.FAILED, reason));
    }
    return failed;
  }

  private ModuleResult aged(ModuleResult result, long now, State state, String reason) {
    Duration since = Duration.ofNanos(Math.max(0, now - nanos));
    Duration age = result.age().orElse(Duration.ZERO).plus(since);
    boolean isStale = result.stale() || age.compareTo(STALE) >= 0;
    return new ModuleResult(
        result.moduleId(),
        result.scope(),
        state,
        isStale ? Optional.of(age) : result.age(),
        isStale,
        state == State.FAILED ? List.of() : result.segments(),
        result.warnings(),
        result.details(),
        Optional.of(reason));
  }
}
