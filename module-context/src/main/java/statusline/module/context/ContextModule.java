package statusline.module.context;

import java.util.List;
import java.util.Optional;
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
    var validation = Validation.valid(value.withoutImpossible());
    for (String problem : value.problems()) {
      validation = validation.warning(problem);
    }
    return validation;
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
