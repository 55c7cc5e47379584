package statusline.broker.fetch;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import statusline.api.DataModule;
import statusline.api.Fetched;
import statusline.api.JsonObject;
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
  private final Semaphore permits;

  private ActiveModule(String id, DataModule<T> module, Policy policy, JsonObject settings) {
    this.id = id;
    this.module = module;
    this.policy = policy;
    this.settings = settings;
    this.permits = new Semaphore(policy.maxConcurrent());
  }

  /// Makes a data module active.
  public static <T extends Record> ActiveModule<T> of(
      String id, DataModule<T> module, Policy policy, JsonObject settings) {
    return new ActiveModule<>(id, module, policy, settings);
  }

  /// {@return the id}
  public String id() {
    return id;
  }

  /// {@return the policy in effect}
  public Policy policy() {
    return policy;
  }

  /// {@return the data module's own settings}
  public JsonObject settings() {
    return settings;
  }

  /// {@return whether its readings serve other lines than the one they were fetched for}
  boolean isKept() {
    return policy.cacheTtl().isPresent() || policy.refreshInterval().isPositive();
  }

  /// {@return what limits its fetches at once}
  Semaphore permits() {
    return permits;
  }

  /// {@return what its reading for a line depends on}
  public Scope scope(LineScope line) {
    return module.scope(line);
  }

  /// {@return how its default value reads, where it has one}
  public Optional<Wording> defaultWording() {
    return module.defaultValue().map(this::wording);
  }

  private Wording wording(T value) {
    return context -> module.format(value, context);
  }

  /// Fetches and validates, on the calling thread.
  FetchOutcome fetch(Scope scope, LineScope line) throws Exception {
    var signal = new ChangeSignal();
    var context = new FetchContext(id, scope, line, signal);
    Fetched<T> fetched = module.fetch(context);
    var provenance =
        new Reading.Provenance(context.now(), line.world().ticker().nanos(), context.evidence());
    FetchOutcome outcome = outcome(fetched, provenance);
    outcome.reading().ifPresent(signal::attach);
    return outcome;
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
