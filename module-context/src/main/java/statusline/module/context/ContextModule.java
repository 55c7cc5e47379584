package statusline.module.context;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import statusline.api.DataModule;
import statusline.api.Fetched;
import statusline.api.FormatContext;
import statusline.api.ModuleContext;
import statusline.api.ModuleInfo;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.api.ScopeContext;
import statusline.api.Segment;
import statusline.api.Validation;

/// How full the session's context window is.
///
/// Settings: `cautionPercent` (70) and `alarmPercent` (85), from which on the tone changes.
public final class ContextModule implements DataModule<ContextUsage> {
  private static final ModuleInfo INFO =
      new ModuleInfo(
          "context", "How full the context window is", Scope.Kind.SESSION, Policy.everyLine());

  /// Has no state.
  public ContextModule() {}

  @Override
  public ModuleInfo info() {
    return INFO;
  }

  @Override
  public Scope scope(ScopeContext context) {
    return Scope.session(context.session());
  }

  @Override
  public Fetched<ContextUsage> fetch(ModuleContext context) {
    return Fetched.of(ContextUsage.of(context.session()));
  }

  @Override
  public Validation<ContextUsage> validate(ContextUsage value) {
    OptionalLong used = notNegative(value.usedTokens());
    OptionalLong window = notNegative(value.windowTokens());
    OptionalInt percent = clamped(value.usedPercent());
    var validation = Validation.valid(new ContextUsage(used, window, percent));
    if (!used.equals(value.usedTokens()) || !window.equals(value.windowTokens())) {
      validation = validation.warning("the host states a negative number of tokens");
    }
    if (!percent.equals(value.usedPercent())) {
      int stated = value.usedPercent().orElse(0);
      validation = validation.warning("the host states that " + stated + " % are used");
    }
    if (used.isPresent() && window.isPresent() && used.getAsLong() > window.getAsLong()) {
      validation = validation.warning("more tokens are used than the window holds");
    }
    return validation;
  }

  private static OptionalLong notNegative(OptionalLong tokens) {
    return tokens.orElse(0) < 0 ? OptionalLong.empty() : tokens;
  }

  private static OptionalInt clamped(OptionalInt percent) {
    return percent.isEmpty() ? percent : OptionalInt.of(Math.clamp(percent.getAsInt(), 0, 100));
  }

  @Override
  public List<Segment> format(ContextUsage value, FormatContext context) {
    return List.of(ContextSegment.of(value, context.settings()));
  }

  @Override
  public Optional<ContextUsage> defaultValue() {
    return Optional.of(ContextUsage.UNKNOWN);
  }
}
