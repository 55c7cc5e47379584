package statusline.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import statusline.broker.cache.ReadingCache;
import statusline.broker.fetch.ActiveModule;
import statusline.broker.fetch.FetchEnvironment;
import statusline.broker.fetch.Fetcher;
import statusline.broker.fetch.LineScope;
import statusline.broker.snapshot.Snapshot;

/// The fetches of lines that share an environment, a fetcher and readings. Safe for use by several
/// threads.
final class LineFetches {
  private final FetchEnvironment environment;
  private final Fetcher fetcher;
  private final ReadingCache cache;
  private final Snapshot snapshot;

  LineFetches(
      FetchEnvironment environment, Fetcher fetcher, ReadingCache cache, Snapshot snapshot) {
    this.environment = environment;
    this.fetcher = fetcher;
    this.cache = cache;
    this.snapshot = snapshot;
  }

  /// {@return the results of the data modules that the line shows, which may be pending}
  ///
  /// @param selected data modules to ask
  /// @param edits returns whether the host may have changed files since the session's last line
  List<PendingResult> start(
      LineRequest request, List<ActiveModule<?>> selected, BooleanSupplier edits) {
    List<PendingResult> pending = new ArrayList<>();
    for (ActiveModule<?> loaded : selected) {
      if (!request.override().shows(loaded.id())) {
        continue;
      }
      ActiveModule<?> module = request.override().of(loaded);
      var entry = new PendingResult(module, scope(request, module), request.first(), cache, edits);
      module.counters().asked();
      entry.start(fetcher, snapshot);
      pending.add(entry);
    }
    return pending;
  }

  private LineScope scope(LineRequest request, ActiveModule<?> module) {
    return new LineScope(
        request.session(),
        request.directory(),
        request.userConfigDirectory(),
        request.variables(),
        request.zone(),
        request.trustsUserFiles(),
        request.account(),
        segment -> request.shown().test(module.id(), segment),
        module.settings(),
        environment);
  }

  /// {@return the results, as far as they are known at the deadline of the line}
  List<ModuleResult> finish(List<PendingResult> pending, long deadline) {
    List<ModuleResult> results = new ArrayList<>();
    for (PendingResult entry : pending) {
      results.add(entry.finish(fetcher, remaining(deadline)));
    }
    return results;
  }

  /// {@return the time until a deadline, or zero after it}
  Duration remaining(long deadline) {
    return Duration.ofNanos(Math.max(0, deadline - environment.ticker().nanos()));
  }

  /// Lets the fetches go on without the line.
  void detach(List<PendingResult> pending) {
    for (PendingResult entry : pending) {
      entry.detach(fetcher);
    }
  }
}
