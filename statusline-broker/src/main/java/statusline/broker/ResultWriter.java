package statusline.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import statusline.api.Segment;
import statusline.broker.ModuleResult.State;
import statusline.broker.cache.CacheKey;
import statusline.broker.cache.Reading;
import statusline.broker.cache.ReadingCache;
import statusline.broker.cache.Wording;
import statusline.broker.fetch.ActiveModule;
import statusline.broker.fetch.Failure;
import statusline.broker.fetch.LineFormat;
import statusline.broker.fetch.LineScope;
import statusline.storage.guard.AccessGuard;
import statusline.storage.guard.StuckException;

/// Formats the data of one data module for one line, with the default value as fallback.
final class ResultWriter {
  private final ActiveModule<?> module;
  private final LineScope line;
  private final ReadingCache cache;
  private final @Nullable CacheKey key;

  ResultWriter(ActiveModule<?> module, LineScope line, ReadingCache cache, @Nullable CacheKey key) {
    this.module = module;
    this.line = line;
    this.cache = cache;
    this.key = key;
  }

  /// {@return the result for a fresh reading}
  ModuleResult fresh(Reading reading) {
    return shown(reading, State.FRESH, null, false, "");
  }

  /// {@return the result for a stale reading}
  ModuleResult old(Reading reading, String reason) {
    return shown(reading, State.OLD, age(reading), false, reason);
  }

  /// {@return the result for a reading that a later change has outdated, which is marked at any
  /// age}
  ModuleResult outdated(Reading reading, String reason) {
    String why = reason.isEmpty() ? "files may have changed since its fetch" : reason;
    return shown(reading, State.OLD, age(reading), true, why);
  }

  private Duration age(Reading reading) {
    return reading.age(line.environment().ticker().nanos());
  }

  private ModuleResult shown(
      Reading reading, State state, @Nullable Duration age, boolean isOutdated, String reason) {
    Optional<Wording> wording = reading.wording();
    if (wording.isEmpty()) {
      return entry(State.ABSENT, null, false, List.of(), List.of(), reading.absence());
    }
    try {
      List<Segment> segments = segments(wording.get());
      module.counters().formatted();
      if (reading.shown(segments) && module.policy().refreshInterval().isPositive()) {
        cache.shownFirst();
      }
      boolean stale = isOutdated || (age != null && (reading.isRestored() || isOverThreshold(age)));
      return entry(state, age, stale, segments, reading.warnings(), reason)
          .withDetails(details(wording.get()));
    } catch (StuckException stuck) {
      return entry(State.FAILED, null, false, List.of(), List.of(), "its code does not return");
    } catch (RuntimeException | Error broken) {
      module.counters().formatFailed(Failure.sentence(broken));
      return byDefault(Failure.sentence(broken));
    }
  }

  private List<String> details(Wording wording) {
    return guarded(() -> List.copyOf(wording.details()));
  }

  private boolean isOverThreshold(Duration age) {
    return age.compareTo(module.policy().stalenessThreshold()) >= 0;
  }

  /// {@return the result for provisional data; empty if there are none}
  Optional<ModuleResult> provisional(String reason) {
    if (key == null) {
      return Optional.empty();
    }
    try {
      Optional<Reading> reading = module.provisional(key.scope(), line);
      if (reading.isEmpty()) {
        return Optional.empty();
      }
      Optional<Wording> wording = reading.get().wording();
      return Optional.of(
          wording.isEmpty()
              ? entry(State.ABSENT, null, false, List.of(), List.of(), reading.get().absence())
              : entry(
                  State.PROVISIONAL,
                  null,
                  false,
                  segments(wording.get()),
                  reading.get().warnings(),
                  reason));
    } catch (Exception | Error unavailable) {
      return Optional.empty();
    }
  }

  /// {@return the result for the default value; a failure if there is none}
  ModuleResult byDefault(String reason) {
    try {
      Optional<Wording> wording = module.defaultWording();
      if (wording.isPresent()) {
        return entry(State.DEFAULT, null, false, segments(wording.get()), List.of(), reason);
      }
    } catch (RuntimeException | Error broken) {
      return entry(State.FAILED, null, false, List.of(), List.of(), Failure.sentence(broken));
    }
    return entry(State.FAILED, null, false, List.of(), List.of(), reason);
  }

  private List<Segment> segments(Wording wording) {
    Instant now = line.environment().clock().instant();
    var format = new LineFormat(now, line.zone(), module.shown());
    return guarded(() -> List.copyOf(wording.segments(format)));
  }

  /// The data module's code may never return.
  private <R> List<R> guarded(Supplier<List<R>> work) {
    AccessGuard guard = line.environment().workers().guard();
    return guard.call("format " + module.id(), AccessGuard.FIRST_LINE_NANOS, work::get);
  }

  private ModuleResult entry(
      State state,
      @Nullable Duration age,
      boolean stale,
      List<Segment> segments,
      List<String> warnings,
      String reason) {
    return new ModuleResult(
        module.id(),
        key == null ? Optional.empty() : Optional.of(key.scope()),
        state,
        Optional.ofNullable(age),
        stale,
        segments,
        warnings,
        reason.isEmpty() ? Optional.empty() : Optional.of(reason));
  }
}
