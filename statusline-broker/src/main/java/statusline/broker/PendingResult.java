package statusline.broker;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import statusline.api.Effort;
import statusline.broker.cache.CacheKey;
import statusline.broker.cache.Reading;
import statusline.broker.cache.ReadingCache;
import statusline.broker.fetch.ActiveModule;
import statusline.broker.fetch.Failure;
import statusline.broker.fetch.FetchOutcome;
import statusline.broker.fetch.Fetcher;
import statusline.broker.fetch.InFlightFetch;
import statusline.broker.fetch.LineScope;
import statusline.broker.snapshot.Snapshot;
import statusline.storage.guard.AccessGuard;
import statusline.storage.guard.StuckException;

/// The result of one data module for one line, while it is being determined.
///
/// The first available of these is shown: a fresh reading; the last good reading, with its age, if
/// its sources are unchanged; provisional data; a reading whose sources have changed; the default
/// value; nothing. Exceptions of the data module do not leave this class.
final class PendingResult {
  private final ActiveModule<?> module;
  private final LineScope line;
  private final boolean first;
  private final ReadingCache cache;
  private final BooleanSupplier edits;

  private @Nullable CacheKey key;
  private @Nullable Reading known;
  private boolean isUnchanged;
  private @Nullable InFlightFetch fetch;

  /// Whether files may have changed since the fetch of the known reading.
  private boolean isOutdated;

  /// Whether the line waits for a fetch because of such a change.
  private boolean awaitsEdit;

  private String failure = "";

  /// Whether accesses for this result are refused, because earlier ones do not return.
  private boolean isStuck;

  /// Creates a pending result.
  ///
  /// @param module data module to ask
  /// @param line scope context of the line
  /// @param first whether the line is one of a daemon's first lines, which wait for no program
  /// @param cache cache of readings
  /// @param edits returns whether the host may have changed files since the session's last line
  PendingResult(
      ActiveModule<?> module,
      LineScope line,
      boolean first,
      ReadingCache cache,
      BooleanSupplier edits) {
    this.edits = edits;
    this.module = module;
    this.line = line;
    this.cache = cache;
    this.first = first;
  }

  /// Looks up the reading, and joins or starts a fetch unless the reading is fresh.
  void start(Fetcher fetcher, Snapshot snapshot) {
    try {
      guard().perform(module.guardKey(line), limit(), () -> look(fetcher, snapshot));
    } catch (StuckException stuck) {
      isStuck = true;
      failure = String.valueOf(stuck.getMessage());
      key = module.lastKey(line).orElse(null);
      known = key == null ? null : cache.get(key).orElse(null);
    } catch (RuntimeException | Error broken) {
      failure = Failure.sentence(broken);
    }
  }

  private AccessGuard guard() {
    return line.environment().workers().guard();
  }

  private long limit() {
    return first ? AccessGuard.FIRST_LINE_NANOS : AccessGuard.LINE_NANOS;
  }

  private void look(Fetcher fetcher, Snapshot snapshot) {
    CacheKey wanted = module.key(line);
    key = wanted;
    known = known(wanted, snapshot);
    isUnchanged = known != null && known.holds();
    if (module.showsEdits()) {
      lookForEdits(fetcher, wanted);
    }
    if (known != null && isUnchanged && isFresh(known)) {
      module.counters().hit();
    } else if (!first || module.effort() == Effort.QUICK) {
      fetch = fetcher.startOrJoin(module, wanted, line, known);
    }
  }

  /// A line with a trace of an edit waits for a new fetch. If one is running already, the line does
  /// not wait for it and another one.
  private void lookForEdits(Fetcher fetcher, CacheKey wanted) {
    if (edits.getAsBoolean()) {
      awaitsEdit = !fetcher.isInFlight(wanted);
      fetcher.outdated().mark(wanted);
    }
    isOutdated = fetcher.outdated().contains(wanted);
  }

  private @Nullable Reading known(CacheKey wanted, Snapshot snapshot) {
    Optional<Reading> cached = cache.get(wanted);
    if (cached.isPresent() || !module.isKept()) {
      return cached.orElse(null);
    }
    Optional<Reading> restored = snapshot.take(wanted, line.environment().ticker().nanos());
    restored.ifPresent(reading -> cache.put(wanted, reading));
    return restored.orElse(null);
  }

  private boolean isFresh(Reading reading) {
    return !reading.isRestored()
        && !isOutdated
        && age(reading).compareTo(module.policy().refreshInterval()) < 0;
  }

  private Duration age(Reading reading) {
    return reading.age(line.environment().ticker().nanos());
  }

  /// {@return the result}
  ///
  /// A stale reading within its TTL is returned at once and refreshed in the background. Any other
  /// reading is waited for.
  ///
  /// @param fetcher fetcher that was passed to {@link #start}
  /// @param budget maximum time to wait
  ModuleResult finish(Fetcher fetcher, Duration budget) {
    var writer = new ResultWriter(module, line, cache, key);
    if (fetch == null || key == null) {
      return known == null || !isUnchanged || !isFresh(known)
          ? fallback(writer, first ? "a first line does not wait for it" : "")
          : writer.fresh(known);
    }
    Optional<FetchOutcome> outcome = fetcher.await(module, key, fetch, waitLimit(budget));
    if (outcome.isPresent() && outcome.get().reading().isPresent()) {
      return writer.fresh(outcome.get().reading().get());
    }
    return fallback(
        writer,
        outcome.map(FetchOutcome::failure).orElse(servesStale() ? "" : "its fetch is in flight"));
  }

  /// Lets the fetch continue in the background.
  void detach(Fetcher fetcher) {
    if (fetch != null && key != null) {
      fetcher.await(module, key, fetch, Duration.ZERO);
    }
  }

  private ModuleResult fallback(ResultWriter writer, String why) {
    String reason = failure.isEmpty() ? why : failure;
    if (known != null && isUnchanged) {
      module.counters().servedOld();
      return isOutdated ? writer.outdated(known, reason) : writer.old(known, reason);
    }
    Optional<ModuleResult> provisional = provisional(writer, reason);
    if (provisional.isPresent()) {
      return provisional.get();
    }
    return known == null ? writer.byDefault(reason) : writer.old(known, reason);
  }

  private Optional<ModuleResult> provisional(ResultWriter writer, String reason) {
    if (isStuck) {
      return Optional.empty();
    }
    try {
      return guard().call(module.guardKey(line), limit(), () -> writer.provisional(reason));
    } catch (StuckException stuck) {
      return Optional.empty();
    }
  }

  /// A data module without refresh interval uses the host's document only and is fast. If its fetch
  /// is late, the machine is busy, and the line waits for the fetch's timeout instead of the
  /// budget.
  private Duration waitLimit(Duration budget) {
    if (servesStale() || fetch == null) {
      return Duration.ZERO;
    }
    Duration timeout = module.policy().timeout();
    Duration most = module.isOfEveryLine() && timeout.compareTo(budget) > 0 ? timeout : budget;
    return fetch.remainingBudget(most, line.environment().ticker().nanos());
  }

  private boolean servesStale() {
    Reading old = known;
    Optional<Duration> ttl = module.policy().cacheTtl();
    return old != null
        && isUnchanged
        && !awaitsEdit
        && ttl.isPresent()
        && !module.isOfEveryLine()
        && age(old).compareTo(ttl.get()) < 0;
  }
}
