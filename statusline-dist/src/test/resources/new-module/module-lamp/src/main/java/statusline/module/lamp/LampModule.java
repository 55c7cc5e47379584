package statusline.module.lamp;

import java.util.List;
import statusline.api.DataModule;
import statusline.api.Fetched;
import statusline.api.FormatContext;
import statusline.api.ModuleContext;
import statusline.api.ModuleInfo;
import statusline.api.Part;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.api.ScopeContext;
import statusline.api.Segment;

/// The data module `lamp`, which shows a constant text.
public final class LampModule implements DataModule<Lamp> {
  private static final ModuleInfo INFO =
      new ModuleInfo("lamp", "State of the lamp", Scope.Kind.SESSION, Policy.everyLine());

  /// Creates the data module.
  public LampModule() {}

  @Override
  public ModuleInfo info() {
    return INFO;
  }

  @Override
  public Scope scope(ScopeContext context) {
    return Scope.session(context.session());
  }

  @Override
  public Fetched<Lamp> fetch(ModuleContext context) {
    return Fetched.of(new Lamp("lit"));
  }

  @Override
  public List<Segment> format(Lamp value, FormatContext context) {
    String before = context.settings().text("/label").orElse("lamp");
    return List.of(Segment.of("lamp", Part.label(before + " "), Part.value(value.state())));
  }
}
