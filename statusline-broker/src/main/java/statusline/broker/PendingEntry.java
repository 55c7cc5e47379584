package statusline.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.api.Segment;
import statusline.broker.cache.CacheKey;
import statusline.broker.cache.Reading;
import statusline.broker.cache.ReadingCache;
import statusline.broker.cache.Wording;
import statusline.broker.fetch.ActiveModule;
import statusline.broker.fetch.Failure;
import statusline.broker.fetch.FetchOutcome;
import statusline.broker.fetch.Fetcher;
import statusline.broker.fetch.Flight;
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
  private @Nullable Flight flight;
  private String failure = "";

  PendingEntry(ActiveModule<?> module, LineScope line, ReadingCache cache) {
    this.module = module;
    this.line = line;
    this.cache = cache;
    this.world = line.world();
  }

  /// Looks the reading up and joins or starts a fetch unless it is fresh.
  void start(Fetcher fetcher) {
    try {
      CacheKey wanted = new CacheKey(module.id(), module.scope(line));
      key = wanted;
      known = cache.get(wanted).orElse(null);
      if (known == null || !isFresh(known)) {
        flight = fetcher.flight(module, wanted, line, known);
      }
    } catch (RuntimeException | Error broken) {
      failure = Failure.sentence(broken);
    }
  }

  private boolean isFresh(Reading reading) {
    Duration interval = module.policy().refreshInterval();
    return reading.age(world.ticker().nanos()).compareTo(interval) < 0 && reading.holds();
  }

  /// {@return the entry}
  ///
  /// An old reading within its time to live is served at once, its refresh goes on behind; for
  /// anything else the line waits.
  ///
  /// @param fetcher that the entry was started with
  /// @param budget no longer than this
  BoardEntry finish(Fetcher fetcher, Duration budget) {
    if (flight == null || key == null) {
      return known == null ? byDefault() : shown(known, failure.isEmpty());
    }
    Optional<FetchOutcome> outcome = fetcher.await(module, key, flight, patience(budget));
    if (outcome.isPresent() && outcome.get().reading().isPresent()) {
      return shown(outcome.get().reading().get(), true);
    }
    failure = outcome.map(FetchOutcome::failure).orElse(servesOld() ? "" : "it is being fetched");
    return known == null ? byDefault() : shown(known, false);
  }

  /// What is asked anew for every line is made of what the host just said and costs next to
  /// nothing: if it is late the machine is busy, and a line without it would be worth little.
  private Duration patience(Duration budget) {
    if (servesOld()) {
      return Duration.ZERO;
    }
    Duration timeout = module.policy().timeout();
    boolean everyLine = module.policy().refreshInterval().isZero();
    return everyLine && timeout.compareTo(budget) > 0 ? timeout : budget;
  }

  private boolean servesOld() {
    Reading old = known;
    Optional<Duration> ttl = module.policy().cacheTtl();
    return old != null
        && ttl.isPresent()
        && module.policy().refreshInterval().isPositive()
        && old.age(world.ticker().nanos()).compareTo(ttl.get()) < 0
        && old.holds();
  }

  private BoardEntry shown(Reading reading, boolean fresh) {
    Optional<Wording> wording = reading.wording();
    if (wording.isEmpty()) {
      return entry(BoardEntry.State.ABSENT, null, List.of(), List.of(), reading.absence());
    }
    try {
      List<Segment> segments = segments(wording.get());
      Duration age = fresh ? null : reading.age(world.ticker().nanos());
      BoardEntry.State state = fresh ? BoardEntry.State.FRESH : BoardEntry.State.OLD;
      return entry(state, age, segments, reading.warnings(), failure);
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
