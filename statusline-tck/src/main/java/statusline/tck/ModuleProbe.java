package statusline.tck;

import java.util.List;
import statusline.api.DataModule;
import statusline.api.Fetched;
import statusline.api.Scope;
import statusline.api.Segment;
import statusline.api.Validation;

/// A data module in a world: asks it as the broker would, scope first.
///
/// @param <T> the module's data
public final class ModuleProbe<T extends Record> {
  private final DataModule<T> module;
  private final Situation situation;

  private ModuleProbe(DataModule<T> module, Situation situation) {
    this.module = module;
    this.situation = situation;
  }

  /// {@return a probe}
  public static <T extends Record> ModuleProbe<T> of(DataModule<T> module, Situation situation) {
    return new ModuleProbe<>(module, situation);
  }

  /// {@return the scope in this world}
  public Scope scope() {
    return module.scope(situation.scopeContext());
  }

  /// {@return what a fetch gives}
  /// @throws Exception what the fetch throws
  public Fetched<T> fetch() throws Exception {
    return module.fetch(situation.moduleContext(scope()));
  }

  /// {@return why there are no data}
  /// @throws AssertionError when there are
  /// @throws Exception what the fetch throws
  public String absence() throws Exception {
    Fetched<T> fetched = fetch();
    if (fetched instanceof Fetched.Absent<T>(String reason)) {
      return reason;
    }
    throw new AssertionError("an absence was expected: " + fetched);
  }

  /// {@return the data as the module's validation leaves them, with its errors and warnings}
  /// @throws AssertionError when there are none
  /// @throws Exception what the fetch throws
  public Validation<T> validation() throws Exception {
    return validated(fetch());
  }

  /// {@return the validated data}
  /// @throws AssertionError when there are none or the validation rejects them
  /// @throws Exception what the fetch throws
  public T value() throws Exception {
    return accepted(fetch());
  }

  /// {@return how the data read in this world; nothing for an absence}
  /// @throws AssertionError when the validation rejects the data
  /// @throws Exception what the fetch throws
  public List<Segment> segments() throws Exception {
    Fetched<T> fetched = fetch();
    return fetched instanceof Fetched.Absent<T> ? List.of() : format(accepted(fetched));
  }

  /// {@return how some data read in this world}
  public List<Segment> format(T value) {
    return module.format(value, situation.formatContext());
  }

  private T accepted(Fetched<T> fetched) {
    Validation<T> validation = validated(fetched);
    if (!validation.errors().isEmpty()) {
      throw new AssertionError("the data were rejected: " + validation.errors());
    }
    return validation.value();
  }

  private Validation<T> validated(Fetched<T> fetched) {
    if (fetched instanceof Fetched.Present<T>(T value)) {
      return module.validate(value);
    }
    throw new AssertionError("data were expected: " + fetched);
  }
}
