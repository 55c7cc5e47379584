package statusline.broker;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import statusline.api.DataModule;
import statusline.api.Effort;
import statusline.api.Fetched;
import statusline.api.FormatContext;
import statusline.api.JsonObject;
import statusline.api.ModuleContext;
import statusline.api.ModuleInfo;
import statusline.api.Part;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.api.ScopeContext;
import statusline.api.Segment;
import statusline.api.Validation;
import statusline.broker.fetch.ActiveModule;

/// A data module with behavior that a test sets.
final class TestModule implements DataModule<TestModule.Words> {
  /// The data.
  record Words(String text) {}

  /// The fetch of a test module.
  interface Fetch {
    Fetched<Words> with(ModuleContext context) throws Exception;
  }

  final AtomicInteger fetches = new AtomicInteger();
  private final String id;
  private final Fetch fetch;
  Policy policy = Policy.cached(Duration.ofSeconds(10), Duration.ofSeconds(30));
  Scope.Kind kind = Scope.Kind.MACHINE;
  Function<ScopeContext, Scope> scope = context -> Scope.machine();
  Effort effort = Effort.QUICK;
  Callable<Optional<Words>> defaultValue = Optional::empty;
  Callable<Optional<Fetched<Words>>> provisional = Optional::empty;
  Function<Words, Validation<Words>> validation = Validation::valid;
  Runnable formatting = () -> {};

  TestModule(String id, Fetch fetch) {
    this.id = id;
    this.fetch = fetch;
  }

  static TestModule saying(String id, String text) {
    return new TestModule(id, context -> Fetched.of(new Words(text)));
  }

  TestModule with(Policy other) {
    policy = other;
    return this;
  }

  TestModule scopedBy(Function<ScopeContext, Scope> other) {
    scope = other;
    return this;
  }

  TestModule withDefault(String text) {
    defaultValue = () -> Optional.of(new Words(text));
    return this;
  }

  TestModule costing(Effort other) {
    effort = other;
    return this;
  }

  /// Sets a policy that fetches for every line, with a session scope.
  TestModule ofEveryLine() {
    kind = Scope.Kind.SESSION;
    return with(Policy.everyLine()).scopedBy(context -> Scope.session(context.session()));
  }

  /// {@return this data module as the broker uses it}
  ActiveModule<Words> active() {
    return ActiveModule.of(info(), this, policy, JsonObject.empty());
  }

  TestModule sayingAtOnce(String text) {
    provisional = () -> Optional.of(Fetched.of(new Words(text)));
    return this;
  }

  @Override
  public Optional<Fetched<Words>> provisional(ModuleContext context) throws Exception {
    return provisional.call();
  }

  @Override
  public ModuleInfo info() {
    return new ModuleInfo(id, "for tests", kind, policy, effort);
  }

  @Override
  public Scope scope(ScopeContext context) {
    return scope.apply(context);
  }

  @Override
  public Fetched<Words> fetch(ModuleContext context) throws Exception {
    fetches.incrementAndGet();
    return fetch.with(context);
  }

  @Override
  public Validation<Words> validate(Words value) {
    return validation.apply(value);
  }

  @Override
  public List<Segment> format(Words value, FormatContext context) {
    formatting.run();
    if (value.text().equals("unspeakable")) {
      throw new IllegalStateException("no words for it");
    }
    return List.of(Segment.of("words", Part.value(value.text())));
  }

  @Override
  public Optional<Words> defaultValue() {
    try {
      return defaultValue.call();
    } catch (RuntimeException broken) {
      throw broken;
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }
}
