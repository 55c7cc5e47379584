package statusline.broker;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.api.Effort;
import statusline.broker.cache.CacheKey;
import statusline.broker.cache.Reading;
import statusline.broker.cache.ReadingCache;
import statusline.broker.fetch.ActiveModule;
import statusline.broker.fetch.Batch;
import statusline.broker.fetch.Failure;
import statusline.broker.fetch.FetchOutcome;
import statusline.broker.fetch.Fetcher;
import statusline.broker.fetch.Flight;
import statusline.broker.fetch.LineScope;
import statusline.broker.snapshot.Snapshot;

/// One data module's part of one line, from the question to the entry.
///
/// The order of what is shown: a fresh reading, else the last good one that is still true with its
/// age, else what the data module can say at once, else a reading that is no longer true, else the
/// default value, else nothing. Whatever the data module throws stays inside.
final class PendingEntry {
  private final ActiveModule<?> module;
  private final LineScope line;
  private final boolean first;
  private final ReadingCache cache;

  private @Nullable CacheKey key;
  private @Nullable Reading known;
  private boolean holds;
  private @Nullable Flight flight;
  private String failure = "";

  /// Makes an entry that was not asked for yet.
  ///
  /// @param module to ask
  /// @param line for whom
  /// @param first whether it is one of a daemon's first lines, which wait for no program
  /// @param cache to look into
  PendingEntry(ActiveModule<?> module, LineScope line, boolean first, ReadingCache cache) {
    this.module = module;
    this.line = line;
    this.cache = cache;
    this.first = first;
  }

  /// Looks the reading up and joins or starts a fetch unless it is fresh.
  ///
  /// @param batch of the line, for what is quick
  void start(Fetcher fetcher, Batch batch, Snapshot snapshot) {
    try {
      CacheKey wanted = new CacheKey(module.id(), module.scope(line));
      key = wanted;
      known = known(wanted, snapshot);
      holds = known != null && known.holds();
      if (known != null && holds && isFresh(known)) {
        module.counters().hit();
      } else if (!first || module.effort() == Effort.QUICK) {
        flight = fetcher.flight(module, wanted, line, known, batch);
      }
    } catch (RuntimeException | Error broken) {
      failure = Failure.sentence(broken);
    }
  }

  private @Nullable Reading known(CacheKey wanted, Snapshot snapshot) {
    Optional<Reading> cached = cache.get(wanted);
    if (cached.isPresent() || !module.isKept()) {
      return cached.orElse(null);
    }
    Optional<Reading> restored = snapshot.take(wanted, line.world().ticker().nanos());
    restored.ifPresent(reading -> cache.put(wanted, reading));
    return restored.orElse(null);
  }

  private boolean isFresh(Reading reading) {
    return !reading.isRestored() && age(reading).compareTo(module.policy().refreshInterval()) < 0;
  }

  private Duration age(Reading reading) {
    return reading.age(line.world().ticker().nanos());
  }

  /// {@return the entry}
  ///
  /// An old reading within its time to live is served at once, its refresh goes on behind; for
  /// anything else the line waits.
  ///
  /// @param fetcher that the entry was started with
  /// @param budget no longer than this
  BoardEntry finish(Fetcher fetcher, Duration budget) {
    var writer = new EntryWriter(module, line, cache, key);
    if (flight == null || key == null) {
      return known == null || !holds || !isFresh(known)
          ? standIn(writer, first ? "it is not waited for in a first line" : "")
          : writer.fresh(known);
    }
    Optional<FetchOutcome> outcome = fetcher.await(module, key, flight, patience(budget));
    if (outcome.isPresent() && outcome.get().reading().isPresent()) {
      return writer.fresh(outcome.get().reading().get());
    }
    return standIn(
        writer,
        outcome.map(FetchOutcome::failure).orElse(servesOld() ? "" : "it is being fetched"));
  }

  /// Leaves the fetch to itself: nobody waits for it.
  void leave(Fetcher fetcher) {
    if (flight != null && key != null) {
      fetcher.await(module, key, flight, Duration.ZERO);
    }
  }

  private BoardEntry standIn(EntryWriter writer, String why) {
    String reason = failure.isEmpty() ? why : failure;
    if (known != null && holds) {
      module.counters().servedOld();
      return writer.old(known, reason);
    }
    Optional<BoardEntry> provisional = writer.provisional(reason);
    if (provisional.isPresent()) {
      return provisional.get();
    }
    return known == null ? writer.byDefault(reason) : writer.old(known, reason);
  }

  /// What is asked anew for every line is made of what the host just said and costs next to
  /// nothing: if it is late the machine is busy, and a line without it would be worth little.
  private Duration patience(Duration budget) {
    if (servesOld() || flight == null) {
      return Duration.ZERO;
    }
    Duration timeout = module.policy().timeout();
    Duration most = module.isOfEveryLine() && timeout.compareTo(budget) > 0 ? timeout : budget;
    return flight.patience(most, line.world().ticker().nanos());
  }

  private boolean servesOld() {
    Reading old = known;
    Optional<Duration> ttl = module.policy().cacheTtl();
    return old != null
        && holds
        && ttl.isPresent()
        && !module.isOfEveryLine()
        && age(old).compareTo(ttl.get()) < 0;
  }
}
