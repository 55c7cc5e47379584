package statusline.broker.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import statusline.api.CommandRunner;
import statusline.api.DataModule;
import statusline.api.Effort;
import statusline.api.Fetched;
import statusline.api.FormatContext;
import statusline.api.JsonObject;
import statusline.api.ModuleInfo;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.api.Segment;
import statusline.api.Validation;
import statusline.broker.cache.CacheKey;
import statusline.broker.cache.Reading;
import statusline.broker.cache.Wording;
import statusline.storage.LruMap;

/// An enabled data module with its policy and settings. Safe for use by several threads.
///
/// This class is the only one that knows the type of the data.
///
/// @param <T> the type of the data
public final class ActiveModule<T extends Record> {
  private static final int MAX_LAST_KEYS = 512;

  private final String id;
  private final DataModule<T> module;
  private final Policy policy;
  private final Policy sharedPolicy;
  private final JsonObject settings;
  private final JsonObject shown;
  private final Effort effort;
  private final ModuleCounters counters;
  private final Scope.Kind kind;

  /// The last cache keys, by session and directory.
  private final Map<String, CacheKey> lastKeys;

  private ActiveModule(ModuleInfo info, DataModule<T> module, Policy policy, JsonObject settings) {
    this.id = info.id();
    this.effort = info.effort();
    this.module = module;
    this.policy = policy;
    this.sharedPolicy = policy;
    this.settings = settings;
    this.shown = settings;
    this.counters = new ModuleCounters();
    this.kind = info.scope();
    this.lastKeys = new LruMap<>(MAX_LAST_KEYS);
  }

  private ActiveModule(ActiveModule<T> loaded, Policy other, JsonObject shown) {
    this.id = loaded.id;
    this.effort = loaded.effort;
    this.module = loaded.module;
    this.policy = loaded.limited(other);
    this.sharedPolicy = loaded.sharedPolicy;
    this.settings = loaded.settings;
    this.shown = shown;
    this.counters = loaded.counters;
    this.kind = loaded.kind;
    this.lastKeys = loaded.lastKeys;
  }

  /// Creates an active data module.
  ///
  /// @param info info of the data module
  /// @param module data module
  /// @param policy policy with overrides
  /// @param settings settings of the data module
  public static <T extends Record> ActiveModule<T> of(
      ModuleInfo info, DataModule<T> module, Policy policy, JsonObject settings) {
    return new ActiveModule<>(info, module, policy, settings);
  }

  /// {@return this data module for one run}
  ///
  /// Fetched data are shared with other runs, so a run changes only timing and formatting. All runs
  /// share the threads for fetches, so a run cannot raise their timeout and number.
  ///
  /// @param other policy of the run
  /// @param formatSettings settings for formatting
  public ActiveModule<T> inRun(Policy other, JsonObject formatSettings) {
    return new ActiveModule<>(this, other, formatSettings);
  }

  /// A shorter timeout of one run would fail a fetch that other runs wait for.
  private Policy limited(Policy other) {
    if (kind != Scope.Kind.SESSION) {
      return other.withTimeout(policy.timeout()).withMaxConcurrent(policy.maxConcurrent());
    }
    Duration timeout = other.timeout();
    return other
        .withTimeout(timeout.compareTo(policy.timeout()) < 0 ? timeout : policy.timeout())
        .withMaxConcurrent(Math.min(other.maxConcurrent(), policy.maxConcurrent()));
  }

  /// {@return the id}
  public String id() {
    return id;
  }

  /// {@return the policy with overrides}
  public Policy policy() {
    return policy;
  }

  /// {@return the policy without the settings of a run: one run must not delay the fetches of
  /// others}
  Policy sharedPolicy() {
    return sharedPolicy;
  }

  /// {@return the data module's settings for fetches}
  public JsonObject settings() {
    return settings;
  }

  /// {@return the data module's settings for formatting}
  public JsonObject shown() {
    return shown;
  }

  /// {@return whether readings are cached for further lines}
  public boolean isKept() {
    return policy.cacheTtl().isPresent() || policy.refreshInterval().isPositive();
  }

