package statusline.broker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import statusline.broker.dropin.DropInSource;
import statusline.broker.fetch.Ticker;
import statusline.storage.LruMap;

/// What drop-ins provided for earlier lines, also those of a broker that was replaced. Safe for use
/// by several threads.
final class EarlierLines {
  private static final int MAX_LAST = 512;

  private final Ticker ticker;

  /// By the inputs of the line.
  private final Map<String, EarlierResults> last = new LruMap<>(MAX_LAST);

  private volatile ReplacedLines replaced = ReplacedLines.NONE;

  /// Creates the object without lines.
  EarlierLines(Ticker ticker) {
    this.ticker = ticker;
  }

  /// {@return the current time}
  long nanos() {
    return ticker.nanos();
  }

  /// Stores what a drop-in has provided for a line.
  ///
  /// @param key inputs of the line
  /// @param digest of the drop-in
  void put(String key, String digest, List<ModuleResult> results) {
    var next = new EarlierResults(digest, results, nanos());
    synchronized (last) {
      last.put(key, next);
    }
  }

  /// {@return what a drop-in has provided for the last line with the same inputs}
  Optional<EarlierResults> of(String key, String digest) {
    EarlierResults known;
    synchronized (last) {
      known = last.get(key);
    }
    return known != null && known.digest().equals(digest)
        ? Optional.of(known)
        : ofReplaced(key, digest);
  }

  /// {@return the same of the replaced broker}
  Optional<EarlierResults> ofReplaced(String key, String digest) {
    return replaced.of(key, digest, nanos());
  }

  /// {@return the drop-ins of the replaced broker}
  List<DropInSource> replacedSources() {
    return replaced.sources();
  }

  /// Continues the lines of a broker that is replaced now.
  ///
  /// @param sources its drop-ins
  void replace(EarlierLines old, List<DropInSource> sources) {
    long now = nanos();
    long difference = now - old.nanos();
    Map<String, EarlierResults> results = new LruMap<>(MAX_LAST);
    old.replaced.results().forEach((key, one) -> results.put(key, one.shifted(difference)));
    synchronized (old.last) {
      old.last.forEach((key, one) -> results.put(key, one.shifted(difference)));
    }
    replaced = ReplacedLines.at(now, results, sources);
  }

  /// Forgets the broker that was replaced.
  void forgetReplaced() {
    replaced = ReplacedLines.NONE;
  }
}
