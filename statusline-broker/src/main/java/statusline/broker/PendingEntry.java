package statusline.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.api.Scope;
import statusline.api.Segment;
import statusline.broker.cache.CacheKey;
import statusline.broker.cache.Reading;
import statusline.broker.cache.ReadingCache;
import statusline.broker.cache.Wording;
import statusline.broker.fetch.ActiveModule;
import statusline.broker.fetch.Failure;
import statusline.broker.fetch.FetchOutcome;
import statusline.broker.fetch.Fetcher;
import statusline.broker.fetch.LineFormat;
import statusline.broker.fetch.LineScope;
import statusline.broker.fetch.World;

/// One data module's part of one line, from the question to the entry.
///
/// The order of what is shown: a fresh reading, else the last good one with its age, else the
/// default value, else nothing. Whatever the data module throws stays inside.
final class PendingEntry {
  private final ActiveModule<?> module;
  private final LineScope line;
  private final ReadingCache cache;
  private final World world;

  private @Nullable CacheKey key;
  private @Nullable Reading known;
  private Fetcher.@Nullable Flight flight;
  private String failure = "";

  PendingEntry(ActiveModule<?> module, LineScope line, ReadingCache cache) {
    this.module = module;
    this.line = line;
    this.cache = cache;
    this.world = line.world();
  }

  /// Looks the reading up and starts a fetch unless it is fresh.
  void start(Fetcher fetcher, Duration limit) {
    try {
      Scope scope = module.scope(line);
      key = new CacheKey(module.id(), scope);
      known = cache.get(key).orElse(null);
      if (known == null || !isFresh(known)) {
        flight = fetcher.start(module, scope, line, limit);
      }
    } catch (RuntimeException | Error broken) {
      failure = Failure.sentence(broken);
    }
  }

  private boolean isFresh(Reading reading) {
    Duration interval = module.policy().refreshInterval();
    return reading.age(world.ticker().nanos()).compareTo(interval) < 0 && reading.holds();
  }

  /// {@return the entry, waiting for the fetch until its deadline}
  BoardEntry finish() {
    if (flight != null) {
      FetchOutcome outcome = flight.await();
      failure = outcome.failure();
      if (outcome.reading().isPresent()) {
        Reading fetched = outcome.reading().get();
        keep(fetched);
        return fresh(fetched);
      }
    } else if (known != null) {
      return fresh(known);
    }
    return known == null ? byDefault() : old(known);
  }

  /// A reading without a time to live serves its own line only.
  private void keep(Reading fetched) {
    boolean kept =
        module.policy().cacheTtl().isPresent() || module.policy().refreshInterval().isPositive();
    if (kept && key != null) {
      cache.put(key, fetched);
    }
  }

  private BoardEntry fresh(Reading reading) {
    Optional<Wording> wording = reading.wording();
    if (wording.isEmpty()) {
      return entry(BoardEntry.State.ABSENT, null, List.of(), List.of(), reading.absence());
    }
    try {
      List<Segment> segments = segments(wording.get());
      return entry(BoardEntry.State.FRESH, null, segments, reading.warnings(), "");
    } catch (RuntimeException | Error broken) {
      failure = Failure.sentence(broken);
      return byDefault();
    }
  }

  private BoardEntry old(Reading reading) {
    Optional<Wording> wording = reading.wording();
    if (wording.isEmpty()) {
      return entry(BoardEntry.State.ABSENT, null, List.of(), List.of(), reading.absence());
    }
    try {
      Duration age = reading.age(world.ticker().nanos());
      List<Segment> segments = segments(wording.get());
      return entry(BoardEntry.State.OLD, age, segments, reading.warnings(), failure);
    } catch (RuntimeException | Error broken) {
      failure = Failure.sentence(broken);
      return byDefault();
    }
  }

  private BoardEntry byDefault() {
    try {
      Optional<Wording> wording = module.defaultWording();
      if (wording.isPresent()) {
        List<Segment> segments = segments(wording.get());
        return entry(BoardEntry.State.DEFAULT, null, segments, List.of(), failure);
      }
    } catch (RuntimeException | Error broken) {
      failure = Failure.sentence(broken);
    }
    return entry(BoardEntry.State.FAILED, null, List.of(), List.of(), failure);
  }

  private List<Segment> segments(Wording wording) {
    Instant now = world.clock().instant();
    return List.copyOf(wording.segments(new LineFormat(now, line.zone(), module.settings())));
  }

  private BoardEntry entry(
      BoardEntry.State state,
      @Nullable Duration age,
      List<Segment> segments,
      List<String> warnings,
      String reason) {
    boolean stale = age != null && age.compareTo(module.policy().stalenessThreshold()) >= 0;
    return new BoardEntry(
        module.id(),
        state,
        Optional.ofNullable(age),
        stale,
        segments,
        warnings,
        reason.isEmpty() ? Optional.empty() : Optional.of(reason));
  }
}
