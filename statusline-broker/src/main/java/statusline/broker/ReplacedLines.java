package statusline.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import statusline.broker.ModuleResult.State;
import statusline.broker.dropin.DropInSource;

/// What drop-ins provided for the lines of a broker that was replaced because settings have
/// changed. The new broker shows it for a while, until its drop-ins are loaded and have fetched
/// their data. Immutable.
///
/// @param results by the inputs of the line
/// @param sources the drop-ins
/// @param endNanos time at which the results are no longer used
record ReplacedLines(
    Map<String, EarlierResults> results, List<DropInSource> sources, long endNanos) {
  /// The lines of a broker that replaces none.
  static final ReplacedLines NONE = new ReplacedLines(Map.of(), List.of(), 0);

  private static final long LIMIT_NANOS = Duration.ofSeconds(30).toNanos();

  /// {@return the lines of a broker that is replaced now}
  ///
  /// @param now current time of the new broker's ticker
  static ReplacedLines at(
      long now, Map<String, EarlierResults> results, List<DropInSource> sources) {
    return new ReplacedLines(Map.copyOf(results), List.copyOf(sources), now + LIMIT_NANOS);
  }

  /// {@return the results for a line with the same inputs}
  ///
  /// @param digest of the drop-in
  /// @param now current time of the ticker
  Optional<EarlierResults> of(String key, String digest, long now) {
    EarlierResults known = now - endNanos >= 0 ? null : results.get(key);
    return known != null && known.digest().equals(digest) ? Optional.of(known) : Optional.empty();
  }

  /// {@return results, in which a data module whose fetch has not returned has its last reading}
  ///
  /// @param computed the results of the new broker
  /// @param earlier those of the replaced one
  static List<ModuleResult> completed(List<ModuleResult> computed, List<ModuleResult> earlier) {
    List<ModuleResult> completed = new ArrayList<>();
    for (ModuleResult result : computed) {
      completed.add(
          earlier.stream().filter(old -> isBetter(old, result)).findFirst().orElse(result));
    }
    return completed;
  }

  /// An equal scope means that the same reading is fetched.
  private static boolean isBetter(ModuleResult old, ModuleResult result) {
    boolean hasReading = result.state().compareTo(State.OLD) <= 0 || result.state() == State.ABSENT;
    return !hasReading
        && !old.segments().isEmpty()
        && old.moduleId().equals(result.moduleId())
        && old.scope().equals(result.scope());
  }
}
