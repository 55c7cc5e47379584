package statusline.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.api.Segment;
import statusline.broker.BoardEntry.State;
import statusline.broker.cache.CacheKey;
import statusline.broker.cache.Reading;
import statusline.broker.cache.ReadingCache;
import statusline.broker.cache.Wording;
import statusline.broker.fetch.ActiveModule;
import statusline.broker.fetch.Failure;
import statusline.broker.fetch.LineFormat;
import statusline.broker.fetch.LineScope;

/// Puts what is known of one data module into words, for one line. Where those fail, the default
/// value stands in.
final class EntryWriter {
  private final ActiveModule<?> module;
  private final LineScope line;
  private final ReadingCache cache;
  private final @Nullable CacheKey key;

  EntryWriter(ActiveModule<?> module, LineScope line, ReadingCache cache, @Nullable CacheKey key) {
    this.module = module;
    this.line = line;
    this.cache = cache;
    this.key = key;
  }

  /// {@return the entry of a reading that is up to date}
  BoardEntry fresh(Reading reading) {
    return shown(reading, State.FRESH, null, "");
  }

  /// {@return the entry of a reading that is not}
  BoardEntry old(Reading reading, String reason) {
    return shown(reading, State.OLD, reading.age(line.world().ticker().nanos()), reason);
  }

  private BoardEntry shown(Reading reading, State state, @Nullable Duration age, String reason) {
    Optional<Wording> wording = reading.wording();
    if (wording.isEmpty()) {
      return entry(State.ABSENT, null, false, List.of(), List.of(), reading.absence());
    }
    try {
      List<Segment> segments = segments(wording.get());
      if (reading.shown(segments) && module.policy().refreshInterval().isPositive()) {
        cache.shownFirst();
      }
      boolean stale = age != null && (reading.isRestored() || isOverThreshold(age));
      return entry(state, age, stale, segments, reading.warnings(), reason);
    } catch (RuntimeException | Error broken) {
      return byDefault(Failure.sentence(broken));
    }
  }

  private boolean isOverThreshold(Duration age) {
    return age.compareTo(module.policy().stalenessThreshold()) >= 0;
  }

  /// {@return the entry of what the data module can say at once; empty where that is nothing}
  Optional<BoardEntry> provisional(String reason) {
    if (key == null) {
      return Optional.empty();
    }
    try {
      Optional<Reading> said = module.provisional(key.scope(), line);
      if (said.isEmpty()) {
        return Optional.empty();
      }
      Optional<Wording> wording = said.get().wording();
      return Optional.of(
          wording.isEmpty()
              ? entry(State.ABSENT, null, false, List.of(), List.of(), said.get().absence())
              : entry(
                  State.PROVISIONAL,
                  null,
                  false,
                  segments(wording.get()),
                  said.get().warnings(),
                  reason));
    } catch (Exception | Error nothingToSay) {
      return Optional.empty();
    }
  }

  /// {@return the entry of the default value, or of nothing}
  BoardEntry byDefault(String reason) {
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
    Instant now = line.world().clock().instant();
    return List.copyOf(wording.segments(new LineFormat(now, line.zone(), module.shown())));
  }

  private BoardEntry entry(
      State state,
      @Nullable Duration age,
      boolean stale,
      List<Segment> segments,
      List<String> warnings,
      String reason) {
    return new BoardEntry(
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
