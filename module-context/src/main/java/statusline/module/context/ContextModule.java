package statusline.module.context;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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

/// The data module `context`: the usage of the session's context window.
///
/// Settings: `cautionPercent` (70) and `alarmPercent` (85), at which the tone changes;
/// `compactionReserve`, the number of tokens that the host keeps free, for the distance to the next
/// compaction.
public final class ContextModule implements DataModule<ContextUsage> {
  private static final ModuleInfo INFO =
      new ModuleInfo(
          "context", "How full the context window is", Scope.Kind.SESSION, Policy.everyLine());

  /// Creates the module.
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
    var validation = Validation.valid(value);
    OptionalLong used = value.usedTokens();
    OptionalLong window = value.windowTokens();
    if (used.orElse(0) < 0) {
      validation = validation.error("the host states " + used.getAsLong() + " used tokens");
    }
    if (window.orElse(1) <= 0) {
      validation =
          validation.error("the host states a window of " + window.getAsLong() + " tokens");
    }
    validation = percent(validation, value.usedPercent(), "used");
    validation = percent(validation, value.remainingPercent(), "left");
    if (used.isPresent() && window.isPresent() && used.getAsLong() > window.getAsLong()) {
      validation = validation.warning("more tokens are used than the window holds");
    }
    return validation;
  }

  private static Validation<ContextUsage> percent(
      Validation<ContextUsage> validation, OptionalDouble percent, String what) {
    return Percentage.isPossible(percent)
        ? validation
        : validation.error(
            "the host states that " + percent.getAsDouble() + " % of the window are " + what);
  }

  @Override
  public List<Segment> format(ContextUsage value, FormatContext context) {
    return ContextSegments.of(value, context.settings());
  }

  @Override
  public Optional<ContextUsage> defaultValue() {
    return Optional.of(ContextUsage.UNKNOWN);
  }
}
