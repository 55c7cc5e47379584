package statusline.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import statusline.broker.catalog.ModuleSelection;
import statusline.broker.dropin.DropInHost;
import statusline.broker.dropin.DropInSource;
import statusline.broker.dropin.LoadedDropIn;
import statusline.broker.fetch.Ticker;
import statusline.broker.snapshot.Snapshot;

/// The part of lines that drop-ins provide.
///
/// All code of a drop-in runs on its own threads. A line waits for a drop-in that answers quickly,
/// within the line budget. Otherwise it shows what the drop-in provided for an earlier line of the
/// same session, also if another broker made that line. Safe for use by several threads.
final class DropInLines {
  private static final String LOADING = "its code is being loaded";
  private static final String LATE = "its code does not return in time";

  private final DropInHost host;
  private final ModuleSelection settings;
  private final Snapshot snapshot;
  private final EarlierLines earlier;
  private final Set<String> inProgress = ConcurrentHashMap.newKeySet();

  /// Creates the lines of a host.
  ///
  /// @param settings settings that enable data modules
  DropInLines(DropInHost host, ModuleSelection settings, Snapshot snapshot, Ticker ticker) {
    this.host = host;
    this.settings = settings;
    this.snapshot = snapshot;
    this.earlier = new EarlierLines(ticker);
  }

  /// {@return the drop-ins}
  DropInHost host() {
    return host;
  }

  /// Continues the lines of a broker that this one replaces.
  void replace(DropInLines old) {
    earlier.replace(old.earlier, old.sources());
  }

  /// Forgets the broker that this one has replaced.
  void forgetReplaced() {
    earlier.forgetReplaced();
  }

  private List<DropInSource> sources() {
    List<LoadedDropIn> all = host.all();
    return all.isEmpty()
        ? earlier.replacedSources()
        : all.stream().map(LoadedDropIn::source).toList();
  }

  /// Starts to compute the results for a line.
  ///
  /// @param deadline of the line
  List<Asked> ask(LineRequest request, long deadline) {
    List<Asked> asked = new ArrayList<>();
    List<LoadedDropIn> all = host.all();
    for (LoadedDropIn dropIn : all) {
      dropIn.check();
      asked.add(ask(dropIn, request, deadline));
    }
    if (all.isEmpty()) {
      for (DropInSource source : earlier.replacedSources()) {
        asked.add(new Asked(source, null, key(source, request)));
      }
    }
    return asked;
  }

  private Asked ask(LoadedDropIn dropIn, LineRequest request, long deadline) {
    String key = key(dropIn.source(), request);
    var one = new Asked(dropIn.source(), dropIn, key);
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
  private static String key(DropInSource source, LineRequest request) {
    return String.join(
        "\n",
        source.name(),
        request.session().key(),
        request.directory().toString(),
        request.zone().getId(),
        String.valueOf(request.override().modules()));
  }

  /// The results of one drop-in for one line. Safe for use by several threads.
  final class Asked {
    private final DropInSource source;
    private final @Nullable LoadedDropIn dropIn;
    private final String key;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable List<ModuleResult> results;
    private volatile boolean isStarted;

    /// @param dropIn null if the host does not use it yet
    private Asked(DropInSource source, @Nullable LoadedDropIn dropIn, String key) {
      this.source = source;
      this.dropIn = dropIn;
      this.key = key;
    }

    private void complete(List<ModuleResult> computed) {
      results = computed;
      earlier.put(key, source.digest(), computed);
    }

    private void end() {
      ended.countDown();
    }

    /// {@return the results, or those of an earlier line}
    ///
    /// @param budget how long the line may wait
    List<ModuleResult> results(Duration budget) {
      if (isStarted && dropIn != null && dropIn.isHealthy()) {
        try {
          ended.await(budget.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
        }
      }
      List<ModuleResult> computed = results;
      if (computed == null) {
        return earlier.of(key, source.digest()).map(this::aged).orElse(List.of());
      }
      return earlier
          .ofReplaced(key, source.digest())
          .map(one -> ReplacedLines.completed(computed, one.old(earlier.nanos(), LOADING)))
          .orElse(computed);
    }

    private List<ModuleResult> aged(EarlierResults known) {
      long now = earlier.nanos();
      Optional<String> quarantine = dropIn == null ? Optional.empty() : dropIn.quarantine();
      boolean isLoading = dropIn == null || dropIn.modules().isEmpty();
      List<ModuleResult> old =
          quarantine.isPresent()
              ? known.failed(now, quarantine.get())
              : known.old(now, isLoading ? LOADING : LATE);
      return old.stream().filter(result -> settings.isEnabled(result.moduleId())).toList();
    }
  }
}
