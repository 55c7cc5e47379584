package statusline.tck;

import java.util.List;
import statusline.api.DataModule;
import statusline.api.Fetched;
import statusline.api.Scope;
import statusline.api.Segment;
import statusline.api.Validation;

/// A data module in a fake environment, called in the order in which the broker calls it.
///
/// @param <T> the type of the data module's data
public final class ModuleProbe<T extends Record> {
  private final DataModule<T> module;
  private final FakeEnvironment environment;

  private ModuleProbe(DataModule<T> module, FakeEnvironment environment) {
    this.module = module;
    this.environment = environment;
  }

  /// {@return a probe}
  public static <T extends Record> ModuleProbe<T> of(
      DataModule<T> module, FakeEnvironment environment) {
    return new ModuleProbe<>(module, environment);
  }

  /// {@return the scope in the environment}
  public Scope scope() {
    return module.scope(environment.scopeContext());
  }

  /// {@return the result of a fetch}
  /// @throws Exception if the fetch throws it
  public Fetched<T> fetch() throws Exception {
    return module.fetch(environment.moduleContext(scope()));
  }

  /// {@return the reason of an absence}
  /// @throws AssertionError if the fetch returns data
  /// @throws Exception if the fetch throws it
  public String absence() throws Exception {
    Fetched<T> fetched = fetch();
    if (fetched instanceof Fetched.Absent<T>(String reason)) {
      return reason;
    }
    throw new AssertionError("expected an absence but got " + fetched);
  }

  /// {@return the validated data of a fetch, with errors and warnings}
  /// @throws AssertionError if the fetch returns no data
  /// @throws Exception if the fetch throws it
  public Validation<T> validation() throws Exception {
    return validated(fetch());
  }

  /// {@return the validated data of a fetch}
  /// @throws AssertionError if the fetch returns no data or the data are rejected
  /// @throws Exception if the fetch throws it
  public T value() throws Exception {
    return accepted(fetch());
  }

  /// {@return the segments of a fetch; an empty list for an absence}
  /// @throws AssertionError if the data are rejected
  /// @throws Exception if the fetch throws it
  public List<Segment> segments() throws Exception {
    Fetched<T> fetched = fetch();
    return fetched instanceof Fetched.Absent<T> ? List.of() : format(accepted(fetched));
  }

  /// {@return the segments of a value}
  public List<Segment> format(T value) {
    return module.format(value, environment.formatContext());
  }

  private T accepted(Fetched<T> fetched) {
    Validation<T> validation = validated(fetched);
    if (!validation.errors().isEmpty()) {
      throw new AssertionError("rejected data: " + validation.errors());
    }
    return validation.value();
  }

  private Validation<T> validated(Fetched<T> fetched) {
    if (fetched instanceof Fetched.Present<T>(T value)) {
      return module.validate(value);
    }
    throw new AssertionError("expected data but got " + fetched);
  }
}
