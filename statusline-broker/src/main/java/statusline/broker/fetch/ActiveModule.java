package statusline.broker.fetch;

import java.util.List;
import java.util.Optional;
import statusline.api.DataModule;
import statusline.api.Effort;
import statusline.api.Fetched;
import statusline.api.JsonObject;
import statusline.api.ModuleInfo;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.api.Validation;
import statusline.broker.cache.Reading;
import statusline.broker.cache.Wording;

/// An enabled data module with the policy and settings in effect: the one place that knows the type
/// of its data. Safe for use by several threads.
///
/// @param <T> the data
public final class ActiveModule<T extends Record> {
  private final String id;
  private final DataModule<T> module;
  private final Policy policy;
  private final JsonObject settings;
  private final JsonObject shown;
  private final Effort effort;
  private final ModuleCounters counters;
  private final CallerRuns callerRuns;

  private ActiveModule(
      ModuleInfo info,
      DataModule<T> module,
      Policy policy,
      JsonObject settings,
      boolean isTrusted) {
    this.id = info.id();
    this.effort = info.effort();
    this.module = module;
    this.policy = policy;
    this.settings = settings;
    this.shown = settings;
    this.counters = new ModuleCounters();
    this.callerRuns = new CallerRuns(isTrusted);
  }

  private ActiveModule(ActiveModule<T> loaded, Policy policy, JsonObject shown) {
    this.id = loaded.id;
    this.effort = loaded.effort;
    this.module = loaded.module;
    this.policy = policy;
    this.settings = loaded.settings;
    this.shown = shown;
    this.counters = loaded.counters;
    this.callerRuns = loaded.callerRuns;
  }

  /// Makes a data module active.
  ///
  /// @param info that it stated when it was loaded
  /// @param module to ask
  /// @param policy in effect
  /// @param settings of it
  /// @param isTrusted whether its quick fetches are known to be quick: then they run on the threads
  ///     of the lines that ask
  public static <T extends Record> ActiveModule<T> of(
      ModuleInfo info,
      DataModule<T> module,
      Policy policy,
      JsonObject settings,
      boolean isTrusted) {
    return new ActiveModule<>(info, module, policy, settings, isTrusted);
  }

  /// {@return the same data module for one run: what is fetched is shared, so only its timing and
  /// how it is shown can be otherwise}
  ///
  /// @param other policy of the run
  /// @param otherwise settings that its segments are made with
  public ActiveModule<T> inRun(Policy other, JsonObject otherwise) {
    return new ActiveModule<>(this, other, otherwise);
  }

  /// {@return the id}
  public String id() {
    return id;
  }

  /// {@return the policy in effect}
  public Policy policy() {
    return policy;
  }

  /// {@return the data module's own settings, which its readings are fetched with}
  public JsonObject settings() {
    return settings;
  }

  /// {@return the settings that its segments are made with}
  public JsonObject shown() {
    return shown;
  }

  /// {@return whether its readings serve other lines than the one they were fetched for}
  public boolean isKept() {
    return policy.cacheTtl().isPresent() || policy.refreshInterval().isPositive();
  }

  /// {@return whether it is asked anew for every line}
  public boolean isOfEveryLine() {
    return policy.refreshInterval().isZero();
  }

  /// {@return what a fetch costs}
  public Effort effort() {
    return effort;
  }

  /// {@return what it was asked for so far}
  public ModuleCounters counters() {
    return counters;
  }

  /// {@return whether its quick fetches run on the threads of the lines that ask}
  CallerRuns callerRuns() {
    return callerRuns;
  }

  /// {@return what its reading for a line depends on}
  public Scope scope(LineScope line) {
    return module.scope(line);
  }

  /// {@return how its default value reads, where it has one}
  public Optional<Wording> defaultWording() {
    return module.defaultValue().map(this::wording);
  }

  /// {@return what it can say at once, as a reading that nobody keeps; empty where that is nothing}
  ///
  /// @throws Exception when it cannot say anything
  public Optional<Reading> provisional(Scope scope, LineScope line) throws Exception {
    var context =
        new FetchContext(id, scope, line, new ChangeSignal(), line.commands(), policy.timeout());
    Optional<Fetched<T>> said = module.provisional(context);
    return said.isEmpty()
        ? Optional.empty()
        : outcome(said.get(), provenance(context, line)).reading();
  }

  private Wording wording(T value) {
    return context -> module.format(value, context);
  }

  /// Fetches and validates, on the calling thread.
  FetchOutcome fetch(Scope scope, LineScope line) throws Exception {
    var signal = new ChangeSignal();
    var context =
        new FetchContext(id, scope, line, signal, line.world().commands(), policy.timeout());
    Fetched<T> fetched = module.fetch(context);
    FetchOutcome outcome = outcome(fetched, provenance(context, line));
    outcome.reading().ifPresent(signal::attach);
    return outcome;
  }

  private static Reading.Provenance provenance(FetchContext context, LineScope line) {
    return new Reading.Provenance(context.now(), line.world().ticker().nanos(), context.evidence());
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
