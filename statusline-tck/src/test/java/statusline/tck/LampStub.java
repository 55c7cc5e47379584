package statusline.tck;

import java.util.List;
import java.util.Optional;
import statusline.api.DataModule;
import statusline.api.Fetched;
import statusline.api.FormatContext;
import statusline.api.ModuleContext;
import statusline.api.ModuleInfo;
import statusline.api.Scope;
import statusline.api.ScopeContext;
import statusline.api.Segment;
import statusline.api.Validation;

/// A data module like `LampModule` in which a test replaces one method.
class LampStub implements DataModule<Lamp> {
  private final LampModule sound = new LampModule();

  @Override
  public ModuleInfo info() {
    return sound.info();
  }

  @Override
  public Scope scope(ScopeContext context) {
    return sound.scope(context);
  }

  @Override
  public Fetched<Lamp> fetch(ModuleContext context) throws Exception {
    return sound.fetch(context);
  }

  @Override
  public Validation<Lamp> validate(Lamp value) {
    return sound.validate(value);
  }

  @Override
  public List<Segment> format(Lamp value, FormatContext context) {
    return sound.format(value, context);
  }

  @Override
  public Optional<Lamp> defaultValue() {
    return sound.defaultValue();
  }
}