  /// {@return whether every line fetches}
  public boolean isOfEveryLine() {
    return policy.refreshInterval().isZero();
  }

  /// {@return the cost of a fetch}
  public Effort effort() {
    return effort;
  }

  /// {@return whether a change of any file may change a reading without changing a file on which
  /// the reading depends}
  public boolean showsEdits() {
    return kind == Scope.Kind.REPOSITORY && effort != Effort.QUICK;
  }

  /// {@return the counters}
  public ModuleCounters counters() {
    return counters;
  }

  /// {@return what identifies the reading for a line without an access to a file: accesses for one
  /// session, repository or account must not hold up others}
  public String guardKey(LineScope line) {
    return id + '\n' + subject(line);
  }

  private String subject(LineScope line) {
    return switch (kind) {
      case SESSION -> line.session().key();
      case REPOSITORY -> line.directory().toString();
      case CONFIG_DIRECTORY, MACHINE -> line.configDirectory().toString();
    };
  }

  /// {@return the cache key of the reading for a line}
  public CacheKey key(LineScope line) {
    var key = new CacheKey(id, module.scope(line));
    String origin = origin(line);
    synchronized (lastKeys) {
      if (!key.equals(lastKeys.get(origin))) {
        lastKeys.put(origin, key);
      }
    }
    return key;
  }

  /// {@return the cache key of the session's last line, found without an access to a file; empty if
  /// there is none}
  public Optional<CacheKey> lastKey(LineScope line) {
    synchronized (lastKeys) {
      return Optional.ofNullable(lastKeys.get(origin(line)));
    }
  }

  private static String origin(LineScope line) {
    return line.session().key() + '\n' + line.directory();
  }

  /// {@return the formattable default value, if there is one}
  public Optional<Wording> defaultWording() {
    return module.defaultValue().map(this::wording);
  }

  /// {@return provisional data as a reading that is not cached; empty if there are none}
  ///
  /// @throws Exception if the data module throws it
  public Optional<Reading> provisional(Scope scope, LineScope line) throws Exception {
    FetchContext context = context(scope, line, new ChangeSignal(), line.commands());
    Optional<Fetched<T>> provisional = module.provisional(context);
    return provisional.isEmpty()
        ? Optional.empty()
        : outcome(provisional.get(), provenance(context, line)).reading();
  }

  private Wording wording(T value) {
    return new Wording() {
      @Override
      public List<Segment> segments(FormatContext context) {
        return module.format(value, context);
      }

      @Override
      public List<String> details() {
        return module.details(value);
      }
    };
  }

  /// Fetches and validates on the calling thread.
  FetchOutcome fetch(Scope scope, LineScope line) throws Exception {
    var signal = new ChangeSignal();
    FetchContext context = context(scope, line, signal, line.programs());
    Fetched<T> fetched = module.fetch(context);
    FetchOutcome outcome = outcome(fetched, provenance(context, line));
    outcome.reading().ifPresent(signal::attach);
    return outcome;
  }

  private FetchContext context(
      Scope scope, LineScope line, ChangeSignal signal, CommandRunner commands) {
    String owner = module.getClass().getModule().getName();
    return new FetchContext(
        id, owner == null ? id : owner, scope, line, signal, commands, policy.timeout());
  }

  private static Reading.Provenance provenance(FetchContext context, LineScope line) {
    Duration age = context.age();
    long nanos = line.environment().ticker().nanos() - age.toNanos();
    return new Reading.Provenance(context.now().minus(age), nanos, context.evidence());
  }

  private FetchOutcome outcome(Fetched<T> fetched, Reading.Provenance provenance) {
    if (fetched instanceof Fetched.Absent<T> absent) {
      return FetchOutcome.of(Reading.absent(absent.reason(), provenance));
    }
    Validation<T> checked = module.validate(((Fetched.Present<T>) fetched).value());
    List<String> errors = checked.errors();
    if (!errors.isEmpty()) {
      return FetchOutcome.failed("its data are not valid: " + String.join("; ", errors));
    }
    return FetchOutcome.of(
        Reading.present(wording(checked.value()), checked.warnings(), provenance));
  }
}
