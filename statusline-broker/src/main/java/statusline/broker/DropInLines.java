package statusline.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import statusline.broker.ModuleResult.State;
import statusline.broker.dropin.DropInHost;
import statusline.broker.dropin.LoadedDropIn;
import statusline.broker.fetch.Ticker;
import statusline.broker.snapshot.Snapshot;
import statusline.storage.LruMap;

/// The part of lines that drop-ins provide.
///
/// All code of a drop-in runs on its own threads. A line waits for a drop-in that answers quickly,
/// within the line budget. Otherwise it shows what the drop-in provided for an earlier line of the
/// same session. Safe for use by several threads.
final class DropInLines {
  private static final int MAX_LAST = 512;
  private static final Duration STALE = Duration.ofSeconds(30);

  private final DropInHost host;
  private final Snapshot snapshot;
  private final Ticker ticker;
  private final Map<String, Last> last = new LruMap<>(MAX_LAST);
  private final Set<String> inProgress = ConcurrentHashMap.newKeySet();

  /// The results for an earlier line.
  ///
  /// @param digest of the drop-in
  private record Last(String digest, List<ModuleResult> results, long nanos) {}

  /// Creates the lines of a host.
  DropInLines(DropInHost host, Snapshot snapshot, Ticker ticker) {
    this.host = host;
    this.snapshot = snapshot;
    this.ticker = ticker;
  }

  /// {@return the drop-ins}
  DropInHost host() {
    return host;
  }

  /// Starts to compute the results for a line.
  ///
  /// @param deadline of the line
  List<Asked> ask(LineRequest request, long deadline) {
    List<Asked> asked = new ArrayList<>();
    for (LoadedDropIn dropIn : host.all()) {
      dropIn.check();
      asked.add(ask(dropIn, request, deadline));
    }
    return asked;
  }

  private Asked ask(LoadedDropIn dropIn, LineRequest request, long deadline) {
    String key = key(dropIn, request);
    var one = new Asked(dropIn, key);
    if (dropIn.modules().isEmpty() || !inProgress.add(key)) {
      return one;
    }
    boolean isStarted =
        dropIn.execute(
            () -> {
              try {
                one.complete(results(dropIn, request, deadline));
              } finally {
                inProgress.remove(key);
                one.end();
              }
            });
    if (isStarted) {
      one.isStarted = true;
    } else {
      inProgress.remove(key);
    }
    return one;
  }

  private List<ModuleResult> results(LoadedDropIn dropIn, LineRequest request, long deadline) {
    var fetches = new LineFetches(dropIn.environment(), dropIn.fetcher(), dropIn.cache(), snapshot);
    return fetches.finish(fetches.start(request, dropIn.modules(), () -> false), deadline);
  }

  /// Only lines with the same inputs may show what an earlier one showed.
  private static String key(LoadedDropIn dropIn, LineRequest request) {
    return String.join(
        "\n",
        dropIn.source().name(),
        request.session().key(),
        request.directory().toString(),
        request.zone().getId(),
        String.valueOf(request.override().modules()));
  }

  /// The results of one drop-in for one line. Safe for use by several threads.
  final class Asked {
    private final LoadedDropIn dropIn;
    private final String key;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable List<ModuleResult> results;
    private volatile boolean isStarted;

    private Asked(LoadedDropIn dropIn, String key) {
      this.dropIn = dropIn;
      this.key = key;
    }

    private void complete(List<ModuleResult> computed) {
      results = computed;
      var next = new Last(dropIn.source().digest(), computed, ticker.nanos());
      synchronized (last) {
        last.put(key, next);
      }
    }

    private void end() {
      ended.countDown();
    }

    /// {@return the results, or those of an earlier line}
    ///
    /// @param budget how long the line may wait
    List<ModuleResult> results(Duration budget) {
      if (isStarted && dropIn.isHealthy()) {
        try {
          ended.await(budget.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
        }
      }
      List<ModuleResult> computed = results;
      return computed == null ? earlier() : computed;
    }

    private List<ModuleResult> earlier() {
      Last known;
      synchronized (last) {
        known = last.get(key);
      }
      List<ModuleResult> old = new ArrayList<>();
      if (known != null && known.digest().equals(dropIn.source().digest())) {
        Duration age = Duration.ofNanos(Math.max(0, ticker.nanos() - known.nanos()));
        known.results().forEach(result -> old.add(aged(result, age)));
      }
      return old;
    }

    private ModuleResult aged(ModuleResult result, Duration since) {
      Duration age = result.age().orElse(Duration.ZERO).plus(since);
      Optional<String> quarantine = dropIn.quarantine();
      boolean isStale = result.stale() || age.compareTo(STALE) >= 0;
      String reason = quarantine.orElse("its code does not return in time");
      return new ModuleResult(
          result.moduleId(),
          result.scope(),
          quarantine.isPresent() ? State.FAILED : State.OLD,
          isStale ? Optional.of(age) : result.age(),
          isStale,
          quarantine.isPresent() ? List.of() : result.segments(),
          result.warnings(),
          result.details(),
          Optional.of(reason));
    }
  }
}
